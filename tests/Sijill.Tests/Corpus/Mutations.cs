using System.Text;

namespace Sijill.Tests.Corpus;

/// <summary>Breaks a text the way that bad pages, cut lines and lost characters do, and worse.</summary>
internal static class Mutations
{
    private const int Most = 12;

    // Clitics, marks, quotation marks, tatweel, controls, half a surrogate pair, presentation forms.
    private static readonly string[] Pieces =
    [
        "و", "ف", "ب", "ل", "ال", "لل", "ـ", "\u064b", "\u0651", "\u200f", "«", "»", "\"", "“", "'", "(", ")", "[", "،", ".", "…", ":", "-", "/", "#", "_", "@", "\n", "\n\n", " ",
        "\u00a0", "\0", "\ud800", "\udc00", "\ufffd", "ﷲ", "ﻻ", "5", "٥", "2018", "31", "x", " أن ", " إن ", " التي ", " لم ", " قال ", " وأكد ", " بأن ", " إلى ", "؟", "!", "\t",
    ];

    /// <summary>Up to a dozen changes anywhere in <paramref name="text"/>.</summary>
    public static string Break(string text, Random random)
    {
        var broken = new StringBuilder(text);
        for (var changes = random.Next(1, Most + 1); changes > 0; changes--)
        {
            Change(broken, random);
        }

        return broken.ToString();
    }

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(60), text.Length - at);
        switch (random.Next(7))
        {
            case 0:
                text.Length = at;
                break;
            case 1:
                text.Remove(at, length);
                break;
            case 2:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 3:
                text.Replace(" ", "", at, length);
                break;
            case 4:
                text.Replace(".", "", 0, text.Length);
                break;
            default:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
