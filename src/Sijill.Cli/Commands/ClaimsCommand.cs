using System.CommandLine;
using System.Text.Json;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Records;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill claims</c>.</summary>
internal static class ClaimsCommand
{
    private const string About = """
        Lists the claims of a ledger, by day; corrected where a person corrected them.

        Days are those of the event; a claim without a date counts by the day of its article.

        Examples:
          sijill claims --between RUS SYR --from 2024-12
          sijill claims --actor person/vladimir-putin --event REQUEST --event ACCUSE
          sijill claims --actor الشرع --min-confidence 0.7 --format jsonl > claims.jsonl
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var actor = Many("--actor", "WHO", "Somebody who acts, receives or speaks: an id (person/…), a country's code, or part of a name. Of several, each must be there.");
        var country = Many("--country", "CODE", "A country that acts or receives. Of several, one is enough.");
        var between = new Option<string[]>("--between") { Description = "Two countries, both of which act or receive.", HelpName = "CODE CODE", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var type = Many("--event", "TYPE", "Event type. Of several, one is enough.");
        var status = Many("--status", "STATUS", "actual, historical, future, hypothetical or negated. Of several, one is enough.");
        var from = LedgerOptions.From("May have happened");
        var to = LedgerOptions.To("May have happened");
        var publisher = new Option<string?>("--publisher") { Description = "Published by this outlet.", HelpName = "NAME" };
        var document = Many("--document", "ID", "Claims of this document: its key, or its id in the source.");
        var id = Many("--id", "ID", "This claim.");
        var confidence = ReadOptions.Confidence();
        var rejected = new Option<bool>("--rejected") { Description = "Show claims that a person rejected, too." };
        var limit = LedgerOptions.Limit(int.MaxValue);
        var format = LedgerOptions.Format("text", "jsonl");
        var command = new Command("claims", About) { ledger, actor, country, between, type, status, from, to, publisher, document, id, confidence, rejected, limit, format };
        command.SetAction((parsed, cancel) => LedgerErrors.CaughtAsync(() => RunAsync(
            parsed.GetValue(ledger)!,
            new ClaimFilter
            {
                Actors = parsed.GetValue(actor)!,
                Countries = parsed.GetValue(country)!,
                Between = parsed.GetValue(between) is [var one, var other] ? (one, other) : null,
                Events = parsed.GetValue(type)!,
                Statuses = parsed.GetValue(status)!,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Publisher = parsed.GetValue(publisher),
                Documents = parsed.GetValue(document)!,
                Ids = parsed.GetValue(id)!,
                MinConfidence = parsed.GetValue(confidence),
                IncludeRejected = parsed.GetValue(rejected),
            },
            parsed.GetValue(limit),
            parsed.GetValue(format) == "jsonl",
            cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string ledger, ClaimFilter filter, int limit, bool json, CancellationToken cancel)
    {
        using var store = LedgerStore.Open(ledger);
        using var output = Outputs.Open(null);
        var count = 0;
        await foreach (var claim in store.ClaimsAsync(filter, cancel).ConfigureAwait(false))
        {
            if (json)
            {
                await JsonSerializer.SerializeAsync(output, claim.Record, RecordJson.Lines.ClaimRecord, cancel).ConfigureAwait(false);
                output.WriteByte((byte)'\n');
            }
            else
            {
                await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ClaimLine.Of(claim)), cancel).ConfigureAwait(false);
            }

            if (++count == limit)
            {
                break;
            }
        }

        return ExitCodes.Ok;
    }

    private static Option<string[]> Many(string name, string help, string description) => new(name) { Description = description, HelpName = help, DefaultValueFactory = _ => [] };
}
