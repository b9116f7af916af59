using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill watch</c>.</summary>
internal static class WatchCommand
{
    private const string About = """
        Reads what is new in feeds, once and again, and prints its claims as sijill read does.

        FEEDS is an OPML file, a list with one address a line (# begins a remark), or addresses of RSS and Atom feeds and news sitemaps.
        What was read is remembered in a file beside the list, so that each article comes once. Servers are asked politely: robots.txt,
        one question at a time to a host, conditional questions, longer pauses for feeds that fail.

        Examples:
          sijill watch feeds.opml >> claims.jsonl
          sijill watch feeds.txt --full --once          # for cron
          sijill watch https://example.org/rss.xml --interval 5m
          sijill watch feeds.opml --status
        """;

    public static Command Create()
    {
        var feeds = new Argument<string[]>("FEEDS") { Description = "OPML files, lists, or addresses of feeds.", Arity = ArgumentArity.OneOrMore };
        var once = new Option<bool>("--once") { Description = "Visit the feeds once and end." };
        var interval = Span("--interval", "Time between two visits to a feed: 90s, 15m, 2h. 15m by default.", TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(1));
        var full = new Option<bool>("--full") { Description = "Where a feed gives only summaries, fetch the articles." };
        var state = new Option<string?>("--state") { Description = "Where to remember what was read; by default FEEDS.state.json, or sijill-watch.state.json for addresses.", HelpName = "FILE" };
        var status = new Option<bool>("--status") { Description = "Only tell how the feeds are: last success, failures in a row, next try." };
        var format = new Option<OutputFormat>("--format") { Description = "jsonl (one claim a line; the default) or plover (PLOVER 2.0 JSON).", HelpName = "jsonl|plover", DefaultValueFactory = _ => OutputFormat.Jsonl };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<OutputFormat>() is not (OutputFormat.Jsonl or OutputFormat.Plover))
            {
                result.AddError("--format is jsonl or plover: a watch has no end at which a table or page could be finished.");
            }
        });
        var output = new Option<string?>("--output", "-o") { Description = "Append to this file instead of writing to standard output.", HelpName = "FILE" };
        var allow = WebSettings.AllowPrivate();
        var delay = WebSettings.Delay();
        var lexicon = ReadOptions.Lexicon();
        var confidence = ReadOptions.Confidence();
        var language = ReadOptions.Language();
        var command = new Command("watch", About) { feeds, once, interval, full, state, status, format, output, allow, delay, lexicon, confidence, language };
        command.SetAction((parsed, cancel) => WatchRun.RunAsync(
            new WatchRequest(
                parsed.GetValue(feeds) ?? [],
                parsed.GetValue(once),
                parsed.GetValue(interval),
                parsed.GetValue(full),
                parsed.GetValue(state),
                parsed.GetValue(status),
                parsed.GetValue(format),
                parsed.GetValue(output),
                parsed.GetValue(allow),
                parsed.GetValue(delay),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(confidence),
                parsed.GetValue(language) is not null),
            cancel));
        return command;
    }

    /// <summary>An option that is a length of time.</summary>
    internal static Option<TimeSpan> Span(string name, string description, TimeSpan usual, TimeSpan least) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        DefaultValueFactory = _ => usual,
        CustomParser = result => Parse(result, name, least),
    };

    private static TimeSpan Parse(ArgumentResult result, string name, TimeSpan least)
    {
        var text = result.Tokens[0].Value;
        var unit = text.Length > 0 ? text[^1] : ' ';
        var seconds = unit switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        if (seconds > 0 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * seconds >= least.TotalSeconds && number * seconds <= TimeSpan.FromDays(7).TotalSeconds)
        {
            return TimeSpan.FromSeconds(number * seconds);
        }

        result.AddError($"{name} is a time such as 90s, 15m or 2h, from {least.TotalSeconds:0} s to a week.");
        return least;
    }
}
