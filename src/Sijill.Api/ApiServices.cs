using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijill.Access;
using Sijill.Api.Answering;
using Sijill.Api.Describing;
using Sijill.Api.Mcp;
using Sijill.Api.V1;
using Sijill.Ledger;
using Sijill.Lexicons;

namespace Sijill.Api;

/// <summary>Puts the API and the MCP server into a web application.</summary>
public static class ApiServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what <see cref="MapSijillApi"/> needs. A <see cref="LedgerStore"/>, a <see cref="Lexicon"/> and a <see cref="ReaderEngine"/> must be there too.</summary>
    public static IServiceCollection AddSijillApi(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(provider => new ApiDesk(
            provider.GetRequiredService<LedgerStore>(), new Lazy<Lexicon>(provider.GetRequiredService<Lexicon>), provider.GetRequiredService<ReaderEngine>().Id));
        services.AddSingleton<IStartupFilter, ProblemMiddleware>();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            OpenApiText.Fill(document);
            return Task.CompletedTask;
        }));
        services.AddSijillMcp();
        return services;
    }

    /// <summary>Maps <c>/v1/…</c>, <c>/openapi/v1.json</c>, <c>/reference</c> and <c>/mcp</c>. What may be done by whom is said by the names in <see cref="Policies"/>.</summary>
    public static IEndpointRouteBuilder MapSijillApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var desk = endpoints.ServiceProvider.GetRequiredService<ApiDesk>();
        var logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Sijill.Api");
        foreach (var operation in Catalog.Operations)
        {
            RequestDelegate answer = new V1.Endpoint(operation, desk, logger).InvokeAsync;
            endpoints.MapMethods(operation.Path, operation.IsRead ? Reading : [operation.Method], answer).RequireAuthorization(operation.Policy).WithName(operation.Id).ExcludeFromDescription();
        }

        foreach (var path in Catalog.Operations.GroupBy(operation => operation.Path))
        {
            var allowed = string.Join(", ", path.SelectMany(o => o.IsRead ? Reading : [o.Method]).Distinct());
            MapOther(endpoints, path.Key, 1, new Problem(StatusCodes.Status405MethodNotAllowed, $"this address takes {allowed} alone"), allowed);
        }

        // Without it what serves pages would answer with a page.
        MapOther(endpoints, "/v1/{**path}", 2, new Problem(StatusCodes.Status404NotFound, "there is nothing at this address; /openapi/v1.json lists what there is"), null);
        endpoints.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Policies.Reader);
        endpoints.MapReference();
        endpoints.MapMcp("/mcp").RequireAuthorization(Policies.Reader);
        return endpoints;
    }

    private static void MapOther(IEndpointRouteBuilder endpoints, string path, int order, Problem problem, string? allowed)
    {
        RequestDelegate answer = http =>
        {
            if (allowed is not null)
            {
                http.Response.Headers.Allow = allowed;
            }

            return ProblemJson.WriteAsync(http, problem);
        };
        endpoints.Map(path, answer).RequireAuthorization(Policies.Reader).ExcludeFromDescription().Add(builder => ((RouteEndpointBuilder)builder).Order = order);
    }
}
