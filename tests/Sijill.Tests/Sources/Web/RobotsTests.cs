using CsCheck;
using Sijill.Sources.Web;

namespace Sijill.Tests.Sources.Web;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: sijill\nAllow: /", "/a", true)]
    [InlineData("User-agent: SIJILL\nUser-agent: x\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php?z", true)]
    [InlineData("user-agent : *\r\ndisallow : /a # remark\r\n", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /خبر", "/%D8%AE%D8%A8%D8%B1/1", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Rules_are_kept(string text, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(text, "Sijill").Allows(path));

    [Fact]
    public void A_delay_is_kept_up_to_a_minute()
    {
        Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5", "Sijill").Delay);
        Assert.Equal(TimeSpan.FromSeconds(60), RobotsRules.Parse("User-agent: *\nCrawl-delay: 86400", "Sijill").Delay);
    }

    [Fact]
    public void No_text_whatever_makes_it_throw_or_take_long()
    {
        Gen.Select(Gen.String["User-agent:*\nDisallow/A$% "], Gen.String["/a*$%"]).Sample((text, path) => RobotsRules.Parse(text, "Sijill").Allows(path) || true);
        var stars = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 1000)) + "b";
        Assert.True(RobotsRules.Parse(stars, "Sijill").Allows("/" + new string('a', 5000)));
    }
}
