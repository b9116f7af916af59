using Sijill.Cli.Commands;
using Sijill.Cli.Pipeline;
using Sijill.Evaluation;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Records;
using Sijill.Sources;

namespace Sijill.Cli.Evaluating;

/// <summary>The articles that gold is about: their texts, found in the corpus by id, and what Sijill reads from them.</summary>
internal sealed class Articles
{
    /// <summary>Of articles that nobody asks for, these say nothing that matters here; of a wanted one it is told that its text is missing.</summary>
    private static readonly string[] Harmless = ["SJ3001", "SJ3010"];

    private readonly EvaluateRequest request;
    private readonly Reader? reader;
    private readonly HashSet<string> wanted;
    private readonly Problems problems;
    private readonly PloverOntology? ontology;
    private readonly Dictionary<string, AnnotatedArticle> read = [];

    /// <summary>Articles with the ids <paramref name="wanted"/>.</summary>
    /// <param name="lexicon">What they are read with; null when only the texts are needed.</param>
    public Articles(EvaluateRequest request, Lexicon? lexicon, IEnumerable<string> wanted, Problems problems)
    {
        this.request = request;
        reader = lexicon is null ? null : new Reader(lexicon);
        ontology = lexicon?.Ontology;
        this.wanted = [.. wanted];
        this.problems = problems;
    }

    /// <summary>The articles found, by id; of two with one id the later.</summary>
    public Dictionary<string, Document> Documents { get; } = [];

    /// <summary>What Sijill reads from them.</summary>
    public AnnotationSet Claims => new("sijill", [.. read.Values.Select(article => new AnnotatedLine(0, article))]);

    /// <summary>Goes through the corpus.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        // The language is not looked at: whoever annotated the article knew it.
        var source = new DocumentSource(new SourceOptions { Published = request.Published, AssumeArabic = true });
        using var progress = Progress.Start(source, request.Corpus);
        problems.Progress = progress;
        var wantedItems = request.Corpus
            .SelectMany(input => input == DocumentSource.StandardInput ? source.Read(Console.OpenStandardInput(), input) : source.Read(input))
            .Where(item => item.Document is { } document ? wanted.Contains(document.Id) : item.Problem is { } problem && !(item.Line > 0 && Harmless.Contains(problem.Code)));
        await OrderedParallel.RunAsync(wantedItems, Work, result => Take(result, progress), request.Threads, cancel).ConfigureAwait(false);
        progress.Clear();
        problems.Progress = null;
    }

    private Result Work(SourceItem item)
    {
        if (item.Document is not { } document || reader is null)
        {
            return new(item, null);
        }

        try
        {
            return new(item, new(document.Id, ClaimRecords.Of(reader.Read(document), ontology!).Select(Annotation.Of).ToEquatable()));
        }
#pragma warning disable CA1031 // A mistake of ours in one article must not cost the rest.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var message = $"document «{document.Id}»: internal error, please report it: {e.GetType().Name}: {e.Message}";
            return new(item with { Problem = new SourceProblem("SJ9001", document.Id, item.Line, message) }, new(document.Id, []));
        }
    }

    private ValueTask Take(Result result, Progress progress)
    {
        if (result.Item.Problem is { } problem)
        {
            problems.Report(problem);
        }

        if (result.Item.Document is { } document)
        {
            Documents[document.Id] = document;
        }

        if (result.Claims is { } claims)
        {
            read[claims.Id] = claims;
        }

        progress.Step();
        return ValueTask.CompletedTask;
    }

    private sealed record Result(SourceItem Item, AnnotatedArticle? Claims);
}
