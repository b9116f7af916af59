using System.Text.Json;
using Sijill.Api.Comparing;
using Sijill.Cli.Comparing;
using Sijill.Cli.Rendering;
using Sijill.Lexicons;
using Sijill.Lookup;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Comparison;
using Sijill.Reconciliation.Occurrences;
using Sijill.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Reconciliation;

/// <summary>Two presidencies' readouts of one call, and what a source told an agency.</summary>
public sealed class ComparisonTests
{
    private static readonly string[] Files = ["kremlin", "presidency", "agency"];
    private static readonly Lexicon Lexicon = Lexicon.Load();
    private static readonly ComparisonTable Table = OfSamples(Files);

    [Fact]
    public void The_table_of_the_samples_is_that_of_its_golden_file() => Golden.Verify("comparison", ComparisonText.Of(Table, new TerminalLook(110, Colors: false)));

    [Fact]
    public void As_Markdown_too() => Golden.Verify("comparison-markdown", ComparisonMarkdown.Of(Table));

    [Fact]
    public void A_narrow_terminal_gets_a_column_for_each_stance() => Golden.Verify("comparison-narrow", ComparisonText.Of(Table, new TerminalLook(72, Colors: false)));

    [Fact]
    public void Shared_lone_disputed_and_declined_points_are_told_apart()
    {
        Assert.Equal(["body/kremlin", "body/SYR/presidency", "unnamed:SYR:رويترز"], Table.Holders.Select(h => h.Key));
        var call = Table.Points[0];
        Assert.Equal(["initiator", "number of دقق"], call.Disputed);
        Assert.Equal(["Vladimir Putin", "Vladimir Putin", "Ahmed al-Sharaa"], call.Cells.Select(c => c.Values.Single(v => v.Field == "initiator").Value));
        Assert.Contains(Table.Points, p => p.Agreement == Agreement.Shared);
        Assert.Contains(Table.Points, p => p.Agreement == Agreement.Single);
        var extradition = Table.Points.Single(p => p.Cells.Any(c => c.Stance == Stance.Declines));
        Assert.Equal([Stance.Declines, Stance.Asserts, Stance.Asserts], extradition.Cells.Select(c => c.Stance!.Value));
        Assert.Equal(2, Table.Points.Count(p => p.Cells[2].Stance == Stance.Denies));
    }

    [Fact]
    public void Every_passage_quotes_its_document_and_every_claim_stands_once()
    {
        var texts = Files.SelectMany(Read).ToDictionary(d => d.Id, d => d.Text);
        var passages = Table.Points.SelectMany(p => p.Cells).SelectMany(c => c.Passages).ToList();
        Assert.All(passages, p => Assert.Equal(texts[p.DocumentId][p.Start..p.End], p.Text));
        Assert.Equal(passages.Count, passages.DistinctBy(p => p.ClaimId).Count());
        Assert.Equal(Files.SelectMany(Read).Sum(d => new Reader(Lexicon).Read(d).Claims.Count), passages.Count);
    }

    [Fact]
    public void The_order_of_documents_orders_the_table_and_changes_nothing_else()
    {
        var turned = OfSamples("agency", "presidency", "kremlin");
        Assert.Equal(
            Table.Points.Select(Told).Order(StringComparer.Ordinal),
            turned.Points.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal("unnamed:SYR:رويترز", turned.Holders[0].Key);

        static string Told(ComparisonPoint point) =>
            string.Join(' ', point.Cells.SelectMany(c => c.Passages).Select(p => p.ClaimId).Order(StringComparer.Ordinal)) + point.Agreement + string.Join(',', point.Disputed);
    }

    [Fact]
    public void The_json_has_all_of_it()
    {
        using var json = JsonDocument.Parse(ComparisonJson.Of(Table));
        Assert.Equal(["documents", "holders", "points"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("body/kremlin", json.RootElement.GetProperty("documents")[0].GetProperty("official").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("documents")[2].GetProperty("official").ValueKind);
        var point = json.RootElement.GetProperty("points")[0];
        Assert.Equal(["id", "event", "mode", "actor", "recipient", "agreement", "disputed", "cells"], point.EnumerateObject().Select(p => p.Name));
        var cell = point.GetProperty("cells")[1];
        Assert.Equal("45 دقيقة", cell.GetProperty("values").GetProperty("number of دقق")[0].GetString());
        Assert.Equal(["document", "claim", "start", "end", "text"], cell.GetProperty("passages")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Whatever_the_files_hold_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>|`x`\u001b[2J";
        var document = new Document(Hostile, "أعلن الكرملين أن بوتين سيزور دمشق.", Hostile, Publisher: Hostile, Published: DateTimeOffset.UnixEpoch);
        var table = Comparer.Compare(
            [new Account(document.Id, document.Title, document.Publisher, document.PublishedDay, null)],
            Report.Of(new Reader(Lexicon).Read(document), Lexicon.Ontology));
        Assert.NotEmpty(table.Points);
        var html = ComparisonPage.Of(table);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", ComparisonMarkdown.Of(table), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ComparisonText.Of(table, new TerminalLook(100, Colors: false)));
        Assert.DoesNotContain('\u001b', ComparisonMarkdown.Of(table));
    }

    [Theory]
    [InlineData("تلقى الرئيس السوري اتصالا هاتفيا من الرئيس الروسي", "person/two")]
    [InlineData("اتصل الرئيس السوري بالرئيس الروسي", "person/one")]
    [InlineData("أجرى الرئيس السوري اتصالا هاتفيا بالرئيس الروسي", "person/one")]
    [InlineData("أجرى الرئيس السوري اتصالا هاتفيا مع الرئيس الروسي", null)]
    [InlineData("جرى اتصال هاتفي بين الرئيس السوري ونظيره الروسي بمبادرة من الرئيس الروسي", null)]
    public void Who_called_whom_is_read_from_the_words(string passage, string? caller)
    {
        var claim = Made.Report("1", "2025-02-12", "CONSULT/phone", "", "", passage).Claim;
        Participant Party(string id, string words)
        {
            var start = passage.IndexOf(words, StringComparison.Ordinal);
            return new Participant(id, "SYR", "GOV", id, null, null, words, new SourceSpan(start, start + words.Length));
        }

        var second = passage.Contains("نظيره", StringComparison.Ordinal) ? "نظيره الروسي" : "رئيس الروسي";
        claim = claim with { Actor = [Party("person/one", "الرئيس السوري"), Party("person/two", second)] };
        Assert.Equal(caller, Initiator.Of(claim)?.Id);
    }

    [Fact]
    public void More_claims_than_a_table_holds_are_refused()
    {
        var reports = Enumerable.Range(0, Comparer.MostClaims + 1).Select(i => Made.Report($"{i}", "2025-02-12", "AID", "RUS", "SYR", "مساعدات", document: "d"));
        Assert.Throws<ArgumentException>(() => Comparer.Compare([new Account("d", null, null, null, null)], reports));
    }

    private static ComparisonTable OfSamples(params string[] names)
    {
        var officials = new Officials(new WhoLookup(Lexicon));
        var documents = names.SelectMany(Read).ToList();
        var reader = new Reader(Lexicon);
        return Comparer.Compare(
            [.. documents.Select(d => new Account(d.Id, d.Title, d.Publisher, d.PublishedDay, officials.Of(d)))],
            documents.SelectMany(d => Report.Of(reader.Read(d), Lexicon.Ontology)));
    }

    private static IEnumerable<Document> Read(string name) => new DocumentSource().Read(Repository.File("samples", "call", name + ".json")).Select(i => i.Document!);
}
