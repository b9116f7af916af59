using Sijill.Ledger;
using Sijill.Ledger.Corrections;

namespace Sijill.Tests.Ledger;

/// <summary>Looking after a ledger.</summary>
public abstract class UpkeepTests : LedgerTest
{
    [Fact]
    public async Task A_copy_is_equal_and_can_be_searched()
    {
        await Ingest(Articles.Many(20));
        new ClaimCorrections(Store).Reject(All(Store.ClaimsAsync())[0].Record.Id, "Ahmad");
        using var file = LedgerStore.Open(Path.Combine(Files.Folder, "copy.db"), create: true, Clock);
        Store.CopyTo(file);
        Assert.Equal(Dump(Store), Dump(file));
        Assert.Equal(Store.Search("العقوبات").Count, file.Search("العقوبات").Count);
        using var back = LedgerStore.Open(NewLocation(), create: true, Clock);
        file.CopyTo(back);
        Assert.Equal(Dump(Store), Dump(back));
        Assert.Equal(Store.Search("العقوبات").Select(h => h.Document.Key).Order(), back.Search("العقوبات").Select(h => h.Document.Key).Order());
        Assert.Throws<LedgerException>(() => file.CopyTo(back));
        await Ingest(back, Engine, Articles.Many(25));
        await Ingest(Articles.Many(25));
        Assert.Equal(Dump(Store), Dump(back));
    }

    [Fact]
    public async Task Damage_is_found()
    {
        await Ingest(Articles.Many(5));
        Assert.Empty(Store.Check());
        Store.Write(s => s.Execute("UPDATE claims SET evidence_start = evidence_start + 1 WHERE number = 1"));
        Store.Write(s => s.Execute("UPDATE documents SET text = text || ' زيادة' WHERE number = 2"));
        Store.Write(s => s.Execute("UPDATE documents SET origin = 99 WHERE number = 3"));
        Store.Write(s => s.Execute("DELETE FROM appearances WHERE document = 4"));
        var problems = Store.Check().ToList();
        Assert.Contains(problems, p => p.StartsWith("a claim's row does not fit", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("a document's key", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("a document without an origin", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("an origin without a document", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("a document that never appeared", StringComparison.Ordinal));
    }
}
