using System.Diagnostics;
using System.Globalization;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Benchmarks;

/// <summary>Articles a second on one thread, bytes allocated an article, and the most memory used.</summary>
internal static class Throughput
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    public static int Run(string file, int repeat)
    {
        var once = new DocumentSource().Read(file).Where(i => i.Document is not null).Select(i => i.Document!).ToList();
        var documents = Enumerable.Repeat(once, repeat).SelectMany(d => d).ToList();
        if (documents.Count == 0)
        {
            Console.Error.WriteLine($"{file} holds no document");
            return 1;
        }

        var begun = Stopwatch.GetTimestamp();
        var reader = new Reader(Lexicon.Load());
        var load = Stopwatch.GetElapsedTime(begun);
        var warm = Stopwatch.GetTimestamp();
        do
        {
            Once(reader, documents);
        }
        while (Stopwatch.GetElapsedTime(warm) < Least / 2);

        int articles = 0, claims = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        begun = Stopwatch.GetTimestamp();
        do
        {
            claims = Once(reader, documents);
            articles += documents.Count;
        }
        while (Stopwatch.GetElapsedTime(begun) < Least);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Print($"{documents.Count} articles of {documents.Average(d => d.Text.Length):N0} characters on average, {claims} claims");
        Print($"{articles / seconds:N0} articles/s on one thread ({seconds:0.0} s)");
        Print($"{allocated / articles:N0} bytes allocated an article");
        Print($"{load.TotalMilliseconds:N0} ms to load the lexicon");
        Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576:N0} MB peak working set");
        return 0;
    }

    private static int Once(Reader reader, List<Document> documents) => documents.Sum(d => reader.Read(d).Claims.Count);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
