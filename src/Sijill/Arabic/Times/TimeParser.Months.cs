using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>Months, seasons, years, decades and centuries.</summary>
internal sealed partial class TimeParser
{
    /// <summary>
    /// A month's name, or the pair of names that newspapers write for readers of two countries: «آذار/مارس», «ديسمبر / كانون الأول».
    /// </summary>
    private (int Month, int End)? MonthName(int i, bool dated)
    {
        if ((dated ? Bare(i, TermClass.Month) : Term(i, TermClass.Month)) is not { } term)
        {
            return null;
        }

        var end = i + term.Length;
        if (Bare(end, TermClass.Month) is { } beside && beside.Value == term.Value)
        {
            return (term.Value, end + beside.Length);
        }

        if ((IsMark(end, '/') || KindAt(end) == TokenKind.Dash) && Bare(end + 1, TermClass.Month) is { } other && other.Value == term.Value)
        {
            return (term.Value, end + 1 + other.Length);
        }

        if (KindAt(end) == TokenKind.OpenBracket && Bare(end + 1, TermClass.Month) is { } inside && inside.Value == term.Value
            && KindAt(end + 1 + inside.Length) == TokenKind.CloseBracket)
        {
            return (term.Value, end + 2 + inside.Length);
        }

        return !term.Weak || dated || IsDated(term, i, end) ? (term.Value, end) : null;
    }

    /// <summary>Whether the neighbours of a word that is not only a month make it one.</summary>
    private bool IsDated(Term term, int i, int end)
    {
        if (YearAfter(end) is not null || (Direction(end) is (not TermClass.Same, _) && term.Class == TermClass.Month))
        {
            return true;
        }

        if (Term(end, TermClass.To) is { } to && Bare(end + to.Length, TermClass.Month) is not null)
        {
            return true;
        }

        var before = NormalAt(i - 1);
        var spelling = tokens[i].Word.Spelling;
        return (term.Value == 3 || spelling.StartsWith('آ')) && before is "في" or "وفي" or "منذ" or "حتي" or "اواخر" or "اوائل" or "مطلع" or "نهاية" or "بداية";
    }

    /// <summary>«مايو 2018», «شهر مايو», «ديسمبر/كانون الأول الماضي», «يوليو من العام نفسه», «شهر رمضان».</summary>
    private Found? MonthOfYear(int i)
    {
        var at = i;
        if (Term(i, TermClass.Unit) is { Unit: TimeUnit.Month, HasArticle: false })
        {
            at++;
        }

        if ((at > i ? Bare(at, TermClass.HijriMonth) : Term(at, TermClass.HijriMonth)) is { } hijri)
        {
            return HijriMonth(hijri, i, at);
        }

        if (MonthName(at, dated: at > i) is not var (month, end))
        {
            return null;
        }

        if (YearAfter(end) is var (year, isHijri, after) && !isHijri)
        {
            return new Found(after, TimeKind.Date, Edtf.Of(EdtfDate.OfMonth(year, month)), "month.year");
        }

        if (Direction(end) is var (which, to))
        {
            return new Found(to, TimeKind.Date, DirectedMonth(month, which), "month.direction");
        }

        if (today is not { } now)
        {
            return new Found(end, TimeKind.Date, null, "month");
        }

        var past = EdtfDate.OfMonth(Math.Max(1, month <= now.Month ? now.Year : now.Year - 1), month);
        var future = EdtfDate.OfMonth(Math.Min(9999, month >= now.Month ? now.Year : now.Year + 1), month);
        return new Found(end, TimeKind.Date, Edtf.Of(past), Edtf.Of(future), "month");
    }

    private Edtf? DirectedMonth(int month, TermClass which)
    {
        if (Reference(which) is not { } reference)
        {
            return null;
        }

        var year = which switch
        {
            TermClass.Past or TermClass.Previous => month < reference.Month ? reference.Year : reference.Year - 1,
            TermClass.Next or TermClass.Following => month > reference.Month ? reference.Year : reference.Year + 1,
            _ => reference.Year,
        };
        return year is >= 1 and <= 9999 ? Edtf.Of(EdtfDate.OfMonth(year, month)) : null;
    }

