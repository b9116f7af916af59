using Sijill.Arabic.Morphology;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>A time expression with the reading that the claim's tense asks for.</summary>
/// <param name="Told">True when the outlet itself dates the thing, and not a speaker within what he says.</param>
internal sealed record Dated(TimeExpression Time, string Value, bool Told)
{
    public ClaimDate In(string text) => new(Value, Time.Span.Of(text), Time.Span);
}

/// <summary>Which time expression of its sentence dates a claim.</summary>
internal static class ClaimDates
{
    /// <summary>Days after which a thing is told as background and no longer as the story (annotation guide, "status").</summary>
    private const int Background = 31;

    /// <summary>The date that the claim's own clause or the words before it in the sentence give.</summary>
    public static Dated? Of(Draft draft, Discourse discourse, Sentence sentence, Drafter drafter)
    {
        var clause = draft.Clause;
        if (Deadline(draft, discourse) is { } deadline)
        {
            return deadline;
        }

        if (draft is { Nominal: true, Frame.Head: "وقع", Event: "SUPPORT" })
        {
            return Signed(draft, discourse);
        }

        var speech = IsSpeech(draft);
        var end = speech ? ContentStart(clause, drafter.Clauses) : clause.End;
        for (var i = clause.Start; i < end; i++)
        {
            if (Candidate(discourse, i) is not { } time || (clause.Quoted && time.Rule == "day.today"))
            {
                continue;
            }

            if (speech ? !IsContent(discourse, clause, i) : !Qualifies(discourse, i, clause))
            {
                return new Dated(time, Reading(time, draft, discourse), clause.Governor is null && clause.Kind != ClauseKind.Relative);
            }
        }

        return Before(draft, discourse, sentence, drafter.Clauses) ?? Beside(draft, discourse, drafter.Attributions) ?? (speech ? Late(draft, discourse) : null);
    }

    /// <summary>«الاتفاق الموقع عام 2015»: when it was signed, as the noun phrase tells it.</summary>
    private static Dated? Signed(Draft draft, Discourse discourse)
    {
        for (var i = draft.First; i < Math.Min(draft.End + 3, discourse.Nodes.Length); i++)
        {
            if (Candidate(discourse, i) is { } time)
            {
                return new Dated(time, Past(time), false);
            }
        }

        return null;
    }

    /// <summary>«سيعقد اللقاء بحلول أيار»: the month by which a plan is to be carried out is its date.</summary>
    private static Dated? Deadline(Draft draft, Discourse discourse)
    {
        if (draft is not { Event: "AGREE", Frame.Event: "CONSULT" })
        {
            return null;
        }

        for (var i = draft.Clause.Start; i < Math.Min(draft.Clause.End, draft.End); i++)
        {
            if (discourse.Nodes[i].Time is { Kind: TimeKind.Date, Edtf: ['.', '.', '/', .. var last] } time && time.First == i && IsToCome(last, discourse.Text.Document))
            {
                return new Dated(time, last, draft.Clause.Governor is null);
            }
        }

        return null;
    }

    /// <summary>Where what is said begins: until there, also a relative clause can date the saying («في بيان صدر الجمعة»).</summary>
    private static int ContentStart(Clause clause, IReadOnlyList<Clause> clauses)
    {
        var inner = false;
        foreach (var c in clauses)
        {
            inner |= c.Host == clause && c.Kind == ClauseKind.Relative && c.Start >= clause.Start;
            if (c.Governor == clause && c.Start > clause.Verb)
            {
                return inner ? c.Start : clause.End;
            }
        }

        return clause.End;
    }

    /// <summary>True when a claim of that date is background to an article of the document's day.</summary>
    public static bool IsBackground(string edtf, Document document) =>
        document.PublishedDay is { } day && Edtf.TryParse(edtf, out var date) && date.Latest is { } latest && day.DayNumber - latest.DayNumber > Background;

