using System.Collections.Frozen;
using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Mentions;

/// <summary>
/// Gender and number of a noun phrase by its first word, for agreement with verbs and pronouns: «السلطات» is a feminine plural, «الجيش» a
/// masculine singular. The plural of what is no person counts as feminine; the few words whose ending says nothing are listed.
/// </summary>
internal static class FormAgreement
{
    private static readonly FrozenDictionary<string, (Gender Gender, GrammaticalNumber Number)> Words = Build();

    /// <summary>Of a name in key form, with or without «ال»; <paramref name="persons"/>: the word is a class of persons.</summary>
    public static (Gender Gender, GrammaticalNumber Number) Of(string key, bool persons = false)
    {
        var word = NameIndex.WithoutArticle(key);
        if (Words.TryGetValue(word, out var known))
        {
            return known;
        }

        if (word.EndsWith("ات", StringComparison.Ordinal) && word.Length > 3)
        {
            return (Gender.Feminine, GrammaticalNumber.Plural);
        }

        if (persons)
        {
            return (Gender.Masculine, GrammaticalNumber.Plural);
        }

        return (word.EndsWith('ه') ? Gender.Feminine : Gender.Masculine, GrammaticalNumber.Singular);
    }

    private static FrozenDictionary<string, (Gender Gender, GrammaticalNumber Number)> Build()
    {
        var all = new Dictionary<string, (Gender, GrammaticalNumber)>(StringComparer.Ordinal);
        void Add(Gender gender, GrammaticalNumber number, string words)
        {
            foreach (var word in NameKey.Words(words))
            {
                all[word] = (gender, number);
            }
        }

        Add(Gender.Feminine, GrammaticalNumber.Plural, "قوى دول بلدان أجهزة جيوش وسائل فصائل أحزاب تيارات عواصم حشود قبائل عشائر عصابات أسر شركات صحف مصادر جهات محاكم شعوب جماهير كتائب ألوية وفود مظاهرات تظاهرات");
        Add(Gender.Masculine, GrammaticalNumber.Plural, "رجال أفراد عناصر");
        Add(Gender.Feminine, GrammaticalNumber.Singular, "أركان أوروبا أسرة معارضة مقاومة");
        Add(Gender.Feminine, GrammaticalNumber.Plural, "دفاعات استخبارات مخابرات");
        Add(Gender.Masculine, GrammaticalNumber.Singular, "مجتمع غرب عالم شعب تحالف طيران حرس خفر درك رأي ادعاء");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
