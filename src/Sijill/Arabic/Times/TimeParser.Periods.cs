using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>Weeks, months and years told by which one they are.</summary>
internal sealed partial class TimeParser
{
    /// <summary>Which one: «الماضي», «المقبل», «الجاري», «نفسه», «التالي».</summary>
    private (TermClass Which, int End)? Direction(int i)
    {
        if (!InText(i) || terms[i] is not { } all)
        {
            return null;
        }

        foreach (var term in all)
        {
            if (term.IsBare && (term.HasArticle || term.Class == TermClass.Same) && term.Class is TermClass.Past or TermClass.Previous or TermClass.Next
                or TermClass.Following or TermClass.Current or TermClass.Same && (term.HasArticle || term.Class == TermClass.Same))
            {
                return (term.Class, i + 1);
            }
        }

        return null;
    }

    /// <summary>The day that a direction counts from: today, or the date told before for «التالي» and «نفسه».</summary>
    private DateOnly? Reference(TermClass which) => which switch
    {
        TermClass.Same or TermClass.Following => previous?.Earliest,
        TermClass.Previous => previous?.Earliest ?? today,
        _ => today,
    };

    private static int Steps(TermClass which) => which switch
    {
        TermClass.Past or TermClass.Previous => -1,
        TermClass.Next or TermClass.Following => 1,
        _ => 0,
    };

    /// <summary>«الأسبوع الماضي», «هذا العام», «الشهر المقبل», «العام نفسه», «ذلك اليوم», «نفس العام».</summary>
    private Found? UnitByDirection(int i)
    {
        if (Term(i, TermClass.This) is not null && Bare(i + 1, TermClass.Unit) is { HasArticle: true } now && now.Unit >= TimeUnit.Week)
        {
            var end = Direction(i + 2) is (TermClass.Current, var to) ? to : i + 2;
            return new Found(end, TimeKind.Date, today is { } t ? UnitAt(t, now.Unit, 0) : null, "unit.this");
        }

        if (Term(i, TermClass.That) is not null || Term(i, TermClass.SameBefore) is not null)
        {
            return Bare(i + 1, TermClass.Unit) is { HasArticle: true } that && that.Unit >= TimeUnit.Day
                && (Bare(i + 2, TermClass.Of) is null || Bare(i + 3, TermClass.Unit) is null)
                ? new Found(i + 2, TimeKind.Date, previous?.Earliest is { } p ? UnitAt(p, that.Unit, 0) : null, "unit.same")
                : null;
        }

        if (Term(i, TermClass.Unit) is not { HasArticle: true } unit || unit.Unit < TimeUnit.Day || Direction(i + 1) is not var (which, after))
        {
            return null;
        }

        var value = Reference(which) is { } reference ? UnitAt(reference, unit.Unit, Steps(which)) : null;
        return new Found(after, TimeKind.Date, value, "unit.direction");
    }

    /// <summary>The unit that holds <paramref name="day"/>, so many units on.</summary>
    private static Edtf? UnitAt(DateOnly day, TimeUnit unit, int steps)
    {
        var year = day.Year + steps;
        switch (unit)
        {
            case TimeUnit.Day or TimeUnit.Night:
                return Edtf.Of(day.Plus(steps));
            case TimeUnit.Week:
                var start = day.WeekStart().Plus(7 * steps);
                return Edtf.Interval(start, start.Plus(6));
            case TimeUnit.Month:
                var month = day.PlusMonths(steps);
                return Edtf.Of(EdtfDate.OfMonth(month.Year, month.Month));
            case TimeUnit.Year:
                return year is >= 1 and <= 9999 ? Edtf.Of(EdtfDate.OfYear(year)) : null;
            case TimeUnit.Decade:
                var decade = (day.Year / 10 * 10) + (10 * steps);
                return decade is >= 0 and <= 9990 ? Edtf.Of(EdtfDate.OfDecade(decade)) : null;
            case TimeUnit.Century:
                var century = (day.Year / 100 * 100) + (100 * steps);
                return century is >= 0 and <= 9900 ? Edtf.Of(EdtfDate.OfCentury(century)) : null;
            case TimeUnit.Quarter:
                return Months(day.Year, ((day.Month - 1) / 3 * 3) + 1 + (3 * steps), 3);
            default:
                return null;
        }
    }

    private static Edtf? Months(int year, int month, int count)
    {
        var first = new DateOnly(Math.Clamp(year, 2, 9998), 1, 1).PlusMonths(month - 1);
        var last = first.PlusMonths(count - 1);
        return Edtf.Interval(EdtfDate.OfMonth(first.Year, first.Month), EdtfDate.OfMonth(last.Year, last.Month));
    }

