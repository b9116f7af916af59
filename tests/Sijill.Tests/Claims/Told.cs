using System.Globalization;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Claims;

/// <summary>Who says it, how it stands and when, for each claim of a short text that was published on Friday, 15 June 2018.</summary>
internal static class Told
{
    private static readonly Reader Reader = new(Lexicon.Load());

    public static Reading Reading(string text, bool dated = true, string? publisher = null) =>
        Reader.Read(new Document("t", text, Publisher: publisher, Published: dated ? DateTimeOffset.Parse("2018-06-15T12:00:00+00:00", CultureInfo.InvariantCulture) : null));

    /// <summary>Each claim as <c>EVENT outermost kind &gt; … &gt; innermost kind</c>.</summary>
    public static string By(string text, string? publisher = null) =>
        Lines(Reading(text, publisher: publisher), c => string.Join(" > ", c.Attribution.Select(s => $"{s.Who.Name ?? s.Who.Country} {s.Kind.ToString().ToLowerInvariant()}")));

    /// <summary>Each claim as <c>EVENT status</c>.</summary>
    public static string How(string text) => Lines(Reading(text), c => c.Status.ToString().ToLowerInvariant());

    /// <summary>Each claim as <c>EVENT date</c>.</summary>
    public static string When(string text) => Lines(Reading(text), c => c.Date?.Edtf ?? "-");

    /// <summary>Each claim as <c>EVENT place</c>.</summary>
    public static string Where(string text) => Lines(Reading(text), c => c.Place is { } p ? $"{p.Name} {p.Country}" : "-");

    private static string Lines(Reading reading, Func<Claim, string> of) => string.Join('\n', reading.Claims.Select(c => $"{c.Event} {of(c)}".TrimEnd()));
}
