using Sijill.Tests.Support;

namespace Sijill.Tests.Exports;

/// <summary>Each format of text as a golden file.</summary>
public sealed class ExportGoldenTests
{
    [Theory]
    [InlineData("plover")]
    [InlineData("gdelt-events")]
    [InlineData("gdelt-mentions")]
    [InlineData("icews")]
    [InlineData("polecat")]
    [InlineData("csv")]
    [InlineData("jsonld")]
    [InlineData("ical")]
    [InlineData("gexf")]
    [InlineData("csl")]
    [InlineData("bibtex")]
    public async Task A_format_is_that_of_its_golden_file(string format)
    {
        // The version of the program is in some formats, and does not belong into the golden file.
        var version = typeof(Reader).Assembly.GetName().Version!.ToString(3);
        Golden.Verify("export-" + format, (await ExportSamples.TextAsync(format, ExportSamples.All)).Replace(version, "VERSION", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        foreach (var format in Sijill.Exports.ExportFormat.All)
        {
            Assert.Equal((await ExportSamples.WriteAsync(format.Name, ExportSamples.All)).Bytes, (await ExportSamples.WriteAsync(format.Name, ExportSamples.All)).Bytes);
        }
    }

    [Fact]
    public async Task Nothing_at_all_is_a_whole_file_too()
    {
        foreach (var format in Sijill.Exports.ExportFormat.All)
        {
            var (_, counts) = await ExportSamples.WriteAsync(format.Name, []);
            Assert.Equal(0, counts.Rows);
        }
    }
}
