using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Clauses;

/// <summary>A noun phrase of a clause with the slot in which it stands.</summary>
internal sealed class Phrase
{
    /// <summary>A preposition in normal form, or "" for a bare phrase.</summary>
    public required string Slot { get; init; }

    /// <summary>Index of the first token, preposition included.</summary>
    public required int Start { get; init; }

    /// <summary>Index after the last token.</summary>
    public int End { get; set; }

    /// <summary>Index of the head noun or of the first token of the head mention; -1 for a pronoun on a preposition.</summary>
    public int Head { get; set; } = -1;

    /// <summary>The head's letters without clitics, in normal form.</summary>
    public string HeadStem { get; set; } = "";

    /// <summary>Entities that the phrase itself names: its head and what is joined to it by و.</summary>
    public List<Mention> Entities { get; } = [];

    /// <summary>Entities within the phrase: genitives and adjectives.</summary>
    public List<Mention> Nested { get; } = [];

    /// <summary>The genitive that directly follows the head, if an entity.</summary>
    public Mention? Genitive { get; set; }

    /// <summary>A pronoun instead of a noun: «عليه», «معهم», or the enclitic of the head noun («رفضه»).</summary>
    public (Gender Gender, GrammaticalNumber Number)? Pronoun { get; set; }

    /// <summary>The pronoun is the head's possessor («رفضه») and not the phrase itself («له»).</summary>
    public bool PronounIsPossessor { get; set; }

    public bool Definite { get; set; }

    public Gender Gender { get; set; }

    public GrammaticalNumber Number { get; set; }

    /// <summary>The verbal noun at the head, if it is one.</summary>
    public VerbForm? VerbalNoun { get; set; }

    /// <summary>Every noun stem in the phrase, for conditions on joined heads («اتهامات وتهديدات»).</summary>
    public List<string> JoinedHeads { get; } = [];

    /// <summary>The last noun of the phrase: what «الذي» may also qualify («تفاصيل اللقاء الذي دار»).</summary>
    public string Tail { get; set; } = "";

    public bool IsEntity => Entities.Count > 0;
}
