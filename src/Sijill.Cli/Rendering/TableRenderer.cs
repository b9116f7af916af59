using System.Globalization;
using System.Text;
using Sijill.Model;
using Sijill.Records;
using Spectre.Console;

namespace Sijill.Cli.Rendering;

/// <summary>A report for people: each document's claims grouped by who says so.</summary>
internal sealed class TableRenderer(PloverOntology ontology, TerminalLook look) : IRenderer
{
    private const int WideEnough = 80;
    private const int NumberWidth = 3;
    private const int EventWidth = 14;
    private const int DateWidth = 12;

    public ReadOnlyMemory<byte> Render(Reading reading)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = look.Colors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = look.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = look.Width;
        Header(console, reading);
        var claims = ClaimRecords.Of(reading, ontology);
        var numbers = claims.Select((claim, i) => (claim, i + 1)).ToList();
        foreach (var group in numbers.GroupBy(pair => Chains.Of(pair.claim), StringComparer.Ordinal))
        {
            Group(console, group.Key, group);
        }

        return Encoding.UTF8.GetBytes(Trimmed(writer.ToString()));
    }

    private static void Header(IAnsiConsole console, Reading reading)
    {
        var document = reading.Document;
        console.MarkupLineInterpolated($"[bold]{Directions.Isolated(document.Title ?? document.Id)}[/]");
        var facts = new[]
        {
            document.Publisher is { } publisher ? Directions.Isolated(publisher) : null,
            document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                ?? (reading.DateInterval is { } interval ? $"undated; between {interval.Replace("/", " and ", StringComparison.Ordinal)}" : "undated"),
            document.Url,
            reading.Claims.Count == 1 ? "1 claim" : string.Create(CultureInfo.InvariantCulture, $"{reading.Claims.Count} claims"),
        };
        console.MarkupLineInterpolated($"[dim]{string.Join(" · ", facts.Where(fact => fact is not null))}[/]");
        foreach (var diagnostic in reading.Diagnostics)
        {
            console.MarkupLineInterpolated($"[yellow]{diagnostic.Code}: {diagnostic.Message}[/]");
        }

        console.WriteLine();
    }

    private void Group(IAnsiConsole console, string chain, IEnumerable<(ClaimRecord Claim, int Number)> claims)
    {
        console.MarkupLineInterpolated($"[bold]According to {chain}[/]");
        var fixedWidths = look.Width >= WideEnough;
        var table = new Table { Border = TableBorder.Simple, Expand = true };
        table.AddColumn(new TableColumn("#") { Width = fixedWidths ? NumberWidth : null }.RightAligned().NoWrap());
        table.AddColumn(new TableColumn("event") { Width = fixedWidths ? EventWidth : null }.NoWrap());
        table.AddColumn(new TableColumn("who → whom") { Width = fixedWidths ? look.Width / 4 : null });
        table.AddColumn(new TableColumn("when") { Width = fixedWidths ? DateWidth : null }.NoWrap());
        table.AddColumn(new TableColumn("passage").RightAligned());
        foreach (var (claim, number) in claims)
        {
            table.AddRow(
                new Text(number.ToString(CultureInfo.InvariantCulture)),
                new Text(EventWords.Of(claim), new Style(Colors.Of(claim.Quad))),
                new Text(EventWords.Parties(claim)),
                new Text(claim.Date?.Edtf.Replace("/", "/\n", StringComparison.Ordinal) ?? "–"),
                new Text(claim.Evidence.Text));
        }

        console.Write(table);
    }

    /// <summary>Tables fill the width with spaces; a file or a log is better without them.</summary>
    private static string Trimmed(string text)
    {
        var lines = text.Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd(' ', '\r')));
    }
}
