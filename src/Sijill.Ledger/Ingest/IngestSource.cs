using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijill.Sources;

namespace Sijill.Ledger.Ingest;

/// <summary>Something to take into a ledger: a file, a folder, a stream.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Id">What tells it from other sources, for example its full path.</param>
/// <param name="Identity">What tells its present content: when this is as it was, a run goes on where the last one stopped. Null for a stream, which always begins anew.</param>
/// <param name="Open">Its items, in an order that is the same each time.</param>
public sealed record IngestSource(string Name, string Id, string? Identity, Func<IEnumerable<SourceItem>> Open)
{
    /// <summary>A file or folder.</summary>
    /// <param name="source">Reads it.</param>
    /// <param name="options">How; with other options it counts as another content.</param>
    /// <param name="path">Where it is.</param>
    public static IngestSource Of(DocumentSource source, SourceOptions options, string path)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(path);
        return new(path, Path.GetFullPath(path), IdentityOf(path, options), () => source.Read(path));
    }

    /// <summary>A stream, read once.</summary>
    public static IngestSource Of(DocumentSource source, Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(name, name, null, () => source.Read(stream, name));
    }

    /// <summary>Sizes and times of all files, without looking into them.</summary>
    private static string? IdentityOf(string path, SourceOptions options)
    {
        if (!Path.Exists(path))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(options.ToString()));
        try
        {
            IEnumerable<FileInfo> files = Directory.Exists(path)
                ? new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).OrderBy(f => f.FullName, StringComparer.Ordinal)
                : [new FileInfo(path)];
            foreach (var file in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}\n")));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will tell what is wrong.
            return null;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
