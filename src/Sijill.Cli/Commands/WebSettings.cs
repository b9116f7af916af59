using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary>The options of commands that fetch from the web.</summary>
internal static class WebSettings
{
    public static Option<bool> AllowPrivate() => new("--allow-private")
    {
        Description = "Fetch from private, loopback and link-local addresses too, for servers of your own.",
    };

    public static Option<TimeSpan> Delay() =>
        WatchCommand.Span("--delay", "Pause between two questions to one host: 1s by default. A longer one that its robots.txt asks for is kept.", TimeSpan.FromSeconds(1), TimeSpan.Zero);
}
