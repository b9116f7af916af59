namespace Sijill.Arabic.Times;

/// <summary>What a word or phrase of the calendar files contributes to a time expression.</summary>
internal enum TermClass : byte
{
    /// <summary>A phrase with a time word that says no time («الأمين العام»).</summary>
    Not,
    Month,
    HijriMonth,

    /// <summary>Value 1 is Monday, 7 Sunday.</summary>
    Weekday,
    Cardinal,

    /// <summary>Value -1 is "the last".</summary>
    Ordinal,

    /// <summary>Value is a <see cref="TimeUnit"/>; so for the dual and the plural.</summary>
    Unit,
    UnitDual,
    UnitPlural,

    /// <summary>Days from today.</summary>
    DayOffset,
    Tonight,
    LastNight,
    DayPart,

    /// <summary>Part of a month or year: 0 beginning, 1 middle, 2 end.</summary>
    Part,
    Past,
    Previous,
    Next,
    Following,
    Current,
    Same,
    This,
    That,
    SameBefore,
    Few,
    Several,
    In,
    Within,
    Since,
    Until,
    Before,
    After,
    Ago,
    From,
    Between,
    To,
    Of,
    About,
    Every,
    Set,
    Clock,
    Zone,
    HijriEra,
    CommonEra,
    The,

    /// <summary>Value 21 spring to 24 winter, as in EDTF.</summary>
    Season,

    /// <summary>Value 20 to 90.</summary>
    DecadeName,

    /// <summary>Without a value: -1 past, 0 present, 1 future.</summary>
    Vague,
    FutureMark,
    FutureVerb,

    /// <summary>A day with a name of its own; the entry gives its date.</summary>
    NamedDay,
}

/// <summary>Units of time, in the order of their length.</summary>
internal enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}
