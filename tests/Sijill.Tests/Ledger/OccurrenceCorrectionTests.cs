using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Ingest;
using Sijill.Model;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Tests.Ledger;

/// <summary>What a person says about what is one thing and what is two holds, and outlives reruns, new articles and new versions.</summary>
public abstract class OccurrenceCorrectionTests : LedgerTest
{
    private static readonly Document First = Article("a", "Outlet A", "2025-01-02", "التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في موسكو الخميس.");
    private static readonly Document Second = Article("b", "Outlet B", "2025-01-03", "عقد بوتين وأردوغان الخميس في موسكو لقاء بحثا فيه الوضع في سوريا.");
    private static readonly Document Later = Article("c", "Outlet C", "2025-02-20", "التقى بوتين أردوغان في موسكو وبحثا الوضع في سوريا.");
    private static readonly Document Between = Article("d", "Outlet D", "2025-01-04", "استقبل بوتين أردوغان في موسكو الخميس وبحث معه ملف الغاز.");

    [Fact]
    public async Task What_is_merged_is_one_over_weeks_and_stays_so()
    {
        await Ingest(First, Second, Later);
        Settled(Store);
        var (one, other) = (Meeting("a"), Meeting("c"));
        Assert.NotEqual(one.Id, other.Id);
        var corrections = new OccurrenceCorrections(Store);
        var made = corrections.Merge([one.Id, other.Id], "Layla", "the same visit");
        Assert.Equal(("occurrence", "merge", "Layla", "2025-03-01T12:00:00Z"), (made.Kind, made.Action, made.Author, made.Time));
        Settled(Store);
        var merged = Meeting("a");
        Assert.Equal(["a", "b", "c"], Documents(merged));
        Assert.Equal(("2025-01-02", new OccurrenceRuling(made.Number, RulingKind.Merge, "Layla", made.Time)), (merged.Block, Assert.Single(merged.Rulings)));
        Assert.Equal(merged.Id, Store.Read(s => s.HistoryOf(other.Id))[^1].SupersededBy);

        // A late report of the one day, then the same articles read by another version of the engine.
        await Ingest(Between);
        Settled(Store);
        Assert.Equal(["a", "b", "c", "d"], Documents(Meeting("a")));
        var before = Shape();
        new Recoding(Store, OtherEngine.Newer).Run(null, 2, CancellationToken.None);
        Settled(Store);
        Assert.Equal(before, Shape());
        Assert.All(Meeting("a").Sources, s => Assert.StartsWith("c:new", s.ClaimId, StringComparison.Ordinal));
        Assert.All(Store.Corrections(), c => Assert.Equal((null, false), (c.WithdrawnBy, c.IsLost)));

        // In another order, with the corrections there from the beginning.
        using var again = LedgerStore.Open(NewLocation(), create: true, Clock);
        Store.CopyTo(again);
        Assert.Equal(Dump(Store), Dump(again));
        var undone = corrections.Undo(made.Number, "Ahmad");
        Assert.Equal(("undo", "1"), (undone.Action, undone.Target));
        Settled(Store);
        Assert.Equal(["c"], Documents(Meeting("c")));
        Assert.Equal([(1, (long?)2), (2, null)], Store.Corrections().Select(c => ((int)c.Correction.Number, c.WithdrawnBy)));
        Assert.Throws<LedgerException>(() => corrections.Undo(made.Number, "Ahmad"));
        Assert.Throws<LedgerException>(() => corrections.Undo(undone.Number, "Ahmad"));
    }

