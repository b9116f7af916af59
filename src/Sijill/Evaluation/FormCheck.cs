using System.Globalization;
using System.Text.RegularExpressions;
using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>Finds mistakes of form in annotations: codes that do not exist, a claim without an actor, a passage that is not in the text.</summary>
public static partial class FormCheck
{
    private const int Shown = 60;
    private static readonly HashSet<string> Statuses = ["actual", "historical", "future", "hypothetical", "negated"];
    private static readonly HashSet<string> Kinds = ["statement", "speech", "agency", "unnamed", "report"];

    /// <summary>The mistakes of <paramref name="article"/>, each with the number of its claim from 0 and the beginning of the passage.</summary>
    /// <param name="article">One line of a file.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="ontology">Says which events, modes and sectors there are.</param>
    public static IEnumerable<string> Of(AnnotatedArticle article, string text, PloverOntology ontology)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ontology);
        return article.Claims.SelectMany((claim, i) =>
            Of(claim, text, ontology).Select(what => string.Create(CultureInfo.InvariantCulture, $"{article.Id} claim {i}: {what}: {Beginning(claim.Evidence)}")));
    }

    private static IEnumerable<string> Of(Annotation claim, string text, PloverOntology ontology)
    {
        IEnumerable<string?> mistakes =
        [
            Event(claim, ontology),
            claim.Status is null || !Statuses.Contains(claim.Status) ? $"status {Word(claim.Status)}" : null,
            .. Entities("actor", claim.Actor, ontology),
            .. Entities("recipient", claim.Recipient, ontology),
            .. Entities("attribution", claim.Attribution, ontology),
            claim.Actor.IsEmpty ? "no actor" : null,
            claim.Date is { } date && !Edtf().IsMatch(date) ? $"date {date}" : null,
            Passage(claim.Evidence, text),
        ];
        return mistakes.OfType<string>();
    }

    private static string? Event(Annotation claim, PloverOntology ontology)
    {
        if (claim.Event is not { } code || !ontology.Events.ContainsKey(code))
        {
            return $"event {Word(claim.Event)}";
        }

        return ontology.Allows(code, claim.Mode) ? null : $"mode {claim.Mode} of {code}";
    }

    private static IEnumerable<string> Entities(string role, EquatableArray<AnnotatedEntity> entities, PloverOntology ontology)
    {
        foreach (var entity in entities)
        {
            if (entity.Country is null || !Country().IsMatch(entity.Country))
            {
                yield return $"{role} country {Word(entity.Country)}";
            }

            if (entity.Sector is null || !ontology.Sectors.ContainsKey(entity.Sector))
            {
                yield return $"{role} sector {Word(entity.Sector)}";
            }

            if (role == "attribution" && (entity.Kind is null || !Kinds.Contains(entity.Kind)))
            {
                yield return $"kind {Word(entity.Kind)}";
            }
        }
    }

    private static string? Passage(AnnotatedPassage evidence, string text)
    {
        if (!evidence.IsWithin(text))
        {
            return "evidence not in text";
        }

        if (evidence.Span is not null)
        {
            return null;
        }

        // Counted without overlaps: the next may begin where this one ends.
        var next = evidence.In(text)!.Value.End;
        return text.IndexOf(evidence.Text!, next, StringComparison.Ordinal) >= 0 ? "evidence stands more than once" : null;
    }

    private static string Beginning(AnnotatedPassage evidence)
    {
        var passage = evidence.Text ?? evidence.Span?.ToString() ?? "no evidence";
        return passage.Length <= Shown ? passage : passage[..(char.IsHighSurrogate(passage[Shown - 1]) ? Shown - 1 : Shown)];
    }

    private static string Word(string? value) => value ?? "null";

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex(@"\A(?:[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?(/([0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?|\.\.))?|\.\./[0-9-]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Edtf();
}
