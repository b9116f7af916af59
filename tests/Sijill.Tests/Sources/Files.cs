using System.IO.Compression;
using System.Text;
using Sijill.Sources;

namespace Sijill.Tests.Sources;

/// <summary>A folder of test files, gone at the end of the test.</summary>
public sealed class Files : IDisposable
{
    public const string Arabic = "قال وزير الخارجية المصري إن بلاده تدعم وحدة السودان، وأكد أهمية الحوار بين الأطراف في المنطقة العربية.";

    static Files() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Folder { get; } = Directory.CreateTempSubdirectory("sijill-").FullName;

    public string Add(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Add(string name, string text, Encoding? encoding = null) => Add(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static List<SourceItem> Read(string path, SourceOptions? options = null) => [.. new DocumentSource(options).Read(path)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
