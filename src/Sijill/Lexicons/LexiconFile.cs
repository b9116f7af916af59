namespace Sijill.Lexicons;

/// <summary>One file of lexicon data, with the name under which errors report it.</summary>
/// <param name="Path">
/// Path below the lexicon's root with forward slashes, such as <c>actors/persons.jsonl</c>. The folder decides what the file holds.
/// </param>
/// <param name="DisplayName">How the user knows it: the path on disk, or <c>lexicon/…</c> for what is built in.</param>
/// <param name="Open">Opens the content as UTF-8.</param>
internal sealed record LexiconFile(string Path, string DisplayName, Func<Stream> Open)
{
    private const string Prefix = "lexicon/";

    /// <summary>The files built into the assembly, in ordinal order of their paths.</summary>
    public static IEnumerable<LexiconFile> BuiltIn()
    {
        var assembly = typeof(LexiconFile).Assembly;
        return assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new LexiconFile(name[Prefix.Length..], name, () => assembly.GetManifestResourceStream(name)!));
    }

    /// <summary>The <c>.jsonl</c> files of a user's own folder, in ordinal order of their paths.</summary>
    public static IEnumerable<LexiconFile> InFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories)
            .Select(path => new LexiconFile(
                System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), path, () => File.OpenRead(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
}
