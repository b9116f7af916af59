using CsCheck;
using Sijill.Model;

namespace Sijill.Tests.Times;

public sealed class TimePropertyTests
{
    /// <summary>Words of time, glue and noise; any order of them must be survived.</summary>
    private static readonly string[] Pieces =
    [
        "الثلاثاء", "والأربعاء", "يوم", "اليوم", "يومي", "أمس", "غدا", "مساء", "ليل", "صباح", "مايو", "أيار", "كانون", "الثاني", "الأول", "مارس", "/", "-", "–", "،", ".", "(", ")",
        "«", "»", "8", "31", "2018", "2018-05-08", "8/5/2018", "10:30", "99999", "0", "٢٩", "فبراير", "عام", "العام", "عامي", "سنة", "هـ", "1439", "9666", "رمضان", "ذي", "الحجة",
        "الماضي", "المقبل", "الجاري", "نفسه", "التالي", "السابق", "الشهر", "الأسبوع", "القرن", "العقد", "العشرين", "الثمانينيات", "من", "إلى", "حتى", "بين", "و", "منذ", "قبل", "بعد",
        "خلال", "في", "غضون", "ثلاثة", "عشر", "وعشرين", "أيام", "أشهر", "سنوات", "قرون", "يومين", "ساعة", "الساعة", "العاشرة", "كل", "آخر", "مطلع", "نهاية", "منتصف", "النصف", "الربع",
        "صيف", "الصيف", "هذا", "ذلك", "ال", "الـ24", "ونصف", "لم", "سوف", "المقرر", "زار", "\n", "A", "حدود", "الرابع", "حزيران",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 14].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void Any_order_of_words_of_time_is_read_without_an_exception() =>
        Gen.Select(AnyText, Gen.Int[0, 3]).Sample((text, when) =>
        {
            string?[] days = [null, "2018-05-09", "0001-01-01", "9999-12-31"];
            var times = Times.In(new Document("test", text, Published: Published(days[when])));
            var end = 0;
            foreach (var time in times)
            {
                Assert.True(time.First < time.End && time.Span.Start >= end && time.Span.End <= text.Length && !time.Span.IsEmpty);
                Assert.All(new[] { time.Edtf, time.PastEdtf, time.FutureEdtf }, e => Assert.True(e is null || Edtf.TryParse(e, out _), e));
                end = time.Span.End;
            }
        }, iter: 5_000);

    [Fact]
    public void No_text_at_all_makes_the_finder_throw() =>
        Gen.String.Sample(text => _ = Times.In(text, "2018-05-09").Length >= 0);

    private static DateTimeOffset? Published(string? day) =>
        day is null ? null : new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd"), new TimeOnly(12, 0), TimeSpan.Zero);
}
