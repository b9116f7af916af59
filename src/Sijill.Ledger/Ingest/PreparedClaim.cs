using System.Text.Json;
using Sijill.Ledger.Storage;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger.Ingest;

/// <summary>A claim made ready for its row.</summary>
/// <param name="Record">The claim.</param>
/// <param name="Json">The same as it is stored: without its document, which has a row of its own.</param>
/// <param name="First">First day it can mean, as a number; null when unknown or open.</param>
/// <param name="Last">Last day it can mean.</param>
/// <param name="IsFarFuture">Its date lies so far after publication that it does not count as one.</param>
internal sealed record PreparedClaim(ClaimRecord Record, byte[] Json, int? First, int? Last, bool IsFarFuture)
{
    /// <summary>News tells of no event that lies more years ahead; what seems to is a misprint.</summary>
    public const int FutureYears = 10;

    /// <summary>A note of such a claim.</summary>
    public const string FutureNote = "the date lies more than ten years after publication; the ledger leaves it out of account";

    /// <summary>The claim made ready.</summary>
    /// <param name="published">The day of the document, or null.</param>
    public static PreparedClaim Of(ClaimRecord record, DateOnly? published)
    {
        var (first, last) = Days.Of(record.Date?.Edtf);
        var isFar = IsFar(first, published);
        if (isFar)
        {
            record = record with { Notes = [.. record.Notes.Where(note => note != FutureNote), FutureNote] };
            (first, last) = (null, null);
        }

        return new(record, Stored(record), first is { } f ? Days.Of(f) : null, last is { } l ? Days.Of(l) : null, isFar);
    }

    /// <summary>The record as it is stored.</summary>
    public static byte[] Stored(ClaimRecord record) => JsonSerializer.SerializeToUtf8Bytes(record with { Document = null! }, RecordJson.Lines.ClaimRecord);

    private static bool IsFar(DateOnly? first, DateOnly? published) =>
        first is { } f && published is { } p && p.Year <= DateOnly.MaxValue.Year - FutureYears && f > p.AddYears(FutureYears);
}
