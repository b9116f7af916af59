using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijill.Ledger;
using Sijill.Ledger.Reconciling;

namespace Sijill.Desk.Reviewing;

/// <summary>Puts together anew what corrections have touched: a little after the last of several, beside the requests.</summary>
internal sealed partial class CorrectionFollower(LedgerStore store, ILogger<CorrectionFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly Channel<bool> noticed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something was corrected.</summary>
    public void Notice() => noticed.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await noticed.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            await Task.Delay(Quiet, stoppingToken).ConfigureAwait(false);
            noticed.Reader.TryRead(out _);
            try
            {
                await Task.Run(() => LedgerReconciler.Run(store, null, stoppingToken), stoppingToken).ConfigureAwait(false);
            }
            catch (LedgerException e)
            {
                // The blocks stay marked: the next correction, or «sijill reconcile», does them.
                Failed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What was corrected could not be put together anew")]
    private partial void Failed(Exception error);
}
