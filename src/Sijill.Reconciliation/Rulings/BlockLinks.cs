namespace Sijill.Reconciliation.Rulings;

/// <summary>
/// Which blocks must be looked at together when rulings tie claims of distant days. Blocks whose claims one ruling names are one bundle, and so are bundles with claims
/// that could lie in one group (of one kind, in one block or on neighbouring days). Only within a bundle can rulings, and what contradicts them, act on each other.
/// </summary>
public sealed class BlockLinks
{
    /// <summary>What the groups of a day become depends on those of so many days before and after: on the links around it.</summary>
    private const int Linked = 2;

    /// <summary>What denies a thing may be told a day before or after it, and picks among the things of a day before or after itself.</summary>
    private const int Answered = 2;

    private readonly Dictionary<string, List<string[]>> bundles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> bundleOfGroup = new(StringComparer.Ordinal);
    private readonly ClaimGroups groups = new();

    private BlockLinks()
    {
    }

    /// <summary>Without rulings.</summary>
    public static BlockLinks None { get; } = new();

    /// <summary>The links that rulings make.</summary>
    /// <param name="rulings">The rulings that hold.</param>
    /// <param name="positions">Where each claim that they name lies, rejected ones too; a claim that is not there any more has none.</param>
    public static BlockLinks Of(IReadOnlyCollection<Ruling> rulings, IReadOnlyDictionary<string, ClaimPosition> positions)
    {
        ArgumentNullException.ThrowIfNull(rulings);
        ArgumentNullException.ThrowIfNull(positions);
        var links = new BlockLinks();
        var groups = links.groups;
        foreach (var ruling in rulings)
        {
            groups.JoinAll(ruling.Claims.Concat(ruling.Others));
        }

        var placed = rulings.SelectMany(r => r.Claims.Concat(r.Others)).Distinct(StringComparer.Ordinal)
            .Where(positions.ContainsKey).Select(claim => (Claim: claim, Position: positions[claim])).ToList();
        foreach (var (one, other) in Neighbours(placed))
        {
            groups.JoinAll([one, other]);
        }

        foreach (var group in placed.GroupBy(p => groups.Of(p.Claim), p => p.Position.Block, StringComparer.Ordinal))
        {
            string[] bundle = [.. group.Distinct(StringComparer.Ordinal)];
            links.bundleOfGroup.Add(group.Key, bundle);
            foreach (var block in bundle)
            {
                ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(links.bundles, block, out _);
                (list ??= []).Add(bundle);
            }
        }

        return links;
    }

    /// <summary>The blocks that change when <paramref name="ruling"/>, one of those that made the links, is made or withdrawn, as if a report were added to them.</summary>
    public IReadOnlyList<string> ChangedBy(Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return Sorted(ruling.Claims.Concat(ruling.Others).Where(groups.Knows).SelectMany(claim => bundleOfGroup.GetValueOrDefault(groups.Of(claim)) ?? []));
    }

    /// <summary>The blocks whose occurrences may change when a report is added to, or taken from, <paramref name="block"/>.</summary>
    public IReadOnlyList<string> AffectedBy(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var changed = Around(block, Linked, Linked).ToHashSet(StringComparer.Ordinal);

        // A group of a day may hold reports of the next.
        foreach (var linked in Bundled(Around(block, Linked, Linked + 1)))
        {
            changed.UnionWith(Around(linked, 1, 0));
        }

        return Sorted(changed.SelectMany(b => Around(b, Answered, Answered)));
    }

    /// <summary>The blocks whose reports must be at hand to work out the occurrences of <paramref name="block"/>.</summary>
    public IReadOnlyList<string> NeededFor(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var needed = Around(block, Linked + Answered, Linked + Answered).ToHashSet(StringComparer.Ordinal);
        foreach (var linked in Bundled(Around(block, Answered, Answered + 1)))
        {
            needed.UnionWith(Around(linked, Linked + 1, Linked));
        }

        return Sorted(needed);
    }

    private static IEnumerable<(string One, string Other)> Neighbours(IEnumerable<(string Claim, ClaimPosition Position)> placed)
    {
        foreach (var kind in placed.GroupBy(p => (p.Position.Event, p.Position.IsPlan)))
        {
            foreach (var span in kind.Where(p => Blocks.DayOf(p.Position.Block) is null).GroupBy(p => p.Position.Block, p => p.Claim, StringComparer.Ordinal))
            {
                foreach (var claim in span.Skip(1))
                {
                    yield return (span.First(), claim);
                }
            }

            var days = kind.Where(p => Blocks.DayOf(p.Position.Block) is not null).Select(p => (p.Claim, Day: Blocks.DayOf(p.Position.Block)!.Value.DayNumber)).OrderBy(p => p.Day).ToList();
            for (var i = 1; i < days.Count; i++)
            {
                if (days[i].Day - days[i - 1].Day <= 1)
                {
                    yield return (days[i - 1].Claim, days[i].Claim);
                }
            }
        }
    }

    private static IReadOnlyList<string> Around(string block, int back, int ahead)
    {
        if (Blocks.DayOf(block) is not { } day)
        {
            return [block];
        }

        var first = Math.Max(DateOnly.MinValue.DayNumber, day.DayNumber - back);
        var last = Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + ahead);
        return [.. Enumerable.Range(first, last - first + 1).Select(number => Blocks.Of(DateOnly.FromDayNumber(number)))];
    }

    private static List<string> Sorted(IEnumerable<string> blocks) => [.. blocks.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<string> Bundled(IReadOnlyList<string> blocks) =>
        bundles.Count == 0 ? [] : blocks.SelectMany(block => bundles.GetValueOrDefault(block) ?? []).Distinct().SelectMany(bundle => bundle);
}
