using Sijill.Model;
using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>How a report stands to an occurrence.</summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Was asked and would not say.</summary>
    Declines,
}

/// <summary>What all reports together make of an occurrence.</summary>
public enum Standing
{
    /// <summary>Somebody asserts it and nobody denies it.</summary>
    Asserted,

    /// <summary>It is asserted and denied.</summary>
    Disputed,

    /// <summary>It is only denied.</summary>
    Denied,
}

/// <summary>One report of an occurrence.</summary>
/// <param name="ClaimId">Its claim.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="OriginId">The group of near-duplicates that the document belongs to.</param>
/// <param name="Publisher">The outlet, or null.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Stance">How it stands to the occurrence.</param>
/// <param name="Holder">Whose word it is.</param>
/// <param name="Evidence">The passage.</param>
/// <param name="Rule">The lexicon entry that made the claim; its first word tells what deed a promise is of.</param>
public sealed record OccurrenceSource(
    string ClaimId,
    string DocumentId,
    string OriginId,
    string? Publisher,
    DateOnly? Published,
    Stance Stance,
    Holder Holder,
    Evidence Evidence,
    string Rule);

/// <summary>One who takes part, as the best-informed reports name it.</summary>
/// <param name="Id">Who's-who id, or null for a mere country or a nameless group.</param>
/// <param name="Country">Country code.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Name">English name, or null.</param>
/// <param name="NameAr">Arabic name, or null.</param>
/// <param name="Office">Office held at the time, or null.</param>
/// <param name="Text">The words of the first report that names it.</param>
/// <param name="Origins">How many origins name it, or name what it is part of.</param>
public sealed record OccurrenceParty(string? Id, string Country, string Sector, string? Name, string? NameAr, string? Office, string Text, int Origins)
{
    /// <summary>What tells it from others: the id, or country and sector.</summary>
    public string Key => Id ?? $"{Country}/{Sector}";
}

/// <summary>A value of a field, with the origins that give it.</summary>
/// <param name="Value">The value as text: a mode, an EDTF date, the name of a place, keys of participants joined by <c>+</c>.</param>
/// <param name="Origins">Ids of the origins, in order.</param>
public sealed record FieldValue(string Value, EquatableArray<string> Origins);

/// <summary>A field with all the values that reports give it, the best supported first.</summary>
/// <param name="Name">event (of one that a person joined of several), mode, cameo, status, actor, recipient, date or place.</param>
/// <param name="Values">Its values; more than one is dissent.</param>
public sealed record OccurrenceField(string Name, EquatableArray<FieldValue> Values);

/// <summary>Something that happened, or was said, or is planned, as all its reports together tell it.</summary>
/// <param name="Id">
/// <c>o:</c> and 20 hexadecimal digits: a hash of the id of its first report's claim (first published, then by id). Further reports leave it as
/// it is; only one published still earlier, or a split, changes it, and the new occurrence then still holds the claims of the old.
/// </param>
/// <param name="Block">The block it belongs to (<see cref="Blocks"/>).</param>
/// <param name="Event">PLOVER event type or STATE.</param>
/// <param name="Mode">Best-supported mode, or null.</param>
/// <param name="Cameo">Best-supported CAMEO code where a rule gives one of its own, as text; else null.</param>
/// <param name="IsPlan">True for what will or may happen; never one with what happened.</param>
/// <param name="Actors">Who did it; both sides of a meeting.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Date">Best-supported date as EDTF; the day of first publication where no report states one; null when nothing is known.</param>
/// <param name="IsDateStated">True when a report states <paramref name="Date"/>; false when it is the day of publication.</param>
/// <param name="First">First day that it can mean, or null.</param>
/// <param name="Last">Last day, or null.</param>
/// <param name="Place">Best-supported place, or null.</param>
/// <param name="Country">ISO code of the place, or null.</param>
/// <param name="Topic">The words that most reports share, as stems, the most telling first.</param>
/// <param name="Sources">All reports, those published first first.</param>
/// <param name="Origins">How many independent origins: copies of one text count once.</param>
/// <param name="FirstReport">Day of the first report, or null.</param>
/// <param name="LastReport">Day of the last, or null.</param>
/// <param name="Fields">Every value of every field, with its support: the dissent.</param>
/// <param name="Standing">Asserted, disputed or denied.</param>
/// <param name="Answers">Statements elsewhere that deny it, or by which somebody declines to comment on it.</param>
/// <param name="Confidence">0 to 1: that it is reported so. Grows with independent origins.</param>
/// <param name="Rulings">What persons said about which claims are of one thing, where that bears on this occurrence, in order.</param>
public sealed record Occurrence(
    string Id,
    string Block,
    string Event,
    string? Mode,
    string? Cameo,
    bool IsPlan,
    EquatableArray<OccurrenceParty> Actors,
    EquatableArray<OccurrenceParty> Recipients,
    string? Date,
    bool IsDateStated,
    DateOnly? First,
    DateOnly? Last,
    string? Place,
    string? Country,
    EquatableArray<string> Topic,
    EquatableArray<OccurrenceSource> Sources,
    int Origins,
    DateOnly? FirstReport,
    DateOnly? LastReport,
    EquatableArray<OccurrenceField> Fields,
    Standing Standing,
    EquatableArray<OccurrenceSource> Answers,
    double Confidence,
    EquatableArray<OccurrenceRuling> Rulings)
{
    /// <summary>Everybody who takes part.</summary>
    public IEnumerable<OccurrenceParty> Everyone => Actors.Concat(Recipients);
}
