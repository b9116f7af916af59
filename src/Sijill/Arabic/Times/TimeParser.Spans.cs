using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>Ranges, open intervals, distances counted in units, durations and sets.</summary>
internal sealed partial class TimeParser
{
    /// <summary>«من 5 إلى 9 مايو», «بين 10 و12 أبريل», «بين عامي 2011 و2015», «من الاثنين إلى الأربعاء», «2011-2015».</summary>
    private Found? Range(int i)
    {
        var between = Term(i, TermClass.Between);
        var from = Term(i, TermClass.From);
        if (between is null && from is null)
        {
            return null;
        }

        var at = i + (between ?? from)!.Length;
        if (Bare(at, TermClass.UnitDual) is { Unit: TimeUnit.Year or TimeUnit.Day or TimeUnit.Month })
        {
            at++;
        }

        var first = EndPoint(at);
        var number = DayNumber(at) ?? (Digits(at) is { } year && IsPlausible(year, false) ? (year, at + 1) : null);
        if (number is var (value, afterNumber) && Connector(afterNumber, between is not null) is { } second && EndPoint(second) is { } end)
        {
            var rule = "range";
            if (value > 31)
            {
                return end.Map(end.End, rule, e => FromYear(e, value));
            }

            if (end.Past is { IsInterval: false, Start.IsDay: true })
            {
                return end.Map(end.End, rule, e => Days(e, value));
            }
        }

        if (first is { } one && Connector(one.End, between is not null) is { } next && EndPoint(next) is { } last)
        {
            return Joined(one, last);
        }

        return null;
    }

    private static Edtf? FromYear(Edtf last, int first) =>
        last is { IsInterval: false, Start: { Year: { } year } end } && year >= first ? Edtf.Interval(EdtfDate.OfYear(first), end) : null;

    private static Found? Joined(Found one, Found last)
    {
        if (one.Kind != TimeKind.Date || last.Kind != TimeKind.Date)
        {
            return null;
        }

        // «من مارس إلى مايو 2017»: the first takes the year of the second.
        if (one.Rule is "month" or "day.month" && last.Rule is "month.year" or "day.month-year" && one.Past is { } first && last.Past is { } end)
        {
            return new Found(last.End, TimeKind.Date, Join(InYearOf(first, end), end), "range");
        }

        var past = Join(one.Past, last.Past) ?? Join(one.Past, last.Future);
        var future = Join(one.Future, last.Future) ?? past;
        return new Found(last.End, TimeKind.Date, past, future, "range");
    }

    private static Edtf? InYearOf(Edtf first, Edtf last)
    {
        if (first.Start is not { Month: { } month } date || last.Start is not { Year: { } year, Month: { } lastMonth })
        {
            return null;
        }

        year -= month > lastMonth ? 1 : 0;
        return date.Day is not { } day ? Edtf.Of(EdtfDate.OfMonth(Math.Max(1, year), month))
            : Day.Of(year, month, day) is { } d ? Edtf.Of(d)
            : null;
    }

    private static Edtf? Join(Edtf? first, Edtf? last) =>
        first?.Start is { } a && last?.End is { } b && a.Earliest <= b.Latest ? Edtf.Interval(a, b) : null;

    private Found? EndPoint(int i)
    {
        if (!InText(i))
        {
            return null;
        }

        var best = PlainPoint(i);
        Take(ref best, PartOfPeriod(i));
        return best ?? YearAfterConnector(i);
    }

    /// <summary>Four digits after «إلى», «من» and the like.</summary>
    private Found? YearAfterConnector(int i) =>
        YearNumber(i) is { } year && tokens[i].Word.Normal.Length == 4 && IsPlausible(year.Value, year.Hijri) && !CountsSomething(year.End)
            && NormalAt(i - 1) is "الي" or "حتي" or "و" or "من" or "عامي"
            ? new Found(year.End, TimeKind.Date, YearValue(year.Value, year.Hijri), "year.bare")
            : null;

