using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijill.Desk.Listing;
using Sijill.Ledger;

namespace Sijill.Desk.Rendering;

/// <summary>Works out, when the desk starts, what every first visitor asks for.</summary>
internal sealed class WarmUp(IServiceScopeFactory scopes) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            using var scope = scopes.CreateScope();
            var request = scope.ServiceProvider.GetRequiredService<DeskRequest>();
            try
            {
                foreach (var (name, _) in View.Periods)
                {
                    if (stoppingToken.IsCancellationRequested || request.Latest() is not { } latest)
                    {
                        return;
                    }

                    var view = new View { Period = name };
                    var filter = view.Filter(request.Names, latest);
                    request.Topics(view, filter);
                    request.Points(view.Query(), filter);
                }
            }
            catch (Exception e) when (e is LedgerException or System.Data.Common.DbException or ObjectDisposedException)
            {
                // The visitor is told what is wrong.
                return;
            }
        },
        stoppingToken);
}
