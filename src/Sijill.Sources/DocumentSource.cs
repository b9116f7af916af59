using System.Text;
using Sijill.Sources.Encodings;
using Sijill.Sources.Formats;
using Sijill.Sources.Streams;

namespace Sijill.Sources;

/// <summary>
/// Reads documents from files, folders and streams. Whatever cannot be read becomes a <see cref="SourceProblem"/> in its place, and the
/// rest goes on. Memory is bounded by the largest document allowed.
/// </summary>
public sealed class DocumentSource
{
    private const int HeadBytes = 64 * 1024;
    private const int GzipMagicBytes = 2;
    private readonly SourceOptions options;
    private long bytesRead;

    /// <summary>Creates a source.</summary>
    public DocumentSource(SourceOptions? options = null) => this.options = options ?? new SourceOptions();

    /// <summary>What stands for standard input on a command line.</summary>
    public const string StandardInput = "-";

    /// <summary>How many bytes of files have been read so far.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    /// <summary>Bytes of all the files that <paramref name="paths"/> name; what does not exist or is no file counts nothing.</summary>
    public static long SizeOf(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths
            .SelectMany(path => Directory.Exists(path) ? FilesIn(path) : [path])
            .Sum(path => new FileInfo(path) is { Exists: true } file ? file.Length : 0);
    }

    /// <summary>The documents of a file, or of all files in a folder and its subfolders, in ordinal order of their paths.</summary>
    /// <param name="path">A file or a folder.</param>
    public IEnumerable<SourceItem> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path) ? ReadFolder(path) : ReadFile(path, Path.GetFileName(path));
    }

    /// <summary>The documents of a stream, whose format is told by its content. The stream is closed at the end.</summary>
    /// <param name="stream">Bytes of any supported format, gzipped or not.</param>
    /// <param name="name">What to call it in messages and, where a document has no id of its own, in ids.</param>
    public IEnumerable<SourceItem> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return ReadingErrors.Caught(ReadStream(() => stream, new Input(name, name, null)), name);
    }

    private IEnumerable<SourceItem> ReadFolder(string folder)
    {
        var files = FilesIn(folder);
        return files.Count == 0
            ? [SourceItem.Failed("SJ3002", folder, 0, "the folder holds no .txt, .html, .json or .jsonl file (or one of these with .gz)")]
            : files.SelectMany(file => ReadFile(file, Path.GetRelativePath(folder, file).Replace('\\', '/')));
    }

    private static List<string> FilesIn(string folder)
    {
        var settings = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return [.. Directory.EnumerateFiles(folder, "*", settings).Where(FormatSniffer.IsKnown).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<SourceItem> ReadFile(string path, string stem) =>
        ReadingErrors.Caught(ReadStream(() => new CountingStream(File.OpenRead(path), count => Interlocked.Add(ref bytesRead, count)), new Input(path, stem, FormatSniffer.ByName(path))), path);

    private IEnumerable<SourceItem> ReadStream(Func<Stream> open, Input input)
    {
        using var stream = Unpacked(open());
        if (stream.Head.IsEmpty)
        {
            yield return SourceItem.Failed("SJ3001", input.Source, 0, "is empty");
            yield break;
        }

        var detected = EncodingDetector.Detect(stream.Head, stream.IsWhole);
        if (detected.Encoding is null)
        {
            yield return SourceItem.Failed("SJ3004", input.Source, 0, detected.Problem);
            yield break;
        }

        var format = input.Format ?? FormatSniffer.ByContent(Beginning(stream.Head, detected));
        var items = format == InputFormat.JsonLines
            ? new JsonLinesDocuments(options).Read(stream, detected, input)
            : new WholeDocuments(options).Read(stream, format, input);
        foreach (var item in items)
        {
            yield return Acceptance.Check(item, input.Source, options);
        }
    }

    private static HeadStream Unpacked(Stream raw)
    {
        var start = new HeadStream(raw, GzipMagicBytes);
        return new HeadStream(start.Head is [0x1F, 0x8B] ? new CheckedGzipStream(start) : start, HeadBytes);
    }

    /// <summary>The head as characters; one that is cut at the end does not matter for telling the format.</summary>
    private static string Beginning(ReadOnlySpan<byte> head, DetectedEncoding detected)
    {
        var lenient = (Encoding)detected.Encoding!.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(head[detected.BomLength..]);
    }
}
