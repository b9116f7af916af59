using System.Collections.Immutable;
using Sijill.Arabic.Letters;
using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Words;

/// <summary>Reads one spelling: finds its readings and puts the likeliest first.</summary>
internal sealed class WordAnalyzer(VerbTable verbs, ClosedClasses closed)
{
    /// <summary>Longer runs of letters are no words; they are not analysed.</summary>
    private const int LongestWord = 24;

    /// <summary>A nominal reading that scores so much less than the best is no serious possibility.</summary>
    private const int FarBehind = 45;

    /// <summary>Everything about the word spelled <paramref name="spelling"/>.</summary>
    public Word Read(string spelling)
    {
        var normal = string.Create(spelling.Length, spelling, static (letters, source) =>
        {
            source.CopyTo(letters);
            ArabicLetters.NormalizeSpelling(letters);
        });
        if (normal.Length is 0 or > LongestWord || ArabicLetters.KindOf(normal[0]) != CharacterKind.Arabic)
        {
            return new Word(spelling, normal, [Plain(normal)]);
        }

        return new Word(spelling, normal, Readings(spelling, normal), StemCandidates(spelling, normal));
    }

    private static WordReading Plain(string normal) => new(Proclitics.None, normal, Enclitic.None, PartOfSpeech.Nominal, null);

