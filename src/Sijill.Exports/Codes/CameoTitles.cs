namespace Sijill.Exports.Codes;

/// <summary>The titles of CAMEO codes.</summary>
internal static class CameoTitles
{
    private static readonly Dictionary<string, string[]> Table = CodeTable.Read("cameo.tsv");

    /// <summary>The title of a code, or of the code above it; empty when there is none.</summary>
    public static string Of(string? code)
    {
        for (var part = code ?? ""; part.Length >= 3; part = part[..^1])
        {
            if (Table.TryGetValue(part, out var cells))
            {
                return cells[1];
            }
        }

        return "";
    }
}
