using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill who import</c>.</summary>
internal static class WhoImportCommand
{
    private const string About = """
        Makes a lexicon folder of the persons, the offices they held, and the places in a Wikidata dump.

        FILE is a dump (.json, .json.gz: one entity a line), an entity file as Special:EntityData gives it, JSON Lines of entities, or - for
        standard input. What was read is kept in DIR/.import: after Ctrl-C the same command goes on where it stopped, and another choice of
        --filter or --positions needs no second pass over the dump.

        Examples:
          sijill who import latest-all.json.gz --output wikidata
          sijill who import latest-all.json.gz --output wikidata --filter country=SYR,IRQ --filter since=2000
          sijill who import latest-all.json.gz --output wikidata --positions positions.jsonl
          bzcat latest-all.json.bz2 | sijill who import - --output wikidata --filter kind=person,place
          sijill read article.txt --lexicon wikidata
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Dumps, entity files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The lexicon folder to make, for --lexicon.", HelpName = "DIR", Required = true };
        var filter = new Option<string[]>("--filter")
        {
            Description = "Leave out what does not fit: country=SYR,IRQ; office=foreign-minister,…; since=2000 (a term ends then or later); kind=person,place (person by default). May be repeated.",
            HelpName = "KEY=VALUES",
            DefaultValueFactory = _ => [],
        };
        var positions = new Option<string?>("--positions")
        {
            Description = "Which office a position of Wikidata is, one a line: {\"position\":\"Q…\",\"office\":\"foreign-minister\",\"of\":\"SYR\"}. DIR/unmapped-positions.jsonl is made to be filled in.",
            HelpName = "MAP.jsonl",
        };
        var restart = new Option<bool>("--restart") { Description = "Forget what was read before and begin anew." };
        var lexicon = ReadOptions.Lexicon();
        var command = new Command("import", About) { files, output, filter, positions, restart, lexicon };
        command.SetAction((parsed, cancel) => WhoImportRun.RunAsync(
            new WhoImportRequest(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(output)!,
                parsed.GetValue(filter) ?? [],
                parsed.GetValue(positions),
                parsed.GetValue(restart),
                parsed.GetValue(lexicon) ?? []),
            cancel));
        return command;
    }
}
