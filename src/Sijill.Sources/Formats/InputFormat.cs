namespace Sijill.Sources.Formats;

internal enum InputFormat
{
    Text,
    Html,
    Json,
    JsonLines,
}

/// <summary>Tells what a file holds, by its name or, failing that, by its first characters.</summary>
internal static class FormatSniffer
{
    /// <summary>The extensions that are read in a folder.</summary>
    private static readonly string[] Known = [".txt", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"];

    /// <summary>True for a file that a folder's reading takes up.</summary>
    public static bool IsKnown(string path) => Known.Contains(Path.GetExtension(WithoutGzip(path)).ToLowerInvariant());

    /// <summary>The name without a final <c>.gz</c>.</summary>
    public static string WithoutGzip(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    /// <summary>The format that a file name states, or null.</summary>
    public static InputFormat? ByName(string path) => Path.GetExtension(WithoutGzip(path)).ToLowerInvariant() switch
    {
        ".txt" => InputFormat.Text,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".json" => InputFormat.Json,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        _ => null,
    };

    /// <summary>The format that the beginning of a text shows.</summary>
    public static InputFormat ByContent(ReadOnlySpan<char> beginning)
    {
        var text = beginning.TrimStart();
        return text switch
        {
            ['{', ..] => FirstLineIsWhole(text) ? InputFormat.JsonLines : InputFormat.Json,
            ['[', ..] => LooksLikeArray(text[1..].TrimStart()) ? InputFormat.Json : InputFormat.Text,
            ['<', '!' or '?', ..] => InputFormat.Html,
            ['<', var letter, ..] when char.IsAsciiLetter(letter) => InputFormat.Html,
            _ => InputFormat.Text,
        };
    }

    private static bool LooksLikeArray(ReadOnlySpan<char> afterBracket) => afterBracket is ['{' or ']', ..];

    private static bool FirstLineIsWhole(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 || text[..end].TrimEnd() is [.., '}'];
    }
}
