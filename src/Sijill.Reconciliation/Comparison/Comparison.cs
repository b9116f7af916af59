using Sijill.Model;
using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Comparison;

/// <summary>One of the documents set side by side.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Publisher">Its outlet as given, or null.</param>
/// <param name="Published">Its day, or null.</param>
/// <param name="Official">The state's body that the publisher is, when the document is an official readout; else null.</param>
public sealed record Account(string DocumentId, string? Title, string? Publisher, DateOnly? Published, Participant? Official);

/// <summary>How the holders stand to a point on the whole.</summary>
public enum Agreement
{
    /// <summary>Two or more assert it, and nobody says otherwise.</summary>
    Shared,

    /// <summary>One asserts it; the others are silent or decline to speak of it.</summary>
    Single,

    /// <summary>Somebody denies it, or accounts differ in a value.</summary>
    Disputed,

    /// <summary>Nobody asserts it: it is only denied, or only declined to be spoken of.</summary>
    Unasserted,
}

/// <summary>A passage that proves how a holder stands.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="ClaimId">The claim.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Text">Exactly that slice.</param>
public sealed record Passage(string DocumentId, string ClaimId, int Start, int End, string Text);

/// <summary>How one holder stands to one point.</summary>
/// <param name="Holder">Key of the holder.</param>
/// <param name="Stance">Null for silence.</param>
/// <param name="Values">The holder's own values of the fields in which accounts differ: field and value.</param>
/// <param name="Passages">The proof; empty for silence.</param>
public sealed record ComparisonCell(string Holder, Stance? Stance, EquatableArray<FieldWord> Values, EquatableArray<Passage> Passages);

/// <summary>A field with a value.</summary>
/// <param name="Field"><c>date</c>, <c>place</c>, <c>initiator</c>, or <c>number of …</c> with the word that is counted.</param>
/// <param name="Value">The value as text.</param>
public sealed record FieldWord(string Field, string Value);

/// <summary>One thing of which the accounts speak.</summary>
/// <param name="Id"><c>p:</c> and 20 hexadecimal digits, from its first claim.</param>
/// <param name="Event">PLOVER event of the first asserting claim.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Actors">Who acts.</param>
/// <param name="Recipients">On whom.</param>
/// <param name="Agreement">How the holders stand on the whole.</param>
/// <param name="Disputed">The fields in which accounts differ, in order of name.</param>
/// <param name="Cells">One for each holder, in the order of the holders.</param>
public sealed record ComparisonPoint(
    string Id,
    string Event,
    string? Mode,
    EquatableArray<OccurrenceParty> Actors,
    EquatableArray<OccurrenceParty> Recipients,
    Agreement Agreement,
    EquatableArray<string> Disputed,
    EquatableArray<ComparisonCell> Cells);

/// <summary>Accounts side by side.</summary>
/// <param name="Accounts">The documents, in the order given.</param>
/// <param name="Holders">Who speaks: the columns, in the order in which they are first heard.</param>
/// <param name="Points">What they speak of: the rows, in the order of the first document that has them.</param>
public sealed record ComparisonTable(EquatableArray<Account> Accounts, EquatableArray<Holder> Holders, EquatableArray<ComparisonPoint> Points);
