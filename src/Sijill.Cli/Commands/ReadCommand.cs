using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill read</c>.</summary>
internal static class ReadCommand
{
    private const string About = """
        Prints the claims of articles: what each passage says happened, and according to whom.

        SOURCE is a file, a folder, an address (http://, https://), or - for standard input. Read are texts, web pages, JSON and JSON Lines,
        RSS and Atom feeds, web archives (WARC, as of Common Crawl News), PDF with a text layer, e-mails and mailboxes, zip archives; any of
        them packed with gzip or Zstandard (.gz, .zst). What a file is, its content tells.
        JSON objects have the fields id, url, title, published, publisher (or outlet) and text.

        Examples:
          sijill read article.txt --published 2025-02-12
          sijill read page.html --format html --output report.html
          sijill read archive.jsonl.gz > claims.jsonl
          sijill read CC-NEWS-20250212.warc.gz > claims.jsonl
          sijill read https://example.org/news/1.html
          curl -s https://example.org/news.html | sijill read -
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("SOURCE") { Description = "Files, folders, addresses, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var published = ReadOptions.Published();
        var format = new Option<OutputFormat?>("--format")
        {
            Description = "table (for people; the default on a terminal), jsonl (one claim a line; the default otherwise), plover (PLOVER 2.0 JSON), html (one page).",
            HelpName = "table|jsonl|plover|html",
        };
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var lexicon = ReadOptions.Lexicon();
        var confidence = ReadOptions.Confidence();
        var threads = ReadOptions.Threads();
        var language = ReadOptions.Language();
        var allow = WebSettings.AllowPrivate();
        var delay = WebSettings.Delay();
        var command = new Command("read", About) { files, published, format, output, lexicon, confidence, threads, language, allow, delay };
        command.SetAction((parsed, cancel) => ReadRun.RunAsync(
            new ReadRequest(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(published),
                parsed.GetValue(format) ?? DefaultFormat(parsed.GetValue(output)),
                parsed.GetValue(output),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(confidence),
                parsed.GetValue(threads),
                parsed.GetValue(language) is not null,
                parsed.GetValue(allow),
                parsed.GetValue(delay)),
            cancel));
        return command;
    }

    private static OutputFormat DefaultFormat(string? output) => Path.GetExtension(output)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => OutputFormat.Html,
        null or "" when output is null && !Console.IsOutputRedirected => OutputFormat.Table,
        _ => OutputFormat.Jsonl,
    };
}
