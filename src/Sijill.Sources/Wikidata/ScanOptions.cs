namespace Sijill.Sources.Wikidata;

/// <summary>How a pass over dumps is made.</summary>
internal sealed record ScanOptions
{
    /// <summary>Keep places besides persons.</summary>
    public bool Places { get; init; }

    /// <summary>Longest line, and longest entity file, in bytes. The largest entities of Wikidata have some 4 MB.</summary>
    public int MaxLineBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>After so many lines the state is saved, so that even a power failure costs no more than the reading of them.</summary>
    public int CheckpointLines { get; init; } = 200_000;

    /// <summary>Hears of each mistake.</summary>
    public Action<SourceProblem> Report { get; init; } = _ => { };

    /// <summary>Hears of each line that is done.</summary>
    public Action? OnLine { get; init; }

    /// <summary>Hears now and then how far the pass is.</summary>
    public Action<ScanProgress> Progress { get; init; } = _ => { };
}

/// <summary>How far a pass is.</summary>
/// <param name="FileBytes">Bytes of the files as they are on the disk, packed or not.</param>
/// <param name="Bytes">Bytes of the JSON.</param>
/// <param name="Continuing">True while what an earlier pass has read is passed over.</param>
internal readonly record struct ScanProgress(long Entities, long OfficeHolders, long FileBytes, long Bytes, bool Continuing);
