using System.Text;
using CsCheck;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;
using Sijill.Tests.Letters;
using Sijill.Tests.Support;

namespace Sijill.Tests.Corpus;

/// <summary>Whatever the text and whenever it was published: no exception, and every quotation exact.</summary>
public sealed class FuzzTests
{
    private static readonly ClaimChecks Checks = new(Lexicon.Load());

    private static readonly string[] Articles =
        [.. new DocumentSource().Read(Repository.File("samples", "samples.jsonl")).Select(item => item.Document!.Text)];

    /// <summary>The words and marks of the samples, to be put together in any order.</summary>
    private static readonly string[] Words =
        [.. Articles.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(), .. "، . : « » \" ( ) - \n".Split(' ')];

    private static readonly DateTimeOffset?[] Days =
        [null, new DateTimeOffset(2018, 4, 14, 9, 0, 0, TimeSpan.FromHours(3)), DateTimeOffset.MinValue, DateTimeOffset.MaxValue];

    private static readonly Gen<DateTimeOffset?> Published = Gen.Int[0, Days.Length - 1].Select(i => Days[i]);

    private static readonly Gen<string> WordSalad =
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 80].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Broken =
        Gen.Select(Gen.Int[0, Articles.Length - 1], Gen.Int).Select((article, seed) => Mutations.Break(Articles[article], new Random(seed)));

    [Fact]
    public void Letters_and_garbage() => Holds(ArabicLettersTests.Texts, 2000);

    [Fact]
    public void Any_characters() => Holds(Gen.String, 1000);

    [Fact]
    public void The_words_of_articles_in_any_order() => Holds(WordSalad, 2000);

    [Fact]
    public void Articles_with_pieces_lost_doubled_and_put_in() => Holds(Broken, 1000);

    [Theory]
    [InlineData("وأكد ")]
    [InlineData("قال إن ")]
    [InlineData("«")]
    [InlineData("(")]
    [InlineData("الرئيس الروسي و")]
    [InlineData("من ")]
    [InlineData("يوم ")]
    [InlineData("وقال الرئيس الروسي فلاديمير بوتين إن بلاده ترفض ")]
    [InlineData("ونقلت وكالة رويترز عن مصدر ")]
    [InlineData("ا")]
    public async Task A_long_text_without_any_end_of_sentence_is_read_in_reasonable_time(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 20_000 / piece.Length * 4).ToString();
        var reading = Task.Run(() => Checks.Problems(new Document("long", text)), TestContext.Current.CancellationToken);
        Assert.Empty(await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static void Holds(Gen<string> texts, int times) => Gen.Select(texts, Published).Sample(
        (text, published) => Assert.Empty(Checks.Problems(new Document("fuzz", text, Published: published))), iter: times);
}
