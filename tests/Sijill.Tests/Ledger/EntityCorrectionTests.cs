using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reading;
using Sijill.Model;

namespace Sijill.Tests.Ledger;

/// <summary>Who a person says is meant is who is shown, found and put together, in claims of the past and of the future.</summary>
public abstract class EntityCorrectionTests : LedgerTest
{
    private static readonly Document First = Article("a", "Outlet A", "2025-01-02", "التقى وزير الزراعة السوري سليم النعناعي وزير الخارجية الأردني أيمن الصفدي في عمان الخميس.");
    private static readonly Document Second = Article("b", "Outlet B", "2025-01-03", "التقى وزير الزراعة السوري سليم النعنعي وزير الخارجية الأردني أيمن الصفدي في عمان الخميس.");
    private static readonly EntityName Listed = new("person/a-listed-man", "SYR", "AGR", "A Listed Man", "رجل مذكور");

    [Fact]
    public async Task Two_spellings_are_one_man_and_his_meetings_one_meeting()
    {
        await Ingest(First, Second);
        Settled(Store);
        var (one, other) = (Unlisted("a"), Unlisted("b"));
        Assert.NotEqual(one, other);
        Assert.Equal(2, Occurrences(Store).Count(o => o.Event == "CONSULT"));
        var made = new EntityCorrections(Store).Merge(one, other, _ => null, "Layla");
        Assert.Equal(("entity", "merge", one), (made.Kind, made.Action, made.Target));
        Settled(Store);
        Assert.Equal(2, Occurrences(Store).Single(o => o.Event == "CONSULT").Origins);
        Assert.Empty(All(Store.ClaimsAsync(new ClaimFilter { Actors = [one] })));
        Assert.Equal(2, All(Store.ClaimsAsync(new ClaimFilter { Actors = [other] })).Select(c => c.DocumentKey).Distinct().Count());

        // What the text says stays.
        Assert.Contains(All(Store.ClaimsAsync(new ClaimFilter { Documents = ["a"] })).SelectMany(c => c.Record.Actor), p => p.Id == other && p.Text.Contains("النعناعي", StringComparison.Ordinal));
        new EntityCorrections(Store).Undo(made.Number, "Ahmad");
        Settled(Store);
        Assert.Equal((one, other), (Unlisted("a"), Unlisted("b")));
        Assert.Equal(2, Occurrences(Store).Count(o => o.Event == "CONSULT"));
    }

    [Fact]
    public async Task A_name_is_somebody_of_the_whos_who_in_what_comes_later_and_is_read_anew_too()
    {
        await Ingest(First);
        Settled(Store);
        var corrections = new EntityCorrections(Store);
        var named = All(Store.ClaimsAsync()).SelectMany(c => c.Record.Actor).First(p => p.Id == Unlisted("a"));
        corrections.Merge("SYR:" + named.NameAr, Listed.Id!, Known, "Layla");
        Assert.Equal(Listed.Id, Unlisted("a"));
        await Ingest(Article("c", "Outlet C", "2025-01-20", "قال وزير الزراعة السوري سليم النعناعي إن بلاده تدعم المزارعين."));
        new Recoding(Store, OtherEngine.Newer).Run(null, 2, CancellationToken.None);
        Settled(Store);
        Assert.Equal(2, All(Store.ClaimsAsync(new ClaimFilter { Actors = [Listed.Id!] })).Select(c => c.DocumentKey).Distinct().Count());
        Assert.Equal(0, Store.Info().Counts.Single(c => c.What == "entity corrections lost").Count);

        // Edited, accepted, rejected and edited again: who is meant stays, and is not baked into what a person edited.
        var claim = All(Store.ClaimsAsync(new ClaimFilter { Documents = ["a"] })).First(c => c.Record.Actor.Any(p => p.Id == Listed.Id)).Record.Id;
        var claims = new ClaimCorrections(Store);
        claims.Edit(claim, """{"confidence":1}""", Lexicon.Ontology, "Layla");
        claims.Accept(claim, "Layla");
        var shown = All(Store.ClaimsAsync(new ClaimFilter { Ids = [claim] })).Single();
        Assert.Equal(("accepted", 1.0, true), (shown.Verdict, shown.Record.Confidence, shown.Record.Actor.Any(p => p.Id == Listed.Id)));
        corrections.Undo(1, "Layla");
        Settled(Store);
        shown = All(Store.ClaimsAsync(new ClaimFilter { Ids = [claim] })).Single();
        Assert.Equal(("accepted", 1.0, false), (shown.Verdict, shown.Record.Confidence, shown.Record.Actor.Any(p => p.Id == Listed.Id)));
    }

