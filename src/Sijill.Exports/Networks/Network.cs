using Sijill.Records;

namespace Sijill.Exports.Networks;

/// <summary>Who takes part in how many events.</summary>
internal sealed class NetworkNode(string key, ParticipantRecord party)
{
    public string Key { get; } = key;

    public ParticipantRecord Party { get; } = party;

    public int Events { get; set; }
}

/// <summary>What one did to another: how often, and how friendly.</summary>
internal sealed class NetworkEdge
{
    private double scores;
    private int scored;

    public int Events { get; private set; }

    public DateOnly First { get; private set; } = DateOnly.MaxValue;

    public DateOnly Last { get; private set; } = DateOnly.MinValue;

    /// <summary>Mean of PLOVER's scores, or null.</summary>
    public double? MeanScore => scored == 0 ? null : Math.Round(scores / scored, 3);

    /// <summary>Events of each quad class, 1 to 4.</summary>
    public int[] Quads { get; } = new int[4];

    public void Add(ClaimRecord record, Events.EventDays? days)
    {
        Events++;
        if (record.Score is { } score)
        {
            scores += score;
            scored++;
        }

        if (record.Quad is >= 1 and <= 4 and var quad)
        {
            Quads[quad - 1]++;
        }

        if (days is { } known)
        {
            First = known.First < First ? known.First : First;
            Last = known.First > Last ? known.First : Last;
        }
    }
}
