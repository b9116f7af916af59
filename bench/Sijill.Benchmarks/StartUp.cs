using System.Diagnostics;
using System.Globalization;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Benchmarks;

/// <summary>What the who's who costs at the start, from compiled tables and from the files: the first time in the process, and the best of five.</summary>
internal static class StartUp
{
    /// <param name="tables">Where the tables are; written when they are not there yet, so that the next run finds everything cold.</param>
    public static int Run(string tables)
    {
        List<LexiconFile> files = [.. LexiconFile.BuiltIn()];
        if (!File.Exists(tables))
        {
            using var file = File.Create(tables);
            CompiledLexicon.Write(file);
            Console.WriteLine($"{tables} written; run once more");
            return 0;
        }

        Measure("tables", () =>
        {
            using var file = File.OpenRead(tables);
            return CompiledLexicon.Read(file)?.Mentions(files) ?? throw new InvalidDataException($"{tables} is of another lexicon; delete it");
        });
        Measure("files", () => (new MentionFinder(WhosWho.Load(files)), NameWords.In(files)));
        return 0;
    }

    private static void Measure(string name, Func<object> load)
    {
        (double Took, long Kept, long Allocated)[] all = [.. Enumerable.Range(0, 6).Select(_ => Once(load))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-7} first {all[0].Took,7:0.0} ms, then {all.Min(t => t.Took),6:0.0} ms; {all[^1].Kept / 1048576.0:0.0} MB kept, {all[^1].Allocated / 1048576.0:0.0} MB allocated"));
    }

    private static (double Took, long Kept, long Allocated) Once(Func<object> load)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var begun = Stopwatch.GetTimestamp();
        var loaded = load();
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(loaded);
        return (took, kept, allocated);
    }
}
