using System.Globalization;

namespace Sijill.Cli.Rendering;

/// <summary>How the terminal, or the file instead of it, shows text.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Colors">Whether colours and weights are shown.</param>
internal sealed record TerminalLook(int Width, bool Colors)
{
    private const int Usual = 100;
    private const int Least = 40;

    /// <summary>The look of standard output, or of the file <paramref name="output"/>.</summary>
    public static TerminalLook Of(string? output)
    {
        var terminal = output is null && !Console.IsOutputRedirected;
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(Math.Max(Least, WidthOf(terminal)), terminal && !plain);
    }

    private static int WidthOf(bool terminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns))
        {
            return columns;
        }

        return terminal && Console.WindowWidth > 0 ? Console.WindowWidth : Usual;
    }
}