    private Found? HijriMonth(Term month, int first, int at)
    {
        var end = at + month.Length;
        if (YearAfter(end) is var (year, _, after) && year is > 1000 and < 1700)
        {
            return new Found(after, TimeKind.Date, Day.Hijri(year, month.Value, null), "month.hijri");
        }

        var ramadanByItself = month.Value == 9 && first > 0 && NormalAt(first - 1) is "في" or "خلال";
        if (month.Weak && at == first && !ramadanByItself)
        {
            return null;
        }

        if (Direction(end) is var (_, to))
        {
            end = to;
        }

        return new Found(end, TimeKind.Date, NearestHijri(month.Value, null), "month.hijri");
    }

    /// <summary>A year after a month: «2018», «من عام 2018», «من العام الماضي», «عام 2018».</summary>
    private (int Year, bool Hijri, int End)? YearAfter(int at)
    {
        if (YearNumber(at) is { } plain && IsPlausible(plain.Value, plain.Hijri))
        {
            return plain;
        }

        if (Bare(at, TermClass.Of) is not null)
        {
            at++;
        }

        if (Bare(at, TermClass.Unit) is not { Unit: TimeUnit.Year })
        {
            return null;
        }

        if (YearNumber(at + 1) is { } named && IsPlausible(named.Value, named.Hijri))
        {
            return named;
        }

        return Direction(at + 1) is var (which, end) && Reference(which) is { } reference && reference.Year + Steps(which) is >= 1 and <= 9999 and var year
            ? (year, false, end)
            : null;
    }

    private static bool IsPlausible(int year, bool hijri) => hijri ? year is >= 1 and <= 1700 : year is >= 1000 and <= 2199;

    /// <summary>«عام 2015», «العام 2015», «سنة 1439 هـ», «2015» after «في» or «منذ», «عامي 2015 و2016».</summary>
    private Found? Year(int i)
    {
        if (Term(i, TermClass.Unit) is { Unit: TimeUnit.Year } && YearNumber(i + 1) is { } named && (IsPlausible(named.Value, named.Hijri) || named.Hijri))
        {
            // «عام 2011-2012», «العام 2015/2016».
            if (KindAt(named.End) == TokenKind.Dash && YearNumber(named.End + 1) is { } last && last.Value > named.Value && IsPlausible(last.Value, false))
            {
                return Years(named.Value, last.Value, last.End);
            }

            return new Found(named.End, TimeKind.Date, YearValue(named.Value, named.Hijri), "year");
        }

        if (Term(i, TermClass.UnitDual) is { Unit: TimeUnit.Year } && YearNumber(i + 1) is { } one && IsPlausible(one.Value, one.Hijri)
            && NormalAt(one.End) is "و" && YearNumber(one.End + 1) is { } two && two.Value > one.Value)
        {
            return Years(one.Value, two.Value, two.End);
        }

        return BareYear(i);
    }

    private static Found? Years(int first, int last, int end) => last is >= 1 and <= 9999
        ? new Found(end, TimeKind.Date, Edtf.Interval(EdtfDate.OfYear(first), EdtfDate.OfYear(last)), "years")
        : null;

    private static Edtf? YearValue(int year, bool hijri) =>
        hijri ? Day.HijriYear(year) : year is >= 1 and <= 9999 ? Edtf.Of(EdtfDate.OfYear(year)) : null;

    /// <summary>Four digits count as a year only after a preposition of time, and not before a thing counted.</summary>
    private Found? BareYear(int i)
    {
        if (YearNumber(i) is not { } year || tokens[i].Word.Normal.Length != 4)
        {
            return null;
        }

        if (year.Hijri || year.End > i + 1)
        {
            return new Found(year.End, TimeKind.Date, YearValue(year.Value, year.Hijri), "year.bare");
        }

        // «(1934-1979)».
        if (KindAt(i - 1) == TokenKind.OpenBracket && KindAt(i + 1) == TokenKind.Dash && YearNumber(i + 2) is { } last && KindAt(last.End) == TokenKind.CloseBracket
            && IsPlausible(year.Value, false) && last.Value > year.Value && last.Value <= 2199)
        {
            return Years(year.Value, last.Value, last.End);
        }

        var usual = year.Value is >= 1900 and <= 2099;
        var before = NormalAt(i - 1);
        var governed = before is "في" or "وفي" or "منذ" or "ومنذ" or "حتي" or "وحتي" or "بحلول" or "قبل" or "بعد" or "خلال" or "اواخر" or "اوائل"
            or "مطلع" or "منتصف" or "نهاية" or "بداية" or "صيف" or "شتاء" or "ربيع" or "خريف" or "انتخابات" or "لانتخابات" or "بانتخابات" or "موازنة"
            or "حرب" or "اتفاق" or "لعام" or "مونديال" or "رؤية";
        var bracketed = KindAt(i - 1) == TokenKind.OpenBracket && KindAt(i + 1) is TokenKind.CloseBracket or TokenKind.Dash;
        return ((usual && governed) || (bracketed && year.Value is >= 1500 and <= 2099)) && !CountsSomething(i + 1)
            ? new Found(i + 1, TimeKind.Date, YearValue(year.Value, false), "year.bare")
            : null;
    }

