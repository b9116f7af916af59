using System.IO.Compression;
using System.Text.Json;
using Sijill.Tests.Support;

namespace Sijill.Tests.Times;

/// <summary>Evaluation texts that lie beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class TimeCorpus
{
    /// <summary>The file, or a skipped test.</summary>
    public static string Require(string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", name);
        if (!File.Exists(path))
        {
            Assert.Skip($"The evaluation file {name} is not beside the repository.");
        }

        return path;
    }

    /// <summary>The records of a file of JSON lines, compressed or not, whose line <paramref name="wanted"/> accepts.</summary>
    public static IEnumerable<JsonElement> Records(string path, Func<string, bool>? wanted = null)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (wanted is null || wanted(line))
            {
                using var record = JsonDocument.Parse(line);
                yield return record.RootElement.Clone();
            }
        }
    }
}
