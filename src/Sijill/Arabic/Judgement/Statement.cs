using Sijill.Arabic.Clauses;
using Sijill.Arabic.Frames;
using Sijill.Model;

namespace Sijill.Arabic.Judgement;

/// <summary>What is known of a statement before it is decided what it does.</summary>
internal sealed class Statement
{
    /// <summary>The heaviest cue, if the cues decide by themselves.</summary>
    public Cue? Cue { get; init; }

    /// <summary>Whom an accusation in it blames.</summary>
    public List<Participant>? Blamed { get; init; }

    /// <summary>Whom it is about otherwise.</summary>
    public List<Participant>? Matter { get; init; }

    /// <summary>Whom a demand, an offer or a threat in it concerns.</summary>
    public List<Participant>? Party { get; init; }

    /// <summary>Whom the speaker addresses, as the verb of saying tells.</summary>
    public required List<Participant> Addressed { get; init; }

    /// <summary>The speaker's own state, where it is the subject of what is said.</summary>
    public Participant? OwnCountry { get; init; }

    /// <summary>How the speaker's words are known.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Clause of what is said.</summary>
    public Clause? Content { get; init; }

    /// <summary>Features by which it was decided.</summary>
    public List<Feature>? Features { get; set; }
}
