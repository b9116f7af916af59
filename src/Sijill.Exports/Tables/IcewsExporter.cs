using Sijill.Exports.Codes;
using Sijill.Exports.Events;
using Sijill.Records;

namespace Sijill.Exports.Tables;

/// <summary>ICEWS coded event data: 20 columns with a header. The CAMEO code stays text.</summary>
internal sealed class IcewsExporter(Stream stream, ExportOptions options) : EventTableExporter(stream, options, Columns.Count, Columns)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    protected override void WriteDyad(ExportEvent happening, EventDays days, Dyad dyad, int number)
    {
        var record = happening.Summary;
        Row.Add(dyad.NumberIn(happening.Id)).Add(EventDays.Iso(days.First));
        AddParty(dyad.Actor);
        Row.Add(CameoTitles.Of(record.Cameo)).Add(record.Cameo).Add(record.Score);
        AddParty(dyad.Recipient);
        Row.Add(Dyad.Number(record.Document.Id)).Add(record.Evidence.Sentence + 1L).Add(record.Document.Publisher);
        AddPlace(record.Place);
        EndRow();
    }

    private void AddParty(ParticipantRecord? party)
    {
        if (party is null)
        {
            Row.Skip(3);
            return;
        }

        Row.Add(PartyNames.Of(party)).Add(Sectors.Icews(party.Sector)).Add(Countries.Has(party.Country) ? Countries.Name(party.Country) : "");
    }

    /// <summary>Whether a place is a town or a region is not known: what is no country stands as a town. Neither are coordinates.</summary>
    private void AddPlace(PlaceRecord? place)
    {
        var country = Countries.Name(place?.Country);
        Row.Add(place is null || place.Name == country ? "" : place.Name).Skip(2).Add(country).Skip(2);
    }
}
