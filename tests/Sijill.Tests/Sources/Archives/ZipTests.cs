using System.IO.Compression;
using System.Text;
using CsCheck;
using Sijill.Sources;

namespace Sijill.Tests.Sources.Archives;

public sealed class ZipTests
{
    [Fact]
    public void A_zip_archive_is_read_like_a_folder_in_order()
    {
        using var files = new Files();
        var inner = Zip(("deep.txt", Bytes(Files.Arabic)));
        var path = files.Add("a.zip", Zip(("b.txt", Bytes(Files.Arabic)), ("a/page.html", Bytes(Pages.Html())), ("picture.png", [1]), ("c.zip", inner), ("d.txt.gz", Files.Gzip(Files.Arabic)), ("e.txt", [])));
        var items = Files.Read(path);
        Assert.Equal(["a.zip/a/page.html", "a.zip/b.txt", "a.zip/c.zip/deep.txt", "a.zip/d.txt.gz", null], items.Select(i => i.Document?.Id));
        Assert.Equal($"{path}/e.txt: SJ3001: is empty", items[^1].Problem!.ToString());
        Assert.Equal(items.Select(i => i.Document?.Text), new DocumentSource().Read(new OneWay(File.ReadAllBytes(path)), "-").Select(i => i.Document?.Text));
    }

    [Fact]
    public void Archives_within_archives_end_somewhere()
    {
        var zip = Zip(("a.txt", Bytes(Files.Arabic)));
        for (var i = 0; i < 10; i++)
        {
            zip = Zip(("a.zip", zip));
        }

        Assert.Equal("SJ3015", Assert.Single(Read(zip)).Problem!.Code);
    }

    [Fact]
    public void A_bomb_is_a_problem_and_the_batch_goes_on()
    {
        var options = new SourceOptions { UnpackedAllowance = 1_000_000, MaxUnpackedRatio = 50, MaxDocumentBytes = 100_000_000 };
        var items = Read(Zip(("a.txt", Bytes(new string('x', 20_000_000))), ("b.txt", Bytes(Files.Arabic))), options);
        Assert.Equal("SJ3015", items[0].Problem!.Code);
        var large = Read(Zip(("a.txt", Bytes(new string('x', 1_000_000))), ("b.txt", Bytes(Files.Arabic))), new SourceOptions { MaxDocumentBytes = 100_000 });
        Assert.Equal("SJ3005", large[0].Problem!.Code);
        Assert.Equal(Files.Arabic, large[1].Document!.Text);
    }

    [Fact]
    public void Too_many_entries_are_named()
    {
        var items = Read(Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", Bytes(Files.Arabic)))]), new SourceOptions { MaxEntries = 3 });
        Assert.Equal(3, items.Count(i => i.Document is not null));
        Assert.Equal("SJ3015", items[^1].Problem!.Code);
    }

    [Fact]
    public void A_word_document_is_named()
    {
        Assert.Contains("Word", Assert.Single(Read(Zip(("[Content_Types].xml", Bytes("<x/>")), ("word/document.xml", Bytes("<x/>"))))).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_at_any_byte_it_is_a_problem()
    {
        var zip = Zip(("a.txt", Bytes(Files.Arabic)), ("b.html", Bytes(Pages.Html())));
        for (var cut = 4; cut < zip.Length; cut++)
        {
            Assert.Contains(Read(zip[..cut]), item => item.Problem is not null);
        }
    }

    [Fact]
    public void Changed_bytes_never_throw()
    {
        var zip = Zip(("a.txt", Bytes(Files.Arabic)), ("b.json", Bytes("{\"text\":\"" + Files.Arabic + "\"}")));
        Gen.Select(Gen.Int[4, zip.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var changed = zip.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                Assert.NotEmpty(Read(changed));
            },
            iter: 500);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static List<SourceItem> Read(byte[] bytes, SourceOptions? options = null) => [.. new DocumentSource(options).Read(new MemoryStream(bytes), "a.zip")];

    /// <summary>A stream that cannot go back, as a pipe.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
