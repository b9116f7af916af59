using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Sijill.Model;

namespace Sijill.Desk.Tests.Support;

/// <summary>A desk that really listens, on a port of its own choice, over a ledger of its own. Dispose of it.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClientHandler handler;

    private DeskHost(SampleLedger ledger, WebApplication app)
    {
        Ledger = ledger;
        this.app = app;
        Address = new Uri(app.Urls.First());
        handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        Client = new HttpClient(handler) { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its ledger.</summary>
    public SampleLedger Ledger { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Asks it; keeps cookies, follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>One over the samples and <paramref name="more"/>.</summary>
    /// <param name="more">Documents beside the samples.</param>
    /// <param name="options">Changes what it is started with; null leaves it.</param>
    /// <param name="configure">Changes the builder; null leaves it.</param>
    public static async Task<DeskHost> StartAsync(IReadOnlyList<Document>? more = null, Func<DeskOptions, DeskOptions>? options = null, Action<WebApplicationBuilder>? configure = null) =>
        await StartAsync(await SampleLedger.CreateAsync(more ?? []), options, configure);

    /// <summary>One over <paramref name="ledger"/>, which it owns from then on.</summary>
    public static async Task<DeskHost> StartAsync(SampleLedger ledger, Func<DeskOptions, DeskOptions>? options = null, Action<WebApplicationBuilder>? configure = null)
    {
        var plain = new DeskOptions { Ledger = ledger.Location, Addresses = ["http://127.0.0.1:0"] };
        var app = DeskServer.Create(options?.Invoke(plain) ?? plain, SampleLedger.Lexicon, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new DeskHost(ledger, app);
    }

    /// <summary>A client without the others' cookies.</summary>
    public HttpClient NewClient(bool followRedirects = false) =>
        new(new HttpClientHandler { AllowAutoRedirect = followRedirects, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        handler.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Ledger.Dispose();
    }
}
