using Sijill.Ledger.Origins;
using Sijill.Model;

namespace Sijill.Ledger.Ingest;

/// <summary>A document made ready for the ledger, off the writer's thread.</summary>
/// <param name="Document">The document, as it can be stored.</param>
/// <param name="Key">Its content key.</param>
/// <param name="New">What a new document brings; null when the ledger had the text already.</param>
internal sealed record PreparedDocument(Document Document, string Key, NewDocument? New);

/// <summary>What a text that the ledger did not have brings.</summary>
/// <param name="Shingles">Its shingles.</param>
/// <param name="Sample">The sample of them.</param>
/// <param name="Words">Its words in normal form.</param>
/// <param name="Stems">Their stems.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Engine">Which engine read it; empty when that failed.</param>
internal sealed record NewDocument(Shingles Shingles, long[] Sample, string Words, string Stems, IReadOnlyList<PreparedClaim> Claims, string Engine);
