using System.Globalization;

namespace Sijill.Records;

/// <summary>Turns claim records into PLOVER 2.0's own JSON.</summary>
public static class PloverRecords
{
    private const string Codebook = "plover-2.0+state";
    private static readonly string Coder = "sijill " + (typeof(PloverRecords).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>
    /// The PLOVER record of <paramref name="claim"/>, or null when neither the claim nor its document has a date, which PLOVER requires.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="link">What ties it to the other records of one occurrence, or null.</param>
    public static PloverRecord? Of(ClaimRecord claim, string? link = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var days = claim.Date is { } date ? EdtfBounds.Of(date.Edtf) : null;
        if (days is null && claim.Document.Published is { } published)
        {
            var day = DateOnly.FromDateTime(published.DateTime);
            days = (day, day);
        }

        return days is { } found ? Of(claim, found.First, found.Last) with { Link = link } : null;
    }

    private static PloverRecord Of(ClaimRecord claim, DateOnly first, DateOnly last) => new(
        claim.Id,
        HasEvent: true,
        Iso(first),
        last > first ? Iso(last) : null,
        [.. claim.Actor.Select(Of)],
        [.. claim.Recipient.Select(Of)],
        [claim.Event],
        claim.Place is { } place ? new PloverLocation(place.Text, place.Name, place.Country) : null,
        [claim.Evidence.Text],
        claim.Quad,
        claim.Score,
        claim.Mode is { } mode ? [mode] : [],
        claim.Status == "actual" ? claim.Context : [.. claim.Context, Auxiliary(claim.Status)],
        claim.Evidence.Text,
        new PloverTextInfo(claim.Evidence.Sentence, claim.Evidence.Start, claim.Evidence.End),
        new PloverCiteInfo(
            claim.Document.Id, claim.Document.Url, claim.Document.Title, claim.Document.Language, claim.Document.Publisher, Coder, Codebook),
        Coder,
        Comment(claim));

    private static string Auxiliary(string status) => status == "negated" ? "negation" : status;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PloverEntity Of(ParticipantRecord p) => new(p.Country, p.Sector, p.Text, p.Id, p.Name, p.Office);

    /// <summary>Who says so has no field in PLOVER; the comment keeps it, outermost first.</summary>
    private static string Comment(ClaimRecord claim) => claim.Attribution.Count == 0
        ? ""
        : "according to: " + string.Join(" > ", claim.Attribution.Select(s => $"{s.Name ?? s.Country} ({s.Kind})"));
}
