using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Sijill.Arabic.Mentions;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Mentions;

/// <summary>Measures mentions against annotated articles, where these are at hand.</summary>
public sealed class MentionEvaluationTests(ITestOutputHelper output)
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Fact]
    public void Actors_of_annotated_articles_are_among_the_mentions()
    {
        var shared = Shared();
        var gold = File.ReadLines(Path.Combine(shared, "gold", "dev.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var ids = gold.Select(g => g.GetProperty("id").GetString()!).ToHashSet();
        var documents = Articles(Path.Combine(shared, "corpus", "ant-2018.jsonl.gz"), ids).ToDictionary(d => d.Id);
        int parties = 0, countries = 0, sectors = 0, names = 0, namesFound = 0;
        var misses = new List<string>();
        foreach (var article in gold)
        {
            var document = documents[article.GetProperty("id").GetString()!];
            var mentions = Lexicon.Mentions.Find(Lexicon.Tokenizer.Tokenize(document));
            foreach (var claim in article.GetProperty("claims").EnumerateArray())
            {
                var evidence = claim.GetProperty("evidence").GetString()!;
                var end = document.Text.IndexOf(evidence, StringComparison.Ordinal) + evidence.Length;
                var before = mentions.Where(m => m.Span.Start < end).SelectMany(m => m.Entities).ToList();
                foreach (var party in claim.GetProperty("actor").EnumerateArray().Concat(claim.GetProperty("recipient").EnumerateArray()).Concat(claim.GetProperty("attribution").EnumerateArray()))
                {
                    var (country, sector, name) = (party.GetProperty("country").GetString(), party.GetProperty("sector").GetString(), party.GetProperty("name").GetString());
                    parties++;
                    countries += before.Any(e => e.Country == country) ? 1 : 0;
                    var both = before.Any(e => e.Country == country && e.Sector == sector);
                    sectors += both ? 1 : 0;
                    names += name is null ? 0 : 1;
                    var named = name is not null && before.Any(e => e.Name is not null && Similar(e.Name, name));
                    namesFound += named ? 1 : 0;
                    if (!both || (name is not null && !named))
                    {
                        misses.Add($"{document.Id} {country}/{sector}/{name}: {evidence[..Math.Min(90, evidence.Length)]}");
                    }
                }
            }
        }

        output.WriteLine($"parties {parties}; country {countries / (double)parties:P1}; country and sector {sectors / (double)parties:P1}; names {namesFound / (double)names:P1} of {names}");
        foreach (var miss in misses)
        {
            output.WriteLine(miss);
        }

        Assert.True(countries > 0.9 * parties, $"only {countries} of {parties} parties have their country among the mentions");
    }

    [Fact]
    public void Names_of_states_organisations_and_persons_are_found_in_annotated_sentences()
    {
        var path = Path.Combine(Shared(), "corpus", "wojood-dev.jsonl.gz");
        int entities = 0, entitiesFound = 0, persons = 0, personsFound = 0;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var record = JsonDocument.Parse(line).RootElement;
            var tokens = record.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!).ToArray();
            var starts = new int[tokens.Length + 1];
            for (var i = 0; i < tokens.Length; i++)
            {
                starts[i + 1] = starts[i] + tokens[i].Length + 1;
            }

            var mentions = Lexicon.Mentions.Find(Lexicon.Tokenizer.Tokenize(new Document("w", string.Join(' ', tokens))));
            foreach (var span in record.GetProperty("spans").EnumerateArray())
            {
                var range = new SourceSpan(starts[span.GetProperty("start").GetInt32()], starts[span.GetProperty("end").GetInt32()] - 1);
                switch (span.GetProperty("type").GetString())
                {
                    case "GPE" or "ORG":
                        entities++;
                        entitiesFound += mentions.Any(m => m.Span.Overlaps(range)) ? 1 : 0;
                        break;
                    case "PERS":
                        persons++;
                        personsFound += mentions.Any(m => m.Kind == MentionKind.Person && m.Span.Overlaps(range)) ? 1 : 0;
                        break;
                }
            }
        }

        output.WriteLine($"GPE and ORG touched {entitiesFound / (double)entities:P1} of {entities}; PERS {personsFound / (double)persons:P1} of {persons}");
        Assert.True(entitiesFound > entities / 4);
    }

    [Fact]
    public void Every_mention_of_a_corpus_quotes_its_text_and_nothing_throws()
    {
        var articles = Articles(Path.Combine(Shared(), "corpus", "ant-2018.jsonl.gz"), null).Take(1500).ToList();
        var texts = articles.Select(Lexicon.Tokenizer.Tokenize).ToList();
        foreach (var text in texts)
        {
            _ = Lexicon.Mentions.Find(text);
        }

        var clock = Stopwatch.StartNew();
        long tokens = 0;
        foreach (var text in texts)
        {
            tokens += text.Tokens.Length;
            var end = 0;
            foreach (var mention in Lexicon.Mentions.Find(text))
            {
                Assert.True(mention.Span.Start >= 0 && mention.Span.End <= text.Document.Text.Length && !mention.Span.IsEmpty);
                Assert.All(mention.Entities, e => Assert.Equal(mention.Span.Of(text.Document.Text), e.Text));
                Assert.True(mention.First >= end || mention.Kind == MentionKind.Adjective, $"{text.Document.Id}: {mention}");
                end = Math.Max(end, mention.End);
            }
        }

        output.WriteLine($"{tokens} tokens, {clock.Elapsed.TotalMicroseconds / tokens:F2} µs each");
    }

    /// <summary>Prints the mentions of the articles whose ids begin with <c>SIJILL_SHOW</c>, to read them.</summary>
    [Fact(Explicit = true)]
    public void Show()
    {
        var wanted = Environment.GetEnvironmentVariable("SIJILL_SHOW");
        Assert.SkipWhen(wanted is null, "set SIJILL_SHOW to the beginning of article ids");
        foreach (var document in Articles(Path.Combine(Shared(), "corpus", "ant-2018.jsonl.gz"), null).Where(d => d.Id.StartsWith(wanted!, StringComparison.Ordinal)).Take(12))
        {
            var text = Lexicon.Tokenizer.Tokenize(document);
            var mentions = Lexicon.Mentions.Find(text);
            foreach (var sentence in text.Sentences)
            {
                output.WriteLine(document.Text[text.Tokens[sentence.First].Span.Start..text.Tokens[sentence.End - 1].Span.End]);
                foreach (var m in mentions.Where(m => m.First >= sentence.First && m.First < sentence.End))
                {
                    output.WriteLine($"    {m.Kind} [{m.Span.Of(document.Text)}] {string.Join(" + ", m.Entities.Select(e => $"{e.Country}/{e.Sector}/{e.Name}/{e.Office}"))} {(m.ByReference ? "ref" : "")} {string.Join("; ", m.Notes)}");
                }
            }
        }
    }

    private static string Shared()
    {
        Assert.SkipWhen(Lexicon.Mentions.Who.Countries.Count == 0, "the who's who holds no countries");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "gold")))
            {
                return shared;
            }
        }

        Assert.Skip("the annotated articles are not at hand");
        return "";
    }

    private static IEnumerable<Document> Articles(string path, HashSet<string>? ids)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var record = JsonDocument.Parse(line).RootElement;
            var id = record.GetProperty("id").GetString()!;
            if (ids?.Contains(id) != false)
            {
                yield return new Document(
                    id,
                    record.GetProperty("text").GetString()!,
                    record.GetProperty("title").GetString(),
                    Published: DateTimeOffset.Parse(record.GetProperty("published").GetString()!, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>One of the words of the names is the same, marks apart.</summary>
    private static bool Similar(string a, string b)
    {
        static HashSet<string> Words(string s) => [.. s.ToUpperInvariant().Normalize().Split(' ', '-').Where(w => w.Length > 2)];
        return Words(a).Overlaps(Words(b));
    }
}