    /// <summary>True when the date begins after the day of publication.</summary>
    public static bool IsToCome(string edtf, Document document) =>
        document.PublishedDay is { } day && Edtf.TryParse(edtf, out var date) && date.Earliest is { } earliest && earliest > day;

    /// <summary>True for an act of words, whose content may name other times than its own.</summary>
    private static bool IsSpeech(Draft draft) =>
        draft.Frame.Event is "STATE" or "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "AGREE" or "SUPPORT" or "CONCEDE" && !draft.Clause.PastPerfect
        && !(draft.Clause.Kind == ClauseKind.Relative && draft.Frame.Head is "وقع" or "ابرم" or "وافق");

    private static TimeExpression? Candidate(Discourse discourse, int i) =>
        discourse.Nodes[i].Time is { Kind: TimeKind.Date, Edtf: { } edtf } time && (time.First == i || i == 0 || discourse.Nodes[i - 1].Time != time) && !edtf.StartsWith("..", StringComparison.Ordinal) ? time : null;

    private static string Reading(TimeExpression time, Draft draft, Discourse discourse)
    {
        if (IsPlanned(draft))
        {
            return time.FutureEdtf ?? time.Edtf!;
        }

        // «يصل الوزير الجمعة إلى موسكو», written on Thursday: a plan.
        var plan = draft is { Event: "CONSULT", Status: Status.Actual, Clause: { Form.Inflection: Inflection.Imperfect, Auxiliary: < 0, Governor: null, Negated: false } }
            && time is { FutureEdtf: not null, PastEdtf: not null } && Edtf.Parse(time.PastEdtf).Latest < discourse.Text.Document.PublishedDay;
        return plan ? time.FutureEdtf! : Past(time);
    }

    private static string Past(TimeExpression time) => time.PastEdtf ?? time.Edtf!;

    private static bool IsPlanned(Draft draft) =>
        draft.Status == Status.Future || draft.Clause.Future || (draft.Event == "AGREE" && draft.Frame.Event is "CONSULT" or "SUPPORT" or "COOPERATE" or "AID");

    /// <summary>«اتفاق عام 2015», «حدود الرابع من حزيران»: the time belongs to a noun that only names the thing.</summary>
    private static bool Qualifies(Discourse discourse, int i, Clause clause)
    {
        if (i == clause.Start || i == 0 || discourse.Nodes[i].HasPrepositionProclitic)
        {
            return false;
        }

        for (var k = i - 1; k > Math.Max(clause.Start, i - 12) && discourse.Nodes[k].Tag is not (Tag.Verb or Tag.Comma); k--)
        {
            if (discourse.Nodes[k].Stem is "موقع" or "موقعة" or "مبرم" or "مبرمة")
            {
                // «الاتفاق الموقع بين إيران والقوى الكبرى عام 2015»
                return true;
            }
        }

        ref var before = ref discourse.Nodes[i - 1];
        return before.Tag == Tag.Noun && before.Stem is "حدود" or "اتفاق" or "اتفاقية" or "حرب" or "ثورة" or "انتخابات" or "رؤية" or "موازنة" or "مبادرة" or "معاهدة" or "انقلاب" or "بطولة" or "كاس" or "قرار"
            && before.Verb is not { Inflection: Inflection.Perfect };
    }

    /// <summary>Whether the time stands within what is said, and not beside the verb that says it.</summary>
    private static bool IsContent(Discourse discourse, Clause clause, int time)
    {
        for (var i = Math.Max(clause.Verb, clause.Start); i < time; i++)
        {
            ref var node = ref discourse.Nodes[i];
            if (node.Tag is Tag.Complementizer or Tag.OpenQuote or Tag.Colon)
            {
                return true;
            }

            if (i <= clause.Verb)
            {
                continue;
            }

            // «حذر من …», «دعا إلى …», «بالانسحاب»: a preposition on anything but a person opens what is said.
            var opens = node.Tag == Tag.Preposition && node.Stem is "من" or "الي" or "علي" or "عن" || (node.Tag == Tag.Noun && node.Has(Proclitics.Bi));
            if (opens && node.Tag == Tag.Preposition && i + 1 < time && discourse.Nodes[i + 1].Tag == Tag.Mention)
            {
                continue;
            }

            if (opens)
            {
                return true;
            }
        }

        return Qualifies(discourse, time, clause);
    }

