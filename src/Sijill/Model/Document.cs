namespace Sijill.Model;

/// <summary>One article or readout.</summary>
/// <param name="Id">Identifier within its source; never empty.</param>
/// <param name="Text">The body as published; every offset of the project refers to it, in UTF-16 code units.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Url">Where it was published, or null.</param>
/// <param name="Publisher">The outlet's name as given, or null.</param>
/// <param name="Language">ISO 639-1 code of the text.</param>
/// <param name="Published">
/// When it was published, with the outlet's own UTC offset (so that «today» is the outlet's day), or null when unknown.
/// </param>
public sealed record Document(
    string Id,
    string Text,
    string? Title = null,
    string? Url = null,
    string? Publisher = null,
    string Language = "ar",
    DateTimeOffset? Published = null)
{
    /// <summary>The day of publication in the outlet's zone, or null when unknown.</summary>
    public DateOnly? PublishedDay => Published is { } p ? DateOnly.FromDateTime(p.DateTime) : null;
}
