using Sijill.Arabic.Letters;
using static Sijill.Arabic.Morphology.Phonemes;

namespace Sijill.Arabic.Morphology;

/// <summary>Writes every inflected form of one verb into a sink.</summary>
internal readonly ref struct Conjugator
{
    private const int TumBeforePronoun = 12;
    private readonly VerbLexeme _verb;
    private readonly Stems _stems;
    private readonly IFormSink _sink;
    private readonly bool _hamzated;

    private Conjugator(VerbLexeme verb, Stems stems, IFormSink sink)
    {
        _verb = verb;
        _stems = stems;
        _sink = sink;
        _hamzated = verb.Root.AsSpan().IndexOfAny("ءاؤئ") >= 0;
    }

    /// <summary>All forms of <paramref name="verb"/>: finite forms first, third persons before the others.</summary>
    public static void Conjugate(VerbLexeme verb, Stems stems, IReadOnlyList<string>? masdars, IFormSink sink)
    {
        var conjugator = new Conjugator(verb, stems, sink);
        conjugator.Perfect(stems.Perfect, Voice.Active);
        conjugator.Imperfect(stems.Imperfect, stems.PrefixVowel, Voice.Active);
        conjugator.Participle(stems.ActiveParticiple, Inflection.ActiveParticiple);
        conjugator.Participle(stems.PassiveParticiple, Inflection.PassiveParticiple);
        conjugator.VerbalNouns(masdars);
        conjugator.Perfect(stems.PassivePerfect, Voice.Passive);
        conjugator.Imperfect(stems.PassiveImperfect, 'u', Voice.Passive);
        conjugator.Imperative();
    }

    /// <summary>The letters of the perfect's third person masculine singular: the lemma that the stems make.</summary>
    public static string LemmaOf(Stems stems)
    {
        Span<char> sounds = stackalloc char[64];
        var length = Join(sounds, "", "", stems.Perfect.BeforeVowel, Endings.Perfect(stems.Perfect.Ending)[0]);
        return Spelled(sounds[..length]);
    }

    /// <summary>The letters of the imperfect's third person masculine singular.</summary>
    public static string ImperfectOf(Stems stems)
    {
        Span<char> sounds = stackalloc char[64];
        var vowel = stems.PrefixVowel;
        var length = Join(sounds, Endings.Prefix(0), new ReadOnlySpan<char>(in vowel), stems.Imperfect.BeforeVowel, Endings.Imperfect(stems.Imperfect.Ending)[0]);
        return Spelled(sounds[..length]);
    }

    private static string Spelled(ReadOnlySpan<char> sounds)
    {
        Span<char> letters = stackalloc char[64];
        return new string(letters[..Speller.Spell(sounds, letters, joined: false, variant: 0)]);
    }

    private static int Join(Span<char> sounds, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third, ReadOnlySpan<char> fourth)
    {
        first.CopyTo(sounds);
        var length = first.Length;
        second.CopyTo(sounds[length..]);
        length += second.Length;
        third.CopyTo(sounds[length..]);
        length += third.Length;
        fourth.CopyTo(sounds[length..]);
        return length + fourth.Length;
    }

    private void Perfect(Stem stem, Voice voice)
    {
        if (!stem.Exists)
        {
            return;
        }

        Span<char> sounds = stackalloc char[64];
        var endings = Endings.Perfect(stem.Ending);
        for (var i = 0; i < endings.Length; i++)
        {
            var body = i < 5 ? stem.BeforeVowel : stem.BeforeConsonant;
            var length = Join(sounds, "", "", body, endings[i]);
            Emit(sounds[..length], Form(Inflection.Perfect, voice, Endings.PerfectSlots[i], false), i == TumBeforePronoun ? Use.Joined : Use.Both);
        }
    }

    private void Imperfect(Stem stem, char vowel, Voice voice)
    {
        if (!stem.Exists)
        {
            return;
        }

        Span<char> sounds = stackalloc char[64];
        var endings = Endings.Imperfect(stem.Ending);
        var shortEndings = Endings.Short(stem.Ending);
        var prefixVowel = new ReadOnlySpan<char>(in vowel);
        for (var i = 0; i < endings.Length; i++)
        {
            var slot = Endings.ImperfectSlots[i];
            var feminine = endings[i][0] == 'ن';
            var length = Join(sounds, Endings.Prefix(i), prefixVowel, feminine ? stem.BeforeConsonant : stem.BeforeVowel, endings[i]);
            Emit(sounds[..length], Form(Inflection.Imperfect, voice, slot, false), Use.Both);
            var body = shortEndings[i].Length == 0 ? stem.BeforeConsonant : stem.BeforeVowel;
            if (SameLetters(endings[i], shortEndings[i]) && body == stem.BeforeVowel)
            {
                SubjunctiveBeforePronoun(sounds[..length], Form(Inflection.Imperfect, voice, slot, true));
                continue;
            }

            length = Join(sounds, Endings.Prefix(i), prefixVowel, body, shortEndings[i]);
            Emit(sounds[..length], Form(Inflection.Imperfect, voice, slot, true), Use.Both);
        }
    }

    // «يقرؤه» but «أن يقرأه»: only before a pronoun does the vowel of a final hamza show.
    private void SubjunctiveBeforePronoun(Span<char> sounds, in VerbForm form)
    {
        if (sounds[^1] == 'u' && sounds[^2] == Hamza)
        {
            sounds[^1] = 'a';
            Emit(sounds, form, Use.Joined);
        }
    }

    private static bool SameLetters(string ending, string shortEnding) =>
        ending == shortEnding || (ending == "u" && shortEnding.Length == 0);

    private void Imperative()
    {
        var stem = _stems.Imperative.Exists ? _stems.Imperative : _stems.Imperfect;
        // «فِ», «قِ»: an imperative of a single letter is a particle in any real text.
        if (!stem.Exists || stem.BeforeVowel.Length == 1)
        {
            return;
        }

        Span<char> sounds = stackalloc char[64];
        var endings = Endings.Short(stem.Ending);
        for (var i = 0; i < Endings.ImperativeSlots.Length; i++)
        {
            var ending = endings[i + 8];
            var plain = ending.Length == 0 || ending[0] == 'ن';
            var body = plain ? stem.BeforeConsonant : stem.BeforeVowel;
            var length = Join(sounds, "", ImperativePrefix(body), body, ending);
            var form = Form(Inflection.Imperative, Voice.Active, Endings.ImperativeSlots[i], false);
            Emit(sounds[..length], form, Use.Both);
        }
    }

    private string ImperativePrefix(string body)
    {
        var prefix = _stems.ImperativePrefix;
        var cluster = body.Length < 2 || (IsConsonant(body[0]) && IsConsonant(body[1]));
        return prefix.Length == 0 || prefix[0] == Hamza || (cluster && body.Length > 1) ? prefix : "";
    }

    private void Participle(Stem stem, Inflection inflection)
    {
        if (!stem.Exists)
        {
            return;
        }

        // Derived participles are «مُ» and the stem of the imperfect.
        var prefix = _verb.Form == 1 ? "" : "مu";
        Span<char> sounds = stackalloc char[64];
        foreach (var ending in NominalEndings.Of(stem.Ending))
        {
            var length = Join(sounds, "", prefix, stem.BeforeVowel, ending.Sounds);
            var form = new VerbForm(_verb, inflection, VoiceOf(inflection), 0, ending.Gender, ending.Number, ending.Accusative);
            Emit(sounds[..length], form, ending.Use);
        }
    }

    private static Voice VoiceOf(Inflection inflection) => inflection == Inflection.PassiveParticiple ? Voice.Passive : Voice.Active;

    private void VerbalNouns(IReadOnlyList<string>? masdars)
    {
        if (masdars is not null)
        {
            foreach (var masdar in masdars)
            {
                VerbalNoun.Inflect(_verb, ArabicLetters.Normalize(masdar), masdar, _sink);
            }

            return;
        }

        if (_stems.VerbalNoun.Length > 0)
        {
            var letters = Spelled(_stems.VerbalNoun);
            VerbalNoun.Inflect(_verb, letters, letters, _sink);
        }
    }

    private VerbForm Form(Inflection inflection, Voice voice, Slot slot, bool isShort) =>
        new(_verb, inflection, voice, slot.Person, slot.Gender, slot.Number, isShort);

    private void Emit(ReadOnlySpan<char> sounds, in VerbForm form, Use use)
    {
        // Only hamza before long u has other spellings.
        var variants = _hamzated && sounds.IndexOf("ءU") > 0 ? 3 : 1;
        for (var variant = 0; variant < variants; variant++)
        {
            Emit(sounds, form, use, variant);
        }
    }

    private void Emit(ReadOnlySpan<char> sounds, in VerbForm form, Use use, int variant)
    {
        Span<char> letters = stackalloc char[64];
        if (use == Use.Both && !ChangesBeforePronoun(sounds))
        {
            _sink.Add(letters[..Speller.Spell(sounds, letters, false, variant)], form, Use.Both);
            return;
        }

        if ((use & Use.Free) != 0)
        {
            _sink.Add(letters[..Speller.Spell(sounds, letters, false, variant)], form, Use.Free);
        }

        if ((use & Use.Joined) != 0)
        {
            _sink.Add(letters[..Speller.Spell(sounds, letters, true, variant)], form, Use.Joined);
        }
    }

    private static bool ChangesBeforePronoun(ReadOnlySpan<char> sounds) => sounds[^1] switch
    {
        SilentAlef or Maqsura or TaMarbuta or Hamza => true,
        'a' or 'i' or 'u' => sounds[^2] == Hamza,
        _ => false,
    };
}
