using System.Text;
using System.Text.Json;
using CsCheck;
using Ical.Net;
using Sijill.Exports;
using Sijill.Records;

namespace Sijill.Tests.Exports;

/// <summary>Whatever the strings of a claim are, the output has its form.</summary>
public sealed class HostileTests
{
    private static readonly Gen<string> Texts = One(
        "\t", "\n", "\r\n", "\"", "'", ",", ";", "=1+1", "@", "-", "\u0000", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\ud800", "\udc00", "\uffff", "😀", "أَ", "سوريا", "a", " ", "<", "&", "]]>", "-->",
        "\\", "{", "}", "%", "$", "#", "END:VEVENT", ":", "/", "None", "Event ID\t", "نعم").Array[0, 6].Select(string.Concat);

    private static readonly Gen<ParticipantRecord> Parties =
        Gen.Select(Texts.Null(), One("RUS", "SYR", "UNO", "EUR", "IGO", "UNK", "", "\t"), One("GOV", "MIL", "JRN", "\n"), Texts.Null(), Texts,
            (id, country, sector, name, text) => new ParticipantRecord(id, country, sector, name, name, name, text, 0, text.Length));

    private static readonly Gen<DocumentRecord> Documents = Gen.Select(
        Texts, Gen.OneOf(Texts.Null(), Texts.Select(text => (string?)("https://" + text)), Texts.Select(text => (string?)("http://example.org/" + text))), Texts.Null(), Texts.Null(), Gen.Int[-1_000_000, 3_000_000],
        (id, url, title, publisher, day) => new DocumentRecord(id, url, title, publisher, "ar", day > 0 ? new DateTimeOffset(DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null));

    private static readonly Gen<string?> Dates = One<string?>("2024-03-04", "2024", "9999-12-31", "0001-01-01", "../2024", "2024/..", "nonsense", null);

    private static readonly Gen<ExportClaim> Claims = Gen.Select(
        Documents, Gen.Select(Parties.Array[0, 3], Parties.Array[0, 3]), Texts, Dates, One("actual", "historical", "future", "negated", "odd\t"), One("CONSULT", "REQUEST", "\n"), Texts.Null(), Gen.Select(Texts, Texts.Null()),
        (document, parties, text, date, status, code, mode, ids) => new ExportClaim(
            new ClaimRecord(
                ids.Item1, document, code, mode, status, 1, double.NegativeZero, mode, [text], parties.Item1, parties.Item2,
                date is null ? null : new DateRecord(date, text, 0, 1), new PlaceRecord(text, "SYR", text, 0, 1), [new SpeakerRecord(null, "RUS", "GOV", null, "speech", text, 0, 1)],
                new EvidenceRecord(text, 0, text.Length, 0), 0.5, [text], text),
            ids.Item2));

    [Theory]
    [InlineData("gdelt-events", 61, 0)]
    [InlineData("gdelt-mentions", 16, 0)]
    [InlineData("icews", 20, 1)]
    [InlineData("polecat", 40, 1)]
    public void A_table_has_as_many_lines_as_rows_and_each_its_columns(string format, int columns, int headers) => Sample(format, (text, counts) =>
    {
        var lines = text.Length == 0 ? [] : ExportSamples.Lines(text);
        Assert.Equal(counts.Rows + headers, lines.Length);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.DoesNotContain(text, c => c is '\r' or '"' or '\0' or '\u2028' or '\u0085');
    });

    [Fact]
    public void A_CSV_has_as_many_lines_as_claims_and_no_cell_is_a_formula() => Sample("csv", (text, counts) =>
    {
        var lines = ExportSamples.Lines(text);
        Assert.Equal(counts.Rows + 1, lines.Length);
        var width = Cells(lines[0]).Count;
        Assert.All(lines.Skip(1), line =>
        {
            var cells = Cells(line);
            Assert.Equal(width, cells.Count);
            Assert.All(cells, cell => Assert.False(cell.TrimStart() is ['=' or '@' or '+', ..] || (cell.TrimStart() is ['-', ..] && !double.TryParse(cell, out _)), cell));
        });
    });

    [Theory]
    [InlineData("plover")]
    public void Each_line_is_an_object(string format) => Sample(format, (text, counts) =>
    {
        var lines = text.Length == 0 ? [] : ExportSamples.Lines(text);
        Assert.Equal(counts.Rows, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    });

    [Fact]
    public void A_list_of_citations_is_JSON() => Sample("csl", (text, counts) =>
    {
        using var items = JsonDocument.Parse(text);
        Assert.Equal(counts.Rows, items.RootElement.GetArrayLength());
    });

    [Fact]
    public void Linked_data_are_JSON_with_a_node_for_each_claim() => Sample("jsonld", (text, counts) =>
    {
        using var data = JsonDocument.Parse(text);
        var claims = data.RootElement.GetProperty("@graph").EnumerateArray().Count(node => node.GetProperty("@type") is { ValueKind: JsonValueKind.Array } types && types[0].GetString() == "Claim");
        Assert.Equal(counts.Rows, claims);
    });

    [Fact]
    public void A_network_fits_its_schema() => Sample("gexf", (text, _) => GexfTests.Validate(text));

    [Fact]
    public void A_calendar_is_read_back_event_for_event() => Sample("ical", (text, counts) =>
    {
        Assert.All(text.Split("\r\n"), line => Assert.DoesNotContain('\n', line));
        Assert.Equal(counts.Rows, Calendar.Load(text)!.Events.Count);
    });

    [Fact]
    public void Braces_of_a_bibliography_close() => Sample("bibtex", (text, counts) =>
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.InRange(depth, 0, 5);
        }

        Assert.Equal(0, depth);
        Assert.Equal(counts.Rows, text.Split('\n').Count(line => line.StartsWith("@misc{sijill", StringComparison.Ordinal)));
    });

    [Fact]
    public void Parquet_takes_them_too() => Claims.Array[0, 5].Sample(
        claims => Assert.Equal(claims.Length, ExportSamples.WriteAsync("parquet", claims).GetAwaiter().GetResult().Counts.Rows), iter: 50);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Sample(string format, Action<string, ExportCounts> check) => Claims.Array[0, 5].Sample(
        claims =>
        {
            var (bytes, counts) = ExportSamples.WriteAsync(format, claims, anyStatus: true).GetAwaiter().GetResult();
            check(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), counts);
        },
        iter: 300);

    /// <summary>RFC 4180.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (isQuoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        Assert.False(isQuoted);
        cells.Add(cell.ToString());
        return cells;
    }
}
