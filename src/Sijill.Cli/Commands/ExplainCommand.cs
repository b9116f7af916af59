using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill explain</c>.</summary>
internal static class ExplainCommand
{
    private const string About = """
        Prints how one claim came about, from the letters of the text to its code.

        Examples:
          sijill explain article.txt --published 2025-02-12 --claim 3
        """;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "One article: a file, or - for standard input." };
        var claim = new Option<int>("--claim") { Description = "Number of the claim, from 1, as «sijill read» shows it.", HelpName = "N", Required = true };
        var published = ReadOptions.Published();
        var lexicon = ReadOptions.Lexicon();
        var language = ReadOptions.Language();
        var command = new Command("explain", About) { file, claim, published, lexicon, language };
        command.SetAction(parsed => ExplainRun.Run(
            parsed.GetValue(file)!,
            parsed.GetValue(claim),
            parsed.GetValue(published),
            parsed.GetValue(lexicon) ?? [],
            parsed.GetValue(language) is not null));
        return command;
    }
}
