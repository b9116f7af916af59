using System.Collections.Frozen;

namespace Sijill.Sources.Languages;

/// <summary>
/// Tells Arabic from what is not: first by script, then, where languages share one, by their commonest words. It has only to say which
/// texts to turn away and in what words; it is no general language detector.
/// </summary>
internal static class LanguageGuess
{
    private const int Window = 4000;
    private const double ArabicShare = 0.4;

    private static readonly FrozenDictionary<string, string> ArabicScript = Words(
        ("ar", "في من على إلى أن إن التي الذي هذا هذه مع عن قد كان كما بعد بين قال ذلك أو الى او ان لم لا ما هو هي"),
        ("fa", "که است این را از به با برای شد شده می آن های اند کرد کرده خود نیز تا دو در هم گفت"),
        ("ur", "کے کی میں ہے اور سے کا نے کو پر ہیں ہی بھی تھا یہ کہ گیا کر جو تھے اس ان ایک لیے"),
        ("ps", "د په چې او کې له سره دی یې ته شوي هم دا پر څخه چي"),
        ("ckb", "لە بۆ کە بە ئەم ئەو لەگەڵ دەکات کرد هەر پێش وەک"));

    private static readonly FrozenDictionary<string, string> LatinScript = Words(
        ("en", "the of and to in that is was for on with said by from as has it at were an"),
        ("fr", "le la les des et du une est dans que qui pour sur par au avec ses été plus pas"),
        ("de", "der die das und ist von den mit dem nicht ein eine auf für sich im des wird sind"),
        ("es", "el los las del que y en una es por con para su al lo se más como pero"),
        ("tr", "ve bir bu için ile olarak da de olan daha sonra gibi kadar ancak çok en"));

    /// <summary>
    /// Null when <paramref name="text"/> is Arabic or may be; otherwise what it seems to be, in words for a message.
    /// </summary>
    public static string? Other(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var window = text.AsSpan(0, Math.Min(text.Length, Window));
        var scripts = Scripts.Of(window);
        if (scripts.Arabic == 0 && text.Length > Window)
        {
            scripts = Scripts.Of(text);
        }

        if (scripts.All == 0)
        {
            return "it has no letters";
        }

        if (scripts.Arabic >= ArabicShare * scripts.All)
        {
            return Commonest(ArabicScript, window) is { } found and not "ar" ? "it seems to be " + NameOf(found) : null;
        }

        return IsMojibake(window) ? "it seems to be Arabic in UTF-8 that was decoded as Latin and saved again" : "it seems to be " + NameOf(ByScript(scripts, window));
    }

    /// <summary>
    /// True when <paramref name="declared"/> is another language in Arabic letters and the words of <paramref name="text"/> do not say
    /// that it is Arabic nevertheless: pages are often wrong about themselves, but a short text may have no words to tell.
    /// </summary>
    public static bool IsDoubtful(string text, string declared) =>
        declared is "fa" or "ur" or "ps" or "ckb" or "ku" or "ug" or "sd" or "pnb" or "azb"
        && Commonest(ArabicScript, text.AsSpan(0, Math.Min(text.Length, Window))) != "ar";

    private static string ByScript(Scripts scripts, ReadOnlySpan<char> text)
    {
        var most = Math.Max(Math.Max(scripts.Latin, scripts.Cyrillic), Math.Max(Math.Max(scripts.Hebrew, scripts.Greek), scripts.Other));
        return most == scripts.Latin ? Commonest(LatinScript, text) ?? "latin"
            : most == scripts.Cyrillic ? "ru"
            : most == scripts.Hebrew ? "he"
            : most == scripts.Greek ? "el"
            : "other";
    }

    private static string NameOf(string code) => code switch
    {
        "fa" => "Persian (fa)",
        "ur" => "Urdu (ur)",
        "ps" => "Pashto (ps)",
        "ckb" => "Kurdish (ckb)",
        "en" => "English (en)",
        "fr" => "French (fr)",
        "de" => "German (de)",
        "es" => "Spanish (es)",
        "tr" => "Turkish (tr)",
        "ru" => "Russian (ru) or another language in Cyrillic letters",
        "he" => "Hebrew (he)",
        "el" => "Greek (el)",
        "latin" => "a language in Latin letters",
        _ => "a language in other letters",
    };

    /// <summary>UTF-8 Arabic read as Latin-1 is full of Ø and Ù.</summary>
    private static bool IsMojibake(ReadOnlySpan<char> text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            marks += c is 'Ø' or 'Ù' ? 1 : 0;
        }

        return marks * 5 > text.Length;
    }

    private static string? Commonest(FrozenDictionary<string, string> words, ReadOnlySpan<char> text)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var range in text.SplitAny(" \n\r\t\u00A0،,.؛:!؟?()\"«»"))
        {
            if (lookup.TryGetValue(text[range], out var languages))
            {
                foreach (var language in languages.Split(' '))
                {
                    counts[language] = counts.GetValueOrDefault(language) + 1;
                }
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
    }

    private static FrozenDictionary<string, string> Words(params (string Language, string Words)[] lists) => lists
        .SelectMany(list => list.Words.Split(' ').Distinct().Select(word => (word, list.Language)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => string.Join(' ', group.Select(p => p.Language)), StringComparer.Ordinal);
}
