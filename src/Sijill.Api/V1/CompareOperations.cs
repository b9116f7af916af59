using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Comparing;
using Sijill.Api.Describing;
using Sijill.Api.Reading;
using Sijill.Model;

namespace Sijill.Api.V1;

/// <summary>Accounts side by side.</summary>
internal static class CompareOperations
{
    private static readonly Parameter Published = new("published", ParameterKind.Time, "When documents were published that do not say it.") { Example = "2025-02-12" };
    private static readonly Parameter Language = new("language", ParameterKind.Text, "ar: take every text for Arabic and do not look.") { Choices = ["ar"], Example = "ar" };

    private static readonly Parameter Keys = new("key", ParameterKind.Text, "A document of the ledger, by its content key; its claims are as people corrected them. May be given several times, with a body or without.")
    {
        Repeats = true,
        Example = "d:0123456789abcdef01234567",
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("POST", "/v1/compare", "compare", "Sets accounts side by side, point by point")
        {
            Answer = CompareAsync,
            Tag = "Texts",
            Description = $"Who asserts it, who denies it, who declines to comment, who is silent, and where they differ: the table of `sijill compare --format json`. The columns are those who speak, not those who print. Up to {Accounts.MostDocuments} documents: of the body, of the ledger (`key`), or both.",
            Parameters = [Keys, Published, Language, CommonParameters.Confidence],
            Bodies = [(RequestBody.Json, TextOperations.Documents, """[{"id":"a","publisher":"SANA","text":"…"},{"id":"b","publisher":"TASS","text":"…"}]""")],
            Result = () => Shape.Ref("Comparison"),
            Example = """{"documents":[{"id":"a","title":null,"publisher":"SANA","published":null,"official":null}],"holders":[],"points":[]}""",
            Problems = [(404, "A key is of no document."), (413, "The body is too long, or there are too many documents or claims."), (415, "The body is no JSON."), (422, "A document cannot be read, or two have one id."), (503, "Too many texts are being read; try again.")],
        };
    }

    private static async Task CompareAsync(Call call)
    {
        var keys = call.Values.Texts("key");
        var confidence = call.Values.Fraction("min_confidence");
        List<Document> texts = [];
        if (keys.Count == 0 || call.Http.Request.ContentType is not null)
        {
            RequestBody.TypeOf(call.Http.Request, RequestBody.Json);
            var body = await RequestBody.ReadAsync(call.Http, TextReading.MostBytes).ConfigureAwait(false);
            (texts, var problems) = TextOperations.Sorted(TextReading.FromJson(body.Span, call.Values.Time("published"), call.Values.Text("language") is not null, "text"), Accounts.MostDocuments);
            if (problems.FirstOrDefault() is { } problem)
            {
                // A table without one of the accounts would show silence where there is none.
                throw new ProblemException(StatusCodes.Status422UnprocessableEntity, $"{problem.Code}: {problem.Message}");
            }
        }

        var table = await Accounts.CompareAsync(call.Desk, texts, keys, confidence, call.Gone).ConfigureAwait(false);
        await JsonAnswer.ValueAsync(call, json => ComparisonJson.Write(json, table)).ConfigureAwait(false);
    }
}
