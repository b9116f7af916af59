using System.Collections.Immutable;
using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Words;

/// <summary>Particles written together with the front of a word.</summary>
[Flags]
internal enum Proclitics : ushort
{
    None = 0,

    /// <summary>و "and".</summary>
    Wa = 1,

    /// <summary>ف "so".</summary>
    Fa = 2,

    /// <summary>ب "with, by, in".</summary>
    Bi = 4,

    /// <summary>ك "as".</summary>
    Ka = 8,

    /// <summary>ل "to, for" before a noun or an imperfect verb.</summary>
    Li = 16,

    /// <summary>ال "the".</summary>
    Al = 32,

    /// <summary>س future.</summary>
    Sa = 64,

    /// <summary>أ interrogative.</summary>
    A = 128,
}

/// <summary>Pronouns written together with the end of a word.</summary>
internal enum Enclitic : byte
{
    None,
    Hu,
    Ha,
    Huma,
    Hum,
    Hunna,
    Ka,
    Kuma,
    Kum,
    Kunna,
    I,
    Ni,
    Na,
}

/// <summary>Closed classes are certain; <see cref="Nominal"/> is whatever is no known verb form or function word.</summary>
internal enum PartOfSpeech : byte
{
    Nominal,
    Verb,
    ActiveParticiple,
    PassiveParticiple,
    VerbalNoun,
    Preposition,
    Conjunction,
    Complementizer,
    Relative,
    Demonstrative,
    Pronoun,
    Negation,
    Particle,
    Adverb,
    Numeral,
}

/// <summary>One way to read a written word.</summary>
/// <param name="Proclitics">What is split off at the front.</param>
/// <param name="Stem">What remains, in normal form.</param>
/// <param name="Enclitic">What is split off at the end.</param>
/// <param name="Pos">Part of speech of the stem.</param>
/// <param name="Verb">
/// The verb form, for verbs, participles and verbal nouns; null for a verb that the lexicon lacks and whose shape alone is certain («سيستغرقون»).
/// </param>
internal sealed record WordReading(Proclitics Proclitics, string Stem, Enclitic Enclitic, PartOfSpeech Pos, VerbForm? Verb)
{
    /// <summary>How many letters of the normal form the proclitics take, «ال» included.</summary>
    public int Front { get; init; }

    /// <summary>How many letters of the normal form the enclitic takes.</summary>
    public int Back { get; init; }

    public bool Has(Proclitics p) => (Proclitics & p) != 0;

    /// <summary>Whether this is a finite verb (not a participle or verbal noun).</summary>
    public bool IsFiniteVerb => Pos == PartOfSpeech.Verb;
}

/// <summary>
/// Everything the lexicon knows about one spelling. Built once for each spelling and then looked up, so that a running
/// text costs one lookup a word.
/// </summary>
internal sealed class Word
{
    public Word(string spelling, string normal, ImmutableArray<WordReading> readings)
        : this(spelling, normal, readings, [normal])
    {
    }

    public Word(string spelling, string normal, ImmutableArray<WordReading> readings, ImmutableArray<string> stemCandidates)
    {
        Spelling = spelling;
        Normal = normal;
        Readings = readings;
        StemCandidates = stemCandidates;
        FirstVerb = readings.FirstOrDefault(reading => reading.IsFiniteVerb && reading.Verb is not null);
    }

    /// <summary>The letters without vowel marks and tatweel; hamza and alef maqsura as written.</summary>
    public string Spelling { get; }

    /// <summary>The normal form: hamza on alef, alef maqsura, Persian letters and digits folded (see <c>Letters</c>).</summary>
    public string Normal { get; }

    /// <summary>All readings, likeliest first; never empty.</summary>
    public ImmutableArray<WordReading> Readings { get; }

    /// <summary>
    /// The strings under which a list of names may hold this word, in normal form, each once: the whole word, then the word without each
    /// possible chain of و ف ب ك ل, «ال» kept (and restored in «لل»). The number of letters that were split off is
    /// <c>Normal.Length - candidate.Length</c>, except where «لل» became «ال», where it is one more.
    /// </summary>
    public ImmutableArray<string> StemCandidates { get; }

    /// <summary>
    /// What the name finder worked out about this spelling, kept here so that a running text costs no second lookup. It belongs to that
    /// stage alone; threads that race write equal values.
    /// </summary>
    public object? NameNote { get; set; }

    /// <summary>The same for the time finder.</summary>
    public object? TimeNote { get; set; }

    /// <summary>The likeliest reading.</summary>
    public WordReading Best => Readings[0];

    /// <summary>The likeliest reading as a finite verb of the lexicon, or null.</summary>
    public WordReading? FirstVerb { get; }

    /// <summary>Whether the likeliest reading has the article.</summary>
    public bool IsDefinite => Best.Has(Proclitics.Al);

    /// <summary>Whether the likeliest reading has one of these proclitics.</summary>
    public bool Has(Proclitics proclitics) => Best.Has(proclitics);

    /// <summary>Whether the likeliest reading is of this part of speech.</summary>
    public bool Is(PartOfSpeech pos) => Best.Pos == pos;

    /// <summary>The likeliest reading of this part of speech, or null.</summary>
    public WordReading? ReadingAs(PartOfSpeech pos)
    {
        foreach (var reading in Readings)
        {
            if (reading.Pos == pos)
            {
                return reading;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Spelling;
}
