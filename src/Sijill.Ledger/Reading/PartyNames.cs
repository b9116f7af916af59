using Sijill.Arabic.Letters;

namespace Sijill.Ledger.Reading;

/// <summary>How the names of parties are compared: without case, vowel marks and ways of writing one letter.</summary>
internal static class PartyNames
{
    /// <summary>What is compared, or null for no name.</summary>
    public static string? Key(string? name) => name is null ? null : ArabicLetters.Normalize(name).ToLowerInvariant().Trim();
}
