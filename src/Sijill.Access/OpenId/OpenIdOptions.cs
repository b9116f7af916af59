namespace Sijill.Access.OpenId;

/// <summary>An OpenID provider at which people may sign in.</summary>
public sealed record OpenIdOptions
{
    /// <summary>Its address: what stands before <c>/.well-known/openid-configuration</c>.</summary>
    public required string Authority { get; init; }

    /// <summary>The desk's name at the provider.</summary>
    public required string ClientId { get; init; }

    /// <summary>The desk's secret at the provider, or null for a public client (the exchange is protected by PKCE anyhow).</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The claim that holds the name shown.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>The claim whose values say the role.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Which value of that claim stands for which role; empty where the values are the roles' names. Whoever has none of them may not sign in.</summary>
    public IReadOnlyDictionary<string, string> RoleValues { get; init; } = new Dictionary<string, string>();

    /// <summary>Scopes asked for beside <c>openid</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["profile"];

    /// <summary>
    /// From the environment: SIJILL_OIDC_AUTHORITY, SIJILL_OIDC_CLIENT_ID, SIJILL_OIDC_CLIENT_SECRET (or SIJILL_OIDC_CLIENT_SECRET_FILE), SIJILL_OIDC_NAME_CLAIM,
    /// SIJILL_OIDC_ROLE_CLAIM, SIJILL_OIDC_ROLES (<c>desk-admins=admin,analysts=editor</c>), SIJILL_OIDC_SCOPES. Null without the first.
    /// </summary>
    /// <exception cref="AccessException">One is missing or cannot be understood.</exception>
    public static OpenIdOptions? FromEnvironment(Func<string, string?>? environment = null)
    {
        string? Of(string name) => (environment ?? Environment.GetEnvironmentVariable)("SIJILL_OIDC_" + name) is { Length: > 0 } value ? value : null;
        if (Of("AUTHORITY") is not { } authority)
        {
            return null;
        }

        var plain = new OpenIdOptions { Authority = Checked(authority), ClientId = Of("CLIENT_ID") ?? throw new AccessException("SIJILL_OIDC_AUTHORITY is set, SIJILL_OIDC_CLIENT_ID is not") };
        return plain with
        {
            ClientSecret = Of("CLIENT_SECRET") ?? (Of("CLIENT_SECRET_FILE") is { } file ? File.ReadAllText(file).Trim() : null),
            NameClaim = Of("NAME_CLAIM") ?? plain.NameClaim,
            RoleClaim = Of("ROLE_CLAIM") ?? plain.RoleClaim,
            RoleValues = Parse(Of("ROLES") ?? ""),
            Scopes = Of("SCOPES")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? plain.Scopes,
        };
    }

    /// <summary>The most that somebody with these values may do, or null for nothing.</summary>
    internal string? RoleOf(IEnumerable<string> values)
    {
        var roles = values.Select(value => RoleValues.Count == 0 ? value : RoleValues.GetValueOrDefault(value)).ToHashSet(StringComparer.Ordinal);
        return Roles.All.LastOrDefault(roles.Contains);
    }

    private static string Checked(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && Listening.Exposure.IsLoopbackName(uri.IdnHost)))
            ? authority : throw new AccessException($"SIJILL_OIDC_AUTHORITY: «{authority}» is no address with https");

    private static Dictionary<string, string> Parse(string text)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.LastIndexOf('=');
            if (at <= 0 || !Roles.IsRole(part[(at + 1)..]))
            {
                throw new AccessException($"SIJILL_OIDC_ROLES: «{part}» is not VALUE=ROLE with one of {string.Join(", ", Roles.All)}");
            }

            roles[part[..at]] = part[(at + 1)..];
        }

        return roles;
    }
}
