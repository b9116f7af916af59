using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Sijill.Tests.Exports;

/// <summary>The calendar, read back.</summary>
public sealed class CalendarTests
{
    [Fact]
    public async Task Meetings_are_confirmed_and_plans_tentative()
    {
        var events = Calendar.Load(await ExportSamples.TextAsync("ical", ExportSamples.All))!.Events.ToDictionary(e => e.Uid!);
        Assert.Equal(["c:04@sijill", "c:08@sijill", "o:1@sijill"], events.Keys.Order());
        Check(events["o:1@sijill"], "CONFIRMED", "Meeting: Sameh Example – Jordan", new(2024, 3, 4), new(2024, 3, 5));
        Check(events["c:04@sijill"], "TENTATIVE", "Visit: Jordan – Sameh Example", new(2024, 4, 1), new(2024, 5, 1));
        Check(events["c:08@sijill"], "CONFIRMED", "Call: Sameh Example – Military (Russia)", new(2024, 2, 28), new(2024, 3, 2));
        Assert.Contains(ExportSamples.Meeting, events["o:1@sijill"].Description, StringComparison.Ordinal);
        Assert.Equal("Amman", events["o:1@sijill"].Location);
        Assert.Equal("https://example.org/news/1", events["o:1@sijill"].Url!.AbsoluteUri);
        Assert.Equal(new DateTime(2024, 3, 5, 19, 30, 0, DateTimeKind.Utc), events["o:1@sijill"].DtStamp!.AsUtc);
    }

    [Fact]
    public async Task No_line_is_longer_than_75_bytes()
    {
        var text = await ExportSamples.TextAsync("ical", ExportSamples.All);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static void Check(CalendarEvent entry, string status, string summary, DateOnly start, DateOnly end)
    {
        Assert.Equal((status, summary), (entry.Status, entry.Summary));
        Assert.Equal((new CalDateTime(start), new CalDateTime(end)), (entry.Start, entry.End));
        Assert.False(entry.Start!.HasTime);
    }
}
