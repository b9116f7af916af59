using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Sijill.Ledger;

namespace Sijill.Access.Operation;

/// <summary>
/// Metrics, at <c>/metrics</c> as Prometheus reads them, and by OTLP where the usual variable OTEL_EXPORTER_OTLP_ENDPOINT says whereto. Numbers alone: no addresses asked for, no names,
/// no texts.
/// </summary>
internal static class Telemetry
{
    /// <summary>The usual variable that says where an OpenTelemetry collector listens.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", LedgerStore.MeterName, DeskMeter.Name];

    /// <summary>Adds them.</summary>
    public static void Add(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("sijill", serviceVersion: Health.Version))
        .WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters).AddPrometheusExporter();
            if (Environment.GetEnvironmentVariable(Collector) is { Length: > 0 })
            {
                metrics.AddOtlpExporter();
            }
        });

    /// <summary>Maps <c>/metrics</c>.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Policies.Reader);
}
