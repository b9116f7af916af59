namespace Sijill.Sources.Archives;

/// <summary>One record of a web archive.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Offset">Where it begins, in bytes of the unpacked archive.</param>
/// <param name="Fields">Its header fields, names without regard to case.</param>
/// <param name="Block">Its content; empty when it was not wanted or is <see cref="TooLong"/>.</param>
internal sealed record WarcRecord(long Number, long Offset, IReadOnlyDictionary<string, string> Fields, byte[] Block)
{
    /// <summary>True when its content is longer than the limit.</summary>
    public bool TooLong { get; init; }

    /// <summary><c>response</c>, <c>request</c>, …; empty when it does not say.</summary>
    public string Type => Fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();

    /// <summary>Its identifier, or null.</summary>
    public string? Id => Fields.TryGetValue("WARC-Record-ID", out var id) ? id.Trim('<', '>', ' ') : null;

    /// <summary>The address that was fetched, or null.</summary>
    public string? Url => Fields.TryGetValue("WARC-Target-URI", out var url) && url.Trim('<', '>', ' ') is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Where it is, for a message.</summary>
    public string Place => PlaceOf(Number, Offset, Id);

    /// <summary>Where a record is, for a message.</summary>
    public static string PlaceOf(long number, long offset, string? id) =>
        FormattableString.Invariant($"record {number} at byte {offset}{(id is null ? "" : ", " + id)}");
}
