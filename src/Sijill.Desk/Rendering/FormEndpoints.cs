using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;

namespace Sijill.Desk.Rendering;

/// <summary>Maps addresses that take forms: only the desk's own, and only short ones.</summary>
internal static class FormEndpoints
{
    /// <summary>Bytes of the longest form.</summary>
    private const int Longest = 8 * 1024 * 1024;

    /// <summary>Takes a form.</summary>
    /// <param name="endpoints">Where.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="policy">Who may send it.</param>
    /// <param name="take">Takes the fields.</param>
    public static IEndpointConventionBuilder MapForm(this IEndpointRouteBuilder endpoints, string pattern, string policy, Func<DeskRequest, IFormCollection, Task> take) =>
        endpoints.MapPost(pattern, async context =>
        {
            try
            {
                if (!context.Request.HasFormContentType || !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context).ConfigureAwait(false))
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }
            }
            catch (AntiforgeryValidationException e)
            {
                // The form cannot be read: it is too long, or none.
                context.Response.StatusCode = e.InnerException is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest;
                return;
            }

            IFormCollection form;
            try
            {
                form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            }
            catch (InvalidDataException)
            {
                // Too many fields, or none that can be told apart.
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            await take(DeskRequest.Of(context), form).ConfigureAwait(false);
        }).RequireAuthorization(policy).WithMetadata(new RequestSizeLimitAttribute(Longest));

    /// <summary>Sends the visitor on, so that loading the page anew does not send the form again.</summary>
    public static void SeeOther(this DeskRequest request, string address)
    {
        request.Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        request.Context.Response.Headers.Location = address;
    }

    /// <summary>A field of a form, or null when it is missing or blank.</summary>
    public static string? Field(this IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } value ? value : null;
}
