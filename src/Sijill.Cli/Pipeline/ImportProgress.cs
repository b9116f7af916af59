using System.Diagnostics;
using System.Globalization;
using Sijill.Sources.Wikidata;

namespace Sijill.Cli.Pipeline;

/// <summary>How far an import is, in one line on standard error; silent unless that is a terminal.</summary>
/// <param name="total">Bytes of all files; 0 when that is not known.</param>
internal sealed class ImportProgress(long total) : IDisposable
{
    private const double Megabyte = 1e6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly bool silent = Console.IsErrorRedirected;
    private long begun = Stopwatch.GetTimestamp();
    private long shown;
    private ScanProgress first;
    private bool visible;

    /// <summary>Shows the line, unless it was shown just now.</summary>
    public void Show(ScanProgress now)
    {
        if (silent || (shown != 0 && Stopwatch.GetElapsedTime(shown) < Pause && !now.Continuing))
        {
            return;
        }

        if (shown == 0 || now.Continuing)
        {
            // Rates are those of this run: what an earlier run has read is not counted.
            (first, begun) = (now, Stopwatch.GetTimestamp());
        }

        shown = Stopwatch.GetTimestamp();
        visible = true;
        Console.Error.Write("\r\e[K" + (now.Continuing ? "going to where the last run stopped…" : Line(now)));
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (visible)
        {
            Console.Error.Write("\r\e[K");
            visible = false;
        }
    }

    public void Dispose() => Clear();

    private string Line(ScanProgress now)
    {
        var seconds = Math.Max(0.001, Stopwatch.GetElapsedTime(begun).TotalSeconds);
        var read = now.FileBytes - first.FileBytes;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{now.Entities:N0} entities, {now.FileBytes / Megabyte:N0} MB, {(now.Entities - first.Entities) / seconds:N0} a second, {now.OfficeHolders:N0} office holders");
        if (total <= 0 || read <= 0)
        {
            return line;
        }

        var left = TimeSpan.FromSeconds(Math.Max(0, total - now.FileBytes) * seconds / read);
        return string.Create(CultureInfo.InvariantCulture, $"{line}, {Math.Min(1.0, (double)now.FileBytes / total):P0}, {(int)left.TotalHours}:{left:mm\\:ss} left");
    }
}
