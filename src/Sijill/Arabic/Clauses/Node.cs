using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Clauses;

/// <summary>What a token is in its sentence, once context has decided between its readings.</summary>
internal enum Tag : byte
{
    Other,
    Comma,
    Semicolon,
    Colon,
    OpenQuote,
    CloseQuote,
    Bracket,
    Mention,
    Time,

    /// <summary>A finite verb.</summary>
    Verb,

    /// <summary>An accusative participle that chains a clause: «مشددا», «معربين».</summary>
    Chain,

    /// <summary>A noun or adjective, verbal nouns included.</summary>
    Noun,
    Number,
    Preposition,
    Complementizer,
    Relative,
    Demonstrative,
    Conjunction,
    Negation,
    Particle,
    Pronoun,
    Adverb,
}

/// <summary>A token with the reading that its sentence decides for.</summary>
internal struct Node
{
    public Tag Tag;

    /// <summary>The chosen reading; null for punctuation and mentions.</summary>
    public WordReading? Reading;

    /// <summary>The verb form of a finite verb, participle or verbal noun.</summary>
    public VerbForm? Verb;

    /// <summary>The mention that this token is part of (adjective mentions included).</summary>
    public Mention? Mention;

    /// <summary>The time expression that this token is part of.</summary>
    public TimeExpression? Time;

    /// <summary>Proclitics of the token, whichever kind it is.</summary>
    public Proclitics Proclitics;

    /// <summary>Enclitic pronoun.</summary>
    public Enclitic Enclitic;

    /// <summary>Letters without clitics, in normal form.</summary>
    public string Stem;

    public readonly bool Has(Proclitics p) => (Proclitics & p) != 0;

    public readonly bool IsNominal => Tag is Tag.Noun or Tag.Number || (Tag == Tag.Mention && Mention is not null);

    public readonly bool HasPrepositionProclitic => (Proclitics & (Proclitics.Bi | Proclitics.Ka | Proclitics.Li)) != 0;
}
