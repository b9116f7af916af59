using Sijill.Reconciliation.Parties;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>Reports of one block that tell of one thing; in the order of reports.</summary>
internal sealed class Cluster(IReadOnlyList<Sighting> members)
{
    private const int Looked = 12;

    public IReadOnlyList<Sighting> Members { get; } = members;

    /// <summary>The first of its reports: what stands for it in every choice between equals.</summary>
    public Report First => Members[0].Report;

    /// <summary>
    /// Mean likeness of the two; 0 when those who are named in the one shut out the other. Of large clusters the first dozen is looked at.
    /// </summary>
    public double Likeness(Cluster other)
    {
        var sum = 0.0;
        var pairs = 0;
        foreach (var left in Spread(Members))
        {
            foreach (var right in Spread(other.Members))
            {
                sum += Occurrences.Likeness.Of(left, right);
                pairs++;
            }
        }

        return sum / pairs;
    }

    /// <summary>Both together.</summary>
    public Cluster With(Cluster other) =>
        new([.. Members.Concat(other.Members).OrderBy(m => m.Report, Report.Order)]);

    /// <summary>True when a country is represented by persons in both, and by none of them in common.</summary>
    public bool Excludes(Cluster other) => Kinds.IsContact(Members[0].Claim.Event) && Sides.OthersSpeak(Persons(this), Persons(other));

    private static Party[] Persons(Cluster cluster) =>
        [.. cluster.Members.SelectMany(m => m.Everyone).Where(p => p.Kind == PartyKind.Person).Distinct()];

    private static IEnumerable<Sighting> Spread(IReadOnlyList<Sighting> members)
    {
        if (members.Count <= Looked)
        {
            return members;
        }

        return Enumerable.Range(0, Looked).Select(i => members[(int)((long)i * members.Count / Looked)]);
    }
}
