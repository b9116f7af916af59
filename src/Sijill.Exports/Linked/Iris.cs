using Sijill.Exports.Events;
using Sijill.Exports.Texts;
using Sijill.Records;

namespace Sijill.Exports.Linked;

/// <summary>Names of things as IRIs.</summary>
internal static class Iris
{
    private const string Scheme = "urn:sijill:";

    public static string Claim(string id) => Scheme + "claim:" + Escaped(id);

    public static string Occurrence(string id) => Scheme + "occurrence:" + Escaped(id);

    /// <summary>A document's address on the web, or a name made of its id.</summary>
    public static string Document(DocumentRecord document) => Citing.WebAddress(document) ?? Scheme + "document:" + Escaped(document.Id);

    /// <summary>An entity of the who's who; a state by its country's code; null for somebody nameless, such as an army, who need not be the same each time.</summary>
    public static string? Party(string? id, string country, string sector, string? name) =>
        id is not null ? Scheme + "entity:" + Escaped(id) : name is null && sector == "GOV" && Codes.Countries.Has(country) ? Scheme + "country:" + country : null;

    private static string Escaped(string id) => Uri.EscapeDataString(CleanText.Block(id));
}
