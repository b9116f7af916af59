using System.Collections.Frozen;

namespace Sijill.Lexicons;

/// <summary>All terms of office, to be asked by office and by person.</summary>
internal interface IWhosWhoTerms
{
    /// <summary>In the order of the persons.</summary>
    IReadOnlyList<WhosWhoTerm> All { get; }

    /// <summary>All terms of an office, oldest first.</summary>
    ReadOnlySpan<WhosWhoTerm> Holders(string office, string of);

    /// <summary>All terms of a person, oldest first.</summary>
    ReadOnlySpan<WhosWhoTerm> Career(string person);
}

/// <summary>Terms in memory.</summary>
internal sealed class WhosWhoTerms(IReadOnlyList<WhosWhoTerm> terms) : IWhosWhoTerms
{
    private readonly FrozenDictionary<(string Office, string Of), WhosWhoTerm[]> holders =
        terms.GroupBy(t => (t.Office, t.Of)).ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.From).ToArray());

    private readonly FrozenDictionary<string, WhosWhoTerm[]> careers =
        terms.GroupBy(t => t.Person.Id).ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.From).ToArray());

    public IReadOnlyList<WhosWhoTerm> All => terms;

    public ReadOnlySpan<WhosWhoTerm> Holders(string office, string of) => holders.GetValueOrDefault((office, of));

    public ReadOnlySpan<WhosWhoTerm> Career(string person) => careers.GetValueOrDefault(person);
}
