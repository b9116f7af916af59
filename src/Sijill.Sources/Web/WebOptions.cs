namespace Sijill.Sources.Web;

/// <summary>How politely and how far the live web is read.</summary>
public sealed record WebOptions
{
    /// <summary>Who we say we are. Add an address of your own, so that webmasters can complain.</summary>
    public string UserAgent { get; init; } = "Sijill/0.1 (reads news of diplomacy)";

    /// <summary>The name that robots.txt may speak of.</summary>
    public string RobotsName { get; init; } = "Sijill";

    /// <summary>Largest answer in bytes, unpacked.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long one answer may take from the first byte asked to the last one read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time between two questions to one host; a longer one that its robots.txt asks for is kept, up to a minute.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many redirections are followed.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How often a question is asked when the server is busy or does not answer.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Time before the second attempt; doubled before each further one.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest time that a server's Retry-After is waited for; with a longer one the question is given up for now.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Fetch from private, loopback and link-local addresses too. A feed could otherwise make us read what only this machine may see.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Keep to robots.txt.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>Go through the proxy that the environment names. The proxy then resolves names, so that addresses are not checked here.</summary>
    public bool UseProxy { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
