using Sijill.Arabic.Letters;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Comparison;

/// <summary>Numbers of a passage with what they count: «45 دقيقة», «300 قتيل». Numbers in digits only; a number that counts nothing is left out.</summary>
internal static class Quantities
{
    private const int Most = 16;

    /// <summary>The counted word as a stem, the word as written first, and the number.</summary>
    public static IEnumerable<(string Stem, string Word, string Number)> Of(string passage)
    {
        var words = passage.Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0, found = 0; i + 1 < words.Length && found < Most; i++)
        {
            var number = ArabicLetters.Spell(words[i]).Trim('(', '«', '"', '،');
            if (number.Length is 0 or > 12 || !char.IsAsciiDigit(number[0]) || !number.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
            {
                continue;
            }

            var word = new string([.. words[i + 1].Where(char.IsLetter)]);
            if (TopicWords.Of(word).Stems is [{ } stem, ..])
            {
                found++;
                yield return (stem, word, number);
            }
        }
    }
}
