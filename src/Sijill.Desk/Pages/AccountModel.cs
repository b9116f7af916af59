using Sijill.Access;
using Sijill.Access.Accounts;
using Sijill.Access.SignIns;
using Sijill.Desk.Rendering;

namespace Sijill.Desk.Pages;

/// <summary>One's own account.</summary>
/// <param name="Token">Proves that the forms are the desk's own.</param>
/// <param name="Name">Who.</param>
/// <param name="Role">What they may do.</param>
/// <param name="IsSignedIn">Whether there is anything to sign out of.</param>
/// <param name="HasPassword">Whether there is a password to change.</param>
/// <param name="IsChanged">It was just changed.</param>
/// <param name="Problem">The key of what went wrong, or null.</param>
public sealed record AccountModel(FormToken Token, string Name, string Role, bool IsSignedIn, bool HasPassword, bool IsChanged, string? Problem)
{
    internal static AccountModel Of(DeskRequest request, string? problem = null)
    {
        var user = request.Context.User;
        return new(
            FormToken.Of(request.Context), user.Identity?.Name ?? AccountName.Local, Roles.Highest(user) ?? "", user.IsByCookie(), user.Via() == Grant.Password, request.Query("changed") == "yes", problem);
    }
}
