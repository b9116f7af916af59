using System.Globalization;
using System.Text;
using Sijill.Cli.Evaluating;
using Sijill.Cli.Rendering;
using Sijill.Reconciliation.Comparison;
using Sijill.Reconciliation.Occurrences;
using Spectre.Console;

namespace Sijill.Cli.Comparing;

/// <summary>
/// A comparison for a terminal: the table, and under it the passages. The columns hold Latin words only and each passage has a line of its own, because
/// terminals differ in how they turn Arabic letters, and a table that is turned by halves says the wrong thing.
/// </summary>
internal static class ComparisonText
{
    private const int NumberWidth = 4;
    private const int LeastColumn = 15;
    private const int LeastPoint = 24;

    public static string Of(ComparisonTable table, TerminalLook look)
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
        Head(writer, table);
        console.Write(Fits(table, look) ? ByHolder(table) : ByStance(table));
        Passages(writer, table);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd(' ', '\r')));
    }

    private static void Head(StringWriter writer, ComparisonTable table)
    {
        var counts = table.Points.GroupBy(p => p.Agreement).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {ComparisonWords.Of(g.Key)}"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{table.Accounts.Count} documents, {table.Holders.Count} holders, {table.Points.Count} points"));
        writer.Write(table.Points.Count == 0 ? "\n" : $": {string.Join(", ", counts)}\n");
        foreach (var account in table.Accounts)
        {
            string?[] facts = [account.DocumentId, account.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), account.Publisher, account.Title];
            writer.Write("  " + string.Join(" · ", facts.OfType<string>().Select(f => Directions.Isolated(SafeText.OneLine(f)))) + "\n");
        }
    }

    private static bool Fits(ComparisonTable table, TerminalLook look) => LeastPoint + NumberWidth + (table.Holders.Count * (LeastColumn + 2)) <= look.Width;

    private static Table ByHolder(ComparisonTable comparison)
    {
        var table = Empty();
        foreach (var holder in comparison.Holders)
        {
            table.AddColumn(new TableColumn(new Text(SafeText.OneLine(ComparisonWords.Of(holder)))));
        }

        var number = 0;
        foreach (var point in comparison.Points)
        {
            table.AddRow([Number(++number), Point(point), .. point.Cells.Select(cell => new Text(ComparisonWords.Of(cell), new Style(ColorOf(point, cell))))]);
        }

        return table;
    }

    /// <summary>With many holders a column for each has no room: a column for each stance then, with the numbers of the holders in it.</summary>
    private static Table ByStance(ComparisonTable comparison)
    {
        var table = Empty();
        Stance[] stances = [Stance.Asserts, Stance.Denies, Stance.Declines];
        foreach (var stance in stances)
        {
            table.AddColumn(new TableColumn(ComparisonWords.Of(stance)));
        }

        var number = 0;
        foreach (var point in comparison.Points)
        {
            table.AddRow([Number(++number), Point(point), .. stances.Select(stance => new Text(Names(comparison, point, stance)))]);
        }

        return table;
    }

    private static string Names(ComparisonTable comparison, ComparisonPoint point, Stance stance) => string.Join(
        '\n',
        point.Cells.Zip(comparison.Holders).Where(c => c.First.Stance == stance)
            .Select(c => SafeText.OneLine(ComparisonWords.Of(c.Second)) + (c.First.Values.IsEmpty ? "" : $" ({string.Join("; ", ComparisonWords.Values(c.First))})")));

    private static Table Empty()
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        table.AddColumn(new TableColumn("#").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("point"));
        return table;
    }

    private static Text Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static Text Point(ComparisonPoint point) =>
        new(string.Join('\n', ComparisonWords.Of(point).Split('\n').Append(ComparisonWords.State(point)).Select(SafeText.OneLine)));

    private static Color ColorOf(ComparisonPoint point, ComparisonCell cell) => cell.Stance switch
    {
        Stance.Denies => Color.Red,
        Stance.Declines => Color.Yellow,
        Stance.Asserts => point.Agreement == Agreement.Disputed && !cell.Values.IsEmpty ? Color.Yellow : Color.Green,
        _ => Color.Grey,
    };

    private static void Passages(StringWriter writer, ComparisonTable table)
    {
        var number = 0;
        foreach (var point in table.Points)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{++number}. {point.Event}{(point.Mode is null ? "" : " " + point.Mode)}\n"));
            foreach (var (cell, holder) in point.Cells.Zip(table.Holders).Where(c => c.First.Stance is not null))
            {
                writer.Write($"   {SafeText.OneLine(ComparisonWords.Of(holder))} {ComparisonWords.Of(cell.Stance)}\n");
                foreach (var passage in cell.Passages)
                {
                    writer.Write($"     {SafeText.OneLine(ComparisonWords.Place(passage))} {Directions.Isolated(SafeText.OneLine(passage.Text))}\n");
                }
            }
        }
    }
}
