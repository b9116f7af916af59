using Sijill.Reconciliation.Days;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Parties;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Commitments;

/// <summary>An occurrence with what the rules ask of it.</summary>
internal sealed class Candidate
{
    private readonly Lazy<TopicWords> matter;

    public Candidate(Occurrence occurrence)
    {
        Occurrence = occurrence;
        Actors = [.. occurrence.Actors.Select(Of)];
        Recipients = [.. occurrence.Recipients.Select(Of)];
        Everyone = [.. Actors.Union(Recipients)];
        matter = new(() => TopicWords.Of(occurrence.Sources[0].Evidence.Text).Without(occurrence.Everyone.SelectMany(p => new[] { p.NameAr ?? "", p.Text })));
    }

    public Occurrence Occurrence { get; }

    public Party[] Actors { get; }

    public Party[] Recipients { get; }

    public Party[] Everyone { get; }

    /// <summary>The words of its first report without the names of those who take part: what it is about.</summary>
    public TopicWords Matter => matter.Value;

    /// <summary>The first day it can have happened on; where no day is known, the day it was first reported.</summary>
    public DateOnly? Day => Occurrence.First ?? Occurrence.FirstReport;

    /// <summary>Last day on which it can have happened.</summary>
    public DateOnly? LastDay => Occurrence.Last ?? Occurrence.FirstReport;

    /// <summary>
    /// The event that is promised, threatened or announced: a frame of meetings that speaks of the future codes an agreement to meet, and its rule still says so.
    /// Null when the rule is one of promising itself.
    /// </summary>
    public string? Deed
    {
        get
        {
            var rule = Occurrence.Sources[0].Rule;
            var dot = rule.IndexOf('.', StringComparison.Ordinal);
            var deed = dot < 0 ? null : rule[..dot].ToUpperInvariant();
            return Occurrence.IsPlan ? Occurrence.Event : deed == Occurrence.Event || deed is "STATE" or "AGREE" ? null : deed;
        }
    }

    /// <summary>More than a passing word of one outlet: it says when, or two independent origins report it.</summary>
    public bool IsFirm => Occurrence.IsDateStated || Occurrence.Origins > 1;

    /// <summary>It says when, and two independent origins report it.</summary>
    public bool IsSure => Occurrence.IsDateStated && Occurrence.Origins > 1;

    /// <summary>Happened, by what is reported, and is not disputed.</summary>
    public bool Happened => !Occurrence.IsPlan && Occurrence.Standing == Standing.Asserted;

    private static Party Of(OccurrenceParty party) => Party.Of(new(party.Id, party.Country, party.Sector, party.Name, party.NameAr, party.Office, party.Text, default));
}
