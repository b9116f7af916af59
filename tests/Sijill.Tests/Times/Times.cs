using Sijill.Arabic.Times;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Times;

/// <summary>Finds the times of short texts with the built-in lexicon.</summary>
internal static class Times
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    public static TimeExpression[] In(string text, string? published = null) =>
        In(new Document("test", text, Published: published is null ? null : new DateTimeOffset(DateOnly.ParseExact(published, "yyyy-MM-dd"), new TimeOnly(12, 0), TimeSpan.FromHours(3))));

    public static TimeExpression[] In(Document document) => [.. Lexicon.Times.Find(Lexicon.Tokenizer.Tokenize(document))];

    /// <summary>Each expression as «words = value».</summary>
    public static string[] Values(string text, string? published = null) =>
        [.. In(text, published).Select(t => $"{t.Span.Of(text)} = {t.Edtf ?? t.Kind.ToString().ToLowerInvariant()}")];
}
