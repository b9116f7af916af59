using Sijill.Access.Accounts;
using Sijill.Access.OpenId;
using Sijill.Access.Protecting;
using Sijill.Access.SignIns;

namespace Sijill.Access;

/// <summary>Who may reach the desk, and how.</summary>
public sealed record AccessOptions
{
    /// <summary>Asks for sign-in even where only this machine reaches the desk: for machines that several people use.</summary>
    public bool SignIn { get; init; }

    /// <summary>
    /// The addresses of proxies before the desk, or networks of them (<c>10.0.0.5</c>, <c>10.1.0.0/16</c>): what they say of client, scheme and host (X-Forwarded-…) is believed, and of
    /// nobody else.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>The names under which the desk is asked for (<c>desk.example.org</c>); empty for any, where sign-in is asked for.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The certificate for https (PEM, or PFX where there is no key file), or null.</summary>
    public string? Certificate { get; init; }

    /// <summary>The certificate's private key (PEM), or null.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>An OpenID provider, or null.</summary>
    public OpenIdOptions? OpenId { get; init; }

    /// <summary>How often anybody may ask.</summary>
    public RateLimits Rates { get; init; } = new();

    /// <summary>Logs each request.</summary>
    public bool LogRequests { get; init; }

    /// <summary>How long requests that run are waited for when the desk stops.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a password is hashed; fewer in tests.</summary>
    internal int PasswordRounds { get; init; } = PasswordHash.UsualRounds;

    /// <summary>How often a password may be tried.</summary>
    internal GuessLimits Guesses { get; init; } = new();
}
