using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sijill.Api.Describing;

/// <summary>What the XML documentation of the records says of their fields, so that the reference says the same.</summary>
internal static partial class RecordDocs
{
    private static readonly Lazy<FrozenDictionary<(string Type, string Field), string>> Known = new(Load);

    /// <summary>What is said of a type (<paramref name="field"/> empty) or of one of its fields; or null.</summary>
    public static string? Of(Type type, string field = "") => Known.Value.GetValueOrDefault((type.FullName ?? "", field));

    private static FrozenDictionary<(string, string), string> Load()
    {
        var said = new Dictionary<(string, string), string>();
        var assembly = typeof(RecordDocs).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".doc.xml", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var member in XDocument.Load(stream).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is ['T', ':', .. var type])
                {
                    Add((type, ""), member.Element("summary"));
                    foreach (var field in member.Elements("param"))
                    {
                        Add((type, field.Attribute("name")!.Value), field);
                    }
                }
            }
        }

        return said.ToFrozenDictionary();

        void Add((string, string) key, XElement? text)
        {
            if (text is not null && Plain(text) is { Length: > 0 } words)
            {
                said[key] = words;
            }
        }
    }

    private static string Plain(XElement text) => Blanks().Replace(string.Concat(text.Nodes().Select(node => node switch
    {
        XText words => words.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when (element.Attribute("cref") ?? element.Attribute("name"))?.Value is { } target => target[(target.LastIndexOf('.') + 1)..],
        XElement element => element.Value,
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
