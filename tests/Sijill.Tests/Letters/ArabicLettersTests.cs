using CsCheck;
using Sijill.Arabic.Letters;

namespace Sijill.Tests.Letters;

public sealed class ArabicLettersTests
{
    private static readonly Gen<string> AnyText = Gen.Frequency(
        (3, Gen.Char.Array[0, 40].Select(letters => new string(letters))),
        (3, Gen.Char['\u0600', '\u06FF'].Array[0, 40].Select(letters => new string(letters))),
        (2, Gen.Char['\uFB50', '\uFEFF'].Array[0, 20].Select(letters => new string(letters))),
        (2, Gen.Char[" .،\"«»“”'()-/#_@0123456789\n٣أإآىةاولبكفسهاABCs\u200F\u064F\u0640"].Array[0, 60].Select(letters => new string(letters))));

    /// <summary>Any text, with much that is awkward.</summary>
    internal static Gen<string> Texts => AnyText;

    [Theory]
    [InlineData("مُحَمَّدٌ", "محمد")]
    [InlineData("الرحمٰن", "الرحمن")]
    [InlineData("الـرئـيـس", "الرئيس")]
    [InlineData("مستشفى", "مستشفى")]
    [InlineData("أحمد وإيران وآسيا", "أحمد وإيران وآسيا")]
    [InlineData("ايران\u200F\u200B", "ايران")]
    [InlineData("سوریا والکویت", "سوريا والكويت")]
    [InlineData("گوگل وپوتین وچاد", "كوكل وبوتين وجاد")]
    [InlineData("٢٠١٨ و۲۰۱۸", "2018 و2018")]
    [InlineData("٣٫٥", "3.5")]
    [InlineData("ﻻ ﺍﻟﻌﺮﺍﻕ ﷲ", "لا العراق الله")]
    [InlineData("ا\u0654حمد مسو\u0654ول", "أحمد مسؤول")]
    public void The_spelling_drops_marks_and_folds_foreign_letters(string text, string spelling)
    {
        Assert.Equal(spelling, ArabicLetters.Spell(text));
    }

    [Theory]
    [InlineData("أحمد وإيران وآسيا", "احمد وايران واسيا")]
    [InlineData("مستشفى", "مستشفي")]
    [InlineData("ٱلله", "الله")]
    [InlineData("مسؤولة هيئة بناء", "مسؤولة هيئة بناء")]
    public void The_normal_form_also_folds_what_is_written_loosely(string text, string normal)
    {
        Assert.Equal(normal, ArabicLetters.Normalize(text));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        AnyText.Sample(text =>
        {
            var spelling = ArabicLetters.Spell(text);
            var normal = ArabicLetters.Normalize(text);
            return ArabicLetters.Spell(spelling) == spelling && ArabicLetters.Normalize(normal) == normal
                && ArabicLetters.Normalize(spelling) == normal && normal.Length == spelling.Length;
        });
    }

    [Fact]
    public void Every_folded_character_knows_where_it_came_from()
    {
        AnyText.Sample(text =>
        {
            var folded = FoldedText.Of(text, normal: true);
            for (var i = 0; i < folded.Text.Length; i++)
            {
                var span = folded.ToSource(i, i + 1);
                Assert.InRange(span.Start, 0, text.Length - 1);
                Assert.InRange(span.End, span.Start + 1, text.Length);
                Assert.Contains(folded.Text[i], ArabicLetters.Normalize(text.AsSpan(span.Start, span.Length)));
                Assert.True(folded.SourceOffset(i) <= folded.SourceOffset(i + 1));
            }
        });
    }

    [Fact]
    public void A_range_of_the_folded_text_is_found_again_in_the_source()
    {
        const string text = "قال الـرَّئيس ﻻ";
        var folded = FoldedText.Of(text, normal: true);
        var at = folded.Text.IndexOf("الرئيس", StringComparison.Ordinal);
        Assert.Equal("الـرَّئيس", folded.ToSource(at, at + 6).Of(text));
        Assert.Equal("ﻻ", folded.ToSource(folded.Text.Length - 2, folded.Text.Length - 1).Of(text));
    }
}
