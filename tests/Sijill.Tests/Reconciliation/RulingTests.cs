using CsCheck;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Tests.Reconciliation;

/// <summary>A person's word on what is one thing and what is two stands above likeness, whatever arrives and in whatever order.</summary>
public sealed class RulingTests
{
    private const string Strike = "غارة الطائرات مطار دمشق";
    private const string Talks = "مفاوضات هدنة الغوطة";

    private static readonly Report[] Told =
    [
        Made.Report("1", "2018-05-01", "ASSAULT/aerial", "RUS", "SYR/REB", Strike, "2018-05-01"),
        Made.Report("2", "2018-05-02", "ASSAULT/aerial", "RUS", "SYR/REB", Strike, "2018-05-01"),
        Made.Report("3", "2018-05-03", "ASSAULT/aerial", "RUS", "SYR/REB", Strike, "2018-05-01"),
        Made.Report("4", "2018-05-20", "CONSULT", "RUS:person/a", "USA:person/c", Talks, "2018-05-20"),
        Made.Report("5", "2018-06-02", "CONSULT", "RUS:person/a", "USA:person/c", Talks, "2018-05"),
    ];

    [Fact]
    public void What_is_one_by_a_persons_word_is_one_over_days_and_spans()
    {
        Assert.Equal("1 2 3|4|5", Groups());
        Assert.Equal("1 2 3|4 5", Groups(Merge(1, "4", "5")));
        var meeting = Reconciler.Reconcile(Told, null, [Merge(1, "4", "5")]).Single(o => o.Event == "CONSULT");
        Assert.Equal(("2018-05-20", 2), (meeting.Block, meeting.Origins));
        Assert.Equal(new OccurrenceRuling(1, RulingKind.Merge, "Layla", "2025-01-01T00:00:00Z"), Assert.Single(meeting.Rulings));
        Assert.Equal(["2018-05-20", "2018-05"], meeting.Fields.Single(f => f.Name == "date").Values.Select(v => v.Value));
        Assert.All(Reconciler.Reconcile(Told, null, [Merge(1, "4", "5")]).Where(o => o.Event != "CONSULT"), o => Assert.True(o.Rulings.IsEmpty));
    }

    [Fact]
    public void What_is_parted_takes_with_it_what_is_most_like_it()
    {
        Assert.Equal("1 3|2|4|5", Groups(Split(1, "2", "1", "3")));
        Report[] more = [.. Told, Made.Report("6", "2018-05-03", "ASSAULT/aerial", "RUS", "SYR/REB", Strike + " الدولي شرق", "2018-05-01"), Made.Report("7", "2018-05-03", "ASSAULT/aerial", "RUS", "SYR/REB", Strike + " الدولي شرق", "2018-05-01")];
        Assert.Equal("1 2 3 6 7|4|5", Groups(more));
        Assert.Equal("1 2 3|6 7|4|5", Groups(more, Split(1, "6", "1")));
        Assert.Equal(2, Reconciler.Reconcile(more, null, [Split(1, "6", "1")]).Count(o => o.Rulings.Count == 1));
    }

    [Fact]
    public void A_later_ruling_stands_above_an_earlier_one()
    {
        Assert.Equal("1 2 3|4|5", Groups(Merge(1, "4", "5"), Split(2, "4", "5")));
        Assert.Equal("1 2 3|4 5", Groups(Split(1, "4", "5"), Merge(2, "4", "5")));
        Assert.Equal("1 2 3|4 5", Groups(Merge(3, "4", "5"), Merge(1, "4", "5"), Split(2, "4", "5")));

        // 1 is one with 4, and 4 with 5, but 5 not with 1: the oldest of the three gives way.
        Assert.Equal("1 2 3|4 5", Groups(Merge(1, "1", "4"), Merge(2, "4", "5"), Split(3, "5", "1")));
        Assert.Equal("1 2 3 4|5", Groups(Merge(2, "1", "4"), Merge(1, "4", "5"), Split(3, "5", "1")));
    }

