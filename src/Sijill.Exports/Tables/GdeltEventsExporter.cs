using System.Globalization;
using Sijill.Exports.Codes;
using Sijill.Exports.Events;
using Sijill.Records;

namespace Sijill.Exports.Tables;

/// <summary>GDELT 2.0 events: 61 columns, no header (GDELT Event Database Data Format Codebook V2.0).</summary>
internal sealed class GdeltEventsExporter(Stream stream, ExportOptions options) : EventTableExporter(stream, options, 61, null)
{
    private const int GeoColumns = 8;
    private const int DaysOfMonth = 30;
    private const double DaysOfYear = 365;

    protected override void WriteDyad(ExportEvent happening, EventDays days, Dyad dyad, int number)
    {
        var record = happening.Summary;
        AddDay(dyad.NumberIn(happening.Id), days.First);
        AddActor(dyad.Actor);
        AddActor(dyad.Recipient);
        AddAction(record);
        AddCounts(happening);
        AddNoGeo();
        AddNoGeo();
        AddGeo(record.Place);
        Row.Add(Citing.Stamp(First(happening) ?? new DateTimeOffset(days.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));
        Row.Add(Citing.Of(record.Document));
        EndRow();
    }

    /// <summary>When the first article about it was published.</summary>
    internal static DateTimeOffset? First(ExportEvent happening) => happening.Claims.Min(claim => claim.Record.Document.Published);

    private void AddDay(long number, DateOnly day)
    {
        // GDELT's own reckoning: months of 30 days in a year of 365.
        var fraction = Math.Min(0.9999, (((day.Month - 1) * DaysOfMonth) + day.Day) / DaysOfYear);
        Row.Add(number).Add(EventDays.Compact(day)).Add(EventDays.Compact(day)[..6]).Add(EventDays.Compact(day)[..4]);
        Row.Add((day.Year + fraction).ToString("0000.0000", CultureInfo.InvariantCulture));
    }

    private void AddActor(ParticipantRecord? party)
    {
        var codes = CameoActor.Of(party);
        Row.Add(codes.Code).Add(party is null ? "" : PartyNames.Of(party).ToUpperInvariant()).Add(codes.Country).Add(codes.Group);
        Row.Skip(3).Add(codes.Type1).Add(codes.Type2).Add("");
    }

    private void AddAction(ClaimRecord record)
    {
        var cameo = record.Cameo ?? "";
        Row.Add(record.Evidence.Sentence == 0 ? 1 : 0);
        Row.Add(cameo).Add(cameo[..Math.Min(3, cameo.Length)]).Add(cameo[..Math.Min(2, cameo.Length)]);
        Row.Add(record.Quad?.ToString(CultureInfo.InvariantCulture)).Add(record.Score);
    }

    /// <summary>Mentions, sources, articles; the tone is not measured.</summary>
    private void AddCounts(ExportEvent happening)
    {
        var documents = happening.Claims.Select(claim => claim.Record.Document).DistinctBy(document => document.Id).ToList();
        Row.Add(happening.Claims.Count).Add(documents.Select(document => document.Publisher).Distinct().Count()).Add(documents.Count).Add("");
    }

    private void AddNoGeo() => Row.Add(0).Skip(GeoColumns - 1);

    /// <summary>1 country, 3 place in the United States, 4 place elsewhere, 0 none; coordinates are not known.</summary>
    private void AddGeo(PlaceRecord? place)
    {
        if (place is null)
        {
            AddNoGeo();
            return;
        }

        var country = Countries.Name(place.Country);
        var fips = Countries.Fips(place.Country);
        var isCountry = country.Length > 0 && place.Name == country;
        Row.Add(isCountry ? 1 : place.Country == "USA" ? 3 : 4).Add(isCountry || country.Length == 0 ? place.Name : $"{place.Name}, {country}").Add(fips);
        Row.Add(isCountry ? fips : "").Skip(4);
    }
}