    /// <summary>«الأسبوع الأول من تموز/يوليو», «النصف الثاني من عام 2018», «الربع الأول من العام الجاري», «اليوم الأخير من مايو».</summary>
    private Found? UnitByOrdinal(int i)
    {
        if (Term(i, TermClass.Unit) is not { HasArticle: true } unit || unit.Unit is not (TimeUnit.Week or TimeUnit.Half or TimeUnit.Quarter or TimeUnit.Day or TimeUnit.Decade)
            || OrdinalWord(i + 1) is not { HasArticle: true } ordinal || Bare(i + 1 + ordinal.Length, TermClass.Of) is null)
        {
            return null;
        }

        var at = i + 2 + ordinal.Length;
        if (!IsBareStart(at) && KindAt(at) != Words.TokenKind.Number)
        {
            return null;
        }

        Found? whole = null;
        Take(ref whole, MonthOfYear(at));
        Take(ref whole, Year(at));
        Take(ref whole, UnitByDirection(at));
        Take(ref whole, YearAfterConnector(at));
        Take(ref whole, Century(at));
        if (whole is null && Bare(at, TermClass.Unit) is { HasArticle: true, Unit: TimeUnit.Year or TimeUnit.Month } current && today is { } now)
        {
            whole = new Found(at + 1, TimeKind.Date, UnitAt(now, current.Unit, 0), "unit.this");
        }

        return whole?.Map(whole.Value.End, "unit.ordinal", e => PieceOf(e, unit.Unit, ordinal.Value));
    }

    private Term? OrdinalWord(int i) => Bare(i, TermClass.Ordinal) is { } ordinal ? ordinal : null;

    private static Edtf? PieceOf(Edtf whole, TimeUnit unit, int number)
    {
        if (whole.Earliest is not { } first || whole.Latest is not { } last || whole.IsInterval)
        {
            return null;
        }

        if (whole.Start is { Year: null })
        {
            return PieceOfCentury(first.Year / 100 * 100, unit, number);
        }

        var isYear = whole.Start?.Month is null;
        switch (unit)
        {
            case TimeUnit.Week when !isYear:
                var start = number < 0 ? last.Plus(-6) : first.Plus(7 * (number - 1));
                return start <= last ? Edtf.Interval(start, start.Plus(6) < last ? start.Plus(6) : last) : null;
            case TimeUnit.Day:
                var day = number < 0 ? last : first.Plus(number - 1);
                return day <= last ? Edtf.Of(day) : null;
            case TimeUnit.Half when isYear && number is 1 or 2 or -1:
                return Months(first.Year, number == 1 ? 1 : 7, 6);
            case TimeUnit.Half when number is 1 or 2 or -1:
                return number == 1 ? Edtf.Interval(first, first.Plus(14)) : Edtf.Interval(first.Plus(15), last);
            case TimeUnit.Quarter when isYear && number is >= -1 and <= 4 and not 0:
                return Months(first.Year, number < 0 ? 10 : (3 * (number - 1)) + 1, 3);
            default:
                return null;
        }
    }

    private static Edtf? PieceOfCentury(int first, TimeUnit unit, int number) => (unit, number) switch
    {
        (TimeUnit.Decade, >= 1 and <= 10) => Edtf.Of(EdtfDate.OfDecade(first + (10 * (number - 1)))),
        (TimeUnit.Half, 1) when first > 0 => Edtf.Interval(EdtfDate.OfYear(first), EdtfDate.OfYear(first + 49)),
        (TimeUnit.Half, 2 or -1) => Edtf.Interval(EdtfDate.OfYear(first + 50), EdtfDate.OfYear(first + 99)),
        _ => null,
    };

    /// <summary>«مطلع الشهر», «أواخر مايو», «نهاية العام الماضي», «أوائل التسعينيات», «مطلع الأسبوع», «نهاية الأسبوع».</summary>
    private Found? PartOfPeriod(int i)
    {
        if (Term(i, TermClass.Part) is not { HasArticle: false } part)
        {
            return null;
        }

        var at = i + part.Length;
        if (Bare(at, TermClass.Of) is not null)
        {
            at++;
        }

        if (KindAt(at) != Words.TokenKind.Number && !IsBareStart(at))
        {
            return null;
        }

        Found? whole = null;
        Take(ref whole, MonthOfYear(at));
        Take(ref whole, Year(at));
        Take(ref whole, UnitByDirection(at));
        Take(ref whole, Season(at));
        Take(ref whole, Decade(at));
        Take(ref whole, Century(at));
        if (whole is null && Bare(at, TermClass.Unit) is { HasArticle: true } unit && unit.Unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)
        {
            whole = new Found(at + 1, TimeKind.Date, today is { } now ? UnitAt(now, unit.Unit, 0) : null, "unit.this");
        }

        return whole?.Map(whole.Value.End, "part", e => PartOf(e, part.Value));
    }

    /// <summary>A month or year stays whole, since its edges are not known; of a week the day is told, as approximate.</summary>
    private static Edtf? PartOf(Edtf whole, int part)
    {
        if (!whole.IsInterval || whole.Start is not { IsDay: true } start || whole.End is not { } end || end.Earliest.DayNumber - start.Earliest.DayNumber != 6)
        {
            return whole;
        }

        var monday = start.Earliest.NextWeekday(1);
        return part switch
        {
            0 => Edtf.Of(EdtfDate.OfDay(monday).With(EdtfQualifier.Approximate)),
            1 => Edtf.Of(EdtfDate.OfDay(monday.Plus(2)).With(EdtfQualifier.Approximate)),
            _ => Edtf.Interval(monday.Plus(5), monday.Plus(6)),
        };
    }
}
