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
/// <param name="Span">The characters.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Edtf">
/// Its value in Extended Date/Time Format, or null when it has none (a duration, or a relative expression in a text of unknown date).
/// </param>
/// <param name="Rule">The calendar rule that made it.</param>
internal sealed record TimeExpression(int First, int End, SourceSpan Span, TimeKind Kind, string? Edtf, string Rule);
