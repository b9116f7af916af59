using Sijill.Arabic.Clauses;
using Sijill.Cli.Explaining;
using Sijill.Lexicons;
using Sijill.Sources;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill explain</c>.</summary>
internal static class ExplainRun
{
    /// <summary>Prints the derivation of claim <paramref name="number"/> of the document asked for; returns the exit code.</summary>
    public static int Run(ExplainRequest request, TextWriter output, TextWriter log)
    {
        try
        {
            return Explain(request, output, log);
        }
        catch (Exception e) when (e is LexiconException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            log.WriteLine("sijill: " + e.Message);
            return ExitCodes.Usage;
        }
    }

    private static int Explain(ExplainRequest request, TextWriter output, TextWriter log)
    {
        var source = new DocumentSource(new SourceOptions { Published = request.Published, AssumeArabic = request.AssumeArabic });
        var items = request.File == DocumentSource.StandardInput
            ? source.Read(Console.OpenStandardInput(), request.File)
            : source.Read(request.File);
        SourceProblem? problem = null;
        var document = items
            .Select(item =>
            {
                problem ??= item.Problem;
                return item.Document;
            })
            .FirstOrDefault(d => d is not null && (request.Document is null || d.Id == request.Document));
        if (document is null)
        {
            log.WriteLine("sijill: " + (problem?.ToString() ?? $"{request.File} holds no document «{request.Document}»"));
            return ExitCodes.SomeFailed;
        }

        var lexicon = CommandLexicon.Load(request.Lexicons);
        if (request.Clauses)
        {
            var trace = new ReadingTrace();
            ClauseOutline.Write(new Reader(lexicon).Inspect(document, trace), trace.Clauses, output);
            return ExitCodes.Ok;
        }

        var inspection = new Reader(lexicon).Inspect(document);
        var claims = inspection.Reading.Claims;
        if (request.Claim < 1 || request.Claim > claims.Count)
        {
            log.WriteLine($"sijill: «{document.Id}» has {claims.Count} claims; there is no claim {request.Claim}");
            return ExitCodes.Usage;
        }

        output.Write(new Explanation(inspection, claims[request.Claim - 1], lexicon.Ontology).Write(request.Claim));
        return ExitCodes.Ok;
    }
}
