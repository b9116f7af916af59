using Sijill.Lexicons;
using Sijill.Sources;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill explain</c>.</summary>
internal static class ExplainRun
{
    public static int Run(string file, int number, DateTimeOffset? published, IReadOnlyList<string> lexicons, bool assumeArabic)
    {
        var source = new DocumentSource(new SourceOptions { Published = published, AssumeArabic = assumeArabic });
        var items = file == DocumentSource.StandardInput ? source.Read(Console.OpenStandardInput(), file) : source.Read(file);
        var item = items.FirstOrDefault();
        if (item?.Document is not { } document)
        {
            Console.Error.WriteLine("sijill: " + item?.Problem);
            return ExitCodes.SomeFailed;
        }

        var reading = new Reader(Lexicon.Load(lexicons)).Read(document);
        if (number < 1 || number > reading.Claims.Count)
        {
            Console.Error.WriteLine($"sijill: {file} has {reading.Claims.Count} claims; there is no claim {number}");
            return ExitCodes.Usage;
        }

        foreach (var step in reading.Claims[number - 1].Trace)
        {
            Console.WriteLine(step);
        }

        return ExitCodes.Ok;
    }
}
