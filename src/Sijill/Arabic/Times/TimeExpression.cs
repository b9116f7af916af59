using Sijill.Model;

namespace Sijill.Arabic.Times;

internal enum TimeKind : byte
{
    /// <summary>A point or interval on the calendar.</summary>
    Date,

    /// <summary>A length without a place on the calendar («ثلاثة أيام»); gives no date.</summary>
    Duration,

    /// <summary>A repeated time («كل عام»); gives no date.</summary>
    Set,

    /// <summary>A time of day.</summary>
    Time,
}

/// <summary>A time expression of the text.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Span">The characters, without proclitics of the first word other than «ال».</param>
/// <param name="Kind">What sort.</param>
/// <param name="Edtf">
/// Its value in Extended Date/Time Format, or null when it has none (a duration, or a relative expression in a text of unknown date).
/// Where the words allow a past and a coming date («الثلاثاء», «12 مايو»), the one that the nearest verb before them favours.
/// </param>
/// <param name="Rule">The calendar rule that made it.</param>
internal sealed record TimeExpression(int First, int End, SourceSpan Span, TimeKind Kind, string? Edtf, string Rule)
{
    /// <summary>The reading for what has happened, when the words allow two («الثلاثاء»: the last one); otherwise null.</summary>
    public string? PastEdtf { get; init; }

    /// <summary>The reading for what is to come, when the words allow two («الثلاثاء»: the coming one); otherwise null.</summary>
    public string? FutureEdtf { get; init; }

    /// <summary>-1 when the nearest verb before it is of the past, 1 when something before it speaks of the future, else 0.</summary>
    public int Tense { get; init; }
}