    /// <summary>«في 2000 قرية»: an indefinite noun after the number.</summary>
    private bool CountsSomething(int i)
    {
        if (KindAt(i) != TokenKind.Word)
        {
            return false;
        }

        var word = tokens[i].Word;
        return terms[i] is { } t && t[0].Class is TermClass.Unit
            || (word.Normal.Length > 3 && word.Readings[0] is { Pos: PartOfSpeech.Nominal, Proclitics: Proclitics.None } && word.Normal is not ("بين" or "حول")
                && (word.Normal.EndsWith('ا') || word.Normal.EndsWith('ة')) && !word.Normal.StartsWith("ال", StringComparison.Ordinal));
    }

    /// <summary>«صيف 2018», «الصيف الماضي», «هذا الصيف».</summary>
    private Found? Season(int i)
    {
        var at = Term(i, TermClass.This) is not null ? i + 1 : i;
        if (Term(at, TermClass.Season) is not { } season || (at > i && !season.IsBare))
        {
            return null;
        }

        var end = at + 1;
        if (at > i)
        {
            return season.HasArticle && today is { } here ? new Found(end, TimeKind.Date, Edtf.Of(EdtfDate.OfSeason(here.Year, season.Value)), "season") : null;
        }

        if (YearAfter(end) is var (year, hijri, after) && !hijri)
        {
            return new Found(after, TimeKind.Date, Edtf.Of(EdtfDate.OfSeason(year, season.Value)), "season.year");
        }

        if (!season.HasArticle || Direction(end) is not var (which, to))
        {
            return null;
        }

        return new Found(to, TimeKind.Date, DirectedSeason(season.Value, which), "season.direction");
    }

    private Edtf? DirectedSeason(int season, TermClass which)
    {
        if (Reference(which) is not { } now || now.Year is < 3 or > 9990)
        {
            return null;
        }

        var value = EdtfDate.OfSeason(now.Year, season);
        value = which switch
        {
            TermClass.Past or TermClass.Previous when value.Latest >= now => EdtfDate.OfSeason(Math.Max(1, now.Year - 1), season),
            TermClass.Next or TermClass.Following when value.Earliest <= now => EdtfDate.OfSeason(Math.Min(9999, now.Year + 1), season),
            _ => value,
        };
        return Edtf.Of(value);
    }

    /// <summary>«الثمانينيات», «ثمانينيات القرن الماضي».</summary>
    private Found? Decade(int i)
    {
        if (Term(i, TermClass.DecadeName) is not { } decade)
        {
            return null;
        }

        var end = i + 1;
        if (Bare(end, TermClass.Of) is not null)
        {
            end++;
        }

        if (Century(end) is { Past.Start.Earliest.Year: var first } century)
        {
            return new Found(century.End, TimeKind.Date, Edtf.Of(EdtfDate.OfDecade(((first / 100) * 100) + decade.Value)), "decade");
        }

        return decade.HasArticle ? new Found(i + 1, TimeKind.Date, Edtf.Of(EdtfDate.OfDecade(1900 + decade.Value)), "decade") : null;
    }

    /// <summary>«القرن الماضي», «القرن العشرين», «القرن التاسع عشر».</summary>
    private Found? Century(int i)
    {
        if (Term(i, TermClass.Unit) is not { Unit: TimeUnit.Century, HasArticle: true })
        {
            return null;
        }

        if (Bare(i + 1, TermClass.Ordinal) is { Value: > 0 } ordinal)
        {
            return new Found(i + 1 + ordinal.Length, TimeKind.Date, Edtf.Of(EdtfDate.OfCentury((ordinal.Value - 1) * 100)), "century");
        }

        if (Direction(i + 1) is not var (which, end))
        {
            return null;
        }

        // A text of unknown date is news of this century.
        var year = (today?.Year ?? 2000) / 100 * 100;
        var first = year + (100 * Steps(which));
        return first is >= 0 and <= 9900 ? new Found(end, TimeKind.Date, Edtf.Of(EdtfDate.OfCentury(first)), "century") : null;
    }
}
