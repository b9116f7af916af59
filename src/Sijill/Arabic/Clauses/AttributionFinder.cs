using System.Collections.Frozen;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>A phrase such as «بحسب وكالة رويترز»: who says the sentence, and which tokens say so.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Speakers">Outermost first; may be empty when <paramref name="OwnStatement"/> is set.</param>
/// <param name="OwnStatement">«بحسب بيان رسمي»: the statement of whoever the sentence is about.</param>
internal sealed record AttributionPhrase(int First, int End, EquatableArray<Speaker> Speakers, bool OwnStatement = false);

/// <summary>Finds attributions that stand beside the clause: «وفق», «بحسب», «نقلا عن», «كما قال …».</summary>
internal sealed class AttributionFinder(FrameLexicon frames)
{
    /// <summary>Verbs that tell a fact: «كما ذكرت …» names a source, «كما وصف …» goes on.</summary>
    private static readonly FrozenSet<string> Telling = FrozenSet.Create(
        StringComparer.Ordinal, "قال", "ذكر", "اعلن", "افاد", "اوضح", "نقل", "اورد", "صرح", "كتب", "اشار", "كشف", "جاء", "ورد", "بث", "نشر", "زعم", "ادعي", "روي", "اخبر", "ابلغ", "اكد");

    /// <summary>«بحسب تصريحات …», «وفق تقرير …»: words between the preposition and its source.</summary>
    private static readonly FrozenSet<string> Reports = FrozenSet.Create(
        StringComparer.Ordinal,
        "تصريح", "تصريحات", "قول", "اقوال", "رواية", "روايات", "تعبير", "وصف", "معلومات", "تقديرات", "احصاءات", "احصائيات", "ارقام", "بيانات", "نص", "تقرير", "تقارير", "مصدر", "مصادر", "شهود",
        "شهادات", "مسؤول", "مسؤولين", "دبلوماسي", "دبلوماسيين", "وكالة", "وكالات", "صحيفة", "صحف", "قناة", "شبكة", "اذاعة", "موقع", "وسائل", "مراسل", "متحدث", "ناطق", "لسان", "خبراء", "محللين", "ناشطين", "مراقبين");

    /// <summary>Written words of an issuer.</summary>
    private static readonly FrozenSet<string> Statements = FrozenSet.Create(
        StringComparer.Ordinal, "بيان", "بيانا", "بلاغ", "تغريدة", "تغريدات", "تويتر", "مرسوم", "رسالة", "مذكرة", "نص", "وثيقة", "منشور", "تدوينة");

