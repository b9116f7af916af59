using System.Text;
using System.Text.Json;
using Sijill.Tests.Evaluation;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Cli;

public sealed class EvaluateCommandTests : IDisposable
{
    private static readonly string Samples = Repository.File("samples", "samples.jsonl");
    private readonly Files files = new();
    private readonly string corpus;
    private readonly string gold;

    public EvaluateCommandTests()
    {
        corpus = files.Add("corpus.jsonl", Line(new { id = "XX-1", text = Small.Text, publisher = "جريدة" }));
        gold = files.Add("gold.jsonl", Article("XX-1", Claim("ACCUSE", Small.Attack, "JOR"), Claim("CONSULT", Small.Meeting, "EGY"), Claim("REJECT", Small.Refusal, "EGY")));
    }

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task What_is_read_and_what_was_read_give_the_same_figures()
    {
        var claims = files.Add("claims.jsonl", (await Command.RunAsync(["read", Samples])).Output);
        var perfect = await Command.RunAsync(["evaluate", claims, "--corpus", Samples, "--format", "json"]);
        Assert.Equal((0, ""), (perfect.Code, perfect.Errors));
        using var figures = JsonDocument.Parse(perfect.Output);
        Assert.Equal(1, figures.RootElement.GetProperty("record").GetProperty("f1").GetDouble());
        Assert.Equal(
            ["documents", "gold", "predicted", "span", "event", "dyad", "record", "accuracy on matched events", "per event"],
            figures.RootElement.EnumerateObject().Select(p => p.Name));
        var stored = await Command.RunAsync(["evaluate", claims, "--corpus", Samples, "--format", "json", "--predicted", claims]);
        Assert.Equal(perfect.Output, stored.Output);
    }

    [Fact]
    public async Task The_text_has_every_table_and_a_comparison()
    {
        var predicted = Predicted("ACCUSE", Small.Attack, 0.9);
        var earlier = Predicted("STATE", Small.Meeting, 0.9);
        var run = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", predicted, "--compare", earlier]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        foreach (var part in (string[])["1 articles, 3 gold claims, 1 predicted (before: 1)", "event   P 1.000 (+1.000)  R 0.333", "By event", "Confusion", "Calibration", "Became right: 1", "missed → record", "Became wrong: 0"])
        {
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        }

        var details = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", predicted, "--compare", earlier, "--format", "json", "--details"]);
        using var json = JsonDocument.Parse(details.Output);
        Assert.Equal(1, json.RootElement.GetProperty("confusion").GetProperty("CONSULT").GetProperty("missed").GetInt32());
        Assert.Equal("جريدة", Assert.Single(json.RootElement.GetProperty("per outlet").EnumerateObject()).Name);
        Assert.Equal("right", json.RootElement.GetProperty("changes")[0].GetProperty("became").GetString());
    }

