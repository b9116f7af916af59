using System.Text.Json;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Lexicons;
using Sijill.Lookup;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill who</c>.</summary>
internal static class WhoRun
{
    /// <summary>Answers or checks; returns the exit code.</summary>
    public static int Run(WhoRequest request, TextReader input, TextWriter output, TextWriter log)
    {
        try
        {
            return request.Check is { } folder ? Check(folder, output, log) : Ask(request, input, output);
        }
        catch (Exception e) when (e is LexiconException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            log.WriteLine("sijill: " + e.Message);
            return ExitCodes.Usage;
        }
        catch (IOException e) when (Outputs.IsBrokenPipe(e))
        {
            return ExitCodes.Ok;
        }
    }

    private static int Ask(WhoRequest request, TextReader input, TextWriter output)
    {
        var lookup = new WhoLookup(CommandLexicon.Load(request.Lexicons));
        var unknown = false;
        foreach (var name in request.Name is ["-"] ? Lines(input) : [string.Join(' ', request.Name)])
        {
            var answer = lookup.Find(name, request.At);
            unknown |= answer.Candidates.Count == 0;
            output.WriteLine(request.Json ? JsonSerializer.Serialize(answer, WhoJson.Lines.WhoAnswer) : WhoText.Of(answer));
        }

        return unknown ? ExitCodes.SomeFailed : ExitCodes.Ok;
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }

    private static int Check(string folder, TextWriter output, TextWriter log)
    {
        if (!Directory.Exists(folder))
        {
            log.WriteLine($"sijill: {folder} is no folder");
            return ExitCodes.Usage;
        }

        var problems = LexiconCheck.Of(folder);
        foreach (var problem in problems)
        {
            output.WriteLine(problem.Message);
        }

        log.WriteLine(problems.Count switch
        {
            0 => $"sijill: {folder}: no mistakes",
            1 => $"sijill: {folder}: 1 mistake",
            var n => $"sijill: {folder}: {n} mistakes",
        });
        return problems.Count == 0 ? ExitCodes.Ok : ExitCodes.SomeFailed;
    }
}
