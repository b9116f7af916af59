using System.Collections.Frozen;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>Bodies that the who's who does not list, read from the noun that heads their name: «الهيئة العامة للاستعلامات في مصر».</content>
internal sealed partial class ArticleMentions
{
    private const int LongestBody = 6;

    /// <summary>Nouns that head the names of bodies, in key form, and the sector of what they head.</summary>
    private static readonly FrozenDictionary<string, string> BodyHeads = Heads(
        ("GOV", "هيئة لجنة جهاز مجلس مكتب ديوان مصلحة سلطة أمانة مديرية دائرة بلدية بعثة مفوضية"),
        ("COP", "شرطة مباحث"),
        ("JUD", "محكمة نيابة"),
        ("REB", "لواء كتيبة كتائب سرايا فيلق غرفة"),
        ("PTY", "حزب كتلة ائتلاف تكتل"),
        ("SOC", "منظمة جمعية مؤسسة مرصد حملة منتدى مركز رابطة"),
        ("BUS", "شركة مصرف عملاق"),
        ("LAB", "نقابة نقابات اتحاد"));

    /// <summary>What stands after such a noun where no public body is meant: «مكتب الرئيس», «مركز المدينة», «هيئة الإذاعة» (an outlet), «هيئة الدفاع» (lawyers).</summary>
    private static readonly FrozenSet<string> NoBody = FrozenSet.Create(
        StringComparer.Ordinal,
        [.. NameKey.Words("الرئيس المدينة العاصمة كرة القدم الرئيسي التسوق الثقل المرشح رقم المبيعات النجوم الاقتراع التصويت الإذاعة الدفاع المحلفين التحكيم التحرير")]);

    private static FrozenDictionary<string, string> Heads(params ReadOnlySpan<(string Sector, string Nouns)> groups)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (sector, nouns) in groups)
        {
            foreach (var noun in NameKey.Words(nouns))
            {
                all[noun] = sector;
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>By which «اللجنة» finds an unlisted committee again.</summary>
    private static string KindId(string noun) => "kind/" + noun;

    /// <summary>Whether the word, in key form and with or without «ال», heads the names of bodies.</summary>
    internal static bool HeadsBody(string key) => BodyHeads.ContainsKey(NameIndex.WithoutArticle(key));

    /// <summary>A body named by its kind and purpose, whose country its adjective, its place or the article tells; only where nothing listed is found.</summary>
    private Found? UnlistedBody(int i)
    {
        if (i >= limit || clues[i] is not { HeadsBody: true } clue || IsVerbOrParticle(i))
        {
            return null;
        }

        foreach (var candidate in clue.Candidates)
        {
            if (BodyHeads.TryGetValue(NameIndex.WithoutArticle(candidate.Key), out var sector) && UnlistedBody(i, candidate, sector) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Found? UnlistedBody(int i, ClueCandidate head, string sector)
    {
        var definite = head.Key.StartsWith("ال", StringComparison.Ordinal);
        Referent? owner = null;
        List<(int First, int End, Referent Who)> nested = [];
        var end = i + 1;
        var words = 0;
        while (end < Math.Min(limit, i + LongestBody))
        {
            if (NisbaAt(end, out var hit, out var nisba) && nisba.Number != GrammaticalNumber.Dual)
            {
                owner ??= OfNisba(nisba);
                nested.Add((end, hit.End, OfNisba(nisba)));
                end = hit.End;
                words++;
            }
            else if (words == 0 && !definite && sector is "COP" or "JUD" && Longest(end, PlaceMask | StateMask, true, out var where, out var place))
            {
                // «شرطة نوتنغهام», «محكمة باريس».
                owner = Referent.State(place.Kind == NameKind.State ? place.Country.Code : place.Place.Country);
                end = where.End;
                words++;
            }
            else if (BelongsToName(end, words, definite) || (sector is "BUS" && words < 2 && !definite && clues[end] is { Stops: false, InTrie: false } && !EndsInTanwin(end)))
            {
                end++;
                words++;
            }
            else
            {
                break;
            }
        }

        if (words == 0 && !(sector is "JUD" && !definite && VerbBefore(i) is not null && Key(i) is "محكمه" && !IsBare(i + 1, WordClass.Belonging)))
        {
            // «قضت محكمة بسجن …» is one of the country in focus.
            return null;
        }

        if (owner is null && Within(end) is { Kind: MentionKind.State or MentionKind.Metonym or MentionKind.Place } within)
        {
            owner = within.Who[0];
            end = within.End;
        }

        var country = owner?.Country ?? Focus() ?? Dominant();
        if (country is null || (sector is "BUS" && owner is null))
        {
            return null;
        }

        var (gender, number) = FormAgreement.Of(head.Key);
        var called = sector is "BUS" && owner is not null ? Latest((_, r) => r.Sector is "BUS" && r.Country == owner.Country && r.Name is not null, 8) : null;
        var found = new Found
        {
            Kind = MentionKind.Body,
            First = i,
            End = end,
            Proclitics = head.Proclitics,
            Who = [called is not null && NameIndex.WithoutArticle(head.Key) is "عملاق" ? called : new Referent(null, country, sector, OfficeId: KindId(NameIndex.WithoutArticle(head.Key)))],
            Rule = "unlisted body",
            Confidence = owner is null ? 0.5 : 0.7,
            Gender = gender,
            Number = number,
        };
        found.Nested.AddRange(nested);
        return found;
    }

    /// <summary>A word that goes on naming the body: a definite noun or adjective, «لل…», a quoted or foreign name; right after the head also a name without article.</summary>
    private bool BelongsToName(int i, int words, bool definite)
    {
        if (clues[i] is null || NoBody.Contains(Key(i)) || IsVerbOrParticle(i) || hits[i] is { } here && Array.Exists(here, h => h.Proclitics == Proclitics.None && Array.Exists(h.Entries, e => e.Kind is NameKind.State or NameKind.Person or NameKind.Office)))
        {
            return false;
        }

        return HasArticle(i) || Key(i).StartsWith("لل", StringComparison.Ordinal) || Key(i).StartsWith("وال", StringComparison.Ordinal)
            || (words == 0 && !definite && Nominal(i) && HasArticle(i + 1));
    }
}
