using System.Text.Json;
using Sijill.Desk.Tests.Support;

[assembly: AssemblyFixture(typeof(Sijill.Desk.Tests.Api.ApiFixture))]

namespace Sijill.Desk.Tests.Api;

/// <summary>A desk over the samples whose API lets everybody in: who may do what is tested elsewhere.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private DeskHost desk = null!;

    internal DeskHost Desk => desk;

    public HttpClient Client => desk.Client;

    public async ValueTask InitializeAsync() => desk = await DeskHost.StartAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    /// <summary>The JSON at an address; the status must be good.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {body}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(body);
    }

    /// <summary>The lines of JSON at an address.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/jsonl");
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {body}");
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType?.MediaType);
        return body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The problem with which an answer refuses.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}
