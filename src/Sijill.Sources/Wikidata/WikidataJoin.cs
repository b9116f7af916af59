using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sijill.Sources.Wikidata;

/// <summary>Makes files of a lexicon from the rows of a pass. What it writes depends on the rows and the lexicon alone.</summary>
internal sealed class WikidataJoin
{
    private readonly ImportFolder folder;
    private readonly KnownWorld world;
    private readonly ImportFilter filter;
    private readonly ImportSummary summary = new();

    public WikidataJoin(ImportFolder folder, KnownWorld world, ImportFilter filter)
    {
        this.folder = folder;
        this.world = world;
        this.filter = filter;
    }

    /// <summary>The offices that the user gives to positions.</summary>
    public IReadOnlyDictionary<long, Office> Positions { get; init; } = new Dictionary<long, Office>();

    /// <summary>Reads an Arabic title that no English one helps with: «وزير خارجية سوريا». Null while nobody does.</summary>
    public Func<string, (string Office, string Of)?>? ReadArabicTitle { get; init; }

    /// <summary>Writes the files; each is written beside and put in place when it is whole.</summary>
    public ImportSummary Write(CancellationToken cancel)
    {
        using var states = new RowFile<StateRow>(folder.StateRows, RowJson.Lines.StateRow);
        var owners = new Owners(world, states.Read());
        if (filter.Persons)
        {
            using var humans = new RowFile<HumanRow>(folder.HumanRows, RowJson.Lines.HumanRow);
            var map = new PositionMap(world, owners, PositionsHeld(humans), Positions, ReadArabicTitle);
            var join = new PersonJoin(world, owners, map, filter, summary);
            WriteLines(folder.Persons, "Persons", join.Entries(humans), EntryJson.Lines.LexiconPerson, cancel);
            WriteLines(folder.Unmapped, null, join.Unmapped().Select(Counted), EntryJson.Forms.UnmappedPosition, cancel);
        }

        if (filter.Places)
        {
            using var places = new RowFile<PlaceRow>(folder.PlaceRows, RowJson.Lines.PlaceRow);
            WriteLines(folder.Places, "Places", new PlaceJoin(world, owners, filter, summary).Entries(places), EntryJson.Lines.LexiconPlace, cancel);
        }

        return summary;
    }

    private UnmappedPosition Counted(UnmappedPosition position)
    {
        summary.UnmappedPositions++;
        return position;
    }

    /// <summary>The positions that somebody holds, and those one class above them: few of all that a dump has.</summary>
    private Dictionary<long, PositionRow> PositionsHeld(RowFile<HumanRow> humans)
    {
        var held = humans.Read().SelectMany(row => row.Held).Select(h => h.Position).ToHashSet();
        using var rows = new RowFile<PositionRow>(folder.PositionRows, RowJson.Lines.PositionRow);
        var positions = rows.Read(held.Contains).ToDictionary(row => row.Q);
        var parents = positions.Values.SelectMany(row => row.Parents).Where(parent => !positions.ContainsKey(parent)).ToHashSet();
        foreach (var parent in rows.Read(parents.Contains))
        {
            positions.Add(parent.Q, parent);
        }

        return positions;
    }

    private static void WriteLines<T>(string path, string? what, IEnumerable<T> entries, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read, 256 * 1024))
        {
            if (what is not null)
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes($"// {what} from Wikidata (CC0 1.0), written by «sijill who import»; the next import overwrites this file.\n"));
            }

            foreach (var entry in entries)
            {
                cancel.ThrowIfCancellationRequested();
                JsonSerializer.Serialize(file, entry, type);
                file.WriteByte((byte)'\n');
            }
        }

        File.Move(beside, path, overwrite: true);
    }
}
