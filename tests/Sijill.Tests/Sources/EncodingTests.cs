using System.Text;
using CsCheck;
using Sijill.Sources.Encodings;

namespace Sijill.Tests.Sources;

public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1256", false)]
    [InlineData("iso-8859-6", false)]
    public void A_text_is_read_in_each_encoding(string name, bool mark)
    {
        using var files = new Files();
        var encoding = Encoding.GetEncoding(name);
        var path = files.Add("a.txt", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Files.Arabic)]);
        var item = Assert.Single(Files.Read(path));
        Assert.Equal(Files.Arabic, item.Document?.Text);
    }

    [Theory]
    [InlineData("وزير الخارجية")]
    [InlineData("قمة عربية في الرياض")]
    [InlineData("موسكو تنفي")]
    [InlineData("بيان مشترك: «لا حل عسكريا للأزمة»؟")]
    public void The_two_arabic_code_pages_are_told_apart_even_in_short_texts(string text)
    {
        foreach (var name in (string[])["windows-1256", "iso-8859-6"])
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            if (name == "iso-8859-6" && text.Contains('«', StringComparison.Ordinal))
            {
                continue;
            }

            Assert.Equal(name, EncodingDetector.Detect(encoding.GetBytes(text), whole: true).Encoding?.WebName);
        }
    }

    [Fact]
    public void Other_code_pages_are_refused_and_not_misread()
    {
        var french = Encoding.GetEncoding("windows-1252").GetBytes("Le ministre des Affaires étrangères a été reçu à l'Élysée, où il a évoqué la crise");
        var russian = Encoding.GetEncoding("windows-1251").GetBytes("Министр иностранных дел заявил о поддержке переговоров");
        Assert.Null(EncodingDetector.Detect(french, whole: true).Encoding);
        Assert.Null(EncodingDetector.Detect(russian, whole: true).Encoding);
    }

    [Theory]
    [InlineData("%PDF-1.7 text", "PDF")]
    [InlineData("PK\u0003\u0004zip", "ZIP")]
    [InlineData("a\0b\0\0\u0001\u0002cccccc", "binary")]
    public void Binary_data_are_named(string content, string expected)
    {
        Assert.Contains(expected, EncodingDetector.Detect(Encoding.Latin1.GetBytes(content), whole: true).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_cut_at_the_end_of_the_beginning_does_not_matter()
    {
        var bytes = Encoding.UTF8.GetBytes(Files.Arabic);
        for (var cut = 1; cut < 4; cut++)
        {
            Assert.Equal("utf-8", EncodingDetector.Detect(bytes.AsSpan(0, bytes.Length - cut), whole: false).Encoding?.WebName);
        }
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw() =>
        Gen.Byte.Array[0, 400].Sample(bytes => EncodingDetector.Detect(bytes, whole: true) is { } found && (found.Encoding is null) != (found.Problem.Length == 0));
}
