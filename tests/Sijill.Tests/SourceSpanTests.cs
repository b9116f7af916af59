using Sijill.Model;

namespace Sijill.Tests;

public sealed class SourceSpanTests
{
    [Fact]
    public void A_span_is_half_open()
    {
        Assert.Equal("موسكو", new SourceSpan(3, 8).Of("في موسكو اليوم"));
    }
}