    /// <summary>A near day within the passage dates the saying if nothing nearer does: «دعا إلى وقف القتال الثلاثاء».</summary>
    private static Dated? Late(Draft draft, Discourse discourse)
    {
        for (var i = draft.Clause.Start; i < draft.End; i++)
        {
            if (discourse.Nodes[i].Tag is Tag.OpenQuote or Tag.Colon or Tag.Complementizer && i > draft.Clause.Verb)
            {
                return null;
            }

            if (Candidate(discourse, i) is { } time && IsDay(time) && IsNear(Past(time), discourse.Text.Document) && !Qualifies(discourse, i, draft.Clause)
                && discourse.Text.Document.PublishedDay is { } day && Edtf.Parse(Past(time)).Latest is { } latest && day.DayNumber - latest.DayNumber < 4)
            {
                return new Dated(time, Past(time), draft.Clause.Governor is null);
            }
        }

        return null;
    }

    /// <summary>The last day named before the clause in its sentence, at the level of those who say it: «قال الثلاثاء إن …».</summary>
    private static Dated? Before(Draft draft, Discourse discourse, Sentence sentence, IReadOnlyList<Clause> clauses)
    {
        for (var i = draft.Clause.Start - 1; i >= sentence.First; i--)
        {
            if (Candidate(discourse, i) is not { } time)
            {
                continue;
            }

            var holder = ClauseAt(clauses, i);
            if (holder is { Governor: not null } && !SpeaksFor(holder, draft.Clause) && holder.Governor != draft.Clause.Governor)
            {
                continue;
            }

            var told = holder is null || holder.Governor is null;
            var near = IsFewDays(time) && IsNear(Past(time), discourse.Text.Document);
            if (near || (holder is not null && SpeaksFor(holder, draft.Clause) && !IsContent(discourse, holder, i) && !IsToCome(Past(time), discourse.Text.Document)))
            {
                return new Dated(time, Past(time), told);
            }
        }

        return null;
    }

    private static Clause? ClauseAt(IReadOnlyList<Clause> clauses, int token)
    {
        Clause? found = null;
        foreach (var c in clauses)
        {
            if (c.Start <= token && token < c.End)
            {
                found = c;
            }
        }

        return found;
    }

    private static bool SpeaksFor(Clause speaker, Clause content)
    {
        for (var g = content.Governor; g is not null; g = g.Governor)
        {
            if (g == speaker)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«…، وفق ما أعلن الأربعاء متحدث»: the day on which the source said so.</summary>
    private static Dated? Beside(Draft draft, Discourse discourse, IReadOnlyList<AttributionPhrase> attributions)
    {
        if (draft.Clause.PastPerfect)
        {
            return null;
        }

        foreach (var phrase in attributions)
        {
            for (var i = phrase.First; i < Math.Min(phrase.End + 3, discourse.Nodes.Length); i++)
            {
                if (Candidate(discourse, i) is { } time && IsDay(time) && IsNear(Past(time), discourse.Text.Document))
                {
                    return new Dated(time, Past(time), true);
                }
            }
        }

        return null;
    }

    private static bool IsDay(TimeExpression time) => time.Edtf is { Length: >= 10 } value && !value.Contains("..", StringComparison.Ordinal);

    /// <summary>A day, or a few days: «ليل الثلاثاء الأربعاء», «الأسبوع الماضي», but not «خلال شهر رمضان».</summary>
    private static bool IsFewDays(TimeExpression time) =>
        IsDay(time) && Edtf.TryParse(time.Edtf!, out var date) && date is { Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber <= 7;

    /// <summary>True when the date is of the story: neither background nor to come.</summary>
    public static bool IsNear(string edtf, Document document) => !IsBackground(edtf, document) && !IsToCome(edtf, document);
}
