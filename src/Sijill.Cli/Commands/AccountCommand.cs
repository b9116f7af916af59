using System.CommandLine;
using System.Globalization;
using Sijill.Access;
using Sijill.Access.Accounts;
using Sijill.Access.Auditing;
using Sijill.Ledger;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill account</c>.</summary>
internal static class AccountCommand
{
    private const string About = """
        Says who may use the desk when it can be reached from beyond this machine: people with a name and a password, programs with a key. Passwords are asked for, or
        read from standard input. What is changed holds from the next request on.

        Roles: reader reads; editor corrects, too; admin sees who did what, too.

        Examples:
          sijill account add lhaddad --role editor
          sijill account set-password lhaddad < password.txt
          sijill account set-role lhaddad --role reader
          sijill account remove lhaddad
          sijill account key add newsroom-bot --role reader --expires 2026-01-01
          sijill account key revoke newsroom-bot
          sijill account audit --limit 20
        """;

    public static Command Create() => new("account", About) { Add(), List(), SetPassword(), SetRole(), Remove(), KeyCommand.Create(), Audit() };

    /// <summary>A command over an open ledger.</summary>
    internal static Command Over(string name, string description, IEnumerable<Symbol> symbols, Func<LedgerStore, ParseResult, int> work)
    {
        var ledger = LedgerOptions.Ledger();
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.Add(ledger);
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            return Task.FromResult(work(store, parsed));
        }));
        return command;
    }

    /// <summary>The option that says the role.</summary>
    internal static Option<string> Role()
    {
        var role = new Option<string>("--role") { Description = "What they may do.", HelpName = string.Join('|', Roles.All), Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        return role;
    }

    /// <summary>Takes down what the command line did.</summary>
    internal static void Note(LedgerStore store, string action, string target, string? note = null) => new AuditLog(store).Add(Environment.UserName, AuditLog.Command, action, target, note);

    private static Argument<string> Name() => new("NAME") { Description = "The account: letters, digits and . _ - @." };

    private static Command Add()
    {
        var (name, role) = (Name(), Role());
        return Over("add", "Makes an account; the password is asked for, or read from standard input.", [name, role], (store, parsed) =>
        {
            var account = new AccountStore(store).Add(parsed.GetValue(name)!, parsed.GetValue(role)!, PasswordPrompt.Read());
            Note(store, "account.add", account.Name, account.Role);
            Console.Error.WriteLine($"sijill: «{account.Name}» can sign in now, as {account.Role}");
            WarnOfReaders(store);
            return ExitCodes.Ok;
        });
    }

    private static Command List() => Over("list", "Names the accounts.", [], (store, _) =>
    {
        foreach (var account in new AccountStore(store).All())
        {
            Console.Out.WriteLine($"{account.Name,-24} {account.Role,-8} {account.Created}");
        }

        return ExitCodes.Ok;
    });

    private static Command SetPassword()
    {
        var name = Name();
        return Over("set-password", "Gives an account another password; whoever is signed in with it has to sign in again.", [name], (store, parsed) =>
        {
            new AccountStore(store).SetPassword(parsed.GetValue(name)!, PasswordPrompt.Read());
            Note(store, "account.password", parsed.GetValue(name)!);
            return ExitCodes.Ok;
        });
    }

    private static Command SetRole()
    {
        var (name, role) = (Name(), Role());
        return Over("set-role", "Gives an account another role; whoever is signed in with it has to sign in again.", [name, role], (store, parsed) =>
        {
            new AccountStore(store).SetRole(parsed.GetValue(name)!, parsed.GetValue(role)!);
            Note(store, "account.role", parsed.GetValue(name)!, parsed.GetValue(role));
            return ExitCodes.Ok;
        });
    }

    private static Command Remove()
    {
        var name = Name();
        return Over("remove", "Removes an account; whoever is signed in with it is signed out. Their corrections stay.", [name], (store, parsed) =>
        {
            new AccountStore(store).Remove(parsed.GetValue(name)!);
            Note(store, "account.remove", parsed.GetValue(name)!);
            return ExitCodes.Ok;
        });
    }

    private static Command Audit()
    {
        var limit = LedgerOptions.Limit(50);
        var who = new Option<string?>("--who") { Description = "Only what this one did: an account, key:NAME, oidc:NAME, local.", HelpName = "NAME" };
        return Over("audit", "Who did what, when and from where; the newest first.", [limit, who], (store, parsed) =>
        {
            foreach (var entry in new AuditLog(store).Latest(parsed.GetValue(limit), null, parsed.GetValue(who)))
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{entry.Time}  {entry.Who,-20} {entry.Address ?? "-",-15} {entry.Action,-20} {OneLine(entry.Target)} {OneLine(entry.Note)}").TrimEnd());
            }

            return ExitCodes.Ok;
        });
    }

    /// <summary>A note may hold anything; a terminal must not act on it.</summary>
    private static string OneLine(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c)));

    private static void WarnOfReaders(LedgerStore store)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        if (!OperatingSystem.IsWindows() && File.Exists(store.Name) && (File.GetUnixFileMode(store.Name) & Others) != 0)
        {
            Console.Error.WriteLine($"sijill: others on this machine can read {store.Name}, and the hashes of passwords in it; «chmod 600 {store.Name}» keeps them out");
        }
    }
}
