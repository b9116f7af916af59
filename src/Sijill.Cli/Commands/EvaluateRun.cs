using Sijill.Cli.Evaluating;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering.Html;
using Sijill.Evaluation;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill evaluate</c>.</summary>
internal sealed class EvaluateRun
{
    private readonly EvaluateRequest request;
    private readonly TextWriter output;
    private readonly Problems problems;
    private readonly CancellationToken cancel;

    private EvaluateRun(EvaluateRequest request, TextWriter output, Problems problems, CancellationToken cancel)
    {
        this.request = request;
        this.output = output;
        this.problems = problems;
        this.cancel = cancel;
    }

    /// <summary>Measures; returns the exit code. On a thread of its own, so that Ctrl-C is heard while it reads.</summary>
    public static Task<int> RunAsync(EvaluateRequest request, CancellationToken cancel) =>
        Task.Run(() => RunAsync(request, Console.Out, Console.Error, cancel), CancellationToken.None);

    private static async Task<int> RunAsync(EvaluateRequest request, TextWriter output, TextWriter log, CancellationToken cancel)
    {
        try
        {
            // A console writes each piece at once; figures and errors are many small pieces.
            var text = new StringWriter { NewLine = "\n" };
            var problems = new Problems(log);
            await new EvaluateRun(request, text, problems, cancel).EvaluateAsync().ConfigureAwait(false);
            problems.Summarize();
            await output.WriteAsync(text.GetStringBuilder(), CancellationToken.None).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return problems.Count > 0 ? ExitCodes.SomeFailed : ExitCodes.Ok;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (IOException e) when (Outputs.IsBrokenPipe(e))
        {
            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is LexiconException or IOException or UnauthorizedAccessException)
        {
            await log.WriteLineAsync("sijill: " + e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
    }

    private async Task EvaluateAsync()
    {
        var gold = AnnotationFile.Read(request.Gold, problems, cancel);
        var predicted = request.Predicted is { } file ? AnnotationFile.Read(file, problems, cancel) : null;
        var earlier = request.Compare is { } other ? AnnotationFile.Read(other, problems, cancel) : null;
        using var page = request.Html is { } path && !request.Check ? Outputs.Open(path) : null;
        var lexicon = predicted is null && !request.Check ? Lexicon.Load(request.Lexicons) : null;
        var articles = new Articles(request, lexicon, gold.Ids, problems);
        await articles.ReadAsync(cancel).ConfigureAwait(false);
        CheckTexts(gold, articles);
        if (request.Check)
        {
            CheckForm(gold, articles);
            return;
        }

        var now = Align(gold, predicted ?? articles.Claims, articles);
        var before = earlier is null ? null : Align(gold, earlier, articles);
        var evaluation = new EvaluationResult(now, before);
        Print(evaluation);
        if (page is not null)
        {
            EvaluationPage.Write(page, evaluation);
        }
    }

    /// <summary>Names every gold article that there is no text for.</summary>
    private void CheckTexts(AnnotationSet gold, Articles articles)
    {
        foreach (var line in gold.Lines.Where(line => !articles.Documents.ContainsKey(line.Article.Id)))
        {
            var message = $"no text for «{line.Article.Id}»: it is in no file of --corpus";
            if (request.Check)
            {
                Mistake(gold, line, message);
            }
            else
            {
                problems.Report("SJ4002", gold.Source, line.Number, message);
            }
        }
    }

    private void CheckForm(AnnotationSet gold, Articles articles)
    {
        var ontology = PloverLoader.Load([.. LexiconFile.BuiltIn(), .. request.Lexicons.SelectMany(LexiconFile.InFolder)]);
        foreach (var line in gold.Lines)
        {
            if (articles.Documents.TryGetValue(line.Article.Id, out var article))
            {
                foreach (var mistake in FormCheck.Of(line.Article, article.Text, ontology))
                {
                    Mistake(gold, line, mistake);
                }
            }
        }

        if (problems.Count == 0)
        {
            output.WriteLine(Count.Invariant($"well formed: {gold.Ids.Count} articles, {gold.Lines.Sum(line => line.Article.Claims.Count)} claims"));
        }
    }

    /// <summary>A mistake of form is what --check was asked for: it goes to standard output.</summary>
    private void Mistake(AnnotationSet gold, AnnotatedLine line, string message)
    {
        problems.CountOne();
        output.WriteLine(Count.Invariant($"{gold.Source}({line.Number}): {SafeText.OneLine(message)}"));
    }

    /// <summary>Sets claims against gold, article by article in gold's order.</summary>
    private List<Alignment> Align(AnnotationSet gold, AnnotationSet predicted, Articles articles)
    {
        CheckPassages(gold, articles);
        CheckPassages(predicted, articles);
        var strange = predicted.Ids.Count(id => !gold.Ids.Contains(id));
        if (strange > 0)
        {
            problems.Note(Count.Invariant($"{predicted.Source}: {strange} articles have no gold; their claims are not counted"));
        }

        return [.. gold.Ids.Where(articles.Documents.ContainsKey).Select(id =>
            Alignment.Of(articles.Documents[id], gold.ClaimsOf(id), [.. predicted.ClaimsOf(id).Where(IsSureEnough)]))];
    }

    private bool IsSureEnough(Annotation claim) => claim.Confidence is not { } confidence || confidence >= request.MinConfidence;

    private void CheckPassages(AnnotationSet set, Articles articles)
    {
        foreach (var (line, claim) in set.Lines.SelectMany(line => line.Article.Claims.Select(claim => (line, claim))))
        {
            if (articles.Documents.TryGetValue(line.Article.Id, out var article) && !claim.Evidence.IsWithin(article.Text))
            {
                var passage = claim.Evidence.Span is { } span ? span.ToString() : $"«{SafeText.Beginning(claim.Evidence.Text ?? "")}»";
                problems.ReportOnce("SJ4003", set.Source, line.Number, $"the evidence {passage} does not stand in the text of «{line.Article.Id}»");
            }
        }
    }

    private void Print(EvaluationResult evaluation)
    {
        if (request.Errors is { } kinds)
        {
            ErrorLines.Write(output, evaluation.Now, kinds, request.Json);
        }
        else if (request.Json)
        {
            output.WriteLine(FiguresJson.Of(evaluation, request.Details));
        }
        else
        {
            FiguresText.Write(output, evaluation);
        }
    }
}
