using System.CommandLine;
using System.CommandLine.Parsing;
using Sijill.Lexicons;

namespace Sijill.Cli.Commands;

/// <summary>The options that commands over a ledger share.</summary>
internal static class LedgerOptions
{
    private const string DefaultFile = "sijill.db";
    private const string Variable = "SIJILL_LEDGER";

    public static Option<string> Ledger() => new("--ledger")
    {
        Description = $"The ledger: a SQLite file, or postgres://user:password@host/database. Without it, what {Variable} says, or else ./{DefaultFile}.",
        HelpName = "FILE|postgres://…",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } location ? location : DefaultFile,
    };

    public static Option<DateOnly?> From(string what) => Day("--from", $"{what} on this day or later.");

    public static Option<DateOnly?> To(string what) => Day("--to", $"{what} on this day or earlier.", last: true);

    public static Option<int> Limit(int standard) => new("--limit")
    {
        Description = "Show at most so many.",
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 1_000_000)
            {
                return value;
            }

            result.AddError("--limit is a number from 1 to 1000000.");
            return 1;
        },
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"{formats[0]} (for people) or {string.Join(" or ", formats[1..])} (for programs).",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    private static Option<DateOnly?> Day(string name, string description, bool last = false) => new(name)
    {
        Description = description + " Year first: 2018-05-01; a month or a year is enough.",
        HelpName = "DATE",
        CustomParser = result => ParseDay(name, result, last),
    };

    private static DateOnly? ParseDay(string name, ArgumentResult result, bool last)
    {
        if (WhosWhoTerm.TryParseDay(result.Tokens[0].Value, last, out var day))
        {
            return day;
        }

        result.AddError($"{name}: «{result.Tokens[0].Value}» is no date; write it year first, as 2018-05-01.");
        return null;
    }
}
