using System.Collections.Frozen;
using System.Globalization;

namespace Sijill.Arabic.Letters;

/// <summary>
/// The letters of Arabic newspapers and their two foldings. <b>Spelling</b>: marks, tatweel and invisible controls dropped, Persian and
/// presentation forms replaced by the Arabic letters meant, digits made ASCII. <b>Normal</b>: additionally أ إ آ ٱ become ا, and ى becomes ي,
/// because newspapers write these loosely. The folding to Normal keeps the number of letters of the spelling.
/// </summary>
internal static class ArabicLetters
{
    /// <summary>The most characters that one character can become.</summary>
    public const int MaxExpansion = 18;

    /// <summary>Words and phrases are folded without an array.</summary>
    private const int OnStack = 128;

    private const char Dropped = '\0';
    private const char Expanded = '\uFFFF';

    private static readonly FrozenDictionary<char, string> Expansions =
        PresentationForms.All().Where(form => form.Letters.Length > 1).ToFrozenDictionary(form => form.Form, form => Fold(form.Letters));

    private static readonly CharacterKind[] Kinds = BuildKinds();

    private static readonly char[] Spellings = BuildSpellings();

    /// <summary>What <paramref name="c"/> is.</summary>
    public static CharacterKind KindOf(char c) => Kinds[c];

    /// <summary>Writes the spelling of <paramref name="source"/> and returns its length.</summary>
    /// <param name="source">Any text.</param>
    /// <param name="destination">Room for <see cref="MaxExpansion"/> times the source's length, to be always enough.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static int Spell(ReadOnlySpan<char> source, Span<char> destination) => Spell(source, destination, default);

    /// <summary>The spelling of <paramref name="source"/> as a string.</summary>
    public static string Spell(ReadOnlySpan<char> source) => Fold(source, normal: false);

    /// <summary>The normal form of <paramref name="source"/> as a string.</summary>
    public static string Normalize(ReadOnlySpan<char> source) => Fold(source, normal: true);

    /// <summary>Folds a spelling, in place, to its normal form, which has the same length.</summary>
    public static void NormalizeSpelling(Span<char> spelling)
    {
        foreach (ref var c in spelling)
        {
            c = NormalOf(c);
        }
    }

    /// <summary>The normal form of one letter of a spelling.</summary>
    public static char NormalOf(char c) => c switch
    {
        'أ' or 'إ' or 'آ' => 'ا',
        'ى' => 'ي',
        _ => c,
    };

    /// <summary>Like <see cref="Spell(ReadOnlySpan{char}, Span{char})"/>; also notes where in the source each character came from.</summary>
    internal static int Spell(ReadOnlySpan<char> source, Span<char> destination, Span<int> offsets)
    {
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var folded = Spellings[source[i]];
            if (folded == Dropped)
            {
                if (length > 0 && source[i] is >= '\u0653' and <= '\u0655')
                {
                    destination[length - 1] = Compose(destination[length - 1], source[i]);
                }

                continue;
            }

            if (folded == Expanded)
            {
                foreach (var letter in Expansions[source[i]])
                {
                    Append(letter, i, destination, offsets, ref length);
                }

                continue;
            }

            Append(folded, i, destination, offsets, ref length);
        }

