using Sijill.Cli.Commands;
using Sijill.Cli.Evaluating;
using Sijill.Exports;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Sources;

namespace Sijill.Cli.Exporting;

/// <summary>Reads claims and writes them in one or more formats, in one pass.</summary>
internal static class ExportRun
{
    private const string StandardOutput = "-";

    public static async Task<int> RunAsync(ExportRequest request, CancellationToken cancel)
    {
        if (Complaint(request) is { } complaint)
        {
            await Console.Error.WriteLineAsync("sijill: " + complaint).ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        if (request.Input is { } path)
        {
            var problems = new Problems(Console.Error);
            await WriteAsync(request, Chosen(new ClaimLines(path, problems).Read(cancel), new ClaimSieve(request.Filter)), cancel).ConfigureAwait(false);
            problems.Summarize();
            return problems.Count > 0 ? ExitCodes.SomeFailed : ExitCodes.Ok;
        }

        using var store = LedgerStore.Open(request.Ledger);
        var byOccurrence = request.Formats.Any(format => format.CountsEvents);
        if (byOccurrence)
        {
            OccurrenceOptions.Warn(store.Read(occurrences => occurrences.PendingBlocks().Count));
        }

        await WriteAsync(request, Of(byOccurrence ? store.ClaimsByOccurrenceAsync(request.Filter, cancel) : store.ClaimsWithOccurrenceAsync(request.Filter, cancel)), cancel).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    private static string? Complaint(ExportRequest request)
    {
        if (request.Formats.Count > 1 && !IsFolder(request.Output))
        {
            return "several formats go to a folder: give --out DIR/";
        }

        if (request.Input is { } input && input != DocumentSource.StandardInput && !File.Exists(input))
        {
            return $"{input}: SJ3003: there is no such file";
        }

        return request.Input is not null && request.Filter.IncludeRejected ? "--rejected asks for what a ledger knows; a file of claims does not say what was rejected" : null;
    }

    private static bool IsFolder(string? path) => path is not null and not StandardOutput && (Path.EndsInDirectorySeparator(path) || Directory.Exists(path));

    private static async Task WriteAsync(ExportRequest request, IAsyncEnumerable<ExportClaim> claims, CancellationToken cancel)
    {
        var options = new ExportOptions { AnyStatus = request.Filter.Statuses.Count > 0 };
        var outputs = new List<ExportOutput>();
        try
        {
            foreach (var format in request.Formats)
            {
                outputs.Add(ExportOutput.Open(format, IsFolder(request.Output) ? Path.Combine(request.Output!, format.FileName) : request.Output, options));
            }

            await foreach (var happening in ExportEvent.OfAsync(claims, cancel).ConfigureAwait(false))
            {
                foreach (var output in outputs)
                {
                    await output.Exporter.WriteAsync(happening, cancel).ConfigureAwait(false);
                }
            }

            foreach (var output in outputs)
            {
                await output.CompleteAsync(cancel).ConfigureAwait(false);
                await Console.Error.WriteAsync(ExportRemarks.Of(output.Format.Name, output.Exporter.Counts)).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var output in outputs)
            {
                await output.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async IAsyncEnumerable<ExportClaim> Of(IAsyncEnumerable<(LedgerClaim Claim, string? Occurrence)> claims)
    {
        await foreach (var (claim, occurrence) in claims.ConfigureAwait(false))
        {
            yield return new ExportClaim(claim.Record, occurrence, claim.Origin, claim.Verdict);
        }
    }

    private static IAsyncEnumerable<ExportClaim> Chosen(IEnumerable<ExportClaim> claims, ClaimSieve sieve) =>
        claims.Where(claim => sieve.Lets(claim.Record)).ToAsyncEnumerable();
}
