namespace Sijill.Cli.Rendering;

/// <summary>Keeps Arabic and Latin text on one line from pulling each other about.</summary>
internal static class Directions
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The text as an island whose direction is its own.</summary>
    public static string Isolated(string text) => FirstStrongIsolate + text + PopIsolate;
}
