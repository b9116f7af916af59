using System.Diagnostics;
using Sijill.Model;

namespace Sijill.Tests.Words;

public sealed class ArticleTests(ITestOutputHelper output)
{
    [Fact]
    public void Thousands_of_articles_are_cut_exactly()
    {
        var documents = SharedCorpus.Records("ant-2018.jsonl.gz")
            .Select(record => new Document(record.GetProperty("id").GetString()!, record.GetProperty("text").GetString()!)).ToList();
        foreach (var document in documents)
        {
            TokenChecks.AllHold(Read.Document(document));
        }

        var watch = Stopwatch.StartNew();
        var tokens = documents.Sum(document => (long)Read.Document(document).Tokens.Length);
        output.WriteLine($"{documents.Count / watch.Elapsed.TotalSeconds:N0} articles a second on one thread, {tokens:N0} tokens");
    }
}
