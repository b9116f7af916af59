namespace Sijill.Reconciliation.Rulings;

/// <summary>
/// Which claims belong together by rulings, and which groups of them stay apart. What is said first holds: whoever fills it begins with what counts most, and what
/// contradicts that is not taken in.
/// </summary>
internal sealed class ClaimGroups
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> apart = new(StringComparer.Ordinal);

    /// <summary>The groups that <paramref name="rulings"/> make: the last ruling first, so that an earlier one yields to it.</summary>
    public static ClaimGroups Of(IEnumerable<Ruling> rulings)
    {
        var groups = new ClaimGroups();
        foreach (var ruling in rulings.OrderByDescending(r => r.Number))
        {
            groups.JoinAll(ruling.Claims.Order(StringComparer.Ordinal));
            foreach (var claim in ruling.Claims)
            {
                foreach (var other in ruling.Others)
                {
                    groups.Part(claim, other);
                }
            }
        }

        return groups;
    }

    /// <summary>True when some ruling names the claim.</summary>
    public bool Knows(string claim) => parents.ContainsKey(claim);

    /// <summary>The name of the claim's group: one of its claims.</summary>
    public string Of(string claim)
    {
        if (!parents.TryGetValue(claim, out var parent))
        {
            parents.Add(claim, claim);
            return claim;
        }

        while (parent != claim)
        {
            (claim, parent) = (parent, parents[parent]);
        }

        return claim;
    }

    /// <summary>Makes the claims one group or, where some of them must stay apart, as few as the order allows: each joins the first that it may join.</summary>
    public void JoinAll(IEnumerable<string> claims)
    {
        var groups = new List<string>();
        foreach (var claim in claims)
        {
            var root = Of(claim);
            var found = groups.FindIndex(group => Join(group, root));
            if (found < 0)
            {
                groups.Add(root);
            }
        }
    }

    /// <summary>Makes one group of the two; false when they must stay apart.</summary>
    private bool Join(string one, string other)
    {
        var (keep, gone) = (Of(one), Of(other));
        if (keep == gone)
        {
            return true;
        }

        if (apart.TryGetValue(keep, out var strangers) && strangers.Contains(gone))
        {
            return false;
        }

        parents[gone] = keep;
        if (apart.Remove(gone, out var enemies))
        {
            foreach (var enemy in enemies)
            {
                apart[enemy].Remove(gone);
                SetApart(keep, enemy);
            }
        }

        return true;
    }

    /// <summary>Keeps the groups of the two apart, unless they are one already.</summary>
    private void Part(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        if (left != right)
        {
            SetApart(left, right);
        }
    }

    private void SetApart(string one, string other)
    {
        Add(one, other);
        Add(other, one);

        void Add(string to, string stranger)
        {
            ref var set = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(apart, to, out _);
            (set ??= new(StringComparer.Ordinal)).Add(stranger);
        }
    }
}
