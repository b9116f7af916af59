using Sijill.Desk.Charts;
using Sijill.Desk.Rendering;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Topics;

namespace Sijill.Desk.Pages;

/// <summary>What somebody says about a topic over time.</summary>
/// <param name="Word">The word that the statements share; null for the rest.</param>
/// <param name="Statements">The statements, the newest first.</param>
/// <param name="Marks">Each statement's place in time, 0 (the oldest of all topics) to 1 (the newest), and its class.</param>
public sealed record TopicPositions(string? Word, IReadOnlyList<Occurrence> Statements, IReadOnlyList<(double Place, int Class)> Marks)
{
    /// <summary>The kinds of what is said.</summary>
    internal static readonly string[] Events = ["STATE", "ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE"];

    /// <summary>More are not looked at.</summary>
    internal const int MostStatements = 160;

    private const int MostTopics = 8;
    private const int LeastStatements = 2;

    /// <summary>The statements by the words they share: each goes to the most frequent of its words that no larger topic has taken already.</summary>
    internal static IReadOnlyList<TopicPositions> Of(DeskRequest request, string actor, IReadOnlyList<Occurrence> statements)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        // The actor's own name is in all of its statements.
        var own = TopicNames.Stems(request.Names.Called(Words.WordBook.Of("ar"), actor)).ToHashSet(StringComparer.Ordinal);
        var days = statements.Select(s => s.First?.DayNumber).OfType<int>().DefaultIfEmpty().ToList();
        var (first, span) = (days.Min(), Math.Max(1, days.Max() - days.Min()));
        TopicPositions Group(string? word, IReadOnlyList<Occurrence> group) => new(
            word, group, [.. group.Where(s => s.First is not null).Select(s => ((s.First!.Value.DayNumber - first) / (double)span, EventClass.Of(request.Ontology, s.Event)))]);

        var left = statements.ToList();
        var topics = new List<TopicPositions>();
        while (topics.Count < MostTopics)
        {
            var stem = left.SelectMany(s => s.Topic).Where(t => t.Length > 2 && !own.Contains(t) && !char.IsAsciiDigit(t[0])).CountBy(t => t)
                .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
            if (stem.Value < LeastStatements)
            {
                break;
            }

            var group = left.Where(s => s.Topic.Contains(stem.Key, StringComparer.Ordinal)).ToList();
            left.RemoveAll(group.Contains);
            topics.Add(Group(TopicNames.WordFor(stem.Key, group.SelectMany(s => s.Sources).Select(s => s.Evidence.Text)) ?? stem.Key, group));
        }

        if (left.Count > 0)
        {
            topics.Add(Group(null, left));
        }

        return topics;
    }
}
