using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Mentions;

/// <summary>One inflected form of a nisba adjective, in key form.</summary>
internal readonly record struct NisbaForm(string[] Words, Gender Gender, GrammaticalNumber Number, bool Definite);

/// <summary>Inflects nisba adjectives: «روسي» gives الروسي، الروسية، الروسيان، الروسيون، الروسيات and so on.</summary>
internal static class NisbaForms
{
    private static readonly (string Ending, Gender Gender, GrammaticalNumber Number)[] Endings =
    [
        ("", Gender.Masculine, GrammaticalNumber.Singular),
        ("ا", Gender.Masculine, GrammaticalNumber.Singular),
        ("ه", Gender.Feminine, GrammaticalNumber.Singular),
        ("ان", Gender.Masculine, GrammaticalNumber.Dual),
        ("تان", Gender.Feminine, GrammaticalNumber.Dual),
        ("تين", Gender.Feminine, GrammaticalNumber.Dual),
        ("ون", Gender.Masculine, GrammaticalNumber.Plural),
        ("ين", Gender.Masculine, GrammaticalNumber.Plural),
        ("ات", Gender.Feminine, GrammaticalNumber.Plural),
    ];

    /// <summary>All forms of the adjective <paramref name="masculine"/>, which may have several words («كوري شمالي»).</summary>
    public static IEnumerable<NisbaForm> Of(string masculine)
    {
        var words = NameKey.Words(masculine);
        var bears = masculine.StartsWith("ال", StringComparison.Ordinal);
        string Definite(string word) => bears ? word : "ال" + word;
        foreach (var (ending, gender, number) in Endings)
        {
            if (ending == "ا" && words is ["كوري"])
            {
                // «كوريا» is the country.
                continue;
            }

            var inflected = Inflect(words, ending);
            yield return new NisbaForm(inflected, gender, number, false);
            if (ending != "ا")
            {
                // «الكوري الشمالي» marks each word; in «الجنوب أفريقي» and «جنوب الأفريقي» only one is marked.
                yield return new NisbaForm([.. inflected.Select((w, i) => Definite(w))], gender, number, true);
                if (words.Length > 1 && !Inflects(words[0]))
                {
                    yield return new NisbaForm([Definite(inflected[0]), .. inflected[1..]], gender, number, true);
                    yield return new NisbaForm([.. inflected[..^1], Definite(inflected[^1])], gender, number, true);
                }
            }
        }
    }

    private static string[] Inflect(string[] words, string ending) =>
        [.. words.Select((w, i) => i == words.Length - 1 || Inflects(w) ? w + ending : w)];

    private static bool Inflects(string word) => word.EndsWith('ي');
}
