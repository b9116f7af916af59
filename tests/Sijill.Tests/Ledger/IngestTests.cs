using Sijill.Ledger;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reading;
using Sijill.Model;
using Sijill.Sources;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Ledger;

/// <summary>What a ledger takes in, once and wholly.</summary>
public abstract class IngestTests : LedgerTest
{
    [Fact]
    public async Task Documents_and_claims_are_there_and_quote_their_texts()
    {
        var documents = Articles.Many(30);
        var summary = await Ingest(documents);
        Assert.Equal((30, 30, 0, 0), (summary.Documents, summary.New, summary.Known, summary.Failed));
        var texts = All(Store.DocumentsAsync()).ToDictionary(d => d.Key);
        Assert.Equal(documents.Select(d => d.Text).Order(StringComparer.Ordinal), texts.Values.Select(d => d.Text).Order(StringComparer.Ordinal));
        var claims = All(Store.ClaimsAsync());
        Assert.Equal(summary.Claims, claims.Count);
        Assert.True(claims.Count > 60, "the articles are to have claims");
        Assert.All(claims, c => Assert.Equal(texts[c.DocumentKey].Text[c.Record.Evidence.Start..c.Record.Evidence.End], c.Record.Evidence.Text));
        Assert.Equal(claims.Select(c => (c.Cursor.Day, c.Cursor.Id)).Order(), claims.Select(c => (c.Cursor.Day, c.Cursor.Id)));
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var path = Write("a.jsonl", Articles.Many(50));
        await Ingest(Store, Engine, FileSource(path));
        var before = Dump(Store);
        var again = await Ingest(Store, Engine, FileSource(path));
        Assert.Equal((50, 0, 50, 50), (again.Documents, again.New, again.Known, again.Skipped));
        var copy = Write("b.jsonl", Articles.Many(50));
        var other = await Ingest(Store, Engine, FileSource(copy));
        Assert.Equal((50, 0, 50, 0), (other.Documents, other.New, other.Known, other.Skipped));
        Assert.Equal(before, Dump(Store));
    }

    [Fact]
    public async Task The_ledger_does_not_depend_on_threads_or_batches()
    {
        var documents = Articles.Many(70);
        await Ingest(documents);
        using var other = LedgerStore.Open(NewLocation(), create: true, Clock);
        await new Ingestion(other, Engine, new IngestOptions { Threads = 5, BatchDocuments = 7 }).RunAsync([Source(documents)], TestContext.Current.CancellationToken);
        Assert.Equal(Dump(Store), Dump(other));
    }

    [Fact]
    public async Task One_text_of_two_outlets_is_one_document_that_appeared_twice()
    {
        var first = Articles.Number(1, "One");
        var second = first with { Id = "other", Url = "https://other.example/9", Publisher = "Two", Text = "  " + first.Text.Replace("أكد", "أكّــد", StringComparison.Ordinal) };
        var summary = await Ingest(first, second, first with { Id = "third-id", Url = first.Url });
        Assert.Equal((1, 2, 1), (summary.New, summary.Known, summary.Appearances));
        var document = Assert.Single(All(Store.DocumentsAsync()));
        Assert.Equal(["One", "Two"], document.Appearances.Select(a => a.Publisher));
        Assert.Single(All(Store.DocumentsAsync(new DocumentFilter { Publisher = "Two" })));
        Assert.Empty(All(Store.DocumentsAsync(new DocumentFilter { Publisher = "Three" })));
    }

