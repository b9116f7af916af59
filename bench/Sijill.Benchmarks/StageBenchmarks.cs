using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Benchmarks;

/// <summary>Each stage over the samples; one operation is one article.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Lexicon lexicon = Lexicon.Load();
    private Reader reader = null!;
    private Document[] documents = [];
    private TokenizedText[] texts = [];
    private ImmutableArray<Mention>[] mentions = [];
    private ImmutableArray<TimeExpression>[] times = [];
    private int next;

    /// <summary>Reads the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "samples")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("samples/ is not above the program");
        }

        documents = [.. new DocumentSource().Read(Path.Combine(folder.FullName, "samples", "samples.jsonl")).Select(i => i.Document!)];
        texts = [.. documents.Select(lexicon.Tokenizer.Tokenize)];
        mentions = [.. texts.Select(lexicon.Mentions.Find)];
        times = [.. texts.Select(lexicon.Times.Find)];
        reader = new Reader(lexicon);
    }

    /// <summary>Letters to tokens and sentences.</summary>
    [Benchmark]
    public object Tokenize() => lexicon.Tokenizer.Tokenize(documents[next++ % documents.Length]);

    /// <summary>Who and where.</summary>
    [Benchmark]
    public int Mentions() => lexicon.Mentions.Find(texts[next++ % texts.Length]).Length;

    /// <summary>When.</summary>
    [Benchmark]
    public int Times() => lexicon.Times.Find(texts[next++ % texts.Length]).Length;

    /// <summary>Clauses, frames, claims.</summary>
    [Benchmark]
    public int Claims()
    {
        var at = next++ % texts.Length;
        return lexicon.Claims.Read(texts[at], mentions[at], times[at]).Count;
    }

    /// <summary>The whole path.</summary>
    [Benchmark(Baseline = true)]
    public int Read() => reader.Read(documents[next++ % documents.Length]).Claims.Count;
}
