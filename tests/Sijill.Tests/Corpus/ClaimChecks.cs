using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Corpus;

/// <summary>What holds for the claims of any text at all: whatever they quote stands there, whatever they code exists.</summary>
internal sealed class ClaimChecks(Lexicon lexicon)
{
    private readonly Reader reader = new(lexicon);

    /// <summary>Reads <paramref name="document"/> and says what is wrong with its claims, one line each; empty when all is well.</summary>
    public List<string> Problems(Document document)
    {
        var problems = new List<string>();
        foreach (var claim in reader.Read(document).Claims)
        {
            Evidence(document, claim, problems);
            Coding(claim, problems);
            Participants(document, claim, problems);
            Circumstances(document, claim, problems);
        }

        return problems.ConvertAll(problem => $"{document.Id}: {problem}");
    }

    private static void Evidence(Document document, Claim claim, List<string> problems)
    {
        Quotes(document, claim, "evidence", claim.Evidence.Text, claim.Evidence.Span, problems);
        Require(claim.Evidence.Sentence >= 0, claim, "a sentence below 0", problems);
        Require(claim.Rule.Length > 0, claim, "no rule", problems);
        Require(claim.Confidence is >= 0 and <= 1, claim, $"confidence {claim.Confidence}", problems);
    }

    private void Coding(Claim claim, List<string> problems)
    {
        var ontology = lexicon.Ontology;
        Require(ontology.Events.ContainsKey(claim.Event), claim, "no such event", problems);
        Require(ontology.Allows(claim.Event, claim.Mode), claim, $"no such mode: {claim.Mode}", problems);
        Require(claim.Cameo is null || ontology.Cameo.ContainsKey(claim.Cameo), claim, $"no such CAMEO code: {claim.Cameo}", problems);
        foreach (var context in claim.Context)
        {
            Require(ontology.Contexts.ContainsKey(context), claim, $"no such context: {context}", problems);
        }
    }

    private void Participants(Document document, Claim claim, List<string> problems)
    {
        foreach (var who in claim.Actor.Concat(claim.Recipient).Concat(claim.Attribution.Select(speaker => speaker.Who)))
        {
            Quotes(document, claim, "participant", who.Text, who.Span, problems);
            Require(lexicon.Ontology.Sectors.ContainsKey(who.Sector), claim, $"no such sector: {who.Sector}", problems);
            Require(who.Country.Length == 3, claim, $"no such country: {who.Country}", problems);
        }
    }

    private static void Circumstances(Document document, Claim claim, List<string> problems)
    {
        if (claim.Date is { } date)
        {
            Require(Edtf.TryParse(date.Edtf, out _), claim, $"no EDTF: {date.Edtf}", problems);
            Require(date.Text is null == date.Span is null, claim, "a date with half a quotation", problems);
            if (date is { Text: { } text, Span: { } span })
            {
                Quotes(document, claim, "date", text, span, problems);
            }
        }

        if (claim.Place is { } place)
        {
            Quotes(document, claim, "place", place.Text, place.Span, problems);
        }
    }

    private static void Quotes(Document document, Claim claim, string what, string quoted, SourceSpan span, List<string> problems)
    {
        if (span.Start < 0 || span.IsEmpty || span.End > document.Text.Length)
        {
            problems.Add($"{claim.Rule}: {what} at {span} is nowhere in {document.Text.Length} characters");
        }
        else if (!document.Text.AsSpan(span.Start, span.Length).SequenceEqual(quoted))
        {
            problems.Add($"{claim.Rule}: {what} «{quoted}» stands not at {span}, where it says «{span.Of(document.Text)}»");
        }
    }

    private static void Require(bool holds, Claim claim, string problem, List<string> problems)
    {
        if (!holds)
        {
            problems.Add($"{claim.Rule} ({claim.Event} at {claim.Evidence.Span}): {problem}");
        }
    }
}