    /// <summary>Media without a name: «وسائل إعلام رسمية», «تقارير إعلامية».</summary>
    private static readonly FrozenSet<string> Media = FrozenSet.Create(StringComparer.Ordinal, "وسائل", "تقارير", "تقرير", "صحف", "صحيفة", "مجلة", "قناة", "شبكة", "موقع", "تلفزيون", "اذاعة", "وكالات");

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
            case "نقلا":
                return i + 1 < sentence.End && discourse.Nodes[i + 1].Stem == "عن";
            case "حسبما" or "وفقما":
                return i + 1 < sentence.End;
            case "كما" or "مثلما":
                return i + 1 < sentence.End && SpeechWithoutContent(discourse, sentence, i + 1);
            case "قول" when i > sentence.First && discourse.Nodes[i - 1].Stem is "حد" or "حسب":
                return true;
            case "لسان" when i > sentence.First && discourse.Nodes[i - 1].Stem is "علي":
                return true;
            case "حسب" or "وفق" or "وفقا" or "طبقا" or "بحسب" or "استنادا":
                return node.Stem is not "حسب" || word is "بحسب" or "حسب" or "وبحسب" or "وحسب" ? NamesSource(discourse, sentence, i + 1) : false;
            default:
                return word is "وفقا" or "ووفقا" or "وفق" or "ووفق" or "بحسب" or "وبحسب" or "طبقا" && NamesSource(discourse, sentence, i + 1);
        }
    }

    /// <summary>«حسب وكالة …», «وفق ما أعلن …», but not «حسب اتفاق أوسلو».</summary>
    private static bool NamesSource(Discourse discourse, Sentence sentence, int i)
    {
        if (i >= sentence.End)
        {
            return false;
        }

        ref var node = ref discourse.Nodes[i];
        if (node.Tag == Tag.Mention)
        {
            return node.Mention!.Kind != MentionKind.Place;
        }

        var stem = Bare(node.Stem);
        return stem is "ما" || discourse.Text.Tokens[i].Word.Normal is "ما" or "لما" || Reports.Contains(stem) || Statements.Contains(stem) || Media.Contains(stem)
            || node.Tag is Tag.OpenQuote or Tag.Comma or Tag.Number or Tag.Adverb;
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
        var (end, statement, own, settled, report) = (i + 1, false, false, false, false);
        Participant? media = null;
        for (var j = i + 1; j < Math.Min(sentence.End, i + 18); j++)
        {
            ref var node = ref discourse.Nodes[j];
            if (node.Tag == Tag.Mention)
            {
                var m = node.Mention!;
                if (m.Kind == MentionKind.Adjective && media is not null)
                {
                    media = media with { Country = m.Entities.IsEmpty ? media.Country : m.Entities[0].Country };
                    end = m.End;
                }
                else if (m.Kind == MentionKind.Outlet && settled && j > i + 1 && discourse.Nodes[j - 1].Tag == Tag.Bracket)
                {
                    // «وكالة أنباء كوريا الجنوبية (يونهاب)»: the name in brackets is the agency's.
                    speakers.Clear();
                    Add(speakers, m, statement);
                    end = m.End < sentence.End && discourse.Nodes[m.End].Tag == Tag.Bracket ? m.End + 1 : m.End;
                }
                else if (settled && !Goes(discourse, j, m))
                {
                    break;
                }
                else if (!m.Entities.IsEmpty && m.Kind != MentionKind.Place)
                {
                    Add(speakers, m, statement);
                    settled = true;
                    end = m.End;
                }

                j = m.End - 1;
                continue;
            }

            if (Statements.Contains(Bare(node.Stem)))
            {
                (statement, end) = (true, j + 1);
                if (Bare(node.Stem) is "بيان" or "بلاغ" && (node.Has(Proclitics.Al) || node.Stem.StartsWith("لل", StringComparison.Ordinal)))
                {
                    foreach (var who in discourse.Issuer)
                    {
                        speakers.Add(new Speaker(who, SpeakerKind.Statement));
                    }

                    settled = speakers.Count > 0;
                }

                own |= speakers.Count == 0;
                continue;
            }

            if (Media.Contains(node.Stem) && speakers.Count == 0)
            {
                report = node.Stem is "تقارير" or "تقرير";
                media = new Participant(null, "UNK", "JRN", null, null, null, discourse.Text.Tokens[j].Span.Of(discourse.Text.Document.Text), discourse.Text.Tokens[j].Span);
                end = j + 1;
                continue;
            }

            if (node.Tag is Tag.Semicolon or Tag.Complementizer or Tag.Colon || (node.Tag is Tag.Comma or Tag.Relative && (settled || own || media is not null)))
            {
                break;
            }

            if (node.Tag is Tag.Time)
            {
                end = settled || own || media is not null ? j + 1 : end;
                continue;
            }

            if (settled && node.Tag is Tag.Verb or Tag.Preposition && node.Stem is not ("عن" or "علي" or "في"))
            {
                break;
            }

            if ((media is not null || own) && node.Tag is Tag.Noun)
            {
                end = j + 1;
            }
        }

        if (media is not null && speakers.Count == 0)
        {
            var span = new SourceSpan(media.Span.Start, discourse.Text.Tokens[end - 1].Span.End);
            media = media with { Text = span.Of(discourse.Text.Document.Text), Span = span };
            speakers.Add(new Speaker(media, report ? SpeakerKind.Report : SpeakerKind.Agency));
        }

        return speakers.Count == 0 && !own ? null : new AttributionPhrase(discourse.Nodes[i].Stem == "لسان" ? i - 1 : i, end, speakers.ToEquatable(), own && speakers.Count == 0);
    }

    /// <summary>«لبيان», «لما»: the stem without a ل that the word's first reading takes for a letter of its own.</summary>
    private static string Bare(string stem) => stem.Length > 3 && stem[0] == 'ل' ? stem[1] == 'ل' ? stem[2..] : stem[1..] : stem;

    private static void Add(List<Speaker> speakers, Mention m, bool statement)
    {
        foreach (var who in m.Entities)
        {
            var adjective = m.Kind == MentionKind.Adjective;
            speakers.Add(new Speaker(adjective ? who with { Sector = "GOV" } : who, adjective ? statement ? SpeakerKind.Statement : SpeakerKind.Speech : KindOf(m, statement)));
        }
    }

    /// <summary>Whether a further mention still belongs to the sources: joined by و, behind «عن» or «لسان».</summary>
    private static bool Goes(Discourse discourse, int j, Mention m)
    {
        ref var before = ref discourse.Nodes[j - 1];
        return before.Stem is "عن" or "لسان" || (discourse.Nodes[j].Has(Proclitics.Wa) && before.Tag is Tag.Mention)
            || (m.Kind is MentionKind.Person or MentionKind.Office && before.Tag == Tag.Mention);
    }

    /// <summary>In what way a mention speaks.</summary>
    public static SpeakerKind KindOf(Mention m, bool statement) => m.Kind switch
    {
        MentionKind.Outlet => m.Entities is [{ Sector: not "JRN" }, ..] ? SpeakerKind.Report : SpeakerKind.Agency,
        _ when m.Entities is [{ Sector: "JRN" }, ..] => SpeakerKind.Agency,
        MentionKind.UnnamedSource => SpeakerKind.Unnamed,
        MentionKind.People => SpeakerKind.Unnamed,
        _ => statement ? SpeakerKind.Statement : SpeakerKind.Speech,
    };
}
