using System.Runtime.ExceptionServices;

namespace Sijill.Sources;

/// <summary>Runs a library's reader on a document that may be hostile: whatever it throws is a problem, and it has not for ever.</summary>
internal static class Guarded
{
    /// <summary>Room for readers that call themselves for what lies in each other.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>A document below this length cannot take long.</summary>
    private const int Short = 256 * 1024;

    /// <summary>What <paramref name="read"/> gives, or the problem that came of it.</summary>
    /// <param name="length">Bytes or characters of the document.</param>
    /// <param name="what">What the document should be, for the message: «a web page».</param>
    public static IReadOnlyList<SourceItem> Read(Func<IReadOnlyList<SourceItem>> read, int length, Input input, SourceOptions options, string what, bool slow = false)
    {
        try
        {
            return length < Short && !slow ? read() : Timed(read, options.MaxTime);
        }
        catch (UnreadableException e)
        {
            return [SourceItem.Failed(e.Code, input, e.Message)];
        }
        catch (TimeoutException)
        {
            return [SourceItem.Failed("SJ3016", input, FormattableString.Invariant($"takes longer than {options.MaxTime.TotalSeconds:0} s to be read as {what}; it is skipped"))];
        }
#pragma warning disable CA1031 // A library meets what its authors did not think of; that is the document's fault.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [SourceItem.Failed("SJ3012", input, $"cannot be read as {what}: {OneLine(e.Message)}")];
        }
    }

    /// <summary>A library's message, shortened to one line.</summary>
    public static string OneLine(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 200 ? line[..200] + "…" : line;
    }

    private static T Timed<T>(Func<T> read, TimeSpan limit)
    {
        T? result = default;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = read();
                }
#pragma warning disable CA1031 // Thrown again on the thread that waits.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    error = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "document",
        };
        thread.Start();
        if (!thread.Join(limit))
        {
            throw new TimeoutException();
        }

        error?.Throw();
        return result!;
    }
}
