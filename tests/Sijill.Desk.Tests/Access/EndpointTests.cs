using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;

namespace Sijill.Desk.Tests.Access;

/// <summary>Each address and each role: what is mapped without saying who may use it fails here.</summary>
public sealed class EndpointTests
{
    /// <summary>Open to strangers. Whoever adds one here says so to the reviewer.</summary>
    private static readonly string[] Public = ["/sign-in", "/sign-out", "/assets/{name}", "/reference/scalar.js", "/reference/scalar.aspnetcore.js", "/reference/favicon.svg", "/health/live", "/health/ready"];

    [Fact]
    public async Task Every_address_says_who_may_use_it_and_nobody_else_can()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { Rates = new() { OfAddress = 5000, OfUser = 5000 } }, samples: true);
        var endpoints = desk.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 40, $"only {endpoints.Count} addresses were found");
        var problems = new List<string>();
        var clients = new Dictionary<string, HttpClient>();
        foreach (var role in (string[])["", .. Roles.All])
        {
            clients[role] = desk.Program(role.Length == 0 ? null : role);
        }

        foreach (var endpoint in endpoints)
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList();
            var isPublic = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (isPublic != Public.Contains(pattern))
            {
                problems.Add($"{pattern}: is {(isPublic ? "" : "not ")}open to strangers");
            }

            if (!isPublic && (policies.Count == 0 || policies.Any(policy => !Roles.IsRole(policy))))
            {
                problems.Add($"{pattern}: names no policy, or one that is none");
            }

            var required = isPublic ? -1 : policies.Max(RankOf);
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                foreach (var (role, client) in clients)
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), AddressOf(endpoint));
                    if (method == "POST")
                    {
                        request.Content = new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
                    }

                    using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                    var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                    var expected = RankOf(role) >= required ? "let in" : role.Length == 0 ? "401" : "403";
                    var seen = !isRefused ? "let in" : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    if (expected != seen)
                    {
                        problems.Add($"{method} {pattern} as «{role}»: {seen}, not {expected}");
                    }

                    if ((int)answer.StatusCode >= 500)
                    {
                        problems.Add($"{method} {pattern} as «{role}»: {answer.StatusCode}");
                    }
                }
            }
        }

        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        Assert.Empty(problems);
    }

    [Fact]
    public async Task What_changes_something_takes_an_editor_or_says_why_not()
    {
        // Of a reader: what changes nothing but their own views and their own sign-in, and what only computes.
        string[] readers = ["/compare", "/views", "/views/delete", "/sign-in", "/sign-out", "/account/password", "/v1/read", "/v1/compare", "/mcp"];
        await using var desk = await AccessDesk.StartAsync();
        var open = desk.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD" or "OPTIONS")) == true)
            .Where(endpoint => !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is Policies.Editor or Policies.Admin))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'));
        Assert.Empty(open.Except(readers));
    }

    private static int RankOf(string? role) => Roles.All.ToList().IndexOf(role ?? "");

    private static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "v1"))));
}
