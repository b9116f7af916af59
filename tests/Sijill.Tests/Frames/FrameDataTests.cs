using System.Text.Json;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Letters;
using Sijill.Lexicons;

namespace Sijill.Tests.Frames;

/// <summary>What holds of every line of <c>lexicon/frames</c>.</summary>
public sealed class FrameDataTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    private static IEnumerable<LexiconFile> Files => LexiconFile.BuiltIn().Where(f => f.Path.StartsWith("frames/", StringComparison.Ordinal));

    [Fact]
    public void NoIdIsGivenTwice()
    {
        var twice = Files.SelectMany(Ids).GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }

    [Fact]
    public void AnIdBeginsWithTheNameOfItsFile()
    {
        var astray = Files.Where(f => f.Path is not ("frames/cues.jsonl" or "frames/carriers.jsonl"))
            .SelectMany(f => Ids(f).Where(id => !f.Path.EndsWith('/' + id[..id.IndexOf('.', StringComparison.Ordinal)] + ".jsonl", StringComparison.Ordinal)));
        Assert.Empty(astray);
    }

    [Fact]
    public void EveryEventAndModeIsInTheOntology()
    {
        var unknown = Lexicon.Frames.All
            .Where(f => !Lexicon.Ontology.Allows(f.Event, f.Mode) || (f.Negated is { } n && !Lexicon.Ontology.Allows(n.Event, n.Mode)))
            .Select(f => $"{f.Id}: {f.Event}.{f.Mode}");
        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryCueIsOfAnEventOfTheOntology()
    {
        var unknown = Lexicon.Frames.Cues.Values.SelectMany(c => c).Select(c => c.Cue).Where(c => !Lexicon.Ontology.Allows(c.Event, c.Mode)).Select(c => c.Id);
        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryContextIsInTheOntology()
    {
        var unknown = Lexicon.Frames.All.Where(f => f.Context.Any(c => !Lexicon.Ontology.Contexts.ContainsKey(c))).Select(f => f.Id);
        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryVerbIsInTheVerbList()
    {
        var verbs = LexiconFile.BuiltIn().Where(f => f.Path.StartsWith("verbs/", StringComparison.Ordinal))
            .SelectMany(f => Values(f, "lemma")).Select(v => ArabicLetters.Normalize(v)).ToHashSet(StringComparer.Ordinal);
        var unknown = Lexicon.Frames.All.Where(f => f.HeadKind == HeadKind.Verb && !verbs.Contains(f.Head)).Select(f => f.Id);
        Assert.Empty(unknown);
    }

    [Fact]
    public void NoVerbIsWrittenWithVowelsOrShadda()
    {
        var marked = Files.SelectMany(f => Values(f, "verb")).Where(v => v.Any(c => c is >= '\u064b' and <= '\u0652'));
        Assert.Empty(marked);
    }

    private static IEnumerable<string> Ids(LexiconFile file) => Values(file, "id");

    private static IEnumerable<string> Values(LexiconFile file, string key)
    {
        using var reader = new StreamReader(file.Open());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty(key, out var value) && value.GetString() is { } text)
            {
                yield return text;
            }
        }
    }
}
