namespace Sijill.Arabic.Morphology;

/// <summary>Every inflected form of every verb of the lexicon, found by its letters in normal form.</summary>
internal sealed class VerbTable
{
    /// <summary>The forms written <paramref name="letters"/> (normal form, no clitics; subject affixes included); empty when none.</summary>
    public ReadOnlySpan<VerbForm> Find(ReadOnlySpan<char> letters) => [];
}
