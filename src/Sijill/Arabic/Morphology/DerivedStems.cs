namespace Sijill.Arabic.Morphology;

/// <summary>Stems of the forms II to X and of the quadriliteral forms.</summary>
internal sealed class DerivedStems
{
    private readonly Root _root;
    private readonly bool _hollow;
    private readonly bool _doubled;
    private readonly char _infix = '*';
    private readonly char _first;

    private DerivedStems(Root root, bool hollow, bool doubled, char infix, char first)
    {
        _root = root;
        _hollow = hollow;
        _doubled = doubled;
        _infix = infix;
        _first = first;
    }

    /// <summary>
    /// The ways in which <paramref name="root"/> may go into <paramref name="form"/>, likeliest first: a weak middle radical may stay
    /// («استجوب»), form VIII may assimilate («اتصل», «ادعى», «اتخذ»). The lemma decides.
    /// </summary>
    public static IEnumerable<Stems> Candidates(Root root, int form)
    {
        var hollow = root.MiddleWeak && form is (4 or 7 or 8 or 10);
        var doubled = root.Doubled && form is (3 or 4 or 6 or 7 or 8 or 10);
        foreach (var (infix, first) in form == 8 ? Infixes(root[1]) : [('*', '\0')])
        {
            yield return new DerivedStems(root, hollow, doubled, infix, first).Build(form);
            if (hollow || doubled)
            {
                yield return new DerivedStems(root, false, false, infix, first).Build(form);
            }
        }
    }

    private static (char Infix, char First)[] Infixes(char first) => first switch
    {
        'ص' or 'ض' or 'ط' => [('ط', '\0')],
        'ظ' => [('ط', '\0'), ('ظ', '\0')],
        'د' => [('د', '\0')],
        'ذ' => [('د', 'د'), ('ذ', '\0')],
        'ز' => [('د', '\0')],
        'و' or 'ي' => [('ت', 'ت')],
        'ء' => [('ت', '\0'), ('ت', 'ت')],
        'ث' => [('ت', '\0'), ('ث', '\0')],
        _ => [('ت', '\0')],
    };

    private Stems Build(int form) => form switch
    {
        2 => Make("1a22a3", "1u22i3", "1a22i3", "1a22a3", 'u', "", _root.Weak(3) || _root[3] == 'ء' ? "ta12i3aT" : "ta12I3"),
        3 => Make("1A2a3", "1U2i3", "1A2i3", "1A2a3", 'u', "", _root.Weak(3) ? "mu1A2AT" : _doubled ? "mu1A22aT" : "mu1A2a3aT"),
        4 => Make("'a12a3", "'u12i3", "12i3", "12a3", 'u', "'a", _hollow ? "'i1A3aT" : _root.Weak(3) ? "'i12A'" : "'i12A3"),
        5 => Make("ta1a22a3", "tu1u22i3", "ta1a22a3", "ta1a22a3", 'a', "", _root.Weak(3) ? "ta1a22I" : "ta1a22u3", "ta1a22i3"),
        6 => Make("ta1A2a3", "tu1U2i3", "ta1A2a3", "ta1A2a3", 'a', "", _root.Weak(3) ? "ta1A2I" : _doubled ? "ta1A22" : "ta1A2u3", "ta1A2i3"),
        7 => Make("@in1a2a3", "@un1u2i3", "n1a2i3", "n1a2a3", 'a', "@i", _hollow ? "@in1iyA3" : _root.Weak(3) ? "@in1i2A'" : "@in1i2A3"),
        8 => Make("@i1*a2a3", "@u1*u2i3", "1*a2i3", "1*a2a3", 'a', "@i", _hollow ? "@i1*iyA3" : _root.Weak(3) ? "@i1*i2A'" : "@i1*i2A3"),
        9 => Make("@i12a3a3", "", "12a3i3", "", 'a', "@i", "@i12i3A3"),
        10 => Make("@ista12a3", "@ustu12i3", "sta12i3", "sta12a3", 'a', "@i", _hollow ? "@isti1A3aT" : _root.Weak(3) ? "@isti12A'" : "@isti12A3"),
        11 => Make("1a23a4", "1u23i4", "1a23i4", "1a23a4", 'u', "", "1a23a4aT"),
        12 => Make("ta1a23a4", "tu1u23i4", "ta1a23a4", "ta1a23a4", 'a', "", "ta1a23u4", "ta1a23i4"),
        _ => Make("@i12a34a4", "", "12a34i4", "", 'a', "@i", "@i12i34A4"),
    };

    private Stems Make(
        string perfect, string passivePerfect, string imperfect, string passiveImperfect, char prefixVowel, string imperative, string noun,
        string? activeParticiple = null) => new()
        {
            Perfect = Stem(perfect),
            PassivePerfect = Stem(passivePerfect),
            Imperfect = Stem(imperfect),
            PassiveImperfect = Stem(passiveImperfect),
            PrefixVowel = prefixVowel,
            ImperativePrefix = Fill(imperative),
            ActiveParticiple = Stem(activeParticiple ?? imperfect),
            PassiveParticiple = Stem(passiveImperfect),
            VerbalNoun = Fill(noun),
        };

    private string Fill(string pattern) => _root.Fill(pattern, _infix, _first);

    private Stem Stem(string pattern)
    {
        if (pattern.Length == 0)
        {
            return default;
        }

        var last = pattern[^1];
        var vowel = pattern[^2];
        if (_root.Length == 4)
        {
            // Form QIV doubles its last radical before a vowel: اطمأنّ but اطمأننت.
            var doubles = pattern[^3] == last;
            return doubles
                ? new Stem(Fill(pattern[..^4] + vowel + pattern[^4] + last + last), Fill(pattern), StemEnding.Strong)
                : Strong(pattern);
        }

        if (_root.Defective)
        {
            var body = Fill(pattern[..^2]);
            return new Stem(body, body, vowel == 'i' ? StemEnding.Ya : StemEnding.Maqsura);
        }

        return _hollow ? Hollow(pattern, vowel) : _doubled || pattern[^3] == last ? Doubled(pattern, vowel) : Strong(pattern);
    }

    private Stem Strong(string pattern)
    {
        var filled = Fill(pattern);
        return new Stem(filled, filled, StemEnding.Strong);
    }

    // …(p)2v3: the middle radical melts into a long vowel, short before a consonant.
    private Stem Hollow(string pattern, char vowel)
    {
        var before = pattern[^4];
        var head = Phonemes.IsShort(before) ? pattern[..^4] : pattern[..^3];
        var isI = vowel == 'i' && before != 'a';
        return new Stem(Fill(head + (isI ? "I3" : "A3")), Fill(head + (isI ? "i3" : "a3")), StemEnding.Strong);
    }

    // …(p)2v3 with 2 = 3: the vowel leaps over the middle radical, or falls out after a vowel.
    private Stem Doubled(string pattern, char vowel)
    {
        var head = pattern[..^3];
        var leaps = !Phonemes.IsVowel(head[^1]);
        return new Stem(Fill(leaps ? $"{head}{vowel}33" : head + "33"), Fill(pattern), StemEnding.Strong);
    }
}
