namespace Sijill.Records;

/// <summary>One claim as Sijill writes it: the output contract, described in <c>docs/record.md</c>. The order is that of the JSON.</summary>
/// <param name="Id">Stable: equal for equal input, lexicon and version.</param>
/// <param name="Document">The document it stands in.</param>
/// <param name="Event">PLOVER 2.0 event type, or STATE.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Status">actual, historical, future, hypothetical or negated.</param>
/// <param name="Quad">Quad class 1 to 4.</param>
/// <param name="Score">-10 to 10.</param>
/// <param name="Cameo">CAMEO code as text.</param>
/// <param name="Context">PLOVER contexts.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Attribution">Who says so, outermost first.</param>
/// <param name="Evidence">The passage.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Notes">Remarks.</param>
/// <param name="Rule">The lexicon entry that made it.</param>
public sealed record ClaimRecord(
    string Id,
    DocumentRecord Document,
    string Event,
    string? Mode,
    string Status,
    int? Quad,
    double? Score,
    string? Cameo,
    IReadOnlyList<string> Context,
    IReadOnlyList<ParticipantRecord> Actor,
    IReadOnlyList<ParticipantRecord> Recipient,
    DateRecord? Date,
    PlaceRecord? Place,
    IReadOnlyList<SpeakerRecord> Attribution,
    EvidenceRecord Evidence,
    double Confidence,
    IReadOnlyList<string> Notes,
    string Rule);

/// <summary>What a claim says of its document.</summary>
public sealed record DocumentRecord(string Id, string? Url, string? Title, string? Publisher, string Language, DateTimeOffset? Published);

/// <summary>An actor or recipient.</summary>
public sealed record ParticipantRecord(
    string? Id, string Country, string Sector, string? Name, string? NameAr, string? Office, string Text, int Start, int End);

/// <summary>One link of the chain of those who say so.</summary>
public sealed record SpeakerRecord(string? Id, string Country, string Sector, string? Name, string Kind, string Text, int Start, int End);

/// <summary>When.</summary>
public sealed record DateRecord(string Edtf, string? Text, int? Start, int? End);

/// <summary>Where.</summary>
public sealed record PlaceRecord(string Name, string? Country, string Text, int Start, int End);

/// <summary>The passage that proves a claim.</summary>
public sealed record EvidenceRecord(string Text, int Start, int End, int Sentence);
