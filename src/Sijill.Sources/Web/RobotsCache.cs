using System.Collections.Concurrent;
using System.Text;

namespace Sijill.Sources.Web;

/// <summary>The robots.txt of each server, fetched once a day.</summary>
internal sealed class RobotsCache(TimeProvider time, string name, Func<Uri, CancellationToken, Task<FetchResult>> fetch)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A server that could not answer is asked again sooner.</summary>
    private static readonly TimeSpan KeptFailure = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the server of <paramref name="address"/> allows.</summary>
    public async Task<RobotsRules> GetAsync(Uri address, CancellationToken cancel)
    {
        var server = address.GetLeftPart(UriPartial.Authority);
        var now = time.GetUtcNow();
        if (known.TryGetValue(server, out var entry) && entry.Until > now)
        {
            return entry.Rules;
        }

        var answer = await fetch(new Uri(server + "/robots.txt"), cancel).ConfigureAwait(false);
        var (rules, kept) = Rules(answer);
        known[server] = (rules, now + kept);
        return rules;
    }

    /// <summary>
    /// A file that is not there allows everything; a server that fails allows nothing for now (RFC 9309, 2.3.1). A server that cannot be
    /// reached at all will say so when it is asked for the page.
    /// </summary>
    private (RobotsRules Rules, TimeSpan Kept) Rules(FetchResult answer) => answer switch
    {
        { Problem: null } => (RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body), name), Kept),
        { Status: 429 or >= 500 } => (RobotsRules.AllowNothing, KeptFailure),
        { Status: >= 400 and < 500 } => (RobotsRules.AllowAll, Kept),
        _ => (RobotsRules.AllowAll, TimeSpan.Zero),
    };
}
