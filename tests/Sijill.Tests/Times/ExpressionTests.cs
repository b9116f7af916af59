using System.Text.Json;

namespace Sijill.Tests.Times;

/// <summary>
/// Runs the table <c>expressions.jsonl</c>: a sentence, the day on which it was published, and the times that it holds, each as
/// «words = value» or «words = duration/set/time/date» where there is no value. An empty list says that nothing in it is a time.
/// </summary>
public sealed class ExpressionTests
{
    private static readonly string Table = Path.Combine(AppContext.BaseDirectory, "Times", "expressions.jsonl");

    public static TheoryData<string, string, string[]> Rows()
    {
        var rows = new TheoryData<string, string, string[]>();
        foreach (var line in File.ReadLines(Table).Where(l => l.StartsWith('{')))
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            rows.Add(
                root.GetProperty("text").GetString()!,
                root.TryGetProperty("on", out var on) ? on.GetString()! : "",
                [.. root.GetProperty("times").EnumerateArray().Select(t => t.GetString()!)]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_times_of_a_sentence_are_found_and_resolved(string text, string published, string[] times) =>
        Assert.Equal(times, Times.Values(text, published.Length == 0 ? null : published));

    [Fact]
    public void The_table_has_at_least_three_hundred_expressions() =>
        Assert.True(Rows().Sum(row => Math.Max(1, row.Data.Item3.Length)) >= 300);
}
