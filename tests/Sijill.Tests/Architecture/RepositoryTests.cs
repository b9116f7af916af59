using System.Text.RegularExpressions;
using Sijill.Tests.Support;

namespace Sijill.Tests.Architecture;

/// <summary>What no file of the project may hold.</summary>
public sealed class RepositoryTests
{
    private static readonly string[] Kinds = [".cs", ".md", ".json", ".jsonl", ".csproj", ".props", ".slnx", ".txt", ".css", ".js", ".svg", ".yml", ""];

    /// <summary>Each word is written in two halves, so that this file does not find itself.</summary>
    private static readonly string[] Banned =
    [
        "/tmp" + "/w", "/wo" + "rk/", "cla" + "ude", "anth" + "ropic", "open" + "ai", "chat" + "gpt", "co-authored" + "-by", "fix" + "me", "ha" + "ck ",
    ];

    [Fact]
    public void No_file_speaks_of_where_or_how_it_was_made()
    {
        // The lexicon, the questions about it and the annotations are full of people's names, which are not ours to choose.
        var found = Files().Where(file => !file.Contains($"{Path.DirectorySeparatorChar}lexicon{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetFileName(file) is not ("questions.txt" or "annotations.jsonl" or "annotations-held-out.jsonl")).SelectMany(file => Banned.Where(word => File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{file}: {word}"));
        Assert.Empty(found);
    }

    [Fact]
    public void No_source_file_catches_everything_in_silence()
    {
        var silent = new Regex(@"catch\s*(\(Exception\s*\w*\))?\s*\{\s*\}", RegexOptions.NonBacktracking);
        Assert.DoesNotContain(Files(), file => file.EndsWith(".cs", StringComparison.Ordinal) && silent.IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void Every_package_has_its_reason()
    {
        var reasons = File.ReadAllText(Repository.File("docs", "dependencies.md"));
        var packages = Regex.Matches(File.ReadAllText(Repository.File("Directory.Packages.props")), "PackageVersion Include=\"([^\"]+)\"", RegexOptions.NonBacktracking)
            .Select(match => match.Groups[1].Value.Replace(".mtp-v2", "", StringComparison.Ordinal));
        Assert.All(packages, package => Assert.Contains(package, reasons, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_of_the_documents_leads_somewhere()
    {
        var link = new Regex(@"\]\(([^)#]+)", RegexOptions.NonBacktracking);
        var broken =
            from file in Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            from Match match in link.Matches(File.ReadAllText(file))
            let target = match.Groups[1].Value
            where !target.StartsWith("http", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{file}: {target}";
        Assert.Empty(broken);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
        .Where(file => Kinds.Contains(Path.GetExtension(file)))
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
            .Any(part => part is "bin" or "obj" or ".git" or "artifacts" or "TestResults" or ".vs" or ".idea" or "BenchmarkDotNet.Artifacts"));
}
