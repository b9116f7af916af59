namespace Sijill.Arabic.Morphology;

/// <summary>What an inflected form of a verb is.</summary>
internal enum Inflection : byte
{
    Perfect,
    Imperfect,
    Imperative,
    ActiveParticiple,
    PassiveParticiple,
    VerbalNoun,
}

internal enum Voice : byte
{
    Active,
    Passive,
}

internal enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
}

internal enum GrammaticalNumber : byte
{
    Unknown,
    Singular,
    Dual,
    Plural,
}

/// <summary>A verb of the lexicon: what its conjugation is generated from.</summary>
/// <param name="Lemma">Third person masculine singular perfect in normal form without marks, e.g. «اكد» (see <c>Letters</c>).</param>
/// <param name="Headword">The lemma as the lexicon spells it, e.g. «أكد».</param>
/// <param name="Root">Root radicals in normal form, e.g. «اكد».</param>
/// <param name="Form">1–10 for the forms I–X; 11, 12 and 13 for the quadriliteral forms QI, QII and QIV («اطمأن»).</param>
internal sealed record VerbLexeme(string Lemma, string Headword, string Root, byte Form)
{
    /// <summary>What the lexicon's frames call it: the headword, or the entry's own id where headwords collide («علم.2»).</summary>
    public string Id { get; init; } = Headword;
}

/// <summary>One inflected form of a verb, participle or verbal noun, without clitics.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Inflection">Which form of it.</param>
/// <param name="Voice">Active or passive (perfect and imperfect; participles state it by their kind).</param>
/// <param name="Person">1, 2 or 3; 0 for nominal forms.</param>
/// <param name="Gender">Of the subject, or of the nominal form itself.</param>
/// <param name="Number">Of the subject, or of the nominal form itself.</param>
/// <param name="Accusative">
/// Nominal forms: the form can only be accusative indefinite («مشددا», «معربين» also counts: accusative or genitive);
/// imperfect: the short form of jussive and subjunctive («يقولوا»).
/// </param>
internal readonly record struct VerbForm(
    VerbLexeme Verb, Inflection Inflection, Voice Voice, byte Person, Gender Gender, GrammaticalNumber Number, bool Accusative);
