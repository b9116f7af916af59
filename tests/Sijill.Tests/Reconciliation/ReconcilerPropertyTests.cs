using CsCheck;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Tests.Reconciliation;

/// <summary>What holds for any reports: nothing depends on the order of arrival, nothing is lost, nothing counts twice.</summary>
public sealed class ReconcilerPropertyTests
{
    private static readonly Gen<Report> Denied =
        from id in Gen.Int[0, 1_000_000]
        from day in Gen.Int[0, 11]
        from denies in Gen.Bool
        from words in OneOf("غارة الطائرات مطار دمشق", "غارة الطائرات مطار حمص", "هجوم الطائرات مطار دمشق الدولي", "غارة الصواريخ مستشفى الغوطة")
        from document in Gen.Int[0, 9]
        select Made.Report(
            $"{id:D7}", Day(day), denies ? "STATE/deny" : "ASSAULT/aerial", denies ? "RUS:person/a" : "RUS", "SYR/REB", words, Day(day), document: $"{document}", start: id);

    private static readonly string[] Events = ["CONSULT", "CONSULT/phone", "CONSULT/visit", "STATE/affirm", "STATE/deny", "ASSAULT/aerial", "REQUEST/change", "SANCTION/withdraw", "AGREE", "REJECT"];
    private static readonly string[] Parties = ["RUS:person/a", "RUS:person/b", "RUS", "USA:person/c", "USA", "SYR/REB", "", "USA+RUS"];
    private static readonly string[] Words = ["انسحاب", "القوات", "الاتفاق", "النووي", "مطار", "دمشق", "عقوبات", "رفع", "هجوم", "مفاوضات", "هدنة", "الغوطة"];

    internal static readonly Gen<Report> AnyReport =
        from id in Gen.Int[0, 1_000_000]
        from day in Gen.Int[0, 9]
        from told in Gen.Int[-1, 3]
        from vague in Gen.Int[0, 9]
        from kind in OneOf(Events)
        from actors in OneOf(Parties)
        from recipients in OneOf(Parties)
        from words in OneOf(Words).Array[2, 6]
        from origin in Gen.Int[0, 5]
        from status in OneOf(Status.Actual, Status.Actual, Status.Actual, Status.Negated, Status.Future, Status.Historical)
        select Made.Report(
            $"{id:D7}",
            Day(day + Math.Max(0, told)),
            kind,
            actors,
            recipients,
            string.Join(' ', words),
            told < 0 ? null : vague == 0 ? "2018-05" : Day(day),
            status: status,
            origin: "o" + origin);

    internal static readonly Gen<Report[]> Some = AnyReport.Array[0, 60].Select(reports => reports.DistinctBy(r => r.ClaimId).ToArray());

    [Fact]
    public void The_order_of_arrival_plays_no_part() => Gen.Select(Some, Gen.Int).Sample(
        (reports, seed) =>
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (Reconciler.Reconcile(reports), Reconciler.Reconcile(shuffled));
            return one.SequenceEqual(other) && CommitmentTracker.Track(one, Made.Day("2018-06-30")).SequenceEqual(CommitmentTracker.Track(other.Reverse(), Made.Day("2018-06-30")));
        },
        iter: 100);

    [Fact]
    public void Every_claim_is_in_one_occurrence() => Some.Sample(
        reports => Reconciler.Reconcile(reports).SelectMany(o => o.Sources).Select(s => s.ClaimId).Order(StringComparer.Ordinal)
            .SequenceEqual(reports.Select(r => r.ClaimId).Order(StringComparer.Ordinal)),
        iter: 100);

    [Fact]
    public void Working_out_the_touched_blocks_alone_gives_what_working_out_all_gives() => Gen.Select(Some, AnyReport.Array[1, 3]).Sample(
        (known, arriving) =>
        {
            var news = arriving.DistinctBy(r => r.ClaimId).Where(r => known.All(k => k.ClaimId != r.ClaimId)).ToList();
            var all = known.Concat(news).ToList();
            var touched = news.SelectMany(r => Blocks.AffectedBy(Blocks.Of(r))).ToHashSet(StringComparer.Ordinal);
            var needed = touched.SelectMany(Blocks.NeededFor).ToHashSet(StringComparer.Ordinal);
            var kept = Reconciler.Reconcile(known).Where(o => !touched.Contains(o.Block));
            var renewed = Reconciler.Reconcile(all.Where(r => needed.Contains(Blocks.Of(r))), touched);
            return kept.Concat(renewed).OrderBy(o => o.Block, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal).SequenceEqual(Reconciler.Reconcile(all));
        },
        iter: 100);

    /// <summary>Many denials of few things on successive days: which of them a denial means depends on what else it could mean.</summary>
    [Fact]
    public void What_a_denial_picks_a_day_away_is_worked_out_anew_too() => Gen.Select(Denied.Array[0, 40], Denied).Sample(
        (known, one) =>
        {
            known = [.. known.DistinctBy(r => r.ClaimId).Where(r => r.ClaimId != one.ClaimId)];
            Report[] all = [.. known, one];
            var touched = Blocks.AffectedBy(Blocks.Of(one)).ToHashSet(StringComparer.Ordinal);
            var needed = touched.SelectMany(Blocks.NeededFor).ToHashSet(StringComparer.Ordinal);
            var kept = Reconciler.Reconcile(known).Where(o => !touched.Contains(o.Block));
            var renewed = Reconciler.Reconcile(all.Where(r => needed.Contains(Blocks.Of(r))), touched);
            return kept.Concat(renewed).OrderBy(o => o.Block, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal).SequenceEqual(Reconciler.Reconcile(all));
        },
        iter: 150);

    [Fact]
    public void A_block_of_thousands_alike_is_no_trouble()
    {
        var reports = Enumerable.Range(0, 5000).Select(i => Made.Report($"{i:D5}", "2018-05-08", "SANCTION/withdraw", "USA:person/c", "IRN", "أعلن الانسحاب من الاتفاق النووي مع إيران", "2018-05-08"));
        Assert.Equal(5000, Reconciler.Reconcile(reports).Sum(o => o.Sources.Count));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Day(int offset) => Made.Day("2018-05-01").AddDays(offset).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
