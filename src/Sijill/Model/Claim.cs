namespace Sijill.Model;

/// <summary>How a claim stands to the world, as its passage tells it.</summary>
public enum Status
{
    /// <summary>It happened or is being said.</summary>
    Actual,

    /// <summary>Told as background from before the story: more than about a month before publication.</summary>
    Historical,

    /// <summary>It will or may happen.</summary>
    Future,

    /// <summary>If, would, could.</summary>
    Hypothetical,

    /// <summary>It did not happen.</summary>
    Negated,
}

/// <summary>In what way a source of an attribution speaks.</summary>
public enum SpeakerKind
{
    /// <summary>A written statement, communiqué or post.</summary>
    Statement,

    /// <summary>Said, declared; a spokesperson's words.</summary>
    Speech,

    /// <summary>A news agency, newspaper or broadcaster.</summary>
    Agency,

    /// <summary>An unnamed source or official.</summary>
    Unnamed,

    /// <summary>A report, study or monitoring group.</summary>
    Report,
}

/// <summary>An actor or recipient of a claim, tied to the words that name it.</summary>
/// <param name="Id">
/// Who's-who id such as <c>person/vladimir-putin</c>; <c>unlisted/…</c> for somebody known only from the text; null for a mere country or a nameless group.
/// </param>
/// <param name="Country">ISO 3166-1 alpha-3, or one of PLOVER's international codes (UNO, EUR, IGO, NGO, IMG, MNC), or UNK.</param>
/// <param name="Sector">PLOVER sector code, for example GOV.</param>
/// <param name="Name">Usual English name of the person or body; null when the text names only the country or a nameless group.</param>
/// <param name="NameAr">Usual Arabic name, or null.</param>
/// <param name="Office">Office held at the article's date, in English, or null.</param>
/// <param name="Text">The words of the text that name it: exactly the slice at <paramref name="Span"/>.</param>
/// <param name="Span">Where those words stand; for a pronoun or an implied subject, its antecedent.</param>
public sealed record Participant(
    string? Id,
    string Country,
    string Sector,
    string? Name,
    string? NameAr,
    string? Office,
    string Text,
    SourceSpan Span);

/// <summary>One link of the chain of those who say so.</summary>
/// <param name="Who">The source.</param>
/// <param name="Kind">In what way it speaks.</param>
public sealed record Speaker(Participant Who, SpeakerKind Kind);

/// <summary>When something happened, as Extended Date/Time Format (ISO 8601-2).</summary>
/// <param name="Edtf">The value, for example <c>2018-04-14</c>, <c>2018-04</c>, <c>2018-04-10/2018-04-12</c> or <c>2018-04~</c>.</param>
/// <param name="Text">The time expression, or null when the date follows from the story.</param>
/// <param name="Span">Where the expression stands, or null.</param>
public sealed record ClaimDate(string Edtf, string? Text, SourceSpan? Span);

/// <summary>Where something happened.</summary>
/// <param name="Name">Usual English name of the place.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the place, or null.</param>
/// <param name="Text">The words of the text.</param>
/// <param name="Span">Where they stand.</param>
public sealed record ClaimPlace(string Name, string? Country, string Text, SourceSpan Span);

/// <summary>The passage that proves a claim.</summary>
/// <param name="Text">Exactly the slice of the document's text at <paramref name="Span"/>.</param>
/// <param name="Span">Start and end.</param>
/// <param name="Sentence">Index of the sentence, from 0.</param>
public sealed record Evidence(string Text, SourceSpan Span, int Sentence);

/// <summary>What one passage says happened, who says so, and where it is written.</summary>
/// <param name="Event">PLOVER 2.0 event type, or the extension STATE.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Status">How it stands to the world.</param>
/// <param name="Cameo">CAMEO code, as text ("040"), or null.</param>
/// <param name="Context">PLOVER contexts.</param>
/// <param name="Actor">Who did it; both sides of a meeting.</param>
/// <param name="Recipient">To whom; may be empty.</param>
/// <param name="Date">When, or null when the text does not say.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Attribution">Outermost speaker first; empty when the outlet itself asserts it.</param>
/// <param name="Evidence">The passage.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Notes">What a reader should know, for example that the text gives an office-holder another name.</param>
/// <param name="Rule">The lexicon entry that made this claim, so that every code leads back to a line of data.</param>
/// <param name="Trace">The steps from letters to claim, for <c>explain</c>; not part of the output contract.</param>
public sealed record Claim(
    string Event,
    string? Mode,
    Status Status,
    string? Cameo,
    EquatableArray<string> Context,
    EquatableArray<Participant> Actor,
    EquatableArray<Participant> Recipient,
    ClaimDate? Date,
    ClaimPlace? Place,
    EquatableArray<Speaker> Attribution,
    Evidence Evidence,
    double Confidence,
    EquatableArray<string> Notes,
    string Rule,
    EquatableArray<string> Trace);

/// <summary>Something a reader of the output should know about the document itself.</summary>
/// <param name="Code">Stable code, for example <c>SJ1001</c>.</param>
/// <param name="Message">What is the matter and what to do.</param>
/// <param name="Span">Where, or null.</param>
public sealed record Diagnostic(string Code, string Message, SourceSpan? Span);

/// <summary>What Sijill makes of one document.</summary>
/// <param name="Document">The document read.</param>
/// <param name="Claims">In the order of the text.</param>
/// <param name="Diagnostics">Remarks on the document.</param>
/// <param name="DateInterval">
/// EDTF interval that the article's own known events allow for its publication, when the date is unknown; otherwise null.
/// </param>
public sealed record Reading(
    Document Document,
    EquatableArray<Claim> Claims,
    EquatableArray<Diagnostic> Diagnostics,
    string? DateInterval = null);
