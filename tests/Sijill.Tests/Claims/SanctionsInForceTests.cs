using Sijill.Model;

namespace Sijill.Tests.Claims;

/// <summary>«العقوبات» that cover, hit or enter into force: whose they are stands elsewhere.</summary>
public sealed class SanctionsInForceTests
{
    [Fact]
    public void Sanctions_that_an_official_explains_are_his_country_s()
    {
        var claim = Assert.Single(ClaimsOf.Text("قال وزير الخزانة الأمريكي ستيفن منوتشين إن العقوبات تشمل مسؤولين روسا."));

        Assert.Equal(("SANCTION", "USA"), (claim.Event, claim.Actor[0].Country));
        Assert.Equal("Steven Mnuchin", Assert.Single(claim.Attribution).Who.Name);
    }

    [Fact]
    public void Sanctions_stay_with_whoever_imposed_them_when_the_other_side_speaks_of_them()
    {
        var claims = ClaimsOf.Text("فرضت واشنطن عقوبات على روسيا. وقال لافروف إن العقوبات تشمل رجال أعمال.");

        Assert.All(claims, c => Assert.Equal(("SANCTION", "USA"), (c.Event, c.Actor[0].Country)));
        Assert.Equal(2, claims.Count);
    }

    [Fact]
    public void Sanctions_that_are_to_enter_into_force_are_to_come() =>
        Assert.Contains(
            ClaimsOf.Text("فرضت واشنطن عقوبات على روسيا. ومن المقرر أن تدخل العقوبات حيز التنفيذ في 22 أغسطس."),
            c => c is { Event: "SANCTION", Status: Status.Future } && c.Actor[0].Country == "USA");

    [Fact]
    public void Nobody_s_sanctions_are_nobody_s() =>
        Assert.Empty(ClaimsOf.Text("قال الخبير إن العقوبات تشمل الجميع."));
}
