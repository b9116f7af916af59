using System.Net;
using Sijill.Access.Accounts;

namespace Sijill.Access.Listening;

/// <summary>Who can reach the desk.</summary>
internal enum ExposureMode
{
    /// <summary>Whoever uses this machine; nobody signs in.</summary>
    ThisMachine,

    /// <summary>Whoever uses this machine and signs in.</summary>
    ThisMachineSignedIn,

    /// <summary>Others too: sign-in and https are required.</summary>
    Beyond,
}

/// <summary>Who can reach the desk, worked out from the addresses it listens at.</summary>
/// <param name="Mode">Who.</param>
internal sealed record Exposure(ExposureMode Mode)
{
    /// <summary>Works it out.</summary>
    /// <param name="addresses">Where it listens.</param>
    /// <param name="options">What it is started with.</param>
    /// <param name="hasAccounts">Whether anybody could sign in with a password.</param>
    /// <param name="ledger">How to name the ledger in messages.</param>
    /// <exception cref="AccessException">It must not be started like this; the message says what to do.</exception>
    public static Exposure Of(IReadOnlyList<string> addresses, AccessOptions options, Func<bool> hasAccounts, string ledger)
    {
        var listening = addresses.Select(Parse).ToList();
        var beyond = listening.Find(address => !address.IsLoopback);
        if (beyond is null && options.Proxies.Count == 0 && !options.SignIn)
        {
            return new(ExposureMode.ThisMachine);
        }

        if (options.OpenId is null && !hasAccounts())
        {
            var why = beyond is not null ? $"{beyond.Text} can be reached from beyond this machine" : options.Proxies.Count > 0 ? "a proxy lets others in" : "sign-in is asked for";
            throw new AccessException($"{why}, and there is nobody who could sign in; «sijill account add NAME --role admin --ledger {ledger}» makes the first account");
        }

        if (beyond is { IsHttps: false } && options.Proxies.Count == 0)
        {
            throw new AccessException(
                $"{beyond.Text} can be reached from beyond this machine, and passwords would cross the network in the clear; listen at https://… with --certificate FILE --certificate-key FILE, "
                + "or stand behind a proxy that speaks https and name it: --behind-proxy ADDRESS");
        }

        return new(beyond is null && options.Proxies.Count == 0 ? ExposureMode.ThisMachineSignedIn : ExposureMode.Beyond);
    }

    private static Address Parse(string text)
    {
        // «*» and «+» mean every address of the machine, for which Uri has no word.
        var uri = text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps) && parsed.AbsolutePath == "/" && parsed.Host.Length > 0 && parsed.Host != "unix"
            ? new(text, parsed.Scheme == Uri.UriSchemeHttps, IsLoopbackName(parsed.IdnHost))
            : throw new AccessException($"«{text}» is no address to listen at; write it as http://127.0.0.1:7380");
    }

    /// <summary>Names that no server of names answers for, and addresses that lead to this machine alone.</summary>
    internal static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private sealed record Address(string Text, bool IsHttps, bool IsLoopback);
}
