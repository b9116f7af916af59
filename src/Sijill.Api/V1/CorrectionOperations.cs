using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sijill.Access;
using Sijill.Access.Auditing;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;

namespace Sijill.Api.V1;

/// <summary>What people say about claims.</summary>
internal static class CorrectionOperations
{
    private const int MostBytes = 64 * 1024;
    private const int LongestNote = 4000;

    private static readonly string[] Actions = ["accept", "reject", "edit"];
    private static readonly string[] Fields = ["action", "edit", "note", "author"];

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("POST", "/v1/claims/{id}/corrections", "correctClaim", "Accepts, rejects or edits a claim")
        {
            Answer = CorrectAsync,
            Tag = "Claims",
            Description = "The last correction holds, and outlives every rerun. Its author is who is signed in; only where nobody is (a desk of one's own machine) does `author` count, and must be given. JSON alone is taken, so that no page of another site can send it.",
            Policy = Policies.Editor,
            Parameters = [CommonParameters.InPath("id", "The claim's id.", "c:0123456789abcdef0123")],
            Bodies =
            [
                (RequestBody.Json, () => new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["action"] = Shape.Words("What is said of it.", Actions),
                        ["edit"] = new JsonObject { ["type"] = "object", ["description"] = "For edit: fields of the record that are to be others. Of those who take part, country and sector are enough." },
                        ["note"] = Shape.Text("Why.", nullable: true),
                        ["author"] = Shape.Text("Who says so, where nobody is signed in.", nullable: true),
                    },
                    ["required"] = new JsonArray("action"),
                    ["additionalProperties"] = false,
                }, """{"action":"edit","edit":{"event":"ACCUSE","mode":null},"note":"he blames, and asks for nothing"}"""),
            ],
            Result = () => Shape.Object(
                null,
                ("number", Shape.Integer("Counts up.")),
                ("time", Shape.Time("When.")),
                ("author", Shape.Text("Who.")),
                ("claim", Shape.Text("The claim's id.")),
                ("action", Shape.Words("What was said.", Actions)),
                ("note", Shape.Text("Why.", nullable: true))),
            Example = """{"number":12,"time":"2025-02-13T09:00:00Z","author":"L. Haddad","claim":"c:0123456789abcdef0123","action":"reject","note":"a quotation of 2011"}""",
            Problems = [(404, "There is no such claim."), (413, "The body is too long."), (415, "The body is no JSON."), (422, "What the edit makes is no claim; `detail` says why.")],
        };
    }

    private static async Task CorrectAsync(Call call)
    {
        RequestBody.TypeOf(call.Http.Request, RequestBody.Json);
        var body = await RequestBody.ReadAsync(call.Http, MostBytes).ConfigureAwait(false);
        var (action, edit, note, given) = Parse(body);
        var author = call.Http.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : given
            ?? throw new ProblemException(StatusCodes.Status400BadRequest, "nobody is signed in: say in the field «author» who corrects", "author");
        var id = ClaimOperations.Find(call.Store, call.Values.Text("id")!).Record.Id;
        var corrections = new ClaimCorrections(call.Store);
        Correction made;
        try
        {
            made = action switch
            {
                "accept" => corrections.Accept(id, author, note),
                "reject" => corrections.Reject(id, author, note),
                _ => corrections.Edit(id, edit!, call.Desk.Lexicon.Ontology, author, note),
            };
        }
        catch (LedgerException e) when (e.InnerException is not System.Data.Common.DbException)
        {
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, e.Message, action == "edit" ? "edit" : null);
        }

        call.Http.Audit("correction." + made.Action, made.Target, made.Author == call.Http.User.Identity?.Name ? made.Note : $"{made.Author}: {made.Note}");
        call.Http.Response.StatusCode = StatusCodes.Status201Created;
        await JsonAnswer.ValueAsync(call, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("number", made.Number);
            json.WriteString("time", made.Time);
            json.WriteString("author", made.Author);
            json.WriteString("claim", made.Target);
            json.WriteString("action", made.Action);
            json.WriteString("note", made.Note);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static (string Action, string? Edit, string? Note, string? Author) Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Bad("the body is to be a JSON object, as {\"action\":\"accept\"}", null);
            }

            if (document.RootElement.EnumerateObject().FirstOrDefault(field => !Fields.Contains(field.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } other)
            {
                throw Bad($"there is no field «{ParameterValues.Shown(other.Name)}»; there are {string.Join(", ", Fields)}", null);
            }

            var action = Text(document.RootElement, "action");
            if (action is null || !Actions.Contains(action, StringComparer.Ordinal))
            {
                throw Bad("action is to be accept, reject or edit", "action");
            }

            var edit = document.RootElement.TryGetProperty("edit", out var fields) && fields.ValueKind != JsonValueKind.Null ? fields.GetRawText() : null;
            if ((edit is not null) != (action == "edit"))
            {
                throw Bad(action == "edit" ? "edit is missing: an object with the fields that are to be others" : $"edit does not go with {action}", "edit");
            }

            var note = Text(document.RootElement, "note");
            return note?.Length > LongestNote ? throw Bad($"the note has {note.Length} characters; the most is {LongestNote}", "note") : (action, edit, note, Text(document.RootElement, "author"));
        }
        catch (JsonException e)
        {
            throw Bad("malformed JSON: " + Sources.Formats.JsonMessage.Of(e), null);
        }
        catch (InvalidOperationException)
        {
            throw Bad("the body holds half a surrogate pair or bytes that are no UTF-8", null);
        }
    }

    private static string? Text(JsonElement body, string name) => !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Bad($"{name} is to be a text", name);

    private static ProblemException Bad(string detail, string? field) => new(StatusCodes.Status400BadRequest, detail, field);
}
