using System.Globalization;
using System.Text;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Commitments;

namespace Sijill.Cli.Rendering;

/// <summary>A commitment for people: what it is, what became of it, and the passages.</summary>
internal static class CommitmentText
{
    public static string Of(Commitment commitment)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Day(commitment.Made),-12} {OccurrenceJson.NameOf(commitment.Kind)} [{State(commitment)}]: {OccurrenceText.Names(commitment.By)}");
        if (!commitment.To.IsEmpty)
        {
            text.Append(" → ").Append(OccurrenceText.Names(commitment.To));
        }

        if (commitment.DueFirst is { } first)
        {
            text.Append(" · due ").Append(Day(first));
            if (commitment.DueLast is { } last && last != first)
            {
                text.Append(" to ").Append(Day(last));
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\n  {commitment.Id} · {Directions.Isolated(commitment.What.Evidence.Text.ReplaceLineEndings(" "))}\n");
        foreach (var change in commitment.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Day(change.Day)} {OccurrenceJson.NameOf(change.State)} ({change.Rule})");
            text.Append(change.Evidence is { } proof ? $": {Directions.Isolated(proof.Evidence.Text.ReplaceLineEndings(" "))} {change.OccurrenceId}\n" : "\n");
        }

        return text.Append('\n').ToString();
    }

    private static string State(Commitment commitment) => commitment is { State: CommitmentState.Open, DaysOpen: { } days }
        ? string.Create(CultureInfo.InvariantCulture, $"open, silence for {days} days")
        : OccurrenceJson.NameOf(commitment.State);

    private static string Day(DateOnly? day) => day is { } known && known > DateOnly.MinValue ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "–";
}
