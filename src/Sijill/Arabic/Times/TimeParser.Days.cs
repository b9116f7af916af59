using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>Days: by number and month, by name, by their distance from today.</summary>
internal sealed partial class TimeParser
{
    /// <summary>«8/5/2018», «2018-05-08», «٢٠١٨/٥/٨».</summary>
    private Found? NumericDate(int i)
    {
        if (KindAt(i) != TokenKind.Number)
        {
            return null;
        }

        Span<int> parts = stackalloc int[3];
        var end = i + 1;
        var count = Parts(tokens[i].Word.Normal, parts);
        if (count == 1 && KindAt(i + 1) == TokenKind.Dash && KindAt(i + 3) == TokenKind.Dash && tokens[i + 1].Span.Length == 1
            && Digits(i + 2) is { } middle && Digits(i + 4) is { } last)
        {
            (parts[1], parts[2], count, end) = (middle, last, 3, i + 5);
        }

        if (count != 3)
        {
            return null;
        }

        var day = parts[0] > 999 ? Day.Of(parts[0], parts[1], parts[2])
            : parts[2] > 999 ? Day.Of(parts[2], parts[1], parts[0]) ?? Day.Of(parts[2], parts[0], parts[1])
            : null;
        return day is { } d && d.Year is >= 1500 and <= 2200 ? new Found(end, TimeKind.Date, Edtf.Of(d), "date.numeric") : null;
    }

