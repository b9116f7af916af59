using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;
using Sijill.Model;

namespace Sijill.Ledger.Searching;

/// <summary>The passage of a text that shows best why it was found.</summary>
/// <param name="Text">Exactly the slice of the document's text at <paramref name="Span"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Matches">The words found in it, as offsets of the document's text.</param>
public sealed record Snippet(string Text, SourceSpan Span, IReadOnlyList<SourceSpan> Matches)
{
    private const int Words = 32;

    /// <summary>So many of the words stand before the first match.</summary>
    private const int Lead = 6;

    /// <summary>The passage with most of what was asked for; the beginning where the text itself holds nothing of it (but the title does).</summary>
    internal static Snippet Of(string text, FullTextQuery query)
    {
        var words = TextWords.WithOffsets(text);
        var wanted = query.Terms.SelectMany(term => term.Stems).Distinct(StringComparer.Ordinal).Select((stem, i) => (stem, i)).ToDictionary(p => p.stem, p => p.i, StringComparer.Ordinal);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        var hits = new List<(int Word, int Term)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (lookup.TryGetValue(SearchStem.Of(words[i]), out var term))
            {
                hits.Add((i, term));
            }
        }

        var first = Math.Max(0, Best(hits) - Lead);
        var end = Math.Min(words.Count, first + Words);
        if (end == 0)
        {
            return new("", default, []);
        }

        var span = words.SpanOf(first).Union(words.SpanOf(end - 1));
        return new(span.Of(text), span, [.. hits.Where(hit => hit.Word >= first && hit.Word < end).Select(hit => words.SpanOf(hit.Word))]);
    }

    /// <summary>The match from which on most different words are found, and most words; of equals the first.</summary>
    private static int Best(List<(int Word, int Term)> hits)
    {
        var (best, bestScore, end) = (0, 0, 0);
        var inside = new Dictionary<int, int>();
        for (var start = 0; start < hits.Count; start++)
        {
            for (; end < hits.Count && hits[end].Word < hits[start].Word + Words - Lead; end++)
            {
                inside[hits[end].Term] = inside.GetValueOrDefault(hits[end].Term) + 1;
            }

            var score = (inside.Count * Words) + (end - start);
            if (score > bestScore)
            {
                (best, bestScore) = (hits[start].Word, score);
            }

            if (--inside[hits[start].Term] == 0)
            {
                inside.Remove(hits[start].Term);
            }
        }

        return best;
    }
}
