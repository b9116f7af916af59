using Sijill.Arabic.Words;

namespace Sijill.Arabic.Mentions;

/// <summary>A name of the lexicon found in the text.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Proclitics">Particles before the first word.</param>
/// <param name="Cut">How many key letters they take.</param>
/// <param name="Entries">What the words can mean.</param>
internal readonly record struct Hit(int First, int End, Proclitics Proclitics, int Cut, NameEntry[] Entries);
