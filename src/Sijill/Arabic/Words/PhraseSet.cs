using System.Collections.Frozen;
using System.Collections.Immutable;
using Sijill.Arabic.Letters;

namespace Sijill.Arabic.Words;

/// <summary>Short phrases, found at a place in a list of tokens. Points and spaces inside them do not count: «أ.ف.ب» is «أ ف ب».</summary>
internal sealed class PhraseSet
{
    private const int LongestPhrase = 40;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> phrases;

    public PhraseSet(IEnumerable<string> phrases) =>
        this.phrases = phrases.Select(Key).Where(key => key.Length is > 0 and <= LongestPhrase).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The index after the longest phrase that begins at token <paramref name="first"/>, or <paramref name="first"/> itself.</summary>
    public int End(ImmutableArray<Token> tokens, int first, int end)
    {
        Span<char> letters = stackalloc char[LongestPhrase];
        var length = 0;
        var found = first;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Number)
            {
                if (!token.Word.Normal.AsSpan().TryCopyTo(letters[length..]))
                {
                    break;
                }

                length += token.Word.Normal.Length;
                found = phrases.Contains(letters[..length]) ? i + 1 : found;
            }
            else if (token.Span.Length > 1 || token.Kind is not (TokenKind.Other or TokenKind.Stop) || i == first)
            {
                break;
            }
        }

        return found;
    }

    private static string Key(string phrase) =>
        string.Concat(ArabicLetters.Normalize(phrase).Where(c => ArabicLetters.KindOf(c) is CharacterKind.Arabic or CharacterKind.Foreign or CharacterKind.Digit));
}
