namespace Sijill.Tests.Claims;

/// <summary>What only the whole story tells: whom a side speaks of without naming it, and whose word stands against whose.</summary>
public sealed class StoryTests
{
    [Theory]
    [InlineData("قال المتحدث باسم الجيش الإسرائيلي إن إيران أطلقت 20 صاروخا على قواعد إسرائيلية في الجولان.", "ACCUSE ISR → IRN")]
    [InlineData("قالت المعارضة السورية إن الحكومة السورية قصفت مدينة إدلب.", "ACCUSE SYR → SYR")]
    public void What_the_other_side_is_said_to_have_done_is_alleged(string text, string claim) => Assert.Equal(claim, Who(text));

    [Fact]
    public void A_third_party_reports_the_act() => Assert.StartsWith("ASSAULT RUS", Who("قالت الأمم المتحدة إن روسيا قصفت مدينة حلب."), StringComparison.Ordinal);

    [Fact]
    public void A_side_that_speaks_of_one_other_side_means_it_without_naming_it()
    {
        const string Story = """
            اتهم لافروف بريطانيا بالكذب.
            وهدد لافروف بريطانيا بالرد.
            ودعت بريطانيا روسيا إلى التعاون.
            وطالب لافروف بريطانيا بالاعتذار.
            وانتقد لافروف بريطانيا.
            وقال لافروف: "هذه مسألة صعبة، وعلينا انتظار النتائج".
            """;
        Assert.Equal("STATE RUS → GBR", Who(Story).Split(" | ")[^1]);
    }

    [Fact]
    public void Where_it_speaks_of_several_none_is_guessed()
    {
        const string Story = """
            اتهم لافروف بريطانيا بالكذب.
            وهدد لافروف فرنسا بالرد.
            ودعا لافروف إيران إلى التعاون.
            وقال لافروف: "هذه مسألة صعبة، وعلينا انتظار النتائج".
            """;
        Assert.Equal("STATE RUS → ", Who(Story).Split(" | ")[^1]);
    }

    [Fact]
    public void What_a_relative_clause_tells_in_passing_rests_on_nobody()
    {
        var claims = ClaimsOf.Text("أعلن لافروف أنه سينظر في الشكوى التي رفعتها إيران على واشنطن.");
        Assert.Empty(Assert.Single(claims, c => c.Event == "ACCUSE").Attribution);
    }

    [Fact]
    public void A_participle_tells_who_signed_and_when()
    {
        var signed = Assert.Single(ClaimsOf.Text("انسحبت واشنطن من الاتفاق النووي الموقع بين إيران والقوى الكبرى عام 2015."), c => c.Event == "SUPPORT" && c.Actor.Count == 2);
        Assert.Equal("2015", signed.Date?.Edtf);
    }

    [Theory]
    [InlineData("شدد ماكرون على ضرورة تنفيذ إيران لالتزاماتها.", "REQUEST FRA → IRN")]
    [InlineData("شدد ماكرون على ضرورة انسحاب تركيا من المدينة.", "REQUEST FRA → TUR")]
    public void Who_must_act_is_asked(string text, string claim) => Assert.Equal(claim, Who(text));

    [Theory]
    [InlineData("قال ترامب إن القمة التي عقدت في سنغافورة كانت طويلة.", "STATE USA → ")]
    [InlineData("قال ترامب إن الوضع في سنغافورة صعب.", "STATE USA → SGP")]
    public void Where_they_met_is_not_whom_it_is_about(string text, string claim) => Assert.Contains(claim, Who(text).Split(" | "));

    [Fact]
    public void A_plan_has_the_month_by_which_it_is_to_be()
    {
        var plan = ClaimsOf.Text("سيعقد ترامب وكيم جونغ أون لقاء بحلول شهر أغسطس/آب المقبل.")[0];
        Assert.Equal(("AGREE", "2018-08"), (plan.Event, plan.Date?.Edtf));
    }

    [Fact]
    public void A_cue_that_is_denied_does_not_count() => Assert.Equal("STATE", ClaimsOf.Events("قال بيسكوف إن الخطوة لم تكن استفزازا."));

    private static string Who(string text) => string.Join(
        " | ",
        ClaimsOf.Text(text).Select(c => $"{c.Event} {string.Join('+', c.Actor.Select(a => a.Country))} → {string.Join('+', c.Recipient.Select(r => r.Country))}"));
}
