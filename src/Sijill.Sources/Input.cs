using Sijill.Sources.Formats;

namespace Sijill.Sources;

/// <summary>One file or stream to read.</summary>
/// <param name="Source">How messages call it.</param>
/// <param name="Stem">Id of its document where that has none of its own; a number is added when there are several.</param>
/// <param name="Format">The format that its name states, or null.</param>
internal sealed record Input(string Source, string Stem, InputFormat? Format);
