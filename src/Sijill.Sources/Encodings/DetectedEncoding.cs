using System.Text;

namespace Sijill.Sources.Encodings;

/// <summary>What the bytes of a text are.</summary>
/// <param name="Encoding">How to decode them, or null when they are no text that we know.</param>
/// <param name="BomLength">Bytes of the byte order mark.</param>
/// <param name="Problem">Why there is no encoding; empty when there is one.</param>
internal readonly record struct DetectedEncoding(Encoding? Encoding, int BomLength, string Problem)
{
    public static DetectedEncoding Is(Encoding encoding, int bomLength = 0) => new(encoding, bomLength, "");

    public static DetectedEncoding Not(string problem) => new(null, 0, problem);
}
