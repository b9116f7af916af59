using Sijill.Exports;
using Sijill.Exports.Events;
using Sijill.Records;

namespace Sijill.Tests.Exports;

/// <summary>The tables of GDELT, ICEWS and POLECAT: what stands in which column.</summary>
public sealed class TableTests
{
    private static readonly string[] Gdelt =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. Actor("Actor1"), .. Actor("Actor2"),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. Geo("Actor1Geo_"), .. Geo("Actor2Geo_"), .. Geo("ActionGeo_"), "DATEADDED", "SOURCEURL",
    ];

    [Theory]
    [InlineData("gdelt-events", 61, false)]
    [InlineData("gdelt-mentions", 16, false)]
    [InlineData("icews", 20, true)]
    [InlineData("polecat", 40, true)]
    public async Task Every_row_has_its_columns(string format, int columns, bool hasHeader)
    {
        var (bytes, counts) = await ExportSamples.WriteAsync(format, ExportSamples.All, anyStatus: true);
        var lines = ExportSamples.Lines(System.Text.Encoding.UTF8.GetString(bytes));
        Assert.Equal(counts.Rows + (hasHeader ? 1 : 0), lines.Length);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.Equal(hasHeader ? 1 : 0, lines.Count(line => line.StartsWith("Event ID\t", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reports_of_one_meeting_are_one_event_each_way_with_two_mentions()
    {
        var rows = (await GdeltAsync(ExportSamples.All.Take(2))).ToList();
        Assert.Equal(["EGYGOV>JORGOV", "JORGOV>EGYGOV"], rows.Select(row => $"{row["Actor1Code"]}>{row["Actor2Code"]}"));
        Assert.All(rows, row => Assert.Equal(("2", "2", "2"), (row["NumMentions"], row["NumSources"], row["NumArticles"])));
        var mentions = ExportSamples.Lines(await ExportSamples.TextAsync("gdelt-mentions", ExportSamples.All.Take(2))).Select(line => line.Split('\t')[0]).ToList();
        Assert.Equal(4, mentions.Count);
        Assert.Equal(rows.Select(row => row["GLOBALEVENTID"]).Order(), mentions.Distinct().Order());
    }

    [Fact]
    public async Task Codes_stay_text_and_numbers_have_a_point()
    {
        var row = (await GdeltAsync(ExportSamples.All.Take(1))).First();
        Assert.Equal(("040", "040", "04", "1", "2.5"), (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["QuadClass"], row["GoldsteinScale"]));
        Assert.Equal(("20240304", "202403", "2024", "2024.1753"), (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"]));
        Assert.Equal(("4", "Amman, Jordan", "JO", ""), (row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"], row["ActionGeo_Lat"]));
        Assert.Equal(("SAMEH EXAMPLE", "EGY", "GOV", "JORDAN"), (row["Actor1Name"], row["Actor1CountryCode"], row["Actor1Type1Code"], row["Actor2Name"]));
        Assert.Equal(("20240305193000", "https://example.org/news/1", ""), (row["DATEADDED"], row["SOURCEURL"], row["AvgTone"]));
    }

    [Fact]
    public async Task International_bodies_have_the_codes_that_readers_look_for()
    {
        var row = Assert.Single(await GdeltAsync(ExportSamples.All.Where(claim => claim.Record.Id == "c:03")));
        Assert.Equal(("IGOUNO", "", "UNO", "IGO", ""), (row["Actor2Code"], row["Actor2CountryCode"], row["Actor2KnownGroupCode"], row["Actor2Type1Code"], row["Actor2Type2Code"]));
        Assert.Equal(("1054", "105", "10", "1"), (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["IsRootEvent"]));
        Assert.Equal("20240301", row["SQLDATE"]);
    }

    [Fact]
    public async Task What_did_not_happen_is_left_out_and_counted_until_asked_for()
    {
        var (_, counts) = await ExportSamples.WriteAsync("icews", ExportSamples.All);
        Assert.Equal((2, 1), (counts.LeftOut[LeftOut.NotHappened], counts.LeftOut[LeftOut.Undated]));
        var (_, all) = await ExportSamples.WriteAsync("icews", ExportSamples.All, anyStatus: true);
        Assert.False(all.LeftOut.ContainsKey(LeftOut.NotHappened));
    }

    [Fact]
    public async Task A_crowd_is_cut_and_nobody_is_counted()
    {
        var crowd = Enumerable.Range(0, 500).Select(i => ExportSamples.Party("UNK", "CVL", "حشد", 0, $"unlisted/{i}")).ToList();
        var claim = ExportSamples.Of("c:x", "ACCUSE", "110", 3, -3, crowd, crowd);
        var (_, counts) = await ExportSamples.WriteAsync("icews", [new ExportClaim(claim)]);
        Assert.Equal((Dyad.MostParties * (Dyad.MostParties - 1L), 1), (counts.Rows, counts.LeftOut[LeftOut.ManyParties]));
        var (_, empty) = await ExportSamples.WriteAsync("icews", [new ExportClaim(claim with { Actor = [], Recipient = [] })]);
        Assert.Equal((0, 1), (empty.Rows, empty.LeftOut[LeftOut.NoParty]));
    }

    [Theory]
    [InlineData("2024-03-04", "2024-03-04", "2024-03-04")]
    [InlineData("2024-03-04T10:00", "2024-03-04", "2024-03-04")]
    [InlineData("2024-02~", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-03-01/2024-04", "2024-03-01", "2024-04-30")]
    [InlineData("2024-03-01/..", "2024-03-01", "2024-03-01")]
    [InlineData("../2024-03-01", "2024-03-01", "2024-03-01")]
    [InlineData("soon", "2024-03-05", "2024-03-05")]
    [InlineData(null, "2024-03-05", "2024-03-05")]
    public void Dates_become_days(string? edtf, string first, string last)
    {
        var claim = ExportSamples.All[0].Record with { Date = edtf is null ? null : new DateRecord(edtf, null, null, null) };
        var days = EventDays.Of(claim)!.Value;
        Assert.Equal((first, last), (EventDays.Iso(days.First), EventDays.Iso(days.Last)));
    }

    private static async Task<IEnumerable<Dictionary<string, string>>> GdeltAsync(IEnumerable<ExportClaim> claims) =>
        ExportSamples.Lines(await ExportSamples.TextAsync("gdelt-events", claims)).Select(line => Gdelt.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second));

    private static IEnumerable<string> Actor(string prefix) =>
        "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code".Split(' ').Select(name => prefix + name);

    private static IEnumerable<string> Geo(string prefix) =>
        "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".Split(' ').Select(name => prefix + name);
}
