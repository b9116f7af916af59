using System.Text;

namespace Sijill.Evaluation;

/// <summary>
/// Folds case when names are compared, as Unicode does for the letters of names in Latin, Greek, Cyrillic and Armenian: ß is ss, final sigma
/// is sigma, ligatures are letters. (Polytonic Greek and Cherokee are left out.)
/// </summary>
internal static class CaseFolding
{
    /// <summary><paramref name="text"/> in the form in which two spellings of one name are equal.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = Whole(c) is { } letters ? folded.Append(letters) : folded.Append(char.ToLowerInvariant(char.ToUpperInvariant(c)));
        }

        return folded.ToString();
    }

    /// <summary>The letters that fold to several, or that the library's invariant mapping leaves alone.</summary>
    private static string? Whole(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'İ' => "i\u0307",
        'ı' => "ı",
        'ſ' => "s",
        'ŉ' => "ʼn",
        'ǰ' => "j\u030C",
        'և' => "եւ",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };
}