    private ImmutableArray<WordReading> Readings(string spelling, string normal)
    {
        var found = new List<(int Score, WordReading Reading)>();
        foreach (var split in Splits.Of(spelling, normal))
        {
            AddFunctionWords(found, split, spelling, normal);
            AddVerbs(found, split, spelling, normal);
            AddUnknownFuture(found, split, normal);
            AddNominal(found, split, spelling, normal);
        }

        if (found.Count == 0)
        {
            return [Plain(normal)];
        }

        // A stable order: equal scores keep the order of the splits, in which the uncut word comes first.
        var best = found.Max(candidate => candidate.Score);
        return
        [
            .. found.Where(candidate => candidate.Reading.Pos != PartOfSpeech.Nominal || candidate.Score >= best - FarBehind)
                .OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Reading).Distinct(),
        ];
    }

    private void AddFunctionWords(List<(int Score, WordReading Reading)> found, Split split, string spelling, string normal)
    {
        var stem = normal.AsSpan(split.Front, normal.Length - split.Front - split.Back);
        foreach (var word in closed.Find(stem))
        {
            var outer = split.Proclitics & ~word.Allowed;
            if (outer != Proclitics.None || (split.Enclitic != Enclitic.None && !word.Enclitics))
            {
                continue;
            }

            found.Add((FunctionWordScore(word, split, spelling), Reading(split, word.Normal, word.Pos, null)));
        }
    }

    private static int FunctionWordScore(FunctionWord word, Split split, string spelling)
    {
        var score = 110 - (2 * (split.Front + split.Back));
        var written = spelling.AsSpan(split.Front, word.Spelling.Length);
        if (word.Spelling.Length == 1 && split.Enclitic is Enclitic.I or Enclitic.Ka)
        {
            // «بي» and «لي» are oftener letters and names in newspapers.
            return 54;
        }

        if (split.Has(Proclitics.Ka) && written[0] == 'ا' && word.Spelling[0] is 'أ' or 'إ')
        {
            // «كان» without its hamza is the verb, not «كأن».
            return 40;
        }

        if (split.Has(Proclitics.Bi | Proclitics.Li) && written[0] == 'ا' && word.Spelling[0] is 'أ' or 'إ' && word.Pos != PartOfSpeech.Complementizer)
        {
            // «ولاية» is not «ولأية».
            score -= 25;
        }

        if (split.Enclitic == Enclitic.None && !written.SequenceEqual(word.Spelling))
        {
            // «علي» may be loosely written «على», but it is first of all a name; a missing hamza is no such sign.
            score -= written[^1] == 'ي' && word.Spelling[^1] == 'ى' ? 60 : 4;
        }

        return word.Rare ? score - 45 : score;
    }

    private void AddVerbs(List<(int Score, WordReading Reading)> found, Split split, string spelling, string normal)
    {
        var stem = normal.AsSpan(split.Front, normal.Length - split.Front - split.Back);
        if (stem.Length < 2)
        {
            return;
        }

        // A participle or verbal noun is at least as likely as a noun of the same letters.
        var noun = NominalFit.Score(split, stem, normal, spelling, closed) + 1;
        Span<char> letters = stackalloc char[stem.Length + 1];
        AddVerbForms(found, split, stem, noun);
        if (split.Enclitic == Enclitic.None)
        {
            return;
        }

        // What changes before a pronoun: ى became ا, ة became ت, the silent alef of the plural fell away, ء got a seat.
        stem.CopyTo(letters);
        switch (stem[^1])
        {
            case 'ا':
                letters[stem.Length - 1] = 'ي';
                AddVerbForms(found, split, letters[..stem.Length], noun);
                break;
            case 'ت':
                letters[stem.Length - 1] = 'ة';
                AddVerbForms(found, split, letters[..stem.Length], noun);
                break;
            case 'و':
                letters[stem.Length] = 'ا';
                AddVerbForms(found, split, letters, noun);
                break;
            case 'ؤ' or 'ئ':
                letters[stem.Length - 1] = 'ء';
                AddVerbForms(found, split, letters[..stem.Length], noun);
                break;
        }
    }

    private void AddVerbForms(List<(int Score, WordReading Reading)> found, Split split, ReadOnlySpan<char> stem, int noun)
    {
        foreach (ref readonly var form in verbs.Find(stem))
        {
            if (VerbFit.Score(form, split, stem.Length) is var score and > 0)
            {
                var pos = PosOf(form.Inflection);
                found.Add((pos == PartOfSpeech.Verb ? score : Math.Max(score, noun), Reading(split, stem.ToString(), pos, form)));
            }
        }
    }

    /// <summary>
    /// س before what looks like an imperfect is the future even of a verb that the lexicon lacks («سيستغرقون»): such a reading is a verb
    /// without a form.
    /// </summary>
    private void AddUnknownFuture(List<(int Score, WordReading Reading)> found, Split split, string normal)
    {
        var stem = normal.AsSpan(split.Front, normal.Length - split.Front - split.Back);
        var imperfect = split.Has(Proclitics.Sa) && !split.Has(Proclitics.A) && stem.Length >= 3 && stem[0] is 'ي' or 'ت' or 'ن' && stem[^1] is not ('ة' or 'ء' or 'ئ');
        if (!imperfect || split.Enclitic is Enclitic.Ka or Enclitic.I || NominalFit.IsKnown(normal.AsSpan(split.Front - 1, stem.Length + 1), closed))
        {
            return;
        }

        var score = stem[0] == 'ي' ? 72 : stem[0] == 'ت' ? 58 : 50;
        found.Add((score + (stem.Length > 3 ? split.Back : -15 * split.Back), Reading(split, stem.ToString(), PartOfSpeech.Verb, null)));
    }

    private static PartOfSpeech PosOf(Inflection inflection) => inflection switch
    {
        Inflection.ActiveParticiple => PartOfSpeech.ActiveParticiple,
        Inflection.PassiveParticiple => PartOfSpeech.PassiveParticiple,
        Inflection.VerbalNoun => PartOfSpeech.VerbalNoun,
        _ => PartOfSpeech.Verb,
    };

    private void AddNominal(List<(int Score, WordReading Reading)> found, Split split, string spelling, string normal)
    {
        var stem = normal.AsSpan(split.Front, normal.Length - split.Front - split.Back);
        if (NominalFit.Score(split, stem, normal, spelling, closed) is var score and > 0)
        {
            found.Add((score, Reading(split, NominalFit.RestoreStem(split, stem, closed), PartOfSpeech.Nominal, null)));
        }
    }

    private static WordReading Reading(Split split, string stem, PartOfSpeech pos, VerbForm? verb) =>
        new(split.Proclitics, stem, split.Enclitic, pos, verb) { Front = split.Front, Back = split.Back };

    private static ImmutableArray<string> StemCandidates(string spelling, string normal)
    {
        var candidates = new List<string> { normal };
        foreach (var (proclitics, front) in Splits.Fronts(spelling, normal))
        {
            if ((proclitics & (Proclitics.Sa | Proclitics.A)) != 0 || proclitics is Proclitics.None or Proclitics.Al)
            {
                continue;
            }

            if ((proclitics & Proclitics.Al) == 0)
            {
                Add(normal[front..]);
            }
            else if ((proclitics & Proclitics.Li) != 0)
            {
                // «للسلطة» is ل + السلطة; «للجنة» is ل + اللجنة with one lam unwritten.
                Add("ال" + normal[front..]);
                Add("ال" + normal[(front - 1)..]);
            }
        }

        return [.. candidates];

        void Add(string candidate)
        {
            if (candidate.Length > 1 && !candidates.Contains(candidate))
            {
                candidates.Add(candidate);
            }
        }
    }
}
