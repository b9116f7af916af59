namespace Sijill.Cli.Pipeline;

/// <summary>Where results go.</summary>
internal static class Outputs
{
    private const int Buffer = 64 * 1024;
    private const int BrokenPipeUnix = 32;
    private const int BrokenPipeWindows = 109;
    private const int NoDataWindows = 232;

    /// <summary>The file, or standard output.</summary>
    public static Stream Open(string? path) => path is null or "-"
        ? new BufferedStream(Console.OpenStandardOutput(), Buffer)
        : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, Buffer);

    /// <summary>True when the reader of our output has gone.</summary>
    public static bool IsBrokenPipe(IOException error) =>
        (error.HResult & 0xFFFF) is BrokenPipeUnix or BrokenPipeWindows or NoDataWindows;
}
