using System.Globalization;
using System.Text;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Cli.Explaining;

/// <summary>Tells how one claim came about, from the letters to the code, out of what the stages themselves made.</summary>
internal sealed class Explanation(Inspection inspection, Claim claim, PloverOntology ontology)
{
    private readonly StringBuilder text = new();

    /// <summary>The whole derivation.</summary>
    public string Write(int number)
    {
        Title(string.Create(CultureInfo.InvariantCulture, $"Claim {number} of «{inspection.Reading.Document.Id}»"));
        Line("passage", $"{claim.Evidence.Span} «{claim.Evidence.Text}»");
        Sentence();
        Mentions();
        Times();
        Steps();
        Result();
        return text.ToString();
    }

    private void Sentence()
    {
        var tokens = inspection.Text.Tokens;
        if (claim.Evidence.Sentence < 0 || claim.Evidence.Sentence >= inspection.Text.Sentences.Length)
        {
            return;
        }

        var sentence = inspection.Text.Sentences[claim.Evidence.Sentence];
        var kind = sentence.Kind.ToString().ToLowerInvariant();
        Line("sentence", string.Create(CultureInfo.InvariantCulture, $"number {claim.Evidence.Sentence}, paragraph {sentence.Paragraph}, {kind}"));
        Title("Words");
        for (var i = sentence.First; i < sentence.End && i < tokens.Length; i++)
        {
            if (claim.Evidence.Span.Overlaps(tokens[i].Span))
            {
                Word(i, tokens[i]);
            }
        }
    }

    private void Word(int index, Token token)
    {
        var letters = token.Span.Of(inspection.Reading.Document.Text);
        var readings = token.Kind == TokenKind.Word ? string.Join("; ", token.Word.Readings.Select(Of)) : token.Kind.ToString().ToLowerInvariant();
        text.Append(CultureInfo.InvariantCulture, $"  {index,4} {token.Span,-14} {letters}: {readings}\n");
    }

    private static string Of(WordReading reading)
    {
        var clitics = reading.Proclitics == Proclitics.None ? "" : reading.Proclitics.ToString().ToLowerInvariant() + " + ";
        var enclitic = reading.Enclitic == Enclitic.None ? "" : " + " + reading.Enclitic.ToString().ToLowerInvariant();
        var verb = reading.Verb is { } form ? $" of {form.Verb.Headword} ({form.Inflection.ToString().ToLowerInvariant()})" : "";
        return $"{clitics}{reading.Stem}{enclitic} {reading.Pos.ToString().ToLowerInvariant()}{verb}";
    }

    private void Mentions()
    {
        Title("Who and where");
        foreach (var mention in inspection.Mentions.Where(m => claim.Evidence.Span.Overlaps(m.Span)))
        {
            var who = string.Join(", ", mention.Entities.Select(e => $"{e.Country}/{e.Sector}{(e.Name is null ? "" : " " + e.Name)}"));
            var found = mention.ByReference ? "by reference" : "by name";
            Line(Slice(mention.Span), $"{mention.Kind.ToString().ToLowerInvariant()}, {found}: {who} [{mention.Rule}]");
        }
    }

    private void Times()
    {
        Title("When");
        foreach (var time in inspection.Times.Where(t => claim.Evidence.Span.Overlaps(t.Span)))
        {
            Line(Slice(time.Span), $"{time.Kind.ToString().ToLowerInvariant()} {time.Edtf ?? "without a value"} [{time.Rule}]");
        }
    }

    private void Steps()
    {
        Title("Steps");
        Line("rule", claim.Rule);
        foreach (var step in claim.Trace)
        {
            text.Append("  ").Append(step).Append('\n');
        }
    }

    private void Result()
    {
        Title("Claim");
        Line("event", string.Create(
            CultureInfo.InvariantCulture,
            $"{claim.Event}{(claim.Mode is null ? "" : "/" + claim.Mode)}, {claim.Status.ToString().ToLowerInvariant()}, CAMEO {claim.Cameo ?? ontology.CameoOf(claim.Event, claim.Mode)}, quad class {ontology.QuadOf(claim.Event)}, score {ontology.ScoreOf(claim.Event, claim.Mode)}"));
        Line("actor", Names(claim.Actor));
        Line("recipient", Names(claim.Recipient));
        Line("date", claim.Date is { } date ? $"{date.Edtf}{(date.Text is null ? " from the story" : " from «" + date.Text + "»")}" : "none");
        Line("says so", claim.Attribution.IsEmpty
            ? "the outlet itself"
            : string.Join(" ← ", claim.Attribution.Select(s => $"{Name(s.Who)}, {s.Kind.ToString().ToLowerInvariant()}")));
        Line("confidence", claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        foreach (var note in claim.Notes)
        {
            Line("note", note);
        }
    }

    private static string Names(EquatableArray<Participant> list) => list.IsEmpty ? "none" : string.Join("; ", list.Select(Name));

    private static string Name(Participant p) => $"{p.Country}/{p.Sector}{(p.Name is null ? "" : " " + p.Name)} {p.Span} «{p.Text}»";

    private string Slice(SourceSpan span) => $"{span} {span.Of(inspection.Reading.Document.Text)}";

    private void Title(string title) => text.Append(text.Length == 0 ? "" : "\n").Append(title).Append('\n');

    private void Line(string name, string value) => text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
}
