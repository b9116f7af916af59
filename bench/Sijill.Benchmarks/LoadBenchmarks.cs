using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Sijill.Lexicons;

namespace Sijill.Benchmarks;

/// <summary>Loading the lexicon once the code is compiled: what a cold start adds to this is the just-in-time compiler.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 15)]
public class LoadBenchmarks
{
    /// <summary>All of the built-in lexicon.</summary>
    [Benchmark]
    public object Load() => Lexicon.Load();
}
