using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Sijill.Exports.Codes;
using Sijill.Exports.Events;
using Sijill.Exports.Texts;
using Sijill.Records;

namespace Sijill.Exports.Calendars;

/// <summary>Meetings, calls and visits as iCalendar: what took place is confirmed, what is planned is tentative. Days, as times are not known.</summary>
internal sealed class CalendarExporter : TextExporter
{
    private const string LineEnd = "\r\n";

    /// <summary>"In April" is a month in the calendar; "in 2018" is no entry.</summary>
    private const int MostDays = 31;

    private const int MostPeople = 6;
    private readonly bool anyStatus;
    private readonly EventSerializer serializer = new();

    public CalendarExporter(Stream stream, ExportOptions options)
        : base(stream)
    {
        anyStatus = options.AnyStatus;
        Output.Write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sijill//Sijill//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
    }

    protected override void Write(ExportEvent happening)
    {
        var record = happening.Summary;
        if (record.Event != "CONSULT")
        {
            return;
        }

        if (!anyStatus && record.Status is not ("actual" or "historical" or "future"))
        {
            Counts.Leave(LeftOut.NotHappened);
        }
        else if (EventDays.Of(record) is not { } days || (!days.IsStated && record.Status is not "actual"))
        {
            // What happened is taken to have happened when it was reported; what is planned is not.
            Counts.Leave(LeftOut.Undated);
        }
        else if (days.Last.DayNumber - days.First.DayNumber >= MostDays || days.Last == DateOnly.MaxValue)
        {
            Counts.Leave(LeftOut.VagueDate);
        }
        else
        {
            // The library ends the text of a component with a line end.
            Output.Write(serializer.SerializeToString(EventOf(happening, days))!.ReplaceLineEndings(LineEnd).TrimEnd());
            Output.Write(LineEnd);
            Counts.Row();
        }
    }

    protected override void End() => Output.Write("END:VCALENDAR\r\n");

    private static CalendarEvent EventOf(ExportEvent happening, EventDays days)
    {
        var record = happening.Summary;
        var published = FirstPublished(happening) ?? days.First.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new CalendarEvent
        {
            Uid = CleanText.Line(happening.Id) + "@sijill",
            DtStamp = new CalDateTime(published, true),
            Start = new CalDateTime(days.First),
            End = new CalDateTime(days.Last.AddDays(1)),
            Summary = CleanText.Line(Title(record)),
            Description = CleanText.Block(Description(happening)).ReplaceLineEndings("\n"),
            Location = record.Place is { } place ? CleanText.Line(place.Name) : null,
            Status = record.Status switch { "actual" or "historical" => "CONFIRMED", "negated" => "CANCELLED", _ => "TENTATIVE" },
            Transparency = "TRANSPARENT",
            Categories = [Kind(record.Mode)],
            Url = Citing.WebAddress(record.Document) is { } address ? new Uri(address) : null,
        };
    }

    private static DateTime? FirstPublished(ExportEvent happening) => happening.Claims.Min(claim => claim.Record.Document.Published)?.UtcDateTime is { } time
        ? new DateTime(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, DateTimeKind.Utc)
        : null;

    private static string Title(ClaimRecord record)
    {
        var everybody = record.Actor.Concat(record.Recipient).DistinctBy(Dyad.KeyOf, StringComparer.Ordinal).Take(MostPeople).Select(PartyNames.Of);
        return $"{Kind(record.Mode)}: {string.Join(" – ", everybody)}";
    }

    private static string Kind(string? mode) => mode switch
    {
        "phone" => "Call",
        "visit" => "Visit",
        _ => "Meeting",
    };

    private static string Description(ExportEvent happening)
    {
        var reports = happening.Claims.Select(claim => claim.Record).Select(record =>
        {
            var speakers = record.Attribution.Select(speaker => string.IsNullOrWhiteSpace(speaker.Name) ? speaker.Text : speaker.Name);
            var source = string.Join(" > ", speakers.Prepend(Citing.Of(record.Document)));
            return $"«{record.Evidence.Text}»\n({source})";
        });
        return string.Join("\n\n", reports);
    }
}
