using System.Security.Claims;

namespace Sijill.Access;

/// <summary>The three roles, each of which may do all that the ones before it may. A role is the name of its policy (<see cref="Policies"/>).</summary>
public static class Roles
{
    /// <summary>All, the one that may least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Policies.Reader, Policies.Editor, Policies.Admin];

    /// <summary>True for the name of a role.</summary>
    public static bool IsRole(string? name) => All.Contains(name, StringComparer.Ordinal);

    /// <summary>A role and all that it includes; none for what is no role.</summary>
    internal static IEnumerable<string> Within(string role)
    {
        for (var rank = 0; IsRole(role) && rank < All.Count; rank++)
        {
            yield return All[rank];
            if (All[rank] == role)
            {
                yield break;
            }
        }
    }

    /// <summary>The roles of a role as claims.</summary>
    internal static IEnumerable<Claim> Claims(string role) => Within(role).Select(name => new Claim(ClaimTypes.Role, name));

    /// <summary>The most that somebody may do, or null.</summary>
    internal static string? Highest(ClaimsPrincipal user) => All.LastOrDefault(user.IsInRole);
}
