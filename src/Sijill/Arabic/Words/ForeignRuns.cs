using Sijill.Arabic.Letters;

namespace Sijill.Arabic.Words;

/// <summary>Words in other scripts, with what belongs to them: «U.S.», «S-400», «edition.cnn.com», web addresses, handles.</summary>
internal static class ForeignRuns
{
    /// <summary>Where the run that begins at <paramref name="start"/> ends.</summary>
    public static int End(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            var end = EndOfAddress(text, start);
            if (rest[..(end - start)].ContainsAny('.', '/'))
            {
                return end;
            }
        }

        return EndOfWord(text, start);
    }

    /// <summary>Whether an «@» begins a handle.</summary>
    public static bool StartsHandle(string text, int at) => IsPart(text, at + 1) || (at + 1 < text.Length && text[at + 1] == '_');

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        var dots = 0;
        while (end < text.Length)
        {
            if (IsPart(text, end))
            {
                end++;
            }
            else if (text[end] is '.' or '-' or '_' or '&' or '\'' or '’' or '@' or '+' && IsPart(text, end + 1))
            {
                dots += text[end] == '.' ? 1 : 0;
                end += 2;
            }
            else
            {
                break;
            }
        }

        // The last point of «U.S.» is the word's own; that of «cnn.com.» is not.
        var initials = dots > 0 && end - start == (2 * dots) + 1;
        return initials && end < text.Length && text[end] == '.' ? end + 1 : end;
    }

    private static int EndOfAddress(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is > ' ' and < '\u007F' and not '"' and not '<' and not '>' and not ')' and not '(')
        {
            end++;
        }

        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'')
        {
            end--;
        }

        return end;
    }

    private static bool IsPart(string text, int at) =>
        at < text.Length && (ArabicLetters.KindOf(text[at]) == CharacterKind.Foreign || text[at] is >= '0' and <= '9');
}
