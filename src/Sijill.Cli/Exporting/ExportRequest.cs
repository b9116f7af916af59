using Sijill.Exports;
using Sijill.Ledger.Reading;

namespace Sijill.Cli.Exporting;

/// <summary>What <c>sijill export</c> was asked for.</summary>
/// <param name="Input">A file of claims, <c>-</c>, or null for the ledger.</param>
/// <param name="Formats">What to write.</param>
/// <param name="Output">File or folder, or null for standard output.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Filter">Which claims.</param>
internal sealed record ExportRequest(string? Input, IReadOnlyList<ExportFormat> Formats, string? Output, string Ledger, ClaimFilter Filter);
