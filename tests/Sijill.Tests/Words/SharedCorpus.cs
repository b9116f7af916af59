using System.IO.Compression;
using System.Text.Json;

namespace Sijill.Tests.Words;

/// <summary>The evaluation corpora beside the repository, where they exist.</summary>
internal static class SharedCorpus
{
    /// <summary>The records of a corpus file; skips the test when it is absent.</summary>
    public static IEnumerable<JsonElement> Records(string name)
    {
        var path = Find("corpus", name);
        Assert.SkipWhen(path is null, $"the corpus {name} is not here");
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path!), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            yield return record.RootElement.Clone();
        }
    }

    /// <summary>A file of the shared folder, or null where it is absent.</summary>
    public static string? Find(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "shared", .. parts]);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
