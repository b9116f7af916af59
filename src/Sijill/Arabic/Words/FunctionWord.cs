namespace Sijill.Arabic.Words;

/// <summary>One word of a closed class.</summary>
/// <param name="Spelling">As the lexicon spells it.</param>
/// <param name="Normal">Its normal form.</param>
/// <param name="Pos">Part of speech.</param>
/// <param name="Allowed">The proclitics that may stand before it.</param>
/// <param name="Enclitics">Whether pronouns may be written at its end.</param>
/// <param name="Rare">Whether the noun of the same letters is read first.</param>
internal sealed record FunctionWord(string Spelling, string Normal, PartOfSpeech Pos, Proclitics Allowed, bool Enclitics, bool Rare);
