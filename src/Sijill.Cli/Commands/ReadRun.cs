using System.Globalization;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;
using Sijill.Sources.Web;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill read</c>.</summary>
internal sealed class ReadRun
{
    private readonly ReadRequest request;
    private readonly Reader reader;
    private readonly IRenderer renderer;
    private int failures;

    private ReadRun(ReadRequest request, Lexicon lexicon)
    {
        this.request = request;
        reader = new Reader(lexicon);
        renderer = Renderers.Create(request, lexicon.Ontology);
    }

    /// <summary>Reads all inputs and writes the result; returns the exit code.</summary>
    public static Task<int> RunAsync(ReadRequest request, CancellationToken cancel) => CommandErrors.CaughtAsync(async () =>
    {
        var run = new ReadRun(request, CommandLexicon.Load(request.Lexicons));
        using var output = Outputs.Open(request.Output);
        return await run.WriteAsync(output, cancel).ConfigureAwait(false);
    });

    private async Task<int> WriteAsync(Stream output, CancellationToken cancel)
    {
        var source = new DocumentSource(new SourceOptions
        {
            Published = request.Published,
            AssumeArabic = request.AssumeArabic,
            Threads = request.Threads,
            Web = new WebOptions { AllowPrivateAddresses = request.AllowPrivate, Delay = request.Delay },
        });
        using var progress = Progress.Start(source, request.Inputs);
        try
        {
            await output.WriteAsync(renderer.Begin(), cancel).ConfigureAwait(false);
            await OrderedParallel.RunAsync(
                Inputs(source),
                Work,
                result => WriteOne(output, result, progress, cancel),
                request.Threads,
                cancel).ConfigureAwait(false);
            await output.WriteAsync(renderer.End(), cancel).ConfigureAwait(false);
        }
        finally
        {
            progress.Clear();
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await renderer.WriteNotesAsync(Console.Error).ConfigureAwait(false);
        await TellPassedOverAsync(source.PassedOver).ConfigureAwait(false);
        return failures > 0 ? ExitCodes.SomeFailed : ExitCodes.Ok;
    }

    private static async Task TellPassedOverAsync(PassedOver passedOver)
    {
        if (passedOver.Total > 0)
        {
            var reasons = passedOver.Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value:N0} {reason.Key}"));
            await Console.Error.WriteLineAsync("sijill: passed over: " + string.Join(", ", reasons)).ConfigureAwait(false);
        }
    }

    private IEnumerable<SourceItem> Inputs(DocumentSource source) => request.Inputs.SelectMany(input =>
        input == DocumentSource.StandardInput ? source.Read(Console.OpenStandardInput(), input) : source.Read(input));

    private Result Work(SourceItem item)
    {
        if (item.Document is not { } document)
        {
            return new Result(default, item.Problem, Failed: true);
        }

        try
        {
            var reading = Filter(reader.Read(document));
            return new Result(renderer.Render(reading), item.Problem, Failed: false);
        }
#pragma warning disable CA1031 // A mistake of ours in one article must not cost the rest of the batch.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var message = $"document «{document.Id}»: internal error, please report it: {e.GetType().Name}: {e.Message}";
            return new Result(default, new SourceProblem("SJ9001", document.Id, item.Line, message), Failed: true);
        }
    }

    private Reading Filter(Reading reading) => request.MinConfidence <= 0
        ? reading
        : reading with { Claims = reading.Claims.Where(c => c.Confidence >= request.MinConfidence).ToEquatable() };

    private async ValueTask WriteOne(Stream output, Result result, Progress progress, CancellationToken cancel)
    {
        if (result.Problem is { } problem)
        {
            progress.Clear();
            await Console.Error.WriteLineAsync("sijill: " + problem).ConfigureAwait(false);
        }

        failures += result.Failed ? 1 : 0;
        await output.WriteAsync(result.Bytes, cancel).ConfigureAwait(false);
        progress.Step();
    }

    private readonly record struct Result(ReadOnlyMemory<byte> Bytes, SourceProblem? Problem, bool Failed);
}
