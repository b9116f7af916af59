using System.Globalization;
using Sijill.Cli.Importing;
using Sijill.Cli.Pipeline;
using Sijill.Lexicons;
using Sijill.Lookup;
using Sijill.Sources;
using Sijill.Sources.Wikidata;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill who import</c>.</summary>
internal sealed class WhoImportRun
{
    /// <summary>So many mistakes are told one by one; a file that is no dump at all would give millions.</summary>
    private const int MostProblems = 50;

    private readonly WhoImportRequest request;
    private readonly ImportFolder folder;
    private readonly TextWriter output;
    private readonly TextWriter log;
    private int problems;

    private WhoImportRun(WhoImportRequest request, TextWriter output, TextWriter log)
    {
        this.request = request;
        this.output = output;
        this.log = log;
        folder = new ImportFolder(request.Output);
    }

    /// <summary>Imports; returns the exit code. On a thread of its own, so that Ctrl-C is heard while it reads.</summary>
    public static Task<int> RunAsync(WhoImportRequest request, CancellationToken cancel) =>
        Task.Run(() => Run(request, Console.Out, Console.Error, cancel), CancellationToken.None);

    /// <summary>Imports; returns the exit code.</summary>
    public static int Run(WhoImportRequest request, TextWriter output, TextWriter log, CancellationToken cancel)
    {
        try
        {
            return new WhoImportRun(request, output, log).Import(cancel);
        }
        catch (OperationCanceledException)
        {
            log.WriteLine("sijill: cancelled; the same command goes on from here");
            return ExitCodes.Cancelled;
        }
        catch (Exception e) when (e is LexiconException or ImportException or IOException or UnauthorizedAccessException)
        {
            log.WriteLine("sijill: " + e.Message);
            return ExitCodes.Usage;
        }
    }

    private int Import(CancellationToken cancel)
    {
        LexiconFile[] files = [.. LexiconFile.BuiltIn(), .. request.Lexicons.SelectMany(LexiconFile.InFolder).Where(IsNotOurs)];
        var who = WhosWho.Load(files);
        if (ImportFilters.Parse(request.Filters, who, out var problem) is not { } filter)
        {
            log.WriteLine("sijill: " + problem);
            log.WriteLine("Try: sijill who import --help");
            return ExitCodes.Usage;
        }

        var positions = request.Positions is null ? [] : ImportKnowledge.Positions(request.Positions, who);
        var world = ImportKnowledge.Of(who, files);
        var inputs = Inputs();
        if (inputs.Count == 0)
        {
            return ExitCodes.SomeFailed;
        }

        if (request.Restart)
        {
            folder.Forget();
        }

        var state = Scan(inputs, filter, cancel);
        var summary = new WikidataJoin(folder, world, filter) { Positions = positions, ReadArabicTitle = new WhoLookup(CommandLexicon.Load(request.Lexicons)).Office }.Write(cancel);
        new ImportReport(folder, state, summary, filter).Write(output);
        var whole = problems == 0 && state.Counts.BadLines == 0 && state.Inputs.All(i => i.Progress == InputProgress.Done);
        return whole ? ExitCodes.Ok : ExitCodes.SomeFailed;
    }

    private ScanState Scan(List<DumpFile> inputs, ImportFilter filter, CancellationToken cancel)
    {
        using var progress = new ImportProgress(inputs.Sum(i => Math.Max(0, i.Size)));
        var options = new ScanOptions
        {
            Places = filter.Places,
            Progress = progress.Show,
            Report = problem =>
            {
                progress.Clear();
                Report(problem);
            },
        };
        return DumpScan.Run(inputs, folder, options, cancel);
    }

    /// <summary>The files that are there; of the others it is said that they are not.</summary>
    private List<DumpFile> Inputs()
    {
        var inputs = new List<DumpFile>();
        foreach (var path in request.Files.Distinct())
        {
            var file = path == DocumentSource.StandardInput ? DumpFile.StandardInput(Console.OpenStandardInput) : DumpFile.At(path);
            if (file is null)
            {
                Report(new SourceProblem("SJ3003", path, 0, "there is no such file"));
            }
            else
            {
                inputs.Add(file);
            }
        }

        return inputs;
    }

    private void Report(SourceProblem problem)
    {
        problems++;
        if (problems <= MostProblems)
        {
            log.WriteLine("sijill: " + problem);
        }
        else if (problems == MostProblems + 1)
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sijill: more than {MostProblems} mistakes; the rest is only counted"));
        }
    }

    /// <summary>What an earlier import wrote is not what was known before it.</summary>
    private bool IsNotOurs(LexiconFile file) =>
        Path.GetFullPath(file.DisplayName) is var path && path != Path.GetFullPath(folder.Persons) && path != Path.GetFullPath(folder.Places);
}
