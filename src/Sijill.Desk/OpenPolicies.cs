using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;

namespace Sijill.Desk;

/// <summary>Where access control defines no policies, the desk listens on this machine alone and whoever uses the machine may do all.</summary>
internal static class OpenPolicies
{
    /// <summary>Adds the policies that nobody else has defined.</summary>
    public static void AddOpenPolicies(this IServiceCollection services) => services.PostConfigure<AuthorizationOptions>(options =>
    {
        foreach (var name in (string[])[Policies.Reader, Policies.Editor, Policies.Admin])
        {
            if (options.GetPolicy(name) is null)
            {
                options.AddPolicy(name, policy => policy.RequireAssertion(_ => true));
            }
        }
    });
}
