using static Sijill.Arabic.Morphology.GrammaticalNumber;

namespace Sijill.Arabic.Morphology;

/// <summary>One place in a paradigm.</summary>
internal readonly record struct Slot(byte Person, Gender Gender, GrammaticalNumber Number);

/// <summary>The endings of the finite forms, a column for each <see cref="StemEnding"/>, in phonemes.</summary>
internal static class Endings
{
    /// <summary>Perfect: endings from the sixth on begin with a consonant.</summary>
    public static readonly Slot[] PerfectSlots =
    [
        new(3, Gender.Masculine, Singular), new(3, Gender.Feminine, Singular), new(3, Gender.Masculine, Dual), new(3, Gender.Feminine, Dual),
        new(3, Gender.Masculine, Plural), new(3, Gender.Feminine, Plural), new(1, Gender.Unknown, Plural), new(1, Gender.Unknown, Singular),
        new(2, Gender.Masculine, Singular), new(2, Gender.Feminine, Singular), new(2, Gender.Unknown, Dual), new(2, Gender.Masculine, Plural),
        new(2, Gender.Masculine, Plural), new(2, Gender.Feminine, Plural),
    ];

    /// <summary>Imperfect and its short forms.</summary>
    public static readonly Slot[] ImperfectSlots =
    [
        new(3, Gender.Masculine, Singular), new(3, Gender.Feminine, Singular), new(3, Gender.Masculine, Dual), new(3, Gender.Feminine, Dual),
        new(3, Gender.Masculine, Plural), new(3, Gender.Feminine, Plural), new(1, Gender.Unknown, Plural), new(1, Gender.Unknown, Singular),
        new(2, Gender.Masculine, Singular), new(2, Gender.Feminine, Singular), new(2, Gender.Unknown, Dual), new(2, Gender.Masculine, Plural),
        new(2, Gender.Feminine, Plural),
    ];

    /// <summary>Imperative.</summary>
    public static readonly Slot[] ImperativeSlots =
    [
        new(2, Gender.Masculine, Singular), new(2, Gender.Feminine, Singular), new(2, Gender.Unknown, Dual), new(2, Gender.Masculine, Plural),
        new(2, Gender.Feminine, Plural),
    ];

    private static readonly string[] ImperfectPrefixes = Phonemes.Affixes("y", "t", "y", "t", "y", "y", "n", "'", "t", "t", "t", "t", "t");

    private static readonly string[][] PerfectEndings =
    [
        Phonemes.Affixes("a", "at", "A", "atA", "UW", "na", "nA", "tu", "ta", "ti", "tumA", "tum", JoinedTum, "tunna"),
        Phonemes.Affixes("A", "at", "awA", "atA", "awW", "awna", "awnA", "awtu", "awta", "awti", "awtumA", "awtum", "aw" + JoinedTum, "awtunna"),
        Phonemes.Affixes("Y", "at", "ayA", "atA", "awW", "ayna", "aynA", "aytu", "ayta", "ayti", "aytumA", "aytum", "ay" + JoinedTum, "aytunna"),
        Phonemes.Affixes("iya", "iyat", "iyA", "iyatA", "UW", "Ina", "InA", "Itu", "Ita", "Iti", "ItumA", "Itum", "I" + JoinedTum, "Itunna"),
    ];

    private static readonly string[][] ImperfectEndings =
    [
        Phonemes.Affixes("u", "u", "Ani", "Ani", "Una", "na", "u", "u", "u", "Ina", "Ani", "Una", "na"),
        [],
        Phonemes.Affixes("Y", "Y", "ayAni", "ayAni", "awna", "ayna", "Y", "Y", "Y", "ayna", "ayAni", "awna", "ayna"),
        Phonemes.Affixes("I", "I", "iyAni", "iyAni", "Una", "Ina", "I", "I", "I", "Ina", "iyAni", "Una", "Ina"),
        Phonemes.Affixes("U", "U", "uwAni", "uwAni", "Una", "Una", "U", "U", "U", "Ina", "uwAni", "Una", "Una"),
    ];

    private static readonly string[][] ShortEndings =
    [
        Phonemes.Affixes("", "", "A", "A", "UW", "na", "", "", "", "I", "A", "UW", "na"),
        [],
        Phonemes.Affixes("a", "a", "ayA", "ayA", "awW", "ayna", "a", "a", "a", "ay", "ayA", "awW", "ayna"),
        Phonemes.Affixes("i", "i", "iyA", "iyA", "UW", "Ina", "i", "i", "i", "I", "iyA", "UW", "Ina"),
        Phonemes.Affixes("u", "u", "uwA", "uwA", "UW", "Una", "u", "u", "u", "I", "uwA", "UW", "Una"),
    ];

    // «طالبتم» is «طالبتمو» before a pronoun.
    private const string JoinedTum = "tumU";

    public static string[] Perfect(StemEnding ending) => PerfectEndings[(int)ending];

    public static string[] Imperfect(StemEnding ending) => ImperfectEndings[(int)ending];

    public static string[] Short(StemEnding ending) => ShortEndings[(int)ending];

    public static string Prefix(int slot) => ImperfectPrefixes[slot];
}
