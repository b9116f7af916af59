using System.Globalization;
using Sijill.Records;

namespace Sijill.Exports.Claims;

/// <summary>The columns of CSV and Parquet (docs/exports.md). Lists are in one cell, between semicolons; those of one party's fields run in step.</summary>
internal static class ClaimColumns
{
    public static IReadOnlyList<Column> All { get; } =
    [
        new TextColumn("id", row => row.Record.Id),
        new TextColumn("occurrence", row => row.Claim.Occurrence),
        new TextColumn("origin", row => row.Claim.Origin),
        new TextColumn("verdict", row => row.Claim.Verdict),
        new TextColumn("event", row => row.Record.Event),
        new TextColumn("mode", row => row.Record.Mode),
        new TextColumn("status", row => row.Record.Status),
        new CountColumn("quad", row => row.Record.Quad),
        new NumberColumn("score", row => row.Record.Score),
        new TextColumn("cameo", row => row.Record.Cameo),
        new TextColumn("context", row => List(row.Record.Context)),
        .. Parties("actor", record => record.Actor),
        .. Parties("recipient", record => record.Recipient),
        new TextColumn("date", row => row.Record.Date?.Edtf),
        new DayColumn("date_first", row => row.Days?.First),
        new DayColumn("date_last", row => row.Days?.Last),
        new TextColumn("date_text", row => row.Record.Date?.Text),
        new TextColumn("place", row => row.Record.Place?.Name),
        new TextColumn("place_country", row => row.Record.Place?.Country),
        new TextColumn("place_text", row => row.Record.Place?.Text),
        new TextColumn("speaker_id", row => List(row.Record.Attribution.Select(speaker => speaker.Id))),
        new TextColumn("speaker_country", row => List(row.Record.Attribution.Select(speaker => speaker.Country))),
        new TextColumn("speaker_name", row => List(row.Record.Attribution.Select(speaker => speaker.Name))),
        new TextColumn("speaker_kind", row => List(row.Record.Attribution.Select(speaker => speaker.Kind))),
        new TextColumn("speaker_text", row => List(row.Record.Attribution.Select(speaker => speaker.Text))),
        new TextColumn("evidence", row => row.Record.Evidence.Text),
        new CountColumn("evidence_start", row => row.Record.Evidence.Start),
        new CountColumn("evidence_end", row => row.Record.Evidence.End),
        new CountColumn("sentence", row => row.Record.Evidence.Sentence),
        new NumberColumn("confidence", row => row.Record.Confidence),
        new TextColumn("notes", row => List(row.Record.Notes)),
        new TextColumn("rule", row => row.Record.Rule),
        new TextColumn("document", row => row.Record.Document.Id),
        new TextColumn("url", row => row.Record.Document.Url),
        new TextColumn("title", row => row.Record.Document.Title),
        new TextColumn("publisher", row => row.Record.Document.Publisher),
        new TextColumn("language", row => row.Record.Document.Language),
        new TextColumn("published", row => row.Record.Document.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<Column> Parties(string side, Func<ClaimRecord, IReadOnlyList<ParticipantRecord>> parties) =>
    [
        new TextColumn(side + "_id", row => List(parties(row.Record).Select(party => party.Id))),
        new TextColumn(side + "_country", row => List(parties(row.Record).Select(party => party.Country))),
        new TextColumn(side + "_sector", row => List(parties(row.Record).Select(party => party.Sector))),
        new TextColumn(side + "_name", row => List(parties(row.Record).Select(party => party.Name))),
        new TextColumn(side + "_name_ar", row => List(parties(row.Record).Select(party => party.NameAr))),
        new TextColumn(side + "_office", row => List(parties(row.Record).Select(party => party.Office))),
        new TextColumn(side + "_text", row => List(parties(row.Record).Select(party => party.Text))),
    ];

    /// <summary>Null for an empty list; a semicolon within a value becomes a comma.</summary>
    private static string? List(IEnumerable<string?> values)
    {
        var joined = string.Join(';', values.Select(value => value?.Replace(';', ',')));
        return joined.Length == 0 ? null : joined;
    }
}
