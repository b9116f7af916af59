namespace Sijill.Sources.Streams;

/// <summary>Reads streams into memory, up to a limit.</summary>
internal static class BoundedReading
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>All of <paramref name="stream"/>, or null when that is more than <paramref name="limit"/> bytes.</summary>
    public static byte[]? All(Stream stream, int limit)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (memory.Length + count > limit)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    /// <summary>A limit in bytes, in words for a message: «16 MB».</summary>
    public static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / (1024.0 * 1024.0):0.##} MB");
}
