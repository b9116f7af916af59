using System.CommandLine;
using System.CommandLine.Parsing;
using Sijill.Lexicons;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill who</c>.</summary>
internal static class WhoCommand
{
    private const string About = """
        Tells whom a name stands for on a day, and why; or checks a folder of your own who's-who files.

        NAME is what an article could write: a name, a title, or both, in Arabic, or a name in English or Russian, an office in English, an id.
        With - as NAME, names are read from standard input, one a line. Exit code 1 when nobody is known by a name.

        Examples:
          sijill who لافروف
          sijill who "وزير الخارجية الروسي" --at 2018-05-01
          sijill who "Russian foreign minister" --at 2003-01-01
          sijill who person/vladimir-putin --format json
          sijill who --check my-lexicon
        """;

    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Description = "The name; several words are one name.", Arity = ArgumentArity.ZeroOrMore };
        var at = new Option<DateOnly?>("--at")
        {
            Description = "The day of the text in which the name would stand, as 2018-05-01; a month (2018-05) or year (2018) is its first day.",
            HelpName = "DATE",
            CustomParser = ParseDay,
        };
        var check = new Option<string?>("--check")
        {
            Description = "Check this folder of lexicon files with the built-in ones: unknown codes, overlapping terms of one office, two entries of one name, dates.",
            HelpName = "DIR",
        };
        var format = new Option<string>("--format") { Description = "text (for people) or json (one answer a line).", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var lexicon = ReadOptions.Lexicon();
        var command = new Command("who", About) { name, at, check, format, lexicon, WhoImportCommand.Create() };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) is null == (result.GetValue(name) is not { Length: > 0 }))
            {
                result.AddError("who takes either a NAME or --check DIR.");
            }
        });
        command.SetAction(parsed => WhoRun.Run(
            new WhoRequest(
                parsed.GetValue(name) ?? [],
                parsed.GetValue(at),
                parsed.GetValue(check),
                parsed.GetValue(format) == "json",
                parsed.GetValue(lexicon) ?? []),
            Console.In,
            Console.Out,
            Console.Error));
        return command;
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        if (WhosWhoTerm.TryParseDay(result.Tokens[0].Value, last: false, out var day))
        {
            return day;
        }

        result.AddError($"--at: «{result.Tokens[0].Value}» is no date; write it year first, as 2018-05-01.");
        return null;
    }
}
