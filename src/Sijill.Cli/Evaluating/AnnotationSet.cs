using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>One line of an annotation file.</summary>
internal sealed record AnnotatedLine(int Number, AnnotatedArticle Article);

/// <summary>The annotations of a file, or of a reading, by article.</summary>
internal sealed class AnnotationSet
{
    private readonly OrderedDictionary<string, List<Annotation>> claims = [];

    public AnnotationSet(string source, IReadOnlyList<AnnotatedLine> lines)
    {
        Source = source;
        Lines = lines;
        foreach (var line in lines)
        {
            // An article may have several lines: claims as they are read stand one a line.
            if (!claims.TryGetValue(line.Article.Id, out var list))
            {
                claims.Add(line.Article.Id, list = []);
            }

            list.AddRange(line.Article.Claims);
        }
    }

    /// <summary>How messages call it.</summary>
    public string Source { get; }

    public IReadOnlyList<AnnotatedLine> Lines { get; }

    /// <summary>The articles, in the order in which they come first.</summary>
    public ICollection<string> Ids => claims.Keys;

    /// <summary>The claims of an article; none when it is not here.</summary>
    public IReadOnlyList<Annotation> ClaimsOf(string id) => claims.TryGetValue(id, out var list) ? list : [];
}
