using System.Globalization;
using System.Text;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Cli.Rendering;

/// <summary>The curve of conflict and cooperation as a picture: bars up and down, the sum as a line.</summary>
internal static class CurveSvg
{
    private const int Width = 960;
    private const int Height = 320;
    private const int Left = 56;
    private const int Bottom = 36;
    private const int Top = 16;

    public static string Of(IReadOnlyList<ScorePoint> curve)
    {
        var highest = curve.Select(p => Math.Max(p.Cooperation, -p.Conflict)).DefaultIfEmpty(1).Max();
        highest = highest <= 0 ? 1 : highest;
        var step = (Width - Left - 12) / (double)Math.Max(1, curve.Count);
        var middle = Top + ((Height - Top - Bottom) / 2.0);
        double Y(double score) => middle - (score / highest * (middle - Top));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Conflict and cooperation\">\n");
        svg.Append("<style>text{fill:#444}.up{fill:#2a7f62}.down{fill:#b3423a}.sum{fill:none;stroke:#1f3a5f;stroke-width:2}.axis{stroke:#999}@media(prefers-color-scheme:dark){text{fill:#ccc}.sum{stroke:#9fc3ff}}</style>\n");
        foreach (var level in (ReadOnlySpan<double>)[highest, 0, -highest])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width - 12}\" y1=\"{Y(level):0.#}\" y2=\"{Y(level):0.#}\"/><text x=\"{Left - 6}\" y=\"{Y(level) + 4:0.#}\" text-anchor=\"end\">{level:0}</text>\n");
        }

        var line = new StringBuilder();
        for (var i = 0; i < curve.Count; i++)
        {
            var point = curve[i];
            var x = Left + (i * step);
            var bar = Math.Max(1, step * 0.7);
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{point.Start:yyyy-MM-dd}: {point.Count} occurrences, sum {point.Sum:0.0}</title>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"up\" x=\"{x:0.#}\" y=\"{Y(point.Cooperation):0.#}\" width=\"{bar:0.#}\" height=\"{Math.Max(0, middle - Y(point.Cooperation)):0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"down\" x=\"{x:0.#}\" y=\"{middle:0.#}\" width=\"{bar:0.#}\" height=\"{Math.Max(0, Y(point.Conflict) - middle):0.#}\"/></g>\n");
            line.Append(CultureInfo.InvariantCulture, $"{x + (bar / 2):0.#},{Math.Clamp(Y(point.Sum), Top, Height - Bottom):0.#} ");
            if (i % Math.Max(1, (int)Math.Ceiling(curve.Count / 12.0)) == 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{Height - 12}\">{point.Start:yyyy-MM-dd}</text>\n");
            }
        }

        svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"sum\" points=\"{line}\"/>\n</svg>\n");
        return svg.ToString();
    }
}
