namespace Sijill.Sources.Wikidata;

/// <summary>Which labels and aliases are full names.</summary>
internal static class PersonNames
{
    /// <summary>
    /// The Arabic label and those aliases that look like full names, each once. Empty when the label is none: a single word would be
    /// found everywhere, unless the person is known by one word in English too.
    /// </summary>
    public static string[] Arabic(IReadOnlyList<string> labels, string english, Func<string, string> normalize)
    {
        var fewest = english.Contains(' ', StringComparison.Ordinal) ? 2 : 1;
        if (labels.Count == 0 || Clean(labels[0]) is not { } name || !IsArabic(name, fewest))
        {
            return [];
        }

        return Distinct([name, .. labels.Skip(1).Select(Clean).OfType<string>().Where(alias => IsArabic(alias, 2))], normalize);
    }

    /// <summary>Names of towns: of one word or several.</summary>
    public static string[] OfPlace(IReadOnlyList<string> labels, Func<string, string> normalize) =>
        Distinct([.. labels.Select(Clean).OfType<string>().Where(name => IsArabic(name, 1) && name.Length > 2)], normalize);

    /// <summary>Russian names in their natural order: «Путин, Владимир Владимирович» is «Владимир Владимирович Путин» and «Владимир Путин».</summary>
    public static string[] Russian(IReadOnlyList<string> labels) =>
        [.. labels.Select(Clean).OfType<string>().SelectMany(InOrder).Where(name => IsRussian(name) && name.Contains(' ', StringComparison.Ordinal)).Distinct()];

    /// <summary>Russian names of towns.</summary>
    public static string[] RussianOfPlace(IReadOnlyList<string> labels) => [.. labels.Select(Clean).OfType<string>().Where(IsRussian).Distinct()];

    /// <summary>Names without those whose normal form stands before them.</summary>
    public static string[] Distinct(IReadOnlyList<string> names, Func<string, string> normalize)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Where(name => seen.Add(normalize(name)))];
    }

    /// <summary>Without what tells two people of one name apart: «محمد علي (سياسي)»; null when nothing is left.</summary>
    private static string? Clean(string label)
    {
        var bracket = label.IndexOfAny(['(', '（']);
        var name = string.Join(' ', (bracket >= 0 ? label[..bracket] : label).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 ? name : null;
    }

    private static bool IsArabic(string name, int fewestWords) =>
        name.Count(c => c == ' ') + 1 >= fewestWords && name.Any(IsArabicLetter) && name.All(c => IsArabicLetter(c) || c is ' ' or '-' or '\'' or '.' or '\u200C' or '\u200D' or '\u200F');

    private static bool IsArabicLetter(char c) => c is (>= '\u0621' and <= '\u065F') or (>= '\u0670' and <= '\u06D3') or (>= '\uFB50' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC');

    private static bool IsRussian(string name) =>
        name.All(c => c is (>= 'А' and <= 'я') or 'Ё' or 'ё' or ' ' or '-' or '.' or '\u0301');

    private static IEnumerable<string> InOrder(string name)
    {
        if (name.Split(',') is not [var family, var given])
        {
            return [name];
        }

        var rest = given.Trim();
        var whole = $"{rest} {family.Trim()}";
        return rest.Split(' ') is [var first, var patronymic] && (patronymic.EndsWith("вич", StringComparison.Ordinal) || patronymic.EndsWith("вна", StringComparison.Ordinal))
            ? [whole, $"{first} {family.Trim()}"]
            : [whole];
    }
}
