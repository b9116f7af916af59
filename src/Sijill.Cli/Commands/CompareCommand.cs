using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill compare</c>.</summary>
internal static class CompareCommand
{
    private const string About = """
        Sets the accounts of some documents side by side, point by point: who asserts it, who denies it, who declines to comment, who is silent,
        and where they differ in a day, a number, or in who called whom.

        The columns are those who speak, not those who print: the Kremlin, the Syrian presidency, an unnamed source. A document whose publisher
        is a state's body is that body's account (give the field publisher in JSON, or say "publisher" in a page's metadata).
        FILE is whatever sijill read takes. Or name an occurrence of a ledger: then all documents that tell of it, or answer to it, are set side by side.

        Examples:
          sijill compare samples/call/kremlin.json samples/call/presidency.json samples/call/agency.json
          sijill compare readouts.jsonl --format html --output table.html
          sijill compare a.json b.json --format json | jq '.points[] | select(.agreement == "disputed")'
          sijill compare --occurrence o:3f2a9c0d51b7e4d88a10 --ledger news.db --min-confidence 0.7
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var occurrence = new Option<string?>("--occurrence") { Description = "Compare the documents of this occurrence, as «sijill timeline» prints its id.", HelpName = "ID" };
        var ledger = LedgerOptions.Ledger();
        var format = new Option<string>("--format")
        {
            Description = "text (for people), json (docs/reconciliation.md describes it), html (one page), or markdown.",
            HelpName = "text|json|html|markdown",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html", "markdown");
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var published = ReadOptions.Published();
        var lexicon = ReadOptions.Lexicon();
        var confidence = ReadOptions.Confidence();
        var language = ReadOptions.Language();
        var command = new Command("compare", About) { files, occurrence, ledger, format, output, published, lexicon, confidence, language };
        command.Validators.Add(result =>
        {
            if (((result.GetValue(files) ?? []).Length > 0) == (result.GetValue(occurrence) is not null))
            {
                result.AddError("compare takes either FILE or --occurrence.");
            }
        });
        command.SetAction((parsed, cancel) => CompareRun.RunAsync(
            new CompareRequest(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(format)!,
                parsed.GetValue(output),
                parsed.GetValue(published),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(confidence),
                parsed.GetValue(language) is not null,
                parsed.GetValue(occurrence),
                parsed.GetValue(ledger)!),
            cancel));
        return command;
    }
}