    [Fact]
    public void A_claim_that_is_gone_still_holds_together_what_it_was_said_to_be_one_with() =>
        Assert.Equal("1 2 3|4 5", Groups(Merge(1, "4", "gone"), Merge(2, "gone", "5")));

    [Fact]
    public void Of_two_events_the_better_supported_one_counts_and_a_plan_that_came_true_is_none()
    {
        var merged = Assert.Single(Reconciler.Reconcile(
            [
                Made.Report("1", "2018-05-01", "AGREE/treaty", "USA", "RUS", Talks, "2018-05-03", status: Status.Future),
                Made.Report("2", "2018-05-04", "CONSULT/visit", "USA", "RUS", Talks, "2018-05-03"),
                Made.Report("3", "2018-05-04", "CONSULT/visit", "USA", "RUS", Talks, "2018-05-03"),
            ],
            null,
            [Merge(1, "1", "2")]));
        Assert.Equal(("CONSULT", "visit", false, 3), (merged.Event, merged.Mode, merged.IsPlan, merged.Sources.Count));
        Assert.Equal(["CONSULT", "AGREE"], merged.Fields.Single(f => f.Name == "event").Values.Select(v => v.Value));
    }

    private static readonly Gen<(Report[] Reports, Ruling[] Rulings, int Seed)> Ruled =
        from reports in ReconcilerPropertyTests.Some
        from picks in Gen.Select(Gen.Bool, Gen.Int[0, 1000].Array[1, 4], Gen.Int[0, 1000].Array[1, 3]).Array[0, 6]
        from seed in Gen.Int
        select (reports, picks.Select((p, i) => Of(i + 1, p.Item1, p.Item2, p.Item3, reports)).ToArray(), seed);

    [Fact]
    public void The_order_of_arrival_plays_no_part_and_no_claim_is_lost() => Ruled.Sample(
        (reports, rulings, seed) =>
        {
            var shuffled = reports.ToArray();
            var random = new Random(seed);
            random.Shuffle(shuffled);
            var (one, other) = (Reconciler.Reconcile(reports, null, rulings), Reconciler.Reconcile(shuffled, null, [.. rulings.Reverse()]));
            return one.SequenceEqual(other)
                && one.SelectMany(o => o.Sources).Select(s => s.ClaimId).Order(StringComparer.Ordinal).SequenceEqual(reports.Select(r => r.ClaimId).Order(StringComparer.Ordinal));
        },
        iter: 60);

    [Fact]
    public void The_last_ruling_holds_whole() => Ruled.Where(r => r.Rulings.Length > 0).Sample(
        (reports, rulings, _) =>
        {
            var last = rulings[^1];
            var owner = Reconciler.Reconcile(reports, null, rulings).SelectMany(o => o.Sources.Select(s => (s.ClaimId, o.Id))).ToDictionary(p => p.ClaimId, p => p.Id, StringComparer.Ordinal);
            var mine = last.Claims.Where(owner.ContainsKey).Select(claim => owner[claim]).Distinct().ToList();
            return mine.Count <= 1 && !last.Others.Where(o => owner.ContainsKey(o) && !last.Claims.Contains(o)).Any(o => mine.Contains(owner[o]));
        },
        iter: 60);

    [Fact]
    public void Taking_in_a_report_gives_what_working_out_all_gives() => Ruled.Where(r => r.Reports.Length > 0).Sample(
        (all, rulings, seed) =>
        {
            var arriving = all[(seed & int.MaxValue) % all.Length];
            Report[] known = [.. all.Where(r => r != arriving)];

            // A report that comes, and one that goes: claims that are gone have no place.
            return Holds(all, rulings, Reconciler.Reconcile(known, null, rulings), [Blocks.Of(arriving)])
                && Holds(all, rulings, Reconciler.Reconcile(all, null, rulings), [Blocks.Of(arriving)]);
        },
        iter: 80);

