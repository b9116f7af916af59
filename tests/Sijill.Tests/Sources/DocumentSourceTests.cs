using System.Text;
using CsCheck;
using Sijill.Sources;

namespace Sijill.Tests.Sources;

public sealed class DocumentSourceTests
{
    private static string Line(string id, string more = "") => $$"""{"id":"{{id}}","text":"{{Files.Arabic}}"{{more}}}""" + "\n";

    [Fact]
    public void All_fields_of_a_line_come_through_and_others_do_not_matter()
    {
        using var files = new Files();
        var line = Line("7", ",\"url\":\"https://example.org/7\",\"title\":\"عنوان\",\"outlet\":\"جريدة\",\"published\":\"2018-04-14T10:00:00+03:00\",\"abstract\":null,\"x\":{\"y\":[1]}");
        var document = Assert.Single(Files.Read(files.Add("a.jsonl", line))).Document!;
        Assert.Equal(("7", "https://example.org/7", "عنوان", "جريدة"), (document.Id, document.Url, document.Title, document.Publisher));
        Assert.Equal(new DateTimeOffset(2018, 4, 14, 10, 0, 0, TimeSpan.FromHours(3)), document.Published);
        Assert.Equal(Files.Arabic, document.Text);
    }

    [Fact]
    public void A_bad_line_is_named_and_the_rest_goes_on()
    {
        using var files = new Files();
        var items = Files.Read(files.Add("a.jsonl", Line("1") + "{\"id\":\"2\", oops}\n\n[1]\n{\"id\":\"5\"}\n{\"text\":5}\n" + Line("7")));
        Assert.Equal(["1", "7"], items.Where(i => i.Document is not null).Select(i => i.Document!.Id));
        Assert.Equal([(2, "SJ3009"), (4, "SJ3009"), (5, "SJ3010"), (6, "SJ3009")], items.Where(i => i.Problem is not null).Select(i => (i.Problem!.Line, i.Problem.Code)));
        Assert.All(items.Where(i => i.Problem is not null), i => Assert.StartsWith(files.Folder, i.Problem!.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_without_an_id_takes_its_place_for_one()
    {
        using var files = new Files();
        var text = $$"""{"text":"{{Files.Arabic}}"}""";
        Assert.Equal(["a.jsonl#1", "a.jsonl#2"], Files.Read(files.Add("a.jsonl", text + "\n" + text)).Select(i => i.Document!.Id));
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_a_warning()
    {
        using var files = new Files();
        var item = Assert.Single(Files.Read(files.Add("a.jsonl", Line("1", ",\"published\":\"last Tuesday\""))));
        Assert.Null(item.Document!.Published);
        Assert.Equal("SJ3011", item.Problem!.Code);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_an_error_and_the_rest_goes_on()
    {
        using var files = new Files();
        var path = files.Add("a.jsonl.gz", Files.Gzip(Line("1") + new string('x', 5_000_000) + "\n" + Line("3")));
        var items = Files.Read(path, new SourceOptions { MaxLineBytes = 1_000_000 });
        Assert.Equal(3, items.Count);
        Assert.Equal(("SJ3005", 2), (items[1].Problem!.Code, items[1].Problem!.Line));
        Assert.Equal("3", items[2].Document!.Id);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_an_error()
    {
        using var files = new Files();
        var path = files.Add("a.txt", string.Concat(Enumerable.Repeat(Files.Arabic, 100)));
        Assert.Equal("SJ3005", Assert.Single(Files.Read(path, new SourceOptions { MaxDocumentBytes = 5000 })).Problem!.Code);
    }

    [Fact]
    public void Json_may_be_an_object_an_array_or_several_objects()
    {
        using var files = new Files();
        var one = $$"""{"id":"a","text":"{{Files.Arabic}}"}""";
        Assert.Single(Files.Read(files.Add("1.json", one)));
        Assert.Equal(2, Files.Read(files.Add("2.json", $"[{one},\n{one}]")).Count(i => i.Document is not null));
        Assert.Equal(2, Files.Read(files.Add("3.json", one + "\n" + one)).Count(i => i.Document is not null));
        var broken = Files.Read(files.Add("4.json", "[\n" + one + ",\n{\"text\": }\n]"));
        Assert.Equal(("SJ3009", 3), (broken[^1].Problem!.Code, broken[^1].Problem!.Line));
    }

    [Fact]
    public void A_folder_is_read_in_order_and_what_is_no_document_passed_over()
    {
        using var files = new Files();
        files.Add("b.txt", Files.Arabic);
        files.Add("a/z.json", Line("json"));
        files.Add("a/page.html", Page());
        files.Add("picture.png", [1, 2, 3]);
        Assert.Equal(["a/page.html", "json", "b.txt"], Files.Read(files.Folder).Select(i => i.Document?.Id));
    }

    [Fact]
    public void An_empty_folder_and_a_missing_file_are_errors()
    {
        using var files = new Files();
        Assert.Equal("SJ3002", Assert.Single(Files.Read(files.Folder)).Problem!.Code);
        Assert.Equal("SJ3003", Assert.Single(Files.Read(Path.Combine(files.Folder, "none.txt"))).Problem!.Code);
    }

    [Theory]
    [InlineData("", "SJ3001")]
    [InlineData("   \n ", "SJ3001")]
    [InlineData("12345 67890", "SJ3006")]
    [InlineData("The minister said that the talks would go on in the capital for a week.", "SJ3006")]
    public void What_is_empty_or_not_Arabic_is_turned_away(string text, string code)
    {
        using var files = new Files();
        Assert.Equal(code, Assert.Single(Files.Read(files.Add("a.txt", text))).Problem!.Code);
    }

    [Fact]
    public void Gzip_is_known_by_its_bytes_and_damage_in_it_is_an_error()
    {
        using var files = new Files();
        var packed = Files.Gzip(Files.Arabic);
        Assert.Equal(Files.Arabic, Assert.Single(Files.Read(files.Add("a.txt", packed))).Document!.Text);
        Assert.NotNull(Assert.Single(Files.Read(files.Add("b.txt.gz", packed[..(packed.Length / 2)]))).Problem);
        packed[packed.Length / 2] ^= 0xFF;
        Assert.NotNull(Files.Read(files.Add("c.txt.gz", packed))[^1].Problem);
    }

    [Fact]
    public void Damage_late_in_an_archive_keeps_what_came_before()
    {
        using var files = new Files();
        var random = new Random(1);
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => Line(i.ToString(System.Globalization.CultureInfo.InvariantCulture), $",\"x\":\"{random.NextInt64()}\"")));
        var packed = Files.Gzip(lines);
        var items = Files.Read(files.Add("a.jsonl.gz", packed[..(packed.Length / 2)]));
        Assert.InRange(items.Count(i => i.Document is not null), 100, 2900);
        Assert.NotNull(items[^1].Problem);
    }

    [Fact]
    public void A_stream_is_told_by_its_content()
    {
        Assert.Equal(Files.Arabic, Stream(Files.Arabic).Document!.Text);
        Assert.Equal("1", Stream(Line("1")).Document!.Id);
        Assert.Equal("1", Stream("[" + Line("1") + "]").Document!.Id);
        Assert.Equal("محادثات في القاهرة", Stream(Page()).Document!.Title);
        Assert.StartsWith("stdin:", Stream(Files.Arabic).Document!.Id, StringComparison.Ordinal);

        static SourceItem Stream(string text) => Assert.Single(new DocumentSource().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "-"));
    }

    [Fact]
    public void Json_lines_are_read_in_other_encodings_too()
    {
        using var files = new Files();
        foreach (var name in (string[])["utf-16", "utf-16BE", "windows-1256"])
        {
            var items = Files.Read(files.Add(name + ".jsonl", Line("1") + Line("2"), Encoding.GetEncoding(name)));
            Assert.Equal([Files.Arabic, Files.Arabic], items.Select(i => i.Document?.Text));
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var noise = Gen.OneOf(Gen.Byte.Array[0, 300], Gen.String[0, 200].Select(Encoding.UTF8.GetBytes), Gen.String["{}[]\"\\:,tex u0123d\n"].Select(Encoding.UTF8.GetBytes));
        noise.Sample(bytes =>
        {
            foreach (var item in new DocumentSource().Read(new MemoryStream(bytes), "-"))
            {
                Assert.True(item.Document is not null || item.Problem is not null);
            }
        });
    }

    [Fact]
    public void Cut_and_changed_json_never_throws()
    {
        var line = Encoding.UTF8.GetBytes(Line("1", ",\"title\":\"\\ud83d\\ude00\",\"n\":[1,{\"a\":null}]"));
        Gen.Select(Gen.Int[0, line.Length - 1], Gen.Byte, Gen.Int[0, line.Length]).Sample((at, value, length) =>
        {
            var changed = line.ToArray();
            changed[at] = value;
            _ = new DocumentSource().Read(new MemoryStream(changed[..length]), "a.jsonl").ToList();
        });
    }

    [Fact]
    public void Half_a_surrogate_pair_is_an_error_and_not_a_crash()
    {
        using var files = new Files();
        var item = Assert.Single(Files.Read(files.Add("a.jsonl", "{\"id\":\"1\",\"text\":\"\\ud83d" + Files.Arabic + "\"}")));
        Assert.Equal("SJ3009", item.Problem!.Code);
    }

    private static string Page() => $"""
        <!DOCTYPE html><html lang="ar"><head><title>محادثات في القاهرة - جريدة</title><meta property="og:title" content="محادثات في القاهرة">
        </head><body><article><h1>محادثات في القاهرة</h1>{string.Concat(Enumerable.Repeat($"<p>{Files.Arabic}</p>", 5))}</article></body></html>
        """;
}
