using System.Globalization;
using Sijill.Model;
using Sijill.Reconciliation;

namespace Sijill.Tests.Reconciliation;

/// <summary>Builds reports in a line each.</summary>
internal static class Made
{
    /// <summary>
    /// A report. Participants are written as ids or as <c>COUNTRY/SECTOR</c>, several joined by <c>+</c>; a person's country stands before a colon:
    /// <c>RUS:person/vladimir-putin</c>.
    /// </summary>
    public static Report Report(
        string id,
        string published,
        string eventAndMode,
        string actors,
        string recipients,
        string text,
        string? date = null,
        string? place = null,
        Status status = Status.Actual,
        string? origin = null,
        string? rule = null,
        string? cameo = null,
        string? document = null,
        int start = 0,
        string? publisher = null)
    {
        var kind = eventAndMode.Split('/');
        var span = new SourceSpan(start, start + text.Length);
        var claim = new Claim(
            kind[0],
            kind.Length > 1 ? kind[1] : null,
            status,
            cameo,
            [],
            Parties(actors, span),
            Parties(recipients, span),
            date is null ? null : new ClaimDate(date, null, null),
            place is null ? null : new ClaimPlace(place, null, place, span),
            [],
            new Evidence(text, span, 0),
            0.8,
            [],
            rule ?? kind[0].ToLowerInvariant() + ".test",
            []);
        document ??= "d-" + id;
        return new Report("c:" + id, document, origin ?? document, publisher ?? "outlet", Day(published), claim);
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static EquatableArray<Participant> Parties(string parties, SourceSpan span) =>
        parties.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(p => Party(p, span)).ToEquatable();

    private static Participant Party(string party, SourceSpan span)
    {
        var colon = party.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            var parts = party.Split('/');
            return new Participant(null, parts[0], parts.Length > 1 ? parts[1] : "GOV", null, null, null, "…", span);
        }

        var id = party[(colon + 1)..];
        return new Participant(id, party[..colon], "GOV", id, id, null, "…", span);
    }
}
