using System.Globalization;
using Sijill.Ledger.Reading;

namespace Sijill.Cli.Rendering;

/// <summary>A claim of a ledger in three lines: what, according to whom, and the passage.</summary>
internal static class ClaimLine
{
    public static string Of(LedgerClaim claim)
    {
        var record = claim.Record;
        var what = EventWords.Of(record).Replace('\n', ' ');
        var remark = claim.Verdict is { } verdict ? $" [{verdict}]" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{record.Date?.Edtf ?? "–",-12} {what}: {EventWords.Parties(record)}{remark}\n  {record.Id} · {record.Confidence:0.##} · according to {Chains.Of(record)}\n  {Directions.Isolated(record.Evidence.Text.ReplaceLineEndings(" "))}\n\n");
    }
}
