using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Sijill.Api.V1;

namespace Sijill.Desk.Tests.Api;

/// <summary>Requests that mean no good: each is refused with a word of why, and none is a mistake of the server's.</summary>
public sealed class HostileTests(ApiFixture api)
{
    [Theory]
    [InlineData("/v1/claims?from=soon", "from")]
    [InlineData("/v1/claims?to=2025-13", "to")]
    [InlineData("/v1/claims?limit=0", "limit")]
    [InlineData("/v1/claims?limit=201", "limit")]
    [InlineData("/v1/claims?limit=99999999999999999999", "limit")]
    [InlineData("/v1/claims?limit=-1", "limit")]
    [InlineData("/v1/claims?limit=1e3", "limit")]
    [InlineData("/v1/claims?limit=1&limit=2", "limit")]
    [InlineData("/v1/claims?min_confidence=2", "min_confidence")]
    [InlineData("/v1/claims?min_confidence=NaN", "min_confidence")]
    [InlineData("/v1/claims?status=maybe", "status")]
    [InlineData("/v1/claims?between=RUS", "between")]
    [InlineData("/v1/claims?between=RUS,SYR,IRN", "between")]
    [InlineData("/v1/claims?rejected=perhaps", "rejected")]
    [InlineData("/v1/claims?colour=red", "colour")]
    [InlineData("/v1/claims?cursor=%21%21", "cursor")]
    [InlineData("/v1/claims?cursor=AAAA", "cursor")]
    [InlineData("/v1/claims?cursor=MXxvfDIwMjUwMjEyfG86M2YyYTljMGQ1MWI3ZTRkODhhMTA", "cursor")]
    [InlineData("/v1/claims?cursor=MXxjfC0xfGM6MA", "cursor")]
    [InlineData("/v1/claims?actor=%00", "actor")]
    [InlineData("/v1/claims?format=xml", "format")]
    [InlineData("/v1/occurrences?order=random", "order")]
    [InlineData("/v1/occurrences?standing=upright", "standing")]
    [InlineData("/v1/occurrences?min_origins=-3", "min_origins")]
    [InlineData("/v1/commitments?state=forgotten", "state")]
    [InlineData("/v1/stats?period=year", "period")]
    [InlineData("/v1/search", "q")]
    [InlineData("/v1/search?q=", "q")]
    [InlineData("/v1/search?q=a&limit=101", "limit")]
    [InlineData("/v1/who", "name")]
    [InlineData("/v1/who?name=x&at=yesterday", "at")]
    [InlineData("/v1/version?x=1", "x")]
    public async Task A_value_that_cannot_be_is_named(string address, string parameter)
    {
        using var answer = await api.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(parameter, (await ApiFixture.ProblemAsync(answer, 400)).GetProperty("parameter").GetString());
    }

    public static TheoryData<string, string> Oddities()
    {
        string[] values =
        [
            "%", "%zz", "%ff%fe", "%C3%28", "' OR 1=1 --", "\"", "*", "a\" OR \"b", "NEAR(a b)", "^", "\u202E\u200F", "%F0%9F%98%80", "\\", "_%25", "..%2f..%2fetc%2fpasswd", "<script>",
            new string('ا', 400), string.Concat(Enumerable.Repeat("«", 200)), "-1", "0", "9999", "9999-12-31", "0001", "null", "{}", "[]",
        ];
        return [.. Catalog.Operations.Where(o => o.IsRead).SelectMany(o => o.Parameters.SelectMany(p => values.Select(v => p.InPath
            ? (o.Path.Replace($"{{{p.Name}}}", Uri.EscapeDataString(v).Replace("%25", "%", StringComparison.Ordinal), StringComparison.Ordinal), "")
            : (o.Path.Replace("{id}", "o:0", StringComparison.Ordinal).Replace("{key}", "d:0", StringComparison.Ordinal), $"?{(p.Name == "q" || p.Name == "name" ? "" : Needed(o))}{p.Name}={Uri.EscapeDataString(v).Replace("%25", "%", StringComparison.Ordinal)}"))))
            .Select(pair => new TheoryDataRow<string, string>(pair.Item1, pair.Item2))];

        static string Needed(Operation operation) => string.Concat(operation.Parameters.Where(p => p is { Required: true, InPath: false }).Select(p => $"{p.Name}=SYR&"));
    }

