using System.Globalization;
using Sijill.Arabic.Clauses;
using Sijill.Arabic.Words;

namespace Sijill.Cli.Explaining;

/// <summary>Every clause of a document with what became of it: why a sentence gave a claim, or none.</summary>
internal static class ClauseOutline
{
    /// <summary>Writes a tab-separated line for each clause: offsets, kind, verb, subject, frame, fate, text.</summary>
    public static void Write(Inspection inspection, IReadOnlyList<Clause> clauses, TextWriter output)
    {
        output.WriteLine("start\tend\tkind\tverb\tsubject\tsource\tframe\tfate\ttext");
        foreach (var clause in clauses.Where(c => c.End > c.Start))
        {
            var (start, end) = (inspection.Text.Tokens[clause.Start].Span.Start, inspection.Text.Tokens[clause.End - 1].Span.End);
            string[] cells =
            [
                start.ToString(CultureInfo.InvariantCulture),
                end.ToString(CultureInfo.InvariantCulture),
                clause.Kind.ToString(),
                clause.Form?.Verb.Lemma ?? "-",
                SubjectOf(clause, inspection.Text),
                clause.SubjectSource.ToString(),
                clause.Frame?.Id ?? "-",
                clause.Fate.ToString(),
                inspection.Reading.Document.Text[start..end].ReplaceLineEndings(" ").Replace('\t', ' '),
            ];
            output.WriteLine(string.Join('\t', cells));
        }
    }

    private static string SubjectOf(Clause clause, TokenizedText text) =>
        !clause.SubjectEntities.IsEmpty
            ? string.Join('+', clause.SubjectEntities.Select(e => $"{e.Country}/{e.Sector}/{e.Name ?? e.Text}"))
            : clause.Subject is { } phrase
                ? "«" + text.Document.Text[text.Tokens[phrase.Start].Span.Start..text.Tokens[phrase.End - 1].Span.End].ReplaceLineEndings(" ").Replace('\t', ' ') + "»"
                : "-";
}
