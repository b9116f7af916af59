using Sijill.Arabic.Frames;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>A claim in the making.</summary>
internal sealed class Draft
{
    public required Clause Clause { get; init; }

    public required Frame Frame { get; init; }

    public required string Event { get; set; }

    public string? Mode { get; set; }

    public string? Cameo { get; set; }

    public Status Status { get; set; }

    public List<Participant> Actors { get; } = [];

    public List<Participant> Recipients { get; } = [];

    public List<Speaker> Attribution { get; } = [];

    /// <summary>First token of the evidence.</summary>
    public int First { get; set; }

    /// <summary>Token after the evidence.</summary>
    public int End { get; set; }

    public double Confidence { get; set; }

    public List<string> Notes { get; } = [];

    public List<string> Trace { get; } = [];

    /// <summary>The claim is the saying itself; it falls away when what is said codes.</summary>
    public bool IsReport { get; set; }

    /// <summary>A statement that is what its words make it, and not what its verb of saying tells.</summary>
    public bool IsStatement { get; set; }

    /// <summary>Id of the cue that made the statement what it is, or null.</summary>
    public string? Cue { get; set; }

    /// <summary>Made by a noun inside a clause and not by the clause's own predicate.</summary>
    public bool Nominal { get; init; }
}
