using System.Globalization;
using Sijill.Model;

namespace Sijill.Testing;

/// <summary>Builds documents and spans for tests.</summary>
public static class Article
{
    /// <summary>A document.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="published">Its day of publication, as 2025-02-12, or null.</param>
    /// <param name="publisher">Its outlet, or null.</param>
    public static Document Of(string text, string? published = "2025-02-12", string? publisher = null) => new(
        "test",
        text,
        Publisher: publisher,
        Published: published is null ? null : DateTimeOffset.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    /// <summary>Where <paramref name="words"/> stand in <paramref name="document"/>.</summary>
    /// <exception cref="ArgumentException">They do not stand there, or more than once.</exception>
    public static SourceSpan SpanOf(Document document, string words)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(words);
        var start = document.Text.IndexOf(words, StringComparison.Ordinal);
        if (start < 0 || document.Text.IndexOf(words, start + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"«{words}» is to stand in the text exactly once", nameof(words));
        }

        return new SourceSpan(start, start + words.Length);
    }
}