    [Fact]
    public async Task Unsure_claims_are_left_out_when_asked()
    {
        var run = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", Predicted("ACCUSE", Small.Attack, 0.4), "--min-confidence", "0.5"]);
        Assert.Contains("3 gold claims, 0 predicted", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_lines_for_pipes()
    {
        var predicted = Predicted("STATE", Small.Attack, 0.9);
        var text = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", predicted, "--errors", "event,missed"]);
        Assert.Equal(["missed", "event", "missed"], text.Lines.Select(line => line.Split('\t')[1]));
        Assert.All(text.Lines, line => Assert.Equal(5, line.Split('\t').Length));
        var json = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", predicted, "--errors", "event", "--format", "json"]);
        using var line = JsonDocument.Parse(Assert.Single(json.Lines));
        Assert.Equal(
            ["XX-1", "event", "ACCUSE", "STATE", Small.Attack],
            ((string[])["document", "kind", "gold", "predicted", "evidence"]).Select(name => line.RootElement.GetProperty(name).GetString()));
    }

    [Fact]
    public async Task The_check_names_file_line_and_claim()
    {
        var good = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--check"]);
        Assert.Equal((0, "well formed: 1 articles, 3 claims\n", ""), (good.Code, good.Output, good.Errors));
        var bad = files.Add("bad.jsonl", "\n" + Article("XX-1", Claim("PRAISE", Small.Attack, "JOR"), Claim("STATE", "غير موجود", "JOR")) + Article("XX-9") + "{broken\n");
        var run = await Command.RunAsync(["evaluate", bad, "--corpus", corpus, "--check"]);
        Assert.Equal(1, run.Code);
        Assert.Contains($"{bad}(2): XX-1 claim 0: event PRAISE: {Small.Attack}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{bad}(2): XX-1 claim 1: evidence not in text: غير موجود", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{bad}(3): no text for «XX-9»", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{bad}(4): SJ3009: malformed JSON", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_rest_is_measured()
    {
        var bad = files.Add("bad.jsonl", Article("XX-1", Claim("ACCUSE", Small.Attack, "JOR"), Claim("STATE", "غير موجود", "JOR")) + Article("XX-9") + "{\"id\": \"a\"}\n[\n");
        var strange = files.Add("strange.jsonl", Line(new { document = "XX-1", @event = "AID", evidence = new { start = -5, end = 99999 } }) + Line(new { document = "XX-8", @event = "AID", evidence = "x" }));
        var run = await Command.RunAsync(["evaluate", bad, "--corpus", corpus, Path.Combine(files.Folder, "none.jsonl"), "--predicted", strange]);
        Assert.Equal(1, run.Code);
        foreach (var part in (string[])[$"{bad}(1): SJ4003", $"{bad}(2): SJ4002", $"{bad}(3): SJ4001", $"{bad}(4): SJ3009", "none.jsonl: SJ3003", $"{strange}(1): SJ4003", "1 articles have no gold"])
        {
            Assert.Contains(part, run.Errors, StringComparison.Ordinal);
        }

        Assert.Contains("1 articles, 2 gold claims, 1 predicted", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_wrong_kind_does_not_flood_the_terminal()
    {
        var wrong = files.Add("wrong.jsonl", string.Concat(Enumerable.Repeat("no JSON\n", 200)));
        var run = await Command.RunAsync(["evaluate", gold, "--corpus", corpus, "--predicted", wrong]);
        Assert.Equal((1, 51), (run.Code, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("and 150 more", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_both_sides_and_whatever_the_files_hold_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        var articles = files.Add("hostile.jsonl", Line(new { id = "XX-1<b>", text = Hostile + " " + Small.Text, title = Hostile, publisher = Hostile }));
        var claims = files.Add("hostile-gold.jsonl", Article("XX-1<b>", Claim(Hostile, Hostile, Hostile), Claim("STATE", Small.Attack, "JOR"), Claim("AID", Hostile + Hostile, "JOR")));
        var predicted = files.Add("hostile-claims.jsonl", Line(new { document = "XX-1<b>", @event = "STATE", actor = new[] { new { country = "EGY", sector = "GOV" } }, status = Hostile, evidence = new { start = -7, end = 70000 } }));
        var page = Path.Combine(files.Folder, "page.html");
        var run = await Command.RunAsync(["evaluate", claims, "--corpus", articles, "--predicted", predicted, "--compare", predicted, "--html", page]);
        Assert.Equal(1, run.Code);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"gold predicted\"", html, StringComparison.Ordinal);
        Assert.Contains("<tr data-kind=\"missed\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_control_character_of_a_file_reaches_the_terminal()
    {
        var escape = files.Add("escape.jsonl", Article("XX-1\u001b[2J", Claim("STATE\u001b[2J", "x", "JOR")));
        var articles = files.Add("escapes.jsonl", Line(new { id = "XX-1\u001b[2J", text = "x \u001b[2J " + Small.Text, publisher = "P\u001b[2J" }));
        foreach (var arguments in (string[][])[["--errors", "all"], ["--check"], []])
        {
            var run = await Command.RunAsync(["evaluate", escape, "--corpus", articles, "--predicted", escape, .. arguments]);
            Assert.DoesNotContain('\e', run.Output + run.Errors);
        }
    }

    [Fact]
    public async Task Files_may_be_gzipped_or_come_from_a_pipe()
    {
        var packed = files.Add("gold.jsonl.gz", Files.Gzip(await File.ReadAllBytesAsync(gold, TestContext.Current.CancellationToken)));
        var run = await Command.RunAsync(["evaluate", packed, "--corpus", corpus, "--predicted", "-", "--format", "json"], await File.ReadAllBytesAsync(gold, TestContext.Current.CancellationToken));
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("record").GetProperty("f1").GetDouble());
    }

    [Theory]
    [InlineData("gold.jsonl")]
    [InlineData("no-such-gold.jsonl", "--corpus", "x.jsonl")]
    [InlineData("-", "--corpus", "-")]
    [InlineData("README.md", "--corpus", "README.md", "--errors", "typo")]
    [InlineData("README.md", "--corpus", "README.md", "--format", "html")]
    [InlineData("README.md", "--corpus", "README.md", "--min-confidence", "7")]
    [InlineData("samples/samples.jsonl", "--corpus", "samples", "--predicted", "no-such.jsonl")]
    public async Task Wrong_usage_has_code_2_and_a_message(params string[] arguments)
    {
        var run = await Command.RunAsync(["evaluate", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("sijill: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a Unix signal");
        using var process = Command.Start(["evaluate", gold, "--corpus", "-"]);
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public async Task Help_has_examples_and_exit_codes()
    {
        var help = await Command.RunAsync(["evaluate", "--help"]);
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", help.Output, StringComparison.Ordinal);
    }

    private string Predicted(string @event, string passage, double confidence)
    {
        var start = Small.Text.IndexOf(passage, StringComparison.Ordinal);
        return files.Add($"{@event}-{confidence}.jsonl", Line(new
        {
            document = new { id = "XX-1" },
            @event,
            status = "actual",
            actor = new[] { new { country = "JOR", sector = "GOV" } },
            evidence = new { start, end = start + passage.Length },
            confidence,
        }));
    }

    private static object Claim(string @event, string evidence, string actor) => new
    {
        @event,
        mode = (string?)null,
        status = "actual",
        actor = new[] { new { country = actor, sector = "GOV", name = (string?)null } },
        recipient = Array.Empty<object>(),
        date = (string?)null,
        attribution = Array.Empty<object>(),
        evidence,
    };

    private static string Article(string id, params object[] claims) => Line(new { id, claims });

    private static string Line(object value) => JsonSerializer.Serialize(value) + "\n";
}
