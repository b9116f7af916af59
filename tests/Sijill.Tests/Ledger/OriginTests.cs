using Sijill.Ledger;
using Sijill.Ledger.Origins;
using Sijill.Ledger.Texts;
using Sijill.Model;

namespace Sijill.Tests.Ledger;

/// <summary>Copies that were cut or edited are one origin; different articles are not.</summary>
public abstract class OriginTests : LedgerTest
{
    [Fact]
    public async Task Copies_that_were_cut_and_edited_are_one_origin()
    {
        var original = Articles.Number(1);
        var lines = original.Text.Split('\n');
        var cut = original with { Id = "cut", Url = "https://b.example/1", Publisher = "B", Text = string.Join('\n', lines[..2]) };
        var edited = original with { Id = "edited", Url = "https://c.example/1", Publisher = "C", Text = "نشرت الوكالة ما يلي. " + original.Text.Replace("وأضاف", "وتابع", StringComparison.Ordinal).Replace("ضرورة", "أهمية", StringComparison.Ordinal) };
        var summary = await Ingest([cut, .. Articles.Many(40), edited]);
        Assert.Equal(2, summary.NearDuplicates);
        var origins = Origins(Store);
        Assert.Single(origins, o => o.Count > 1);
        Assert.Equal(["EX-1", "cut", "edited"], origins.Single(o => o.Count > 1));
        Assert.Equal(40, origins.Count);
    }

    [Fact]
    public async Task Groups_do_not_depend_on_the_order_or_the_batches_in_which_documents_came()
    {
        var documents = Enumerable.Range(1, 12).SelectMany(i => Variants(Articles.Number(i))).ToArray();
        await Ingest(documents);
        var expected = Origins(Store);
        Assert.Equal(12, expected.Count);
        for (var seed = 1; seed <= 3; seed++)
        {
            using var other = LedgerStore.Open(NewLocation(), create: true, Clock);
            var shuffled = documents.ToArray();
            new Random(seed).Shuffle(shuffled);
            foreach (var batch in shuffled.Chunk(5))
            {
                await Ingest(other, Engine, batch);
            }

            Assert.Equal(expected, Origins(other));
            Assert.Empty(other.Check());
        }
    }

    [Fact]
    public async Task A_document_that_joins_two_groups_makes_them_one()
    {
        var whole = Articles.Number(3);
        var lines = whole.Text.Split('\n');
        var top = whole with { Id = "top", Text = string.Join('\n', lines[..2]) };
        var bottom = whole with { Id = "bottom", Text = string.Join('\n', lines[2..]) };
        await Ingest(top, bottom);
        Assert.Equal(2, Origins(Store).Count);
        await Ingest(whole);
        Assert.Equal(["EX-3", "bottom", "top"], Assert.Single(Origins(Store)));
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task Articles_that_share_only_what_hangs_under_them_or_news_told_in_the_same_words_later_are_not_one_origin()
    {
        var under = string.Join('\n', Articles.Number(50).Text.Split('\n')[..2]);
        var one = Articles.Number(1) with { Text = Articles.Number(1).Text.Split('\n')[0] + "\n" + under };
        var two = Articles.Number(2) with { Text = Articles.Number(2).Text.Split('\n')[0] + "\n" + under };
        var told = Articles.Number(3);
        var later = told with { Id = "later", Url = null, Published = told.Published!.Value.AddDays(30), Text = told.Text.Replace("وأضاف", "وتابع", StringComparison.Ordinal).Replace(" في ", " داخل ", StringComparison.Ordinal).Replace("ضرورة", "أهمية", StringComparison.Ordinal) };
        await Ingest(one, two, told, later);
        Assert.Equal(4, Origins(Store).Count);
        var same = told with { Id = "same", Url = null, Published = told.Published!.Value.AddDays(60), Text = told.Text + "\nنقلا عن الأرشيف." };
        await Ingest(same);
        Assert.Equal(["EX-3", "same"], Origins(Store).Single(o => o.Count > 1));
    }

    private static IEnumerable<Document> Variants(Document document)
    {
        yield return document;
        yield return document with { Id = document.Id + "-lead", Text = string.Join('\n', document.Text.Split('\n')[..3]) };
        yield return document with { Id = document.Id + "-edited", Text = document.Text.Replace(" في ", " داخل ", StringComparison.Ordinal) };
        yield return document with { Id = document.Id + "-frame", Text = "خاص بموقعنا من مراسلنا هناك: " + document.Text + "\nالمزيد من الأخبار على موقعنا كل يوم." };
    }

    private static List<List<string>> Origins(LedgerStore store) => [.. All(store.DocumentsAsync())
        .GroupBy(d => d.Origin).Select(g => g.Select(d => d.SourceId).Order(StringComparer.Ordinal).ToList()).OrderBy(g => g[0], StringComparer.Ordinal)];
}

public sealed class ShingleTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(47, 1)]
    [InlineData(48, 2)]
    [InlineData(96, 4)]
    [InlineData(250, 8)]
    [InlineData(100_000, 4096)]
    public void Long_texts_have_thin_samples(int count, int thinness) => Assert.Equal(thinness, Shingles.ThinnessOf(count));

    [Fact]
    public void A_thin_sample_is_part_of_a_thick_one()
    {
        var words = string.Join(' ', Enumerable.Range(0, 900).Select(i => $"كلمة{i}"));
        var longer = Shingles.Of(TextWords.Of(words));
        var shorter = Shingles.Of(TextWords.Of(words[..(words.Length / 3)]));
        Assert.Equal(897, longer.Count);
        Assert.InRange(longer.Sample().Length, 12, 60);
        Assert.True(longer.Sample().Count(shorter.Sample().Contains) >= 4);
        var (first, second) = shorter.ContainedIn(longer);
        Assert.True(first > 0.99 && second > 0.99);
    }
}
