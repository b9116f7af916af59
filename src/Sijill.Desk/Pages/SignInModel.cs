using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;

namespace Sijill.Desk.Pages;

/// <summary>The form to sign in with.</summary>
/// <param name="Token">Proves that the form is the desk's own.</param>
/// <param name="To">Where to go on to.</param>
/// <param name="HasOpenId">Whether there is a provider to sign in at.</param>
/// <param name="Problem">The key of what went wrong, or null.</param>
public sealed record SignInModel(FormToken Token, string To, bool HasOpenId, string? Problem)
{
    internal static SignInModel Of(HttpContext context, string to, string? problem) =>
        new(FormToken.Of(context), to, context.RequestServices.GetRequiredService<AccessOptions>().OpenId is not null, problem);
}
