using static Sijill.Arabic.Morphology.GrammaticalNumber;

namespace Sijill.Arabic.Morphology;

/// <summary>Inflects a verbal noun, whose letters are given or derived: «اتصال, اتصالا, اتصالات, زيارة, زيارت+ه».</summary>
internal ref struct VerbalNoun
{
    private readonly VerbLexeme _verb;
    private readonly ReadOnlySpan<char> _noun;
    private readonly IFormSink _sink;

    private VerbalNoun(VerbLexeme verb, ReadOnlySpan<char> noun, IFormSink sink)
    {
        _verb = verb;
        _noun = noun;
        _sink = sink;
    }

    /// <summary>All forms of the noun.</summary>
    /// <param name="verb">Its verb.</param>
    /// <param name="letters">The noun in normal form.</param>
    /// <param name="spelling">The noun as the lexicon writes it, which still tells ى from ي and أ from ا.</param>
    /// <param name="sink">Receives the forms.</param>
    public static void Inflect(VerbLexeme verb, string letters, string spelling, IFormSink sink)
    {
        var noun = new VerbalNoun(verb, letters, sink);
        switch (spelling[^1])
        {
            case 'ة':
                noun.Feminine();
                break;
            case 'ى':
                noun.Add("", 0, Gender.Feminine, Singular, false, Use.Free);
                noun.Add("ا", 1, Gender.Feminine, Singular, false, Use.Joined);
                break;
            case 'ء' or 'ؤ' or 'أ':
                noun.Hamza(letters.Length > 1 && letters[^2] == 'ا');
                break;
            case 'ي' when verb.Form is 5 or 6:
                noun.Masculine();
                noun.Add("", 1, Gender.Masculine, Singular, false, Use.Free); // «تحدٍّ»
                break;
            default:
                noun.Masculine();
                break;
        }
    }

    private readonly void Masculine()
    {
        Add("", 0, Gender.Masculine, Singular, false, Use.Both);
        Add("ا", 0, Gender.Masculine, Singular, true, Use.Free);
        DualAndPlural(0);
    }

    private readonly void Feminine()
    {
        Add("", 0, Gender.Feminine, Singular, false, Use.Free);
        Add("ت", 1, Gender.Feminine, Singular, false, Use.Joined);
        Add("ات", 1, Gender.Feminine, Plural, false, Use.Both);
        Add("تان", 1, Gender.Feminine, Dual, false, Use.Free);
        Add("تين", 1, Gender.Feminine, Dual, true, Use.Free);
    }

    // Before a pronoun the case shows in the seat of the hamza: لقاؤه, لقائه, لقاءه.
    private readonly void Hamza(bool afterAlef)
    {
        Add("", 0, Gender.Masculine, Singular, false, Use.Both);
        Add("ؤ", 1, Gender.Masculine, Singular, false, Use.Joined);
        Add("ئ", 1, Gender.Masculine, Singular, true, Use.Joined);
        if (!afterAlef)
        {
            Add("ا", 0, Gender.Masculine, Singular, true, Use.Free);
        }

        DualAndPlural(0);
    }

    private readonly void DualAndPlural(int drop)
    {
        // The plural in ات is regular for derived forms only: «اتصالات», but not «قولات».
        if (_verb.Form > 1)
        {
            Add("ات", drop, Gender.Feminine, Plural, false, Use.Both);
        }

        Add("ان", drop, Gender.Masculine, Dual, false, Use.Free);
        Add("ين", drop, Gender.Masculine, Dual, true, Use.Free);
    }

    private readonly void Add(ReadOnlySpan<char> ending, int drop, Gender gender, GrammaticalNumber number, bool accusative, Use use)
    {
        Span<char> letters = stackalloc char[64];
        var kept = _noun[..^drop];
        kept.CopyTo(letters);
        ending.CopyTo(letters[kept.Length..]);
        var form = new VerbForm(_verb, Inflection.VerbalNoun, Voice.Active, 0, gender, number, accusative);
        _sink.Add(letters[..(kept.Length + ending.Length)], form, use);
    }
}
