namespace Sijill.Exports;

/// <summary>Why something is not in the output.</summary>
public enum LeftOut
{
    /// <summary>Neither it nor its article has a date, and the format asks for one.</summary>
    Undated,

    /// <summary>It did not happen, or not yet, and the format has no place to say so.</summary>
    NotHappened,

    /// <summary>Nobody acts and nobody receives.</summary>
    NoParty,

    /// <summary>More parties than are written of one side.</summary>
    ManyParties,

    /// <summary>A meeting whose date is too vague for a calendar.</summary>
    VagueDate,
}

/// <summary>What an exporter wrote and what it left out.</summary>
public sealed class ExportCounts
{
    private readonly SortedDictionary<LeftOut, long> leftOut = [];

    /// <summary>Rows, items or entries written.</summary>
    public long Rows { get; private set; }

    /// <summary>How many events or claims were left out, or cut, for each reason.</summary>
    public IReadOnlyDictionary<LeftOut, long> LeftOut => leftOut;

    internal void Row() => Rows++;

    internal void Leave(LeftOut reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
}
