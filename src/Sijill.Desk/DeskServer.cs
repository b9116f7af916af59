using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;
using Sijill.Api;
using Sijill.Desk.Assets;
using Sijill.Desk.Comparing;
using Sijill.Desk.Names;
using Sijill.Desk.Rendering;
using Sijill.Desk.Reviewing;
using Sijill.Desk.Views;
using Sijill.Desk.Visits;
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
    /// <exception cref="AccessException">It must not be started like this, for example because others could reach it and nobody could sign in.</exception>
    public static WebApplication Create(DeskOptions options, Lexicon lexicon, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lexicon);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Addresses]);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(lexicon);

        // By a factory, so that the ledger is closed with the application.
        var store = LedgerStore.Open(options.Ledger);
        builder.Services.AddSingleton(_ => store);
        builder.Services.AddSingleton(new ReaderEngine(lexicon, options.LexiconFolders));
        AddPages(builder.Services, lexicon);
        try
        {
            builder.AddSijillAccess(options.Access, options.Addresses, store);
        }
        catch (AccessException)
        {
            store.Dispose();
            throw;
        }

        builder.Services.AddSijillApi();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseDeskErrors();
        app.UseSijillAccess();
        app.UseAntiforgery();
        app.MapSijillApi();
        DeskPages.Map(app);
        SigningIn.AccessPages.Map(app);
        return app;
    }

    private static void AddPages(IServiceCollection services, Lexicon lexicon)
    {
        services.AddSingleton(lexicon.Ontology);
        services.AddSingleton<AssetFiles>();
        services.AddSingleton<DeskNames>();
        services.AddSingleton<LedgerMemo>();
        services.AddSingleton<AccountComparer>();
        services.AddSingleton<CorrectionFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<CorrectionFollower>());
        services.AddHostedService<WarmUp>();
        services.AddScoped<Visit>();
        services.AddScoped<PageRenderer>();
        services.AddScoped<DeskRequest>();
        services.AddScoped<SavedViews>();

        // Arabic letters stay letters; what could be markup is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "sijill.form");
    }
}
