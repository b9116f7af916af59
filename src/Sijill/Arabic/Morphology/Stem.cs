namespace Sijill.Arabic.Morphology;

/// <summary>How a stem meets its endings.</summary>
internal enum StemEnding : byte
{
    /// <summary>It ends in a strong radical.</summary>
    Strong,

    /// <summary>Defective, long a spelled ا: دعا.</summary>
    Alef,

    /// <summary>Defective, long a spelled ى: نفى, يلقى.</summary>
    Maqsura,

    /// <summary>Defective, i: لقي, ينفي.</summary>
    Ya,

    /// <summary>Defective, u: يدعو.</summary>
    Waw,
}

/// <summary>A stem in phonemes, without prefix and ending.</summary>
/// <param name="BeforeVowel">As it stands before an ending that begins with a vowel: «قال», «رد».</param>
/// <param name="BeforeConsonant">Before a consonant or no ending: «قل», «ردد».</param>
/// <param name="Ending">How it goes on.</param>
internal readonly record struct Stem(string BeforeVowel, string BeforeConsonant, StemEnding Ending)
{
    public bool Exists => BeforeVowel is { Length: > 0 };
}

/// <summary>The stems of one verb; a stem that the verb lacks does not exist.</summary>
internal sealed record Stems
{
    public Stem Perfect { get; init; }

    public Stem PassivePerfect { get; init; }

    public Stem Imperfect { get; init; }

    public Stem PassiveImperfect { get; init; }

    /// <summary>The vowel of the active imperfect's prefix.</summary>
    public char PrefixVowel { get; init; }

    /// <summary>What the imperative puts before the stem when the stem begins with two consonants.</summary>
    public string ImperativePrefix { get; init; } = "";

    /// <summary>Stem of the imperative, where it is not that of the imperfect.</summary>
    public Stem Imperative { get; init; }

    public Stem ActiveParticiple { get; init; }

    public Stem PassiveParticiple { get; init; }

    /// <summary>The regular verbal noun in phonemes, or empty.</summary>
    public string VerbalNoun { get; init; } = "";
}
