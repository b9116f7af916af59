using Sijill.Records;

namespace Sijill.Exports.Codes;

/// <summary>A party in CAMEO's codes, as GDELT divides them.</summary>
/// <param name="Code">All together, for example RUSGOV or IGOUNO.</param>
/// <param name="Country">Three letters, or empty.</param>
/// <param name="Group">Known group, or empty.</param>
/// <param name="Type1">First type, or empty.</param>
/// <param name="Type2">Second type, or empty.</param>
internal readonly record struct CameoActor(string Code, string Country, string Group, string Type1, string Type2)
{
    /// <summary>The codes of <paramref name="party"/>; empty for nobody.</summary>
    public static CameoActor Of(ParticipantRecord? party)
    {
        if (party is null)
        {
            return new("", "", "", "", "");
        }

        var type = Sectors.Cameo(party.Sector);
        return party.Country switch
        {
            "UNO" => International("IGOUNO", "", "UNO", "IGO", type),
            "EUR" => International("IGOEUREEC", "EUR", "EEC", "IGO", type),
            "IGO" or "NGO" or "IMG" or "MNC" => International(party.Country, "", "", party.Country, type),
            "ISM" => International("NGM", "", "", "NGM", type),
            _ when Countries.Has(party.Country) => new(party.Country + type, party.Country, "", type, ""),
            _ => new(type, "", "", type, ""),
        };
    }

    /// <summary>That an international body governs goes without saying.</summary>
    private static CameoActor International(string code, string country, string group, string type, string second)
    {
        second = second == "GOV" || second == type ? "" : second;
        return new(code + second, country, group, type, second);
    }
}
