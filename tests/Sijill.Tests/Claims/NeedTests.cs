namespace Sijill.Tests.Claims;

/// <summary>«ضرورة أن …»: what must be done is asked for; it does not happen.</summary>
public sealed class NeedTests
{
    [Theory]
    [InlineData("شدد ماكرون على ضرورة أن تنسحب إيران من سوريا.", "FRA", "IRN")]
    [InlineData("أكد لافروف ضرورة أن ترفع واشنطن العقوبات.", "RUS", "USA")]
    [InlineData("أكدت كندا ضرورة أن تفرج الصين عن الموقوفين.", "CAN", "CHN")]
    public void The_need_that_somebody_act_is_a_demand_of_him(string text, string actor, string recipient)
    {
        var claim = Assert.Single(ClaimsOf.Text(text));

        Assert.Equal(("REQUEST", actor, recipient), (claim.Event, claim.Actor[0].Country, Assert.Single(claim.Recipient).Country));
    }

    [Fact]
    public void That_somebody_did_it_is_no_demand() =>
        Assert.Equal("RETREAT", ClaimsOf.Events("قال ماكرون إن إيران انسحبت من سوريا."));
}
