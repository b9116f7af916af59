using Sijill.Arabic.Letters;
using Sijill.Model;

namespace Sijill.Reconciliation.Comparison;

/// <summary>
/// Who called whom. «تلقى اتصالا» says that the other called, «اتصل ب» and «أجرى اتصالا ب» that the subject did; «أجرى اتصالا مع» leaves
/// it open, «بمبادرة من» and «بطلب من» settle it.
/// </summary>
internal static class Initiator
{
    private static readonly string[] Received = ["تلقي", "تلقت", "تلقيه", "تلقيها", "ورد"];
    private static readonly string[] Asked = ["بمبادره", "بطلب"];

    /// <summary>The participant who called, or null when the passage leaves it open.</summary>
    public static Participant? Of(Claim claim)
    {
        if (claim.Event != "CONSULT" || claim.Mode != "phone" || claim.Actor.Count + claim.Recipient.Count < 2)
        {
            return null;
        }

        var parties = claim.Actor.Concat(claim.Recipient).Where(p => claim.Evidence.Span.Contains(p.Span)).OrderBy(p => p.Span.Start).ToList();
        if (parties.Count < 2)
        {
            return null;
        }

        var text = claim.Evidence.Text;
        var words = Words(text, claim.Evidence.Span.Start).ToList();
        if (words.FirstOrDefault(w => Asked.Contains(w.Word, StringComparer.Ordinal)) is { Word: not null } asked
            && parties.Find(p => p.Span.Start > asked.At) is { } asking)
        {
            return asking;
        }

        if (words.Take(3).Any(w => Received.Contains(w.Word.TrimStart('و'), StringComparer.Ordinal)))
        {
            return parties[1];
        }

        var call = words.FindIndex(w => w.Word is "اتصل" or "واتصل" or "اتصلت" or "هاتف" || w.Word.StartsWith("اتصال", StringComparison.Ordinal));
        return call >= 0 && words.Skip(call).Any(w => w.At <= parties[1].Span.Start && Before(text, claim.Evidence.Span.Start, parties[1]) is 'ب') ? parties[0] : null;
    }

    /// <summary>The letter that is written to the front of the second party's title: ب for the one who is called.</summary>
    private static char Before(string text, int offset, Participant party)
    {
        var at = party.Span.Start - offset;
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        var word = ArabicLetters.Normalize(text.AsSpan(at, Math.Min(4, text.Length - at)));
        return word.StartsWith("بال", StringComparison.Ordinal) || word.StartsWith("بنظ", StringComparison.Ordinal) ? 'ب' : '\0';
    }

    private static IEnumerable<(string Word, int At)> Words(string text, int offset)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                yield return (ArabicLetters.Normalize(text.AsSpan(start, i - start)).Replace('ة', 'ه'), offset + start);
            }

            start = i + 1;
        }
    }
}
