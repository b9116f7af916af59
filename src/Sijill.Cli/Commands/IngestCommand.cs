using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill ingest</c>.</summary>
internal static class IngestCommand
{
    private const string About = """
        Takes articles into a ledger: each text once, with everywhere it was published, and its claims.

        SOURCE is whatever «sijill read» reads: a text, a web page, JSON, JSON Lines, any of them gzipped, a folder, or - for standard input.
        The ledger is made where there is none. Ctrl-C ends with the batch in hand; the same command goes on from there, as it does after a crash. A source that is
        unchanged is not read again, and a text that the ledger has is not coded again.

        Examples:
          sijill ingest archive.jsonl.gz
          sijill ingest archive/ more.jsonl --ledger news.db
          sijill ingest archive.jsonl.gz --ledger postgres://analyst:secret@db.example.org/sijill
        """;

    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var ledger = LedgerOptions.Ledger();
        var published = ReadOptions.Published();
        var lexicon = ReadOptions.Lexicon();
        var threads = ReadOptions.Threads();
        var language = ReadOptions.Language();
        var progress = new Option<bool>("--progress") { Description = "Tell how far it is even when standard error is no terminal, a line every few seconds." };
        var format = LedgerOptions.Format("text", "json");
        var command = new Command("ingest", About) { sources, ledger, published, lexicon, threads, language, progress, format };
        command.SetAction((parsed, cancel) => IngestRun.RunAsync(
            new IngestRequest(
                parsed.GetValue(sources) ?? [],
                parsed.GetValue(ledger)!,
                parsed.GetValue(published),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(threads),
                parsed.GetValue(language) is not null,
                parsed.GetValue(progress),
                parsed.GetValue(format) == "json"),
            cancel));
        return command;
    }
}

/// <summary>What <c>sijill ingest</c> was asked.</summary>
internal sealed record IngestRequest(
    IReadOnlyList<string> Sources, string Ledger, DateTimeOffset? Published, IReadOnlyList<string> Lexicons, int Threads, bool AssumeArabic, bool Progress, bool Json);
