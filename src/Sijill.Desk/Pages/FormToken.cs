using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sijill.Desk.Pages;

/// <summary>What proves that a form came from the desk's own page.</summary>
/// <param name="Name">Name of the hidden field.</param>
/// <param name="Value">Its value.</param>
public sealed record FormToken(string Name, string Value)
{
    internal static FormToken Of(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new(tokens.FormFieldName, tokens.RequestToken!);
    }
}
