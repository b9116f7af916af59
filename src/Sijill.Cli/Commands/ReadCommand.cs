using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill read</c>.</summary>
internal static class ReadCommand
{
    private const string About = """
        Prints the claims of articles: what each passage says happened, and according to whom.

        FILE is a text (.txt), a web page (.html), JSON (.json, .jsonl), any of them gzipped (.gz), a folder, or - for standard input.
        JSON objects have the fields id, url, title, published, publisher (or outlet) and text.

        Examples:
          sijill read article.txt --published 2025-02-12
          sijill read page.html --format html --output report.html
          sijill read archive.jsonl.gz > claims.jsonl
          curl -s https://example.org/news.html | sijill read -
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
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
        var command = new Command("read", About) { files, published, format, output, lexicon, confidence, threads, language };
        command.SetAction((parsed, cancel) => ReadRun.RunAsync(
            new ReadRequest(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(published),
                parsed.GetValue(format) ?? DefaultFormat(parsed.GetValue(output)),
                parsed.GetValue(output),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(confidence),
                parsed.GetValue(threads),
                parsed.GetValue(language) is not null),
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
