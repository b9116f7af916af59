namespace Sijill.Model;

/// <summary>
/// A half-open range <c>[Start, End)</c> of UTF-16 code units in a document's text as published.
/// The default value is the empty span at offset 0. Two spans are equal when both offsets are.
/// </summary>
/// <param name="Start">Offset of the first code unit, 0 or more.</param>
/// <param name="End">Offset after the last code unit, <paramref name="Start"/> or more.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True when the span holds no code unit.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>The characters of <paramref name="text"/> that this span covers.</summary>
    /// <param name="text">The text that the offsets refer to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <paramref name="text"/>.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>True when <paramref name="other"/> lies wholly within this span.</summary>
    public bool Contains(SourceSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two spans share at least one code unit.</summary>
    public bool Overlaps(SourceSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public SourceSpan Union(SourceSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
