using System.Text;
using Sijill.Arabic.Frames;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Frames;

/// <summary>Runs every example sentence of every frame through the reader: what must fire fires, what must not does not.</summary>
public sealed class FrameExampleTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();
    private static readonly Reader Reader = new(Lexicon);

    /// <summary>Examples are read as if published on this day, so that offices have holders.</summary>
    private static readonly DateTimeOffset Published = new(2018, 6, 12, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Groups => [.. Lexicon.Frames.All.Select(f => GroupOf(f.Id)).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void EveryExampleReadsAsItSays(string group)
    {
        var report = new StringBuilder();
        var (read, failed) = (0, 0);
        foreach (var frame in Lexicon.Frames.All.Where(f => GroupOf(f.Id) == group))
        {
            foreach (var example in frame.Examples)
            {
                read++;
                if (Problem(frame, example) is { } problem)
                {
                    failed++;
                    report.AppendLine($"{frame.Id}: «{example.Text}»: {problem}");
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0}: {1} examples, {2} failed", group, read, failed);
        Assert.True(failed == 0, $"{failed} of {read} examples of {group}:\n{report}");
    }

    [Fact]
    public void EveryFrameHasAnExampleThatFiresAndOneThatMustNot()
    {
        var bare = Lexicon.Frames.All.Where(f => !f.Examples.Any(e => Fires(f, e)) || f.Examples.All(e => Fires(f, e))).Select(f => f.Id);
        Assert.Empty(bare);
    }

    private static string GroupOf(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The example expects the frame's own event, or what the frame becomes under negation.</summary>
    private static bool Fires(Frame frame, FrameExample example) =>
        example.Claims.Any(c => c.Event == frame.Event || c.Event == frame.Negated?.Event);

    private static string? Problem(Frame frame, FrameExample example)
    {
        var claims = Reader.Read(new Document("example", example.Text, Published: Published)).Claims;
        var read = claims.Count == 0 ? "nothing" : string.Join("; ", claims.Select(Describe));
        foreach (var expected in example.Claims)
        {
            if (!claims.Any(c => Matches(c, expected)))
            {
                return $"expected {Describe(expected)}, read {read}";
            }
        }

        return !Fires(frame, example) && claims.Any(c => c.Rule == frame.Id) ? $"must not fire ({example.Why}), read {read}" : null;
    }

    private static bool Matches(Claim claim, FrameExampleClaim expected) =>
        claim.Event == expected.Event
        && (expected.Mode is null || claim.Mode == expected.Mode)
        && (expected.Status is null || claim.Status.ToString().Equals(expected.Status, StringComparison.OrdinalIgnoreCase))
        && Same(expected.Actor, claim.Actor)
        && Same(expected.Recipient, claim.Recipient)
        && Same(expected.Attribution, claim.Attribution.Select(a => a.Who));

    private static bool Same(string[]? countries, IEnumerable<Participant> who) =>
        countries is null || countries.ToHashSet(StringComparer.Ordinal).SetEquals(who.Select(p => p.Country));

    private static string Describe(Claim c) =>
        $"{c.Event}.{c.Mode} {c.Status} {Countries(c.Actor)} → {Countries(c.Recipient)}, said by {Countries(c.Attribution.Select(a => a.Who))} [{c.Rule}]";

    private static string Describe(FrameExampleClaim c) =>
        $"{c.Event}.{c.Mode} {c.Status} {List(c.Actor)} → {List(c.Recipient)}, said by {List(c.Attribution)}";

    private static string Countries(IEnumerable<Participant> who) => List([.. who.Select(p => p.Country).Distinct()]);

    private static string List(string[]? countries) => countries is null ? "anyone" : countries.Length == 0 ? "nobody" : string.Join('+', countries);
}
