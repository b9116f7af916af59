using System.Globalization;
using System.Text;
using Sijill.Model;

namespace Sijill.Testing;

/// <summary>Writes a reading as text that a reader of Arabic can judge, for golden files.</summary>
public static class ClaimText
{
    /// <summary>All claims of <paramref name="reading"/>, a few lines each.</summary>
    public static string Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = new StringBuilder();
        var number = 0;
        foreach (var claim in reading.Claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {claim.Event}{(claim.Mode is null ? "" : "/" + claim.Mode)} {Lower(claim.Status)}");
            text.Append(CultureInfo.InvariantCulture, $" {claim.Cameo ?? "-"} {claim.Date?.Edtf ?? "undated"}\n");
            text.Append(CultureInfo.InvariantCulture, $"   {Names(claim.Actor)} → {Names(claim.Recipient)}\n");
            if (!claim.Attribution.IsEmpty)
            {
                text.Append(CultureInfo.InvariantCulture, $"   says: {string.Join(" ← ", claim.Attribution.Select(s => $"{Name(s.Who)} ({Lower(s.Kind)})"))}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"   «{claim.Evidence.Text}»\n");
            foreach (var note in claim.Notes)
            {
                text.Append(CultureInfo.InvariantCulture, $"   note: {note}\n");
            }
        }

        return text.ToString();
    }

    private static string Names(EquatableArray<Participant> list) => list.IsEmpty ? "–" : string.Join(", ", list.Select(Name));

    private static string Name(Participant p) => $"{p.Country}/{p.Sector}{(p.Name is null ? "" : " " + p.Name)} «{p.Text}»";

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
