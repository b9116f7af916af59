namespace Sijill.Tests.Claims;

/// <summary>Articles whose words are political and whose story is not.</summary>
public sealed class BeatTests
{
    [Fact]
    public void A_match_report_makes_no_claims() =>
        Assert.Empty(ClaimsOf.Text(
            "هاجمت إنكلترا مرمى السويد في الشوط الأول من المباراة. وردت السويد بهجمة سريعة. وقال مدرب المنتخب الإنكليزي إن لاعبيه تدربوا على ركلات الجزاء. "
            + "وتأهل المنتخب إلى ربع النهائي في المونديال. واتهمت إنكلترا حارس السويد بإضاعة الوقت."));

    [Fact]
    public void The_police_on_a_murder_make_no_claims() =>
        Assert.Empty(ClaimsOf.Text(
            "قالت الشرطة الأردنية إن جثة فتاة عثر عليها في شقة. وأكدت الشرطة الأردنية أن القاتل طعن الضحية بسكين وأن زوجها أبلغ عن الجريمة. وأضافت أن المشتبه به زوجها."));

    [Fact]
    public void What_one_country_asks_of_another_about_a_murder_is_a_claim()
    {
        var claim = Assert.Single(ClaimsOf.Text(
            "قالت الشرطة الأردنية إن جثة فتاة عثر عليها في شقة. وطعن القاتل الضحية بسكين وأبلغ زوجها عن الجريمة، والمشتبه به زوجها. وطالبت الكويت بيروت بتسليم القاتل."));

        Assert.Equal("REQUEST", claim.Event);
    }

    [Fact]
    public void Ministers_on_an_earthquake_make_no_claims() =>
        Assert.Empty(ClaimsOf.Text(
            "ضرب زلزال قوي شمال إيران. وبلغت قوة الهزة ست درجات على مقياس ريختر. وقالت السلطات الإيرانية إن فرق الإنقاذ تبحث عن مفقودين تحت الحطام. "
            + "وأعلنت الحكومة الإيرانية أن المستشفيات تعالج عشرات المصابين، وأن الأمطار والثلوج تعوق فرق الإسعاف."));

    [Fact]
    public void Politics_about_sport_is_politics() =>
        Assert.Contains(
            ClaimsOf.Text("اتهمت الخارجية العراقية السلطات الجزائرية بالتقصير بعد مباراة المنتخب العراقي، واستدعت سفير الجزائر، وطالبت الحكومة الجزائرية ببيان رسمي عن هتافات مشجعي فريق كرة القدم في الملعب، وسط أزمة دبلوماسية بين البلدين."),
            c => c.Event == "ACCUSE");

    [Fact]
    public void A_word_or_two_of_another_beat_change_nothing() =>
        Assert.Contains(ClaimsOf.Text("أكد لافروف أن المباراة بين الفريقين كانت جميلة."), c => c.Event == "STATE");
}
