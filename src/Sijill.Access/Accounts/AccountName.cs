using System.Text;

namespace Sijill.Access.Accounts;

/// <summary>Names of accounts and keys: letters of any script, digits and <c>. _ - @</c>, kept in small letters.</summary>
internal static class AccountName
{
    private const int Longest = 64;

    /// <summary>Taken by whoever uses a desk without signing in.</summary>
    public const string Local = "local";

    /// <summary>The name as it is kept, or null when it can be none.</summary>
    public static string? Of(string? typed)
    {
        var name = typed?.Trim().ToLowerInvariant() ?? "";
        return name.Length is > 0 and <= Longest && name != Local && name.EnumerateRunes().All(IsAllowed) && Rune.IsLetterOrDigit(name.EnumerateRunes().First()) ? name : null;
    }

    /// <summary>The name as it is kept.</summary>
    /// <exception cref="AccessException">It can be none.</exception>
    public static string Checked(string? typed) => Of(typed)
        ?? throw new AccessException($"«{typed}» can be no name: letters, digits and . _ - @ make one, up to {Longest} of them, a letter or digit first; «{Local}» is taken");

    private static bool IsAllowed(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-' or '@';
}
