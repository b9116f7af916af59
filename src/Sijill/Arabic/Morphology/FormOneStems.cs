using static Sijill.Arabic.Morphology.Phonemes;

namespace Sijill.Arabic.Morphology;

/// <summary>Stems of form I, whose vowels the lemma and the imperfect betray where they show in the letters.</summary>
internal static class FormOneStems
{
    /// <summary>The stems, or what is missing.</summary>
    public static (Stems? Stems, string? Problem) Build(Root root, string lemma, string? imperfect)
    {
        if (imperfect == "-")
        {
            return (PerfectOnly(root), null);
        }

        if (root.Defective)
        {
            return imperfect is null ? (null, "a defective verb needs \"imperfect\"") : (Defective(root, lemma, imperfect), null);
        }

        if (root.MiddleWeak && lemma.Length > 1 && lemma[1] == 'ا')
        {
            return imperfect is null || imperfect.Length < 3 ? (null, "a hollow verb needs \"imperfect\"") : (Hollow(root, imperfect), null);
        }

        return (root.Doubled ? Doubled(root) : Sound(root, lemma, imperfect), null);
    }

    // ليس, عسى: one letter less before a consonant when the middle is weak.
    private static Stems PerfectOnly(Root root) => new()
    {
        Perfect = new Stem(root.Fill("1a2i3"), root.Fill(root.MiddleWeak ? "1a3" : "1a2a3"), StemEnding.Strong),
    };

    private static Stems Sound(Root root, string lemma, string? imperfect)
    {
        var perfect = root.Fill($"1a2{VowelOfSeat(root[3] == Hamza ? lemma[^1] : lemma.Length > 1 ? lemma[1] : ' ')}3");
        var vowel = root[2] == Hamza ? VowelOfSeat(imperfect is { Length: > 2 } ? imperfect[^2] : 'أ')
            : root[3] == Hamza ? VowelOfSeat(imperfect is { Length: > 2 } ? imperfect[^1] : 'أ') : 'u';
        var first = DropsFirst(root, imperfect) ? "" : "1";
        var present = Strong(root.Fill($"{first}2{vowel}3"));
        return new Stems
        {
            Perfect = Strong(perfect),
            PassivePerfect = Strong(root.Fill("1u2i3")),
            Imperfect = present,
            PassiveImperfect = Strong(root.Fill("12a3")),
            PrefixVowel = 'a',
            ImperativePrefix = "@i",
            // خذ, كل, مر
            Imperative = root.Radicals is "ءخذ" or "ءكل" or "ءمر" ? Strong(root.Fill("2u3")) : default,
            ActiveParticiple = Strong(root.Fill("1A2i3")),
            PassiveParticiple = Strong(root.Fill("ma12U3")),
        };
    }

    private static Stems Doubled(Root root) => new()
    {
        Perfect = new Stem(root.Fill("1a22"), root.Fill("1a2a3"), StemEnding.Strong),
        PassivePerfect = new Stem(root.Fill("1u22"), root.Fill("1u2i3"), StemEnding.Strong),
        Imperfect = new Stem(root.Fill("1u22"), root.Fill("12u3"), StemEnding.Strong),
        PassiveImperfect = new Stem(root.Fill("1a22"), root.Fill("12a3"), StemEnding.Strong),
        PrefixVowel = 'a',
        ImperativePrefix = "@u",
        ActiveParticiple = Strong(root.Fill("1A22")),
        PassiveParticiple = Strong(root.Fill("ma12U3")),
    };

    private static Stems Hollow(Root root, string imperfect)
    {
        // The long vowel stands before the last radical: يقول, يبيع, يخاف; يجيء, يشاء.
        var (vowel, brief) = imperfect[^2] switch
        {
            'و' => (LongU, 'u'),
            'ي' => (LongI, 'i'),
            _ => (LongA, 'a'),
        };
        var perfectVowel = vowel == LongU ? 'u' : 'i';
        var hamzated = root[3] == Hamza;
        var passive = vowel == LongA ? root.Weak(2) && root[2] == 'ي' ? "ma1I3" : "ma1U3" : $"ma1{vowel}3";
        return new Stems
        {
            Perfect = new Stem(root.Fill("1A3"), root.Fill($"1{perfectVowel}3"), StemEnding.Strong),
            PassivePerfect = new Stem(root.Fill("1I3"), root.Fill("1i3"), StemEnding.Strong),
            Imperfect = new Stem(root.Fill($"1{vowel}3"), root.Fill($"1{brief}3"), StemEnding.Strong),
            PassiveImperfect = new Stem(root.Fill("1A3"), root.Fill("1a3"), StemEnding.Strong),
            PrefixVowel = 'a',
            ActiveParticiple = hamzated
                ? new Stem(root.Fill("1A'"), root.Fill("1A'"), StemEnding.Ya)
                : Strong(root.Fill("1A'i3")),
            PassiveParticiple = Strong(root.Fill(passive)),
        };
    }

    private static Stems Defective(Root root, string lemma, string imperfect)
    {
        // «رأى» loses its hamza in the imperfect: يرى.
        var losesMiddle = root[2] == Hamza && imperfect.Length == 3;
        var body = losesMiddle ? "1" : DropsFirst(root, imperfect) ? "2" : "12";
        var passiveBody = losesMiddle ? "1" : "12";
        return new Stems
        {
            Perfect = Weak(root, "1a2", lemma[^1] switch
            {
                'ا' when root[2] != 'ي' => StemEnding.Alef,
                'ي' => StemEnding.Ya,
                _ => StemEnding.Maqsura,
            }),
            PassivePerfect = Weak(root, "1u2", StemEnding.Ya),
            Imperfect = Weak(root, body, imperfect[^1] switch
            {
                'و' => StemEnding.Waw,
                'ي' => StemEnding.Ya,
                _ => StemEnding.Maqsura,
            }),
            PassiveImperfect = Weak(root, passiveBody, StemEnding.Maqsura),
            PrefixVowel = 'a',
            ImperativePrefix = "@i",
            ActiveParticiple = Weak(root, "1A2", StemEnding.Ya),
            PassiveParticiple = Strong(root.Fill(imperfect[^1] == 'و' ? "ma12uww" : "ma12iyy")),
        };
    }

    private static bool DropsFirst(Root root, string? imperfect) =>
        root[1] == 'و' && (imperfect is null || imperfect.Length < 2 || imperfect[1] != 'و');

    private static char VowelOfSeat(char letter) => letter switch
    {
        'ئ' => 'i',
        'ؤ' => 'u',
        _ => 'a',
    };

    private static Stem Strong(string sounds) => new(sounds, sounds, StemEnding.Strong);

    private static Stem Weak(Root root, string pattern, StemEnding ending)
    {
        var body = root.Fill(pattern);
        return new Stem(body, body, ending);
    }
}
