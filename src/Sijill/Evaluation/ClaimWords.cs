using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>Short words for what a claim has in one field, as people compare them.</summary>
internal static class ClaimWords
{
    private const string Nothing = "–";

    /// <summary>What <paramref name="claim"/> has where the difference lies.</summary>
    public static string Of(Annotation claim, DifferenceKind kind) => kind switch
    {
        DifferenceKind.Actor => Countries(claim.Actor),
        DifferenceKind.Name => Names(claim.Actor),
        DifferenceKind.Recipient => Countries(claim.Recipient),
        DifferenceKind.Status => claim.Status ?? Nothing,
        DifferenceKind.Mode => claim.Mode ?? Nothing,
        DifferenceKind.Attribution => claim.Attribution.IsEmpty ? Nothing : Names([claim.Attribution[^1]], withSector: true),
        DifferenceKind.Date => claim.Date ?? Nothing,
        DifferenceKind.Event => claim.Event ?? Nothing,
        _ => Whole(claim),
    };

    /// <summary>The claim in one line: event, mode, status when it is not plain fact, who and to whom.</summary>
    public static string Whole(Annotation claim)
    {
        var mode = claim.Mode is null ? "" : "/" + claim.Mode;
        var status = claim.Status is null or "actual" ? "" : $" ({claim.Status})";
        var recipient = claim.Recipient.IsEmpty ? "" : " → " + Names(claim.Recipient);
        var holder = claim.Attribution.IsEmpty ? "" : ", according to " + Names([claim.Attribution[^1]]);
        return $"{claim.Event ?? Nothing}{mode}{status} {Names(claim.Actor)}{recipient}{holder}";
    }

    private static string Countries(EquatableArray<AnnotatedEntity> entities) =>
        entities.IsEmpty ? Nothing : string.Join(", ", entities.Select(e => e.Country ?? "?").Distinct().Order(StringComparer.Ordinal));

    private static string Names(EquatableArray<AnnotatedEntity> entities, bool withSector = false) =>
        entities.IsEmpty ? Nothing : string.Join(", ", entities.Select(e => Name(e, withSector)));

    private static string Name(AnnotatedEntity entity, bool withSector)
    {
        var code = withSector ? $"{entity.Country ?? "?"}/{entity.Sector ?? "?"}" : entity.Country ?? "?";
        return string.IsNullOrEmpty(entity.Name) ? code : $"{entity.Name} ({code})";
    }
}
