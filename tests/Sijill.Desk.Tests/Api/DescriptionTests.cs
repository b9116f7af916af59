using System.Net;
using System.Text.Json;
using Sijill.Api.V1;

namespace Sijill.Desk.Tests.Api;

/// <summary>What the API says of itself.</summary>
public sealed class DescriptionTests(ApiFixture api)
{
    [Fact]
    public async Task Every_operation_is_described_with_parameters_examples_and_errors()
    {
        var document = await api.JsonAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths");
        foreach (var operation in Catalog.Operations)
        {
            var described = paths.GetProperty(operation.Path).GetProperty(operation.Method.ToLowerInvariant());
            Assert.Equal(operation.Id, described.GetProperty("operationId").GetString());
            Assert.Equal(operation.Parameters.Count, described.TryGetProperty("parameters", out var parameters) ? parameters.GetArrayLength() : 0);
            Assert.Equal(operation.Bodies.Count > 0, described.TryGetProperty("requestBody", out _));
            var responses = described.GetProperty("responses");
            Assert.Contains(responses.EnumerateObject(), r => r.Name is "200" or "201");
            Assert.Equal("#/components/schemas/Problem", responses.GetProperty("400").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
        }

        Assert.Equal(Catalog.Operations.Select(o => o.Path).Distinct().Order(StringComparer.Ordinal), paths.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_fields_are_described()
    {
        var document = await api.JsonAsync("/openapi/v1.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var reference in References(document))
        {
            Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
            Assert.True(schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _), reference);
        }

        var occurrence = schemas.GetProperty("Occurrence").GetProperty("properties");
        Assert.Contains("independent origins", occurrence.GetProperty("origins").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("#/components/schemas/OccurrenceSource", occurrence.GetProperty("sources").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Contains("PLOVER", schemas.GetProperty("Claim").GetProperty("properties").GetProperty("event").GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_have_the_fields_that_the_description_promises()
    {
        var document = await api.JsonAsync("/openapi/v1.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        (string Address, string Schema)[] lists = [("/v1/occurrences?limit=200&plans=true", "Occurrence"), ("/v1/claims?limit=200", "LedgerClaim"), ("/v1/documents?limit=200", "DocumentSummary"), ("/v1/commitments?limit=200", "Commitment")];
        foreach (var (address, schema) in lists)
        {
            foreach (var item in (await api.JsonAsync(address)).GetProperty("items").EnumerateArray())
            {
                var there = item.EnumerateObject().Select(p => p.Name).ToHashSet();
                Assert.Superset(there, Fields(schemas.GetProperty(schema), schemas, required: false).ToHashSet());
                Assert.Superset(Fields(schemas.GetProperty(schema), schemas, required: true).ToHashSet(), there);
            }
        }
    }

    [Fact]
    public async Task The_reference_page_is_the_servers_own()
    {
        using var page = await api.Client.GetAsync(new Uri("/reference/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        using var script = await api.Client.GetAsync(new Uri("/reference/scalar.js", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.Contains("javascript", script.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static IEnumerable<string> Fields(JsonElement schema, JsonElement schemas, bool required) =>
        schema.TryGetProperty("allOf", out var parts) ? parts.EnumerateArray().SelectMany(part => Fields(part, schemas, required))
        : schema.TryGetProperty("$ref", out var reference) ? Fields(schemas.GetProperty(reference.GetString()!["#/components/schemas/".Length..]), schemas, required)
        : required ? schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)
        : schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);
}
