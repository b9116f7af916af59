using System.Collections.Immutable;
using Sijill.Arabic.Letters;

namespace Sijill.Reconciliation.Topics;

/// <summary>The way from words to the stems of a topic, and back to a word that a person can read.</summary>
public static class TopicNames
{
    private const int LongestWord = 40;

    /// <summary>The stems of the words of <paramref name="text"/>, in ordinal order, each once.</summary>
    public static ImmutableArray<string> Stems(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TopicWords.Of(text).Stems;
    }

    /// <summary>The word with this stem that stands most often in the passages; of equals the shortest, then the first in ordinal order. Null when none has it.</summary>
    public static string? WordFor(string stem, IEnumerable<string> passages)
    {
        ArgumentNullException.ThrowIfNull(stem);
        ArgumentNullException.ThrowIfNull(passages);
        return passages.SelectMany(Words)
            .Where(word => LightStem.Of(ArabicLetters.Normalize(word).Replace('ة', 'ه').ToLowerInvariant()) == stem)
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
    }

    private static IEnumerable<string> Words(string passage)
    {
        var start = -1;
        for (var i = 0; i <= passage.Length; i++)
        {
            var inWord = i < passage.Length && (char.IsLetterOrDigit(passage[i]) || (start >= 0 && char.GetUnicodeCategory(passage[i]) == System.Globalization.UnicodeCategory.NonSpacingMark));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                if (i - start <= LongestWord)
                {
                    yield return passage[start..i];
                }

                start = -1;
            }
        }
    }
}
