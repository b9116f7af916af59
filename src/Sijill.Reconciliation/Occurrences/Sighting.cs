using Sijill.Model;
using Sijill.Reconciliation.Days;
using Sijill.Reconciliation.Parties;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>A report with all that comparing needs, worked out once.</summary>
internal sealed class Sighting
{
    private Sighting(Report report)
    {
        Report = report;
        var claim = report.Claim;
        Actors = [.. claim.Actor.Select(Party.Of).Distinct()];
        Recipients = [.. claim.Recipient.Select(Party.Of).Distinct()];
        Everyone = [.. Actors.Union(Recipients)];
        Days = DayRange.Of(claim.Date) ?? (report.PublishedDay is { } day ? DayRange.Of(day) : new DayRange(null, null));
        IsDated = DayRange.Of(claim.Date) is not null;
        IsPlan = claim.Status is Status.Future or Status.Hypothetical;
        IsSpeech = Kinds.IsSpeech(claim.Event);
        Topic = TopicWords.Of(claim.Evidence.Text).Without(claim.Actor.Select(p => p.Text));
    }

    public Report Report { get; }

    public Claim Claim => Report.Claim;

    public Party[] Actors { get; }

    public Party[] Recipients { get; }

    /// <summary>Both sides, each party once.</summary>
    public Party[] Everyone { get; }

    /// <summary>When it happened; the day of publication where the text does not say.</summary>
    public DayRange Days { get; }

    /// <summary>True when the text says when.</summary>
    public bool IsDated { get; }

    /// <summary>True for what will or may happen, which is never one with what happened.</summary>
    public bool IsPlan { get; }

    /// <summary>True when the event is done with words.</summary>
    public bool IsSpeech { get; }

    /// <summary>The content words of the passage, without the words that name who acts.</summary>
    public TopicWords Topic { get; }

    public static Sighting Of(Report report) => new(report);
}
