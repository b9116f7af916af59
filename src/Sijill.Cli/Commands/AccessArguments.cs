using System.CommandLine;
using Sijill.Access;
using Sijill.Access.OpenId;

namespace Sijill.Cli.Commands;

/// <summary>The options of <c>sijill serve</c> that say who may reach the desk.</summary>
internal sealed class AccessArguments
{
    private readonly Option<bool> signIn = new("--sign-in") { Description = "Ask for sign-in even where only this machine reaches the desk: for a machine that several people use." };

    private readonly Option<string[]> proxies = new("--behind-proxy")
    {
        Description = "A proxy that speaks https stands before the desk at this address (or network, 10.1.0.0/16): what it says in X-Forwarded-For, -Proto and -Host is believed. May be given several times.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string[]> hosts = new("--host") { Description = "The name under which others ask for the desk; requests for other names are refused. May be given several times.", HelpName = "NAME" };
    private readonly Option<string?> certificate = new("--certificate") { Description = "The certificate for https: PEM with --certificate-key, else PFX without a password.", HelpName = "FILE" };
    private readonly Option<string?> certificateKey = new("--certificate-key") { Description = "The certificate's private key, PEM.", HelpName = "FILE" };
    private readonly Option<bool> logRequests = new("--log-requests") { Description = "Log each request: kind of address, status, time, who and from where; not what was asked." };

    /// <summary>Adds them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[signIn, proxies, hosts, certificate, certificateKey, logRequests])
        {
            command.Add(option);
        }
    }

    /// <summary>What they say, and what the environment says of an OpenID provider.</summary>
    /// <exception cref="AccessException">The environment cannot be understood.</exception>
    public AccessOptions Of(ParseResult parsed) => new()
    {
        SignIn = parsed.GetValue(signIn),
        Proxies = parsed.GetValue(proxies) ?? [],
        Hosts = parsed.GetValue(hosts) ?? [],
        Certificate = parsed.GetValue(certificate),
        CertificateKey = parsed.GetValue(certificateKey),
        OpenId = OpenIdOptions.FromEnvironment(),
        LogRequests = parsed.GetValue(logRequests),
    };
}