    [Fact]
    public async Task Two_texts_with_one_id_are_two_documents_whose_claims_have_ids_of_their_own()
    {
        var first = Articles.Number(1);
        var second = first with { Text = first.Text + "\nوغادر الوفد مساء." };
        var summary = await Ingest(first, second);
        Assert.Equal((2, 1), (summary.New, summary.NearDuplicates));
        var claims = All(Store.ClaimsAsync());
        Assert.Equal(claims.Count, claims.Select(c => c.Record.Id).Distinct().Count());
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_its_place_and_nothing_else_is_lost()
    {
        var lines = Articles.Many(40).Select(Line).ToList();
        lines.Insert(10, "{\"id\": \"broken");
        lines.Insert(20, "{\"id\":\"no-text\"}");
        lines.Insert(30, Line(Articles.Number(41) with { Id = "far" }).Replace("\"published\":\"2025", "\"published\":\"9999", StringComparison.Ordinal));
        var path = Files.Add("bad.jsonl", string.Join('\n', lines));
        var packed = Files.Gzip(string.Join('\n', Articles.Many(60).Skip(41).Select(Line)));
        var cut = Files.Add("cut.jsonl.gz", packed[..^12]);
        var problems = new List<SourceProblem>();
        var options = new IngestOptions { OnProblem = problems.Add };
        var summary = await new Ingestion(Store, Engine, options).RunAsync([FileSource(path), FileSource(cut), FileSource("/no/such/file")], TestContext.Current.CancellationToken);
        Assert.True(summary.New >= 41, $"{summary.New} were kept");
        Assert.Equal(4, summary.Failed);
        Assert.Equal((11, "SJ3009"), (problems[0].Line, problems[0].Code));
        Assert.Equal((21, "SJ3010"), (problems[1].Line, problems[1].Code));
        Assert.Equal((31, "SJ3011"), (problems[2].Line, problems[2].Code));
        Assert.Equal(["SJ3003", "SJ3003"], problems.Skip(3).Select(p => p.Code));
        Assert.Null(All(Store.DocumentsAsync(new DocumentFilter { Documents = ["far"] })).Single().Published);

        // They are stored once, and looked at again by every run.
        var again = await new Ingestion(Store, Engine).RunAsync([FileSource(path), FileSource(cut)], TestContext.Current.CancellationToken);
        Assert.Equal((0, 3), (again.New, again.Failed));
        Assert.Equal(5, Store.Info().Diagnostics.Sum(d => d.Count));
    }

    [Fact]
    public async Task A_claim_of_the_far_future_is_kept_but_its_date_does_not_count()
    {
        var document = Articles.Number(1) with { Text = "قال وزير الخارجية المصري إن بلاده ستوقع اتفاقا مع تركيا عام 2098." };
        var summary = await Ingest(document);
        Assert.Equal(1, summary.Diagnostics.GetValueOrDefault("SJ5002"));
        var claim = All(Store.ClaimsAsync()).First(c => c.Record.Date?.Edtf == "2098");
        Assert.Null(claim.First);
        Assert.Equal(20250102, claim.Cursor.Day);
        Assert.Contains(PreparedClaim.FutureNote, claim.Record.Notes);
        Assert.Empty(All(Store.ClaimsAsync(new ClaimFilter { From = new DateOnly(2090, 1, 1) })));
    }

    [Fact]
    public async Task An_engine_that_fails_on_one_article_costs_that_article_alone()
    {
        var summary = await Ingest(Store, new Failing(), Articles.Many(20));
        Assert.Equal((20, 1), (summary.New, summary.Diagnostics["SJ9001"]));
        var before = All(Store.ClaimsAsync()).Count;
        Assert.Equal(1, new Recoding(Store, new Failing(fail: false)).Run(null, 1, CancellationToken.None));
        Assert.True(All(Store.ClaimsAsync()).Count > before);
    }

    [Fact]
    public async Task Text_that_no_database_holds_is_mended_without_moving_an_offset()
    {
        var document = Articles.Number(1);
        var bad = document with { Text = document.Text.Insert(5, "\0") + "\uD800", Title = "\0عنوان" };
        await Ingest(bad);
        var kept = Assert.Single(All(Store.DocumentsAsync()));
        Assert.Equal(bad.Text.Length, kept.Text.Length);
        Assert.Equal('\uFFFD', kept.Text[5]);
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_is_read_and_goes_on_from_there()
    {
        var path = Write("a.jsonl", Articles.Many(400));
        using var cancel = new CancellationTokenSource();
        var options = new IngestOptions { Threads = 2, BatchDocuments = 20, OnProgress = _ => cancel.Cancel() };
        var summary = await new Ingestion(Store, Engine, options).RunAsync([FileSource(path)], cancel.Token);
        Assert.True(summary.IsCancelled);
        Assert.InRange(summary.New, 20, 399);
        var rest = await new Ingestion(Store, Engine).RunAsync([FileSource(path)], TestContext.Current.CancellationToken);
        Assert.Equal((summary.New, 400 - summary.New), (rest.Skipped, rest.New));
        using var whole = LedgerStore.Open(NewLocation(), create: true, Clock);
        await Ingest(whole, Engine, FileSource(path));
        Assert.Equal(Dump(whole), Dump(Store));
    }

    [Fact]
    public async Task Two_writers_at_once_double_nothing()
    {
        var one = Ingest(Store, Engine, Source(Articles.Many(120)));
        var two = Ingest(Store, Engine, Source([.. Articles.Many(120).Reverse()]));
        var summaries = await Task.WhenAll(one, two);
        Assert.Equal(120, summaries.Sum(s => s.New));
        Assert.Equal(120, All(Store.DocumentsAsync()).Count);
        Assert.Empty(Store.Check());
    }

    [Fact]
    public void A_newer_ledger_is_refused_with_a_clear_error()
    {
        Store.Write(session => session.Execute("INSERT INTO schema_versions (version, applied) VALUES (999, 'later')"));
        var error = Assert.Throws<LedgerException>(() => LedgerStore.Open(Location));
        Assert.Contains("use a newer sijill", error.Message, StringComparison.Ordinal);
    }

    internal static IngestSource FileSource(string path) => IngestSource.Of(new DocumentSource(), new SourceOptions(), path);

    internal string Write(string name, IEnumerable<Document> documents) => Files.Add(name, string.Join('\n', documents.Select(Line)));

    internal static string Line(Document document) => new System.Text.Json.Nodes.JsonObject
    {
        ["id"] = document.Id,
        ["url"] = document.Url,
        ["title"] = document.Title,
        ["publisher"] = document.Publisher,
        ["published"] = document.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["text"] = document.Text,
    }.ToJsonString();

    private sealed class Failing(bool fail = true) : IClaimEngine
    {
        public string Id => "failing";

        public IReadOnlyList<Sijill.Records.ClaimRecord> Read(Document document) =>
            fail && document.Id == "EX-7" ? throw new InvalidOperationException("a mistake") : Engine.Read(document);
    }
}
