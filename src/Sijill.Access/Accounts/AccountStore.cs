using Sijill.Access.Storing;
using Sijill.Ledger;

namespace Sijill.Access.Accounts;

/// <summary>The accounts of a ledger. Whatever takes something away from somebody ends their sign-ins in the same transaction.</summary>
public sealed class AccountStore
{
    private readonly AccessTables tables;
    private readonly PasswordHash passwords;

    /// <summary>The accounts of <paramref name="ledger"/>.</summary>
    public AccountStore(LedgerStore ledger)
        : this(new AccessTables(ledger, TimeProvider.System), new PasswordHash())
    {
    }

    internal AccountStore(AccessTables tables, PasswordHash passwords)
    {
        this.tables = tables;
        this.passwords = passwords;
    }

    /// <summary>All accounts, by name.</summary>
    public IReadOnlyList<Account> All() => tables.Read(session => session.Rows("SELECT name, role, created FROM accounts ORDER BY name", row => new Account(row.GetString(0), row.GetString(1), row.GetString(2))));

    /// <summary>True when there is an account.</summary>
    public bool Any() => tables.Read(session => session.Number("SELECT count(*) FROM accounts")) > 0;

    /// <summary>Makes an account.</summary>
    /// <param name="name">Letters, digits and <c>. _ - @</c>; kept in small letters.</param>
    /// <param name="role">A name of <see cref="Policies"/>.</param>
    /// <param name="password">At least 12 characters.</param>
    /// <returns>The account.</returns>
    /// <exception cref="AccessException">There is one of that name, or name, role or password will not do.</exception>
    public Account Add(string name, string role, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var account = new Account(AccountName.Checked(name), CheckedRole(role), tables.Time);
        var hash = passwords.Of(password);
        return tables.Write(session =>
        {
            if (session.Number("SELECT count(*) FROM accounts WHERE name = @name", ("@name", account.Name)) > 0)
            {
                throw new AccessException($"there is an account «{account.Name}» already; «sijill account set-password» and «set-role» change it");
            }

            session.Insert("accounts", ["name", "role", "password", "created"], [[account.Name, account.Role, hash, account.Created]]);
            return account;
        });
    }

    /// <summary>Gives an account another role; whoever is signed in with it has to sign in again.</summary>
    /// <exception cref="AccessException">There is no such account or role.</exception>
    public void SetRole(string name, string role) => Change(name, "UPDATE accounts SET role = @value WHERE name = @name", CheckedRole(role));

    /// <summary>Gives an account another password; whoever is signed in with it has to sign in again.</summary>
    /// <exception cref="AccessException">There is no such account, or the password will not do.</exception>
    public void SetPassword(string name, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        Change(name, "UPDATE accounts SET password = @value WHERE name = @name", passwords.Of(password));
    }

    /// <summary>Removes an account, with its sign-ins and saved views; what it corrected stays.</summary>
    /// <exception cref="AccessException">There is no such account.</exception>
    public void Remove(string name)
    {
        Change(name, "DELETE FROM accounts WHERE name = @name", null);
        tables.Write(session => session.Execute("DELETE FROM saved_views WHERE owner = @name", ("@name", AccountName.Checked(name))));
    }

    /// <summary>Whether a password is the account's; if so, the account. Takes as long where there is no such account.</summary>
    internal Account? Verify(string? name, string password)
    {
        var found = name is null ? null : tables.Read(session => session.Rows(
            "SELECT name, role, created, password FROM accounts WHERE name = @name",
            row => (Account: new Account(row.GetString(0), row.GetString(1), row.GetString(2)), Hash: row.GetString(3)),
            ("@name", name)).Select(row => ((Account Account, string Hash)?)row).FirstOrDefault());
        if (!passwords.Verify(password, found?.Hash))
        {
            return null;
        }

        if (found is var (account, hash) && passwords.IsOld(hash) && password.Length >= PasswordHash.Shortest)
        {
            // Only where nobody changed it meanwhile.
            var renewed = passwords.Of(password);
            tables.Write(session => session.Execute("UPDATE accounts SET password = @new WHERE name = @name AND password = @old", ("@new", renewed), ("@name", account.Name), ("@old", hash)));
        }

        return found?.Account;
    }

    /// <summary>The account of this name, or null.</summary>
    internal Account? Find(string name) => All().FirstOrDefault(account => account.Name == name);

    private static string CheckedRole(string role) => Roles.IsRole(role) ? role : throw new AccessException($"«{role}» is no role; there are {string.Join(", ", Roles.All)}");

    private void Change(string name, string sql, string? value)
    {
        var kept = AccountName.Checked(name);
        tables.Write(session =>
        {
            var changed = value is null ? session.Execute(sql, ("@name", kept)) : session.Execute(sql, ("@name", kept), ("@value", value));
            return changed == 0
                ? throw new AccessException($"there is no account «{kept}»; «sijill account list» names them")
                : session.Execute("DELETE FROM sign_ins WHERE name = @name", ("@name", kept));
        });
    }
}
