using Sijill.Sources.Formats;
using Sijill.Sources.Streams;
using Sijill.Sources.Web;

namespace Sijill.Sources;

/// <summary>
/// Reads documents from files, folders, archives, addresses and streams. Whatever cannot be read becomes a <see cref="SourceProblem"/> in
/// its place, and the rest goes on. Memory is bounded by the largest document allowed, times the number taken apart at once.
/// </summary>
public sealed class DocumentSource
{
    private readonly SourceOptions options;
    private readonly ContentReader contents;
    private readonly Lazy<PoliteFetcher> fetcher;
    private long bytesRead;

    /// <summary>Creates a source.</summary>
    public DocumentSource(SourceOptions? options = null)
    {
        this.options = options ?? new SourceOptions();
        contents = new ContentReader(this.options, PassedOver);
        fetcher = new Lazy<PoliteFetcher>(() => new PoliteFetcher(this.options.Web));
    }

    /// <summary>What stands for standard input on a command line.</summary>
    public const string StandardInput = "-";

    /// <summary>How many bytes of files have been read so far.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    /// <summary>What archives held that is no document, so far.</summary>
    public PassedOver PassedOver { get; } = new();

    /// <summary>Bytes of all the files that <paramref name="paths"/> name; what does not exist or is no file counts nothing.</summary>
    public static long SizeOf(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths
            .Where(path => !IsAddress(path))
            .SelectMany(path => Directory.Exists(path) ? FilesIn(path) : [path])
            .Sum(path => new FileInfo(path) is { Exists: true } file ? file.Length : 0);
    }

    /// <summary>True for what is fetched from the web rather than read from a disk: <c>http://…</c> or <c>https://…</c>.</summary>
    public static bool IsAddress(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The documents of a file, of all files in a folder and its subfolders in ordinal order of their paths, or of the page, feed or file
    /// at an address.
    /// </summary>
    /// <param name="path">A file, a folder, or an address.</param>
    public IEnumerable<SourceItem> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsAddress(path) ? ReadAddress(path)
            : Directory.Exists(path) ? ReadFolder(path)
            : ReadFile(path, Path.GetFileName(path));
    }

    /// <summary>The documents of a stream, whose format is told by its content. The stream is closed at the end.</summary>
    /// <param name="stream">Bytes of any supported format, packed or not.</param>
    /// <param name="name">What to call it in messages and, where a document has no id of its own, in ids.</param>
    public IEnumerable<SourceItem> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return contents.Read(() => stream, new Input(name, name, null));
    }

    private IEnumerable<SourceItem> ReadFolder(string folder)
    {
        var files = FilesIn(folder);
        return files.Count == 0
            ? [SourceItem.Failed("SJ3002", folder, 0, "the folder holds no file that is read: .txt, .html, .json, .jsonl, .xml, .rss, .atom, .warc, .pdf, .eml, .mbox, .zip (or one of these with .gz or .zst)")]
            : files.SelectMany(file => ReadFile(file, Path.GetRelativePath(folder, file).Replace('\\', '/')));
    }

    private static List<string> FilesIn(string folder)
    {
        var settings = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(folder, "*", settings).Where(FormatSniffer.IsKnown).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<SourceItem> ReadFile(string path, string stem) =>
        contents.Read(() => new CountingStream(File.OpenRead(path), count => Interlocked.Add(ref bytesRead, count)), new Input(path, stem, FormatSniffer.ByName(path)));

    private IEnumerable<SourceItem> ReadAddress(string address)
    {
        var input = new Input(address, address, null) { Url = address };
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            yield return SourceItem.Failed("SJ3020", input, "is no address");
            yield break;
        }

        // Documents are read one after the other on a thread of their own; there is nothing else for it to do.
        var fetched = fetcher.Value.FetchAsync(new PageRequest(uri), CancellationToken.None).GetAwaiter().GetResult();
        if (fetched.Problem is { } problem)
        {
            yield return SourceItem.Failed(problem.Code, input, problem.Message);
            yield break;
        }

        foreach (var item in contents.Read(() => new MemoryStream(fetched.Body, writable: false), fetched.ToInput(address)))
        {
            yield return item;
        }
    }
}
