using System.Text;
using System.Text.Json;
using NJsonSchema;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Cli;

public sealed class ReadCommandTests
{
    private static readonly string Samples = Repository.File("samples", "samples.jsonl");

    [Fact]
    public async Task Real_output_keeps_to_the_schema_and_quotes_the_text_exactly()
    {
        var run = await Command.RunAsync(["read", Samples]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.NotEmpty(run.Lines);
        var texts = File.ReadLines(Samples).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(d => d.GetProperty("id").GetString()!, d => d.GetProperty("text").GetString()!);
        var schema = await JsonSchema.FromFileAsync(Repository.File("docs", "record.schema.json"), TestContext.Current.CancellationToken);
        foreach (var line in run.Lines)
        {
            Assert.Empty(schema.Validate(line));
            using var json = JsonDocument.Parse(line);
            var text = texts[json.RootElement.GetProperty("document").GetProperty("id").GetString()!];
            foreach (var quote in Quotes(json.RootElement))
            {
                Assert.Equal(text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()], quote.GetProperty("text").GetString());
            }
        }
    }

    [Fact]
    public async Task The_order_of_output_is_that_of_input_however_many_threads_read()
    {
        using var files = new Files();
        var line = File.ReadLines(Samples).First();
        var path = files.Add("many.jsonl", string.Concat(Enumerable.Range(0, 60).Select(i => line.Replace("\"id\": \"", $"\"id\": \"{i:000}-", StringComparison.Ordinal) + "\n")));
        var one = await Command.RunAsync(["read", path, "--threads", "1"]);
        var many = await Command.RunAsync(["read", path, "--threads", "8"]);
        Assert.Equal(one.Output, many.Output);
        var ids = many.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("document").GetProperty("id").GetString()).Distinct().ToList();
        Assert.Equal(60, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task Bad_inputs_are_named_the_rest_goes_on_and_the_code_is_1()
    {
        using var files = new Files();
        var bad = new[]
        {
            files.Add("empty.txt", ""),
            files.Add("binary.txt", [1, 0, 2, 0xFF, 0]),
            files.Add("french.txt", "Le ministre des Affaires étrangères a été reçu à l'Élysée", Encoding.Latin1),
            files.Add("english.txt", "The minister said that the talks would continue."),
            files.Add("broken.json", "{\n\"text\": \n"),
            Path.Combine(files.Folder, "none.txt"),
        };
        var run = await Command.RunAsync(["read", .. bad, Samples]);
        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Lines);
        Assert.All(bad, path => Assert.Contains(path, run.Errors, StringComparison.Ordinal));
        Assert.Contains("English (en)", run.Errors, StringComparison.Ordinal);
        Assert.Contains("broken.json(3): SJ3009", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x.txt", "--format", "pdf")]
    [InlineData("read", "x.txt", "--published", "soon")]
    [InlineData("read", "x.txt", "--min-confidence", "2")]
    [InlineData("read", "x.txt", "--threads", "0")]
    [InlineData("read", "x.txt", "--lexicon", "no-such-folder")]
    [InlineData("read", "x.txt", "--output", "no-such-folder/out.jsonl")]
    [InlineData("explain", "x.txt")]
    [InlineData("reed", "x.txt")]
    public async Task Wrong_usage_has_code_2_and_a_message(params string[] arguments)
    {
        var run = await Command.RunAsync(arguments);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("sijill: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_whatever_it_holds()
    {
        var text = await Command.RunAsync(["read", "-", "--published", "2024-03-25"], await File.ReadAllBytesAsync(Repository.File("samples", "security-council.txt"), TestContext.Current.CancellationToken));
        Assert.Equal((0, ""), (text.Code, text.Errors));
        Assert.NotEmpty(text.Lines);
        var packed = await Command.RunAsync(["read", "-"], Files.Gzip(await File.ReadAllBytesAsync(Samples, TestContext.Current.CancellationToken)));
        Assert.Equal(0, packed.Code);
        Assert.Contains("ministers-call", packed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_format_is_written_to_a_file()
    {
        using var files = new Files();
        var page = Path.Combine(files.Folder, "report.html");
        Assert.Equal(0, (await Command.RunAsync(["read", Samples, "--output", page])).Code);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var plover = await Command.RunAsync(["read", Samples, "--format", "plover"]);
        Assert.All(plover.Lines, line => Assert.Contains("\"event\":[", line, StringComparison.Ordinal));
        var table = await Command.RunAsync(["read", Samples, "--format", "table"]);
        Assert.Contains("According to", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', table.Output);
    }

    [Fact]
    public async Task A_claim_below_the_wanted_confidence_is_left_out()
    {
        var all = await Command.RunAsync(["read", Samples]);
        var sure = await Command.RunAsync(["read", Samples, "--min-confidence", "1"]);
        Assert.InRange(sure.Lines.Length, 0, all.Lines.Length);
        Assert.All(sure.Lines, line => Assert.Equal(1, JsonDocument.Parse(line).RootElement.GetProperty("confidence").GetDouble()));
    }

    [Fact]
    public async Task A_reader_that_has_had_enough_is_no_error()
    {
        using var files = new Files();
        var path = files.Add("many.jsonl", string.Concat(Enumerable.Repeat(await File.ReadAllTextAsync(Samples, TestContext.Current.CancellationToken), 200)));
        using var process = Command.Start(["read", path, "--format", "html"]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.BaseStream.ReadByte();
        process.StandardOutput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal((0, ""), (process.ExitCode, await errors));
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_and_whole_lines()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a Unix signal");
        using var process = Command.Start(["read", Samples, "-"]);
        await process.StandardInput.BaseStream.WriteAsync(await File.ReadAllBytesAsync(Samples, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(130, process.ExitCode);
        Assert.True(output.Length == 0 || output[^1] == '\n');
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Help_has_examples_and_the_version_is_told()
    {
        foreach (var command in (string[])["read", "explain"])
        {
            Assert.Contains("Examples:", (await Command.RunAsync([command, "--help"])).Output, StringComparison.Ordinal);
        }

        Assert.Matches(@"^\d+\.\d+\.\d+", (await Command.RunAsync(["--version"])).Output);
    }

    [Fact]
    public async Task A_mistake_in_a_users_lexicon_is_named_with_file_and_line()
    {
        using var files = new Files();
        var path = files.Add("plover/contexts.jsonl", "// mine\n{ \"context\": \"sport\" \n");
        var run = await Command.RunAsync(["read", Samples, "--lexicon", files.Folder]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"SJ2001: {path}(2)", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_tells_of_the_very_claim_that_read_prints()
    {
        var claims = (await Command.RunAsync(["read", Samples])).Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(c => c.GetProperty("document").GetProperty("id").GetString() == "ministers-call").ToList();
        var run = await Command.RunAsync(["explain", Samples, "--document", "ministers-call", "--claim", "2"]);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains(claims[1].GetProperty("evidence").GetProperty("text").GetString()!, run.Output, StringComparison.Ordinal);
        Assert.Contains(claims[1].GetProperty("rule").GetString()!, run.Output, StringComparison.Ordinal);
        Assert.Contains(claims[1].GetProperty("event").GetString()!, run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Command.RunAsync(["explain", Samples, "--claim", "999"])).Code);
    }

    private static IEnumerable<JsonElement> Quotes(JsonElement claim)
    {
        var lists = ((string[])["actor", "recipient", "attribution"]).SelectMany(name => claim.GetProperty(name).EnumerateArray());
        var single = ((string[])["date", "place", "evidence"]).Select(name => claim.GetProperty(name));
        return lists.Concat(single).Where(q => q.ValueKind == JsonValueKind.Object && q.GetProperty("text").ValueKind == JsonValueKind.String);
    }
}
