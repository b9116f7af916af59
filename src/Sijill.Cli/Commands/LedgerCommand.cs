using System.CommandLine;
using System.Globalization;
using Sijill.Cli.Pipeline;
using Sijill.Ledger;
using Sijill.Ledger.Ingest;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill ledger</c>.</summary>
internal static class LedgerCommand
{
    private const string About = """
        Looks after a ledger.

        Examples:
          sijill ledger info
          sijill ledger check --ledger news.db
          sijill ledger backup news-2025-02.db --ledger news.db
          sijill ledger restore news-2025-02.db --ledger news.db --replace
          sijill ledger copy postgres://analyst:secret@db.example.org/sijill --ledger news.db
          sijill ledger recode
          sijill ledger dump | sha256sum
        """;

    public static Command Create() => new("ledger", About) { Info(), Check(), Backup(), Restore(), Copy(), Recode(), Dump() };

    private static Command Info() => Over("info", "How much it holds, how large it is, which version its tables have.", store =>
    {
        var info = store.Info();
        Console.Out.WriteLine($"{"ledger",-28} {info.Name}");
        Line("version of the tables", info.Version, "");
        Line("bytes", info.Bytes, "");
        foreach (var (what, count) in info.Counts)
        {
            Line(what, count, "");
        }

        foreach (var (engine, documents) in info.Engines)
        {
            Line("documents read by", documents, engine.Length == 0 ? "nobody, because of an error" : engine);
        }

        foreach (var (code, count) in info.Diagnostics)
        {
            Line(code, count, "");
        }

        return ExitCodes.Ok;
    });

    private static Command Check() => Over("check", "Looks whether every claim quotes its text exactly, every key fits, and nothing refers to what is not there. Exit code 1 when something is wrong.", store =>
    {
        var wrong = 0;
        foreach (var problem in store.Check())
        {
            Console.Out.WriteLine(problem);
            wrong++;
        }

        Console.Error.WriteLine(wrong == 0 ? "sijill: the ledger is sound" : string.Create(CultureInfo.InvariantCulture, $"sijill: {wrong} mistakes; a backup, or a new ingest into a new ledger, is the way out"));
        return wrong == 0 ? ExitCodes.Ok : ExitCodes.SomeFailed;
    });

    private static Command Dump() => Over("dump", "Writes everything that it knows, one JSON object a line, sorted: two ledgers are equal when their dumps are.", store =>
    {
        using var output = new StreamWriter(Outputs.Open(null)) { NewLine = "\n" };
        store.Dump(output);
        return ExitCodes.Ok;
    });

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The new file." };
        var command = Over("backup", "Copies a SQLite ledger to a new file, while others may write.", (store, parsed) =>
        {
            store.Backup(parsed.GetValue(file)!);
            return ExitCodes.Ok;
        });
        command.Add(file);
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var replace = new Option<bool>("--replace") { Description = "Put it in the place of a ledger that is there." };
        var ledger = LedgerOptions.Ledger();
        var command = new Command("restore", "Puts a backup in the place of a SQLite ledger, after it was checked. Everybody has to sign in again.") { file, replace, ledger };
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            var location = parsed.GetValue(ledger)!;
            LedgerStore.Restore(parsed.GetValue(file)!, location, parsed.GetValue(replace));
            Console.Error.WriteLine($"sijill: {location} is as it was when the backup was made; keys and accounts that were taken away since are back («sijill account list», «sijill account key list»)");
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static Command Copy()
    {
        var target = new Argument<string>("TARGET") { Description = "The new ledger: a file or postgres://…; it must be empty." };
        var command = Over("copy", "Copies what it knows into a new ledger, from SQLite to PostgreSQL or back. Accounts, keys and the audit log stay behind.", (store, parsed) =>
        {
            using var copy = LedgerStore.Open(parsed.GetValue(target)!, create: true);
            var rows = store.CopyTo(copy);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sijill: {rows:N0} rows copied to {copy.Name}"));
            return ExitCodes.Ok;
        });
        command.Add(target);
        return command;
    }

    private static Command Recode()
    {
        var lexicon = ReadOptions.Lexicon();
        var threads = ReadOptions.Threads();
        var ledger = LedgerOptions.Ledger();
        var command = new Command("recode", "Reads the articles anew that another version of sijill or of the lexicon has read. Corrections stay. It can be broken off.") { ledger, lexicon, threads };
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(() => Task.Run(
            () =>
            {
                using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
                var folders = parsed.GetValue(lexicon) ?? [];
                var recoding = new Recoding(store, new ReaderEngine(CommandLexicon.Load(folders), folders));
                var count = recoding.Run(null, parsed.GetValue(threads), cancel);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sijill: {count:N0} articles read anew"));
                return ExitCodes.Ok;
            },
            CancellationToken.None)));
        return command;
    }

    private static Command Over(string name, string description, Func<LedgerStore, int> work) => Over(name, description, (store, _) => work(store));

    private static Command Over(string name, string description, Func<LedgerStore, ParseResult, int> work)
    {
        var ledger = LedgerOptions.Ledger();
        var command = new Command(name, description) { ledger };
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            return Task.FromResult(work(store, parsed));
        }));
        return command;
    }

    private static void Line(string name, long count, string remark) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {count,12:N0}  {remark}").TrimEnd());
}
