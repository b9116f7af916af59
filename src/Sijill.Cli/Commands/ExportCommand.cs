using System.CommandLine;
using Sijill.Cli.Exporting;
using Sijill.Exports;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill export</c>.</summary>
internal static class ExportCommand
{
    private static readonly string About = $"""
        Writes claims in the formats that other tools read.

        From a ledger, with the same choices as «sijill claims»; or, given FILE, from the JSON Lines that «sijill read» writes (- is standard input), without a ledger.

        Formats:
        {string.Join('\n', ExportFormat.All.Select(format => $"  {format.Name,-15} {format.About}"))}

        gdelt-…, icews, polecat and gexf have no place to say that a thing is planned or denied: they get what is actual or historical, and the rest is counted on
        standard error; --status asks for it.

        Examples:
          sijill export --format csv --from 2025-01 --out claims.csv
          sijill export --format gdelt-events --format gdelt-mentions --out coded/
          sijill read archive.jsonl.gz | sijill export - --format icews > icews.tab
          sijill export --format ical --between RUS SYR --out meetings.ics
        """;

    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "JSON Lines of «sijill read», gzipped or not, or - for standard input; without it the ledger is read.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string[]>("--format") { Description = "What to write. Several at once go to a folder.", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(known => known.Name)]);
        var output = new Option<string?>("--out", "-o") { Description = "Write to this file, or to a folder (one that is there, or a name that ends in /), instead of standard output.", HelpName = "FILE|DIR" };
        var ledger = LedgerOptions.Ledger();
        var filter = new ClaimFilterOptions();
        var command = new Command("export", About) { file, format, output, ledger };
        filter.AddTo(command);
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(() => ExportRun.RunAsync(
            new ExportRequest(
                parsed.GetValue(file),
                [.. parsed.GetValue(format)!.Distinct().Select(name => ExportFormat.Find(name)!)],
                parsed.GetValue(output),
                parsed.GetValue(ledger)!,
                filter.Of(parsed)),
            cancel)));
        return command;
    }
}
