using System.Globalization;
using System.Text;
using Sijill.Lookup;

namespace Sijill.Cli.Rendering;

/// <summary>An answer of <c>sijill who</c> for people.</summary>
internal static class WhoText
{
    public static string Of(WhoAnswer answer)
    {
        var text = new StringBuilder();
        var at = answer.At is { } day ? $" on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        if (answer.Candidates.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Directions.Isolated(answer.Query)}{at}: nobody is known by this name");
            if (answer.Suggestions.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"; did you mean {string.Join(", ", answer.Suggestions.Select(Directions.Isolated))}?");
            }

            return text.AppendLine().ToString();
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{Directions.Isolated(answer.Query)}{at}");
        foreach (var candidate in answer.Candidates)
        {
            Candidate(text, candidate);
        }

        return text.ToString();
    }

    private static void Candidate(StringBuilder text, WhoCandidate candidate)
    {
        string?[] names = [candidate.Name, candidate.NameAr is { } ar ? Directions.Isolated(ar) : null, candidate.NameRu];
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"  {string.Join(" · ", names.Where(n => n is not null).DefaultIfEmpty("(no name)"))}");
        string?[] facts = [candidate.Id ?? "not listed", candidate.Kind, $"{candidate.Country}/{candidate.Sector}", candidate.Office, candidate.Wikidata];
        Line(text, "is", string.Join(" · ", facts.Where(f => f is not null)));
        foreach (var why in candidate.Why)
        {
            Line(text, "why", why);
        }

        foreach (var note in candidate.Notes)
        {
            Line(text, "note", note);
        }

        foreach (var term in candidate.Terms)
        {
            var who = candidate.Kind == "person" ? term.Office : $"{term.Person}, {term.Office}";
            var mark = term.Held == true ? "  ←" : "";
            var claim = term.Claim is { } c ? $" ({c})" : "";
            Line(text, "term", $"{term.From ?? "…"} – {term.To ?? "…"}  {who}{claim}{mark}");
        }

        if (candidate.Data is { } data)
        {
            Line(text, "data", data);
        }

        Line(text, "sure", candidate.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private static void Line(StringBuilder text, string label, string value) => text.AppendLine(CultureInfo.InvariantCulture, $"    {label,-5} {value}");
}
