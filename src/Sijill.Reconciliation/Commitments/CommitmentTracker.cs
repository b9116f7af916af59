using System.Security.Cryptography;
using System.Text;
using Sijill.Model;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Commitments;

/// <summary>
/// Follows what was promised, asked, offered, threatened or announced to its end. Pure: depends on the occurrences and the day asked for alone.
/// </summary>
public static class CommitmentTracker
{
    private const int IdBytes = 10;

    /// <summary>A meeting whose day has passed is given a few days to be reported before it counts as lapsed.</summary>
    private const int Grace = 7;

    /// <summary>Events that bind, ask or threaten, and those that can be the end of it; others need not be given to <see cref="Track"/>.</summary>
    public static bool Concerns(string eventCode) =>
        eventCode is "CONSULT" or "AGREE" or "REQUEST" or "THREATEN" or "REJECT" or "RETREAT" or "CONCEDE" or "AID" or "COOPERATE" or "SUPPORT" or "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE";

    /// <summary>The commitments in <paramref name="occurrences"/>, by the day they were made and id.</summary>
    /// <param name="occurrences">What is known.</param>
    /// <param name="asOf">The day from which it is looked at: what is later counts for nothing.</param>
    public static IReadOnlyList<Commitment> Track(IEnumerable<Occurrence> occurrences, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(occurrences);
        var known = occurrences.Where(o => Concerns(o.Event) && (o.FirstReport is not { } day || day <= asOf)).Select(o => new Candidate(o)).ToList();
        var fates = new Fates(new CandidateIndex(known));
        return
        [
            .. known.AsParallel().Select(c => (Made: c, Kind: CommitmentKinds.Of(c))).Where(c => c.Kind is not null)
                .Select(c => Follow(c.Made, c.Kind!.Value, fates, asOf))
                .AsSequential().OrderBy(c => c.Made ?? DateOnly.MinValue).ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    private static Commitment Follow(Candidate candidate, CommitmentKind kind, Fates fates, DateOnly asOf)
    {
        var occurrence = candidate.Occurrence;
        var due = DueDates.Of(candidate);
        var made = due is null ? candidate.Day : occurrence.FirstReport ?? candidate.Day;
        var change = made is { } day ? fates.Of(kind, candidate, day, due) : null;
        if (change is null && due is { } time && time.Last.DayNumber + Grace < asOf.DayNumber)
        {
            change = new CommitmentChange(CommitmentState.Lapsed, time.Last.AddDays(Grace + 1), "time-ran-out", null, null);
        }

        var end = change?.Day ?? asOf;
        var meeting = kind == CommitmentKind.Meeting;
        return new Commitment(
            "m:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("commitment\u001f" + occurrence.Id)).AsSpan(0, IdBytes)),
            kind,
            occurrence.Id,
            meeting ? occurrence.Everyone.DistinctBy(p => p.Key).ToEquatable() : occurrence.Actors,
            meeting ? [] : occurrence.Recipients,
            occurrence.Sources[0],
            made,
            due?.First,
            due?.Last,
            occurrence.Origins,
            change?.State ?? CommitmentState.Open,
            change is null ? [] : [change],
            made is { } from ? Math.Max(0, end.DayNumber - from.DayNumber) : null);
    }
}
