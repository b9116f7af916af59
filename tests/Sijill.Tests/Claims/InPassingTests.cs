namespace Sijill.Tests.Claims;

/// <summary>Nouns in passing, and speakers whom nobody knows.</summary>
public sealed class InPassingTests
{
    [Theory]
    [InlineData("بحث المؤتمر عن حل تفاوضي بين الإسرائيليين والفلسطينيين.")]
    [InlineData("تعطل التفاوض على خلفية التوتر في العلاقات بين روسيا وتركيا.")]
    public void Negotiation_in_passing_is_no_meeting(string text) =>
        Assert.DoesNotContain(ClaimsOf.Text(text), c => c.Event == "CONSULT");

    [Fact]
    public void Talks_between_two_sides_are_a_meeting() =>
        Assert.Contains(ClaimsOf.Text("أجرى لافروف محادثات مع ظريف في موسكو."), c => c.Event == "CONSULT" && c.Actor.Count == 2);

    [Fact]
    public void Demands_of_the_citizens_in_passing_are_no_request() =>
        Assert.DoesNotContain(ClaimsOf.Text("زار العبادي البصرة وتحدث عن مطالب المواطنين العراقيين."), c => c.Event == "REQUEST");

    [Fact]
    public void The_nationality_of_the_poisoned_does_not_say_who_poisoned_him() =>
        Assert.DoesNotContain(ClaimsOf.Text("زار ماكرون لندن بعد تسميم العميل الروسي سيرغي سكريبال."), c => c.Event == "ASSAULT");

    [Fact]
    public void What_an_unknown_speaker_adds_is_not_the_president_s() =>
        Assert.DoesNotContain(
            ClaimsOf.Text("فاز الرئيس إيمرسون منانغاغوا بالانتخابات. وعبر محامي الدفاع عن تفاؤله. وقال إن فريقه وجد نماذج كثيرة."),
            c => c.Event == "STATE");

    [Fact]
    public void What_a_known_speaker_adds_is_his() =>
        Assert.Equal(2, ClaimsOf.Text("قال ماكرون إن الطريق طويل. وأضاف أن الموسم السياحي جيد.").Count(c => c.Event == "STATE" && c.Actor[0].Country == "FRA"));
}
