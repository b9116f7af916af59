using System.Globalization;

namespace Sijill.Lexicons;

/// <summary>Who held which office of what, and when. Both days belong to the term.</summary>
/// <param name="Person">The person.</param>
/// <param name="Office">The office's id.</param>
/// <param name="Of">Country code or actor id.</param>
/// <param name="From">First possible day; <see cref="DateOnly.MinValue"/> when unknown.</param>
/// <param name="To">Last possible day; <see cref="DateOnly.MaxValue"/> while in office.</param>
/// <param name="Entry">The term as written.</param>
internal sealed record WhosWhoTerm(PersonEntry Person, string Office, string Of, DateOnly From, DateOnly To, TermEntry Entry)
{
    /// <summary>Held against another's claim or in another's stead.</summary>
    public bool Secondary => Entry.Acting || Entry.Disputed;

    /// <summary>A term of <paramref name="person"/> whose dates are known to be dates.</summary>
    public static WhosWhoTerm Held(PersonEntry person, TermEntry term)
    {
        _ = TryParseDay(term.From, false, out var from);
        _ = TryParseDay(term.To, true, out var to);
        return new WhosWhoTerm(person, term.Office, term.Of ?? person.Country, from, to, term);
    }

    public bool Covers(DateOnly day) => From <= day && day <= To;

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> as the first or last day that it allows.</summary>
    public static bool TryParseDay(string? text, bool last, out DateOnly day)
    {
        day = last ? DateOnly.MaxValue : DateOnly.MinValue;
        if (text is null)
        {
            return true;
        }

        string[] formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        if (!DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return false;
        }

        if (last)
        {
            day = text.Length switch
            {
                4 => new DateOnly(day.Year, 12, 31),
                7 => day.AddMonths(1).AddDays(-1),
                _ => day,
            };
        }

        return true;
    }
}
