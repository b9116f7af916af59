namespace Sijill.Sources.Wikidata;

/// <summary>Joins the terms of a person.</summary>
internal static class Terms
{
    /// <summary>Terms of one office that follow each other without a gap become one: a minister who stays through three cabinets.</summary>
    public static List<LexiconTerm> Joined(IEnumerable<LexiconTerm> terms)
    {
        var joined = new List<LexiconTerm>();
        foreach (var term in Sorted(terms))
        {
            var before = joined.FindLastIndex(t => SameOffice(t, term, null) && Period.Of(t).Touches(Period.Of(term)));
            if (before < 0)
            {
                joined.Add(term);
            }
            else if (Period.LastOf(term.To) > Period.LastOf(joined[before].To))
            {
                joined[before] = joined[before] with { To = term.To };
            }
        }

        return joined;
    }

    /// <summary>
    /// What the lexicon has and what is new. Where both have a term of one office at one time, the lexicon's stays, for it was written by
    /// hand; the other fills in a beginning or an end that it does not have.
    /// </summary>
    public static List<LexiconTerm> United(IEnumerable<LexiconTerm> known, IEnumerable<LexiconTerm> found, string country)
    {
        var united = known.ToList();
        foreach (var term in Joined(found))
        {
            var same = united.FindIndex(t => SameOffice(t, term, country) && Period.Of(t).Touches(Period.Of(term)));
            if (same < 0)
            {
                united.Add(term);
                continue;
            }

            var filled = united[same] with { From = united[same].From ?? term.From, To = united[same].To ?? term.To };
            united[same] = Period.Of(filled) is var period && period.First <= period.Last ? filled : united[same];
        }

        return [.. Sorted(united)];
    }

    private static bool SameOffice(LexiconTerm a, LexiconTerm b, string? country) =>
        a.Office == b.Office && (a.Of ?? country) == (b.Of ?? country) && a.Acting == b.Acting && a.Disputed == b.Disputed;

    private static IEnumerable<LexiconTerm> Sorted(IEnumerable<LexiconTerm> terms) => terms
        .OrderBy(t => Period.FirstOf(t.From)).ThenBy(t => Period.LastOf(t.To))
        .ThenBy(t => t.Office, StringComparer.Ordinal).ThenBy(t => t.Of, StringComparer.Ordinal).ThenBy(t => t.Acting);
}
