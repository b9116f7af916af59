using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Sijill.Access.Listening;

namespace Sijill.Access.Protecting;

/// <summary>Sends away who asks too often: first by address, before anything is looked up; then by account or key; and lets only so many of those requests run that take a processor.</summary>
internal sealed class RateGuard : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> addresses;
    private readonly PartitionedRateLimiter<string> users;
    private readonly PartitionedRateLimiter<string> heavy;

    public RateGuard(Exposure exposure, AccessOptions options)
    {
        var rates = options.Rates;
        var isOpen = exposure.Mode == ExposureMode.ThisMachine;
        addresses = Buckets(isOpen ? rates.OfThisMachine : rates.OfAddress, rates.Burst);
        users = Buckets(isOpen ? rates.OfThisMachine : rates.OfUser, rates.Burst);
        heavy = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = isOpen ? rates.Heavy * 8 : rates.Heavy,
            QueueLimit = isOpen ? rates.HeavyWaiting * 8 : rates.HeavyWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
    }

    /// <summary>By address.</summary>
    public async Task ByAddressAsync(HttpContext context, RequestDelegate next)
    {
        using var lease = addresses.AttemptAcquire(ClientAddress.Group(context));
        if (lease.IsAcquired)
        {
            await next(context).ConfigureAwait(false);
        }
        else
        {
            Refuse(context, lease);
        }
    }

    /// <summary>By whoever asks.</summary>
    public async Task ByUserAsync(HttpContext context, RequestDelegate next)
    {
        // Whoever is not known has been counted by address.
        var name = context.User.Identity is { IsAuthenticated: true, Name: { } known } ? known : null;
        if (name is not null)
        {
            using var lease = users.AttemptAcquire(name);
            if (!lease.IsAcquired)
            {
                Refuse(context, lease);
                return;
            }
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        using var place = await heavy.AcquireAsync(name ?? ClientAddress.Group(context), 1, context.RequestAborted).ConfigureAwait(false);
        if (place.IsAcquired)
        {
            await next(context).ConfigureAwait(false);
        }
        else
        {
            Refuse(context, place);
        }
    }

    public void Dispose()
    {
        addresses.Dispose();
        users.Dispose();
        heavy.Dispose();
    }

    private static PartitionedRateLimiter<string> Buckets(int rate, int burst) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(
        key, _ => new TokenBucketRateLimiterOptions { TokenLimit = rate * burst, TokensPerPeriod = rate, ReplenishmentPeriod = Second, QueueLimit = 0 }));

    private static void Refuse(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
    }
}
