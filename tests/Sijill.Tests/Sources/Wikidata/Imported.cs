using System.Text;
using System.Text.Json;
using Sijill.Cli.Importing;
using Sijill.Lexicons;
using Sijill.Sources;
using Sijill.Sources.Wikidata;

namespace Sijill.Tests.Sources.Wikidata;

/// <summary>Runs imports in a folder of the test.</summary>
internal sealed class Imported(string folder)
{
    private static readonly LexiconFile[] BuiltIn = [.. LexiconFile.BuiltIn()];

    public static Lexicons.WhosWho Who { get; } = Lexicons.WhosWho.Load(BuiltIn);

    public static KnownWorld World { get; } = ImportKnowledge.Of(Who, BuiltIn);

    public ImportFolder Folder { get; } = new(folder);

    public List<SourceProblem> Problems { get; } = [];

    public ScanOptions Options { get; init; } = new();

    public ImportFilter Filter { get; init; } = new();

    public Dictionary<long, Office> Positions { get; init; } = [];

    public ScanState Scan(params IEnumerable<DumpFile> files) => ScanUntil(CancellationToken.None, files);

    public ScanState ScanUntil(CancellationToken cancel, params IEnumerable<DumpFile> files) =>
        DumpScan.Run([.. files], Folder, Options with { Places = Filter.Places, Report = Problems.Add }, cancel);

    public ScanState Scan(string path) => Scan(DumpFile.At(path)!);

    public ImportSummary Join() => new WikidataJoin(Folder, World, Filter) { Positions = Positions }.Write(CancellationToken.None);

    /// <summary>The persons of an import of these entities.</summary>
    public Dictionary<string, PersonEntry> Persons(params IEnumerable<string> entities)
    {
        Scan(InMemory(Items.Dump(entities)));
        Join();
        return Entries();
    }

    /// <summary>The persons that were written, by their item.</summary>
    public Dictionary<string, PersonEntry> Entries() => File.ReadLines(Folder.Persons)
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
        .Select(line => JsonSerializer.Deserialize(line, WhosWhoJson.Default.PersonEntry)!)
        .ToDictionary(p => p.Wikidata!);

    /// <summary>Everything that was written, for comparison.</summary>
    public string Output() => File.ReadAllText(Folder.Persons) + File.ReadAllText(Folder.Unmapped) + (File.Exists(Folder.Places) ? File.ReadAllText(Folder.Places) : "");

    /// <summary>The built-in lexicon with what was imported; fails where the strict loader does.</summary>
    public Lexicons.WhosWho Loaded() => Lexicons.WhosWho.Load([.. BuiltIn, .. LexiconFile.InFolder(folder)]);

    public static DumpFile InMemory(string text, string name = "dump.json") => new(name, text.Length, 1, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
