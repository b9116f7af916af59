using Sijill.Model;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>Counts who gives which value.</summary>
internal static class FieldValues
{
    /// <summary>The values that <paramref name="value"/> finds, by the number of origins; of equals the one reported first.</summary>
    public static OccurrenceField Of(string name, IReadOnlyList<Report> reports, Func<Report, string?> value) => new(
        name,
        reports.Select((report, order) => (Value: value(report), report.OriginId, Order: order))
            .Where(v => v.Value is not null)
            .GroupBy(v => v.Value!, StringComparer.Ordinal)
            .Select(g => (Value: new FieldValue(g.Key, g.Select(v => v.OriginId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatable()), First: g.Min(v => v.Order)))
            .OrderByDescending(v => v.Value.Origins.Count).ThenBy(v => v.First)
            .Select(v => v.Value)
            .ToEquatable());
}
