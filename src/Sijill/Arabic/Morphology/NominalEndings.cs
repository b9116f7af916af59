using static Sijill.Arabic.Morphology.GrammaticalNumber;

namespace Sijill.Arabic.Morphology;

/// <summary>An ending of a participle.</summary>
/// <param name="Sounds">In phonemes.</param>
/// <param name="Gender">Its gender.</param>
/// <param name="Number">Its number.</param>
/// <param name="Accusative">Only accusative (or genitive).</param>
/// <param name="Use">Where it can stand.</param>
internal readonly record struct NominalEnding(string Sounds, Gender Gender, GrammaticalNumber Number, bool Accusative, Use Use);

/// <summary>The endings of participles.</summary>
internal static class NominalEndings
{
    private static readonly NominalEnding[] Strong =
    [
        Masculine("u", Singular, false, Use.Both), Masculine("a", Singular, false, Use.Joined), Masculine("i", Singular, false, Use.Joined),
        Masculine("N", Singular, true, Use.Free),
        Feminine("aT", Singular, false, Use.Both),
        .. DualAndPlural("", "at", "U", "I"),
    ];

    // منفي, مدعو are strong; «داعٍ, الداعي, داعيا» is this.
    private static readonly NominalEnding[] Ya =
    [
        Masculine("I", Singular, false, Use.Both), Masculine("i", Singular, false, Use.Free), Masculine("iyN", Singular, true, Use.Free),
        Feminine("iyaT", Singular, false, Use.Both),
        .. DualAndPlural("iy", "iyat", "U", "I"),
    ];

    // مستثنى, مستثناة
    private static readonly NominalEnding[] Maqsura =
    [
        Masculine("Y", Singular, false, Use.Both),
        Feminine("AT", Singular, false, Use.Both),
        .. DualAndPlural("ay", "At", "aw", "ay"),
    ];

    public static NominalEnding[] Of(StemEnding ending) => ending switch
    {
        StemEnding.Ya => Ya,
        StemEnding.Maqsura => Maqsura,
        _ => Strong,
    };

    private static IEnumerable<NominalEnding> DualAndPlural(string glide, string feminine, string nominative, string oblique) =>
    [
        Masculine(nominative + "na", Plural, false, Use.Free),
        Masculine(oblique + "na", Plural, true, Use.Free),
        Feminine(glide + "At", Plural, false, Use.Both),
        // Before a genitive or a pronoun the nun falls: «منفذو الهجوم».
        Masculine(nominative, Plural, false, Use.Both),
        Masculine(oblique, Plural, true, Use.Both),
        Masculine(glide + "Ani", Dual, false, Use.Free),
        Masculine(glide + "ayni", Dual, true, Use.Free),
        Feminine(feminine + "Ani", Dual, false, Use.Free),
        Feminine(feminine + "ayni", Dual, true, Use.Free),
        Feminine(feminine + "A", Dual, false, Use.Both),
        Feminine(feminine + "ay", Dual, true, Use.Both),
    ];

    private static NominalEnding Masculine(string sounds, GrammaticalNumber number, bool accusative, Use use) =>
        new(Phonemes.Affixes(sounds)[0], Gender.Masculine, number, accusative, use);

    private static NominalEnding Feminine(string sounds, GrammaticalNumber number, bool accusative, Use use) =>
        new(Phonemes.Affixes(sounds)[0], Gender.Feminine, number, accusative, use);
}
