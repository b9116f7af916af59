using System.Globalization;
using System.Text.Json;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Tests.Words;

namespace Sijill.Tests.Corpus;

/// <summary>
/// Real articles by the thousand, where a corpus is at hand: a sample of them in every run, all of them with SIJILL_CORPUS=all.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const int Shown = 20;
    private static readonly Lexicon Lexicon = Lexicon.Load();
    private static readonly bool All = Environment.GetEnvironmentVariable("SIJILL_CORPUS") == "all";

    [Theory]
    [InlineData("ant-2018.jsonl.gz", 13)]
    [InlineData("ant-jawhara.jsonl.gz", 9)]
    public void Every_claim_quotes_its_article_exactly_and_is_coded_in_the_ontology(string corpus, int everyNth)
    {
        var checks = new ClaimChecks(Lexicon);
        var documents = Documents(corpus).Where((_, i) => All || i % everyNth == 0);
        var articles = 0;
        var problems = new List<string>();
        foreach (var found in documents.AsParallel().Select(checks.Problems))
        {
            articles++;
            problems.AddRange(found);
        }

        output.WriteLine($"{articles} articles");
        Assert.True(problems.Count == 0, $"{problems.Count} problems in {articles} articles:\n{string.Join('\n', problems.Take(Shown))}");
    }

    [Fact]
    public void Broken_articles_are_read_as_safely_as_whole_ones()
    {
        var checks = new ClaimChecks(Lexicon);
        var everyNth = All ? 5 : 60;
        var problems = Documents("ant-2018.jsonl.gz").Where((_, i) => i % everyNth == 1)
            .Select((document, i) => document with { Text = Mutations.Break(document.Text, new Random(i)) })
            .AsParallel().SelectMany(checks.Problems).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(Shown)));
    }

    private static IEnumerable<Document> Documents(string corpus) => SharedCorpus.Records(corpus).Select(record => new Document(
        record.GetProperty("id").GetString()!,
        record.GetProperty("text").GetString()!,
        Text(record, "title"),
        Text(record, "url"),
        Text(record, "outlet"),
        Published: Text(record, "published") is { } p ? DateTimeOffset.Parse(p, CultureInfo.InvariantCulture) : null));

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;
}