    /// <summary>Where the second end of a range begins, after «إلى», «حتى» or, for «بين», «و».</summary>
    private int? Connector(int i, bool between)
    {
        if (!between)
        {
            if (KindAt(i) == TokenKind.Comma)
            {
                i++;
            }

            return Term(i, TermClass.To) is { } to ? i + to.Length : null;
        }

        if (NormalAt(i) == "و")
        {
            return i + 1;
        }

        return InText(i) && terms[i] is { } all && all[0].HasConjunction ? i : null;
    }

    /// <summary>«منذ عام 2015», «حتى نهاية مايو», «قبل 12 مايو», «بعد عام 2011», «بحلول 2020».</summary>
    private Found? Bounded(int i)
    {
        if (Term(i, TermClass.Since) is { } since && Point(i + since.Length) is { } start)
        {
            return start.Map(start.End, "since", e => e.Start is { } s ? Edtf.Interval(s, null) : e);
        }

        if (Term(i, TermClass.Until) is { } until && Point(i + until.Length) is { } limit)
        {
            return limit.Rule == "day.today" ? limit : limit.Map(limit.End, "until", e => e.End is { } s ? Edtf.Interval(null, s) : e);
        }

        if (Term(i, TermClass.Before) is { } before && Point(i + before.Length) is { } later && IsBound(later))
        {
            return later.Map(later.End, "before", e => e.End is { } s ? Edtf.Interval(null, s) : e);
        }

        return Term(i, TermClass.After) is { } after && Point(i + after.Length) is { } earlier && IsBound(earlier)
            ? earlier.Map(earlier.End, "after", e => e.Start is { } s ? Edtf.Interval(s, null) : e)
            : null;
    }

    private static bool IsBound(Found point) => point.Past is { IsInterval: false } && point.Rule != "day.today";

    /// <summary>
    /// A distance from today: «قبل يومين», «منذ سبع سنوات», «بعد أسبوعين», «خلال 48 ساعة», «في غضون شهر», and the last or next so many:
    /// «الأيام الثلاثة الماضية», «العامين المقبلين», «آخر ثلاثة أيام», «الـ24 ساعة الماضية».
    /// </summary>
    private Found? Counted(int i)
    {
        if (Term(i, TermClass.Before) is { } before && Amount(i + before.Length, first: false) is { } ago)
        {
            return Distant(ago, -1, "ago");
        }

        if (Term(i, TermClass.After) is { } after && Amount(i + after.Length, first: false) is { } ahead)
        {
            // «توصلوا إلى حل بعد عامين» counts from the story, not from today: a date only for what is to come.
            return Distant(ahead, 1, "ahead") is { } d ? d with { Past = null } : null;
        }

        if (Term(i, TermClass.Since) is { Length: 1 } since && Amount(i + 1, first: false) is { } sinceThen)
        {
            return sinceThen.Number == 0 ? new Found(sinceThen.End, TimeKind.Date, null, "since.count")
                : Distant(sinceThen, -1, "since.count")?.Map(sinceThen.End, "since.count", e => e.Start is { } s ? Edtf.Interval(s.With(EdtfQualifier.None), null) : e);
        }

        if (Term(i, TermClass.Within) is { } within && Amount(i + within.Length, first: false) is { Number: > 0 } span
            && Direction(span.End) is null && Bare(span.End, TermClass.Of) is null)
        {
            var value = today is { } now && Shift(now, span.Unit, span.Number) is { } then ? Edtf.Interval(now, then) : null;
            return new Found(span.End, TimeKind.Duration, null, value, "within");
        }

        return Run(i);
    }

