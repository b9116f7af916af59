using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>In what two claims of one passage and event agree.</summary>
/// <param name="Actor">The countries of the actors are the same.</param>
/// <param name="ActorName">The names of the actors are the same too, whatever their case.</param>
/// <param name="Recipient">The countries of the recipients are the same.</param>
/// <param name="Status">The status is the same.</param>
/// <param name="Mode">The mode is the same, or both have none.</param>
/// <param name="Attribution">The innermost speakers have the same country and sector, or there is none in both.</param>
/// <param name="Date">The date is the same; null when gold has none, and so asks none.</param>
public sealed record Agreement(bool Actor, bool ActorName, bool Recipient, bool Status, bool Mode, bool Attribution, bool? Date)
{
    /// <summary>Who to whom is right.</summary>
    public bool Dyad => Actor && Recipient;

    /// <summary>Who to whom, status and who says so are right.</summary>
    public bool Record => Dyad && Status && Attribution;

    /// <summary>Compares two claims.</summary>
    public static Agreement Of(Annotation gold, Annotation predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        return new(
            SameCountries(gold.Actor, predicted.Actor),
            Names(gold.Actor).SetEquals(Names(predicted.Actor)),
            SameCountries(gold.Recipient, predicted.Recipient),
            gold.Status == predicted.Status,
            gold.Mode == predicted.Mode,
            Holder(gold) == Holder(predicted),
            string.IsNullOrEmpty(gold.Date) ? null : gold.Date == predicted.Date);
    }

    /// <summary>True when the two lists name the same countries, in whatever order and however often.</summary>
    internal static bool SameCountries(EquatableArray<AnnotatedEntity> a, EquatableArray<AnnotatedEntity> b) =>
        a.Select(e => e.Country).ToHashSet().SetEquals(b.Select(e => e.Country));

    private static HashSet<(string?, string)> Names(EquatableArray<AnnotatedEntity> entities) =>
        [.. entities.Select(e => (e.Country, CaseFolding.Fold(e.Name ?? "")))];

    /// <summary>Whom the claim finally rests on; null when the outlet asserts it.</summary>
    private static (string? Country, string Sector)? Holder(Annotation claim) =>
        claim.Attribution.IsEmpty ? null : (claim.Attribution[^1].Country, claim.Attribution[^1].Sector ?? "");
}
