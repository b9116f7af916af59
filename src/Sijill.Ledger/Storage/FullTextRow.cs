namespace Sijill.Ledger.Storage;

/// <summary>The words of one document for the full text.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Words">The normal form of each word, a blank between them.</param>
/// <param name="Stems">The stem of each word, in the same order.</param>
internal sealed record FullTextRow(long Document, string Words, string Stems);

/// <summary>What a search asks for: all of these, in any order.</summary>
/// <param name="Terms">Each a phrase of one or more words that stand beside each other.</param>
internal sealed record FullTextQuery(IReadOnlyList<FullTextTerm> Terms);

/// <summary>A phrase.</summary>
/// <param name="Words">Normal forms.</param>
/// <param name="Stems">Their stems, one for each.</param>
internal sealed record FullTextTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Stems);
