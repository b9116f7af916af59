using Sijill.Exports.Codes;
using Sijill.Exports.Events;
using Sijill.Records;

namespace Sijill.Exports.Tables;

/// <summary>POLECAT: 40 columns with a header. A name that is missing is None, as POLECAT's readers look for; all else that is missing is empty.</summary>
internal sealed class PolecatExporter(Stream stream, ExportOptions options) : EventTableExporter(stream, options, Columns.Count, Columns)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    private const string List = ";";
    private const string None = "None";
    private static readonly string Version = "Sijill " + (typeof(ClaimRecord).Assembly.GetName().Version?.ToString(3) ?? "0");

    protected override void WriteDyad(ExportEvent happening, EventDays days, Dyad dyad, int number)
    {
        var record = happening.Summary;
        Row.Add($"{happening.Id}-{number + 1}").Add(EventDays.Iso(days.First)).Add(record.Event).Add(record.Mode).Add(record.Score).Add(Quad(record.Quad));
        Row.Add(string.Join(List, Happened.Of(record) ? record.Context : record.Context.Append(record.Status == "negated" ? "negation" : record.Status)));
        AddParty(dyad.Actor);
        AddParty(dyad.Recipient);
        AddPlace(record.Place);
        AddStory(record);
        EndRow();
    }

    private static string Quad(int? quad) => quad switch
    {
        1 => "VERBAL COOPERATION",
        2 => "MATERIAL COOPERATION",
        3 => "VERBAL CONFLICT",
        4 => "MATERIAL CONFLICT",
        _ => "",
    };

    private void AddParty(ParticipantRecord? party)
    {
        if (party is null)
        {
            Row.Add(None).Skip(7);
            return;
        }

        var sector = party.Sector == "UNK" ? "" : party.Sector;
        Row.Add(PartyNames.Of(party)).Add(party.Country == "UNK" ? "" : party.Country).Add(Countries.StateNumber(party.Country));
        Row.Add(sector).Add(sector).Add(party.Office).Add(party.Text).Add("");
    }

    private void AddPlace(PlaceRecord? place)
    {
        var isCountry = place is not null && place.Name == Countries.Name(place.Country);
        Row.Add(place?.Name).Add(isCountry ? "" : place?.Name).Skip(2).Add(place?.Country).Skip(3).Add(place?.Text).Add("");
    }

    /// <summary>What POLECAT says of the whole story is here what the event itself names.</summary>
    private void AddStory(ClaimRecord record)
    {
        var everybody = record.Actor.Concat(record.Recipient).Concat(record.Attribution.Select(AsParticipant)).Where(party => party.Name is not null).Take(Dyad.MostParties).ToList();
        Row.Add(record.Document.Publisher).Add(record.Document.Published is { } published ? EventDays.Iso(DateOnly.FromDateTime(published.DateTime)) : "");
        Row.Add(Names(everybody.Where(IsPerson))).Add(Names(everybody.Where(party => !IsPerson(party)))).Add(record.Place?.Name).Add(record.Document.Language).Add(Version);
    }

    private static bool IsPerson(ParticipantRecord party) =>
        party.Id is { } id && (id.StartsWith("person/", StringComparison.Ordinal) || (id.StartsWith("unlisted/", StringComparison.Ordinal) && party.Office is not null));

    private static string Names(IEnumerable<ParticipantRecord> parties) => string.Join(List, parties.Select(party => party.Name!.Replace(';', ',')).Distinct());

    private static ParticipantRecord AsParticipant(SpeakerRecord speaker) =>
        new(speaker.Id, speaker.Country, speaker.Sector, speaker.Name, null, null, speaker.Text, speaker.Start, speaker.End);
}
