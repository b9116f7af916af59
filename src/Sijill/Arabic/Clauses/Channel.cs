using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>The outlet through which a speaker is heard: «قال لوكالة رويترز», «في مقابلة مع قناة …», «كشف مصدر لصحيفة …».</summary>
internal static class Channel
{
    /// <summary>The outlet beside the clause's verb of saying; null when there is none.</summary>
    public static Speaker? Of(Clause clause, Discourse discourse, IReadOnlyList<AttributionPhrase> attributions)
    {
        for (var i = Math.Max(clause.Verb, clause.Start); i < clause.End; i++)
        {
            ref var node = ref discourse.Nodes[i];
            if (node.Tag is Tag.Complementizer or Tag.Colon)
            {
                return null;
            }

            if (node is not { Tag: Tag.Mention, Mention: { Kind: MentionKind.Outlet, Entities: [{ Sector: "JRN" }, ..] } outlet } || outlet.First != i || clause.Subject?.Entities.Contains(outlet) == true)
            {
                continue;
            }

            if (!Inside(i, attributions) && Receives(discourse, i, outlet) && !IsPublisher(outlet.Entities[0], discourse.Text.Document))
            {
                return new Speaker(outlet.Entities[0], SpeakerKind.Agency);
            }
        }

        return null;
    }

    /// <summary>True for the outlet that publishes the document: it is never listed as a source (annotation guide).</summary>
    public static bool IsPublisher(Participant who, Document document)
    {
        if (who.Sector != "JRN" || document.Publisher is not { Length: > 0 } publisher)
        {
            return false;
        }

        var own = Skeleton(publisher);
        return Same(own, Skeleton(who.Name)) || Same(own, Skeleton(who.NameAr)) || Same(own, Skeleton(who.Text));
    }

    private static bool Same(string a, string b) => a.Length >= 3 && b.Length >= 3 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));

    /// <summary>The consonants of a name, since «Al Arabiya» is also «Alarabia».</summary>
    private static string Skeleton(string? name)
    {
        if (name is null)
        {
            return "";
        }

        Span<char> letters = stackalloc char[Math.Min(name.Length, 48)];
        var n = 0;
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c);
            if (n < letters.Length && char.IsLetterOrDigit(lower) && lower is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h'))
            {
                letters[n++] = lower;
            }
        }

        return new string(letters[..n]);
    }

    private static bool Receives(Discourse discourse, int i, Mention outlet)
    {
        for (var j = i; j >= 0 && j > i - 4; j--)
        {
            ref var node = ref discourse.Nodes[j];
            if (node.Has(Proclitics.Li) || node.Stem is "ل" or "لـ" or "مع" or "الي" or "عبر" or "علي" or "شاشة")
            {
                return true;
            }

            if (j < i && node.Tag is not (Tag.OpenQuote or Tag.Noun or Tag.Preposition or Tag.Other))
            {
                return false;
            }
        }

        _ = outlet;
        return false;
    }

    private static bool Inside(int token, IReadOnlyList<AttributionPhrase> attributions)
    {
        foreach (var a in attributions)
        {
            if (a.First <= token && token < a.End)
            {
                return true;
            }
        }

        return false;
    }
}
