using System.Diagnostics;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Ingest;
using Sijill.Sources;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill ingest</c>.</summary>
internal static class IngestRun
{
    /// <summary>So many problems of one kind are told one by one; a file of the wrong kind would give millions.</summary>
    private const int MostOfAKind = 20;

    /// <summary>Takes the sources in and prints a summary; returns the exit code.</summary>
    public static Task<int> RunAsync(IngestRequest request, CancellationToken cancel) => CommandErrors.CaughtAsync(async () =>
    {
        var begun = Stopwatch.GetTimestamp();
        using var store = LedgerStore.Open(request.Ledger, create: true);
        var engine = new ReaderEngine(CommandLexicon.Load(request.Lexicons), request.Lexicons);
        var options = new SourceOptions { Published = request.Published, AssumeArabic = request.AssumeArabic };
        var reader = new DocumentSource(options);
        using var progress = new IngestProgress(reader, request.Sources, request.Progress);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var ingestion = new Ingestion(store, engine, new IngestOptions
        {
            Threads = request.Threads,
            OnProgress = progress.Show,
            OnProblem = problem => Tell(problem, kinds, progress),
        });
        var summary = await ingestion.RunAsync([.. request.Sources.Distinct().Select(source => Source(reader, options, source))], cancel).ConfigureAwait(false);
        progress.Clear();
        await Console.Out.WriteAsync(IngestText.Of(summary, Stopwatch.GetElapsedTime(begun), request.Json)).ConfigureAwait(false);
        if (summary.IsCancelled)
        {
            await Console.Error.WriteLineAsync("sijill: stopped; what is counted above is in the ledger, and the same command goes on from there").ConfigureAwait(false);
            return ExitCodes.Cancelled;
        }

        if (request.Reconcile)
        {
            ReconcileCommand.Run(store, cancel);
        }

        return summary.Failed > 0 || summary.Diagnostics.ContainsKey("SJ9001") ? ExitCodes.SomeFailed : ExitCodes.Ok;
    });

    private static IngestSource Source(DocumentSource reader, SourceOptions options, string source) => source == DocumentSource.StandardInput
        ? IngestSource.Of(reader, Console.OpenStandardInput(), source)
        : IngestSource.Of(reader, options, source);

    private static void Tell(SourceProblem problem, Dictionary<string, int> kinds, IngestProgress progress)
    {
        var count = kinds[problem.Code] = kinds.GetValueOrDefault(problem.Code) + 1;
        if (count > MostOfAKind + 1)
        {
            return;
        }

        progress.Clear();
        Console.Error.WriteLine(count > MostOfAKind
            ? $"sijill: {problem.Code}: more than {MostOfAKind} of this kind; the rest is counted, and kept in the ledger"
            : "sijill: " + problem);
    }
}
