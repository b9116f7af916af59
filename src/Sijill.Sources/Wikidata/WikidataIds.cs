namespace Sijill.Sources.Wikidata;

/// <summary>The items and properties of Wikidata that the import knows by number.</summary>
internal static class WikidataIds
{
    public const int InstanceOf = 31;
    public const int SubclassOf = 279;
    public const int PositionHeld = 39;
    public const int Citizenship = 27;
    public const int Gender = 21;
    public const int Country = 17;
    public const int Capital = 36;
    public const int CountryCode = 298;
    public const int Geonames = 1566;
    public const int Population = 1082;
    public const int Death = 570;
    public const int Jurisdiction = 1001;
    public const int Of = 642;
    public const int Start = 580;
    public const int End = 582;

    public const long Human = 5;
    public const long Male = 6581097;
    public const long Female = 6581072;
    public const long Position = 4164871;
    public const long PublicOffice = 294414;
    public const long HumanSettlement = 486972;

    /// <summary>City, town, capital, big city: places of these classes are cities whatever their size.</summary>
    public static readonly long[] Cities = [515, 3957, 5119, 1549591];

    /// <summary>The properties whose statements are read; all others are passed over.</summary>
    public static bool IsRead(int property) => property is InstanceOf or SubclassOf or PositionHeld or Citizenship or Gender or Country
        or Capital or CountryCode or Geonames or Population or Death or Jurisdiction;

    /// <summary>The qualifiers that are read.</summary>
    public static bool IsReadQualifier(int property) => property is Start or End or Of or Jurisdiction;

    /// <summary>The number of <c>Q42</c> or <c>P39</c>; 0 when <paramref name="id"/> is none.</summary>
    public static long NumberOf(ReadOnlySpan<byte> id, byte letter)
    {
        // Numbers of ten digits are far beyond what there is, and fit.
        if (id.Length is < 2 or > 11 || id[0] != letter)
        {
            return 0;
        }

        var number = 0L;
        foreach (var digit in id[1..])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return 0;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>The number of the item <paramref name="id"/>, such as <c>Q42</c>; 0 when it is none.</summary>
    public static long ItemOf(string? id) =>
        id is { Length: >= 2 and <= 11 } && id[0] == 'Q' && long.TryParse(id.AsSpan(1), System.Globalization.NumberStyles.None, null, out var number) ? number : 0;
}
