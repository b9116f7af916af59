using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sijill.Tests.Cli;
using Sijill.Tests.Sources;
using Sijill.Tests.Words;

namespace Sijill.Tests.Evaluation;

/// <summary>The figures are those of the scorer that the gold files come with.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly Files files = new();
    private readonly string scorer;
    private readonly string gold;
    private readonly string corpus;
    private Dictionary<string, string>? texts;

    public ReferenceTests()
    {
        var found = (Scorer: SharedCorpus.Find("gold", "score.py"), Gold: SharedCorpus.Find("gold", "dev.jsonl"), Corpus: SharedCorpus.Find("corpus", "ant-2018.jsonl.gz"));
        Assert.SkipWhen(found.Scorer is null || found.Gold is null || found.Corpus is null, "the gold annotations and their scorer are not here");
        (scorer, gold) = (found.Scorer!, found.Gold!);

        // The articles of gold alone: both programs read them a few times.
        var wanted = File.ReadLines(gold).Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()).ToHashSet();
        var articles = SharedCorpus.Records("ant-2018.jsonl.gz").Where(record => wanted.Contains(record.GetProperty("id").GetString()!));
        corpus = files.Add("corpus.jsonl", string.Concat(articles.Select(record => record.GetRawText() + "\n")));
    }

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Figures_of_a_reading_are_the_same()
    {
        var claims = files.Add("claims.jsonl", (await Command.RunAsync(["read", corpus])).Output);
        var expected = await Expected(gold, claims);
        AssertSame(expected, await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", claims, "--format", "json"]));
        AssertSame(expected, await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--format", "json"]));
        var bare = files.Add("offsets.jsonl", string.Concat(File.ReadLines(gold).Select(WithOffsets)));
        AssertSame(expected, await Command.RunAsync(["evaluate", bare, "--corpus", corpus, "--predicted", claims, "--format", "json"]));
    }

    /// <summary>Claims shaken at random: ties, passages that half overlap, claims on one passage.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Figures_of_shaken_annotations_are_the_same(int seed)
    {
        var random = new Random(seed);
        var shaken = files.Add("shaken.jsonl", string.Concat(File.ReadLines(gold).Select(line => Shaken(line, random))));

        // Some passages are shaken out of their texts: that is reported, and they count all the same.
        AssertSame(await Expected(gold, shaken), await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", shaken, "--format", "json"]), code: 1);
    }

    [Fact]
    public async Task Both_find_the_form_of_gold_well()
    {
        var run = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--check"]);
        Assert.Equal((0, await Python("--check", gold, "--corpus", corpus)), (run.Code, run.Output));
    }

    private static void AssertSame(JsonNode expected, Outcome run, int code = 0)
    {
        Assert.Equal(code, run.Code);
        var actual = JsonNode.Parse(run.Output)!;
        Assert.True(JsonNode.DeepEquals(Plain(expected), Plain(actual)), $"{expected}\n{actual}");
    }

    /// <summary>With all numbers as numbers: 1 and 1.0 are one. Lists of names are compared in their order.</summary>
    private static JsonNode Plain(JsonNode node) => node is JsonObject members
        ? new JsonArray([.. members.Select(m => new JsonArray(m.Key, Plain(m.Value!)))])
        : JsonValue.Create(node.GetValue<double>());

    private async Task<JsonNode> Expected(string gold, string predicted) => JsonNode.Parse(await Python(gold, predicted, "--json", "--corpus", corpus))!;

    private async Task<string> Python(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [scorer, .. arguments]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("there is no python3 here");
            throw;
        }
    }

    private string WithOffsets(string line) => Changed(line, claim =>
    {
        var (start, end) = Place(claim.Id, claim.Claim["evidence"]!.GetValue<string>());
        claim.Claim["evidence"] = new JsonObject { ["start"] = start, ["end"] = end };
        return [claim.Claim];
    });

    private string Shaken(string line, Random random) => Changed(line, claim =>
    {
        var copies = Enumerable.Range(0, random.Next(0, 3)).Select(_ => claim.Claim.DeepClone().AsObject()).ToList();
        foreach (var copy in copies)
        {
            var (start, end) = Place(claim.Id, copy["evidence"]!.GetValue<string>());
            var half = (end - start) / 2;
            copy["evidence"] = new JsonObject { ["start"] = start + random.Next(-half, half + 1), ["end"] = end + random.Next(-half, half + 1) };
            copy["event"] = random.Next(4) == 0 ? "STATE" : copy["event"]!.DeepClone();
            copy["recipient"] = random.Next(3) == 0 ? new JsonArray() : copy["recipient"]!.DeepClone();
            copy["actor"] = random.Next(4) == 0 ? copy["recipient"]!.DeepClone() : copy["actor"]!.DeepClone();
            copy["status"] = random.Next(5) == 0 ? "future" : copy["status"]!.DeepClone();
            copy["date"] = random.Next(3) == 0 ? null : copy["date"]?.DeepClone();
            copy["attribution"] = random.Next(4) == 0 ? new JsonArray() : copy["attribution"]!.DeepClone();
        }

        return copies;
    });

    private static string Changed(string line, Func<(string Id, JsonObject Claim), IEnumerable<JsonObject>> change)
    {
        var article = JsonNode.Parse(line)!.AsObject();
        var id = article["id"]!.GetValue<string>();
        var claims = article["claims"]!.AsArray().SelectMany(claim => change((id, claim!.DeepClone().AsObject()))).ToArray<JsonNode?>();
        return new JsonObject { ["id"] = id, ["claims"] = new JsonArray(claims) }.ToJsonString() + "\n";
    }

    private (int Start, int End) Place(string id, string passage)
    {
        texts ??= File.ReadLines(corpus).Select(line => JsonNode.Parse(line)!).ToDictionary(n => n["id"]!.GetValue<string>(), n => n["text"]!.GetValue<string>());
        var start = texts[id].IndexOf(passage, StringComparison.Ordinal);
        return (start, start + passage.Length);
    }
}
