using Sijill.Arabic.Letters;

namespace Sijill.Arabic.Words;

/// <summary>Whether the text itself vowels a verb as passive: ُ on its first letter, as in «كُتب», «تُجرى», «وسيُعقد».</summary>
internal static class PassiveMarks
{
    private const char Damma = '\u064F';

    /// <summary>Looks at the word as written.</summary>
    public static bool IsOn(ReadOnlySpan<char> written, Word word)
    {
        var mark = written.IndexOf(Damma);
        if (mark < 0)
        {
            return false;
        }

        var letters = 0;
        foreach (var c in written[..mark])
        {
            letters += ArabicLetters.KindOf(c) == CharacterKind.Arabic ? 1 : 0;
        }

        return letters == (word.FirstVerb?.Front ?? word.Best.Front) + 1;
    }
}
