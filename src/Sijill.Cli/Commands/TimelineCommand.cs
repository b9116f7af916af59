using System.CommandLine;
using System.Text.Json;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger.Reconciling;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill timeline</c>.</summary>
internal static class TimelineCommand
{
    private const string About = """
        Tells what happened, in order, each thing once however many articles tell it: when, what, who and to whom, by how many independent
        origins, and whether somebody denies it.

        Examples:
          sijill timeline --between RUS SYR --from 2024-12
          sijill timeline --actor person/emmanuel-macron --event CONSULT --event AGREE --plans
          sijill timeline --topic "رفع العقوبات" --min-origins 2 --format jsonl | jq .id
          sijill timeline --between USA IRN --from 2018-05 --to 2018-08 --format svg > timeline.svg
        """;

    public static Command Create()
    {
        var options = new OccurrenceOptions();
        var limit = LedgerOptions.Limit(int.MaxValue);
        var format = LedgerOptions.Format("text", "jsonl", "svg");
        var command = new Command("timeline", About);
        options.AddTo(command);
        command.Add(limit);
        command.Add(format);
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            var found = options.Find(parsed, parsed.GetValue(limit));
            using var output = new StreamWriter(Outputs.Open(null)) { NewLine = "\n" };
            switch (parsed.GetValue(format))
            {
                case "svg":
                    output.Write(TimelineSvg.Of(found));
                    break;
                case "jsonl":
                    found.ForEach(o => output.WriteLine(JsonSerializer.Serialize(o, OccurrenceJson.Lines.Occurrence)));
                    break;
                default:
                    found.ForEach(o => output.Write(OccurrenceText.Line(o)));
                    break;
            }

            if (found.Count == 0)
            {
                Console.Error.WriteLine("sijill: nothing found");
            }

            return Task.FromResult(found.Count == 0 ? ExitCodes.SomeFailed : ExitCodes.Ok);
        }));
        return command;
    }
}
