using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sijill.Access.Protecting;

/// <summary>How much and how long a client may keep the server busy.</summary>
internal static class ServerLimits
{
    private const int Kilobyte = 1024;

    /// <summary>Bytes of the longest body, where an address does not name a limit of its own.</summary>
    private const int LongestBody = 8 * 1024 * Kilobyte;

    private const int LongestHeaders = 32 * Kilobyte;
    private const int LongestLine = 16 * Kilobyte;
    private const int MostHeaders = 80;
    private const int MostConnections = 2000;

    /// <summary>Most requests are done in a second; a whole ledger as lines takes minutes.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);

    /// <summary>Sets the limits of the server itself.</summary>
    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LongestBody;
        server.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
        server.Limits.MaxRequestLineSize = LongestLine;
        server.Limits.MaxRequestHeaderCount = MostHeaders;
        server.Limits.MaxConcurrentConnections = MostConnections;
        server.Limits.MaxConcurrentUpgradedConnections = 0;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }

    /// <summary>Sets how long a request may take.</summary>
    public static void Set(RequestTimeoutOptions timeouts) => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = LongestAnswer };
}
