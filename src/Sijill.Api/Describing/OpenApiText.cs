using System.Globalization;
using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Sijill.Access;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.V1;

namespace Sijill.Api.Describing;

/// <summary>Writes the OpenAPI document from the catalog of operations, by which requests are checked too: it cannot say anything else than what is so.</summary>
internal static class OpenApiText
{
    private const string About = """
        Reads of a Sijill ledger, and the reading of texts: who did what to whom, when, and according to whom.

        Everything that the command prints can be had here, in the same records: claims as docs/record.md has them (names in snake_case), occurrences and commitments as docs/reconciliation.md has them (camelCase).
        All offsets count UTF-16 code units of the document's text; ranges are half-open.

        **Pages.** Lists come in pages: go on with the address in `next`, which is also in the Link header. **JSON Lines.** With `Accept: application/jsonl` or `format=jsonl` a list
        comes whole, one record a line. **Copies.** Answers carry an ETag that changes when the ledger does: send it as If-None-Match, and what has not changed is answered with 304.
        **Errors.** Every error is a problem (RFC 9457) whose `detail` says what to do; one about a parameter names it. A parameter that does not exist is an error, not passed over.
        """;

    private static readonly (int Status, string When)[] Everywhere =
    [
        (400, "A parameter is unknown or its value cannot be; `parameter` names it."),
        (401, "Nobody is signed in, and there is no API key."),
        (403, "It takes another role."),
        (429, "Too many requests; wait as long as Retry-After says."),
        (503, "The ledger cannot be read at the moment."),
    ];

    /// <summary>Puts all that there is into <paramref name="document"/>.</summary>
    public static void Fill(OpenApiDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Info = new OpenApiInfo
        {
            Title = "Sijill",
            Version = "1",
            Description = About,
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [];
        document.Components = new OpenApiComponents();
        foreach (var (name, schema) in RecordSchemas.All().Concat(OwnSchemas.All()))
        {
            document.AddComponent(name, SchemaReader.Read(schema, document) is OpenApiSchema whole ? whole : new OpenApiSchema());
        }

        document.Tags = Catalog.Operations.Select(o => o.Tag).Distinct(StringComparer.Ordinal).Select(tag => new OpenApiTag { Name = tag }).ToHashSet();
        document.Paths = [];
        foreach (var path in Catalog.Operations.GroupBy(o => o.Path, StringComparer.Ordinal))
        {
            document.Paths.Add(path.Key, new OpenApiPathItem { Operations = path.ToDictionary(o => new HttpMethod(o.Method), o => Of(o, document)) });
        }
    }

    private static OpenApiOperation Of(Operation operation, OpenApiDocument document) => new()
    {
        OperationId = operation.Id,
        Summary = operation.Summary,
        Description = operation.Policy == Policies.Reader ? operation.Description : $"{operation.Description}\n\nTakes the role of {operation.Policy}.".TrimStart(),
        Tags = new HashSet<OpenApiTagReference> { new(operation.Tag, document) },
        Parameters = [.. operation.Parameters.Select(p => (IOpenApiParameter)Of(p, document))],
        RequestBody = operation.Bodies.Count == 0 ? null : new OpenApiRequestBody
        {
            Required = true,
            Content = operation.Bodies.ToDictionary(b => b.Type, b => Media(b.Schema(), b.Type == RequestBody.Text ? JsonValue.Create(b.Example) : JsonNode.Parse(b.Example), document)),
        },
        Responses = Responses(operation, document),
    };

    private static OpenApiParameter Of(Parameter parameter, OpenApiDocument document) => new()
    {
        Name = parameter.Name,
        In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
        Description = parameter.Description,
        Required = parameter.Required,
        Schema = SchemaReader.Read(ParameterSchemas.Of(parameter), document),
        Example = parameter.Example is { } example ? ParameterSchemas.Value(parameter, example) : null,
    };

    private static OpenApiResponses Responses(Operation operation, OpenApiDocument document)
    {
        var good = new OpenApiResponse
        {
            Description = operation.Summary + ".",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = Media(operation.Result(), JsonNode.Parse(operation.Example), document) },
        };
        if (operation.Line is { } line)
        {
            good.Content.Add("application/jsonl", Media(line(), null, document));
        }

        var responses = new OpenApiResponses { [operation.Policy == Policies.Editor ? "201" : "200"] = good };
        if (operation.IsRead)
        {
            responses["304"] = new OpenApiResponse { Description = "The ledger has not changed since the answer whose ETag came as If-None-Match." };
        }

        foreach (var (status, when) in operation.Problems.Concat(Everywhere.Where(e => operation.Problems.All(p => p.Status != e.Status))).OrderBy(p => p.Status))
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = when,
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemJson.MediaType] = Media(Shape.Ref("Problem"), ProblemExample(operation, status), document) },
            };
        }

        return responses;
    }

    private static JsonObject ProblemExample(Operation operation, int status)
    {
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = status == 400 ? "«soon» will not do for from: give a date, year first, as 2018-05-01; a month (2018-05) or a year (2018) is enough" : "…",
            ["instance"] = operation.Path,
        };
        if (status == 400)
        {
            problem["parameter"] = "from";
        }

        if (status == 410)
        {
            problem["superseded_by"] = "o:7b2a9c0d51b7e4d88a10";
        }

        return problem;
    }

    private static OpenApiMediaType Media(JsonNode schema, JsonNode? example, OpenApiDocument document) => new() { Schema = SchemaReader.Read(schema, document), Example = example };
}
