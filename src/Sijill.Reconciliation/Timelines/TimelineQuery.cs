using Sijill.Model;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Timelines;

/// <summary>
/// Which occurrences are asked for; what is null asks for all. A party is a country code (RUS), a who's-who id (person/vladimir-putin), or
/// a name in English or Arabic as the who's who writes it.
/// </summary>
public sealed record TimelineQuery
{
    /// <summary>Both take part, in whatever roles.</summary>
    public (string One, string Other)? Between { get; init; }

    /// <summary>Takes part as one who acts.</summary>
    public string? Actor { get; init; }

    /// <summary>PLOVER events, each possibly with a mode: <c>CONSULT</c>, <c>CONSULT/phone</c>.</summary>
    public EquatableArray<string> Events { get; init; }

    /// <summary>Words, all of which a passage must have, in whatever form: «رفع العقوبات» finds «برفع عقوباتها».</summary>
    public string? Topic { get; init; }

    /// <summary>Not before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Not after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether what is only planned counts too.</summary>
    public bool IncludePlans { get; init; }

    /// <summary>True when <paramref name="occurrence"/> is asked for.</summary>
    public bool Takes(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return (IncludePlans || !occurrence.IsPlan) && InTime(occurrence) && OfEvent(occurrence)
            && (Actor is null || occurrence.Actors.Any(p => Is(p, Actor)))
            && (Between is not var (one, other) || Pair(occurrence, one, other))
            && (Topic is null || OnTopic(occurrence, Topic));
    }

    /// <summary>True when <paramref name="party"/> is whom <paramref name="name"/> names.</summary>
    /// <param name="party">One who takes part.</param>
    /// <param name="name">A country code, an id, or a name in English or Arabic.</param>
    public static bool Is(OccurrenceParty party, string name)
    {
        ArgumentNullException.ThrowIfNull(party);
        return name.Equals(party.Country, StringComparison.OrdinalIgnoreCase) || name.Equals(party.Id, StringComparison.OrdinalIgnoreCase)
            || name.Equals(party.Name, StringComparison.OrdinalIgnoreCase) || name == party.NameAr;
    }

    private bool InTime(Occurrence occurrence) =>
        (From is not { } from || (occurrence.Last ?? occurrence.FirstReport) >= from) && (To is not { } to || (occurrence.First ?? occurrence.FirstReport) <= to);

    private bool OfEvent(Occurrence occurrence) =>
        Events.IsEmpty || Events.Contains(occurrence.Event, StringComparer.OrdinalIgnoreCase)
        || (occurrence.Mode is { } mode && Events.Contains($"{occurrence.Event}/{mode}", StringComparer.OrdinalIgnoreCase));

    /// <summary>Two different participants, so that a matter within one state is none between it and itself.</summary>
    private static bool Pair(Occurrence occurrence, string one, string other)
    {
        var everyone = occurrence.Everyone.ToList();
        return everyone.Exists(a => Is(a, one) && everyone.Exists(b => !ReferenceEquals(a, b) && Is(b, other)));
    }

    private static bool OnTopic(Occurrence occurrence, string topic)
    {
        var asked = TopicWords.Of(topic).Stems;
        return asked.Length > 0 && occurrence.Sources.Any(source => TopicWords.Forms(source.Evidence.Text).IsSupersetOf(asked));
    }
}
