using System.Globalization;
using Sijill.Cli.Rendering;
using Sijill.Model;
using Sijill.Reconciliation.Comparison;
using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Cli.Comparing;

/// <summary>Short words for a comparison, the same in every format for people.</summary>
internal static class ComparisonWords
{
    private const string Number = "number of ";

    public static string Of(Stance? stance) => stance switch
    {
        Stance.Asserts => "asserts",
        Stance.Denies => "denies",
        Stance.Declines => "declines",
        _ => "silent",
    };

    public static string Of(Agreement agreement) => agreement switch
    {
        Agreement.Shared => "shared",
        Agreement.Single => "only one",
        Agreement.Disputed => "disputed",
        _ => "not asserted",
    };

    /// <summary>Event, mode and who: the point in a few words.</summary>
    public static string Of(ComparisonPoint point) =>
        point.Event + (point.Mode is null ? "" : " " + point.Mode) + "\n" + Names(point.Actors) + (point.Recipients.IsEmpty ? "" : " → " + Names(point.Recipients));

    /// <summary>The name of a field, without the stem by which numbers of one thing are found: it is no word.</summary>
    public static string Field(string field) => field.StartsWith(Number, StringComparison.Ordinal) ? "number" : field;

    /// <summary>Stance, and in what the holder's account is another; a line each.</summary>
    public static string Of(ComparisonCell cell) => string.Join('\n', Values(cell).Prepend(Of(cell.Stance)));

    /// <summary>In what the holder's account is another.</summary>
    public static IEnumerable<string> Values(ComparisonCell cell) => cell.Values.Select(v => Field(v.Field) + " " + Short(v));

    /// <summary>How the holders stand to the point, and in which fields they differ.</summary>
    public static string State(ComparisonPoint point) =>
        Of(point.Agreement) + (point.Disputed.IsEmpty ? "" : ": " + string.Join(", ", point.Disputed.Select(Field).Distinct(StringComparer.Ordinal)));

    /// <summary>A holder, and through whom it is heard where that is another.</summary>
    public static string Of(Holder holder) => holder.Kind == HolderKind.Outlet ? $"reported by {Directions.Isolated(holder.Name)}"
        : holder.Via is null || holder.Kind == HolderKind.Named ? holder.Name : $"{holder.Name} via {Directions.Isolated(holder.Via)}";

    public static string Place(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"{passage.DocumentId} [{passage.Start}–{passage.End})");

    /// <summary>Of a number its digits: the word counted stands in the passage.</summary>
    private static string Short(FieldWord value) =>
        value.Field.StartsWith(Number, StringComparison.Ordinal) ? value.Value[..value.Value.IndexOf(' ', StringComparison.Ordinal)] : value.Value;

    private static string Names(EquatableArray<OccurrenceParty> parties) =>
        parties.Count == 0 ? "?" : string.Join(", ", parties.Select(p => EventWords.Name(p.Name, p.Country, p.Sector)));
}
