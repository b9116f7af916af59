using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Lookup;

namespace Sijill.Api.V1;

/// <summary>Who is who.</summary>
internal static class WhoOperations
{
    /// <summary>The parameters, for the tool too.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("name", ParameterKind.Text, "What an article could write: a name, a title, or both, in Arabic; a name in English or Russian, an office in English, an id.") { Required = true, Example = "وزير الخارجية الروسي" },
        new("at", ParameterKind.Day, "The day of the text in which the name would stand; a month or year is its first day. Without it: at any time.") { Example = "2018-05-01" },
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("GET", "/v1/who", "who", "Whom a name stands for on a day, and why")
        {
            Read = Who,
            Tag = "Who",
            Description = "The answer of `sijill who --format json`. Nobody known by the name gives no candidates, and names spelled much alike as `suggestions`.",
            Parameters = Parameters,
            Result = () => Shape.Ref("WhoAnswer"),
            Example = """{"query":"لافروف","at":null,"candidates":[{"id":"person/sergey-lavrov","kind":"person","name":"Sergey Lavrov","name_ar":"سيرغي لافروف","name_ru":null,"country":"RUS","sector":"GOV","office":null,"terms":[],"confidence":0.9,"why":[],"notes":[],"wikidata":null,"data":null}],"suggestions":[]}""",
        };
    }

    private static Reply Who(Call call)
    {
        var answer = call.Desk.Lookup.Find(call.Values.Text("name")!, call.Values.Day("at"));
        return new(JsonSerializer.SerializeToUtf8Bytes(answer, WhoJson.Lines.WhoAnswer));
    }
}
