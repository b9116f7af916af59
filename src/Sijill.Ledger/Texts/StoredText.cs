namespace Sijill.Ledger.Texts;

/// <summary>
/// Text as both databases can hold it: what no database stores (a NUL, half a surrogate pair) becomes U+FFFD, one for one, so that all offsets stay.
/// </summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, unchanged (and the same object) where nothing is to be replaced.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBad(text, i))
            {
                return Mended(text);
            }
        }

        return text;
    }

    /// <summary>As <see cref="Of"/>; null stays null.</summary>
    public static string? OrNull(string? text) => text is null ? null : Of(text);

    private static bool IsBad(string text, int i) => text[i] switch
    {
        '\0' => true,
        var c when char.IsHighSurrogate(c) => i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]),
        var c when char.IsLowSurrogate(c) => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };

    private static string Mended(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = IsBad(source, i) ? Replacement : source[i];
        }
    });
}
