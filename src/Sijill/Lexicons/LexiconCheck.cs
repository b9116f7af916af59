namespace Sijill.Lexicons;

/// <summary>
/// Looks for everything that is wrong with a folder of lexicon files, where loading stops at the first mistake: besides what loading refuses also
/// what it cannot see line by line, such as two holders of one office at one time.
/// </summary>
public static class LexiconCheck
{
    private static readonly string[] Folders = ["actors", "calendar", "frames", "names", "offices", "places", "plover", "verbs", "words"];

    /// <summary>Checks the user's folder together with the built-in lexicon that it extends.</summary>
    /// <param name="folder">The folder that one would give as <c>--lexicon</c>.</param>
    /// <returns>The mistakes in files of the folder, in order of file and line; empty when there is none.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<LexiconException> Of(string folder)
    {
        List<LexiconFile> own = [.. LexiconFile.InFolder(folder)];
        var problems = Of([.. LexiconFile.BuiltIn(), .. own], own);
        foreach (var stray in own.Where(f => Array.IndexOf(Folders, f.Path.Split('/')[0]) < 0))
        {
            problems.Add(new LexiconException("SJ2010", stray.DisplayName, 0, $"is in none of the folders {string.Join(", ", Folders)}, so it is never read"));
        }

        if (problems.Count == 0)
        {
            // The other parts of the lexicon (verbs, frames, calendar) report one mistake at a time.
            try
            {
                _ = Lexicon.Load(folder);
            }
            catch (LexiconException e)
            {
                problems.Add(e);
            }
        }

        return Sorted(problems);
    }

    /// <summary>Checks the built-in who's who.</summary>
    internal static IReadOnlyList<LexiconException> BuiltIn()
    {
        List<LexiconFile> files = [.. LexiconFile.BuiltIn()];
        return Sorted(Of(files, files));
    }

    private static List<LexiconException> Sorted(List<LexiconException> problems) =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)];

    internal static List<LexiconException> Of(IReadOnlyList<LexiconFile> files, IReadOnlyList<LexiconFile> own)
    {
        var names = own.Select(f => f.DisplayName).ToHashSet(StringComparer.Ordinal);
        List<LexiconException> problems = [];
        var who = new WhosWhoLoader(problems.Add).Load(files);
        problems.AddRange(new WhosWhoCheck(who).Problems());
        problems.AddRange(RepeatedKeys(own));
        return [.. problems.Where(p => names.Contains(p.File)).DistinctBy(p => p.Message)];
    }

    /// <summary>An entry replaces one of the same key in an earlier folder; within one folder that is a slip.</summary>
    private static IEnumerable<LexiconException> RepeatedKeys(IReadOnlyList<LexiconFile> own)
    {
        var seen = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var file in own.Where(f => f.Path.StartsWith("actors/", StringComparison.Ordinal)))
        {
            foreach (var (line, entry) in JsonLines.Read(file, WhosWhoJson.Default.KeyedEntry, _ => { }))
            {
                var at = new Origin(file.DisplayName, line);
                if (entry.Id is { } id && !seen.TryAdd(id, at))
                {
                    yield return new LexiconException("SJ2103", at.File, at.Line, $"\"{id}\" stands already at {seen[id]}; keep one of the two");
                }
            }
        }
    }
}
