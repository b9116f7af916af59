using Sijill.Arabic.Letters;
using Sijill.Sources;

namespace Sijill.Tests.Sources.Pdf;

public sealed class PdfTests
{
    private static readonly Dictionary<string, string> Forms = PresentationForms.All().Where(f => f.Letters.Length == 1 && f.Form >= '\uFE80').GroupBy(f => f.Letters).ToDictionary(g => g.Key, g => g.Last().Form.ToString());

    [Fact]
    public void Arabic_comes_in_reading_order_with_letters_for_forms()
    {
        var text = Read(SmallPdf.Of((50, 700, Seen("استقبل الرئيس التونسي وزير الخارجية الجزائري"))));
        Assert.Equal("استقبل الرئيس التونسي وزير الخارجية الجزائري", text);
    }

    [Fact]
    public void Numbers_and_latin_words_keep_their_direction()
    {
        // Seen from the left: what is read last comes first.
        string[] glyphs = [.. Seen(" في القاهرة"), .. One("2025/02/12"), " ", .. Seen(" يوم"), .. One("EU News 24"), " ", .. Seen("نقلت وكالة")];
        Assert.Equal("نقلت وكالة EU News 24 يوم 2025/02/12 في القاهرة", Read(SmallPdf.Of((20, 700, glyphs))));
    }

    [Fact]
    public void A_ligature_keeps_its_letters_in_order()
    {
        Assert.Equal("السلام على الجميع", Read(SmallPdf.Of((50, 700, [.. Seen("م على الجميع"), "\uFEFC", .. Seen("الس")]))));
        Assert.Equal("سلام", Read(SmallPdf.Of((50, 700, [.. Seen("م"), "لا", .. Seen("س")])), arabicAnyway: true));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData(")", "(")]
    public void Brackets_open_before_they_close_however_they_were_written(string left, string right)
    {
        Assert.Equal("أعلنت الوزارة (المصرية) موقفها", Read(SmallPdf.Of((50, 700, [.. Seen(" موقفها"), left, .. Seen("المصرية"), right, .. Seen("أعلنت الوزارة ")]))));
    }

    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_paragraphs_kept_apart()
    {
        var text = Read(SmallPdf.Of(
            (100, 700, Seen("استقبل الرئيس التونسي اليوم")),
            (100, 684, Seen("وزير الخارجية الجزائري هناك")),
            (100, 640, Seen("وأكد الوزير حرص بلاده دائما")),
            (100, 624, Seen("على مواصلة التشاور معا دوما"))));
        Assert.Equal("استقبل الرئيس التونسي اليوم وزير الخارجية الجزائري هناك\nوأكد الوزير حرص بلاده دائما على مواصلة التشاور معا دوما", text);
    }

    [Fact]
    public void Columns_are_read_from_the_right()
    {
        var lines = new List<(double, double, string[])>();
        for (var i = 0; i < 6; i++)
        {
            lines.Add((330, 700 - (i * 16), Seen("استقبل الرئيس التونسي اليوم ضيفا")));
            lines.Add((60, 700 - (i * 16), Seen("وأكد الوزير حرص بلاده على التشاور")));
        }

        var text = Read(SmallPdf.Of([.. lines]));
        Assert.True(text.LastIndexOf("استقبل", StringComparison.Ordinal) < text.IndexOf("وأكد", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Without_a_text_layer_it_is_a_problem()
    {
        Assert.Equal("SJ3014", Item(SmallPdf.Of()).Problem!.Code);
    }

    [Fact]
    public void Cut_and_changed_files_never_throw()
    {
        var pdf = SmallPdf.Of((50, 700, Seen("استقبل الرئيس التونسي وزير الخارجية الجزائري")));
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var changed = pdf.ToArray();
            changed[random.Next(5, changed.Length)] = (byte)random.Next(256);
            Assert.NotNull(Item(changed[..random.Next(6, changed.Length + 1)]));
        }
    }

    /// <summary>The glyphs of Arabic words as they are seen from left to right.</summary>
    private static string[] Seen(string text) => [.. text.Reverse().Select(c => Forms.GetValueOrDefault(c.ToString(), c.ToString()))];

    private static string[] One(string text) => [.. text.Select(c => c.ToString())];

    private static string Read(byte[] pdf, bool arabicAnyway = false)
    {
        var item = Assert.Single(new DocumentSource(new SourceOptions { AssumeArabic = arabicAnyway }).Read(new MemoryStream(pdf), "a.pdf"));
        Assert.Null(item.Problem);
        return item.Document!.Text;
    }

    private static SourceItem Item(byte[] pdf) => Assert.Single(new DocumentSource().Read(new MemoryStream(pdf), "a.pdf"));
}
