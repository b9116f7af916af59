using Microsoft.Extensions.Primitives;

namespace Sijill.Desk.SigningIn;

/// <summary>Where to go on to after signing in: a page of this desk, whatever the address says.</summary>
internal static class LocalAddress
{
    private const int Longest = 2000;

    /// <summary>The address where it is a path of this desk, else the first page.</summary>
    public static string Of(StringValues asked)
    {
        var to = asked.ToString();
        return to.Length is > 0 and <= Longest && to[0] == '/' && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase)
            && !to.Any(c => c is '\\' || char.IsControl(c) || c > '~') ? to : "/";
    }
}
