using System.Diagnostics;
using System.Globalization;
using Sijill.Ledger.Ingest;
using Sijill.Sources;

namespace Sijill.Cli.Pipeline;

/// <summary>How far an ingest is: one line on a terminal, or, where asked for, a line every few seconds.</summary>
internal sealed class IngestProgress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(3);
    private readonly DocumentSource source;
    private readonly long total;
    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private readonly bool silent;
    private readonly long begun = Stopwatch.GetTimestamp();
    private long shown;
    private bool visible;

    /// <summary>Begins to count.</summary>
    public IngestProgress(DocumentSource source, IReadOnlyList<string> inputs, bool always)
    {
        this.source = source;
        silent = !isTerminal && !always;
        total = silent ? 0 : DocumentSource.SizeOf(inputs);
    }

    /// <summary>Shows the line, unless one was shown just now.</summary>
    public void Show(IngestSummary summary)
    {
        if (silent || (shown != 0 && Stopwatch.GetElapsedTime(shown) < (isTerminal ? Pause : LongPause)))
        {
            return;
        }

        shown = Stopwatch.GetTimestamp();
        visible = isTerminal;
        Console.Error.Write(isTerminal ? "\r\e[K" + Line(summary) : Line(summary) + "\n");
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

    private string Line(IngestSummary summary)
    {
        var seconds = Math.Max(0.001, Stopwatch.GetElapsedTime(begun).TotalSeconds);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Documents:N0} documents, {summary.New:N0} new, {(summary.Documents - summary.Skipped) / seconds:N0} a second, {summary.Claims:N0} claims");
        var share = total > 0 ? Math.Min(1.0, (double)source.BytesRead / total) : 0;
        if (share <= 0)
        {
            return line;
        }

        var left = TimeSpan.FromSeconds(seconds * (1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture, $"{line}, {share:P0}, {(int)left.TotalHours}:{left:mm\\:ss} left");
    }
}