    [Fact]
    public void A_ruling_that_comes_or_is_withdrawn_touches_what_it_ties_together() => Ruled.Where(r => r.Rulings.Length > 0).Sample(
        (reports, rulings, seed) =>
        {
            var one = rulings[(seed & int.MaxValue) % rulings.Length];
            Ruling[] without = [.. rulings.Where(r => r != one)];
            var changed = Links(reports, rulings).ChangedBy(one);
            return Holds(reports, rulings, Reconciler.Reconcile(reports, null, without), changed) && Holds(reports, without, Reconciler.Reconcile(reports, null, rulings), changed);
        },
        iter: 80);

    [Fact]
    public void What_a_block_needs_and_what_it_affects_answer_to_each_other_with_rulings() => Ruled.Where(r => r.Reports.Length > 0).Sample(
        (reports, rulings, seed) =>
        {
            var links = Links(reports, rulings);
            var block = Blocks.Of(reports[(seed & int.MaxValue) % reports.Length]);
            return links.AffectedBy(block).All(affected => links.NeededFor(affected).Contains(block)) && links.NeededFor(block).All(needed => links.AffectedBy(needed).Contains(block));
        },
        iter: 60);

    /// <summary>True when working out the touched blocks alone makes of <paramref name="before"/> what working out all gives.</summary>
    private static bool Holds(Report[] reports, Ruling[] rulings, IReadOnlyList<Occurrence> before, IEnumerable<string> changed)
    {
        var links = Links(reports, rulings);
        var touched = changed.SelectMany(links.AffectedBy).ToHashSet(StringComparer.Ordinal);
        var needed = touched.SelectMany(links.NeededFor).ToHashSet(StringComparer.Ordinal);
        var renewed = Reconciler.Reconcile(reports.Where(r => needed.Contains(Blocks.Of(r))), touched, rulings);
        return before.Where(o => !touched.Contains(o.Block)).Concat(renewed).OrderBy(o => o.Block, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)
            .SequenceEqual(Reconciler.Reconcile(reports, null, rulings));
    }

    private static BlockLinks Links(Report[] reports, Ruling[] rulings) => BlockLinks.Of(rulings, reports.ToDictionary(r => r.ClaimId, ClaimPosition.Of, StringComparer.Ordinal));

    /// <summary>A ruling on some of the reports, now and then on a claim that is not there.</summary>
    private static Ruling Of(int number, bool merges, int[] claims, int[] others, Report[] reports)
    {
        string Claim(int pick) => reports.Length == 0 || pick % 17 == 0 ? "c:gone" + (pick % 3) : reports[pick % reports.Length].ClaimId;
        string[] mine = [.. claims.Select(Claim).Distinct()];
        string[] theirs = [.. others.Select(Claim).Distinct().Except(mine)];
        return merges
            ? new(number, RulingKind.Merge, "Layla", "2025-01-01T00:00:00Z", mine.Concat(theirs).ToEquatable(), [])
            : new(number, RulingKind.Split, "Layla", "2025-01-01T00:00:00Z", mine.ToEquatable(), theirs.ToEquatable());
    }

    private static Ruling Merge(int number, params string[] claims) => new(number, RulingKind.Merge, "Layla", "2025-01-01T00:00:00Z", claims.Select(c => "c:" + c).ToEquatable(), []);

    private static Ruling Split(int number, string claim, params string[] others) =>
        new(number, RulingKind.Split, "Layla", "2025-01-01T00:00:00Z", ["c:" + claim], others.Select(c => "c:" + c).ToEquatable());

    private static string Groups(params Ruling[] rulings) => Groups(Told, rulings);

    private static string Groups(Report[] reports, params Ruling[] rulings) => string.Join('|', Reconciler.Reconcile(reports, null, rulings)
        .Select(o => string.Join(' ', o.Sources.Select(s => s.ClaimId[2..]).Order(StringComparer.Ordinal))).OrderBy(g => reports.Length > 5 && g.StartsWith('6') ? "3" : g, StringComparer.Ordinal));
}
