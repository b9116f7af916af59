using System.Text;
using Sijill.Api.Comparing;
using Sijill.Cli.Comparing;
using Sijill.Cli.Evaluating;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Lexicons;
using Sijill.Lookup;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Comparison;
using Sijill.Sources;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill compare</c>.</summary>
internal sealed class CompareRun
{
    private readonly CompareRequest request;
    private readonly Lexicon lexicon;
    private readonly Officials officials;
    private readonly TextWriter log;
    private readonly List<Account> accounts = [];
    private readonly List<Report> reports = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int failures;

    private CompareRun(CompareRequest request, TextWriter log)
    {
        this.request = request;
        this.log = log;
        lexicon = CommandLexicon.Load(request.Lexicons);
        officials = new Officials(new WhoLookup(lexicon));
    }

    /// <summary>Reads, compares and writes; returns the exit code. On a thread of its own, so that Ctrl-C is heard while it reads.</summary>
    public static Task<int> RunAsync(CompareRequest request, CancellationToken cancel) =>
        CommandErrors.CaughtAsync(() => Task.Run(() => new CompareRun(request, Console.Error).CompareAsync(cancel), cancel));

    private async Task<int> CompareAsync(CancellationToken cancel)
    {
        if (request.Occurrence is { } id)
        {
            return await RunAsync(id, cancel).ConfigureAwait(false);
        }

        return Run(cancel);
    }

    /// <summary>Compares the documents of an occurrence of the ledger.</summary>
    private async Task<int> RunAsync(string id, CancellationToken cancel)
    {
        using var store = LedgerStore.Open(request.Ledger);
        OccurrenceOptions.Warn(store.Read(occurrences => occurrences.PendingBlocks().Count));
        if (await OccurrenceAccounts.FindAsync(store, id, request.MinConfidence, officials, cancel).ConfigureAwait(false) is not { } found)
        {
            log.WriteLine(OccurrenceCommand.Missing(store, id));
            return ExitCodes.SomeFailed;
        }

        if (found.Reports.Count > Comparer.MostClaims)
        {
            log.WriteLine($"sijill: the documents of {id} have {found.Reports.Count} claims, more than the {Comparer.MostClaims} that a table holds; raise --min-confidence");
            return ExitCodes.Usage;
        }

        if (found.LeftOut > 0)
        {
            log.WriteLine($"sijill: {found.LeftOut} documents that are copies of others are left out, because all together have more than {Comparer.MostClaims} claims");
        }

        Write(Comparer.Compare(found.Accounts, found.Reports));
        return ExitCodes.Ok;
    }

    private int Run(CancellationToken cancel)
    {
        var reader = new Reader(lexicon);
        var source = new DocumentSource(new SourceOptions { Published = request.Published, AssumeArabic = request.AssumeArabic });
        foreach (var item in request.Inputs.SelectMany(input => input == DocumentSource.StandardInput ? source.Read(Console.OpenStandardInput(), input) : source.Read(input)))
        {
            cancel.ThrowIfCancellationRequested();
            Take(item, reader);
            if (reports.Count > Comparer.MostClaims)
            {
                log.WriteLine($"sijill: compare sets a few documents side by side, up to {Comparer.MostClaims} claims; give fewer documents, or raise --min-confidence");
                return ExitCodes.Usage;
            }
        }

        if (accounts.Count == 0)
        {
            log.WriteLine("sijill: there is no document to compare");
            return ExitCodes.SomeFailed;
        }

        Write(Comparer.Compare(accounts, reports));
        return failures > 0 ? ExitCodes.SomeFailed : ExitCodes.Ok;
    }

    private void Write(ComparisonTable table)
    {
        using var output = Outputs.Open(request.Output);
        output.Write(Encoding.UTF8.GetBytes(Rendered(table)));
        output.Flush();
    }

    private void Take(SourceItem item, Reader reader)
    {
        if (item.Problem is { } problem)
        {
            log.WriteLine("sijill: " + problem);
        }

        if (item.Document is not { } document)
        {
            failures++;
            return;
        }

        if (!seen.Add(document.Id))
        {
            log.WriteLine($"sijill: {SafeText.OneLine($"a second document with the id «{document.Id}»")} is left out; give each its own id");
            failures++;
            return;
        }

        var reading = reader.Read(document);
        accounts.Add(new Account(document.Id, document.Title, document.Publisher, document.PublishedDay, officials.Of(document)));
        reports.AddRange(Report.Of(reading, lexicon.Ontology).Where(r => r.Claim.Confidence >= request.MinConfidence));
    }

    private string Rendered(ComparisonTable table) => request.Format switch
    {
        "json" => ComparisonJson.Of(table),
        "html" => ComparisonPage.Of(table),
        "markdown" => ComparisonMarkdown.Of(table),
        _ => ComparisonText.Of(table, TerminalLook.Of(request.Output)),
    };
}
