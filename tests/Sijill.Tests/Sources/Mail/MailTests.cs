using System.Text;
using CsCheck;
using Sijill.Sources;

namespace Sijill.Tests.Sources.Mail;

public sealed class MailTests
{
    private static readonly string Header = $"From: =?utf-8?B?{Base64("الصحيفة")}?= <news@example.org>\r\nTo: reader@example.org\r\nSubject: =?utf-8?B?{Base64("لقاء في قرطاج")}?=\r\nDate: Wed, 12 Feb 2025 18:30:00 +0300 (AST)\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n";

    private static readonly string Plain = Header + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64(Files.Arabic) + "\r\n";

    [Fact]
    public void A_message_is_a_document()
    {
        var document = Assert.Single(Read(Plain)).Document!;
        Assert.Equal(("1@example.org", "لقاء في قرطاج", "الصحيفة", Files.Arabic), (document.Id, document.Title, document.Publisher, document.Text));
        Assert.Equal(new DateTimeOffset(2025, 2, 12, 18, 30, 0, TimeSpan.FromHours(3)), document.Published);
    }

    [Fact]
    public void Of_text_and_html_the_fuller_is_read()
    {
        var message = Header + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nافتح الرابط\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            + $"<table><tr><td><p>{Pages.First}</p><p>{Pages.Second}</p></td></tr></table>\r\n--x--\r\n";
        Assert.Equal($"{Pages.First}\n{Pages.Second}", Assert.Single(Read(message)).Document!.Text);
    }

    [Fact]
    public void A_digest_holds_as_many_documents_as_messages_and_attached_files_are_read()
    {
        var digest = Header + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n" + Plain + "\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n" + Plain.Replace("<1@", "<2@", StringComparison.Ordinal)
            + "\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"a.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64(Pages.First) + "\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n";
        var source = new DocumentSource();
        var items = source.Read(new MemoryStream(Encoding.UTF8.GetBytes(digest)), "a.eml").ToList();
        Assert.Equal(["1@example.org", "2@example.org", "a.eml/a.txt"], items.Select(i => i.Document?.Id));
        Assert.Equal("attachments", Assert.Single(source.PassedOver.Reasons).Key);
    }

    [Fact]
    public void A_mailbox_is_read_message_by_message_with_lines()
    {
        var box = "From a@example.org Wed Feb 12 18:30:00 2025\r\n" + Plain + "\r\nFrom b@example.org Wed Feb 12 18:30:00 2025\r\n" + Plain.Replace("12 Feb", "12 Foo", StringComparison.Ordinal);
        var items = Read(box);
        Assert.Equal(2, items.Count);
        Assert.Equal(Files.Arabic, items[1].Document!.Text);
        Assert.Equal(("SJ3011", 13), (items[1].Problem!.Code, items[1].Problem!.Line));
    }

    [Fact]
    public void Parts_nested_a_thousand_deep_do_no_harm()
    {
        var message = new StringBuilder(Header);
        for (var i = 0; i < 1000; i++)
        {
            message.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        Assert.NotEmpty(Read(message + "\r\nx"));
    }

    [Fact]
    public void Cut_at_any_byte_it_never_throws()
    {
        var bytes = Encoding.UTF8.GetBytes(Plain);
        for (var cut = 1; cut < bytes.Length; cut += 3)
        {
            Assert.NotEmpty(new DocumentSource().Read(new MemoryStream(bytes[..cut]), "a.eml").ToList());
        }
    }

    [Fact]
    public void Changed_bytes_never_throw()
    {
        var bytes = Encoding.UTF8.GetBytes("From a Wed Feb 12 18:30:00 2025\r\n" + Plain);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 10].Sample(
            changes =>
            {
                var changed = bytes.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                Assert.All(new DocumentSource().Read(new MemoryStream(changed), "-"), i => Assert.True(i.Document is not null || i.Problem is not null));
            },
            iter: 300);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static List<SourceItem> Read(string message) => [.. new DocumentSource().Read(new MemoryStream(Encoding.UTF8.GetBytes(message)), "a.eml")];
}
