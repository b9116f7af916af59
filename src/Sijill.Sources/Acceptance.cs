using Sijill.Sources.Languages;

namespace Sijill.Sources;

/// <summary>Turns away documents that there is no sense in reading.</summary>
internal static class Acceptance
{
    /// <summary>The item itself, or why its document is not taken.</summary>
    public static SourceItem Check(SourceItem item, string source, SourceOptions options)
    {
        if (item.Document is not { } document)
        {
            return item;
        }

        var name = document.Id;
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return Refuse("SJ3001", $"document «{name}» has an empty text");
        }

        return !options.AssumeArabic && LanguageGuess.Other(document.Text) is { } other
            ? Refuse("SJ3006", $"document «{name}» is not Arabic: {other}; to read it all the same, say --language ar")
            : item;

        SourceItem Refuse(string code, string message) =>
            new(null, new(code, source, item.Line, message) { Place = item.Place }) { Line = item.Line, Place = item.Place };
    }
}
