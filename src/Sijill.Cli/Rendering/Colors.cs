using Spectre.Console;

namespace Sijill.Cli.Rendering;

/// <summary>One colour for each quad class.</summary>
internal static class Colors
{
    public static Color Of(int? quad) => quad switch
    {
        1 => Color.Blue,
        2 => Color.Green,
        3 => Color.Yellow,
        4 => Color.Red,
        _ => Color.Default,
    };
}
