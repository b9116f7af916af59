using System.Diagnostics;
using Sijill.Arabic.Morphology;
using Sijill.Lexicons;

namespace Sijill.Tests.Morphology;

public sealed class VerbTableTests(ITestOutputHelper output)
{
    private static readonly VerbTable Table = VerbTable.Load(LexiconFile.BuiltIn());

    internal static LexiconFile File(string content, string display = "lexicon/verbs/test.jsonl") =>
        new("verbs/test.jsonl", display, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void The_lexicon_holds_the_verbs_of_the_news() => Assert.True(Table.Lexemes.Count() >= 900, $"{Table.Lexemes.Count()} verbs");

    [Fact]
    public void Every_generated_form_is_found_again()
    {
        foreach (var verb in Table.Lexemes)
        {
            foreach (var (letters, form) in Table.FormsOf(verb))
            {
                Assert.True(Table.Find(letters).Contains(form), $"{letters} of {verb.Id}: {form}");
            }
        }
    }

    [Fact]
    public void No_form_has_marks_or_hamza_on_alef_or_latin_letters()
    {
        foreach (var verb in Table.Lexemes)
        {
            foreach (var (letters, _) in Table.FormsOf(verb))
            {
                Assert.True(letters.All(c => c is >= 'ء' and <= 'ي' and not ('أ' or 'إ' or 'آ' or 'ى' or 'ـ')), $"«{letters}» of {verb.Id}");
                Assert.InRange(letters.Length, 1, 16);
                Assert.False(letters.Contains("اا", StringComparison.Ordinal), $"«{letters}» of {verb.Id}");
            }
        }
    }

    [Fact]
    public void A_spelling_of_several_verbs_gives_all_readings()
    {
        var readings = Table.Find("علم").ToArray();
        Assert.Contains(readings, r => r.Verb.Form == 1 && r is { Inflection: Inflection.Perfect, Voice: Voice.Active });
        Assert.Contains(readings, r => r.Verb.Form == 2 && r is { Inflection: Inflection.Perfect, Voice: Voice.Active });
        Assert.Contains(readings, r => r.Verb.Form == 1 && r.Inflection == Inflection.VerbalNoun);
    }

    [Theory]
    [InlineData("كتب", nameof(Inflection.Perfect), nameof(Voice.Active))]
    [InlineData("كتب", nameof(Inflection.Perfect), nameof(Voice.Passive))]
    [InlineData("قتل", nameof(Inflection.Perfect), nameof(Voice.Active))]
    [InlineData("قتل", nameof(Inflection.Perfect), nameof(Voice.Passive))]
    [InlineData("قتل", nameof(Inflection.VerbalNoun), nameof(Voice.Active))]
    [InlineData("طالب", nameof(Inflection.Perfect), nameof(Voice.Active))]
    [InlineData("طالب", nameof(Inflection.ActiveParticiple), nameof(Voice.Active))]
    public void Letters_that_hide_the_vowels_give_every_reading(string letters, string inflection, string voice) =>
        Assert.Contains(Table.Find(letters).ToArray(), form => form.Inflection.ToString() == inflection && form.Voice.ToString() == voice);

    [Fact]
    public void An_unknown_word_has_no_readings()
    {
        Assert.True(Table.Find("برتقال").IsEmpty);
        Assert.True(Table.Find("").IsEmpty);
        Assert.True(Table.FindBeforeEnclitic("").IsEmpty);
    }

    [Fact]
    public void Lookup_allocates_nothing()
    {
        Table.Find("يطالبون");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < 1000; i++)
        {
            found += Table.Find("يطالبون").Length + Table.FindBeforeEnclitic("طالبو").Length;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(found > 0);
    }

    [Fact]
    public void The_whole_lexicon_loads_quickly()
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            VerbTable.Load(LexiconFile.BuiltIn());
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        var (spellings, forms) = Table.Size;
        output.WriteLine($"{Table.Lexemes.Count()} verbs, {spellings} spellings, {forms} forms in {fastest.TotalMilliseconds:F1} ms");
        // Generous, for a busy machine: it guards against a load that has become quadratic.
        Assert.True(fastest < TimeSpan.FromMilliseconds(1500), $"{fastest}");
    }

    [Theory]
    [InlineData("""{"lemma":"كتب","root":"كتب","form":1,"colour":"red"}""", "SJ2001")]
    [InlineData("""{"lemma":"كتب","root":"كتب"}""", "SJ2001")]
    [InlineData("""{"lemma":"كتب","root":"كتب","form":14}""", "SJ2101")]
    [InlineData("""{"lemma":"كتب","root":"كت","form":1}""", "SJ2101")]
    [InlineData("""{"lemma":"كتب","root":"كتب","form":11}""", "SJ2101")]
    [InlineData("""{"lemma":"كَتب","root":"كتب","form":1}""", "SJ2101")]
    [InlineData("""{"lemma":"كتب","root":"كتم","form":1}""", "SJ2102")]
    [InlineData("""{"lemma":"كاتب","root":"كتب","form":4}""", "SJ2102")]
    [InlineData("""{"lemma":"قال","root":"قول","form":1}""", "SJ2102")]
    [InlineData("""{"lemma":"دعا","root":"دعو","form":1}""", "SJ2102")]
    [InlineData("""{"lemma":"وعد","root":"وعد","form":1,"imperfect":"يوعدون"}""", "SJ2102")]
    [InlineData("""{"lemma":"كاتب","root":"كتب","form":3,"imperfect":"يكاتب"}""", "SJ2102")]
    public void An_entry_that_cannot_be_right_is_an_error_with_file_and_line(string line, string code)
    {
        var error = Assert.Throws<LexiconException>(() => VerbTable.Load([File("// verbs\n\n" + line)]));
        Assert.Equal(code, error.Code);
        Assert.Equal(3, error.Line);
        Assert.Contains("test.jsonl", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_of_one_id_in_one_lexicon_are_an_error()
    {
        const string line = """{"lemma":"كتب","root":"كتب","form":1}""";
        Assert.Equal("SJ2103", Assert.Throws<LexiconException>(() => VerbTable.Load([File(line + "\n" + line)])).Code);
    }

    [Fact]
    public void A_users_entry_replaces_the_built_in_one()
    {
        var builtIn = File("""{"lemma":"كتب","root":"كتب","form":1,"masdar":["كتابة"]}""");
        var users = File("""{"lemma":"كتب","root":"كتب","form":1,"masdar":["كتب"]}""", "/home/me/verbs/test.jsonl");
        var table = VerbTable.Load([builtIn, users]);
        Assert.Single(table.Lexemes);
        Assert.True(table.Find("كتابة").IsEmpty);
    }

    [Fact]
    public void A_verb_is_found_by_its_id()
    {
        Assert.Equal("اكد", Table.Lexeme("أكد")!.Lemma);
        Assert.Equal(2, Table.Lexeme("علم.2")!.Form);
        Assert.Null(Table.Lexeme("برتقال"));
    }
}
