namespace Sijill.Ledger.Ingest;

/// <summary>What a run has done.</summary>
public sealed class IngestSummary
{
    private readonly SortedDictionary<string, long> diagnostics = new(StringComparer.Ordinal);

    /// <summary>Documents that the sources held.</summary>
    public long Documents => New + Known;

    /// <summary>Of them, texts that the ledger did not have.</summary>
    public long New { get; internal set; }

    /// <summary>Of them, texts that the ledger had.</summary>
    public long Known { get; internal set; }

    /// <summary>Of the known, those of an earlier run over the same unchanged source, which were not looked at again.</summary>
    public long Skipped { get; internal set; }

    /// <summary>Of the new, those that are an edited or cut copy of another text.</summary>
    public long NearDuplicates { get; internal set; }

    /// <summary>Publications of known texts by another outlet or at another address.</summary>
    public long Appearances { get; internal set; }

    /// <summary>Claims of the new texts.</summary>
    public long Claims { get; internal set; }

    /// <summary>Items that could not be read.</summary>
    public long Failed { get; internal set; }

    /// <summary>Stopped before the end.</summary>
    public bool IsCancelled { get; internal set; }

    /// <summary>Problems, by code.</summary>
    public IReadOnlyDictionary<string, long> Diagnostics => diagnostics;

    /// <summary>Counts a problem.</summary>
    internal void Count(string code) => diagnostics[code] = diagnostics.GetValueOrDefault(code) + 1;
}
