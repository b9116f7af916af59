using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Sources.Wikidata;

/// <summary>How far the pass over one input is.</summary>
internal enum InputProgress
{
    /// <summary>In the middle.</summary>
    Reading,

    /// <summary>Its data break off; it can be continued when the file is mended.</summary>
    BrokenOff,

    /// <summary>Read to the end.</summary>
    Done,
}

/// <summary>One input of an import: what file it was and how far it is read.</summary>
internal sealed class InputState
{
    public required string Path { get; init; }

    /// <summary>Size of the file; -1 for standard input.</summary>
    public long Size { get; set; }

    /// <summary>When the file was last changed, in ticks of UTC.</summary>
    public long Modified { get; set; }

    public InputProgress Progress { get; set; }

    /// <summary>Unpacked bytes that are done: whole lines.</summary>
    public long Bytes { get; set; }

    public long Lines { get; set; }

    /// <summary>True when the <c>]</c> of a dump has been read: nothing is missing.</summary>
    public bool Closed { get; set; }

    /// <summary>Where the last line that is done begins, and a hash of its beginning: by it a file is known again.</summary>
    public long MarkOffset { get; set; }

    public int MarkLength { get; set; }

    public string? MarkHash { get; set; }
}

/// <summary>What has been counted so far.</summary>
internal sealed record ScanCounts
{
    public long Entities { get; set; }

    public long BadLines { get; set; }

    /// <summary>Humans who hold or held a position.</summary>
    public long OfficeHolders { get; set; }

    /// <summary>Those of them who have no name in Arabic.</summary>
    public long WithoutArabic { get; set; }

    /// <summary>Those of them who have one in Arabic, but none in English.</summary>
    public long WithoutEnglish { get; set; }
}

/// <summary>Where a pass over dumps stands; kept in a file, so that it can be continued.</summary>
internal sealed class ScanState
{
    /// <summary>Changes when what the pass keeps changes: rows of before are not joined with rows of after.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Whether places are kept.</summary>
    public bool Places { get; set; }

    public List<InputState> Inputs { get; init; } = [];

    public ScanCounts Counts { get; init; } = new();

    public long Humans { get; set; }

    public long Positions { get; set; }

    public long States { get; set; }

    public long PlacesLength { get; set; }

    /// <summary>The state in <paramref name="path"/>; null when there is none.</summary>
    /// <exception cref="ImportException">It cannot be understood.</exception>
    public static ScanState? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.ScanState);
            return state is { Version: CurrentVersion, Inputs: not null, Counts: not null }
                ? state
                : throw new ImportException($"{path} was written by another version; --restart begins anew");
        }
        catch (JsonException)
        {
            throw new ImportException($"{path} cannot be understood; --restart begins anew");
        }
    }

    /// <summary>Writes beside and renames: whenever the program dies, the file is whole.</summary>
    public void Save(string path)
    {
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this, StateJson.Default.ScanState);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScanState))]
internal sealed partial class StateJson : JsonSerializerContext;
