using CsCheck;
using Sijill.Sources.Languages;

namespace Sijill.Tests.Sources;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("وصل وزير الخارجية إلى بغداد")]
    [InlineData("بغداد")]
    [InlineData("دبي (CNN) -- قال متحدث باسم NATO في بروكسل إن الحلف مستعد")]
    [InlineData("قال رئيس الوزراء الباكستاني عمران خان إن كراچي مدينة كبيرة")]
    [InlineData("التقى الرئیس الإیراني نظیره العراقي في طهران")]
    public void Arabic_is_taken(string text) => Assert.Null(LanguageGuess.Other(text));

    [Theory]
    [InlineData("وزیر خارجه ایران گفت که این توافق برای منطقه مهم است و مذاکرات ادامه دارد", "fa")]
    [InlineData("وزیر خارجہ نے کہا ہے کہ پاکستان اور چین کے درمیان تعلقات بہت اچھے ہیں", "ur")]
    [InlineData("د افغانستان د بهرنیو چارو وزیر وویل چې دوی له ګاونډیو هیوادونو سره ښې اړیکې غواړي", "ps")]
    [InlineData("وەزیری دەرەوە لە بەغدا بۆ گفتوگۆ لەگەڵ هەرێم گەیشت و کۆبوونەوەی کرد", "ckb")]
    [InlineData("The foreign minister said that the two sides would meet in the capital", "en")]
    [InlineData("Le ministre a déclaré que les deux pays vont signer un accord dans la capitale", "fr")]
    [InlineData("Dışişleri Bakanı iki ülke arasında yeni bir anlaşma için görüşmeler olduğunu söyledi ve bu konuda", "tr")]
    [InlineData("Министр иностранных дел заявил о начале переговоров", "ru")]
    [InlineData("שר החוץ אמר כי השיחות יימשכו בירושלים", "he")]
    [InlineData("外交部长表示会谈将继续", "other letters")]
    [InlineData("123 456", "no letters")]
    [InlineData("Ø§Ù„Ù‚Ø§Ù‡Ø±Ø© ØªØ¹Ù„Ù† Ø§Ù„Ù…ÙˆØ§ÙÙ‚Ø©", "decoded as Latin")]
    public void Another_language_is_named(string text, string expected) =>
        Assert.Contains(expected, LanguageGuess.Other(text), StringComparison.Ordinal);

    [Fact]
    public void No_text_whatever_makes_it_throw() => Gen.String[0, 300].Sample(text => LanguageGuess.Other(text) is null or { Length: > 0 });
}
