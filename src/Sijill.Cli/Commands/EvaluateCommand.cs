using System.CommandLine;
using System.CommandLine.Parsing;
using Sijill.Cli.Evaluating;
using Sijill.Evaluation;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill evaluate</c>.</summary>
internal static class EvaluateCommand
{
    private const string About = """
        Measures claims against gold annotations: how many passages, events, actors, recipients, dates and speakers are right.

        GOLD has one article a line: {"id": …, "claims": [ … ]}. The texts are read from --corpus by the same ids. What is measured is what
        sijill reads from these texts, or the claims of --predicted. docs/evaluation.md describes measures and formats.

        Exit codes: 0 measured; 1 mistakes of form, or articles that could not be read, the rest was measured; 2 wrong usage; 130 cancelled.

        Examples:
          sijill evaluate gold.jsonl --corpus articles.jsonl.gz
          sijill evaluate gold.jsonl --corpus articles.jsonl.gz --check
          sijill read articles.jsonl.gz > before.jsonl
          sijill evaluate gold.jsonl --corpus articles.jsonl.gz --lexicon mine --compare before.jsonl
          sijill evaluate gold.jsonl --corpus articles.jsonl.gz --predicted before.jsonl --html differences.html
          sijill evaluate gold.jsonl --corpus articles.jsonl.gz --errors missed,extra --format json | jq -r .evidence
        """;

    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "Gold annotations, JSON Lines (.gz or not), or - for standard input." };
        var corpus = new Option<string[]>("--corpus")
        {
            Description = "Where the articles are: files or folders of any kind that sijill read takes, or - for standard input. May be repeated.",
            HelpName = "FILE",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var predicted = new Option<string?>("--predicted")
        {
            Description = "Measure the claims of this file, as sijill read --format jsonl writes them or in gold's form, instead of reading.",
            HelpName = "FILE",
        };
        var compare = new Option<string?>("--compare")
        {
            Description = "Set the result against this earlier run: figures with differences, and the claims that became right or wrong.",
            HelpName = "FILE",
        };
        var check = new Option<bool>("--check") { Description = "Only check the form of GOLD; exit code 1 when there are mistakes." };
        var errors = new Option<HashSet<DifferenceKind>?>("--errors")
        {
            Description = $"Print the differences instead of the figures, one a line, tab-separated or as JSON. Kinds: all, {string.Join(", ", DifferenceKinds.All.Select(DifferenceKinds.Word))}.",
            HelpName = "KIND,…",
            CustomParser = ParseKinds,
        };
        var format = new Option<string>("--format") { Description = "text (for people) or json.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var details = new Option<bool>("--details") { Description = "With --format json: add outlets, confusion, calibration, and what --compare finds." };
        var html = new Option<string?>("--html") { Description = "Write a page with each article's passages and differences to this file.", HelpName = "FILE" };
        var confidence = ReadOptions.Confidence();
        confidence.Description = "Leave out predicted claims below this confidence, 0 to 1.";
        var published = ReadOptions.Published();
        var lexicon = ReadOptions.Lexicon();
        var threads = ReadOptions.Threads();
        var command = new Command("evaluate", About) { gold, corpus, predicted, compare, check, errors, format, details, html, confidence, published, lexicon, threads };
        command.Validators.Add(result => Validate(result, result.GetValue(gold), [.. result.GetValue(corpus) ?? []], [result.GetValue(predicted), result.GetValue(compare)]));
        command.SetAction((parsed, cancel) => EvaluateRun.RunAsync(
            new EvaluateRequest(
                parsed.GetValue(gold)!,
                parsed.GetValue(corpus) ?? [],
                parsed.GetValue(predicted),
                parsed.GetValue(compare),
                parsed.GetValue(check),
                parsed.GetValue(errors),
                parsed.GetValue(format) == "json",
                parsed.GetValue(details),
                parsed.GetValue(html),
                parsed.GetValue(confidence),
                parsed.GetValue(published),
                parsed.GetValue(lexicon) ?? [],
                parsed.GetValue(threads)),
            cancel));
        return command;
    }

    private static void Validate(CommandResult result, string? gold, string[] corpus, string?[] claims)
    {
        if (corpus.Append(gold).Concat(claims).Count(path => path == "-") > 1)
        {
            result.AddError("only one of the inputs can be standard input (-).");
        }
    }

    private static HashSet<DifferenceKind>? ParseKinds(ArgumentResult result)
    {
        var kinds = new HashSet<DifferenceKind>();
        foreach (var word in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "all")
            {
                kinds.UnionWith(DifferenceKinds.All);
            }
            else if (DifferenceKinds.Parse(word) is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                result.AddError($"--errors: there is no kind «{word}»; the kinds are all, {string.Join(", ", DifferenceKinds.All.Select(DifferenceKinds.Word))}.");
                return null;
            }
        }

        return kinds;
    }
}
