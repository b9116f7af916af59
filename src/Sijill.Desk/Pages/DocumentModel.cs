using Sijill.Desk.Rendering;
using Sijill.Ledger.Reading;

namespace Sijill.Desk.Pages;

/// <summary>A document with its passages and claims.</summary>
/// <param name="Document">The document.</param>
/// <param name="Paragraphs">Its text, cut where passages begin and end.</param>
/// <param name="Claims">Its claims in the order of the text.</param>
/// <param name="Occurrences">The occurrence of each claim.</param>
/// <param name="CanCorrect">Whether the visitor may correct claims.</param>
public sealed record DocumentModel(
    LedgerDocument Document,
    IReadOnlyList<IReadOnlyList<Segment>> Paragraphs,
    IReadOnlyList<LedgerClaim> Claims,
    IReadOnlyDictionary<string, string> Occurrences,
    bool CanCorrect)
{
    internal static DocumentModel? Of(DeskRequest request)
    {
        if (request.Store.Document(request.Route("key")) is not { } document)
        {
            return null;
        }

        var claims = request.Store.ClaimsOf([document.Key]);
        var occurrences = request.Store.Read(store => store.OccurrencesOfClaims([.. claims.Select(c => c.Record.Id)]));
        return new(
            document,
            Segment.Paragraphs(document.Text, [.. claims.Where(c => c.Verdict != "rejected")]),
            claims,
            occurrences.DistinctBy(o => o.Claim).ToDictionary(o => o.Claim, o => o.Occurrence, StringComparer.Ordinal),
            true);
    }
}

/// <summary>A stretch of text, and the claims whose passages cover all of it.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Claims">The shortest passage first.</param>
/// <param name="Begins">Those of them whose passages begin here.</param>
public sealed record Segment(string Text, IReadOnlyList<LedgerClaim> Claims, IReadOnlyList<LedgerClaim> Begins)
{
    /// <summary>The text by paragraphs, cut where passages begin and end, so that passages may overlap and nest.</summary>
    internal static IReadOnlyList<IReadOnlyList<Segment>> Paragraphs(string text, IReadOnlyList<LedgerClaim> claims)
    {
        var paragraphs = new List<IReadOnlyList<Segment>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var line ? line : text.Length;
            var within = claims.Where(c => Start(c, text) < end && End(c, text) > start).ToList();
            SortedSet<int> cuts = [start, end, .. within.SelectMany(c => new[] { Start(c, text), End(c, text) }).Where(cut => cut > start && cut < end)];
            var segments = cuts.Zip(cuts.Skip(1), (from, to) => Of(text, from, to, within, seen)).Where(s => s.Text.Length > 0).ToList();
            if (segments.Exists(s => !string.IsNullOrWhiteSpace(s.Text)))
            {
                paragraphs.Add(segments);
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private static Segment Of(string text, int from, int to, List<LedgerClaim> within, HashSet<string> seen)
    {
        List<LedgerClaim> covering = [.. within.Where(c => Start(c, text) <= from && End(c, text) >= to).OrderBy(c => End(c, text) - Start(c, text))];
        return new(text[from..to], covering, [.. covering.Where(c => seen.Add(c.Record.Id))]);
    }

    private static int Start(LedgerClaim claim, string text) => Math.Clamp(claim.Record.Evidence.Start, 0, text.Length);

    private static int End(LedgerClaim claim, string text) => Math.Clamp(claim.Record.Evidence.End, 0, text.Length);
}