        return length;
    }

    private static string Fold(ReadOnlySpan<char> source, bool normal)
    {
        var room = FoldedText.Room(source);
        var letters = room <= OnStack ? stackalloc char[OnStack] : new char[room];
        letters = letters[..Spell(source, letters)];
        if (normal)
        {
            NormalizeSpelling(letters);
        }

        return new string(letters);
    }

    private static void Append(char c, int from, Span<char> destination, Span<int> offsets, ref int length)
    {
        if (length == destination.Length)
        {
            throw new ArgumentException("The destination is too short.", nameof(destination));
        }

        destination[length] = c;
        if (!offsets.IsEmpty)
        {
            offsets[length] = from;
        }

        length++;
    }

    /// <summary>Hamza and madda as separate marks, the way some systems decompose text, belong to the letter before.</summary>
    private static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('ا', '\u0653') => 'آ',
        ('ا', '\u0654') => 'أ',
        ('ا', '\u0655') => 'إ',
        ('و', '\u0654') => 'ؤ',
        ('ي', '\u0654') or ('ى', '\u0654') => 'ئ',
        _ => letter,
    };

    private static string Fold(string letters) => string.Concat(letters.Select(FoldLetter));

    /// <summary>The Arabic letter that a newspaper means by a letter of Persian, Urdu, Kurdish or Maghrebi keyboards.</summary>
    private static char FoldLetter(char c) => c switch
    {
        'ٱ' or 'ٲ' or 'ٳ' => 'ا',
        'ی' or 'ے' or 'ې' or 'ێ' or 'ۍ' or 'ۑ' or 'ے' or 'ۓ' => 'ي',
        'ک' or 'ڪ' or 'ګ' or 'ڬ' or 'ڭ' or 'گ' or 'ڰ' or 'ڱ' or 'ڲ' or 'ڳ' or 'ڴ' => 'ك',
        'پ' or 'ٮ' or 'ٻ' or 'ڀ' => 'ب',
        'چ' or 'ڄ' or 'ڃ' or 'ڇ' => 'ج',
        'ژ' or 'ڗ' => 'ز',
        'ڤ' or 'ڡ' or 'ڥ' => 'ف',
        'ڨ' or 'ٯ' or 'ڧ' => 'ق',
        'ھ' or 'ہ' or 'ۀ' or 'ۂ' or 'ە' or 'ۿ' => 'ه',
        'ۃ' => 'ة',
        'ٹ' or 'ٺ' or 'ټ' or 'ٽ' or 'ٿ' => 'ت',
        'ڈ' or 'ډ' or 'ڊ' => 'د',
        'ڑ' or 'ړ' or 'ڕ' => 'ر',
        'ں' or 'ڻ' or 'ڼ' => 'ن',
        'ۆ' or 'ۇ' or 'ۈ' or 'ۋ' or 'ۊ' or 'ۅ' or 'ۏ' => 'و',
        'ٶ' => 'ؤ',
        'ٸ' => 'ئ',
        'ٵ' => 'أ',
        'ڵ' => 'ل',
        '٫' => '.',
        '٬' => ',',
        '٪' => '%',
        '\u00A0' or '\u202F' or '\u2007' => ' ',
        >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
        _ => c,
    };

    private static char[] BuildSpellings()
    {
        var spellings = new char[char.MaxValue + 1];
        for (var i = 1; i <= char.MaxValue; i++)
        {
            spellings[i] = Kinds[i] == CharacterKind.Mark ? Dropped : FoldLetter((char)i);
        }

        // The two values that mean something here are no characters; any text that holds them loses nothing.
        spellings[Expanded] = Dropped;
        foreach (var (form, letters) in PresentationForms.All())
        {
            spellings[form] = letters.Length == 1 ? FoldLetter(letters[0]) : Expanded;
        }

        return spellings;
    }

    private static CharacterKind[] BuildKinds()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            kinds[i] = Classify((char)i);
        }

        return kinds;
    }

    private static CharacterKind Classify(char c)
    {
        if (IsMark(c))
        {
            return CharacterKind.Mark;
        }

        if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f')
        {
            return CharacterKind.LineEnd;
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            return CharacterKind.Space;
        }

        if (c is (>= '0' and <= '9') or (>= '٠' and <= '٩') or (>= '۰' and <= '۹'))
        {
            return CharacterKind.Digit;
        }

        var arabicBlock = c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF')
            or (>= '\uFB50' and <= '\uFDFC') or (>= '\uFE70' and <= '\uFEFC');
        if (arabicBlock)
        {
            return char.IsLetter(c) || c == '\uFDFC' ? CharacterKind.Arabic : CharacterKind.Other;
        }

        return char.IsLetter(c) || char.IsSurrogate(c) || IsCombining(c) ? CharacterKind.Foreign : CharacterKind.Other;
    }

    private static bool IsCombining(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsMark(char c) => c is
        '\0' or '\uFFFF' or 'ـ' or '\u0670' or '\u00AD' or '\u034F' or '\u061C' or '\uFEFF'
        or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E8')
        or (>= '\u06EA' and <= '\u06ED') or (>= '\u0898' and <= '\u089F') or (>= '\u08CA' and <= '\u08FF')
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE70' and <= '\uFE7F' and not '\uFE75') or (>= '\uFBB2' and <= '\uFBC2');
}
