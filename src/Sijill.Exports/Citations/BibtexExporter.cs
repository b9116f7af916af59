using System.Globalization;
using System.Text;
using Sijill.Exports.Events;
using Sijill.Exports.Texts;
using Sijill.Records;

namespace Sijill.Exports.Citations;

/// <summary>The articles that claims stand in, as BibTeX (UTF-8; for biber, or BibTeX under XeTeX or LuaTeX).</summary>
internal sealed class BibtexExporter(Stream stream) : TextExporter(stream)
{
    private readonly CitedDocuments cited = new();

    protected override void Write(ExportEvent happening)
    {
        foreach (var claim in happening.Claims)
        {
            if (cited.Add(claim.Record.Document))
            {
                WriteEntry(claim.Record.Document);
                Counts.Row();
            }
        }
    }

    private void WriteEntry(DocumentRecord document)
    {
        Output.Write($"@misc{{{CitedDocuments.KeyOf(document)}");
        Field("author", document.Publisher, isName: true);
        Field("title", document.Title ?? document.Id, isName: true);
        if (document.Published is { } published)
        {
            Field("year", published.Year.ToString("0000", CultureInfo.InvariantCulture));
            Field("month", published.Month.ToString(CultureInfo.InvariantCulture));
            Field("day", published.Day.ToString(CultureInfo.InvariantCulture));
        }

        Address(document);
        Field("langid", Language(document.Language));
        Output.Write("\n}\n");
    }

    /// <param name="isName">A second pair of braces keeps capitals, and an outlet's name in one.</param>
    private void Field(string name, string? value, bool isName = false)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Output.Write($",\n  {name} = {{{(isName ? "{" : "")}{Escaped(value)}{(isName ? "}" : "")}}}");
        }
    }

    /// <summary>An address is taken letter for letter; what would end its braces is percent-encoded.</summary>
    private void Address(DocumentRecord document)
    {
        if (Citing.WebAddress(document) is { } address)
        {
            var safe = address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
            Output.Write($",\n  url = {{{safe}}}");
        }
    }

    private static string? Language(string language) => language switch
    {
        "ar" => "arabic",
        "en" => "english",
        "fr" => "french",
        "ru" => "russian",
        "fa" => "persian",
        "tr" => "turkish",
        "he" => "hebrew",
        _ => null,
    };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in CleanText.Line(text))
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '#' or '$' or '%' or '&' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
