using System.Globalization;
using Sijill.Model;

namespace Sijill.Tests.Ledger;

/// <summary>Articles written for these tests, each different, with claims in them; the same each time.</summary>
internal static class Articles
{
    private static readonly string[] Ministers = ["وزير الخارجية المصري", "وزير الخارجية التركي", "وزير الدفاع الفرنسي", "وزير الخارجية الأردني", "رئيس الوزراء العراقي", "وزير الخارجية الروسي"];
    private static readonly string[] Others = ["نظيره السوري", "نظيره اللبناني", "نظيره الإيراني", "المبعوث الأممي", "نظيره القطري", "نظيره الألماني"];
    private static readonly string[] Places = ["القاهرة", "أنقرة", "باريس", "عمان", "بغداد", "موسكو", "الدوحة"];
    private static readonly string[] Topics = ["رفع العقوبات", "وقف إطلاق النار", "عودة اللاجئين", "أمن الحدود", "التعاون الاقتصادي", "إعادة الإعمار", "تبادل الأسرى", "ملف المياه"];
    private static readonly string[] Words =
    [
        "الميناء", "القافلة", "الجسر", "المدرسة", "الحقل", "السوق", "القرية", "الطريق", "المخيم", "المطار", "المصنع", "النهر", "الجبل", "السهل", "المستشفى", "الجامعة", "المكتبة", "القلعة",
        "الوادي", "الساحل", "الحديقة", "المتحف", "الملعب", "المحطة", "القناة", "السد", "الغابة", "الجزيرة", "الخليج", "المنارة", "البرج", "الساحة",
    ];

    /// <summary>The article with this number.</summary>
    public static Document Number(int number, string? publisher = "Example News")
    {
        // Each article has its own words, so that no two are near-duplicates.
        var random = (uint)((number * 2654435761L) + 12345);
        var text = $"""
            أكد {Pick(Ministers)} خلال لقائه {Pick(Others)} في {Pick(Places)} ضرورة {Pick(Topics)}، وقال إن بلاده تدعم {Pick(Topics)} في المنطقة.
            وأدان {Pick(Ministers)} الهجوم على {Pick(Words)} قرب {Pick(Words)}، ودعا إلى {Pick(Topics)} وفتح {Pick(Words)} أمام سكان {Pick(Words)}.
            وأضاف أن {Pick(Words)} و{Pick(Words)} و{Pick(Words)} بحاجة إلى {Pick(Topics)}، وأن الاجتماع رقم {number} سيبحث {Pick(Words)} و{Pick(Words)} مع {Pick(Others)}.
            ورفض {Pick(Ministers)} التعليق على {Pick(Topics)} بعد زيارة {Pick(Words)} و{Pick(Words)} في {Pick(Places)}.
            """;
        var day = new DateOnly(2025, 1, 1).AddDays(number % 50);
        return new Document(
            string.Create(CultureInfo.InvariantCulture, $"EX-{number}"),
            text,
            string.Create(CultureInfo.InvariantCulture, $"لقاء رقم {number} حول {Pick(Topics)}"),
            string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}"),
            publisher,
            Published: new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.FromHours(3)));

        string Pick(string[] list)
        {
            random = (random * 1664525) + 1013904223;
            return list[(random >> 8) % (uint)list.Length];
        }
    }

    /// <summary>The first so many.</summary>
    public static Document[] Many(int count) => [.. Enumerable.Range(1, count).Select(i => Number(i))];
}
