using System.Globalization;
using Sijill.Exports.Events;
using Sijill.Exports.Texts;

namespace Sijill.Exports.Claims;

/// <summary>One claim a row as CSV (RFC 4180, but for line feeds alone as line ends): a header, commas, cells of text in quotation marks where they need them.</summary>
internal sealed class CsvExporter : TextExporter
{
    public CsvExporter(Stream stream)
        : base(stream) => Output.WriteLine(string.Join(',', ClaimColumns.All.Select(column => column.Name)));

    protected override void Write(ExportEvent happening)
    {
        foreach (var claim in happening.Claims)
        {
            var row = ClaimRow.Of(claim);
            for (var i = 0; i < ClaimColumns.All.Count; i++)
            {
                Output.Write(i == 0 ? "" : ",");
                Output.Write(Cell(ClaimColumns.All[i], row));
            }

            Output.Write('\n');
            Counts.Row();
        }
    }

    private static string Cell(Column column, ClaimRow row) => column switch
    {
        TextColumn text => Quoted(Harmless(CleanText.Line(text.Value(row)))),
        CountColumn count => count.Value(row)?.ToString(CultureInfo.InvariantCulture) ?? "",
        NumberColumn number => number.Value(row)?.ToString(CultureInfo.InvariantCulture) ?? "",
        DayColumn day => day.Value(row) is { } value ? EventDays.Iso(value) : "",
        _ => "",
    };

    /// <summary>Spreadsheets run a cell that begins like a formula, also after blanks and in full-width letters: an apostrophe before it makes it text.</summary>
    private static string Harmless(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? "'" + text : text;
    }

    /// <summary>Quoted where it holds a comma or a quotation mark, or begins or ends with a blank, which some readers would trim.</summary>
    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(',', '"') || text.Length != text.AsSpan().Trim().Length ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
