using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>When a text of unknown date can have been published, from the dates and the office-holders that it names.</summary>
internal static class PublicationInterval
{
    /// <summary>
    /// The days between the last thing told as past and the first thing told as coming, within the times at which everybody named held
    /// the office under which the text names him; null when nothing is known.
    /// </summary>
    /// <param name="times">The time expressions of the text. Only those that name their year say anything.</param>
    /// <param name="allowed">
    /// Stretches in which each must fall: for «the president X» his term, for «the former president X» all days from its end; null is open.
    /// </param>
    public static Edtf? Of(IEnumerable<TimeExpression> times, IEnumerable<(DateOnly? From, DateOnly? To)> allowed)
    {
        var bounds = new Bounds(DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var (from, to) in allowed)
        {
            bounds = bounds.Narrow(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        }

        var dated = times.Where(t => t.Kind == TimeKind.Date && t.FutureEdtf is null && t.Edtf is not null).ToArray();
        foreach (var time in dated)
        {
            if (time.Rule == "day.today" && Edtf.Parse(time.Edtf!) is { IsInterval: false, Earliest: { } day })
            {
                return Edtf.Of(day);
            }
        }

        // What is told as past with certainty first, then what is to come, then dates without a verb: each only as far as it agrees.
        foreach (var time in dated.OrderBy(t => t.Tense switch { < 0 => 0, > 0 => 1, _ => 2 }))
        {
            bounds = Narrow(bounds, time);
        }

        return bounds.ToEdtf();
    }

    private static Bounds Narrow(Bounds bounds, TimeExpression time)
    {
        var value = Edtf.Parse(time.Edtf!);
        if (time.Tense > 0)
        {
            return value.Latest is { } latest ? bounds.Narrow(DateOnly.MinValue, latest) : bounds;
        }

        // A year or decade without a verb is as likely a plan («رؤية 2030») as history.
        var precise = value.Start is { } start && (start.Month ?? start.Season) is not null;
        return (time.Tense < 0 || precise) && value.Earliest is { } earliest ? bounds.Narrow(earliest, DateOnly.MaxValue) : bounds;
    }

    private readonly record struct Bounds(DateOnly From, DateOnly To)
    {
        /// <summary>Both conditions, or this one alone when the other contradicts it.</summary>
        public Bounds Narrow(DateOnly from, DateOnly to)
        {
            var narrower = new Bounds(from > From ? from : From, to < To ? to : To);
            return narrower.From <= narrower.To ? narrower : this;
        }

        public Edtf? ToEdtf()
        {
            EdtfDate? from = From == DateOnly.MinValue ? null : EdtfDate.OfDay(From);
            EdtfDate? to = To == DateOnly.MaxValue ? null : EdtfDate.OfDay(To);
            return from is null && to is null ? null : Edtf.Interval(from, to);
        }
    }
}
