using System.Globalization;

namespace Sijill.Sources.Streams;

/// <summary>Ends the reading of an archive that unpacks to far more than any text does.</summary>
/// <param name="unpacked">The unpacked bytes.</param>
/// <param name="packedBytes">How many packed bytes have been read so far.</param>
internal sealed class UnpackingLimitStream(Stream unpacked, Func<long> packedBytes, SourceOptions options) : ForwardStream(unpacked)
{
    private long total;

    public override int Read(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        total += count;
        if (total > options.UnpackedAllowance && total > packedBytes() * options.MaxUnpackedRatio)
        {
            throw new UnreadableException("SJ3015", string.Create(
                CultureInfo.InvariantCulture, $"unpacks to more than {options.MaxUnpackedRatio} times its size, as no text does; the rest is not read"));
        }

        return count;
    }
}
