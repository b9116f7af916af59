using Sijill.Api.Answering;
using Sijill.Api.Describing;

namespace Sijill.Api.V1;

/// <summary>What answers, and over what.</summary>
internal static class VersionOperations
{
    private static readonly string Program = typeof(VersionOperations).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("GET", "/v1/version", "getVersion", "The program's version, and how much the ledger holds")
        {
            Read = Version,
            Tag = "About",
            Result = () => Shape.Object(
                null,
                ("program", Shape.Text("sijill.")),
                ("version", Shape.Text("Its version.")),
                ("api", Shape.Text("The version of this API, as in its addresses.")),
                ("engine", Shape.Text("Tells engine and lexicon from others: equal ones read a text equally.")),
                ("ledger", Shape.Object("The ledger.", ("schema", Shape.Integer("Version of its tables.")), ("counts", Shape.Map(Shape.Integer(), "Rows, by what they are."))))),
            Example = """{"program":"sijill","version":"0.1.0","api":"v1","engine":"sijill-0123456789abcdef","ledger":{"schema":2,"counts":{"documents":1200,"claims":9100}}}""",
        };
    }

    private static Reply Version(Call call)
    {
        var info = call.Store.Info();
        return JsonAnswer.Value(json =>
        {
            json.WriteStartObject();
            json.WriteString("program", "sijill");
            json.WriteString("version", Program);
            json.WriteString("api", "v1");
            json.WriteString("engine", call.Desk.EngineId);
            json.WriteStartObject("ledger");
            json.WriteNumber("schema", info.Version);
            json.WriteStartObject("counts");
            foreach (var (what, count) in info.Counts)
            {
                json.WriteNumber(what, count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
