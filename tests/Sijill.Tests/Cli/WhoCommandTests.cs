using System.Text;
using System.Text.Json;
using Sijill.Lookup;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Cli;

public sealed class WhoCommandTests : IDisposable
{
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task The_holder_on_a_day_and_why()
    {
        var run = await Command.RunAsync(["who", "وزير الخارجية الروسي", "--at", "2018-05-01"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("Sergey Lavrov", run.Output, StringComparison.Ordinal);
        Assert.Contains("on 2018-05-01 it was held by", run.Output, StringComparison.Ordinal);
        Assert.Contains("lexicon/actors/persons/russia.jsonl(", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_come_by_pipe_and_answers_as_json_lines()
    {
        var run = await Command.RunAsync(["who", "-", "--format", "json", "--at", "2018-05"], Encoding.UTF8.GetBytes("لافروف\n\nقصعة لبن\n"));
        Assert.Equal(1, run.Code);
        var answers = run.Lines.Select(line => JsonSerializer.Deserialize(line, WhoJson.Lines.WhoAnswer)!).ToList();
        Assert.Equal(2, answers.Count);
        Assert.Equal("person/sergey-lavrov", answers[0].Candidates[0].Id);
        Assert.Contains(answers[0].Candidates[0].Terms, t => t is { OfficeId: "foreign-minister", Held: true });
        Assert.Empty(answers[1].Candidates);
    }

    [Fact]
    public async Task An_office_without_a_day_lists_all_who_held_it()
    {
        var run = await Command.RunAsync(["who", "الرئيس السوري"]);
        Assert.Contains("Bashar al-Assad", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ahmed al-Sharaa", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_pen_brings_suggestions()
    {
        var run = await Command.RunAsync(["who", "Vladimir Puttin"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("Vladimir Putin", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_one_s_own_overrides_and_is_checked()
    {
        files.Add(
            "actors/persons.jsonl",
            """{"id":"person/zayd","name":"Zayd al-Ahlami","ar":["زيد الأحلامي"],"country":"NZL","sector":"GOV","gender":"m","terms":[{"office":"tourism-minister","from":"2031"}]}""");
        var run = await Command.RunAsync(["who", "وزير السياحة النيوزيلندي", "--at", "2031-06-01", "--lexicon", files.Folder]);
        Assert.Contains("Zayd al-Ahlami", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Command.RunAsync(["who", "--check", files.Folder])).Code);

        files.Add("actors/bodies.jsonl", """{"id":"nobody","name":"N","ar":["لا أحد"],"country":"NZL","sector":"GOV"}""");
        var bad = await Command.RunAsync(["who", "--check", files.Folder]);
        Assert.Equal(1, bad.Code);
        Assert.Contains("bodies.jsonl(1)", bad.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who")]
    [InlineData("who", "بوتين", "--at", "yesterday")]
    [InlineData("who", "--check", "/no/such/folder")]
    [InlineData("who", "بوتين", "--check", "lexicon")]
    public async Task Wrong_usage_says_what_to_do(params string[] arguments)
    {
        var run = await Command.RunAsync(arguments);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("sijill: ", run.Errors, StringComparison.Ordinal);
    }
}
