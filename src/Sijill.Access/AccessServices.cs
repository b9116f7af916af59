using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sijill.Access.Accounts;
using Sijill.Access.Auditing;
using Sijill.Access.Keys;
using Sijill.Access.Listening;
using Sijill.Access.OpenId;
using Sijill.Access.Operation;
using Sijill.Access.Protecting;
using Sijill.Access.SignIns;
using Sijill.Access.Storing;
using Sijill.Ledger;

namespace Sijill.Access;

/// <summary>Puts access control into a web application.</summary>
public static class AccessServices
{
    /// <summary>Adds what <see cref="UseSijillAccess"/> needs.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <param name="options">Who may reach the desk, and how.</param>
    /// <param name="addresses">Where it listens.</param>
    /// <param name="ledger">Holds accounts, keys, sign-ins and the audit log.</param>
    /// <exception cref="AccessException">It must not be started like this; the message says what to do.</exception>
    public static void AddSijillAccess(this WebApplicationBuilder builder, AccessOptions options, IReadOnlyList<string> addresses, LedgerStore ledger)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(ledger);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(Exposure.Of(addresses, options, () => new AccountStore(ledger).Any(), ledger.Name));
        services.AddSingleton(provider => new AccessTables(ledger, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new PasswordHash(options.PasswordRounds));
        services.AddSingleton(provider => new AccountStore(provider.GetRequiredService<AccessTables>(), provider.GetRequiredService<PasswordHash>()));
        services.AddSingleton(provider => new ApiKeyStore(provider.GetRequiredService<AccessTables>()));
        services.AddSingleton(provider => new AuditLog(provider.GetRequiredService<AccessTables>()));
        services.AddSingleton<SignInStore>();
        services.AddSingleton<Credentials>();
        services.AddSingleton(new GuessLimiter(options.Guesses));
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<OpenIdFailures>();
        services.AddSingleton<RateGuard>();
        services.AddSingleton<CrossSiteGuard>();
        services.AddSingleton<AuditGuard>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<IStartupFilter, FrontGuard>();
        AddIdentity(services, options);
        AddServer(builder, options);

        // The keys that sign forms lie beside the hashes of passwords; to encrypt one and not the other would help nobody.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter(RequestLog.Category, LogLevel.Information);
        Telemetry.Add(services);
    }

    /// <summary>Puts the checks before everything that is mapped, and maps what says how the server is.</summary>
    public static WebApplication UseSijillAccess(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.Services;
        app.Use(services.GetRequiredService<RequestLog>().InvokeAsync);
        app.Use(services.GetRequiredService<RateGuard>().ByAddressAsync);
        app.UseAuthentication();
        app.Use(services.GetRequiredService<RateGuard>().ByUserAsync);
        app.UseAuthorization();
        app.Use(services.GetRequiredService<CrossSiteGuard>().InvokeAsync);
        app.UseRequestTimeouts();
        app.Use(services.GetRequiredService<AuditGuard>().InvokeAsync);
        Health.Map(app);
        Telemetry.Map(app);
        return app;
    }

    private static void AddIdentity(IServiceCollection services, AccessOptions options)
    {
        var authentication = services.AddAuthentication(Grant.Scheme);
        authentication.AddScheme<AuthenticationSchemeOptions, GrantHandler>(Grant.Scheme, null);
        if (options.OpenId is { } provider)
        {
            OpenIdSetup.Add(authentication, provider);
        }

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Reader, policy => policy.RequireRole(Policies.Reader))
            .AddPolicy(Policies.Editor, policy => policy.RequireRole(Policies.Editor))
            .AddPolicy(Policies.Admin, policy => policy.RequireRole(Policies.Admin))

            // What names no policy, and what is not there, takes a reader: strangers do not hear what there is.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(Policies.Reader).Build());
        services.AddDataProtection().SetApplicationName("sijill");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new ProtectionKeys(provider.GetRequiredService<AccessTables>())));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddServer(WebApplicationBuilder builder, AccessOptions options)
    {
        builder.Services.AddRequestTimeouts(ServerLimits.Set);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Patience);
        builder.Services.Configure<KestrelServerOptions>(server =>
        {
            ServerLimits.Set(server);
            if (options.Certificate is { } file)
            {
                var certificate = Certificate(file, options.CertificateKey);
                server.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
            }
        });
    }

    private static X509Certificate2 Certificate(string file, string? key)
    {
        try
        {
            if (key is null)
            {
                return X509CertificateLoader.LoadPkcs12FromFile(file, null);
            }

            using var pem = X509Certificate2.CreateFromPemFile(file, key);
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new AccessException($"{file}: the certificate cannot be read: {e.Message}", e);
        }
    }
}
