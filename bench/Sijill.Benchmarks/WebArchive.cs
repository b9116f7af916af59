using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sijill.Sources;

namespace Sijill.Benchmarks;

/// <summary>Makes a web archive of invented pages and measures how fast its documents come out, and in how much memory.</summary>
internal static class WebArchive
{
    private static readonly string[] Who = ["وزير الخارجية المصري", "الرئيس التونسي", "المتحدث باسم الحكومة العراقية", "السفير الأردني", "رئيس الوزراء اللبناني", "المبعوث الأممي"];
    private static readonly string[] Did = ["استقبل", "أجرى محادثات مع", "دعا", "التقى", "هاتف", "انتقد"];
    private static readonly string[] Whom = ["نظيره الجزائري", "وفدا من الكويت", "مبعوث الجامعة العربية", "وزير خارجية عمان", "السفير المغربي"];
    private static readonly string[] About = ["وبحثا سبل تعزيز التعاون في مجالات الطاقة والنقل", "وأكد أهمية الحوار بين الأطراف", "مشيرا إلى أن اللجنة المشتركة ستجتمع قريبا", "معربا عن دعم بلاده لوحدة السودان"];

    /// <summary>Writes an archive of about <paramref name="megabytes"/> unpacked; every third page is English, every tenth answer no page.</summary>
    public static void Make(string path, int megabytes)
    {
        var random = new Random(5);
        using var file = File.Create(path);
        var written = 0L;
        for (var number = 1; written < megabytes * 1024L * 1024; number++)
        {
            var page = Encoding.UTF8.GetBytes(number % 3 == 0 ? English(random) : Arabic(random, number));
            var header = $"HTTP/1.1 200 OK\r\nContent-Type: {(number % 10 == 0 ? "image/png" : "text/html; charset=utf-8")}\r\n\r\n";
            byte[] block = [.. Encoding.ASCII.GetBytes(header), .. page];
            byte[] record =
            [
                .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:x8}-0000-4000-8000-000000000000>\r\nWARC-Target-URI: https://example.org/news/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n"),
                .. block,
                .. "\r\n\r\n"u8,
            ];
            written += record.Length;
            using var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            packed.Write(record);
        }
    }

    /// <summary>Reads the archive and prints figures.</summary>
    public static int Run(string path, int megabytes)
    {
        if (!File.Exists(path))
        {
            Make(path, megabytes);
        }

        var begun = Stopwatch.GetTimestamp();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var source = new DocumentSource();
        int documents = 0, problems = 0;
        foreach (var item in source.Read(path))
        {
            documents += item.Document is null ? 0 : 1;
            problems += item.Problem is null ? 0 : 1;
            if (documents % 2000 == 0 && item.Document is not null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents,7} documents, working set {Environment.WorkingSet / 1e6:0} MB"));
            }
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var processor = (process.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents} documents, {problems} problems, {source.PassedOver.Total} passed over, {new FileInfo(path).Length / 1e6:0} MB packed (about {megabytes} MB unpacked); {seconds:0.0} s, {processor:0.0} s of processor, {documents / seconds:0} documents a second ({documents / processor:0} of processor time), peak {process.PeakWorkingSet64 / 1e6:0} MB"));
        return 0;
    }

    private static string Arabic(Random random, int number)
    {
        var text = new StringBuilder(Invariant($"<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>خبر {number} | الصحيفة</title><meta property=\"og:site_name\" content=\"الصحيفة\"><meta property=\"article:published_time\" content=\"2025-02-{1 + (number % 28):00}T10:00:00+03:00\"><style>{Noise(random, 3000)}</style></head><body><nav>"));
        for (var i = 0; i < 40; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<a href=\"/section/{i}\">قسم {i}</a> ");
        }

        text.Append(CultureInfo.InvariantCulture, $"</nav><article><h1>خبر {number}</h1>");
        for (var i = 0; i < 12; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>{Pick(random, Did)} {Pick(random, Who)} {Pick(random, Whom)}، {Pick(random, About)}، {Pick(random, About)}. وقال {Pick(random, Who)} إن الزيارة رقم {random.Next(1000)} {Pick(random, About)}.</p>");
        }

        return text.Append(CultureInfo.InvariantCulture, $"</article><script>{Noise(random, 8000)}</script></body></html>").ToString();
    }

    private static string English(Random random) => Invariant($"<html lang=\"en\"><head><title>News</title></head><body><article><p>The minister said that the talks would go on.</p></article><script>{Noise(random, 20000)}</script></body></html>");

    private static string Noise(Random random, int length) => string.Create(length, random, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)('a' + source.Next(26));
        }
    });

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
