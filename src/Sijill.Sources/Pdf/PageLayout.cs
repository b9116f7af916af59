namespace Sijill.Sources.Pdf;

/// <summary>
/// Cuts a page into blocks in the order of reading, by the white between them: columns where white runs down the whole height, else
/// above and below where it is wider than between lines (the method is known as recursive XY cut).
/// </summary>
/// <param name="fromRight">True when the right column is read first.</param>
internal sealed class PageLayout(bool fromRight)
{
    /// <summary>Difference of base lines, in sizes of the letters, up to which glyphs stand in one line.</summary>
    private const double LineTolerance = 0.5;

    /// <summary>Width of the white between columns, in sizes of the letters.</summary>
    private const double Gutter = 1.2;

    /// <summary>Height of the white between parts of a page, as a multiple of the usual distance of lines.</summary>
    private const double Gap = 1.7;

    /// <summary>A column has at least so many lines; fewer are words with wide spaces.</summary>
    private const int FewestLines = 3;

    /// <summary>Lines across all columns that may stand above them without a gap.</summary>
    private const int MaxHeading = 6;

    private const int MaxDepth = 12;

    /// <summary>The glyphs of each block.</summary>
    public IEnumerable<List<Glyph>> Blocks(List<Glyph> glyphs)
    {
        var stack = new Stack<(List<Glyph> Glyphs, int Depth)>();
        stack.Push((glyphs, 0));
        while (stack.TryPop(out var part))
        {
            if (part.Glyphs.Count == 0)
            {
                continue;
            }

            var parts = part.Depth < MaxDepth ? Cut(part.Glyphs) : null;
            if (parts is null)
            {
                yield return part.Glyphs;
                continue;
            }

            foreach (var piece in Enumerable.Reverse(parts))
            {
                stack.Push((piece, part.Depth + 1));
            }
        }
    }

    /// <summary>The lines of glyphs downwards, each from left to right.</summary>
    public static List<List<Glyph>> Lines(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Baseline))
        {
            if (lines.Count > 0 && lines[^1][0].Baseline - glyph.Baseline <= LineTolerance * Math.Max(glyph.Size, 1))
            {
                lines[^1].Add(glyph);
            }
            else
            {
                lines.Add([glyph]);
            }
        }

        foreach (var line in lines)
        {
            line.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        }

        return lines;
    }

    /// <summary>The parts in the order of reading; null when there is nothing to cut.</summary>
    private List<List<Glyph>>? Cut(List<Glyph> glyphs)
    {
        if (Columns(glyphs) is { } columns)
        {
            return columns;
        }

        var lines = Lines(glyphs);
        var distances = lines.Zip(lines.Skip(1), (above, below) => above[0].Baseline - below[0].Baseline).ToList();
        if (distances.Count == 0)
        {
            return null;
        }

        var usual = distances.Order().ElementAt(distances.Count / 2);
        var widest = distances.IndexOf(distances.Max());
        if (distances[widest] > usual * Gap)
        {
            return [Joined(lines.Take(widest + 1)), Joined(lines.Skip(widest + 1))];
        }

        for (var heading = 1; heading <= MaxHeading && heading + FewestLines <= lines.Count; heading++)
        {
            var below = Joined(lines.Skip(heading));
            if (Columns(below) is { } cut)
            {
                return [Joined(lines.Take(heading)), .. cut];
            }
        }

        return null;
    }

    /// <summary>The two sides of the widest white that runs down the whole height; null when there is none.</summary>
    private List<List<Glyph>>? Columns(List<Glyph> glyphs)
    {
        var (reach, widest, at) = (double.MinValue, 0.0, 0.0);
        foreach (var glyph in glyphs.OrderBy(g => g.Left))
        {
            if (reach > double.MinValue && glyph.Left - reach > widest)
            {
                (widest, at) = (glyph.Left - reach, (glyph.Left + reach) / 2);
            }

            reach = Math.Max(reach, glyph.Right);
        }

        var size = glyphs.Select(g => g.Size).Order().ElementAt(glyphs.Count / 2);
        if (widest < Gutter * size)
        {
            return null;
        }

        List<Glyph> left = [.. glyphs.Where(g => g.Middle < at)], right = [.. glyphs.Where(g => g.Middle >= at)];
        return Lines(left).Count < FewestLines || Lines(right).Count < FewestLines ? null : fromRight ? [right, left] : [left, right];
    }

    private static List<Glyph> Joined(IEnumerable<List<Glyph>> lines) => [.. lines.SelectMany(line => line)];
}
