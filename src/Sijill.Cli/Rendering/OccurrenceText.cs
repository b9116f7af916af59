using System.Globalization;
using System.Text;
using Sijill.Ledger.Occurrences;
using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Cli.Rendering;

/// <summary>Occurrences for people.</summary>
internal static class OccurrenceText
{
    /// <summary>Two lines: when, what, who, by how many origins; and the first passage.</summary>
    public static string Line(Occurrence occurrence)
    {
        var shown = occurrence.Sources[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{occurrence.Date ?? "–",-12} {What(occurrence)}: {Parties(occurrence)}{Standing(occurrence)}\n  {occurrence.Id} · {Origins(occurrence.Origins)} · {Name(shown.Holder)}: {Directions.Isolated(OneLine(shown.Evidence.Text))}\n\n");
    }

    /// <summary>Everything: accounts, dissent, history.</summary>
    public static string Whole(Occurrence occurrence, IReadOnlyList<OccurrenceRevision> history)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{What(occurrence)}: {Parties(occurrence)}{Standing(occurrence)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{occurrence.Id} · {occurrence.Date ?? "no date"}{(occurrence.IsDateStated ? "" : " (day of publication)")}{(occurrence.Place is { } place ? " · " + place : "")} · {Origins(occurrence.Origins)} · confidence {occurrence.Confidence:0.##}\n\n");
        foreach (var group in occurrence.Sources.Concat(occurrence.Answers).GroupBy(s => s.Stance).OrderBy(g => g.Key))
        {
            text.Append(group.Key switch { Stance.Asserts => "Says so", Stance.Denies => "Denies it", _ => "Would not comment" }).Append('\n');
            foreach (var source in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Name(source.Holder)}{(source.Publisher is { } outlet ? $", {outlet}" : "")}{(source.Published is { } day ? $", {day:yyyy-MM-dd}" : "")}: {Directions.Isolated(OneLine(source.Evidence.Text))}\n    {source.ClaimId} in {source.DocumentId} at {source.Evidence.Span.Start}\n");
            }
        }

        foreach (var field in occurrence.Fields.Where(f => f.Values.Count > 1))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{field.Name}: {string.Join("; ", field.Values.Select(v => $"{v.Value} ({Origins(v.Origins.Count)})"))}");
        }

        if (occurrence.Fields.Any(f => f.Values.Count > 1))
        {
            text.Append('\n');
        }

        foreach (var ruling in occurrence.Rulings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{ruling.Time}: {Of(ruling.Kind)} by {Directions.Isolated(OneLine(ruling.Author))} (correction {ruling.Number})\n");
        }

        foreach (var revision in history)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{revision.Time}: {revision.Change}, before that revision {revision.Revision}\n");
        }

        return text.ToString();
    }

    /// <summary>Who, and to whom.</summary>
    public static string Parties(Occurrence occurrence) =>
        occurrence.Recipients.IsEmpty ? Names(occurrence.Actors) : $"{Names(occurrence.Actors)} → {Names(occurrence.Recipients)}";

    /// <summary>Names and countries.</summary>
    public static string Names(IEnumerable<OccurrenceParty> parties) =>
        string.Join(", ", parties.Select(p => EventWords.Name(p.Name, p.Country, p.Sector))) is { Length: > 0 } names ? names : "?";

    private static string Of(RulingKind kind) => kind switch
    {
        RulingKind.Merge => "put together",
        RulingKind.Split => "parted from another",
        _ => "accepted",
    };

    private static string What(Occurrence occurrence) => occurrence.Event + (occurrence.Mode is { } mode ? "/" + mode : "") + (occurrence.IsPlan ? " (planned)" : "");

    private static string Standing(Occurrence occurrence) => occurrence.Standing switch
    {
        Reconciliation.Occurrences.Standing.Disputed => " [disputed]",
        Reconciliation.Occurrences.Standing.Denied => " [denied]",
        _ => "",
    };

    private static string Origins(int count) => count == 1 ? "1 origin" : string.Create(CultureInfo.InvariantCulture, $"{count} origins");

    private static string Name(Holder holder) => holder.Via is { } via && via != holder.Name ? $"{holder.Name} (via {via})" : holder.Name;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
