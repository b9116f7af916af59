namespace Sijill.Lookup;

/// <summary>Whom a name stands for.</summary>
/// <param name="Query">The name as asked.</param>
/// <param name="At">The day asked about, or null: at any time.</param>
/// <param name="Candidates">The likeliest first; empty when nobody is known by the name.</param>
/// <param name="Suggestions">Known names that are spelled much alike; only when there is no candidate.</param>
public sealed record WhoAnswer(string Query, DateOnly? At, IReadOnlyList<WhoCandidate> Candidates, IReadOnlyList<string> Suggestions);

/// <summary>One entity that a name can stand for, with the facts that decided.</summary>
/// <param name="Id">Who's-who id, country code for a state, or null for somebody not listed.</param>
/// <param name="Kind">What it is: <c>person</c>, <c>office</c>, <c>state</c>, <c>place</c>, <c>body</c>, <c>organisation</c>, <c>group</c>, <c>outlet</c>, <c>people</c>.</param>
/// <param name="Name">Usual English name, or null.</param>
/// <param name="NameAr">Usual Arabic name, or null.</param>
/// <param name="NameRu">Usual Russian name, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or one of PLOVER's international codes.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Office">The office by which the reader knows the person on the day, or null.</param>
/// <param name="Terms">All offices known, oldest first.</param>
/// <param name="Confidence">0 to 1, as the reader would have it.</param>
/// <param name="Why">How the name led here, one sentence each.</param>
/// <param name="Notes">Remarks that a claim would bear, for example that somebody else held the office.</param>
/// <param name="Wikidata">The item, or null when not certain.</param>
/// <param name="Data">The file and line of the entry, or null.</param>
public sealed record WhoCandidate(
    string? Id,
    string Kind,
    string? Name,
    string? NameAr,
    string? NameRu,
    string Country,
    string Sector,
    string? Office,
    IReadOnlyList<WhoTerm> Terms,
    double Confidence,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Notes,
    string? Wikidata,
    string? Data);

/// <summary>An office held for a time.</summary>
/// <param name="Person">Who held it: the English name.</param>
/// <param name="PersonId">Who's-who id.</param>
/// <param name="Office">The office in English.</param>
/// <param name="OfficeId">Its id in <c>offices/offices.jsonl</c>.</param>
/// <param name="Of">Country code or actor id whose office it is.</param>
/// <param name="From">First day as known: a day, month or year; null when not known.</param>
/// <param name="To">Last day as known; null while in office as far as known.</param>
/// <param name="Held">Whether the day asked about lies in it; null when no day was asked about.</param>
/// <param name="Claim"><c>acting</c>, <c>disputed</c> or null.</param>
public sealed record WhoTerm(string Person, string PersonId, string Office, string OfficeId, string Of, string? From, string? To, bool? Held, string? Claim);
