using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>A phrase such as «بحسب وكالة رويترز»: who says the sentence, and which tokens say so.</summary>
internal sealed record AttributionPhrase(int First, int End, EquatableArray<Speaker> Speakers);

/// <summary>Finds attributions that stand beside the clause: «وفق», «بحسب», «نقلا عن», «كما قال …».</summary>
internal sealed class AttributionFinder(FrameLexicon frames)
{
    /// <summary>Verbs that tell a fact: «كما ذكرت …» names a source, «كما وصف …» goes on.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Telling = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal, "قال", "ذكر", "اعلن", "افاد", "اوضح", "نقل", "اورد", "صرح", "كتب", "اشار", "كشف", "جاء", "ورد", "بث", "نشر", "زعم", "ادعي", "روي", "اخبر", "ابلغ", "اكد");

    /// <summary>The attribution phrases of the sentence, in order.</summary>
    public List<AttributionPhrase> Find(Discourse discourse, Sentence sentence)
    {
        var result = new List<AttributionPhrase>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (discourse.Nodes[i].Tag == Tag.Mention)
            {
                continue;
            }

            if (Introduces(discourse, sentence, i) && Speakers(discourse, sentence, i) is { } found)
            {
                result.Add(found);
                i = found.End - 1;
            }
        }

        return result;
    }

    private bool Introduces(Discourse discourse, Sentence sentence, int i)
    {
        ref var node = ref discourse.Nodes[i];
        var word = discourse.Text.Tokens[i].Word.Normal;
        switch (node.Stem)
        {
            case "حسب" or "وفق" or "وفقا" or "طبقا" or "حسبما" or "وفقما" or "استنادا" when node.Stem is not "حسب" || word is "بحسب" or "حسب" or "وبحسب" or "وحسب":
                return true;
            case "بحسب":
                return true;
            case "نقلا":
                return i + 1 < sentence.End && discourse.Nodes[i + 1].Stem == "عن";
            case "كما" or "مثلما":
                return i + 1 < sentence.End && SpeechWithoutContent(discourse, sentence, i + 1);
            case "قول" when i > sentence.First && discourse.Nodes[i - 1].Stem is "حد" or "حسب":
                return true;
            default:
                return word is "وفقا" or "ووفقا" or "وفق" or "ووفق" or "بحسب" or "وبحسب" or "حسبما" or "وفقما" or "طبقا";
        }
    }

    /// <summary>«كما قال متحدث باسم المنظمة»: a verb of saying with its subject and nothing said.</summary>
    private bool SpeechWithoutContent(Discourse discourse, Sentence sentence, int verb)
    {
        if (discourse.Nodes[verb] is not { Tag: Tag.Verb, Verb: { } form } || !frames.Verbs.TryGetValue(form.Verb.Lemma, out var list)
            || !Telling.Contains(form.Verb.Lemma) || list.Length == 0)
        {
            return false;
        }

        for (var j = verb + 1; j < sentence.End; j++)
        {
            switch (discourse.Nodes[j].Tag)
            {
                case Tag.Mention or Tag.Time or Tag.Noun or Tag.Bracket:
                    continue;
                case Tag.Preposition when discourse.Nodes[j].Stem is not ("عن" or "الي" or "علي") || discourse.Nodes[j].Enclitic != Enclitic.None:
                    continue;
                case Tag.Complementizer or Tag.OpenQuote or Tag.Colon or Tag.Preposition:
                    return false;
                default:
                    return true;
            }
        }

        return true;
    }

    private static AttributionPhrase? Speakers(Discourse discourse, Sentence sentence, int i)
    {
        var speakers = new List<Speaker>();
        var end = i + 1;
        var statement = false;
        var j = i + 1;
        for (; j < Math.Min(sentence.End, i + 16); j++)
        {
            ref var node = ref discourse.Nodes[j];
            if (node.Tag == Tag.Mention)
            {
                var m = node.Mention!;
                if (speakers.Count > 0 && !node.Has(Proclitics.Wa) && discourse.Nodes[j - 1].Stem is not ("عن" or "لسان"))
                {
                    if (m.Kind is not (MentionKind.Person or MentionKind.Office) && !Follows(discourse, j))
                    {
                        break;
                    }
                }

                foreach (var who in m.Entities)
                {
                    speakers.Add(new Speaker(who, KindOf(m, statement)));
                }

                j = m.End - 1;
                end = m.End;
                continue;
            }

            if (node.Stem is "بيان" or "تغريدة" or "تويتر" or "مرسوم")
            {
                statement = true;
                if (node.Stem == "بيان" && node.Has(Proclitics.Al) && !discourse.Issuer.IsEmpty)
                {
                    foreach (var who in discourse.Issuer)
                    {
                        speakers.Add(new Speaker(who, SpeakerKind.Statement));
                    }
                }

                end = j + 1;
                continue;
            }

            if (node.Tag is Tag.Comma or Tag.Semicolon or Tag.Complementizer or Tag.Relative)
            {
                if (speakers.Count > 0 || node.Tag is Tag.Semicolon or Tag.Complementizer)
                {
                    break;
                }

                continue;
            }

            if (speakers.Count > 0 && node.Tag is Tag.Time)
            {
                end = j + 1;
                continue;
            }

            if (speakers.Count > 0 && node.Tag is Tag.Verb)
            {
                break;
            }
        }

        return speakers.Count == 0 ? null : new AttributionPhrase(i, end, speakers.ToEquatable());
    }

    private static bool Follows(Discourse discourse, int j) => discourse.Nodes[j - 1].Tag is Tag.Preposition;

    /// <summary>In what way a mention speaks.</summary>
    public static SpeakerKind KindOf(Mention m, bool statement) => m.Kind switch
    {
        MentionKind.Outlet => SpeakerKind.Agency,
        MentionKind.UnnamedSource => SpeakerKind.Unnamed,
        MentionKind.People => SpeakerKind.Unnamed,
        _ => statement ? SpeakerKind.Statement : SpeakerKind.Speech,
    };
}
