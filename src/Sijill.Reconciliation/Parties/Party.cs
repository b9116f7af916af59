using Sijill.Model;

namespace Sijill.Reconciliation.Parties;

/// <summary>What a participant is, as far as comparing goes.</summary>
internal enum PartyKind
{
    /// <summary>Named only by country or as a nameless group.</summary>
    Nameless,

    /// <summary>A man or woman.</summary>
    Person,

    /// <summary>A ministry, an organisation, an armed group, an outlet.</summary>
    Body,
}

/// <summary>A participant as it is compared: id, country, sector and kind.</summary>
/// <param name="Id">Who's-who id, or null.</param>
/// <param name="Country">Country code.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Party(string? Id, string Country, string Sector, PartyKind Kind)
{
    /// <summary>
    /// Codes that stand for many: two of them are no common participant unless the id is.
    /// </summary>
    private static readonly HashSet<string> Collective = new(StringComparer.Ordinal) { "UNK", "IGO", "NGO", "IMG", "MNC", "ISM" };

    /// <summary>Those who can act in a state's name.</summary>
    private static readonly HashSet<string> Official = new(StringComparer.Ordinal) { "GOV", "MIL", "COP", "SPY", "ELI" };

    /// <summary>True when the code stands for one state or one organisation.</summary>
    public bool IsCountry => !Collective.Contains(Country);

    private bool IsOfficial => Official.Contains(Sector);

    public static Party Of(Participant participant) => new(participant.Id, participant.Country, participant.Sector, KindOf(participant.Id));

    /// <summary>
    /// How far the two can be one and the same, or one speak for the other, from 0 (no) to 1 (the same id). Source of the rules: how outlets
    /// name one side of a meeting – «واشنطن», «الخارجية الأمريكية», «بومبيو».
    /// </summary>
    public double Match(Party other)
    {
        if (Id is not null && Id == other.Id)
        {
            return 1;
        }

        if (Country != other.Country || (Kind == PartyKind.Person && other.Kind == PartyKind.Person))
        {
            return 0;
        }

        if (!IsCountry)
        {
            return Kind == PartyKind.Nameless && other.Kind == PartyKind.Nameless && Sector == other.Sector ? 0.4 : 0;
        }

        if (Kind == PartyKind.Nameless && other.Kind == PartyKind.Nameless)
        {
            return Sector == other.Sector ? 0.9 : IsOfficial && other.IsOfficial ? 0.5 : 0;
        }

        if (!IsOfficial || !other.IsOfficial)
        {
            return Sector == other.Sector ? 0.4 : 0;
        }

        return Kind == PartyKind.Nameless || other.Kind == PartyKind.Nameless ? 0.7 : Kind != other.Kind ? 0.6 : 0.3;
    }

    /// <summary>Whether who this is says more than who <paramref name="other"/> is, of two that match.</summary>
    public bool IsFinerThan(Party other) => Fineness > other.Fineness;

    private int Fineness => Kind switch { PartyKind.Person => 2, PartyKind.Body => 1, _ => 0 };

    private static PartyKind KindOf(string? id) => id switch
    {
        null => PartyKind.Nameless,
        _ when id.StartsWith("person/", StringComparison.Ordinal) || id.StartsWith("unlisted/", StringComparison.Ordinal) => PartyKind.Person,
        _ => PartyKind.Body,
    };
}
