namespace Sijill.Reconciliation.Commitments;

/// <summary>Occurrences by event and by the country of one who takes part, in order of days, so that a rule looks at a few only.</summary>
internal sealed class CandidateIndex
{
    private readonly Dictionary<(string Event, string Country), List<Candidate>> lists = [];

    public CandidateIndex(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates.Where(c => c.Day is not null).OrderBy(c => c.Day).ThenBy(c => c.Occurrence.Id, StringComparer.Ordinal))
        {
            foreach (var country in candidate.Everyone.Select(p => p.Country).Distinct(StringComparer.Ordinal))
            {
                ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lists, (candidate.Occurrence.Event, country), out _);
                (list ??= []).Add(candidate);
            }
        }
    }

    /// <summary>Those of an event in which a country takes part, from a day on to another, in order.</summary>
    public IEnumerable<Candidate> Between(string eventCode, string country, DateOnly from, DateOnly to)
    {
        if (!lists.TryGetValue((eventCode, country), out var list))
        {
            yield break;
        }

        var low = 0;
        var high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].Day < from ? (middle + 1, high) : (low, middle);
        }

        for (; low < list.Count && list[low].Day <= to; low++)
        {
            yield return list[low];
        }
    }
}
