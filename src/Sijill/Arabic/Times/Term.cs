namespace Sijill.Arabic.Times;

/// <summary>Particles at the front of a term's first word.</summary>
[Flags]
internal enum Front : byte
{
    None = 0,

    /// <summary>و or ف.</summary>
    Conjunction = 1,

    /// <summary>ب, ل or ك.</summary>
    Preposition = 2,

    /// <summary>ال, where the term can stand with and without it.</summary>
    Article = 4,
}

/// <summary>One way to read a written word as (the beginning of) a calendar term.</summary>
/// <param name="Class">What it contributes.</param>
/// <param name="Value">Its number; what it means depends on the class.</param>
/// <param name="Front">What is written before the term.</param>
/// <param name="Clitics">How many letters of the first word are conjunctions or prepositions.</param>
/// <param name="Rest">The further words of the phrase, in normal form.</param>
/// <param name="Weak">The word is also something else: only its neighbours make it a time.</param>
/// <param name="Edtf">The date of a named day.</param>
internal sealed record Term(TermClass Class, int Value, Front Front, byte Clitics, string[] Rest, bool Weak, string? Edtf)
{
    /// <summary>Number of words.</summary>
    public int Length => Rest.Length + 1;

    /// <summary>True when the word carries ال.</summary>
    public bool HasArticle => (Front & Front.Article) != 0;

    /// <summary>True when a conjunction stands before it.</summary>
    public bool HasConjunction => (Front & Front.Conjunction) != 0;

    /// <summary>True when nothing but ال stands before it.</summary>
    public bool IsBare => (Front & (Front.Conjunction | Front.Preposition)) == 0;

    /// <summary>The unit, for the unit classes.</summary>
    public TimeUnit Unit => (TimeUnit)Value;
}
