using System.Text;
using Sijill.Arabic.Clauses;
using Sijill.Evaluation;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.ModelTrainer;

/// <summary>An annotated article as the engine reads it: every draft with what the annotator has in that passage.</summary>
internal sealed record TrainingArticle(string Id, IReadOnlyList<TrainingClaim> Claims);

/// <summary>A claim of the engine.</summary>
/// <param name="Draft">How it came about.</param>
/// <param name="Claim">What was made of it.</param>
/// <param name="Gold">The annotator's claim of the same passage, or null.</param>
internal sealed record TrainingClaim(Draft Draft, Claim Claim, Annotation? Gold);

/// <summary>Reads annotated articles.</summary>
internal static class TrainingArticles
{
    public static List<TrainingArticle> Read(Arguments arguments)
    {
        var gold = new Dictionary<string, List<Annotation>>(StringComparer.Ordinal);
        foreach (var line in arguments.Annotations.SelectMany(File.ReadLines).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var article = AnnotationLine.Parse(Encoding.UTF8.GetBytes(line));
            gold[article.Id] = [.. article.Claims];
        }

        var reader = new Reader(Lexicon.Load());
        var source = new DocumentSource(new SourceOptions());
        var articles = new List<TrainingArticle>();
        foreach (var item in arguments.Articles.SelectMany(source.Read))
        {
            if (item.Document is { } document && gold.Remove(document.Id, out var annotations))
            {
                articles.Add(Align(reader, document, annotations));
            }
        }

        foreach (var id in gold.Keys)
        {
            Console.Error.WriteLine($"no text for {id}");
        }

        articles.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return articles;
    }

    private static TrainingArticle Align(Reader reader, Document document, List<Annotation> wanted)
    {
        var trace = new ReadingTrace();
        reader.Inspect(document, trace);
        var gold = Matching.Greedy(wanted, trace.Drafts, Weight).ToDictionary(pair => pair.Found.Draft, pair => pair.Wanted);
        return new TrainingArticle(document.Id, [.. trace.Drafts.Select(d => new TrainingClaim(d.Draft, d.Claim, gold.GetValueOrDefault(d.Draft)))]);

        // Of passages that fit as well, the one of the same event.
        double Weight(Annotation annotation, (Draft Draft, Claim Claim) read) =>
            annotation.Evidence.In(document.Text) is { } span && Matching.Overlap(span, read.Claim.Evidence.Span) is >= Matching.SamePassage and var overlap
                ? overlap + (annotation.Event == read.Claim.Event ? 0.01 : 0)
                : 0;
    }
}
