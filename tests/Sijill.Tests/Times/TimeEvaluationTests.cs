using System.Globalization;
using System.Text;
using Sijill.Arabic.Times;
using Sijill.Model;

namespace Sijill.Tests.Times;

/// <summary>Measures on texts annotated by others; the bars are what earlier versions reached.</summary>
public sealed class TimeEvaluationTests(ITestOutputHelper output)
{
    [Fact]
    public void Most_expressions_that_another_tagger_found_are_found()
    {
        var log = new StringBuilder();
        int theirs = 0, ours = 0, both = 0;
        foreach (var record in TimeCorpus.Records(TimeCorpus.Require("corpus/timex-dev.jsonl.gz")))
        {
            var text = record.GetProperty("text").GetString()!;
            var found = Times.In(text);
            var spans = record.GetProperty("timexes").EnumerateArray()
                .Select(t => new SourceSpan(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32()))
                .ToArray();
            theirs += spans.Length;
            ours += found.Length;
            both += spans.Count(s => found.Any(f => f.Span.Overlaps(s)));
            foreach (var missed in spans.Where(s => !found.Any(f => f.Span.Overlaps(s))))
            {
                log.AppendLine(CultureInfo.InvariantCulture, $"missed: {Context(text, missed)}");
            }

            foreach (var extra in found.Where(f => !spans.Any(s => f.Span.Overlaps(s))))
            {
                log.AppendLine(CultureInfo.InvariantCulture, $"extra: {Context(text, extra.Span)} {extra.Rule}");
            }
        }

        output.WriteLine($"found {both} of {theirs}; {ours} found in all\n{log}");
        Assert.True(both >= theirs * 0.8, $"found {both} of {theirs}");
    }

    [Fact]
    public void The_dates_of_most_claims_are_the_values_of_the_times_in_their_evidence()
    {
        var gold = TimeCorpus.Records(TimeCorpus.Require("gold/dev.jsonl")).ToDictionary(r => r.GetProperty("id").GetString()!);
        var articles = TimeCorpus.Records(TimeCorpus.Require("corpus/ant-2018.jsonl.gz"), line => gold.ContainsKey(IdOf(line)));
        var log = new StringBuilder();
        int asked = 0, right = 0, sentenceAsked = 0, sentenceRight = 0;
        foreach (var article in articles)
        {
            var document = new Document(
                article.GetProperty("id").GetString()!,
                article.GetProperty("text").GetString()!,
                Published: DateTimeOffset.Parse(article.GetProperty("published").GetString()!, CultureInfo.InvariantCulture));
            var times = Times.In(document);
            foreach (var claim in gold[document.Id].GetProperty("claims").EnumerateArray())
            {
                var evidence = claim.GetProperty("evidence").GetString()!;
                var at = document.Text.IndexOf(evidence, StringComparison.Ordinal);
                var span = new SourceSpan(at, at + evidence.Length);
                var date = claim.GetProperty("date").GetString();
                var inside = times.Where(t => t.Kind == TimeKind.Date && t.Edtf is not null && span.Contains(t.Span)).ToArray();
                if (inside.Length > 0)
                {
                    asked++;
                    if (inside.Any(t => t.Edtf == date))
                    {
                        right++;
                    }
                    else
                    {
                        log.AppendLine(CultureInfo.InvariantCulture, $"{document.Published:yyyy-MM-dd} gold {date ?? "null"} ours {string.Join("; ", inside.Select(t => $"{t.Span.Of(document.Text)}={t.Edtf}|{t.FutureEdtf}"))}: {evidence}");
                    }
                }
                else if (date is not null && claim.GetProperty("status").GetString() != "actual")
                {
                    sentenceAsked++;
                    var near = times.Where(t => t.Edtf is not null && Math.Abs(t.Span.Start - at) < 250).ToArray();
                    sentenceRight += near.Any(t => t.Edtf == date || t.FutureEdtf == date) ? 1 : 0;
                    log.AppendLine(CultureInfo.InvariantCulture, $"NEAR {(near.Any(t => t.Edtf == date || t.FutureEdtf == date) ? "ok" : "--")} {document.Published:yyyy-MM-dd} gold {date} near {string.Join("; ", near.Select(t => $"{t.Span.Of(document.Text)}={t.Edtf}|{t.FutureEdtf}"))}: {evidence}");
                }
            }
        }

        output.WriteLine($"evidence with a time: {right} of {asked} equal the gold date; nearby: {sentenceRight} of {sentenceAsked}\n{log}");
        Assert.True(right >= asked * 0.7, $"{right} of {asked}");
    }

    private static string IdOf(string line)
    {
        const string Key = "\"id\":\"";
        var start = line.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        var end = line.IndexOf('"', start);
        return line[start..end];
    }

    private static string Context(string text, SourceSpan span) =>
        text[Math.Max(0, span.Start - 25)..span.Start] + "[" + span.Of(text) + "]" + text[span.End..Math.Min(text.Length, span.End + 25)];
}
