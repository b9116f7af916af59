namespace Sijill.Sources.Wikidata;

/// <summary>A dump to read, with what it is known by.</summary>
/// <param name="Path">Full path, or <c>-</c>.</param>
/// <param name="Size">Bytes; -1 for standard input.</param>
/// <param name="Modified">Ticks of UTC; 0 for standard input.</param>
internal sealed record DumpFile(string Path, long Size, long Modified, Func<Stream> Open)
{
    /// <summary>A file; null when there is none.</summary>
    public static DumpFile? At(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new DumpFile(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks, () => File.OpenRead(path)) : null;
    }

    /// <summary>Standard input: «bzcat dump.json.bz2 | sijill who import -».</summary>
    public static DumpFile StandardInput(Func<Stream> open) => new(DocumentSource.StandardInput, -1, 0, open);
}
