using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger.Reconciling;
using Sijill.Lexicons;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill stats</c>.</summary>
internal static class StatsCommand
{
    private const string About = """
        Counts over occurrences: contacts (meetings, visits, calls) a month, and the curve of conflict and cooperation by PLOVER's scores. Each thing counts
        once, however many articles tell it; statements, plans and what is denied do not count.

        Examples:
          sijill stats --between RUS SYR
          sijill stats --between USA IRN --period week --format svg > curve.svg
          sijill stats --actor TUR --event CONSULT --format jsonl
        """;

    public static Command Create()
    {
        var options = new OccurrenceOptions();
        var period = new Option<string>("--period") { Description = "Length of the spans of the curve: month or week (Monday to Sunday).", HelpName = "month|week", DefaultValueFactory = _ => "month" };
        period.AcceptOnlyFromAmong("month", "week");
        var format = LedgerOptions.Format("text", "jsonl", "svg");
        var command = new Command("stats", About);
        options.AddTo(command);
        command.Add(period);
        command.Add(format);
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            var points = options.Points(parsed);
            var ontology = PloverLoader.Load([.. LexiconFile.BuiltIn()]);
            var contacts = Timeline.Contacts(points);
            var curve = Timeline.Curve(points, ontology, parsed.GetValue(period) == "week" ? Period.Week : Period.Month);
            using var output = new StreamWriter(Outputs.Open(null)) { NewLine = "\n" };
            switch (parsed.GetValue(format))
            {
                case "svg":
                    output.Write(CurveSvg.Of(curve));
                    break;
                case "jsonl":
                    foreach (var month in contacts)
                    {
                        var modes = string.Join(',', month.ByMode.Select(m => string.Create(CultureInfo.InvariantCulture, $"\"{m.Mode}\":{m.Count}")));
                        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"month\":\"{month.Month:yyyy-MM}\",\"contacts\":{month.Count},\"modes\":{{{modes}}}}}"));
                    }

                    foreach (var point in curve)
                    {
                        output.WriteLine(JsonSerializer.Serialize(point, OccurrenceJson.Lines.ScorePoint));
                    }

                    break;
                default:
                    output.Write(StatsText.Of(contacts, curve));
                    break;
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }
}