    private static int Parts(string number, Span<int> parts)
    {
        var count = 0;
        var value = 0;
        var digits = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c) && digits < 4)
            {
                value = (value * 10) + (c - '0');
                digits++;
            }
            else if (c is '/' or '-' or '.' or '\\' && digits > 0 && count < 2)
            {
                parts[count++] = value;
                (value, digits) = (0, 0);
            }
            else
            {
                return 0;
            }
        }

        if (digits == 0)
        {
            return 0;
        }

        parts[count++] = value;
        return count;
    }

    /// <summary>«8 مايو/أيار 2018», «الثامن من مايو», «12 مايو المقبل», «8 و9 مايو», «15 رمضان 1439».</summary>
    private Found? DayOfMonth(int i)
    {
        // «يومي 3 و4 مايو», «يوم 8 مايو».
        if (Term(i, TermClass.Unit) is { Unit: TimeUnit.Day, HasArticle: false } || Term(i, TermClass.UnitDual) is { Unit: TimeUnit.Day, HasArticle: false })
        {
            i++;
        }

        if (DayNumber(i) is not var (day, at))
        {
            return null;
        }

        if (DayOfMonthAt(day, at) is { } single)
        {
            return single;
        }

        // «8 و9 مايو», «8-9 مايو».
        var second = SecondDay(at);
        return second is var (last, end) && last > day && DayOfMonthAt(last, end) is { } range
            ? range.Map(range.End, "days.of-month", e => Days(e, day))
            : null;
    }

    private (int Value, int End)? SecondDay(int at)
    {
        if (KindAt(at) == TokenKind.Dash || NormalAt(at) is "و" or "الي")
        {
            return DayNumber(at + 1);
        }

        return Term(at, TermClass.Ordinal) is { HasConjunction: true } ? DayNumber(at) : null;
    }

    private static Edtf? Days(Edtf last, int firstDay) =>
        last is { IsInterval: false, Start: { IsDay: true } end } && Day.Of(end.Year!.Value, end.Month!.Value, firstDay) is { } first
            && first <= end.Earliest
            ? Edtf.Interval(first, end.Earliest)
            : null;

    private Found? DayOfMonthAt(int day, int at)
    {
        if (Bare(at, TermClass.Of) is not null || IsMark(at, '/'))
        {
            at++;
        }

        if (Bare(at, TermClass.Unit) is { Unit: TimeUnit.Month } unit)
        {
            if (unit.HasArticle)
            {
                return DayOfThisMonth(day, at + 1);
            }

            at++;
        }

        if (Bare(at, TermClass.HijriMonth) is { } hijri)
        {
            return HijriDay(day, hijri.Value, at + hijri.Length);
        }

        return MonthName(at, dated: true) is var (month, end) ? DayInMonth(day, month, end) : null;
    }

    /// <summary>«15 من الشهر الجاري», «الخامس من الشهر المقبل».</summary>
    private Found? DayOfThisMonth(int day, int at)
    {
        if (Direction(at) is not var (which, end) || Reference(which)?.PlusMonths(Steps(which)) is not { } month)
        {
            return null;
        }

        return Day.Of(month.Year, month.Month, day) is { } d ? new Found(end, TimeKind.Date, Edtf.Of(d), "day.of-this-month") : null;
    }

    private Found? DayInMonth(int day, int month, int end)
    {
        if (YearAfter(end) is var (year, hijri, after) && !hijri)
        {
            return Day.Of(year, month, day) is { } d ? new Found(after, TimeKind.Date, Edtf.Of(d), "day.month-year") : null;
        }

        if (day > DateTime.DaysInMonth(2000, month))
        {
            return null;
        }

        if (Direction(end) is var (which, to))
        {
            return new Found(to, TimeKind.Date, DirectedDay(day, month, which), "day.month-direction");
        }

        var (past, future) = NearestDays(day, month);
        return new Found(end, TimeKind.Date, past, future, "day.month");
    }

    private Edtf? DirectedDay(int day, int month, TermClass which)
    {
        if (Reference(which) is not { } reference)
        {
            return null;
        }

        var date = which switch
        {
            TermClass.Past or TermClass.Previous => LastSuch(day, month, reference.Plus(-1)),
            TermClass.Next or TermClass.Following => NextSuch(day, month, reference.Plus(1)),
            _ => Day.Of(reference.Year, month, day),
        };
        return date is { } d ? Edtf.Of(d) : null;
    }

    /// <summary>The last and the coming day of that date; the nearer one alone when the other is most of a year away.</summary>
    private (Edtf? Past, Edtf? Future) NearestDays(int day, int month)
    {
        if (today is not { } now || LastSuch(day, month, now) is not { } past || NextSuch(day, month, now) is not { } future)
        {
            return (null, null);
        }

        return (Edtf.Of(past), Edtf.Of(future));
    }

    private static DateOnly? LastSuch(int day, int month, DateOnly notAfter)
    {
        for (var year = notAfter.Year; year > notAfter.Year - 9; year--)
        {
            if (Day.Of(year, month, day) is { } d && d <= notAfter)
            {
                return d;
            }
        }

        return null;
    }

    private static DateOnly? NextSuch(int day, int month, DateOnly notBefore)
    {
        for (var year = notBefore.Year; year < notBefore.Year + 9; year++)
        {
            if (Day.Of(year, month, day) is { } d && d >= notBefore)
            {
                return d;
            }
        }

        return null;
    }

    private Found? HijriDay(int day, int month, int end)
    {
        if (YearAfter(end) is var (year, _, after))
        {
            return Day.Hijri(year, month, day) is { } value ? new Found(after, TimeKind.Date, value, "day.hijri") : null;
        }

        return new Found(end, TimeKind.Date, NearestHijri(month, day), "day.hijri");
    }

    /// <summary>A Hijri day or month without a year: the nearest to today.</summary>
    private Edtf? NearestHijri(int month, int? day)
    {
        if (today is not { } now)
        {
            return null;
        }

        var year = Day.HijriYearOf(now);
        return Enumerable.Range(year - 1, 3)
            .Select(y => Day.Hijri(y, month, day))
            .OfType<Edtf>()
            .MinBy(e => Math.Abs(e.Earliest!.Value.DayNumber - now.DayNumber));
    }

    /// <summary>«الثلاثاء», «يوم الثلاثاء الماضي», «يومي السبت والأحد», «الثلاثاء 8 مايو 2018», «ليل السبت الأحد».</summary>
    private Found? DayByName(int i)
    {
        var at = i;
        if (Term(at, TermClass.Unit) is { Unit: TimeUnit.Day, HasArticle: false } && Bare(at + 1, TermClass.Weekday) is not null)
        {
            at++;
        }
        else if (Term(at, TermClass.UnitDual) is { Unit: TimeUnit.Day, HasArticle: false } && Bare(at + 1, TermClass.Weekday) is { } one)
        {
            return TwoDays(one, at + 1 + one.Length);
        }

        if (Term(at, TermClass.Weekday) is not { } weekday || (at > i && !weekday.IsBare))
        {
            return null;
        }

        var end = at + weekday.Length;
        if (DateInApposition(end) is { } date)
        {
            return Agreeing(date, weekday.Value);
        }

        if (Direction(end) is var (which, to))
        {
            return new Found(to, TimeKind.Date, DirectedWeekday(weekday.Value, which), "weekday.direction");
        }

        if (WeekdayOfWeek(weekday.Value, end) is { } ofWeek)
        {
            return ofWeek;
        }

        return today is { } now
            ? new Found(end, TimeKind.Date, Edtf.Of(now.LatestWeekday(weekday.Value)), Edtf.Of(now.NextWeekday(weekday.Value)), "weekday")
            : new Found(end, TimeKind.Date, null, "weekday");
    }

    /// <summary>«يومي السبت والأحد (الماضيين)».</summary>
    private Found? TwoDays(Term first, int at)
    {
        if (Term(at, TermClass.Weekday) is not { HasConjunction: true } second)
        {
            return null;
        }

        var end = at + second.Length;
        var direction = Direction(end);
        if (direction is var (_, to))
        {
            end = to;
        }

        if (today is not { } now)
        {
            return new Found(end, TimeKind.Date, null, "weekdays");
        }

        var gap = (second.Value - first.Value + 7) % 7;
        var last = direction is (TermClass.Past, _) ? now.Plus(-1).LatestWeekday(second.Value) : now.LatestWeekday(second.Value);
        var next = now.NextWeekday(first.Value);
        var past = Edtf.Interval(last.Plus(-gap), last);
        var future = Edtf.Interval(next, next.Plus(gap));
        return direction switch
        {
            (TermClass.Past, _) => new Found(end, TimeKind.Date, past, "weekdays"),
            (TermClass.Next, _) => new Found(end, TimeKind.Date, future, "weekdays"),
            _ => new Found(end, TimeKind.Date, past, future, "weekdays"),
        };
    }

    /// <summary>A date that a weekday's name stands before: «8 مايو», «، 8 مايو», «(8 مايو)», «الموافق 8 مايو».</summary>
    private Found? DateInApposition(int at)
    {
        if (DateWithMonth(at) is { } date)
        {
            return date;
        }

        if (KindAt(at) == TokenKind.Comma || NormalAt(at) is "الموافق" or "المصادف")
        {
            return NormalAt(at + 1) is "الموافق" or "المصادف" ? DateWithMonth(at + 2) : DateWithMonth(at + 1);
        }

        return KindAt(at) == TokenKind.OpenBracket && DateWithMonth(at + 1) is { } inside && KindAt(inside.End) == TokenKind.CloseBracket
            ? inside with { End = inside.End + 1 }
            : null;
    }

    private Found? DateWithMonth(int at)
    {
        Found? best = null;
        Take(ref best, NumericDate(at));
        if (DayNumber(at) is not null && (terms.ElementAtOrDefault(at)?[0].HasConjunction ?? false) == false)
        {
            Take(ref best, DayOfMonth(at));
        }

        return best is { Past.IsInterval: true } ? null : best;
    }

    /// <summary>Of the two readings of a date the one that falls on the weekday named beside it.</summary>
    private static Found Agreeing(Found date, int weekday)
    {
        if (!date.IsOpen || date.Past is null || date.Future is null)
        {
            return date with { Rule = "weekday.date" };
        }

        var past = date.Past.Earliest?.IsoWeekday() == weekday;
        var future = date.Future.Earliest?.IsoWeekday() == weekday;
        return past == future ? date with { Rule = "weekday.date" }
            : new Found(date.End, date.Kind, past ? date.Past : date.Future, "weekday.date");
    }

    private Edtf? DirectedWeekday(int weekday, TermClass which)
    {
        if (Reference(which) is not { } reference)
        {
            return null;
        }

        return Edtf.Of(which switch
        {
            TermClass.Past or TermClass.Previous => reference.Plus(-1).LatestWeekday(weekday),
            TermClass.Next or TermClass.Following => reference.Plus(1).NextWeekday(weekday),
            _ => reference.WeekStart().NextWeekday(weekday),
        });
    }

    /// <summary>«الثلاثاء من الأسبوع الماضي».</summary>
    private Found? WeekdayOfWeek(int weekday, int at)
    {
        if (Bare(at, TermClass.Of) is null || Bare(at + 1, TermClass.Unit) is not { Unit: TimeUnit.Week, HasArticle: true }
            || Direction(at + 2) is not var (which, end))
        {
            return null;
        }

        var start = Reference(which)?.WeekStart().Plus(7 * Steps(which));
        return new Found(end, TimeKind.Date, start is { } s ? Edtf.Of(s.NextWeekday(weekday)) : null, "weekday.of-week");
    }

    /// <summary>«اليوم», «أمس الثلاثاء», «غدا», «الليلة الماضية», «هذا اليوم», «في اليوم التالي».</summary>
    private Found? DayByDistance(int i)
    {
        if (Term(i, TermClass.LastNight) is { } lastNight)
        {
            return FromToday(-1, i + lastNight.Length, "day.last-night");
        }

        if (Term(i, TermClass.DayOffset) is { } offset)
        {
            return FromToday(offset.Value, i + offset.Length, "day.offset");
        }

        if (Term(i, TermClass.Tonight) is { } tonight)
        {
            return FromToday(0, i + tonight.Length, "day.tonight");
        }

        var at = Term(i, TermClass.This) is not null ? i + 1 : i;
        if (Term(at, TermClass.Unit) is not { Unit: TimeUnit.Day, HasArticle: true } day || (at > i && !day.IsBare))
        {
            return null;
        }

        // «في اليوم الثاني», «اليوم الذي» are other days.
        var next = at + 1;
        return Bare(next, TermClass.Ordinal) is { HasArticle: true } || Direction(next) is not null || NormalAt(next) is "الذي" or "الواحد" or "الـ"
            || (i > 0 && Term(i - 1, TermClass.That) is not null)
            ? null
            : FromToday(0, next, "day.today");
    }

    /// <summary>A day so far from today; a weekday or date beside it settles which («اليوم الأربعاء» read on Thursday is Wednesday).</summary>
    private Found? FromToday(int days, int end, string rule)
    {
        var date = today?.Plus(days);
        var at = KindAt(end) == TokenKind.Comma && Bare(end + 1, TermClass.Weekday) is not null ? end + 1 : end;
        if (Bare(at, TermClass.Unit) is { Unit: TimeUnit.Day, HasArticle: false } && Bare(at + 1, TermClass.Weekday) is not null)
        {
            at++;
        }

        if (Bare(at, TermClass.Weekday) is { } weekday)
        {
            end = at + weekday.Length;
            date = date is { } d ? d.Plus(3).LatestWeekday(weekday.Value) : null;
        }

        if (DateInApposition(end) is { } full)
        {
            NoteOwnDay(full, days);
            return full.IsOpen && date is { } near ? Nearest(full, near) : full with { Rule = rule };
        }

        return new Found(end, TimeKind.Date, date is { } value ? Edtf.Of(value) : null, rule);
    }

    private void NoteOwnDay(Found full, int days)
    {
        if (today is null && OwnDay is null && full.Past is { IsInterval: false, Start: { IsDay: true } day })
        {
            OwnDay = day.Earliest.Plus(-days);
        }
    }

    private static Found Nearest(Found date, DateOnly day)
    {
        var past = Math.Abs((date.Past?.Earliest?.DayNumber ?? 0) - day.DayNumber);
        var future = Math.Abs((date.Future?.Earliest?.DayNumber ?? 0) - day.DayNumber);
        return new Found(date.End, date.Kind, past <= future ? date.Past : date.Future, "day.date");
    }

    /// <summary>«مساء الثلاثاء», «فجر اليوم الأحد», «بعد ظهر أمس», «ليل السبت - الأحد», «هذا الصباح».</summary>
    private Found? PartOfDay(int i)
    {
        if (Term(i, TermClass.This) is not null && Bare(i + 1, TermClass.DayPart) is { HasArticle: true, Rest.Length: 0 })
        {
            return FromToday(0, i + 2, "day.part");
        }

        var part = Term(i, TermClass.DayPart);
        var night = Term(i, TermClass.Unit) is { Unit: TimeUnit.Night, HasArticle: false };
        if (part is null && !night)
        {
            return null;
        }

        var at = i + (part?.Length ?? 1);
        if (DateWithMonth(at) is { } date)
        {
            return date with { Rule = "day.part" };
        }

        if (at < tokens.Length && terms[at] is null)
        {
            return null;
        }

        Found? day = null;
        if (Bare(at, TermClass.Weekday) is { } weekday)
        {
            Take(ref day, NightBetween(weekday, at + weekday.Length));
        }

        Take(ref day, IsBareStart(at) ? DayByName(at) : null);
        Take(ref day, IsBareStart(at) ? DayByDistance(at) : null);
        return day is { } d ? d with { Rule = "day.part" } : null;
    }

    private bool IsBareStart(int i) => InText(i) && terms[i] is { } all && all[0].IsBare;

    /// <summary>«ليل السبت الأحد»: the night between two days.</summary>
    private Found? NightBetween(Term first, int at)
    {
        if (KindAt(at) == TokenKind.Dash || IsMark(at, '/'))
        {
            at++;
        }

        if (Bare(at, TermClass.Weekday) is not { } second || second.Value != (first.Value % 7) + 1)
        {
            return null;
        }

        var end = at + second.Length;
        if (today is not { } now)
        {
            return new Found(end, TimeKind.Date, null, "day.night");
        }

        var past = now.LatestWeekday(second.Value);
        var future = now.NextWeekday(first.Value);
        return new Found(end, TimeKind.Date, Edtf.Interval(past.Plus(-1), past), Edtf.Interval(future, future.Plus(1)), "day.night");
    }

    private Found? NamedDay(int i) =>
        Term(i, TermClass.NamedDay) is { Edtf: { } edtf } term && Edtf.TryParse(edtf, out var value)
            ? new Found(i + term.Length, TimeKind.Date, value, "day.named")
            : null;
}
