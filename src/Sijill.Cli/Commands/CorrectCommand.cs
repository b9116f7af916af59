using System.CommandLine;
using Sijill.Cli.Pipeline;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill correct</c>.</summary>
internal static class CorrectCommand
{
    private const string About = """
        Takes down what a person says about claims, about which of them are of one thing, and about who is meant. Every correction is kept with its author and time, and
        outlives every rerun and every new version.

        Examples:
          sijill correct claim c:0123456789abcdef0123 --accept --author "L. Haddad"
          sijill correct claim c:0123456789abcdef0123 --reject --author "L. Haddad" --note "a quotation of 2011"
          sijill correct claim c:0123456789abcdef0123 --edit '{"event":"ACCUSE","mode":"disapprove"}' --author "L. Haddad"
          sijill correct occurrence o:3f2a9c0d51b7e4d88a10 o:77d0a1c2b3e4f5061728 --merge --author "L. Haddad"
          sijill correct entity unlisted/syr/ahmd-alsharea person/ahmed-al-sharaa --merge --author "L. Haddad"
          sijill correct list
          sijill correct export --output gold.jsonl --articles articles.jsonl
          sijill evaluate gold.jsonl --corpus articles.jsonl
        """;

    public static Command Create() => new("correct", About) { Claim(), CorrectOccurrenceCommand.Create(), CorrectEntityCommand.Create(), CorrectListCommand.Create(), Export() };

    private static Command Claim()
    {
        var id = new Argument<string>("ID") { Description = "The claim's id, as «sijill claims» prints it." };
        var accept = new Option<bool>("--accept") { Description = "It is right as it is shown." };
        var reject = new Option<bool>("--reject") { Description = "It is no claim; it is not shown any more." };
        var edit = new Option<string?>("--edit") { Description = "Fields that are to be others, as in the record.", HelpName = "JSON" };
        var options = new CorrectOptions();
        var command = new Command("claim", "Accepts, rejects or edits a claim. The last correction holds.") { id, accept, reject, edit };
        options.AddTo(command, withUndo: false);
        command.Validators.Add(result =>
        {
            var chosen = (result.GetValue(accept) ? 1 : 0) + (result.GetValue(reject) ? 1 : 0) + (result.GetValue(edit) is null ? 0 : 1);
            if (chosen != 1)
            {
                result.AddError("correct claim takes one of --accept, --reject and --edit.");
            }
        });
        command.SetAction((parsed, _) => options.RunAsync(
            parsed,
            (store, author, note) =>
            {
                var corrections = new ClaimCorrections(store);
                var claim = parsed.GetValue(id)!;
                return parsed.GetValue(edit) is { } fields ? corrections.Edit(claim, fields, CommandLexicon.Load([]).Ontology, author, note)
                    : parsed.GetValue(accept) ? corrections.Accept(claim, author, note)
                    : corrections.Reject(claim, author, note);
            },
            ""));
        return command;
    }

    private static Command Export()
    {
        var ledger = LedgerOptions.Ledger();
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var articles = new Option<string?>("--articles") { Description = "Write the articles themselves to this file, for --corpus of «sijill evaluate».", HelpName = "FILE" };
        var command = new Command("export", "Writes the claims of every article with a correction as gold for «sijill evaluate», one article a line.") { ledger, output, articles };
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(async () =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            using var gold = Outputs.Open(parsed.GetValue(output));
            using var texts = parsed.GetValue(articles) is { } file ? Outputs.Open(file) : null;
            var count = await GoldExport.WriteAsync(store, gold, texts, cancel).ConfigureAwait(false);
            await gold.FlushAsync(cancel).ConfigureAwait(false);
            await Console.Error.WriteLineAsync(count == 1 ? "sijill: 1 article" : $"sijill: {count} articles").ConfigureAwait(false);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