    /// <summary>«الأيام الثلاثة الماضية» and the like.</summary>
    private Found? Run(int i)
    {
        int number;
        TimeUnit unit;
        int end;
        if (Term(i, TermClass.UnitDual) is { HasArticle: true } dual)
        {
            (number, unit, end) = (2, dual.Unit, i + 1);
        }
        else if (Term(i, TermClass.UnitPlural) is { HasArticle: true } plural)
        {
            (number, unit, end) = (0, plural.Unit, i + 1);
            if (Count(end, first: false) is var (counted, afterCount))
            {
                (number, end) = (counted, afterCount);
            }
            else if (Bare(end, TermClass.Few) is { HasArticle: true })
            {
                end++;
            }
        }
        else if (Count(i, first: true) is var (counted, at) && UnitNoun(at) is { } noun && (IsDefinite(i) || noun.HasArticle || counted > 0))
        {
            (number, unit, end) = (counted, noun.Unit, at + 1);
        }
        else if (Term(i, TermClass.Ordinal) is { Value: -1, HasArticle: false } && Amount(i + 1, first: false) is { } last)
        {
            return Stretch(last.Number, last.Unit, last.End, TermClass.Past);
        }
        else
        {
            return null;
        }

        if (Bare(end, TermClass.Few) is { HasArticle: true } && Direction(end + 1) is not null)
        {
            end++;
        }

        return Direction(end) is not var (which, after) ? null
            : which is TermClass.Past or TermClass.Next or TermClass.Previous ? Stretch(number, unit, after, which)
            : which is TermClass.Following ? new Found(after, TimeKind.Date, null, "stretch")
            : null;
    }

    private bool IsDefinite(int i) => Term(i, TermClass.The) is not null || Term(i, TermClass.Cardinal) is { HasArticle: true };

    private Found? Stretch(int number, TimeUnit unit, int end, TermClass which)
    {
        if (number <= 0 || today is not { } now || unit < TimeUnit.Hour)
        {
            return new Found(end, TimeKind.Date, null, "stretch");
        }

        var sign = which == TermClass.Next ? 1 : -1;
        if (Shift(now, unit, sign * number) is not { } other)
        {
            return null;
        }

        var (from, to) = sign < 0 ? (other, now) : (now, other);
        var value = unit switch
        {
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => Edtf.Interval(EdtfDate.OfYear(from.Year), EdtfDate.OfYear(to.Year)),
            TimeUnit.Month => Edtf.Interval(EdtfDate.OfMonth(from.Year, from.Month), EdtfDate.OfMonth(to.Year, to.Month)),
            _ => Edtf.Interval(from, to),
        };
        return new Found(end, TimeKind.Date, value, "stretch");
    }

    private static DateOnly? Shift(DateOnly day, TimeUnit unit, int number)
    {
        if (Math.Abs(number) > 3_000_000)
        {
            return null;
        }

        return unit switch
        {
            TimeUnit.Hour => day.Plus((int)Math.Round(number / 24.0, MidpointRounding.ToZero)),
            TimeUnit.Day or TimeUnit.Night => day.Plus(number),
            TimeUnit.Week => day.Plus(7 * Math.Clamp(number, -400_000, 400_000)),
            TimeUnit.Month => day.PlusMonths(number),
            TimeUnit.Year => day.PlusMonths(12 * number),
            TimeUnit.Decade => day.PlusMonths(120 * Math.Clamp(number, -1000, 1000)),
            TimeUnit.Century => day.PlusMonths(1200 * Math.Clamp(number, -100, 100)),
            _ => day,
        };
    }

    private static DateOnly HalfMore(DateOnly date, TimeUnit unit, int sign) => unit switch
    {
        TimeUnit.Month => date.Plus(15 * sign),
        TimeUnit.Year => date.PlusMonths(6 * sign),
        TimeUnit.Decade => date.PlusMonths(60 * sign),
        TimeUnit.Century => date.PlusMonths(600 * sign),
        _ => date,
    };

