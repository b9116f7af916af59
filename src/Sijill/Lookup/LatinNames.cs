using System.Text;

namespace Sijill.Lookup;

/// <summary>Compares names in Latin and Cyrillic letters without case, accents and hyphens.</summary>
internal static class LatinNames
{
    // Written out, because the program carries no tables of Unicode decompositions.
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžёə";
    private const string Unaccented = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzеa";

    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                var lower = char.ToLowerInvariant(c);
                folded.Append(Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var at ? Unaccented[at] : lower);
            }
            else if (c is '-' || char.IsWhiteSpace(c))
            {
                folded.Append(' ');
            }
            else if (c is '/')
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether the folded <paramref name="name"/> ends in the words <paramref name="folded"/>.</summary>
    public static bool EndsIn(string name, string folded) =>
        folded.Length > 1 && name.Length > folded.Length && name[^(folded.Length + 1)] == ' ' && name.EndsWith(folded, StringComparison.Ordinal);
}
