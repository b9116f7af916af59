using System.Globalization;
using DuckDB.NET.Data;
using Sijill.Exports;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Exports;

/// <summary>CSV, Parquet and the tables as DuckDB reads them.</summary>
public sealed class DatabaseReadingTests : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public async Task Parquet_holds_the_claims_with_their_types()
    {
        var path = await FileAsync("parquet", ExportSamples.All);
        Assert.Equal(
            ["c:01|040|2.5|1|2024-03-04|2024-03-04|o:1", "c:02|040|2.5|1|||o:1", "c:03|1054|-1.0|3|2024-03-01|2024-03-31|", "c:04|042|4.0|1|2024-04-01|2024-04-30|"],
            Query($"SELECT concat_ws('|', id, cameo, score, quad, coalesce(date_first::VARCHAR, ''), coalesce(date_last::VARCHAR, ''), coalesce(occurrence, '')) FROM '{path}' ORDER BY id LIMIT 4"));
        Assert.Equal(
            ["VARCHAR", "DOUBLE", "INTEGER", "DATE"],
            Query($"SELECT column_type FROM (DESCRIBE SELECT cameo, score, quad, date_first FROM '{path}')"));
        Assert.Equal([ExportSamples.Meeting], Query($"SELECT evidence FROM '{path}' WHERE id = 'c:01'"));
    }

    [Fact]
    public async Task A_CSV_is_read_back_as_it_was()
    {
        var path = await FileAsync("csv", ExportSamples.All);
        Assert.Equal(["8"], Query($"SELECT count(*) FROM read_csv('{path}', all_varchar = true)"));
        Assert.Equal(["040"], Query($"SELECT cameo FROM read_csv('{path}', types = {{'cameo': 'VARCHAR'}}) WHERE id = 'c:01'"));
        Assert.Equal(["طالبت القاهرة الأمم المتحدة برفع \"القيود\""], Query($"SELECT evidence FROM read_csv('{path}', all_varchar = true) WHERE id = 'c:03'"));
        Assert.Equal(["-1.0"], Query($"SELECT score::DOUBLE FROM read_csv('{path}', all_varchar = true) WHERE id = 'c:03'"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"a\")")]
    [InlineData(" +1, 2")]
    [InlineData("a\tb\r\nc\u2028d")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("nothing, \"quoted\"\0")]
    public async Task Hostile_text_stays_one_cell_and_comes_back(string text)
    {
        var claim = ExportSamples.All[0].Record;
        ExportClaim[] claims = [new(claim with { Evidence = claim.Evidence with { Text = text } }), ExportSamples.All[2]];
        var csv = await FileAsync("csv", claims);
        var back = Assert.Single(Query($"SELECT evidence FROM read_csv('{csv}', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"') WHERE id = 'c:01'"));
        var line = text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ').Replace('\u2028', ' ');
        Assert.Equal(line.TrimStart() is ['=' or '+', ..] ? "'" + line : line, back);
        var parquet = await FileAsync("parquet", claims);
        Assert.Equal([text.Replace('\0', '\uFFFD')], Query($"SELECT evidence FROM '{parquet}' WHERE id = 'c:01'"));
    }

    [Theory]
    [InlineData("gdelt-events", 61, false)]
    [InlineData("gdelt-mentions", 16, false)]
    [InlineData("icews", 20, true)]
    [InlineData("polecat", 40, true)]
    public async Task A_table_has_its_columns_for_a_reader_with_its_usual_settings(string format, int columns, bool hasHeader)
    {
        var path = await FileAsync(format, ExportSamples.All);
        var read = $"read_csv('{path}', delim = '\t', header = {(hasHeader ? "true" : "false")}, all_varchar = true)";
        Assert.Equal(columns, Query($"SELECT column_name FROM (DESCRIBE SELECT * FROM {read})").Count);
        var (_, counts) = await ExportSamples.WriteAsync(format, ExportSamples.All);
        Assert.Equal([counts.Rows.ToString(CultureInfo.InvariantCulture)], Query($"SELECT count(*) FROM {read}"));
    }

    [Fact]
    public async Task More_rows_than_a_row_group_are_all_there()
    {
        var claims = Enumerable.Range(0, 25_001).Select(i => new ExportClaim(ExportSamples.All[i % 8].Record with { Id = i.ToString(CultureInfo.InvariantCulture) }));
        Assert.Equal(["25001"], Query($"SELECT count(DISTINCT id) FROM '{await FileAsync("parquet", claims)}'"));
    }

    public void Dispose() => files.Dispose();

    private async Task<string> FileAsync(string format, IEnumerable<ExportClaim> claims) =>
        files.Add(ExportFormat.Find(format)!.FileName, (await ExportSamples.WriteAsync(format, claims)).Bytes);

    private static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetValue(0) switch { double number => number.ToString("0.0##", CultureInfo.InvariantCulture), var value => value.ToString()! });
        }

        return rows;
    }
}
