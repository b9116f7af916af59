using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill explain</c>.</summary>
internal static class ExplainCommand
{
    private const string About = """
        Prints how one claim came about, from the letters of the text to its code.

        Examples:
          sijill explain article.txt --published 2025-02-12 --claim 3
          sijill explain archive.jsonl.gz --document 4711 --claim 1
          sijill explain article.txt --clauses            (what became of every clause, and why a sentence gave no claim)
        """;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that «sijill read» reads, or - for standard input." };
        var claim = new Option<int>("--claim") { Description = "Number of the claim, from 1, as «sijill read» shows it.", HelpName = "N" };
        var clauses = new Option<bool>("--clauses") { Description = "Print every clause with its verb, its subject and what became of it, instead of one claim." };
        var document = new Option<string?>("--document") { Description = "Id of the article, where FILE holds several; the first by default.", HelpName = "ID" };
        var published = ReadOptions.Published();
        var lexicon = ReadOptions.Lexicon();
        var language = ReadOptions.Language();
        var command = new Command("explain", About) { file, claim, clauses, document, published, lexicon, language };
        command.Validators.Add(result =>
        {
            if (result.GetResult(claim) is null == result.GetResult(clauses) is null)
            {
                result.AddError("Say either --claim N or --clauses.");
            }
        });
        command.SetAction(parsed => ExplainRun.Run(
            new ExplainRequest(
                parsed.GetValue(file)!,
                parsed.GetValue(document),
                parsed.GetValue(claim),
                parsed.GetValue(clauses),
                parsed.GetValue(published),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(language) is not null),
            Console.Out,
            Console.Error));
        return command;
    }
}
