namespace Sijill.Tests.Mentions;

/// <summary>People and bodies that no list holds are read from the grammar of their titles and names.</summary>
public sealed class UnlistedTests
{
    [Theory]
    [InlineData("قال ميخائيل زورين وزير الخارجية السوري إن الأمر محسوم", "Person ميخائيل زورين = SYR/GOV/Mikhail Zurin")]
    [InlineData("قال المتحدث باسم الجيش السوري العميد الركن ميخائيل زورين ذلك", "Person المتحدث باسم الجيش السوري العميد الركن ميخائيل زورين = SYR/MIL/Mikhail Zurin")]
    [InlineData("قال رئيس العمليات المشتركة في الجيش السوري، ميخائيل زورين، ذلك", "Person رئيس العمليات المشتركة في الجيش السوري، ميخائيل زورين = SYR/MIL/Mikhail Zurin")]
    [InlineData("أكدت اللجنة الوطنية للطاقة السورية ذلك", "Body اللجنة الوطنية للطاقة السورية = SYR/GOV/")]
    [InlineData("أكدت الهيئة العامة للري في سوريا ذلك", "Body الهيئة العامة للري في سوريا = SYR/GOV/")]
    public void The_words_tell_whose_they_are(string text, string expected) => Assert.Contains(expected, MentionsOf.Lines(text));

    [Fact]
    public void A_minister_with_a_pronoun_is_that_of_the_last_named() =>
        Assert.Contains("Person وزير خارجيته سيرغي لافروف = RUS/GOV/Sergey Lavrov", MentionsOf.Lines("قال الرئيس الروسي إن وزير خارجيته سيرغي لافروف مستعد"));

    [Theory]
    [InlineData("أكدت روسيا ذلك وقال مندوبها كوبيران تاندو إنها باقية", "Person مندوبها كوبيران تاندو = RUS/GOV/Kubiran Tandu")]
    [InlineData("قال كوبيران تاندو نائب وزير الخارجية الروسي ذلك", "Person كوبيران تاندو = RUS/GOV/Kubiran Tandu")]
    [InlineData("قال الرئيسان الفرنسي إيمانويل ماكرون والروسي فلاديمير بوتين ذلك", "Person الرئيسان الفرنسي إيمانويل ماكرون والروسي فلاديمير بوتين = FRA/GOV/Emmanuel Macron+RUS/GOV/Vladimir Putin")]
    [InlineData("وصل العقيد ميخائيل زورين، ثم عاد العقيد مساء", "Person العقيد = UNK/UNK/Mikhail Zurin")]
    public void Titles_pronouns_and_ranks_tell_who_it_is(string text, string expected) => Assert.Contains(expected, MentionsOf.Lines(text));

    [Fact]
    public void Part_of_the_holder_s_name_is_the_holder() =>
        Assert.Contains("Person الرئيس السوري بشار = SYR/GOV/Bashar al-Assad", MentionsOf.Lines("استقبل الرئيس السوري بشار، الوفد"));

    [Theory]
    [InlineData("وصل إلى مكتب الرئيس صباحا")]
    [InlineData("وقف في مركز المدينة صباحا")]
    public void What_is_no_public_body_is_none(string text) => Assert.DoesNotContain(MentionsOf.Lines(text), line => line.StartsWith("Body", StringComparison.Ordinal));
}
