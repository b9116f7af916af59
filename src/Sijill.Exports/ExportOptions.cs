namespace Sijill.Exports;

/// <summary>How to write.</summary>
public sealed record ExportOptions
{
    /// <summary>
    /// Formats that cannot say whether a thing happened write only claims that say it did (actual, historical). Set, they write whatever they are given.
    /// </summary>
    public bool AnyStatus { get; init; }
}
