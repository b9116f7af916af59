using System.CommandLine;
using System.Globalization;
using Sijill.Access.Keys;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill account key</c>.</summary>
internal static class KeyCommand
{
    private const string Moment = "yyyy-MM-dd HH:mm'Z'";

    public static Command Create() => new("key", "API keys, with which programs ask: as the header «Authorization: Bearer KEY».") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "What it is for." };
        var role = AccountCommand.Role();
        var expires = new Option<DateOnly?>("--expires")
        {
            Description = "From this day on (UTC) it is no longer taken.",
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"--expires: «{result.Tokens[0].Value}» is no day; write it as 2026-01-01.");
                return null;
            },
        };
        return AccountCommand.Over("add", "Makes a key and prints it, this once; it cannot be shown again.", [name, role, expires], (store, parsed) =>
        {
            DateTimeOffset? end = parsed.GetValue(expires) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
            var (key, kept) = new ApiKeyStore(store).Add(parsed.GetValue(name)!, parsed.GetValue(role)!, end);
            AccountCommand.Note(store, "key.add", kept.Name, $"{kept.Id}, {kept.Role}");
            Console.Out.WriteLine(key);
            Console.Error.WriteLine($"sijill: this is the only time that the key is shown; «sijill account key revoke {kept.Id}» takes it away");
            return ExitCodes.Ok;
        });
    }

    private static Command List() => AccountCommand.Over("list", "Names the keys, never showing one.", [], (store, _) =>
    {
        foreach (var key in new ApiKeyStore(store).All())
        {
            var state = key.Revoked is { } revoked ? "revoked " + Of(revoked) : key.Expires is { } expires ? "expires " + Of(expires) : "";
            Console.Out.WriteLine($"{key.Id} {key.Name,-24} {key.Role,-8} {key.Created}  {(key.Used is { } used ? "used " + Of(used) : "never used"),-23} {state}".TrimEnd());
        }

        return ExitCodes.Ok;
    });

    private static Command Revoke()
    {
        var key = new Argument<string>("KEY") { Description = "Its id, or the name of all keys that are to go." };
        return AccountCommand.Over("revoke", "Takes a key away; the next request with it is refused.", [key], (store, parsed) =>
        {
            var count = new ApiKeyStore(store).Revoke(parsed.GetValue(key)!);

            // Somebody may have given the whole key: its secret is not written down.
            AccountCommand.Note(store, "key.revoke", parsed.GetValue(key)!.Split('_') is ["sijill", var id, ..] ? id : parsed.GetValue(key)!);
            Console.Error.WriteLine(count == 1 ? "sijill: 1 key revoked" : $"sijill: {count} keys revoked");
            return ExitCodes.Ok;
        });
    }

    private static string Of(DateTimeOffset moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);
}
