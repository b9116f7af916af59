using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>A time expression under construction: where it ends and what it means.</summary>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Past">The reading for what has happened; null when it has no value.</param>
/// <param name="Future">The reading for what is to come; the same as <paramref name="Past"/> when the words allow only one.</param>
/// <param name="Rule">The rule that made it.</param>
internal readonly record struct Found(int End, TimeKind Kind, Edtf? Past, Edtf? Future, string Rule)
{
    /// <summary>One value, or none.</summary>
    public Found(int end, TimeKind kind, Edtf? value, string rule)
        : this(end, kind, value, value, rule)
    {
    }

    /// <summary>True when the words allow two readings.</summary>
    public bool IsOpen => Past != Future;

    /// <summary>The same with both readings changed.</summary>
    public Found Map(int end, string rule, Func<Edtf, Edtf?> change) =>
        new(end, Kind, Past is { } p ? change(p) : null, Future is { } f ? change(f) : null, rule);
}
