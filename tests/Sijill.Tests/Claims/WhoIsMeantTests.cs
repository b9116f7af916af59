namespace Sijill.Tests.Claims;

/// <summary>Speakers and doers that the text names without a list's help, or by what it told of them before.</summary>
public sealed class WhoIsMeantTests
{
    [Theory]
    [InlineData("شدد الرئيسان الفرنسي إيمانويل ماكرون والأمريكي دونالد ترامب على ضرورة وقف القتال.", "Emmanuel Macron+Donald Trump")]
    [InlineData("شدد الرئيسان الفرنسي، إيمانويل ماكرون، والأمريكي، دونالد ترامب، على ضرورة وقف القتال.", "Emmanuel Macron+Donald Trump")]
    [InlineData("وأعلن وزيرا خارجية روسيا وإيران رفضهما الاتفاق.", "Sergey Lavrov+Mohammad Javad Zarif")]
    public void One_title_serves_two(string text, string actors) => Assert.Equal(actors, Actors(text));

    [Theory]
    [InlineData("وقالت مندوبتها لورا بيستون إن روسيا تنتهك القانون.", "Laura Bistun")]
    [InlineData("وأكد كوبيران تاندو مستشار الرئيس الإيراني أن المفاوضات صعبة.", "Kubiran Tandu")]
    public void A_title_beside_it_makes_a_name(string text, string actor) => Assert.Equal(actor, Actors("رفضت بريطانيا الاتفاق. " + text).Split('\n')[^1]);

    [Fact]
    public void An_adviser_speaks_after_the_day() => Assert.Equal(["STATE IRN → : قال الثلاثاء مستشار للرئيس الإيراني إن المفاوضات صعبة"], ClaimsOf.Lines("قال الثلاثاء مستشار للرئيس الإيراني إن المفاوضات صعبة."));

    [Theory]
    [InlineData("رحبت شخصيات بارزة في الحرس الثوري الإيراني بالقرار.", "Islamic Revolutionary Guard Corps")]
    [InlineData("ورفض ممثلون عن \"الجيش السوري الحر\" الاتفاق.", "Free Syrian Army")]
    [InlineData("وحذرت شركة لوكهيد مارتن من انسحابها.", "Lockheed Martin")]
    public void Whose_people_they_are_is_told(string text, string actor) => Assert.Equal(actor, Actors(text));

    [Fact]
    public void Diplomats_alone_are_of_several_states() => Assert.Equal(["STATE IGO → : وأكد دبلوماسيون أن المفاوضات صعبة"], ClaimsOf.Lines("وأكد دبلوماسيون أن المفاوضات صعبة."));

    [Theory]
    [InlineData("اعتقلت تركيا القس الأمريكي جون كارتر. ونفى القس التهم.", "John Carter")]
    [InlineData("وقالت وزارة الدفاع الروسية إن المفاوضات صعبة. وأضافت الوزارة أن القوات باقية.", "Russian Defence Ministry")]
    [InlineData("رحب الاتحاد الأوروبي بالقرار. وقالت المتحدثة باسم الاتحاد إن المفاوضات صعبة.", "European Union")]
    public void What_was_told_before_is_called_by_its_noun(string text, string actor) => Assert.Equal(actor, Actors(text).Split('\n')[^1]);

    [Theory]
    [InlineData("وخلال المفاوضات رفض الغربيون طلبا روسيا.", "REJECT IGO")]
    [InlineData("هذا وتحدث الرئيس الأمريكي مع ولي عهد أبوظبي.", "CONSULT USA+ARE")]
    [InlineData("في الوقت الذي سيطر الجيش السوري الحر على عفرين، أعلنت تركيا انسحابها.", "ASSAULT SYR")]
    [InlineData("وفي غزة تظاهر مئات الفلسطينيين ضد القرار.", "PROTEST PSE")]
    public void The_doer_stands_behind_the_verb(string text, string expected) => Assert.StartsWith(expected, ClaimsOf.Lines(text)[0], StringComparison.Ordinal);

    [Fact]
    public void What_a_dropped_subject_does_is_no_subject() =>
        Assert.Contains("CONSULT RUS+IRN → : بحث المخاوف مع نظيره الإيراني", ClaimsOf.Lines("وصل الرئيس الروسي إلى طهران حيث بحث المخاوف مع نظيره الإيراني."));

    [Theory]
    [InlineData("وأفاد مسؤولون بالصحة بأن الوضع جيد.")]
    [InlineData("وصل وفد من مؤسسة رياضية إلى البيت مساء.")]
    public void Nobody_is_made_up(string text) => Assert.Empty(ClaimsOf.Lines(text));

    private static string Actors(string text) => string.Join('\n', ClaimsOf.Text(text).Select(c => string.Join('+', c.Actor.Select(a => a.Name))));
}
