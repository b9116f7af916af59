using System.Net;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests;

public sealed class StartTests(DeskFixture fixture)
{
    [Fact]
    public async Task The_desk_answers()
    {
        using var answer = await fixture.Desk.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
