using System.Globalization;
using System.Net;
using System.Text;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Cli.Rendering;

/// <summary>A timeline as a picture: a row for each event type, a dot for each occurrence, larger the more origins tell it.</summary>
internal static class TimelineSvg
{
    private const int Width = 1100;
    private const int Left = 110;
    private const int Row = 34;
    private const int Top = 20;

    private static readonly string[] Conflict = ["ACCUSE", "REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"];

    public static string Of(IReadOnlyList<Occurrence> occurrences)
    {
        List<Occurrence> dated = [.. occurrences.Where(o => o.First is not null)];
        List<string> events = [.. dated.Select(o => o.Event).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var first = dated.Select(o => o.First!.Value).DefaultIfEmpty(DateOnly.MinValue).Min();
        var last = dated.Select(o => o.First!.Value).DefaultIfEmpty(DateOnly.MinValue).Max();
        var span = Math.Max(1, last.DayNumber - first.DayNumber);
        double X(DateOnly day) => Left + ((day.DayNumber - first.DayNumber) / (double)span * (Width - Left - 30));
        var height = Top + (events.Count * Row) + 40;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Timeline\">\n");
        svg.Append("<style>text{fill:#444}line{stroke:#ddd}.good{fill:#2a7f62;fill-opacity:.7}.bad{fill:#b3423a;fill-opacity:.7}.said{fill:#5b6b8c;fill-opacity:.6}@media(prefers-color-scheme:dark){text{fill:#ccc}line{stroke:#444}}</style>\n");
        for (var i = 0; i < events.Count; i++)
        {
            var y = Top + (i * Row) + (Row / 2);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - 20}\" y1=\"{y}\" y2=\"{y}\"/><text x=\"{Left - 12}\" y=\"{y + 4}\" text-anchor=\"end\">{events[i]}</text>\n");
        }

        foreach (var occurrence in dated)
        {
            var y = Top + (events.IndexOf(occurrence.Event) * Row) + (Row / 2);
            var kind = occurrence.Event == "STATE" ? "said" : Conflict.Contains(occurrence.Event) ? "bad" : "good";
            var title = WebUtility.HtmlEncode($"{occurrence.Date} {occurrence.Event}: {OccurrenceText.Parties(occurrence)} ({occurrence.Origins})");
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{X(occurrence.First!.Value):0.#}\" cy=\"{y}\" r=\"{Math.Min(12, 3 + (2 * Math.Sqrt(occurrence.Origins))):0.#}\"><title>{title}</title></circle>\n");
        }

        if (dated.Count > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{height - 12}\">{first:yyyy-MM-dd}</text><text x=\"{Width - 20}\" y=\"{height - 12}\" text-anchor=\"end\">{last:yyyy-MM-dd}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
