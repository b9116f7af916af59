namespace Sijill.Ledger.Reading;

/// <summary>Which documents to read; what is not set does not matter.</summary>
public sealed record DocumentFilter
{
    /// <summary>Published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Published by this outlet, at any address.</summary>
    public string? Publisher { get; init; }

    /// <summary>These documents, by content key or by their id in the source.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Only documents with a correction.</summary>
    public bool Corrected { get; init; }
}
