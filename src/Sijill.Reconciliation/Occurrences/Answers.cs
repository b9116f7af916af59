using Sijill.Model;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>
/// Finds what a denial denies and what a «no comment» declines to speak of: the occurrence of those days that shares its words and is told in the
/// same article or concerns the speaker. A statement answers to one occurrence at most, and to none rather than to a wrong one.
/// </summary>
internal static class Answers
{
    private const double LeastDenied = 0.35;
    private const double LeastDeclined = 0.2;
    private const double LeastMeeting = 0.6;
    private const double LeastShared = 9;

    /// <summary>Adds to each occurrence the answers to it. <paramref name="found"/> are those of successive blocks, each with its reports.</summary>
    public static List<Occurrence> Add(IReadOnlyList<(Occurrence Occurrence, Cluster Cluster)> found)
    {
        var answers = new Dictionary<string, List<OccurrenceSource>>(StringComparer.Ordinal);
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var stem in IsAnswer(found[i].Occurrence) ? [] : found[i].Cluster.Members.SelectMany(m => m.Topic.Heaviest(8)).Distinct(StringComparer.Ordinal))
            {
                ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(index, stem, out _);
                (list ??= []).Add(i);
            }
        }

        foreach (var (answer, cluster) in found.Where(f => IsAnswer(f.Occurrence)))
        {
            var best = cluster.Members[0].Topic.Heaviest(8).SelectMany(stem => index.TryGetValue(stem, out var list) ? list : []).Distinct()
                .Select(i => (found[i].Occurrence, Score: Score(cluster, answer, found[i].Occurrence, found[i].Cluster)))
                .Where(c => c.Score > 0)
                .OrderByDescending(c => c.Score).ThenBy(c => c.Occurrence.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Occurrence is { } target)
            {
                var stance = answer.Mode == "deny" ? Stance.Denies : Stance.Declines;
                ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(answers, target.Id, out _);
                (list ??= []).AddRange(answer.Sources.Select(s => s with { Stance = stance }));
            }
        }

        return [.. found.Select(f => answers.TryGetValue(f.Occurrence.Id, out var list) ? WithAnswers(f.Occurrence, list) : f.Occurrence)];
    }

    private static Occurrence WithAnswers(Occurrence occurrence, List<OccurrenceSource> answers)
    {
        answers.Sort((a, b) => string.CompareOrdinal(a.ClaimId, b.ClaimId));
        return occurrence with { Answers = answers.ToEquatable(), Standing = OccurrenceBuilder.StandingOf(occurrence.Sources.Concat(answers)) };
    }

    private static bool IsAnswer(Occurrence occurrence) => occurrence is { Event: "STATE", Mode: "deny" or "decline" };

    private static double Score(Cluster answering, Occurrence answer, Occurrence occurrence, Cluster told)
    {
        if (Math.Abs(DaysBetween(answer.Block, occurrence.Block)) > 1)
        {
            return 0;
        }

        var words = answering.Members[0].Topic;
        var topic = told.Members.Take(8).Select(m => (Shared: m.Topic.Shared(words), Likeness: words.Likeness(m.Topic))).MaxBy(m => m.Likeness);
        var articles = told.Members.Select(m => m.Report.DocumentId).ToHashSet(StringComparer.Ordinal);
        var together = answering.Members.Any(m => articles.Contains(m.Report.DocumentId));
        var concerned = answer.Actors.Any(speaker => occurrence.Everyone.Any(p => p.Country == speaker.Country && p.Country != "UNK"));
        var own = answer.Actors.Any(speaker => occurrence.Actors.Any(p => p.Key == speaker.Key)) && Kinds.IsSpeech(occurrence.Event);

        // A meeting is denied only by one who speaks of hardly anything else: what was denied at it is another matter.
        var least = answer.Mode != "deny" ? LeastDeclined : Kinds.IsContact(occurrence.Event) ? LeastMeeting : LeastDenied;
        var enough = topic.Shared >= LeastShared && topic.Likeness >= least && !told.Members.Any(m => answering.Members.Any(a => Holds(m.Report, a.Report)));

        // Nobody denies what he has just said himself.
        return enough && (together || concerned) && !own ? topic.Likeness + (together ? 0.2 : 0) + (concerned ? 0.1 : 0) : 0;
    }

    /// <summary>True when the passage of <paramref name="outer"/> holds the other: «called the king, who denied …» is no denial of the call.</summary>
    private static bool Holds(Report outer, Report inner) =>
        outer.DocumentId == inner.DocumentId && outer.Claim.Evidence.Span != inner.Claim.Evidence.Span && outer.Claim.Evidence.Span.Contains(inner.Claim.Evidence.Span);

    private static int DaysBetween(string one, string other) =>
        Blocks.DayOf(one) is { } a && Blocks.DayOf(other) is { } b ? a.DayNumber - b.DayNumber : one == other ? 0 : int.MaxValue;
}