    [Fact]
    public async Task Whatever_a_parameter_holds_nothing_fails_and_every_refusal_says_why()
    {
        foreach (var row in Oddities())
        {
            var (path, query) = row.Data;
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Client.BaseAddress + path.TrimStart('/') + query));
            using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 200 or 400 or 404 or 410, $"{path}{query}: {answer.StatusCode}");
            if ((int)answer.StatusCode >= 400)
            {
                Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", path + query);
            }
        }
    }

    [Fact]
    public async Task Many_values_and_long_ones_are_refused()
    {
        foreach (var address in (string[])[$"/v1/claims?{string.Join('&', Enumerable.Repeat("actor=RUS", 51))}", $"/v1/claims?publisher={new string('a', 501)}", $"/v1/claims?{new string('b', 3000)}=1"])
        {
            using var answer = await api.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            await ApiFixture.ProblemAsync(answer, 400);
        }
    }

    [Theory]
    [InlineData("/v1/read", "application/json", "", 400)]
    [InlineData("/v1/read", "application/json", "{", 400)]
    [InlineData("/v1/read", "application/json", "nonsense", 400)]
    [InlineData("/v1/read", "application/json", "[]", 422)]
    [InlineData("/v1/read", "application/json", "{\"text\":7}", 400)]
    [InlineData("/v1/read", "application/json", "{\"text\":\"\\ud800\"}", 400)]
    [InlineData("/v1/read", "application/json", "{\"text\":\"English words alone, of which there are enough to tell.\"}", 422)]
    [InlineData("/v1/read", "text/plain", "   ", 422)]
    [InlineData("/v1/read", "text/html", "<p>", 415)]
    [InlineData("/v1/read", "text/plain; charset=windows-1256", "x", 415)]
    [InlineData("/v1/read", null, "x", 415)]
    [InlineData("/v1/read?title=x", "application/json", "{\"text\":\"x\"}", 400)]
    [InlineData("/v1/compare", "application/json", "[{\"id\":\"a\",\"text\":\"قال الوزير\"},{\"id\":\"a\",\"text\":\"قال الوزير\"}]", 422)]
    [InlineData("/v1/compare", "text/plain", "x", 415)]
    public async Task A_body_that_cannot_be_is_refused(string address, string? type, string body, int status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var answer = await api.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await ApiFixture.ProblemAsync(answer, status);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_and_nests_without_end_are_refused()
    {
        (string Type, byte[] Body)[] bodies =
        [
            ("text/plain", [0xD9, 0x82, 0xFF, 0xFE]),
            ("application/json", [.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]),
            ("application/json", Encoding.UTF8.GetBytes(new string('[', 100_000))),
            ("application/json", Encoding.UTF8.GetBytes("{\"x\":" + string.Concat(Enumerable.Repeat("{\"x\":", 50_000)))),
        ];
        foreach (var (type, body) in bodies)
        {
            foreach (var address in (string[])["/v1/read", "/v1/compare", "/v1/claims/c:00/corrections"])
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue(type);
                using var answer = await api.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode is 400 or 413 or 415 or 422, $"{address} {type}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_whether_it_says_so_or_not()
    {
        var long_ = new byte[(2 * 1024 * 1024) + 1];
        Array.Fill(long_, (byte)'a');
        foreach (var chunked in (bool[])[false, true])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/read") { Content = new ByteArrayContent(long_) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            request.Headers.TransferEncodingChunked = chunked;
            using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
            await ApiFixture.ProblemAsync(answer, 413);
        }
    }

    [Theory]
    [InlineData("GET /v1/claims HTTP/1.1\r\nHost: x\r\nIf-None-Match: ,,,\"\r\nAccept: ;;q=,/,*\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/claims HTTP/1.1\r\nHost: x\r\nAccept: application/jsonl;q=0, */*\r\nRange: bytes=zz\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/claims?%00=%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/claims?&&&=&=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/documents/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/documents/%2e%2e%2f HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /v1/read HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 99999999999999999999\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /v1/read HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n")]
    [InlineData("POST /v1/read HTTP/1.1\r\nHost: x\r\nContent-Type: ;;;\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx")]
    [InlineData("POST /v1/read HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx")]
    [InlineData("POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{{{")]
    [InlineData("POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")]
    [InlineData("DELETE /mcp HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /openapi/v9.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    public async Task Junk_on_the_wire_is_no_mistake_of_the_servers(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, api.Desk.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"^HTTP/1\.1 [24]\d\d ", status);
    }

    [Fact]
    public async Task Who_goes_away_in_the_middle_harms_nobody()
    {
        for (var i = 0; i < 20; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, api.Desk.Address.Port, TestContext.Current.CancellationToken);
            client.LingerState = new LingerOption(true, 0);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /v1/claims?format=jsonl HTTP/1.1\r\nHost: x\r\n\r\n"), TestContext.Current.CancellationToken);
        }

        await api.JsonAsync("/v1/version");
    }
}
