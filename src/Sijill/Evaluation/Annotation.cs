using Sijill.Model;
using Sijill.Records;

namespace Sijill.Evaluation;

/// <summary>One claim as an annotator wrote it or a reader made it, reduced to what is measured.</summary>
/// <param name="Event">Event type; null when it is missing.</param>
/// <param name="Mode">Mode, or null.</param>
/// <param name="Status">Status; null when it is missing.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Attribution">Outermost speaker first.</param>
/// <param name="Evidence">The passage.</param>
/// <param name="Confidence">0 to 1; null when the claim states none, as a person's.</param>
public sealed record Annotation(
    string? Event,
    string? Mode,
    string? Status,
    EquatableArray<AnnotatedEntity> Actor,
    EquatableArray<AnnotatedEntity> Recipient,
    string? Date,
    EquatableArray<AnnotatedEntity> Attribution,
    AnnotatedPassage Evidence,
    double? Confidence = null)
{
    /// <summary>What is measured of <paramref name="record"/>.</summary>
    public static Annotation Of(ClaimRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(
            record.Event,
            record.Mode,
            record.Status,
            record.Actor.Select(Of).ToEquatable(),
            record.Recipient.Select(Of).ToEquatable(),
            record.Date?.Edtf,
            record.Attribution.Select(s => new AnnotatedEntity(s.Country, s.Sector, s.Name, s.Kind)).ToEquatable(),
            new AnnotatedPassage(record.Evidence.Text, new SourceSpan(record.Evidence.Start, record.Evidence.End)),
            record.Confidence);
    }

    private static AnnotatedEntity Of(ParticipantRecord participant) => new(participant.Country, participant.Sector, participant.Name);
}

/// <summary>An actor, recipient or speaker.</summary>
/// <param name="Country">Country code, or null.</param>
/// <param name="Sector">Sector code, or null.</param>
/// <param name="Name">Usual English name; null for a state or a nameless group.</param>
/// <param name="Kind">In what way a speaker speaks; null for others.</param>
public sealed record AnnotatedEntity(string? Country, string? Sector, string? Name, string? Kind = null);

/// <summary>Where the passage of an annotation stands: told by its words, by its offsets, or by both.</summary>
/// <param name="Text">The words, or null.</param>
/// <param name="Span">The offsets in UTF-16 code units, or null; where there are both, the offsets count.</param>
public readonly record struct AnnotatedPassage(string? Text, SourceSpan? Span)
{
    /// <summary>Where it stands in <paramref name="text"/>; words stand where they stand first. Null when they do not stand there at all.</summary>
    /// <remarks>Offsets are taken as they are, even when they lie outside: <see cref="IsWithin"/> tells.</remarks>
    public SourceSpan? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Span is { } span)
        {
            return span;
        }

        return !string.IsNullOrEmpty(Text) && text.IndexOf(Text, StringComparison.Ordinal) is >= 0 and var start
            ? new SourceSpan(start, start + Text.Length)
            : null;
    }

    /// <summary>True when the passage holds something and stands in <paramref name="text"/>.</summary>
    public bool IsWithin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return In(text) is { } span && span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
    }
}

/// <summary>The claims of one article, as one line of a file tells them.</summary>
/// <param name="Id">The article.</param>
/// <param name="Claims">In the order of the file.</param>
public sealed record AnnotatedArticle(string Id, EquatableArray<Annotation> Claims);
