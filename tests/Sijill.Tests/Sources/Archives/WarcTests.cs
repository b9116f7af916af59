using System.Text;
using CsCheck;
using Sijill.Sources;

namespace Sijill.Tests.Sources.Archives;

public sealed class WarcTests
{
    private static readonly byte[] Info = Warc.Record("warcinfo", "application/warc-fields", "software: test\r\n"u8.ToArray());

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public void Pages_come_in_order_with_address_and_place(string packing)
    {
        byte[][] records = [Info, Warc.Page(1), Warc.Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()), Warc.Page(2), Warc.Page(3)];
        var archive = packing switch
        {
            "gzip" => Warc.Packed(records),
            "zstd" => Warc.Joined([.. records.Select(Warc.Zstandard)]),
            _ => Warc.Joined(records),
        };
        var items = Read(archive);
        Assert.Equal([Warc.Url(1), Warc.Url(2), Warc.Url(3)], items.Select(i => i.Document!.Id));
        Assert.All(items, i => Assert.Equal((Pages.Text, "لقاء في قرطاج"), (i.Document!.Text, i.Document.Title)));
        Assert.Equal($"record 2 at byte {Info.Length}, urn:uuid:1", items[0].Place);
    }

    [Fact]
    public void Bodies_are_unpacked_whatever_the_header_says()
    {
        var page = Encoding.UTF8.GetBytes(Pages.Html());
        byte[] Page(string fields, byte[] body) => Warc.Response("https://example.org/x", body, "Content-Type: text/html\r\n" + fields);
        var items = Read(Warc.Joined(
            Page("Transfer-Encoding: chunked", Warc.Chunked(page)),
            Page("Transfer-Encoding: chunked", page),
            Page("Content-Encoding: gzip", Files.Gzip(page)),
            Page("Content-Encoding: gzip", page),
            Page("Content-Encoding: br", Warc.Brotli(page)),
            Page("Content-Encoding: deflate", Warc.ZLib(page)),
            Page("Content-Encoding: zstd", Warc.Zstandard(page)),
            Page("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", Warc.Chunked(Files.Gzip(page)))));
        Assert.Equal(8, items.Count);
        Assert.All(items, i => Assert.Equal(Pages.Text, i.Document?.Text));
    }

    [Theory]
    [InlineData("windows-1256", "Content-Type: text/html; charset=utf-8")]
    [InlineData("utf-8", "Content-Type: text/html; charset=iso-8859-1")]
    [InlineData("windows-1256", "Content-Type: text/html")]
    public void A_wrong_charset_does_not_matter(string real, string header)
    {
        var body = Encoding.GetEncoding(real).GetBytes(Pages.Html(charset: real));
        Assert.Equal(Pages.Text, Assert.Single(Read(Warc.Response("https://example.org/1", body, header))).Document!.Text);
    }

    [Fact]
    public void A_few_broken_bytes_do_not_cost_the_article()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(Pages.Html()), 0xD8, .. "<!-- "u8, 0xFF, .. " -->"u8];
        Assert.StartsWith(Pages.First, Assert.Single(Read(Warc.Response("https://example.org/1", body))).Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_arabic_page_is_counted_and_passed_over()
    {
        var english = "<html><body><article><p>The minister said that the talks would go on in the capital for a week.</p></article></body></html>"u8.ToArray();
        var source = new DocumentSource();
        var items = source.Read(
            new MemoryStream(Warc.Joined(
                Warc.Response("https://example.org/1", english),
                Warc.Response("https://example.org/2.png", [0x89, 0x50], "Content-Type: image/png"),
                Warc.Response("https://example.org/3", Encoding.UTF8.GetBytes(Pages.Html()), status: "404 Not Found"),
                Warc.Page(4))),
            "a.warc").ToList();
        Assert.Equal(Warc.Url(4), Assert.Single(items).Document!.Id);
        Assert.Equal(3, source.PassedOver.Total);
        Assert.Equal(["answers other than 200", "answers that are no page", "pages that are not Arabic"], source.PassedOver.Reasons.Select(r => r.Key));
    }

    [Fact]
    public void A_damaged_record_is_named_and_the_next_is_found()
    {
        var broken = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:bad>\r\n\r\nno length\r\n\r\n");
        var garbage = "this is no record\r\nnor is this WARC/1.0\r\n"u8.ToArray();
        var items = Read(Warc.Joined(Warc.Page(1), broken, Warc.Page(2), garbage, Warc.Page(3)));
        Assert.Equal([Warc.Url(1), null, Warc.Url(2), null, Warc.Url(3)], items.Select(i => i.Document?.Id));
        Assert.Equal("SJ3017", items[1].Problem!.Code);
        Assert.Contains("urn:uuid:bad", items[1].Problem!.ToString(), StringComparison.Ordinal);
        Assert.Contains($"at byte {Warc.Page(1).Length}", items[1].Problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_at_any_byte_nothing_before_the_cut_is_lost()
    {
        byte[][] records = [Warc.Page(1), Warc.Page(2)];
        var archive = Warc.Joined(records);
        for (var cut = 1; cut < archive.Length; cut += cut < records[0].Length - 20 || cut > records[0].Length + 20 ? 37 : 1)
        {
            var items = Read(archive[..cut]);
            var whole = cut >= records[0].Length - 4 ? 1 : 0;
            Assert.Equal(whole + (cut >= archive.Length - 4 ? 1 : 0), items.Count(i => i.Document is not null));
            if (cut > "WARC/1.".Length && cut < records[0].Length - 4)
            {
                Assert.NotNull(items[^1].Problem);
            }
        }
    }

    [Fact]
    public void A_gzip_cut_at_any_byte_ends_with_a_problem_and_keeps_what_came_before()
    {
        var first = Warc.Packed(Warc.Page(1));
        var archive = Warc.Joined(first, Warc.Packed(Warc.Page(2)));
        for (var cut = first.Length + 12; cut < archive.Length - 12; cut += 13)
        {
            var items = Read(archive[..cut]);
            Assert.Equal(Warc.Url(1), items[0].Document!.Id);
            Assert.Equal(2, items.Count);
            Assert.NotNull(items[1].Problem);
        }

        var damaged = archive.ToArray();
        damaged[first.Length + 200] ^= 0xFF;
        var problem = Read(damaged)[^1].Problem!;
        Assert.Contains("up to here", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zstandard_archive_may_begin_with_a_dictionary_frame()
    {
        byte[] skippable = [0x5D, 0x2A, 0x4D, 0x18, 0, 0, 0, 0];
        Assert.Single(Read(Warc.Joined(skippable, Warc.Zstandard(Warc.Page(1)))));
        Assert.NotNull(Assert.Single(Read([0x5D, 0x2A, 0x4D, 0x18, 0xFF, 0xFF, 0xFF, 0xFF, 1])).Problem);
        var cut = Warc.Zstandard(Warc.Joined(Warc.Page(1), Warc.Page(2)));
        Assert.NotNull(Read(cut[..(cut.Length / 2)])[^1].Problem);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_named_and_the_rest_goes_on()
    {
        var large = Warc.Response("https://example.org/large", new byte[500_000]);
        var bomb = Warc.Response("https://example.org/bomb", Files.Gzip(new byte[5_000_000]), "Content-Type: text/html\r\nContent-Encoding: gzip");
        var items = Read(Warc.Joined(large, bomb, Warc.Page(3)), new SourceOptions { MaxDocumentBytes = 100_000 });
        Assert.Equal(["SJ3005", "SJ3005", null], items.Select(i => i.Problem?.Code));
        Assert.Equal(Warc.Url(3), items[2].Document!.Id);
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_text_does_is_not_read_to_its_end()
    {
        var options = new SourceOptions { UnpackedAllowance = 1_000_000, MaxUnpackedRatio = 50 };
        var items = Read(Files.Gzip(Warc.Joined(Warc.Page(1), Warc.Record("metadata", "text/plain", new byte[50_000_000]), Warc.Page(2))), options);
        Assert.Equal(Warc.Url(1), items[0].Document!.Id);
        Assert.Equal("SJ3015", Assert.Single(items, i => i.Problem is not null).Problem!.Code);
    }

    [Fact]
    public void Changed_bytes_never_throw()
    {
        var archive = Warc.Joined(Warc.Page(1), Warc.Page(2));
        Gen.Select(Gen.Int[0, archive.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                var changed = archive.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                Assert.All(Read(changed), item => Assert.True(item.Document is not null || item.Problem is not null));
            },
            iter: 100);
    }

    [Fact]
    public void Random_headers_never_throw()
    {
        string[] parts = ["WARC/1.0", "\r\n", "\n", "Content-Length: ", "5", "-1", "99999999999999999999", "9999999999", "WARC-Type: response", "Content-Type: application/http", "HTTP/1.1 200 OK", ":", " x"];
        Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 40].Sample(
            chosen => Assert.All(Read(Encoding.ASCII.GetBytes("WARC/1.0\r\n" + string.Concat(chosen))), item => Assert.NotNull(item.Problem)), iter: 500);
    }

    private static List<SourceItem> Read(byte[] archive, SourceOptions? options = null) => [.. new DocumentSource(options).Read(new MemoryStream(archive), "a.warc")];
}
