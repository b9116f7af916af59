using System.Text.Json;
using Sijill.Arabic.Letters;
using Sijill.Arabic.Words;

namespace Sijill.Tests.Words;

/// <summary>Measures clitic segmentation against a treebank, which splits proclitics and pronouns but leaves «ال» with its noun.</summary>
public sealed class SegmentationTests(ITestOutputHelper output)
{
    private const double Floor = 0.975;

    private static readonly Proclitics[] Order =
        [Proclitics.A, Proclitics.Wa, Proclitics.Fa, Proclitics.Bi, Proclitics.Ka, Proclitics.Li, Proclitics.Sa];

    [Fact]
    public void Segments_agree_with_the_treebank()
    {
        var (right, found, wanted) = (0, 0, 0);
        foreach (var record in SharedCorpus.Records("pud-dev.jsonl.gz"))
        {
            var text = record.GetProperty("text").GetString()!;
            var gold = GoldSegments(record).ToHashSet();
            var ours = Read.Text(text).Tokens.SelectMany(token => Segments(text, token)).ToHashSet();
            right += ours.Count(gold.Contains);
            found += ours.Count;
            wanted += gold.Count;
        }

        var f1 = 2.0 * right / (found + wanted);
        output.WriteLine($"segments: precision {(double)right / found:P2}, recall {(double)right / wanted:P2}, F1 {f1:P2}");
        Assert.True(f1 >= Floor, $"F1 of segments fell to {f1:P2}");
    }

    private static IEnumerable<(int Start, int End)> GoldSegments(JsonElement record)
    {
        foreach (var word in record.GetProperty("words").EnumerateArray())
        {
            var at = word.GetProperty("start").GetInt32();
            foreach (var segment in word.GetProperty("segments").EnumerateArray())
            {
                var length = segment.GetProperty("form").GetString()!.Length;
                yield return (at, at + length);
                at += length;
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Segments(string text, Token token)
    {
        var best = token.Word.Best;
        var letters = Enumerable.Range(token.Span.Start, token.Span.Length)
            .Where(i => ArabicLetters.KindOf(text[i]) == CharacterKind.Arabic).Append(token.Span.End).ToArray();
        var cuts = Order.Where(best.Has).Select((_, i) => letters[i + 1]).ToList();
        if (best.Back > 0)
        {
            cuts.Add(letters[^(best.Back + 1)]);
        }

        var start = token.Span.Start;
        foreach (var cut in cuts.Append(token.Span.End))
        {
            yield return (start, cut);
            start = cut;
        }
    }
}
