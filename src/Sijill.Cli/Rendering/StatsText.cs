using System.Globalization;
using System.Text;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Cli.Rendering;

/// <summary>Contacts and curve as bars of characters.</summary>
internal static class StatsText
{
    private const int Width = 30;

    public static string Of(IReadOnlyList<ContactMonth> contacts, IReadOnlyList<ScorePoint> curve)
    {
        var text = new StringBuilder("contacts a month\n");
        var most = contacts.Select(c => c.Count).DefaultIfEmpty(1).Max();
        var silent = 0;
        foreach (var month in contacts)
        {
            if (month.Count == 0)
            {
                silent++;
                continue;
            }

            if (silent > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  (none in {silent} months)\n");
                silent = 0;
            }

            var modes = string.Join(", ", month.ByMode.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Mode} {m.Count}")));
            text.Append(CultureInfo.InvariantCulture, $"  {month.Month:yyyy-MM}  {month.Count,4}  {Bar(month.Count, most),-Width}  {modes}\n");
        }

        text.Append("\nconflict and cooperation (sum of scores; − conflict, + cooperation)\n");
        var highest = curve.Select(p => Math.Max(p.Cooperation, -p.Conflict)).DefaultIfEmpty(1).Max();
        foreach (var point in curve.Where(p => p.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {point.Start:yyyy-MM-dd}  {Bar(-point.Conflict, highest, Width / 2),Width / 2}|{Bar(point.Cooperation, highest, Width / 2),-(Width / 2)}  {point.Sum,8:0.0}  mean {(point.Mean is { } mean ? mean.ToString("0.00", CultureInfo.InvariantCulture) : "–"),6}  of {point.Count}\n");
        }

        return text.ToString();
    }

    private static string Bar(double value, double most, int width = Width) =>
        new('█', most <= 0 || value <= 0 ? 0 : Math.Max(1, (int)Math.Round(value / most * width)));
}
