using Sijill.Records;

namespace Sijill.Exports.Codes;

/// <summary>What to call a party in English.</summary>
internal static class PartyNames
{
    /// <summary>Its name; of a state the country's; of a nameless group its sector and country, as in "Military (Russia)"; or else the words of the text.</summary>
    public static string Of(ParticipantRecord party)
    {
        if (!string.IsNullOrWhiteSpace(party.Name))
        {
            return party.Name;
        }

        var country = Countries.Name(party.Country);
        var sector = Sectors.Icews(party.Sector);
        return country.Length == 0 ? party.Text : party.Sector is "GOV" or "UNK" || sector.Length == 0 ? country : $"{sector} ({country})";
    }
}
