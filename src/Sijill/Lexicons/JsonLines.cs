using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sijill.Lexicons;

/// <summary>
/// Reads lexicon files: one JSON object a line; blank lines and lines that begin with <c>//</c> are comments.
/// Loading is strict: whatever is not understood is an error with file and line.
/// </summary>
internal static class JsonLines
{
    /// <summary>The entries of <paramref name="file"/> with their line numbers (from 1).</summary>
    /// <param name="report">Takes what is wrong with a line, which is then left out; without it the first mistake is thrown.</param>
    /// <exception cref="LexiconException">A line is not valid JSON, or has an unknown or missing key.</exception>
    public static IEnumerable<(int Line, T Entry)> Read<T>(LexiconFile file, JsonTypeInfo<T> type, Action<LexiconException>? report = null)
        where T : class
    {
        using var reader = new StreamReader(file.Open());
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var content = line.AsSpan().Trim();
            if (content.IsEmpty || content.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (Parse(file, number, content, type, report) is { } entry)
            {
                yield return (number, entry);
            }
        }
    }

    private static T? Parse<T>(LexiconFile file, int number, ReadOnlySpan<char> content, JsonTypeInfo<T> type, Action<LexiconException>? report)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(content, type)
                ?? throw new LexiconException("SJ2002", file.DisplayName, number, "the line holds null; write an object or remove the line");
        }
        catch (JsonException e)
        {
            var problem = new LexiconException("SJ2001", file.DisplayName, number, $"not a valid entry: {e.Message}");
            if (report is null)
            {
                throw problem;
            }

            report(problem);
            return null;
        }
    }
}
