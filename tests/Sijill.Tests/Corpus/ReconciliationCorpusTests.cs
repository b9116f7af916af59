using System.Globalization;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;
using Sijill.Tests.Words;

namespace Sijill.Tests.Corpus;

/// <summary>Reconciliation over real articles, where a corpus is at hand.</summary>
public sealed class ReconciliationCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_articles_are_reconciled_without_loss_and_every_change_of_a_commitment_has_its_proof()
    {
        var lexicon = Lexicon.Load();
        var reader = new Reader(lexicon);
        var reports = SharedCorpus.Records("ant-2018.jsonl.gz").Where((_, i) => i % 11 == 0).AsParallel()
            .SelectMany(record => Report.Of(reader.Read(DocumentOf(record)), lexicon.Ontology)).ToList();
        var occurrences = Reconciler.Reconcile(reports);
        Assert.Equal(reports.Count, occurrences.Sum(o => o.Sources.Count));
        Assert.Equal(occurrences.Count, occurrences.DistinctBy(o => o.Id).Count());
        Assert.Equal(occurrences, Reconciler.Reconcile(Enumerable.Reverse(reports)));
        var known = occurrences.ToDictionary(o => o.Id);
        var commitments = CommitmentTracker.Track(occurrences, new DateOnly(2018, 10, 31));
        Assert.All(commitments.SelectMany(c => c.Changes).Where(c => c.State != CommitmentState.Lapsed), change =>
            Assert.Contains(known[change.OccurrenceId!].Sources, source => source.ClaimId == change.Evidence!.ClaimId));
        output.WriteLine($"{reports.Count} reports, {occurrences.Count} occurrences, {commitments.Count} commitments, {commitments.Count(c => c.State is CommitmentState.Met or CommitmentState.Refused or CommitmentState.Overtaken)} with a fate");
    }

    private static Document DocumentOf(System.Text.Json.JsonElement record) => new(
        record.GetProperty("id").GetString()!,
        record.GetProperty("text").GetString()!,
        Publisher: record.GetProperty("outlet").GetString(),
        Published: record.TryGetProperty("published", out var value) && value.GetString() is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null);
}
