using Sijill.Model;

namespace Sijill.Cli.Rendering.Html;

/// <summary>A stretch of text and the claims whose passages cover all of it; the shortest passage first.</summary>
internal readonly record struct Segment<T>(int Start, int End, IReadOnlyList<T> Claims);

/// <summary>Cuts a text where passages begin and end, so that passages may overlap and nest.</summary>
internal static class Segments
{
    /// <summary>The whole text in order.</summary>
    /// <param name="passage">Where a claim stands; it may lie outside the text.</param>
    public static IEnumerable<Segment<T>> Of<T>(string text, IReadOnlyList<T> claims, Func<T, SourceSpan> passage)
    {
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var claim in claims)
        {
            cuts.Add(Math.Clamp(passage(claim).Start, 0, text.Length));
            cuts.Add(Math.Clamp(passage(claim).End, 0, text.Length));
        }

        var start = 0;
        foreach (var end in cuts.Skip(1))
        {
            var covered = new SourceSpan(start, end);
            yield return new Segment<T>(start, end, [.. claims
                .Where(c => passage(c).Contains(covered))
                .OrderBy(c => (long)passage(c).End - passage(c).Start)]);
            start = end;
        }
    }
}
