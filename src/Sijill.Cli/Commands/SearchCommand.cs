using System.CommandLine;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Reading;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill search</c>.</summary>
internal static class SearchCommand
{
    private const string About = """
        Finds the articles of a ledger that hold all these words, best first.

        Vowel marks, tatweel, the spelling of hamza and clitics (و ف ب ك ل ال) do not matter; the form as typed comes first. Words in quotation marks (of
        any kind: "…", «…») must stand beside each other. Nothing else is special.

        Examples:
          sijill search رفع العقوبات
          sijill search '"رفع العقوبات" سوريا' --from 2025-01 --publisher SANA
          sijill search عقوبات --format jsonl | jq .url
        """;

    private const int StandardLimit = 20;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = "What to find.", Arity = ArgumentArity.OneOrMore };
        var ledger = LedgerOptions.Ledger();
        var from = LedgerOptions.From("Published");
        var to = LedgerOptions.To("Published");
        var publisher = new Option<string?>("--publisher") { Description = "Published by this outlet.", HelpName = "NAME" };
        var limit = LedgerOptions.Limit(StandardLimit);
        var format = LedgerOptions.Format("text", "jsonl");
        var command = new Command("search", About) { words, ledger, from, to, publisher, limit, format };
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            var filter = new DocumentFilter { From = parsed.GetValue(from), To = parsed.GetValue(to), Publisher = parsed.GetValue(publisher) };
            var hits = store.Search(string.Join(' ', parsed.GetValue(words)!), filter, parsed.GetValue(limit));
            var isJson = parsed.GetValue(format) == "jsonl";
            foreach (var hit in hits)
            {
                Console.Out.Write(isJson ? SearchText.Json(hit) : SearchText.Of(hit, TerminalLook.Of(null).Colors));
            }

            if (hits.Count == 0)
            {
                Console.Error.WriteLine("sijill: nothing found");
            }

            return Task.FromResult(hits.Count == 0 ? ExitCodes.SomeFailed : ExitCodes.Ok);
        }));
        return command;
    }
}
