using System.Diagnostics;
using System.Globalization;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Benchmarks;

/// <summary>Articles a second on one thread, the share of each stage, bytes allocated an article, and the most memory used.</summary>
internal sealed class Throughput
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);
    private static readonly string[] Stages = ["words", "mentions", "times", "claims"];
    private readonly Lexicon lexicon = Lexicon.Load();
    private readonly long[] ticks = new long[Stages.Length];
    private readonly long[] bytes = new long[Stages.Length];

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
        var bench = new Throughput();
        var load = Stopwatch.GetElapsedTime(begun);
        bench.Pass(documents, Least * 2);
        bench.Report(documents, load);
        return 0;
    }

    private void Report(List<Document> documents, TimeSpan load)
    {
        Array.Clear(ticks);
        Array.Clear(bytes);
        var processor = Environment.CpuUsage.TotalTime;
        var begun = Stopwatch.GetTimestamp();
        var (articles, claims) = Pass(documents, Least);
        var wall = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Print($"{documents.Count} articles of {documents.Average(d => d.Text.Length):N0} characters on average, {claims / (articles / documents.Count)} claims");
        Print($"{articles / wall:N0} articles/s on one thread ({wall:0.0} s); {articles / busy:N0} a second of processor time, collector included");
        for (var i = 0; i < Stages.Length; i++)
        {
            Print($"  {Stages[i],-9} {Stopwatch.GetElapsedTime(0, ticks[i]).TotalMicroseconds / articles,6:0} µs {(double)ticks[i] / ticks.Sum(),5:P0} {bytes[i] / articles,9:N0} bytes");
        }

        Print($"{bytes.Sum() / articles:N0} bytes allocated an article");
        Print($"{load.TotalMilliseconds:N0} ms to load the lexicon");
        Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576:N0} MB peak working set, the articles themselves included");
    }

    /// <summary>Reads all documents, again and again for at least <paramref name="least"/>.</summary>
    private (int Articles, int Claims) Pass(List<Document> documents, TimeSpan least)
    {
        int articles = 0, claims = 0;
        var begun = Stopwatch.GetTimestamp();
        do
        {
            foreach (var document in documents)
            {
                claims += Read(document);
            }

            articles += documents.Count;
        }
        while (Stopwatch.GetElapsedTime(begun) < least);
        return (articles, claims);
    }

    // The path of Reader.Read, a clock between its stages.
    private int Read(Document document)
    {
        var text = Timed(0, () => lexicon.Tokenizer.Tokenize(document));
        var mentions = Timed(1, () => lexicon.Mentions.Find(text));
        var times = Timed(2, () => lexicon.Times.Find(text));
        return Timed(3, () => lexicon.Claims.Read(text, mentions, times)).Count;
    }

    private T Timed<T>(int stage, Func<T> work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begun = Stopwatch.GetTimestamp();
        var result = work();
        ticks[stage] += Stopwatch.GetTimestamp() - begun;
        bytes[stage] += GC.GetAllocatedBytesForCurrentThread() - allocated;
        return result;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
