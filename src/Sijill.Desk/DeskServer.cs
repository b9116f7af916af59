using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;
using Sijill.Api;
using Sijill.Desk.Pages;
using Sijill.Ledger;
using Sijill.Lexicons;

namespace Sijill.Desk;

/// <summary>Puts the web application together.</summary>
public static class DeskServer
{
    /// <summary>The application, ready to run.</summary>
    /// <param name="options">What to start it with.</param>
    /// <param name="lexicon">The lexicon that pasted texts are read with, and that names people and countries.</param>
    /// <param name="configure">May change the builder before the application is built; for tests.</param>
    /// <exception cref="LedgerException">The ledger is not there or cannot be opened.</exception>
    public static WebApplication Create(DeskOptions options, Lexicon lexicon, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lexicon);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Addresses]);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(lexicon);
        builder.Services.AddSingleton(LedgerStore.Open(options.Ledger));
        builder.Services.AddSingleton(new ReaderEngine(lexicon, options.LexiconFolders));
        builder.Services.AddRazorComponents();
        builder.Services.AddSijillAccess();
        builder.Services.AddSijillApi();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseSijillAccess();
        app.UseAntiforgery();
        app.MapSijillApi();
        app.MapRazorComponents<App>();
        return app;
    }
}
