using System.Text;

namespace Sijill.Sources;

/// <summary>Turns what can go wrong while bytes are read into problems, so that one bad file does not end a batch.</summary>
internal static class ReadingErrors
{
    /// <summary>The items, and one problem more if reading them fails.</summary>
    public static IEnumerable<SourceItem> Caught(IEnumerable<SourceItem> items, Input input)
    {
        using var enumerator = items.GetEnumerator();
        SourceItem? failure = null;
        while (failure is null)
        {
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (Explain(e) is { } message)
            {
                failure = SourceItem.Failed(CodeOf(e), input, message);
            }

            yield return failure ?? enumerator.Current;
        }
    }

    /// <summary>The code of the problem that <paramref name="error"/> is.</summary>
    public static string CodeOf(Exception error) => error is UnreadableException { Code: var code } ? code : "SJ3003";

    /// <summary>What to tell the user; null for what is a mistake in the program.</summary>
    public static string? Explain(Exception error) => error switch
    {
        UnreadableException => error.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "may not be read: access is denied",
        InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException => "is damaged: its compressed data break off or are no such archive",
        DecoderFallbackException => "holds bytes that are not in the encoding of its beginning",
        IOException => "cannot be read: " + error.Message,
        _ => null,
    };
}
