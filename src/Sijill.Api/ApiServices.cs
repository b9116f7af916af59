using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Sijill.Api;

/// <summary>Puts the API into a web application.</summary>
public static class ApiServices
{
    /// <summary>Adds what <see cref="MapSijillApi"/> needs.</summary>
    public static IServiceCollection AddSijillApi(this IServiceCollection services) => services;

    /// <summary>Maps <c>/v1/…</c>, the reference page and the MCP server.</summary>
    public static IEndpointRouteBuilder MapSijillApi(this IEndpointRouteBuilder endpoints) => endpoints;
}
