using System.Globalization;
using System.Text;

namespace Sijill.Tests.Sources.Pdf;

/// <summary>Makes PDF files of lines of glyphs, given from left to right as they are seen; every glyph is six points wide.</summary>
internal static class SmallPdf
{
    private const double Width = 6;

    public static byte[] Of(params (double Left, double Baseline, string[] Glyphs)[] lines)
    {
        var codes = lines.SelectMany(l => l.Glyphs).Where(g => g != " ").Distinct().Select((glyph, i) => (glyph, Code: i + 1)).ToDictionary(g => g.glyph, g => g.Code);
        var content = new StringBuilder();
        foreach (var (left, baseline, glyphs) in lines)
        {
            for (var i = 0; i < glyphs.Length; i++)
            {
                if (codes.TryGetValue(glyphs[i], out var code))
                {
                    content.Append(CultureInfo.InvariantCulture, $"BT /F 12 Tf 1 0 0 1 {left + (i * Width)} {baseline} Tm <{code:x2}> Tj ET\n");
                }
            }
        }

        var count = Math.Max(codes.Count, 1);
        var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
            + string.Concat(codes.Chunk(100).Select(chunk => $"{chunk.Length} beginbfchar\n" + string.Concat(chunk.Select(c => $"<{c.Value:x2}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(c.Key))}>\n")) + "endbfchar\n"))
            + "endcmap end end";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            Stream(content.ToString()),
            $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar {count} /Widths [{string.Concat(Enumerable.Repeat("500 ", count))}] "
                + $"/Encoding << /Type /Encoding /Differences [1 {string.Concat(Enumerable.Range(1, count).Select(i => $"/g{i} "))}] >> /CharProcs << {string.Concat(Enumerable.Range(1, count).Select(i => $"/g{i} 7 0 R "))} >> /ToUnicode 6 0 R >>",
            Stream(map),
            Stream("500 0 d0"),
        ];
        return Assemble(objects);
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        file.Append(string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"))));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
