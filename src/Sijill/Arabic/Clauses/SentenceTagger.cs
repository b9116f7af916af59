using System.Collections.Immutable;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Clauses;

/// <summary>Decides for each token of a sentence between verb, noun and particle, by what stands around it.</summary>
internal sealed class SentenceTagger(FrameLexicon frames)
{
    /// <summary>Tags the tokens of the whole text into <paramref name="nodes"/>, sentence by sentence.</summary>
    public void Apply(TokenizedText text, Sentence sentence, Node[] nodes)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            TagToken(text, sentence, nodes, i);
        }
    }

    /// <summary>Lays mentions and times over the nodes of the whole text.</summary>
    public static void Overlay(TokenizedText text, ImmutableArray<Mention> mentions, ImmutableArray<TimeExpression> times, Node[] nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i].Stem = text.Tokens[i].Word.Normal;
        }

        foreach (var time in times)
        {
            for (var i = time.First; i < time.End; i++)
            {
                nodes[i].Time = time;
                nodes[i].Tag = Tag.Time;
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Adjective)
            {
                for (var i = mention.First; i < mention.End; i++)
                {
                    nodes[i].Mention ??= mention;
                }

                continue;
            }

            for (var i = mention.First; i < mention.End; i++)
            {
                nodes[i].Mention = mention;
                nodes[i].Tag = Tag.Mention;
                nodes[i].Time = null;
                nodes[i].Stem = text.Tokens[i].Word.Normal;
            }

            nodes[mention.First].Proclitics = PrefixOf(text, mention);
            var last = text.Tokens[mention.End - 1].Word.Readings[0];
            nodes[mention.End - 1].Enclitic = mention.ByReference ? last.Enclitic : Enclitic.None;
        }
    }

    /// <summary>The particles written before a mention: whatever stands between its first token's start and its own.</summary>
    private static Proclitics PrefixOf(TokenizedText text, Mention mention)
    {
        var result = Proclitics.None;
        var token = text.Tokens[mention.First];
        for (var i = token.Span.Start; i < mention.Span.Start && i < text.Document.Text.Length; i++)
        {
            result |= text.Document.Text[i] switch
            {
                'و' => Proclitics.Wa,
                'ف' => Proclitics.Fa,
                'ب' => Proclitics.Bi,
                'ك' => Proclitics.Ka,
                'ل' => Proclitics.Li,
                _ => Proclitics.None,
            };
        }

        return result;
    }

    private void TagToken(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        ref var node = ref nodes[i];
        var token = text.Tokens[i];
        if (node.Tag == Tag.Mention)
        {
            return;
        }

        if (node.Tag == Tag.Time)
        {
            node.Stem = token.Word.Normal;
            var r = token.Word.Readings[0];
            node.Proclitics = r.Proclitics;
            return;
        }

        node.Stem = token.Word.Normal;
        switch (token.Kind)
        {
            case TokenKind.Word:
                TagWord(text, sentence, nodes, i);
                break;
            case TokenKind.Comma:
                node.Tag = Tag.Comma;
                break;
            case TokenKind.Semicolon:
                node.Tag = Tag.Semicolon;
                break;
            case TokenKind.Colon:
                node.Tag = Tag.Colon;
                break;
            case TokenKind.OpenQuote:
                node.Tag = Tag.OpenQuote;
                break;
            case TokenKind.CloseQuote:
                node.Tag = Tag.CloseQuote;
                break;
            case TokenKind.OpenBracket:
            case TokenKind.CloseBracket:
                node.Tag = Tag.Bracket;
                break;
            case TokenKind.Number:
                node.Tag = Tag.Number;
                break;
            case TokenKind.Foreign:
                node.Tag = Tag.Noun;
                break;
            default:
                node.Tag = Tag.Other;
                break;
        }
    }

    private void TagWord(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        var token = text.Tokens[i];
        var readings = token.Word.Readings;
        WordReading? finite = null, perfect = null, imperfect = null, chain = null, nominal = null;
        foreach (var r in readings)
        {
            switch (r.Pos)
            {
                case PartOfSpeech.Verb when r.Verb is { Inflection: not Inflection.Imperative } && !Unheard(r):
                    if (r.Verb is { Inflection: Inflection.Imperfect, Accusative: true, Number: GrammaticalNumber.Singular } && !ShortFormExpected(nodes, sentence, i, r))
                    {
                        // «يستعد» is no short «يستعيد».
                        break;
                    }

                    finite = Better(finite, r);
                    if (r.Verb is { Person: 3, Voice: Voice.Active, Number: GrammaticalNumber.Singular } v)
                    {
                        perfect = v.Inflection == Inflection.Perfect && v.Gender == Gender.Masculine ? Better(perfect, r) : perfect;
                        imperfect = v.Inflection == Inflection.Imperfect && v.Gender == Gender.Feminine ? Better(imperfect, r) : imperfect;
                    }

                    break;
                case PartOfSpeech.ActiveParticiple when r.Verb is { Accusative: true } or { Gender: Gender.Feminine } && !r.Has(Proclitics.Al) && !HasPreposition(r):
                    // «موضحا» is of «أوضح», which governs something, and not of «وضح».
                    chain = chain is null || (!frames.Verbs.ContainsKey(chain.Verb!.Value.Verb.Lemma) && frames.Verbs.ContainsKey(r.Verb!.Value.Verb.Lemma)) ? r : chain;
                    nominal ??= r;
                    break;
                case PartOfSpeech.Nominal or PartOfSpeech.VerbalNoun or PartOfSpeech.ActiveParticiple or PartOfSpeech.PassiveParticiple:
                    nominal = nominal is null || (nominal.Pos == PartOfSpeech.Nominal && r.Pos == PartOfSpeech.VerbalNoun && r.Proclitics == nominal.Proclitics) ? r : nominal;
                    break;
                default:
                    break;
            }
        }

        if (perfect is not null && imperfect is not null && FeminineBefore(nodes, sentence, i))
        {
            // «إن إيران تصدر الإرهاب»
            finite = imperfect;
        }
        else if (perfect is not null && imperfect is not null && !imperfect.Has(Proclitics.Sa) && NextGender(text, sentence, nodes, i) is { } gender and not Gender.Unknown)
        {
            // «تضمن البيان» is the perfect of one verb, «تضمن الحكومة» the imperfect of another: the subject decides.
            finite = gender == Gender.Feminine ? imperfect : perfect;
        }

        if (perfect is not null && imperfect is not null && i > sentence.First && nodes[i - 1] is { Tag: Tag.Complementizer, Enclitic: Enclitic.None })
        {
            // «أن تحدث»: a subjunctive.
            finite = imperfect;
        }

        if (finite is not null && token.Word.Spelling.AsSpan().TrimStart("وف").StartsWith("إ", StringComparison.Ordinal))
        {
            // Hamza below alef begins verbal nouns and particles, never a finite verb.
            finite = null;
        }

        if (finite is { Verb: { Inflection: Inflection.Imperfect, Accusative: true } } && !ShortFormExpected(nodes, sentence, i, finite))
        {
            finite = null;
        }

        var first = readings[0];
        if (TwoDid(text, sentence, nodes, i) && readings.FirstOrDefault(r => r is { Pos: PartOfSpeech.Verb, Verb: { Inflection: Inflection.Perfect, Voice: Voice.Active, Person: 3, Number: GrammaticalNumber.Dual } form }
            && frames.Verbs.ContainsKey(form.Verb.Lemma)) is { } both)
        {
            Set(ref nodes[i], both, Tag.Verb);
            return;
        }

        if (token.Word.Normal is "عبر" or "وعبر" && SpeaksOut(text, sentence, nodes, i))
        {
            var speaking = readings.FirstOrDefault(r => r.Verb is { Verb.Form: 2, Inflection: Inflection.Perfect }) ?? finite;
            if (speaking is not null)
            {
                Set(ref nodes[i], speaking, Tag.Verb);
                return;
            }
        }

        if (IsClosed(first.Pos) && LooksClosed(text, sentence, nodes, i) && readings.FirstOrDefault(r => r.Pos == PartOfSpeech.Verb && r.Verb is { Person: 3 }) is { } open)
        {
            Set(ref nodes[i], open, Tag.Verb);
            return;
        }

        if (nodes[i].Stem == "ان" || token.Word.Normal is "ان" or "وان" or "فان")
        {
            var comp = readings.FirstOrDefault(r => r.Pos == PartOfSpeech.Complementizer);
            if (comp is not null && !Conditional(text, sentence, nodes, i))
            {
                Set(ref nodes[i], comp, Tag.Complementizer);
                return;
            }
        }

        if (nodes[i].Stem is "اي" or "اية" or "باي" or "باية" or "لاي" or "لاية" && first.Pos is PartOfSpeech.Relative or PartOfSpeech.Particle or PartOfSpeech.Pronoun)
        {
            // «أي قيود»: a determiner.
            Set(ref nodes[i], first, Tag.Demonstrative);
            return;
        }

        if (IsClosed(first.Pos))
        {
            Set(ref nodes[i], first, ClosedTag(first.Pos));
            return;
        }

        if (chain is not null && IsChain(text, sentence, nodes, i, chain))
        {
            Set(ref nodes[i], chain, Tag.Chain);
            return;
        }

        if (finite is { Verb.Verb.Lemma: "ورد" } && i + 1 < sentence.End && text.Tokens[i + 1].Word.Normal is not ("في" or "انباء" or "معلومات" or "تقارير"))
        {
            // «وردت موسكو» answers; «وردت في البيان» is told.
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "رد" } && r.Pos == PartOfSpeech.Verb && r.Has(Proclitics.Wa)) ?? finite;
        }

        if (finite is { Verb: { Verb.Lemma: "وعد", Inflection: Inflection.Imperfect } } && i + 1 < sentence.End && !text.Tokens[i + 1].Word.Has(Proclitics.Bi))
        {
            // «يعد الاتفاق أول …» is «عدّ».
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "عد", Inflection: Inflection.Imperfect } && r.Pos == PartOfSpeech.Verb) ?? finite;
        }

        if (finite is { Verb: { Verb.Lemma: "عد" or "وعد" or "عاد", Inflection: Inflection.Imperfect } } && PurposeFollows(text, sentence, i))
        {
            // «تعد واشنطن لفرض عقوبات» prepares.
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "اعد", Inflection: Inflection.Imperfect, Voice: Voice.Active } && r.Pos == PartOfSpeech.Verb) ?? finite;
        }

        if (finite is { Verb.Verb.Lemma: "جري" } && NextMention(nodes, sentence, i + 1) is not null)
        {
            // «يجري الرئيس محادثات» holds them; «تجري محادثات» are held.
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "اجري", Person: 3, Voice: Voice.Active } && r.Pos == PartOfSpeech.Verb) ?? finite;
        }

        if (finite is { Verb.Verb.Lemma: "ازال" } && i > sentence.First && nodes[i - 1].Stem is "لا" or "ما" or "لم")
        {
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "زال", Person: 3 } && r.Pos == PartOfSpeech.Verb) ?? finite;
        }

        if (finite is { Verb: { Verb.Lemma: "ورد", Inflection: Inflection.Imperfect } } && AnswersTo(text, sentence, nodes, i))
        {
            // «لم ترد الوزارة على أسئلة»
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "رد" } && r.Pos == PartOfSpeech.Verb) ?? finite;
        }

        if (finite is { Verb.Verb.Lemma: "وعد" } && i > sentence.First && nodes[i - 1].Stem == "لم" && i + 1 < sentence.End)
        {
            // «لم تعد وسيطا» is «عاد» far more often than «وعد».
            finite = readings.FirstOrDefault(r => r.Verb is { Verb.Lemma: "عاد" } && r.Pos == PartOfSpeech.Verb) ?? finite;
        }

        if (finite is not null && IsFinite(text, sentence, nodes, i, finite, nominal, token.PassiveMark))
        {
            Set(ref nodes[i], finite, Tag.Verb);
            if (token.PassiveMark && finite.Verb is { } v)
            {
                nodes[i].Verb = v with { Voice = Voice.Passive };
            }

            return;
        }

        Set(ref nodes[i], nominal ?? first, Tag.Noun);
    }

    /// <summary>A verbal noun with «ل» stands among the next words: «لفرض», «لإضافة».</summary>
    private static bool PurposeFollows(TokenizedText text, Sentence sentence, int i)
    {
        for (var j = i + 1; j < Math.Min(sentence.End, i + 4); j++)
        {
            var word = text.Tokens[j].Word;
            if (word.Has(Proclitics.Li) && Array.Exists([.. word.Readings], r => r is { Pos: PartOfSpeech.VerbalNoun } && r.Has(Proclitics.Li) && !r.Has(Proclitics.Al)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Readings that spelling allows and no newspaper means: «أفلام» as "did he then blame", «أملاك» as "they two hoped thee".</summary>
    private static bool Unheard(WordReading r) =>
        (r.Has(Proclitics.A) && r.Has(Proclitics.Fa))
        || (r.Enclitic is Enclitic.Ka or Enclitic.Kuma or Enclitic.Kunna && r.Verb is { Number: GrammaticalNumber.Dual } or { Person: 2 });

    /// <summary>Verbs that their letters hide: «فتحت», «فك», «هنأ», «أثنى».</summary>
    private static bool LooksClosed(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        var word = text.Tokens[i].Word;
        return word.Normal switch
        {
            "بين" or "وبين" => ExplainsSomething(text, sentence, nodes, i),
            "فتحت" or "فك" or "فكت" => true,
            "اجل" or "واجل" => word.Spelling.Contains('أ') && i + 1 < sentence.End && nodes[i + 1] is { Tag: Tag.Mention, HasPrepositionProclitic: false } && (i == sentence.First || nodes[i - 1].Tag != Tag.Preposition),
            "عقب" or "وعقب" => i + 1 < sentence.End && nodes[i + 1].Tag == Tag.Mention && AnswersTo(text, sentence, nodes, i),
            "هنا" or "وهنا" => word.Spelling.EndsWith('أ'),
            "اثني" or "واثني" => word.Spelling.Contains('أ') && (i + 1 >= sentence.End || text.Tokens[i + 1].Word.Normal != "عشر"),
            _ => false,
        };
    }

    /// <summary>«بيّن لافروف», «وبين الوزير أن …»: the verb and not "between".</summary>
    private static bool ExplainsSomething(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        const char shadda = '\u0651';
        if (text.Tokens[i].Span.Of(text.Document.Text).Contains(shadda))
        {
            return true;
        }

        if (i + 1 >= sentence.End)
        {
            return false;
        }

        var told = nodes[i + 1] is { Tag: Tag.Mention, Mention: { } m } && (i == sentence.First || text.Tokens[i].Word.Normal == "وبين") ? m.End : i + 1;
        return told < sentence.End && text.Tokens[told].Word.Normal is "ان" or "انه" or "انها" or "انهم";
    }

    /// <summary>«الرئيسان … تعهدا», «إعلانا التزما فيه»: a dual perfect that looks like an accusative noun.</summary>
    private static bool TwoDid(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        if (i == sentence.First)
        {
            return false;
        }

        if (nodes[i - 1] is { Tag: Tag.Mention, Mention: { } m })
        {
            return m.Number == GrammaticalNumber.Dual || (m.First > sentence.First && nodes[m.First].Has(Proclitics.Wa) && nodes[m.First - 1].Tag == Tag.Mention);
        }

        return nodes[i - 1] is { Tag: Tag.Noun } before && before.Stem.EndsWith('ا') && i + 1 < sentence.End
            && text.Tokens[i + 1].Word.Readings is [{ Pos: PartOfSpeech.Preposition, Enclitic: not Enclitic.None }, ..];
    }

    /// <summary>«إن» is "if" before a perfect verb or «لم»; anywhere else it opens what is said.</summary>
    private static bool Conditional(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        if (i + 1 >= sentence.End || !text.Tokens[i].Word.Spelling.Contains('إ'))
        {
            return false;
        }

        var next = text.Tokens[i + 1].Word;
        return next.Normal is "لم" or "كان" or "كانت" && nodes[i + 1].Tag != Tag.Mention;
    }

    /// <summary>The short form of hollow and defective verbs («يقل», «يدع») stands after «لم» and «ل» only; after «أن» the verb is long («أن يستقيل»; «أن يستقل» is another verb).</summary>
    private static bool ShortFormExpected(Node[] nodes, Sentence sentence, int i, WordReading r) =>
        r.Has(Proclitics.Li) || (i > sentence.First && (nodes[i - 1].Stem is "لم" or "لما" or "الم"
            || (r.Verb!.Value.Number != GrammaticalNumber.Singular && nodes[i - 1].Tag is Tag.Complementizer or Tag.Negation or Tag.Conjunction or Tag.Particle or Tag.Adverb)));

    /// <summary>Gender of the word that follows, as far as it shows.</summary>
    private static Gender NextGender(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        if (i + 1 >= sentence.End || text.Tokens[i + 1].Kind != TokenKind.Word)
        {
            return Gender.Unknown;
        }

        if (nodes[i + 1] is { Tag: Tag.Mention, Mention: { } m })
        {
            return m.Gender;
        }

        var next = text.Tokens[i + 1].Word;
        return !next.IsDefinite ? Gender.Unknown
            : next.Normal.EndsWith('ة') || next.Normal.EndsWith("ات", StringComparison.Ordinal) ? Gender.Feminine : Gender.Masculine;
    }

    private static bool AnswersTo(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        for (var j = i + 1; j < Math.Min(sentence.End, i + 8); j++)
        {
            if (nodes[j].Tag != Tag.Mention && text.Tokens[j].Word.Normal is "علي" or "عليه" or "عليها")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«عبر» is the verb when «عن» follows its subject, and the preposition "via" otherwise.</summary>
    private static bool SpeaksOut(TokenizedText text, Sentence sentence, Node[] nodes, int i)
    {
        for (var j = i + 1; j < Math.Min(sentence.End, i + 14); j++)
        {
            if (nodes[j].Tag == Tag.Mention)
            {
                continue;
            }

            if (text.Tokens[j].Word.Normal is "عن")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The likelier of two verb readings: one that has frames, in the singular, active, third person.</summary>
    private WordReading Better(WordReading? old, WordReading r) => old is null || Rank(r) > Rank(old) ? r : old;

    private int Rank(WordReading w)
    {
        var v = w.Verb!.Value;
        return (frames.Verbs.ContainsKey(v.Verb.Lemma) || frames.Carriers.ContainsKey(v.Verb.Lemma) ? 8 : 0)
            + (v.Number == GrammaticalNumber.Dual && w.Stem.EndsWith('ا') ? -8 : 0)
            + (v.Voice == Voice.Active ? 2 : 0)
            + (v.Person == 3 ? 4 : 0)
            + (w.Enclitic == Enclitic.None ? 1 : 0);
    }

    private static void Set(ref Node node, WordReading r, Tag tag)
    {
        node.Tag = tag;
        node.Reading = r;
        node.Verb = r.Verb;
        node.Proclitics = r.Proclitics;
        node.Enclitic = r.Enclitic;
        node.Stem = r.Stem;
    }

    private static bool HasPreposition(WordReading r) => (r.Proclitics & (Proclitics.Bi | Proclitics.Ka | Proclitics.Li)) != 0;

    private static bool IsClosed(PartOfSpeech pos) => pos is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Complementizer
        or PartOfSpeech.Relative or PartOfSpeech.Demonstrative or PartOfSpeech.Pronoun or PartOfSpeech.Negation or PartOfSpeech.Particle
        or PartOfSpeech.Adverb or PartOfSpeech.Numeral;

    private static Tag ClosedTag(PartOfSpeech pos) => pos switch
    {
        PartOfSpeech.Preposition => Tag.Preposition,
        PartOfSpeech.Conjunction => Tag.Conjunction,
        PartOfSpeech.Complementizer => Tag.Complementizer,
        PartOfSpeech.Relative => Tag.Relative,
        PartOfSpeech.Demonstrative => Tag.Demonstrative,
        PartOfSpeech.Pronoun => Tag.Pronoun,
        PartOfSpeech.Negation => Tag.Negation,
        PartOfSpeech.Particle => Tag.Particle,
        PartOfSpeech.Numeral => Tag.Number,
        _ => Tag.Adverb,
    };

    /// <summary>
    /// A participle chains a clause when it is indefinite accusative and takes a complement: after a comma, or directly before
    /// «أن», a preposition of its verb or a quotation.
    /// </summary>
    private bool IsChain(TokenizedText text, Sentence sentence, Node[] nodes, int i, WordReading r)
    {
        var verb = r.Verb!.Value;
        if (!frames.Verbs.ContainsKey(verb.Verb.Lemma))
        {
            return false;
        }

        if (i > sentence.First && nodes[i - 1].Tag is Tag.Preposition or Tag.Negation)
        {
            return false;
        }

        var boundary = i == sentence.First || r.Has(Proclitics.Wa) || nodes[i - 1].Tag is Tag.Comma or Tag.CloseQuote or Tag.Mention or Tag.Time;
        var next = i + 1 < sentence.End ? text.Tokens[i + 1] : default;
        var complement = i + 1 < sentence.End && (next.Kind is TokenKind.OpenQuote or TokenKind.Colon
            || next.Word.Readings[0].Pos is PartOfSpeech.Complementizer or PartOfSpeech.Preposition);
        if (r.Stem.EndsWith("ات", StringComparison.Ordinal) && (i == sentence.First || nodes[i - 1].Tag != Tag.Comma || frames.Nouns.ContainsKey(r.Stem)))
        {
            // «مساعدات», «تحقيقات»: nouns long since.
            return false;
        }

        if (i > sentence.First && nodes[i - 1].Tag is Tag.Mention or Tag.Time && !r.Has(Proclitics.Wa) && !complement)
        {
            // «سجنت طالبا أمريكيا»: an object. With an object of its own it chains: «متهما واشنطن».
            return verb is { Accusative: true, Gender: Gender.Masculine } && i + 1 < sentence.End && nodes[i + 1].Tag == Tag.Mention;
        }

        if (verb is { Accusative: false, Gender: Gender.Feminine } && !r.Has(Proclitics.Wa) && i > sentence.First && nodes[i - 1].Tag is Tag.Mention or Tag.Noun
            && complement && (next.Kind == TokenKind.OpenQuote ? VerbBefore(nodes, sentence, i) && verb.Verb.Lemma is not ("قال" or "اضاف") : next.Word.Readings[0].Pos is PartOfSpeech.Preposition))
        {
            // «إن موسكو داعمة لدمشق»: the predicate.
            return false;
        }

        var tanwin = verb is { Accusative: true, Gender: Gender.Masculine, Number: GrammaticalNumber.Singular };
        if (tanwin)
        {
            // «مشددا» after a noun it agrees with is an attribute («موقفا مشددا»); with a complement it is a clause.
            return boundary || complement;
        }

        return boundary && (complement || (i > sentence.First && nodes[i - 1].Tag == Tag.Comma));
    }

    private bool IsFinite(TokenizedText text, Sentence sentence, Node[] nodes, int i, WordReading r, WordReading? nominal, bool passiveMark)
    {
        var form = r.Verb!.Value;
        var atStart = i == sentence.First;
        var prev = atStart ? default : nodes[i - 1];
        if (!atStart && prev.Tag == Tag.Preposition && prev.Enclitic == Enclitic.None)
        {
            return false;
        }

        if (passiveMark || r.Has(Proclitics.Sa))
        {
            return true;
        }

        if (!atStart && (prev.Tag is Tag.Negation || (prev.Tag == Tag.Particle && prev.Stem is "قد" or "لقد" or "سوف" or "فقد" or "وقد")))
        {
            return prev.Tag != Tag.Negation || prev.Stem is not ("غير" or "عدم");
        }

        if (nominal is null)
        {
            return true;
        }

        if (form.Inflection == Inflection.Imperfect)
        {
            // «تعاون», «تقدم», «تهديد»… are verbal nouns first unless a subject stands before them.
            if (nominal.Pos == PartOfSpeech.VerbalNoun || nominal.Has(Proclitics.Al))
            {
                if (!atStart && (prev.Tag is Tag.Relative or Tag.Complementizer || (prev.Tag == Tag.Mention && !NounsBefore(nodes, sentence, i) && !VerbBefore(nodes, sentence, i))))
                {
                    return true;
                }

                if (!atStart && prev.Tag == Tag.Noun && prev.Has(Proclitics.Al) && !VerbBefore(nodes, sentence, i) && nominal.Pos == PartOfSpeech.VerbalNoun)
                {
                    // «هذه الجرائم تأتي»: no verbal noun follows a definite noun directly.
                    return true;
                }

                if (r.Has(Proclitics.Wa) && ParallelImperfect(nodes, sentence, i, form.Gender))
                {
                    return true;
                }

                // «تعارض إسرائيل …» opens a clause with a feminine subject; the verbal noun of a state hardly ever does.
                return (atStart || prev.Tag is Tag.Comma or Tag.Conjunction or Tag.Semicolon || r.Has(Proclitics.Wa)) && form.Gender == Gender.Feminine
                    && NextMention(nodes, sentence, i + 1) is { Kind: MentionKind.State or MentionKind.Metonym or MentionKind.Body or MentionKind.Organisation } subject
                    && PhraseReader.GenderOf(nodes, subject) == Gender.Feminine;
            }

            return r == text.Tokens[i].Word.Readings[0] || FiniteFirst(text.Tokens[i].Word.Readings);
        }

        if (form is { Inflection: Inflection.Perfect, Number: GrammaticalNumber.Dual, Person: 3 } && !r.Has(Proclitics.Wa) && !(prev.Tag == Tag.Mention && prev.Mention is { Number: GrammaticalNumber.Dual or GrammaticalNumber.Plural })
            && prev.Tag is not (Tag.Particle or Tag.Relative or Tag.Noun))
        {
            // «رفض …، طلبا من …»: an accusative noun; a dual verb has its two subjects before it.
            return false;
        }

        // «هجمات شنها الحوثيون»: with an object pronoun after an indefinite noun it qualifies that noun.
        if (r.Enclitic != Enclitic.None && !atStart && prev.Tag == Tag.Noun && !prev.Has(Proclitics.Al)
            && (nominal.Pos == PartOfSpeech.Nominal || NextMention(nodes, sentence, i + 1) is not null || TakesObject(form.Verb.Lemma, prev.Stem)))
        {
            return true;
        }

        if (form is { Inflection: Inflection.Perfect, Person: 3, Number: GrammaticalNumber.Dual } && r.Stem.EndsWith('ا') && r.Enclitic == Enclitic.None
            && !r.Has(Proclitics.Wa) && prev.Tag is Tag.Complementizer or Tag.Verb)
        {
            // «ينفي نفيا», «إن ثمنا …»: a noun in the accusative, not «the two denied».
            return false;
        }

        // Perfect forms that are also nouns («رفض», «بحث», «قتل», «دعم»).
        if (r.Has(Proclitics.Fa) && !nominal.Has(Proclitics.Fa) && prev.Tag == Tag.Verb)
        {
            // «دمرت فرص السلام»
            return false;
        }

        if (r.Enclitic != Enclitic.None && !r.Has(Proclitics.Wa) && form.Gender == Gender.Feminine && VerbBefore(nodes, sentence, i))
        {
            // «قدم استقالته»
            return false;
        }

        if (form.Number == GrammaticalNumber.Dual && (form.Voice == Voice.Passive || (!r.Has(Proclitics.Wa) && VerbBefore(nodes, sentence, i))))
        {
            // «قدمت طلبا», «وزيرا خارجية البلدين»
            return false;
        }

        var ambiguous = form is { Person: 3, Gender: Gender.Masculine, Number: GrammaticalNumber.Singular };
        if (!ambiguous)
        {
            if (form.Number == GrammaticalNumber.Plural && r.Proclitics == Proclitics.None && VerbBefore(nodes, sentence, i))
            {
                // «أصدر عفوا»: a plural verb does not follow another verb directly.
                return false;
            }

            return FiniteFirst(text.Tokens[i].Word.Readings)
                || (nominal.Pos == PartOfSpeech.Nominal && form is { Voice: Voice.Active, Number: not GrammaticalNumber.Dual });
        }

        if (!r.Has(Proclitics.Wa) && !r.Has(Proclitics.Fa) && VerbBefore(nodes, sentence, i))
        {
            // The clause has its verb: «أعلنت واشنطن فرض عقوبات», «زار وفد من …».
            return false;
        }

        var clauseStart = atStart || prev.Tag is Tag.Comma or Tag.Semicolon or Tag.Colon or Tag.OpenQuote
            or Tag.Relative or Tag.Complementizer or Tag.Time or Tag.CloseQuote
            || (prev.Tag == Tag.Bracket && text.Tokens[i - 1].Kind == TokenKind.CloseBracket)
            || (prev.Tag is Tag.Conjunction or Tag.Adverb or Tag.Particle) || r.Has(Proclitics.Wa) || r.Has(Proclitics.Fa);
        var isVerbalNoun = nominal.Pos == PartOfSpeech.VerbalNoun || frames.Nouns.ContainsKey(nominal.Stem);
        if (!isVerbalNoun && nominal.Pos == PartOfSpeech.Nominal)
        {
            return clauseStart || prev.Tag is Tag.Mention or Tag.CloseQuote || FiniteFirst(text.Tokens[i].Word.Readings);
        }

        if (clauseStart)
        {
            // A verbal noun governs a feminine name that would make the verb feminine: «رفض إيران».
            var after = NextMention(nodes, sentence, i + 1);
            if (r.Enclitic != Enclitic.None && after is null && !r.Has(Proclitics.Wa))
            {
                return atStart;
            }

            if (after is not null && PhraseReader.GenderOf(nodes, after) == Gender.Feminine)
            {
                return false;
            }

            // «ودعم» in the middle of a list is a noun; as a verb it has its subject next to it or follows a comma.
            return !r.Has(Proclitics.Wa) || atStart || prev.Tag == Tag.Comma || after is not null;
        }

        if (nominal.Proclitics == Proclitics.None && r.Enclitic == Enclitic.None && i + 1 < sentence.End)
        {
            // «خلال المفاوضات رفض اللبنانيون …»: no verbal noun without article follows a noun with one; «وفي غزة تظاهر مئات …».
            if (prev.Tag == Tag.Noun && prev.Has(Proclitics.Al) && NextMention(nodes, sentence, i + 1) is { } doer && PhraseReader.GenderOf(nodes, doer) != Gender.Feminine)
            {
                return true;
            }

            if (prev.Tag == Tag.Mention && text.Tokens[i + 1].Word.Normal is "مئات" or "الاف" or "عشرات" && form.Verb.Form is 5 or 6)
            {
                return true;
            }
        }

        return prev.Tag == Tag.Mention && prev.Mention is { Gender: not Gender.Feminine } && !NounsBefore(nodes, sentence, i);
    }

    /// <summary>A frame of the verb asks for just that object: «اجتماعات عقدها», «غارات شنتها».</summary>
    private bool TakesObject(string lemma, string noun) =>
        frames.Verbs.TryGetValue(lemma, out var list) && Array.Exists(list, f => f.When.TryGetValue("object", out var words) && words.Contains(noun));

    /// <summary>«تطيل الحرب وتهدد الأمن»: joined to an imperfect of the same gender, the word is another one.</summary>
    private static bool ParallelImperfect(Node[] nodes, Sentence sentence, int i, Gender gender)
    {
        for (var j = i - 1; j >= sentence.First; j--)
        {
            if (nodes[j].Tag == Tag.Verb)
            {
                return nodes[j].Verb is { Inflection: Inflection.Imperfect } v && v.Gender == gender;
            }
        }

        return false;
    }

    private static bool VerbBefore(Node[] nodes, Sentence sentence, int i)
    {
        for (var j = i - 1; j >= sentence.First; j--)
        {
            switch (nodes[j].Tag)
            {
                case Tag.Verb:
                    return nodes[j].Verb is not { Verb.Lemma: "كان" or "ليس" or "زال" };
                case Tag.Comma or Tag.Semicolon or Tag.Colon or Tag.OpenQuote or Tag.CloseQuote or Tag.Complementizer or Tag.Relative or Tag.Conjunction or Tag.Negation or Tag.Particle or Tag.Bracket:
                    return false;
                default:
                    break;
            }
        }

        return false;
    }

    private static bool FiniteFirst(ImmutableArray<WordReading> readings) => readings[0].Pos == PartOfSpeech.Verb;

    /// <summary>The feminine subject stands before the verb: «إن إيران تصدر», «إنها تصدر».</summary>
    private static bool FeminineBefore(Node[] nodes, Sentence sentence, int i) => i > sentence.First && nodes[i - 1] switch
    {
        { Tag: Tag.Mention, Mention: { } m } => !NounsBefore(nodes, sentence, i) && PhraseReader.GenderOf(nodes, m) == Gender.Feminine,
        { Tag: Tag.Complementizer, Enclitic: Enclitic.Ha } => true,
        _ => false,
    };

    /// <summary>True when a noun or preposition directly governs the mention before <paramref name="i"/>: then it is no subject.</summary>
    private static bool NounsBefore(Node[] nodes, Sentence sentence, int i)
    {
        var first = nodes[i - 1].Mention!.First;
        if (nodes[first].HasPrepositionProclitic)
        {
            return true;
        }

        return first > sentence.First && nodes[first - 1] is { Tag: Tag.Noun or Tag.Preposition or Tag.Number };
    }

    private static Mention? NextMention(Node[] nodes, Sentence sentence, int i) =>
        i < sentence.End && nodes[i].Tag == Tag.Mention && !nodes[i].HasPrepositionProclitic ? nodes[i].Mention : null;
}
