using System.Text;
using UglyToad.PdfPig.Content;

namespace Sijill.Sources.Pdf;

/// <summary>
/// Puts pages together: columns from right to left (from left to right on a Latin page), lines downwards, lines of one paragraph joined.
/// </summary>
/// <param name="limit">Longest text in UTF-16 code units.</param>
internal sealed class PageAssembly(int limit)
{
    /// <summary>Gap between glyphs, in sizes of the letters, from which it is a space.</summary>
    private const double SpaceGap = 0.18;

    /// <summary>Distance of lines, as a multiple of the usual one of the block, from which a new paragraph begins.</summary>
    private const double ParagraphGap = 1.4;

    /// <summary>Share of the block's width that a paragraph's last line leaves free.</summary>
    private const double ShortLine = 0.12;

    /// <summary>A page with more glyphs is a drawing, and sorting it would take for ever.</summary>
    private const int MaxGlyphs = 100_000;

    private readonly StringBuilder text = new();

    /// <summary>UTF-16 code units so far.</summary>
    public int Length => text.Length;

    /// <summary>True when the limit is reached: further pages are not taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The last page that was taken.</summary>
    public int LastPage { get; private set; }

    /// <summary>Adds a page.</summary>
    public void Add(Page page)
    {
        if (IsFull || page.Letters.Count > MaxGlyphs)
        {
            IsFull |= page.Letters.Count > MaxGlyphs;
            return;
        }

        LastPage = page.Number;
        foreach (var paragraph in Blocks(page).SelectMany(Paragraphs))
        {
            if (text.Length + paragraph.Length >= limit)
            {
                IsFull = true;
                return;
            }

            text.Append(text.Length > 0 ? "\n" : "").Append(paragraph);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static IEnumerable<List<Glyph>> Blocks(Page page)
    {
        var glyphs = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Select(ToGlyph).ToList();
        var isArabic = glyphs.Count(g => g.Text[0] is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC') * 2 > glyphs.Count;
        return new PageLayout(isArabic).Blocks(glyphs);
    }

    private static Glyph ToGlyph(Letter letter) => new(
        letter.Value,
        Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X),
        Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X),
        letter.StartBaseLine.Y,
        letter.PointSize > 0 ? letter.PointSize : 10);

    private static IEnumerable<string> Paragraphs(List<Glyph> glyphs)
    {
        var lines = Lines(glyphs);
        var left = lines.Min(line => line[0].Left);
        var right = lines.Max(line => line[^1].Right);
        var usual = Usual(lines);
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = VisualLine.Read(Spaced(lines[i])).Trim();
            if (i > 0 && (lines[i - 1][0].Baseline - lines[i][0].Baseline > usual * ParagraphGap || EndsShort(lines[i - 1], left, right)))
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }

            paragraph.Append(paragraph.Length > 0 && line.Length > 0 ? " " : "").Append(line);
        }

        if (paragraph.Length > 0)
        {
            yield return paragraph.ToString();
        }
    }

    private static bool EndsShort(List<Glyph> line, double left, double right)
    {
        var arabic = line.Count(g => g.Text[0] > '\u0590') * 2 > line.Count;
        var free = arabic ? line[0].Left - left : right - line[^1].Right;
        return free > (right - left) * ShortLine;
    }

    /// <summary>The lines downwards, each from left to right, marks behind their letters as seen from the right.</summary>
    private static List<List<Glyph>> Lines(List<Glyph> glyphs)
    {
        var lines = PageLayout.Lines(glyphs.Where(g => !g.IsMark));
        foreach (var mark in glyphs.Where(g => g.IsMark))
        {
            Attach(mark, lines);
        }

        return lines.Count > 0 ? lines : [[.. glyphs.OrderBy(g => g.Middle)]];
    }

    /// <summary>Adds a mark to the letter that it is drawn on, so that it stays with it in reading order.</summary>
    private static void Attach(Glyph mark, List<List<Glyph>> lines)
    {
        foreach (var line in lines)
        {
            if (Math.Abs(line[0].Baseline - mark.Baseline) > mark.Size)
            {
                continue;
            }

            var at = line.FindIndex(g => g.Left <= mark.Middle && mark.Middle <= g.Right);
            if (at >= 0)
            {
                line[at] = line[at] with { Text = line[at].Text + mark.Text };
                return;
            }
        }
    }

    private static double Usual(List<List<Glyph>> lines)
    {
        var distances = lines.Zip(lines.Skip(1), (above, below) => above[0].Baseline - below[0].Baseline).Order().ToList();
        return distances.Count == 0 ? double.MaxValue : distances[distances.Count / 2];
    }

    private static List<Glyph> Spaced(List<Glyph> line)
    {
        var spaced = new List<Glyph>(line.Count * 5 / 4);
        foreach (var glyph in line)
        {
            if (spaced.Count > 0 && glyph.Left - spaced[^1].Right > SpaceGap * glyph.Size)
            {
                spaced.Add(glyph with { Text = " ", Left = spaced[^1].Right, Right = glyph.Left });
            }

            spaced.Add(glyph);
        }

        return spaced;
    }
}
