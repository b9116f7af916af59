using System.Diagnostics;
using System.Globalization;
using Sijill.Sources;

namespace Sijill.Cli.Pipeline;

/// <summary>One line on standard error that says how far the work is; silent unless standard error is a terminal.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly DocumentSource source;
    private readonly long total;
    private readonly bool silent;
    private readonly long begun = Stopwatch.GetTimestamp();
    private long shown;
    private int done;
    private bool visible;

    private Progress(DocumentSource source, long total, bool silent)
    {
        this.source = source;
        this.total = total;
        this.silent = silent;
        shown = begun;
    }

    /// <summary>Begins to count.</summary>
    public static Progress Start(DocumentSource source, IReadOnlyList<string> inputs)
    {
        var silent = Console.IsErrorRedirected;
        return new Progress(source, silent ? 0 : DocumentSource.SizeOf(inputs), silent);
    }

    /// <summary>One document more is done.</summary>
    public void Step()
    {
        done++;
        if (silent || Stopwatch.GetElapsedTime(shown) < Pause)
        {
            return;
        }

        shown = Stopwatch.GetTimestamp();
        visible = true;
        Console.Error.Write("\r\e[K" + Line());
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

    private string Line()
    {
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{done:N0} articles, {done / seconds:N0} a second");
        var share = total > 0 ? Math.Min(1.0, (double)source.BytesRead / total) : 0;
        if (share <= 0)
        {
            return line;
        }

        var left = TimeSpan.FromSeconds(seconds * (1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture, $"{line}, {share:P0}, {left:m\\:ss} left");
    }
}
