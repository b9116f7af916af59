using Sijill.Access;
using Sijill.Access.Accounts;
using Sijill.Access.Auditing;
using Sijill.Access.Keys;
using Sijill.Access.Protecting;
using Sijill.Access.SignIns;
using Sijill.Access.Storing;
using Sijill.Ledger;

namespace Sijill.Tests.Ledger;

/// <summary>Accounts, keys, sign-ins and the audit log, in both databases. What they do at the desk, its own tests show.</summary>
public abstract class AccessTests : LedgerTest
{
    private const string Password = "four words put together";

    private AccessTables Tables => new(Store, Clock);

    private AccountStore Accounts => new(Tables, new PasswordHash(10));

    [Fact]
    public void Accounts_are_made_changed_and_removed()
    {
        Assert.False(Accounts.Any());
        Accounts.Add("Leila", "editor", Password);
        Assert.Throws<AccessException>(() => Accounts.Add("leila", "reader", Password));
        Assert.Throws<AccessException>(() => Accounts.Add("b", "boss", Password));
        Accounts.SetRole("LEILA", "admin");
        Assert.Equal([new Account("leila", "admin", "2025-03-01T12:00:00Z")], Accounts.All());
        Assert.NotNull(Accounts.Verify("leila", Password));
        Accounts.SetPassword("leila", Password + "!");
        Assert.Null(Accounts.Verify("leila", Password));
        Store.SaveView("leila", "view", "?x");
        Accounts.Remove("leila");
        Assert.Empty(Accounts.All());
        Assert.Empty(Store.ViewsOf("leila"));
        Assert.Throws<AccessException>(() => Accounts.SetRole("leila", "reader"));
    }

    [Fact]
    public void Keys_are_found_until_they_are_revoked()
    {
        var keys = new ApiKeyStore(Tables);
        var (key, kept) = keys.Add("bot", "reader", Clock.GetUtcNow().AddDays(1));
        Assert.Equal(kept.Id, keys.Find(key)?.Id);
        Assert.Null(keys.Find(key[..^1] + (key[^1] == 'A' ? 'B' : 'A')));
        keys.NoteUse(kept);
        Assert.Equal(Clock.GetUtcNow(), keys.All()[0].Used);
        keys.Revoke("bot");
        Assert.Null(keys.Find(key));
        Assert.Throws<AccessException>(() => keys.Revoke("bot"));
    }

    [Fact]
    public void Sign_ins_end_with_what_they_stand_on()
    {
        var signIns = new SignInStore(Tables);
        Accounts.Add("leila", "editor", Password);
        var (one, other) = (signIns.Begin("leila", Grant.Password, null, "192.0.2.1"), signIns.Begin("oidc:amal", Grant.OpenId, "reader", null));
        Assert.Equal(("leila", "editor"), (signIns.Find(one)!.Name, signIns.Find(one)!.Role));
        Assert.Equal("reader", signIns.Find(other)!.Role);
        Accounts.Remove("leila");
        Assert.Null(signIns.Find(one));
        signIns.End(signIns.Find(other)!.Id);
        Assert.Null(signIns.Find(other));
        Assert.Null(signIns.Find("made up"));
    }

    [Fact]
    public void The_audit_log_comes_newest_first_in_pages()
    {
        var log = new AuditLog(Tables);
        for (var i = 1; i <= 5; i++)
        {
            log.Add(i % 2 == 0 ? "leila" : "amal", "192.0.2.1", "correction.accept", "c:" + i, i == 3 ? "a\0b" : null);
        }

        Assert.Equal(["c:5", "c:4"], log.Latest(2).Select(entry => entry.Target));
        Assert.Equal(["c:3", "c:2"], log.Latest(2, before: 4).Select(entry => entry.Target));
        Assert.Equal(["c:4", "c:2"], log.Latest(9, who: "leila").Select(entry => entry.Target));
        Assert.Equal("a\uFFFDb", log.Latest(9)[2].Note);
    }

    [Fact]
    public void The_keys_of_forms_are_kept()
    {
        var keys = new ProtectionKeys(Tables);
        keys.StoreElement(new("key", "one"), "k");
        keys.StoreElement(new("key", "two"), "k");
        Assert.Equal(["two"], keys.GetAllElements().Select(element => element.Value));
    }

    [Fact]
    public async Task Neither_a_dump_nor_a_copy_has_them()
    {
        await Ingest(Articles.Many(2));
        var before = Dump(Store);
        Accounts.Add("leila", "editor", Password);
        new ApiKeyStore(Tables).Add("bot", "reader");
        new AuditLog(Tables).Add("leila", null, "sign-in");
        Assert.Equal(before, Dump(Store));
        using var copy = LedgerStore.Open(NewLocation(), create: true, Clock);
        Store.CopyTo(copy);
        var copied = new AccessTables(copy, Clock);
        Assert.False(new AccountStore(copied, new PasswordHash(10)).Any());
        Assert.Empty(new ApiKeyStore(copied).All());
        Assert.Empty(new AuditLog(copied).Latest(1));
    }
}
