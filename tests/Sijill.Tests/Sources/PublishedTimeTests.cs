using Sijill.Sources;

namespace Sijill.Tests.Sources;

public sealed class PublishedTimeTests
{
    [Theory]
    [InlineData("2025-02-12", "2025-02-12T00:00:00+00:00")]
    [InlineData("2025-02-12T18:30:00+03:00", "2025-02-12T18:30:00+03:00")]
    [InlineData("2025-02-12T18:30:00Z", "2025-02-12T18:30:00+00:00")]
    [InlineData("2025-02-12T18:30:00.123Z", "2025-02-12T18:30:00.123+00:00")]
    [InlineData("2025-02-12T18:30+03:00", "2025-02-12T18:30:00+03:00")]
    [InlineData(" 2025-02-12 18:30:00 ", "2025-02-12T18:30:00+00:00")]
    [InlineData("2017-01-22T194300", "2017-01-22T19:43:00+00:00")]
    [InlineData("Wed, 12 Feb 2025 18:30:00 +0300", "2025-02-12T18:30:00+03:00")]
    [InlineData("12 Feb 2025 18:30 GMT", "2025-02-12T18:30:00+00:00")]
    [InlineData("Thu, 12 Feb 2025 18:30:00 EST", "2025-02-12T18:30:00-05:00")]
    public void Times_are_read_with_their_offset(string text, string expected)
    {
        var time = PublishedTime.Parse(text);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), time);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).Offset, time!.Value.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12/02/2025")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-30")]
    [InlineData("yesterday")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void What_is_ambiguous_or_wrong_is_not(string? text) => Assert.Null(PublishedTime.Parse(text));
}
