namespace Sijill.Exports.Codes;

/// <summary>What other lists of codes call a country.</summary>
internal static class Countries
{
    private static readonly Dictionary<string, string[]> Table = CodeTable.Read("countries.tsv");

    /// <summary>True for a country; false for PLOVER's international codes and for what is unknown.</summary>
    public static bool Has(string? code) => code is not null && Table.ContainsKey(code);

    /// <summary>FIPS 10-4, two letters, as GDELT's places have it; empty when there is none.</summary>
    public static string Fips(string? code) => Cell(code, 1);

    /// <summary>Number in the Correlates of War state list; empty when it is no member of it.</summary>
    public static string StateNumber(string? code) => Cell(code, 2);

    /// <summary>English name; empty when unknown.</summary>
    public static string Name(string? code) => code switch
    {
        "UNO" => "United Nations",
        "EUR" => "European Union",
        _ => Cell(code, 3),
    };

    private static string Cell(string? code, int column) => code is not null && Table.TryGetValue(code, out var cells) ? cells[column] : "";
}