    /// <summary>A distance as the date it leads to, no more precise than the unit.</summary>
    private Found? Distant((int Number, TimeUnit Unit, int End, bool Half) amount, int sign, string rule)
    {
        // «قبل يومين من», «بعد أسبوع على»: counted from the event named next, not from today.
        var anchored = rule != "since.count" && (Bare(amount.End, TermClass.Of) is not null || NormalAt(amount.End) is "علي");
        if (anchored || amount.Number == 0 || today is not { } now || Shift(now, amount.Unit, sign * amount.Number) is not { } whole)
        {
            return new Found(amount.End, TimeKind.Date, null, anchored ? rule + ".event" : rule);
        }

        var date = amount.Half ? HalfMore(whole, amount.Unit, sign) : whole;
        EdtfDate? value = amount.Unit switch
        {
            TimeUnit.Hour or TimeUnit.Day or TimeUnit.Night => EdtfDate.OfDay(date),
            TimeUnit.Week => EdtfDate.OfDay(date).With(EdtfQualifier.Approximate),
            TimeUnit.Month => EdtfDate.OfMonth(date.Year, date.Month),
            TimeUnit.Year => EdtfDate.OfYear(date.Year),
            TimeUnit.Decade or TimeUnit.Century => EdtfDate.OfYear(date.Year).With(EdtfQualifier.Approximate),
            _ => EdtfDate.OfDay(now),
        };
        return new Found(amount.End, TimeKind.Date, value is { } v ? Edtf.Of(v) : null, rule);
    }

    /// <summary>How much time: «يومين», «3 أشهر», «سبع سنوات», «أسبوع», «ساعة واحدة», «نحو عشرة أيام»; 0 when it is not told («أيام»).</summary>
    private (int Number, TimeUnit Unit, int End, bool Half)? Amount(int i, bool first)
    {
        if (WholeAmount(i, first) is not var (number, unit, end))
        {
            return null;
        }

        // «عامين ونصف», «عام ونيف».
        return NormalAt(end) is "ونصف" ? (number, unit, Bare(end + 1, TermClass.Unit) is { HasArticle: true } ? end + 2 : end + 1, true)
            : (number, unit, NormalAt(end) is "ونيف" ? end + 1 : end, false);
    }

    private (int Number, TimeUnit Unit, int End)? WholeAmount(int i, bool first)
    {
        if (!first && Bare(i, TermClass.About) is { } about)
        {
            i += about.Length;
        }

        if ((first ? Term(i, TermClass.UnitDual) : Bare(i, TermClass.UnitDual)) is { HasArticle: false } dual)
        {
            // «يومي», «عامي» only stand before what they count: two named days, two years.
            if (NormalAt(i).EndsWith('ي'))
            {
                return null;
            }

            return (2, dual.Unit, i + 1);
        }

        if (Bare(i, TermClass.Several) is { } several && UnitNoun(i + several.Length) is { } vague)
        {
            return (0, vague.Unit, i + several.Length + 1);
        }

        if (Count(i, first) is var (number, at))
        {
            return UnitNoun(at) is { HasArticle: false } counted && YearNumber(at + 1) is null ? (number, counted.Unit, at + 1) : null;
        }

        // «ربع قرن», «نصف ساعة».
        if ((first ? Term(i, TermClass.Unit) : Bare(i, TermClass.Unit)) is { HasArticle: false, Unit: TimeUnit.Half or TimeUnit.Quarter } piece)
        {
            return Bare(i + 1, TermClass.Unit) is { HasArticle: false } of ? Fraction(piece.Unit, of.Unit, i + 2) : null;
        }

        if (first)
        {
            return null;
        }

        if (Bare(i, TermClass.UnitPlural) is { HasArticle: false } plural)
        {
            return (0, plural.Unit, Bare(i + 1, TermClass.Few) is { HasArticle: false } ? i + 2 : i + 1);
        }

        return Bare(i, TermClass.Unit) is { HasArticle: false } unit && !NamesItself(i + 1)
            ? (1, unit.Unit, Bare(i + 1, TermClass.Cardinal) is { Value: 1 } ? i + 2 : i + 1)
            : null;
    }

    private static (int Number, TimeUnit Unit, int End) Fraction(TimeUnit piece, TimeUnit of, int end) => (piece, of) switch
    {
        (TimeUnit.Half, TimeUnit.Century) => (50, TimeUnit.Year, end),
        (TimeUnit.Quarter, TimeUnit.Century) => (25, TimeUnit.Year, end),
        (TimeUnit.Half, TimeUnit.Decade) => (5, TimeUnit.Year, end),
        (TimeUnit.Half, TimeUnit.Year) => (6, TimeUnit.Month, end),
        (TimeUnit.Quarter, TimeUnit.Year) => (3, TimeUnit.Month, end),
        (TimeUnit.Half, TimeUnit.Month) => (15, TimeUnit.Day, end),
        _ => (0, of, end),
    };

