using System.Text;
using System.Text.Unicode;

namespace Sijill.Sources.Encodings;

/// <summary>
/// Tells UTF-8, UTF-16, Windows-1256 and ISO-8859-6 apart. UTF-8 and UTF-16 show by their form; the two Arabic code pages share most
/// byte values and are told apart by how Arabic the decoded letters look.
/// </summary>
internal static class EncodingDetector
{
    private const double WantedZeroShare = 0.7;
    private const int MaxUtf8Tail = 3;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly UnicodeEncoding LittleEndian = new(false, false, true);
    private static readonly UnicodeEncoding BigEndian = new(true, false, true);

    static EncodingDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Looks at <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The text or its beginning.</param>
    /// <param name="whole">False when the text goes on, so that a character may be cut at the end.</param>
    public static DetectedEncoding Detect(ReadOnlySpan<byte> bytes, bool whole)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (BinaryKinds.NameOf(bytes) is { } kind)
        {
            return DetectedEncoding.Not($"is {kind}, not text");
        }

        if (BySixteenBits(bytes) is { } wide)
        {
            return DetectedEncoding.Is(wide);
        }

        if (BinaryKinds.HasControls(bytes))
        {
            return DetectedEncoding.Not("is binary data, not text");
        }

        return IsUtf8(bytes, whole) ? DetectedEncoding.Is(StrictUtf8) : ByLetters(bytes);
    }

    private static DetectedEncoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DetectedEncoding.Is(StrictUtf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => DetectedEncoding.Not("is UTF-32, which is not read; convert it to UTF-8"),
        [0xFF, 0xFE, ..] => DetectedEncoding.Is(LittleEndian, 2),
        [0xFE, 0xFF, ..] => DetectedEncoding.Is(BigEndian, 2),
        _ => null,
    };

    /// <summary>In UTF-16 every second byte of Arabic or Latin text is 06 or 00.</summary>
    private static UnicodeEncoding? BySixteenBits(ReadOnlySpan<byte> bytes)
    {
        var pairs = bytes.Length / 2;
        if (pairs < 2)
        {
            return null;
        }

        int first = 0, second = 0;
        for (var i = 0; i < pairs; i++)
        {
            first += bytes[2 * i] is 0 or 6 ? 1 : 0;
            second += bytes[(2 * i) + 1] is 0 or 6 ? 1 : 0;
        }

        var wanted = WantedZeroShare * pairs;
        return second >= wanted && second > first ? LittleEndian : first >= wanted && first > second ? BigEndian : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool whole)
    {
        if (whole)
        {
            return Utf8.IsValid(bytes);
        }

        for (var cut = 0; cut <= Math.Min(MaxUtf8Tail, bytes.Length); cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    private static DetectedEncoding ByLetters(ReadOnlySpan<byte> bytes)
    {
        var windows = Encoding.GetEncoding("windows-1256");
        var iso = Encoding.GetEncoding("iso-8859-6");
        var windowsScore = ArabicLook.Score(windows.GetString(bytes));
        var isoScore = ArabicLook.Score(iso.GetString(bytes));
        var (best, score) = isoScore > windowsScore ? (iso, isoScore) : (windows, windowsScore);
        return score >= ArabicLook.Plausible
            ? DetectedEncoding.Is(best)
            : DetectedEncoding.Not("is in no encoding that is read (UTF-8, UTF-16, Windows-1256, ISO-8859-6); convert it to UTF-8");
    }
}
