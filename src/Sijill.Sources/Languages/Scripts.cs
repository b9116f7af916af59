namespace Sijill.Sources.Languages;

/// <summary>Counts letters by script.</summary>
internal readonly record struct Scripts(int Arabic, int Latin, int Cyrillic, int Hebrew, int Greek, int Other)
{
    /// <summary>All letters.</summary>
    public int All => Arabic + Latin + Cyrillic + Hebrew + Greek + Other;

    /// <summary>Counts the letters of <paramref name="text"/>.</summary>
    public static Scripts Of(ReadOnlySpan<char> text)
    {
        int arabic = 0, latin = 0, cyrillic = 0, hebrew = 0, greek = 0, other = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC':
                    arabic++;
                    break;
                case >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00C0' and <= '\u024F':
                    latin++;
                    break;
                case >= '\u0400' and <= '\u04FF':
                    cyrillic++;
                    break;
                case >= '\u05D0' and <= '\u05EA':
                    hebrew++;
                    break;
                case >= '\u0391' and <= '\u03CE':
                    greek++;
                    break;
                default:
                    other += c > '\u024F' && char.IsLetter(c) ? 1 : 0;
                    break;
            }
        }

        return new(arabic, latin, cyrillic, hebrew, greek, other);
    }
}
