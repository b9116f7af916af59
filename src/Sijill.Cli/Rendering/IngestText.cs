using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijill.Ledger.Ingest;

namespace Sijill.Cli.Rendering;

/// <summary>The summary of an ingest.</summary>
internal static class IngestText
{
    /// <summary>For people, or as one line of JSON.</summary>
    public static string Of(IngestSummary summary, TimeSpan time, bool json) => json ? Json(summary, time) : Text(summary, time);

    private static string Text(IngestSummary summary, TimeSpan time)
    {
        var text = new StringBuilder();
        Line("documents", summary.Documents, string.Create(CultureInfo.InvariantCulture, $"{(summary.Documents - summary.Skipped) / time.TotalSeconds:N0} a second, {time.TotalSeconds:N1} s"));
        Line("new", summary.New, "");
        Line("near-duplicates", summary.NearDuplicates, "of the new: an edited or cut copy of another text");
        Line("already known", summary.Known, summary.Skipped == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{summary.Skipped:N0} of them in sources that have not changed since"));
        Line("other appearances", summary.Appearances, "of known texts, by another outlet or at another address");
        Line("claims", summary.Claims, "");
        Line("not read", summary.Failed, "");
        foreach (var (code, count) in summary.Diagnostics)
        {
            Line(code, count, "");
        }

        return text.ToString();

        void Line(string name, long count, string remark) =>
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {count,10:N0}  {remark}").TrimEnd()).Append('\n');
    }

    private static string Json(IngestSummary summary, TimeSpan time)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", summary.Documents);
            json.WriteNumber("new", summary.New);
            json.WriteNumber("near_duplicates", summary.NearDuplicates);
            json.WriteNumber("known", summary.Known);
            json.WriteNumber("skipped", summary.Skipped);
            json.WriteNumber("appearances", summary.Appearances);
            json.WriteNumber("claims", summary.Claims);
            json.WriteNumber("failed", summary.Failed);
            json.WriteBoolean("cancelled", summary.IsCancelled);
            json.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
            json.WriteStartObject("diagnostics");
            foreach (var (code, count) in summary.Diagnostics)
            {
                json.WriteNumber(code, count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
