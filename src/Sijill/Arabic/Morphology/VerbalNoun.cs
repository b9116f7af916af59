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
            case 'ا':
                noun.Add("", 0, Gender.Masculine, Singular, false, Use.Both); // «رضا» does not inflect
                break;
            case 'ء' or 'ؤ' or 'أ':
                noun.Hamza();
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
        DualAndPlural("", 0);
    }

    private readonly void Feminine()
    {
        Add("", 0, Gender.Feminine, Singular, false, Use.Free);
        Add("ت", 1, Gender.Feminine, Singular, false, Use.Joined);
        FemininePlural();
        Add("تان", 1, Gender.Feminine, Dual, false, Use.Free);
        Add("تين", 1, Gender.Feminine, Dual, true, Use.Free);
    }

    // زيارات; مكافآت, where two alefs become one; مباريات.
    private readonly void FemininePlural()
    {
        var afterAlef = _noun[^2] == 'ا';
        var weak = _verb.Root[^1] is 'و' or 'ي';
        Add(weak && afterAlef ? "يات" : "ات", afterAlef ? 2 : 1, Gender.Feminine, Plural, false, Use.Both);
    }

    // Before a pronoun the case shows in the seat of the hamza: لقاؤه, لقائه, لقاءه; before alef «مجيئا» but «بدءا», and «لقاء» has none.
    private readonly void Hamza()
    {
        Add("", 0, Gender.Masculine, Singular, false, Use.Both);
        Add("ؤ", 1, Gender.Masculine, Singular, false, Use.Joined);
        Add("ئ", 1, Gender.Masculine, Singular, true, Use.Joined);
        var before = _noun[^2];
        if (before == 'ا')
        {
            DualAndPlural("ء", 1);
            return;
        }

        var seat = _noun[^1] == 'ء' && Speller.JoinsForward(before) ? "ئ" : _noun[^1..];
        Add($"{seat}ا", 1, Gender.Masculine, Singular, true, Use.Free);
        DualAndPlural(seat, 1);
    }

    private readonly void DualAndPlural(ReadOnlySpan<char> seat, int drop)
    {
        // The plural in ات is regular for derived forms only: «اتصالات», but not «قولات».
        if (_verb.Form > 1)
        {
            Add($"{seat}ات", drop, Gender.Feminine, Plural, false, Use.Both);
        }

        Add($"{seat}ان", drop, Gender.Masculine, Dual, false, Use.Free);
        Add($"{seat}ين", drop, Gender.Masculine, Dual, true, Use.Free);
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