    [Fact]
    public async Task What_is_parted_stays_parted_until_a_later_word()
    {
        await Ingest(First, Second, Between);
        Settled(Store);
        var meeting = Meeting("a");
        Assert.Equal(["a", "b", "d"], Documents(meeting));
        var corrections = new OccurrenceCorrections(Store);
        corrections.Split(meeting.Id, [Claim(meeting, "d")], "Layla");
        Settled(Store);
        Assert.Equal(["d"], Documents(Meeting("d")));
        Assert.Equal(["a", "b"], Documents(Meeting("a")));
        Assert.All([Meeting("a"), Meeting("d")], o => Assert.Equal(RulingKind.Split, Assert.Single(o.Rulings).Kind));
        corrections.Merge([Meeting("a").Id, Meeting("d").Id], "Ahmad");
        Settled(Store);
        Assert.Equal(["a", "b", "d"], Documents(Meeting("d")));
        Assert.Equal("Ahmad", Assert.Single(Meeting("a").Rulings).Author);
        corrections.Accept(Meeting("a").Id, "Layla");
        Settled(Store);
        Assert.Equal([RulingKind.Merge, RulingKind.Accept], Meeting("a").Rulings.Select(r => r.Kind));
    }

    [Fact]
    public async Task A_rejected_or_moved_claim_leaves_what_it_was_merged_into()
    {
        await Ingest(First, Second, Later);
        Settled(Store);
        new OccurrenceCorrections(Store).Merge([Meeting("a").Id, Meeting("c").Id], "Layla");
        Settled(Store);
        var claims = new ClaimCorrections(Store);
        claims.Edit(Claim(Meeting("a"), "b"), """{"date":"2024-06-01"}""", Lexicon.Ontology, "Layla");
        Settled(Store);
        Assert.Equal(["a", "b", "c"], Documents(Meeting("a")));
        Assert.Equal("2024-06-01", Meeting("a").Block);
        claims.Reject(Claim(Meeting("a"), "a"), "Layla");
        Settled(Store);
        Assert.Equal(["b", "c"], Documents(Meeting("c")));
    }

    [Fact]
    public async Task Corrections_that_find_nothing_are_counted()
    {
        await Ingest(First, Later);
        Settled(Store);
        new OccurrenceCorrections(Store).Merge([Meeting("a").Id, Meeting("c").Id], "Layla");
        Assert.Equal(0, Lost());
        new Recoding(Store, new OtherEngine("other", r => r with { Event = "REJECT", Mode = null, Id = r.Id + "x" })).Run(null, 1, CancellationToken.None);
        Settled(Store);
        Assert.Equal(1, Lost());
        new Recoding(Store, Engine).Run(null, 1, CancellationToken.None);
        Settled(Store);
        Assert.Equal(0, Lost());
        Assert.Equal(["a", "c"], Documents(Meeting("a")));

        long Lost() => Store.Info().Counts.Single(c => c.What == "occurrence corrections lost").Count;
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_leaves_no_trace()
    {
        await Ingest(First, Second);
        Settled(Store);
        var meeting = Meeting("a");
        var corrections = new OccurrenceCorrections(Store);
        Assert.Throws<LedgerException>(() => corrections.Merge([meeting.Id, meeting.Id], "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Merge([meeting.Id, "o:none"], "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Split(meeting.Id, [.. meeting.Sources.Select(s => s.ClaimId)], "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Split(meeting.Id, ["c:none"], "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Accept(meeting.Id, " "));
        Assert.Throws<LedgerException>(() => corrections.Undo(1, "Layla"));
        Assert.Empty(Store.Corrections());
    }

    private List<string> Shape() => [.. Occurrences(Store).Select(o => $"{o.Block} {o.Event} {string.Join(' ', Documents(o))}").Order(StringComparer.Ordinal)];

    private string[] Documents(Occurrence occurrence)
    {
        var ids = All(Store.DocumentsAsync()).ToDictionary(d => d.Key, d => d.SourceId);
        return [.. occurrence.Sources.Select(s => ids[s.DocumentId]).Distinct().Order(StringComparer.Ordinal)];
    }

    private Occurrence Meeting(string document) => Occurrences(Store).Single(o => o.Event == "CONSULT" && Documents(o).Contains(document));

    private string Claim(Occurrence occurrence, string document) => All(Store.ClaimsAsync(new() { Documents = [document] })).Select(c => c.Record.Id).Single(id => occurrence.Sources.Any(s => s.ClaimId == id));
}
