using System.Text;
using System.Text.RegularExpressions;

namespace Sijill.Sources.Encodings;

/// <summary>
/// Decodes pages, feeds and messages. Unlike a file that somebody hands in, they say what encoding they are in and are often wrong, and a
/// few broken bytes in an advertisement must not cost the article.
/// </summary>
internal static partial class TextDecoder
{
    private const int DeclarationBytes = 4096;

    /// <summary>Of a thousand characters beyond ASCII, so many may be broken in a text that is UTF-8 nevertheless.</summary>
    private const int MaxBrokenPerMille = 20;

    private static readonly UTF8Encoding Utf8 = new(false, false);

    /// <summary>The text, or why there is none.</summary>
    /// <param name="charset">The encoding that a server or message stated, or null.</param>
    public static (string? Text, string Problem) Decode(byte[] bytes, string? charset)
    {
        var detected = EncodingDetector.Detect(bytes, whole: true);
        if (detected.Encoding is UTF8Encoding or UnicodeEncoding)
        {
            return (Lenient(detected.Encoding).GetString(bytes, detected.BomLength, bytes.Length - detected.BomLength), "");
        }

        // Broken UTF-8 comes before code pages: every sequence of bytes is something in those.
        if (NearlyUtf8(bytes) is { } text)
        {
            return (text, "");
        }

        if ((detected.Encoding ?? Named(charset) ?? Named(Declared(bytes))) is not { } encoding)
        {
            return (null, detected.Problem);
        }

        return (Lenient(encoding).GetString(bytes), "");
    }

    private static string? NearlyUtf8(byte[] bytes)
    {
        var text = Utf8.GetString(bytes);
        int broken = 0, beyond = 0;
        foreach (var c in text)
        {
            broken += c == '\uFFFD' ? 1 : 0;
            beyond += c >= 0x80 ? 1 : 0;
            if (c == 0)
            {
                return null;
            }
        }

        return beyond > broken && broken * 1000L <= (long)beyond * MaxBrokenPerMille ? text : null;
    }

    private static string? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationBytes));
        return CharsetPattern().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(name) ? null : Encoding.GetEncoding(name.Trim('"', '\'', ' '));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    [GeneratedRegex("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetPattern();
}
