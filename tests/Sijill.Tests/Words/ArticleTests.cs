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
        var watch = Stopwatch.StartNew();
        var read = documents.ConvertAll(document => Read.Document(document));
        output.WriteLine($"{documents.Count / watch.Elapsed.TotalSeconds:N0} articles a second on one thread, words not met before included");
        Assert.All(read, TokenChecks.AllHold);
    }
}
