using System.Text.Json;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Api.Answering;

/// <summary>Those who take part, as comparisons and tools write them.</summary>
internal static class PartyJson
{
    /// <summary>Writes a list of them.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The field.</param>
    /// <param name="parties">They.</param>
    /// <param name="offices">Whether their offices are told, too.</param>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<OccurrenceParty> parties, bool offices = false)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("id", party.Id);
            json.WriteString("country", party.Country);
            json.WriteString("sector", party.Sector);
            json.WriteString("name", party.Name);
            json.WriteString("name_ar", party.NameAr);
            if (offices)
            {
                json.WriteString("office", party.Office);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
