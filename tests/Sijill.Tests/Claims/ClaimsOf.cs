using System.Globalization;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Claims;

/// <summary>What the whole pipeline takes from a short text.</summary>
internal static class ClaimsOf
{
    private static readonly Reader Reader = new(Lexicon.Load());

    public static IReadOnlyList<Claim> Text(string text) =>
        [.. Reader.Read(new Document("t", text, Published: DateTimeOffset.Parse("2018-06-15T12:00:00+00:00", CultureInfo.InvariantCulture))).Claims];

    /// <summary>Each claim as <c>EVENT actors → recipients: evidence</c>, countries only.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. Text(text).Select(c => $"{c.Event} {Countries(c.Actor)} → {Countries(c.Recipient)}: {c.Evidence.Text}")];

    /// <summary>The events alone, in the order of the text.</summary>
    public static string Events(string text) => string.Join(' ', Text(text).Select(c => c.Event));

    private static string Countries(EquatableArray<Participant> who) => string.Join('+', who.Select(p => p.Country));
}
