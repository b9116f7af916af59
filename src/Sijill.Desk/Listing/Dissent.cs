using Sijill.Reconciliation.Occurrences;

namespace Sijill.Desk.Listing;

/// <summary>In which fields the reports of an occurrence differ so that a reader should know.</summary>
internal static class Dissent
{
    /// <summary>How finely parties and codes are told is no dissent; when, where and how is. Whether it is so, its standing tells.</summary>
    private static readonly string[] Telling = ["date", "place", "mode"];

    /// <summary>The fields with more than one value.</summary>
    public static IEnumerable<OccurrenceField> Of(Occurrence occurrence) => occurrence.Fields.Where(f => f.Values.Count > 1 && Telling.Contains(f.Name, StringComparer.Ordinal));
}
