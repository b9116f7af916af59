using Sijill.Records;

namespace Sijill.Cli.Rendering.Html;

/// <summary>A stretch of text and the claims whose passages cover all of it; the shortest passage first.</summary>
internal readonly record struct Segment(int Start, int End, IReadOnlyList<ClaimRecord> Claims);

/// <summary>Cuts a text where passages begin and end, so that passages may overlap and nest.</summary>
internal static class Segments
{
    /// <summary>The whole text in order.</summary>
    public static IEnumerable<Segment> Of(string text, IReadOnlyList<ClaimRecord> claims)
    {
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var claim in claims)
        {
            cuts.Add(Math.Clamp(claim.Evidence.Start, 0, text.Length));
            cuts.Add(Math.Clamp(claim.Evidence.End, 0, text.Length));
        }

        var start = 0;
        foreach (var end in cuts.Skip(1))
        {
            var from = start;
            yield return new Segment(from, end, [.. claims
                .Where(c => c.Evidence.Start <= from && end <= c.Evidence.End)
                .OrderBy(c => c.Evidence.End - c.Evidence.Start)]);
            start = end;
        }
    }
}
