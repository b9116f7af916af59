using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger;

/// <summary>What reads documents for the ledger. Used from several threads at once.</summary>
public interface IClaimEngine
{
    /// <summary>Tells this version of engine and lexicon from others; kept with each document.</summary>
    string Id { get; }

    /// <summary>The claims of a document, in the order of the text.</summary>
    IReadOnlyList<ClaimRecord> Read(Document document);
}
