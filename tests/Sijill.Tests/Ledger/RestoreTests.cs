using Sijill.Access.SignIns;
using Sijill.Access.Storing;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;

namespace Sijill.Tests.Ledger;

/// <summary>A backup and its way back; PostgreSQL has its own.</summary>
public sealed class RestoreTests : LedgerTest
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    private string Backup => Path.Combine(Files.Folder, "backup.db");

    [Fact]
    public async Task A_backup_comes_back_without_sign_ins()
    {
        await Ingest(Articles.Many(5));
        var before = Dump(Store);
        var signIns = new SignInStore(new AccessTables(Store, Clock));
        var token = signIns.Begin("oidc:leila", Grant.OpenId, "reader", null);
        Store.Backup(Backup);
        new ClaimCorrections(Store).Reject(All(Store.ClaimsAsync())[0].Record.Id, "Ahmad");
        Store.Dispose();
        Assert.Contains("--replace", Assert.Throws<LedgerException>(() => LedgerStore.Restore(Backup, Location)).Message, StringComparison.Ordinal);
        LedgerStore.Restore(Backup, Location, replace: true);
        using var restored = LedgerStore.Open(Location, clock: Clock);
        Assert.Equal(before, Dump(restored));
        Assert.Null(new SignInStore(new AccessTables(restored, Clock)).Find(token));
        Assert.Equal(["backup.db", "ledger.db"], Directory.GetFiles(Files.Folder).Select(Path.GetFileName).Where(name => !name!.Contains("db-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_ledger_that_is_being_read_is_not_replaced()
    {
        await Ingest(Articles.Many(3));
        Store.Backup(Backup);
        using var reading = Store.OpenSession();
        reading.BeginReading();
        Assert.Equal(3, reading.Number("SELECT count(*) FROM documents"));
        Assert.Contains("in use", Assert.Throws<LedgerException>(() => LedgerStore.Restore(Backup, Location, replace: true)).Message, StringComparison.Ordinal);
        reading.Rollback();
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task What_is_damaged_gives_way_and_what_is_unsound_does_not_come()
    {
        await Ingest(Articles.Many(3));
        Store.Backup(Backup);
        Store.Dispose();
        await File.WriteAllTextAsync(Location, "no ledger at all, but some text", TestContext.Current.CancellationToken);
        LedgerStore.Restore(Backup, Location, replace: true);
        using (var restored = LedgerStore.Open(Location, clock: Clock))
        {
            Assert.Empty(restored.Check());
        }

        using (var bad = LedgerStore.Open(Backup, clock: Clock))
        {
            bad.Write(session => session.Execute("DELETE FROM appearances"));
        }

        var place = NewLocation();
        Assert.Contains("not sound", Assert.Throws<LedgerException>(() => LedgerStore.Restore(Backup, place)).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Backup, "no ledger at all, but some text", TestContext.Current.CancellationToken);
        Assert.Throws<LedgerException>(() => LedgerStore.Restore(Backup, place));
        Assert.Throws<LedgerException>(() => LedgerStore.Restore(Path.Combine(Files.Folder, "missing.db"), place));
        Assert.Throws<LedgerException>(() => LedgerStore.Restore(Backup, "postgres://nobody@127.0.0.1:1/none"));
        Assert.False(File.Exists(place));
    }

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}
