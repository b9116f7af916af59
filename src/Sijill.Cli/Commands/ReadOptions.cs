using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sijill.Sources;

namespace Sijill.Cli.Commands;

/// <summary>The options that reading commands share.</summary>
internal static class ReadOptions
{
    public static Option<DateTimeOffset?> Published() => new("--published")
    {
        Description = "Publication time of documents that state none, year first: 2025-02-12 or 2025-02-12T18:30+03:00.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    public static Option<string[]> Lexicon() => new("--lexicon")
    {
        Description = "Folder of your own lexicon files, which extend and override the built-in ones. May be repeated.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Language()
    {
        var option = new Option<string?>("--language")
        {
            Description = "Take every text for this language and do not look. Only ar (Arabic) is read so far.",
            HelpName = "ar",
        };
        option.AcceptOnlyFromAmong("ar");
        return option;
    }

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static Option<double> Confidence() => new("--min-confidence")
    {
        Description = "Leave out claims below this confidence, 0 to 1.",
        HelpName = "X",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
            {
                return value;
            }

            result.AddError("--min-confidence is a number from 0 to 1.");
            return 0;
        },
    };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many documents are read at once; as many as there are processors by default.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 256)
            {
                return value;
            }

            result.AddError("--threads is a number from 1 to 256.");
            return 1;
        },
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static DateTimeOffset? ParseDate(ArgumentResult result)
    {
        var time = PublishedTime.Parse(result.Tokens[0].Value);
        if (time is null)
        {
            result.AddError($"--published: «{result.Tokens[0].Value}» is no date; write it year first, as 2025-02-12 or 2025-02-12T18:30+03:00.");
        }

        return time;
    }
}