    [Fact]
    public async Task In_single_claims_somebody_else_is_meant()
    {
        await Ingest(First, Second);
        Settled(Store);
        var corrections = new EntityCorrections(Store);
        var key = Unlisted("a");
        var claim = All(Store.ClaimsAsync(new ClaimFilter { Actors = [key] }))[0].Record.Id;
        corrections.Merge(Unlisted("b"), key, Known, "Layla");
        corrections.Split(key, [claim], EntityName.Parse("""{"country":"SYR","sector":"CVL","name":"A Namesake"}""", Lexicon.Ontology), "Layla");
        Settled(Store);
        var meant = All(Store.ClaimsAsync(new ClaimFilter { Ids = [claim] })).Single().Record.Actor.Single(p => p.Country == "SYR");
        Assert.Equal((null, "A Namesake", "CVL"), (meant.Id, meant.Name, meant.Sector));
        Assert.Equal(["b"], All(Store.ClaimsAsync(new ClaimFilter { Actors = [key] })).Select(c => c.Record.Document.Id).Distinct());
        new Recoding(Store, OtherEngine.Newer).Run(null, 2, CancellationToken.None);
        Settled(Store);
        Assert.Equal("A Namesake", All(Store.ClaimsAsync(new ClaimFilter { Documents = ["a"] })).SelectMany(c => c.Record.Actor).Single(p => p.Country == "SYR" && p.Id is null && p.Name is not null).Name);
        Assert.Equal(0, Store.Info().Counts.Single(c => c.What == "entity corrections lost").Count);
    }

    [Fact]
    public async Task The_later_word_holds_and_a_circle_has_an_end()
    {
        await Ingest(First, Second);
        Settled(Store);
        var corrections = new EntityCorrections(Store);
        var (one, other) = (Unlisted("a"), Unlisted("b"));
        corrections.Merge(one, other, Known, "Layla");
        corrections.Merge(other, Listed.Id!, Known, "Layla");
        Assert.Equal((Listed.Id, Listed.Id), (Unlisted("a"), Unlisted("b")));
        corrections.Merge(one, "SYR:" + Listed.NameAr, _ => null, "Layla");
        corrections.Merge(Listed.Id!, one, _ => new EntityName(one, "SYR", "AGR", "One", "واحد"), "Ahmad");
        Assert.Equal((one, one), (Unlisted("a"), Unlisted("b")));
        Settled(Store);
        foreach (var correction in Store.Corrections().Where(c => c.WithdrawnBy is null && c.Correction.Action != "undo").ToList())
        {
            corrections.Undo(correction.Correction.Number, "Ahmad");
        }

        Assert.Equal((one, other), (Unlisted("a"), Unlisted("b")));
        Settled(Store);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_leaves_no_trace()
    {
        await Ingest(First);
        var corrections = new EntityCorrections(Store);
        var (key, claim) = (Unlisted("a"), All(Store.ClaimsAsync())[0].Record.Id);
        Assert.Throws<LedgerException>(() => corrections.Merge("person/nobody", Listed.Id!, Known, "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Merge(key, "person/nobody", Known, "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Merge(key, key, Known, "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Split("person/nobody", [claim], Listed, "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Split(key, ["c:none"], Listed, "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Split(key, [], Listed, "Layla"));
        Assert.Throws<LedgerException>(() => corrections.Undo(1, "Layla"));
        foreach (var nobody in (string[])["{", "null", "{}", """{"country":"Syria","sector":"GOV","name":"x"}""", """{"country":"SYR","sector":"XXX","name":"x"}""", """{"country":"SYR","sector":"GOV"}""", """{"country":"SYR","sector":"GOV","nom":"x"}"""])
        {
            Assert.Throws<LedgerException>(() => EntityName.Parse(nobody, Lexicon.Ontology));
        }

        Assert.Empty(Store.Corrections());
    }

    private static EntityName? Known(string key) => key == Listed.Id ? Listed : null;

    private string Unlisted(string document) => All(Store.ClaimsAsync(new ClaimFilter { Documents = [document] })).SelectMany(c => c.Record.Actor.Concat(c.Record.Recipient)).First(p => p.Country == "SYR" && p.Id is not null).Id!;
}
