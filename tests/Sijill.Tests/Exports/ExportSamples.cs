using System.Globalization;
using System.Text;
using Sijill.Exports;
using Sijill.Records;

namespace Sijill.Tests.Exports;

/// <summary>Claims made by hand, and what the exporters make of them.</summary>
internal static class ExportSamples
{
    public const string Meeting = "التقى الوزير المصري نظيره الأردني في عمّان";

    public static DocumentRecord Article { get; } = new("a-1", "https://example.org/news/1", "لقاء في عمّان: «خطوة أولى»", "Example Agency", "ar", Time("2024-03-05T21:30:00+02:00"));

    public static DocumentRecord Report { get; } = new("b-2", null, "تقرير 100% & {ملاحق}", "صحيفة المثال", "ar", Time("2024-03-06T08:00:00+03:00"));

    public static DocumentRecord Undated { get; } = new("c-3", null, null, null, "ar", null);

    public static ParticipantRecord Egypt { get; } = Party("EGY", "GOV", "الوزير المصري", 0, "person/sameh-example", "Sameh Example", "سامح مثال", "Minister of Foreign Affairs of Egypt");

    public static ParticipantRecord Jordan { get; } = Party("JOR", "GOV", "نظيره الأردني", 14);

    public static ParticipantRecord RussianArmy { get; } = Party("RUS", "MIL", "الجيش الروسي", 3);

    public static ParticipantRecord UnitedNations { get; } = Party("UNO", "GOV", "الأمم المتحدة", 30, "organisation/united-nations", "United Nations", "الأمم المتحدة");

    public static SpeakerRecord Ministry { get; } = new("body/egyptian-foreign-ministry", "EGY", "GOV", "Egyptian Foreign Ministry", "statement", "الخارجية المصرية", 60, 76);

    /// <summary>A meeting on a day, told twice; a demand; a planned visit in a month; a denial; a season; what has no date at all; a call reported without a date.</summary>
    public static IReadOnlyList<ExportClaim> All { get; } =
    [
        new(Of("c:01", "CONSULT", "040", 1, 2.5, [Egypt, Jordan], []) with { Date = new("2024-03-04", "أمس", 40, 43), Place = new("Amman", "JOR", "عمّان", 33, 38) }, "o:1", "g1", "accepted"),
        new(Of("c:02", "CONSULT", "040", 1, 2.5, [Egypt, Jordan], []) with { Document = Report, Confidence = 0.72 }, "o:1", "g2"),
        new(Of("c:03", "REQUEST", "1054", 3, -1, [Egypt], [UnitedNations], "yield") with
        {
            Attribution = [Ministry], Context = ["economic", "legal"], Date = new("2024-03", null, null, null), Evidence = new("طالبت القاهرة الأمم المتحدة برفع \"القيود\"", 50, 92, 0), Notes = ["one; two"],
        }),
        new(Of("c:04", "CONSULT", "042", 1, 4, [Jordan], [Egypt], "visit") with { Status = "future", Date = new("2024-04", "الشهر المقبل", 5, 17), Place = new("Egypt", "EGY", "مصر", 20, 23) }),
        new(Of("c:05", "ASSAULT", "195", 4, -9.5, [RussianArmy], [], "aerial") with { Status = "negated", Document = Report }),
        new(Of("c:06", "STATE", "016", 1, 0, [RussianArmy], [], "deny") with { Document = Report, Date = new("2023-21", null, null, null), Status = "historical" }),
        new(Of("c:07", "AID", "070", 2, 10, [UnitedNations], [Jordan]) with { Document = Undated }),
        new(Of("c:08", "CONSULT", "041", 1, 1.5, [Egypt], [RussianArmy], "phone") with { Document = Report, Date = new("2024-02-28/2024-03-01", null, null, null) }),
    ];

    public static ClaimRecord Of(
        string id, string code, string cameo, int quad, double score, IReadOnlyList<ParticipantRecord> actor, IReadOnlyList<ParticipantRecord> recipient, string? mode = null) => new(
        id, Article, code, mode, "actual", quad, score, cameo, [], actor, recipient, null, null, [], new EvidenceRecord(Meeting, 0, Meeting.Length, 2), 0.9, [], "test.rule");

    public static ParticipantRecord Party(
        string country, string sector, string text, int start, string? id = null, string? name = null, string? nameAr = null, string? office = null) =>
        new(id, country, sector, name, nameAr, office, text, start, start + text.Length);

    public static async Task<(byte[] Bytes, ExportCounts Counts)> WriteAsync(string format, IEnumerable<ExportClaim> claims, bool anyStatus = false)
    {
        using var stream = new MemoryStream();
        await using var exporter = ExportFormat.Find(format)!.Create(stream, new ExportOptions { AnyStatus = anyStatus });
        await foreach (var happening in ExportEvent.OfAsync(claims.ToAsyncEnumerable()))
        {
            await exporter.WriteAsync(happening);
        }

        await exporter.CompleteAsync();
        return (stream.ToArray(), exporter.Counts);
    }

    public static async Task<string> TextAsync(string format, IEnumerable<ExportClaim> claims, bool anyStatus = false) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString((await WriteAsync(format, claims, anyStatus)).Bytes);

    /// <summary>Lines without the last line end; empty ones stay, for there must be none.</summary>
    public static string[] Lines(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