    /// <summary>«شهر رمضان», «يوم الثلاثاء», «عام 2015»: the word before has a name and counts nothing.</summary>
    private bool NamesItself(int i) =>
        YearNumber(i) is not null || Bare(i, TermClass.Month) is not null || Bare(i, TermClass.HijriMonth) is not null
        || Bare(i, TermClass.Weekday) is not null || Bare(i, TermClass.DayOffset) is not null;

    private Term? UnitNoun(int i) => Bare(i, TermClass.UnitPlural) ?? Bare(i, TermClass.Unit);

    /// <summary>«ثلاثة أيام», «لمدة شهرين», «48 ساعة».</summary>
    private Found? LengthOfTime(int i) =>
        Amount(i, first: true) is { } amount && amount.Unit is not (TimeUnit.Half or TimeUnit.Quarter)
            ? new Found(Bare(amount.End, TermClass.Ago) is not null ? amount.End + 1 : amount.End, TimeKind.Duration, null, "duration")
            : null;

    /// <summary>«كل عام», «يوميا», «كل ثلاثاء».</summary>
    private Found? Repeated(int i)
    {
        if (Term(i, TermClass.Set) is not null)
        {
            return new Found(i + 1, TimeKind.Set, null, "set");
        }

        if (Term(i, TermClass.Every) is null)
        {
            return null;
        }

        if (Amount(i + 1, first: false) is { } amount && amount.Unit >= TimeUnit.Second)
        {
            return new Found(amount.End, TimeKind.Set, null, "set");
        }

        return NormalAt(i + 1) is "اثنين" or "ثلاثاء" or "اربعاء" or "خميس" or "جمعة" or "سبت" or "احد"
            ? new Found(i + 2, TimeKind.Set, null, "set")
            : null;
    }

    /// <summary>«الساعة العاشرة صباحا», «الساعة 10:30 بتوقيت غرينتش من مساء الثلاثاء», «15:00 ت غ».</summary>
    private Found? ClockTime(int i)
    {
        int at;
        if (Term(i, TermClass.Clock) is { } clock)
        {
            at = i + clock.Length;
            if (KindAt(at) == TokenKind.Number)
            {
                at++;
            }
            else if (Bare(at, TermClass.Ordinal) is { Value: > 0 and <= 12 } hour)
            {
                at += hour.Length;
            }
            else
            {
                return null;
            }
        }
        else if (KindAt(i) == TokenKind.Number && tokens[i].Word.Normal.Contains(':', StringComparison.Ordinal)
            && (Bare(i + 1, TermClass.Zone) is not null || Bare(i + 1, TermClass.DayPart) is not null || NormalAt(i + 1) == "صباحا"))
        {
            at = i + 1;
        }
        else
        {
            return null;
        }

        return ClockTail(at);
    }

    private Found ClockTail(int at)
    {
        for (var guard = 0; guard < 4; guard++)
        {
            if (NormalAt(at) is "بتوقيت" && KindAt(at + 1) == TokenKind.Word)
            {
                at += 2;
            }
            else if (NormalAt(at) is "صباحا" or "ظهرا" or "عصرا" or "فجرا" or "ليلا" or "مساء" && PartOfDay(at) is null)
            {
                at++;
            }
            else if (Bare(at, TermClass.Zone) is { } zone)
            {
                at += zone.Length;
            }
            else
            {
                break;
            }
        }

        var next = Bare(at, TermClass.Of) is not null ? at + 1 : at;
        Found? day = null;
        if (IsBareStart(next))
        {
            Take(ref day, PartOfDay(next));
            Take(ref day, DayByName(next));
            Take(ref day, DayByDistance(next));
        }

        return day is { } d ? d with { Rule = "clock.day" } : new Found(at, TimeKind.Time, null, "clock");
    }

    private Found? WithoutValue(int i) =>
        Term(i, TermClass.Vague) is { } vague ? new Found(i + vague.Length, TimeKind.Date, null, "vague") : null;
}
