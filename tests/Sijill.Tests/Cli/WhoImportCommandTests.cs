using System.Diagnostics;
using System.Runtime.InteropServices;
using Sijill.Tests.Sources;
using Sijill.Tests.Sources.Wikidata;

namespace Sijill.Tests.Cli;

public sealed class WhoImportCommandTests : IDisposable
{
    private const int Sigint = 2;
    private readonly Files files = new();

    private string Out => Path.Combine(files.Folder, "out");

    [Fact]
    public async Task What_is_imported_is_a_lexicon()
    {
        var dump = files.Add("dump.json.gz", Files.Gzip(Items.Dump(
            [Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.ForeignMinisterOfSyria, "2031", "2033"), Items.Held(Items.Bookkeeper)), .. Items.Surroundings()])));
        var run = await Command.RunAsync(["who", "import", dump, "--output", Out]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("1 persons", run.Output, StringComparison.Ordinal);
        Assert.Contains("unmapped-positions.jsonl", run.Output, StringComparison.Ordinal);
        var article = files.Add("article.txt", "قال وزير الخارجية السوري فادي مثال إن بلاده تدعم وحدة السودان.");
        var read = await Command.RunAsync(["read", article, "--published", "2032-02-12", "--lexicon", Out]);
        Assert.Contains("person/fadi-example", read.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour=red", "kind=person,place")]
    [InlineData("country=Syria", "SYR,IRQ")]
    [InlineData("office=boss", "foreign-minister")]
    [InlineData("since=spring", "YYYY")]
    [InlineData("kind=river", "person and place")]
    [InlineData("country=", "SYR,IRQ")]
    public async Task A_bad_filter_is_wrong_usage_and_says_what_there_is(string filter, string help)
    {
        var run = await Command.RunAsync(["who", "import", files.Add("dump.json", "[\n]\n"), "--output", Out, "--filter", filter]);
        Assert.Equal(2, run.Code);
        Assert.Contains(help, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("{\"position\":\"Q1\",\"office\":\"boss\"}")]
    [InlineData("{\"position\":\"P1\",\"office\":\"president\"}")]
    [InlineData("{\"position\":\"Q1\",\"office\":\"president\",\"of\":\"XXX\"}")]
    [InlineData("{\"position\":\"Q1\",\"offices\":\"president\"}")]
    public async Task A_mistake_in_the_map_is_told_with_its_line(string line)
    {
        var map = files.Add("map.jsonl", "// comment\n" + line);
        var run = await Command.RunAsync(["who", "import", files.Add("dump.json", "[\n]\n"), "--output", Out, "--positions", map]);
        Assert.Equal(2, run.Code);
        Assert.Contains("map.jsonl(2)", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lines_and_missing_files_are_told_and_the_rest_is_imported()
    {
        var dump = files.Add("dump.json", Items.Dump([Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950")), "nonsense", .. Items.Surroundings()]));
        var run = await Command.RunAsync(["who", "import", dump, Path.Combine(files.Folder, "none.json"), "--output", Out]);
        Assert.Equal(1, run.Code);
        Assert.Contains("dump.json(3): SJ3010", run.Errors, StringComparison.Ordinal);
        Assert.Contains("none.json: SJ3003", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 persons", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        var dump = Items.Dump([Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950")), .. Items.Surroundings()]);
        var run = await Command.RunAsync(["who", "import", "-", "--output", Out], Files.Gzip(dump));
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("1 persons", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_leaves_a_state_that_goes_on()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var entity = Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950"));
        var dump = files.Add("dump.json.gz", Files.Gzip(Items.Dump(Enumerable.Repeat(entity, 200_000).Concat(Items.Surroundings()))));
        using (var process = Command.Start(["who", "import", dump, "--output", Out]))
        {
            var rows = Path.Combine(Out, ".import", "humans.rows");
            for (var waited = Stopwatch.StartNew(); !(File.Exists(rows) && new FileInfo(rows).Length > 0) && waited.Elapsed < TimeSpan.FromMinutes(1);)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            Assert.Equal(0, Kill(process.Id, Sigint));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(130, process.ExitCode);
        }

        var run = await Command.RunAsync(["who", "import", dump, "--output", Out]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("200,007 entities read", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_shows_examples()
    {
        var run = await Command.RunAsync(["who", "import", "--help"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("sijill who import latest-all.json.gz --output wikidata", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
