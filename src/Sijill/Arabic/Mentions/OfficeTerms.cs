using Sijill.Arabic.Letters;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <summary>When a text can have been written, judging by the office under which it names somebody.</summary>
internal static class OfficeTerms
{
    private static readonly string[] Past = ["السابق", "السابقة", "الاسبق", "الراحل", "الراحلة", "المخلوع", "سابقا"];

    /// <summary>
    /// For «the president X» the time from his first to his last term as president; for «the former president X» all days from the end of the first.
    /// </summary>
    public static IEnumerable<(DateOnly? From, DateOnly? To)> Of(IEnumerable<Mention> mentions, TokenizedText text, WhosWho who)
    {
        foreach (var mention in mentions)
        {
            if (mention is { Kind: MentionKind.Person, Entities: [{ Id: { } id }] } && who.Career(id) is { IsEmpty: false } career
                && Stretch(mention, text, who, career) is { } stretch)
            {
                yield return stretch;
            }
        }
    }

    private static (DateOnly? From, DateOnly? To)? Stretch(Mention mention, TokenizedText text, WhosWho who, ReadOnlySpan<WhosWhoTerm> career)
    {
        var words = new List<string>();
        for (var i = mention.First; i < mention.End; i++)
        {
            words.Add(text.Tokens[i].Word.Normal);
        }

        var former = words.Exists(w => Array.IndexOf(Past, w) >= 0);
        DateOnly? from = null, to = null;
        foreach (var term in career)
        {
            if (who.Offices.TryGetValue(term.Office, out var office) && Names(office, words))
            {
                from = from is { } f && f < term.From ? from : term.From;
                to = former ? to is { } first && first < term.To ? to : term.To : to is { } last && last > term.To ? to : term.To;
            }
        }

        return from is null ? null : former ? (to == DateOnly.MaxValue ? from : to, null) : (from == DateOnly.MinValue ? null : from, to == DateOnly.MaxValue ? null : to);
    }

    /// <summary>Whether every word of one of the office's names stands in the mention.</summary>
    private static bool Names(OfficeEntry office, List<string> words)
    {
        foreach (var name in office.Ar.Concat(office.ArFeminine))
        {
            var parts = ArabicLetters.Normalize(name).Split(' ');
            if (Array.TrueForAll(parts, part => words.Exists(w => Bare(w) == Bare(part))))
            {
                return true;
            }
        }

        return false;
    }

    private static string Bare(string word)
    {
        var start = word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ك' && word.AsSpan(1).StartsWith("ال") ? 1 : 0;
        var rest = word.AsSpan(start);
        return rest.Length > 4 && rest.StartsWith("ال") ? rest[2..].ToString() : rest.ToString();
    }
}
