using System.Globalization;
using System.Text;
using Sijill.Cli.Evaluating;
using Sijill.Reconciliation.Comparison;

namespace Sijill.Cli.Comparing;

/// <summary>A comparison as Markdown: the table, and the passages as quotations.</summary>
internal static class ComparisonMarkdown
{
    public static string Of(ComparisonTable table)
    {
        var text = new StringBuilder();
        text.Append("| # | point |").AppendJoin("", table.Holders.Select(h => $" {Plain(ComparisonWords.Of(h))} |")).Append('\n');
        text.Append("| ---: | --- |").AppendJoin("", table.Holders.Select(_ => " --- |")).Append('\n');
        var number = 0;
        foreach (var point in table.Points)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {++number} | {Plain(ComparisonWords.Of(point))} ({Plain(ComparisonWords.State(point))}) |");
            text.AppendJoin("", point.Cells.Select(cell => $" {Plain(ComparisonWords.Of(cell))} |")).Append('\n');
        }

        number = 0;
        foreach (var point in table.Points)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{++number}. {Plain(point.Event)}{(point.Mode is null ? "" : " " + Plain(point.Mode))}**\n");
            foreach (var (cell, holder) in point.Cells.Zip(table.Holders))
            {
                foreach (var passage in cell.Passages)
                {
                    text.Append(CultureInfo.InvariantCulture, $"\n{Plain(ComparisonWords.Of(holder))} {ComparisonWords.Of(cell.Stance)} ({Plain(ComparisonWords.Place(passage))}):\n\n> {Plain(passage.Text)}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>One line in which nothing is markup.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var c in SafeText.OneLine(text.Replace("\n", "; ", StringComparison.Ordinal)))
        {
            _ = c switch
            {
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '!' or '~' or '>' => plain.Append('\\').Append(c),
                '<' => plain.Append("&lt;"),
                '&' => plain.Append("&amp;"),
                _ => plain.Append(c),
            };
        }

        return plain.ToString();
    }
}
