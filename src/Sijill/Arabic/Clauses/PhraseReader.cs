using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Reads the noun phrases of a clause and the slots in which they stand.</summary>
internal static class PhraseReader
{
    /// <summary>Fills <see cref="Clause.Phrases"/> and the preverbal topic.</summary>
    public static void Read(TokenizedText text, Node[] nodes, Clause clause)
    {
        var i = clause.Start;
        Phrase? last = null;
        while (i < clause.End)
        {
            if (i == clause.Verb || i == clause.Auxiliary)
            {
                if (i == clause.Verb && nodes[i].Enclitic != Enclitic.None && nodes[i].Tag == Tag.Verb)
                {
                    clause.Phrases.Add(new Phrase { Slot = "object", Start = i, End = i + 1, Pronoun = Agreement.Of(nodes[i].Enclitic) });
                }

                last = null;
                i++;
                continue;
            }

            var next = Step(text, nodes, clause, i, ref last);
            i = Math.Max(next, i + 1);
        }

        if (clause.Verb >= 0)
        {
            clause.Topic ??= clause.Phrases.Find(p => p.Slot.Length == 0 && p.Start < clause.Verb && p.HeadStem != "بد");
        }
        else
        {
            clause.Topic ??= clause.Phrases.Find(p => p.Slot.Length == 0);
        }
    }

    private static int Step(TokenizedText text, Node[] nodes, Clause clause, int i, ref Phrase? last)
    {
        ref var node = ref nodes[i];
        switch (node.Tag)
        {
            case Tag.Preposition:
                return Prepositional(text, nodes, clause, i, ref last);
            case Tag.Mention or Tag.Noun or Tag.Number or Tag.Demonstrative:
                if (node.Tag == Tag.Number && i + 2 < clause.End && nodes[i + 1] is { Tag: Tag.Preposition, Stem: "من", Enclitic: Enclitic.None }
                    && nodes[i + 2].Tag is Tag.Noun or Tag.Mention)
                {
                    // «مئات من الفلسطينيين»
                    return Build(text, nodes, clause, node.Has(Proclitics.Bi) ? "ب" : node.Has(Proclitics.Li) ? "ل" : "", i, i + 2, ref last);
                }

                if (node.Tag == Tag.Number && i + 1 < clause.End && nodes[i + 1].Tag is not (Tag.Noun or Tag.Mention))
                {
                    return i + 1;
                }

                if (text.Tokens[i].Word.Normal is "بحق" or "بشان" && i + 1 < clause.End && IsPhraseStart(nodes[i + 1].Tag) && nodes[i + 1].Verb is not { Inflection: Inflection.VerbalNoun })
                {
                    return Build(text, nodes, clause, text.Tokens[i].Word.Normal, i, i + 1, ref last);
                }

                if (IsBecause(nodes, clause, i))
                {
                    // «جراء قصف», «إثر غارة»: as good as «في».
                    return Build(text, nodes, clause, "في", i, i + 1, ref last);
                }

                if (i + 1 < clause.End && text.Tokens[i].Word.Normal is "بواسطة" && IsPhraseStart(nodes[i + 1].Tag))
                {
                    return Build(text, nodes, clause, "من قبل", i, i + 1, ref last);
                }

                return Nominal(text, nodes, clause, i, ref last);
            case Tag.Pronoun when node.Stem.StartsWith("ايا", StringComparison.Ordinal) && node.Enclitic != Enclitic.None && clause.Verb >= 0 && i > clause.Verb:
                // «متهمة إياهم»: an object pronoun standing alone.
                clause.Phrases.Add(new Phrase { Slot = "object", Start = i, End = i + 1, Pronoun = Agreement.Of(node.Enclitic) });
                return i + 1;
            case Tag.Comma:
                return i + 1;
            case Tag.Chain when i != clause.Verb:
                return i + 1;
            default:
                return i + 1;
        }
    }

    private static int Prepositional(TokenizedText text, Node[] nodes, Clause clause, int i, ref Phrase? last)
    {
        var slot = nodes[i].Stem;
        if (nodes[i].Enclitic != Enclitic.None)
        {
            last = new Phrase { Slot = slot, Start = i, End = i + 1, Pronoun = Agreement.Of(nodes[i].Enclitic) };
            clause.Phrases.Add(last);
            return i + 1;
        }

        if (slot == "جراء")
        {
            slot = "في";
        }

        var j = i + 1;
        if (slot is "من" or "ب" && j < clause.End && nodes[j] is { Stem: "جانب" or "جهة" or "جهت" or "طرف" or "ناحية" or "ناحيت", Enclitic: not Enclitic.None })
        {
            // «من جانبها»: says only that another speaks now.
            last = null;
            return j + 1;
        }

        if (slot == "من" && j < clause.End && nodes[j].Stem is "قبل" or "جانب" or "طرف")
        {
            slot = "من قبل";
            j++;
        }
        else if (slot == "علي" && j < clause.End && nodes[j].Stem is "يد" or "ايدي" or "لسان")
        {
            slot = "من قبل";
            j++;
        }
        else if (slot == "عن" && j + 1 < clause.End && nodes[j].Stem is "طريق" && nodes[j + 1] is { Tag: Tag.Mention, Mention: { } by } && Participants.IsActor(by))
        {
            // «تم إنقاذهم عن طريق خفر السواحل»
            slot = "من قبل";
            j++;
        }
        else if (slot == "الي" && j < clause.End && nodes[j].Stem is "جانب")
        {
            slot = "مع";
            j++;
        }

        while (j < clause.End && nodes[j].Tag is Tag.OpenQuote or Tag.Bracket)
        {
            j++;
        }

        if (j + 1 < clause.End && nodes[j].Tag == Tag.Noun && nodes[j].Enclitic == Enclitic.None && DocumentNouns.Transparent.Contains(nodes[j].Stem)
            && nodes[j + 1].Tag is Tag.Noun && nodes[j + 1].Proclitics is Proclitics.None or Proclitics.Al)
        {
            j++;
        }

        if (j >= clause.End || !IsPhraseStart(nodes[j].Tag))
        {
            last = null;
            return i + 1;
        }

        return Build(text, nodes, clause, slot, i, j, ref last);
    }

    private static bool IsBecause(Node[] nodes, Clause clause, int i) =>
        nodes[i] is { Tag: Tag.Noun, Enclitic: Enclitic.None, Stem: "اثر" or "نتيجة", Proclitics: Proclitics.None } && i + 1 < clause.End && nodes[i + 1].Tag == Tag.Noun
        && nodes[i + 1].Proclitics is Proclitics.None or Proclitics.Al;

    private static bool IsPhraseStart(Tag tag) => tag is Tag.Mention or Tag.Noun or Tag.Number or Tag.Demonstrative;

    private static int Nominal(TokenizedText text, Node[] nodes, Clause clause, int i, ref Phrase? last)
    {
        ref var node = ref nodes[i];
        var joined = node.Has(Proclitics.Wa);
        if (joined && last is not null && !node.HasPrepositionProclitic)
        {
            Join(text, nodes, clause, i, last);
            return last.End;
        }

        var slot = node.Has(Proclitics.Bi) ? "ب" : node.Has(Proclitics.Li) ? "ل" : node.Has(Proclitics.Ka) ? "ك" : "";
        return Build(text, nodes, clause, slot, i, i, ref last);
    }

    /// <summary>«X و Y»: what follows joins the phrase before.</summary>
    private static void Join(TokenizedText text, Node[] nodes, Clause clause, int i, Phrase last)
    {
        Phrase? none = null;
        var scratch = new Clause { Kind = clause.Kind, Start = clause.Start, End = clause.End, Verb = clause.Verb };
        Build(text, nodes, scratch, last.Slot, i, i, ref none);
        var added = scratch.Phrases[0];
        if (last.IsEntity && added.IsEntity)
        {
            last.Entities.AddRange(added.Entities);
            last.Number = GrammaticalNumber.Plural;
        }
        else if (added.IsEntity && last.Genitive is not null)
        {
            last.Nested.AddRange(added.Entities);
        }
        else
        {
            last.Nested.AddRange(added.Entities);
            last.JoinedHeads.Add(added.HeadStem);
        }

        last.Nested.AddRange(added.Nested);
        last.End = added.End;
    }

    private static int Build(TokenizedText text, Node[] nodes, Clause clause, string slot, int start, int head, ref Phrase? last)
    {
        var phrase = new Phrase { Slot = slot, Start = start, End = head + 1 };
        var j = head;
        while (j < clause.End && nodes[j].Tag is Tag.Number or Tag.Demonstrative)
        {
            phrase.Definite |= nodes[j].Tag == Tag.Demonstrative;
            phrase.JoinedHeads.Add(nodes[j].Stem);
            j++;
        }

        if (j >= clause.End || nodes[j].Tag is not (Tag.Noun or Tag.Mention))
        {
            phrase.Head = head;
            phrase.HeadStem = nodes[head].Stem;
            phrase.End = Math.Max(j, head + 1);
            clause.Phrases.Add(phrase);
            last = phrase;
            return phrase.End;
        }

        if (nodes[j] is { Tag: Tag.Noun, Enclitic: Enclitic.None, Stem: "سماحة" or "فخامة" or "معالي" or "جلالة" or "فضيلة" } && j + 1 < clause.End && nodes[j + 1] is { Tag: Tag.Mention, Proclitics: Proclitics.None or Proclitics.Al })
        {
            // «سماحة السيد …»: the honorific says nothing of its own.
            j++;
        }

        phrase.Head = j;
        if (nodes[j].Tag == Tag.Mention)
        {
            var m = nodes[j].Mention!;
            phrase.Entities.Add(m);
            phrase.Gender = GenderOf(nodes, m);
            phrase.Number = nodes[m.First].Stem.EndsWith("مجتمع", StringComparison.Ordinal) ? GrammaticalNumber.Singular : m.Number;
            phrase.HeadStem = nodes[j].Stem;
            phrase.Definite = true;
            j = m.End;
            if (m.Kind == MentionKind.People && (m.Entities.IsEmpty || m.Entities[0].Country == "UNK") && OwnerAt(nodes, clause, j) is { } owner)
            {
                // «دول منظمة التعاون», «مسؤولون من روسيا»: the class belongs to the entity named next.
                phrase.Entities[0] = owner;
                j = owner.End;
            }

            while (j < clause.End && nodes[j] is { Tag: Tag.Noun, Proclitics: Proclitics.Al } n && DocumentNouns.Attributes.Contains(n.Stem))
            {
                j++;
            }

            // Adjectives and apposed names after a mention stay with it.
            while (j < clause.End && nodes[j].Mention is { Kind: MentionKind.Adjective } adjective)
            {
                phrase.Nested.Add(adjective);
                j = adjective.End;
            }
        }
        else
        {
            j = NounHead(text, nodes, clause, phrase, j);
        }

        j = Quantified(nodes, clause, phrase, j);
        phrase.End = Math.Min(j, clause.End);
        clause.Phrases.Add(phrase);
        last = phrase;
        return phrase.End;
    }

    /// <summary>«عشرات من الدبلوماسيين», «عدد من الدول»: what is counted is the head.</summary>
    private static int Quantified(Node[] nodes, Clause clause, Phrase phrase, int j)
    {
        if (!DocumentNouns.Quantifiers.Contains(phrase.HeadStem))
        {
            return j;
        }

        if (j + 1 < clause.End && nodes[j] is { Tag: Tag.Preposition, Stem: "من", Enclitic: Enclitic.None })
        {
            j++;
        }
        else
        {
            if (phrase.Head + 1 < j && nodes[phrase.Head + 1].Tag == Tag.Noun)
            {
                phrase.JoinedHeads.Add(nodes[phrase.Head + 1].Stem);
            }

            return j;
        }

        while (j < clause.End && nodes[j].Tag is Tag.Noun or Tag.Mention or Tag.Number or Tag.Demonstrative && nodes[j].Proclitics is Proclitics.None or Proclitics.Al)
        {
            if (nodes[j].Mention is { } m)
            {
                (nodes[j].Tag == Tag.Mention ? phrase.Entities : phrase.Nested).Add(m);
                phrase.JoinedHeads.Add(FrameMatcher.Bare(nodes[j].Stem));
                j = m.End;
            }
            else
            {
                phrase.JoinedHeads.Add(nodes[j].Stem);
                j++;
            }
        }

        return j;
    }

    private static int NounHead(TokenizedText text, Node[] nodes, Clause clause, Phrase phrase, int head)
    {
        ref var node = ref nodes[head];
        phrase.HeadStem = node.Stem;
        phrase.JoinedHeads.Add(node.Stem);
        phrase.VerbalNoun = node.Verb;
        phrase.Definite |= node.Has(Proclitics.Al) || node.Enclitic != Enclitic.None;
        phrase.Gender = GenderOf(node);
        phrase.Number = NumberOf(node);
        if (node.Mention is { Kind: MentionKind.Adjective } own)
        {
            phrase.Nested.Add(own);
        }

        if (node.Enclitic != Enclitic.None)
        {
            phrase.Pronoun = Agreement.Of(node.Enclitic);
            phrase.PronounIsPossessor = true;
        }

        var complete = phrase.Definite;
        var nation = false;
        var j = head + 1;
        while (j < clause.End && j != clause.Verb)
        {
            ref var n = ref nodes[j];
            if (n.Mention is { Kind: MentionKind.Adjective } adjective)
            {
                if (n.Has(Proclitics.Wa) || !n.HasPrepositionProclitic)
                {
                    phrase.Nested.Add(adjective);
                    nation = true;
                    j = adjective.End;
                    continue;
                }

                break;
            }

            if (n.Tag == Tag.Mention && j == head + 1 && node.Enclitic != Enclitic.None && n.Proclitics == Proclitics.None
                && DocumentNouns.Relations.Contains(node.Stem))
            {
                // «حليفته روسيا»: the name is the noun's apposition.
                phrase.Entities.Add(n.Mention!);
                phrase.PronounIsPossessor = false;
                phrase.Pronoun = null;
                j = n.Mention!.End;
                continue;
            }

            if (n.Tag == Tag.Mention)
            {
                if (complete && n.Mention!.Kind == MentionKind.State && node.Has(Proclitics.Al) && n.Stem.StartsWith("ال", StringComparison.Ordinal)
                    && n.Stem.EndsWith("ية", StringComparison.Ordinal) && n.Proclitics is Proclitics.None or Proclitics.Al)
                {
                    // «الأراضي السعودية»: the name of the state is its adjective too.
                    phrase.Nested.Add(n.Mention);
                    j = n.Mention.End;
                    continue;
                }

                if (complete || n.Proclitics != Proclitics.None)
                {
                    break;
                }

                phrase.Nested.Add(n.Mention!);
                if (j == head + 1 || Counted(nodes, head + 1, j))
                {
                    phrase.Genitive = n.Mention;
                }

                complete = true;
                phrase.Definite = true;
                j = n.Mention!.End;
                continue;
            }

            if (n.Tag == Tag.Noun && (n.Proclitics & ~Proclitics.Al) == 0)
            {
                var definite = n.Has(Proclitics.Al) || n.Enclitic != Enclitic.None;
                if (j == head + 1 && !complete && ((n.Verb is { Inflection: Inflection.VerbalNoun } && !definite && phrase.Slot == "في" && DocumentNouns.Statements.Contains(node.Stem)) || n.Stem is "مصرع" or "حتف"))
                {
                    // «أعلن في بيان إلغاء …», «لقي شخص مصرعه»: no genitive.
                    break;
                }

                if ((complete && !definite) || (nation && !phrase.Definite && StartsAnother(nodes, clause, j, node)))
                {
                    break;
                }

                complete |= definite;
                if (!definite && n.Stem.Length > 3 && n.Stem.EndsWith('ا') && node.Stem.EndsWith('ا'))
                {
                    // «هجوما لاذعا»: an adjective in the accusative, which conditions may name.
                    phrase.JoinedHeads.Add(n.Stem);
                }

                phrase.Tail = n.Stem;
                j++;
                continue;
            }

            if (n.Tag is Tag.OpenQuote or Tag.CloseQuote or Tag.Bracket or Tag.Number or Tag.Adverb or Tag.Demonstrative)
            {
                if (j + 1 < clause.End && nodes[j + 1].Tag is Tag.Noun or Tag.Mention or Tag.CloseQuote && !nodes[j + 1].HasPrepositionProclitic)
                {
                    j++;
                    continue;
                }
            }

            break;
        }

        return j;
    }

    /// <summary>«ترحيل آلاف المهاجرين»: between noun and name stand only numbers.</summary>
    private static bool Counted(Node[] nodes, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (nodes[k].Tag != Tag.Number && !(nodes[k] is { Tag: Tag.Noun, Proclitics: Proclitics.None } n && n.Stem is "عشرات" or "مئات" or "الاف"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>After an indefinite noun and its nationality a further phrase begins: «غارات روسية مواقع المعارضة», «سائق فلسطيني جنودا».</summary>
    private static bool StartsAnother(Node[] nodes, Clause clause, int j, in Node head)
    {
        ref var n = ref nodes[j];
        return n.Has(Proclitics.Al) || n.Enclitic != Enclitic.None || (n.Stem.EndsWith('ا') && !head.Stem.EndsWith('ا') && n.Stem.Length > 3 && !n.Stem.EndsWith("يا", StringComparison.Ordinal))
            || (j + 1 < clause.End && nodes[j + 1] is { Tag: Tag.Mention, Proclitics: Proclitics.None or Proclitics.Al });
    }

    private static Mention? OwnerAt(Node[] nodes, Clause clause, int j)
    {
        if (j < clause.End && nodes[j] is { Tag: Tag.Preposition, Stem: "من" or "في", Enclitic: Enclitic.None })
        {
            j++;
        }

        return j < clause.End && nodes[j] is { Tag: Tag.Mention, Proclitics: Proclitics.None or Proclitics.Al } n && n.Mention!.First == j
            && n.Mention.Kind is MentionKind.State or MentionKind.Metonym or MentionKind.Organisation or MentionKind.Group or MentionKind.Body or MentionKind.Place or MentionKind.Demonym
            ? n.Mention
            : null;
    }

    /// <summary>What the first word of a body or group shows («القوات», «الحكومة»), else the mention's own gender.</summary>
    internal static Gender GenderOf(Node[] nodes, Mention m)
    {
        if (m.Kind is MentionKind.Office or MentionKind.Person && nodes[m.First].Stem is "وزير" or "رئيس" or "سفير" or "مندوب" or "ناطق" or "متحدث" or "مسؤول")
        {
            // The office's word agrees, whoever holds it.
            return m.Gender == Gender.Feminine ? Gender.Unknown : m.Gender;
        }

        if (m.Kind is MentionKind.Body or MentionKind.Organisation or MentionKind.Group or MentionKind.People && m.Number != GrammaticalNumber.Dual)
        {
            var word = nodes[m.First].Stem;
            if (word.EndsWith("ات", StringComparison.Ordinal) || (word.EndsWith('ة') && word is not ("قادة" or "ساسة" or "سادة" or "قراصنة")))
            {
                return Gender.Feminine;
            }

            if (word is "قادة" or "ساسة" or "سادة" or "قراصنة" || (m.Kind == MentionKind.Group && word.EndsWith('و')))
            {
                return Gender.Masculine;
            }
        }

        if (m.Gender != Gender.Unknown || m.Kind is MentionKind.State or MentionKind.Metonym or MentionKind.Person)
        {
            return m.Gender;
        }

        var first = nodes[m.First].Stem;
        return first.EndsWith('ة') || first.EndsWith("ات", StringComparison.Ordinal) ? Gender.Feminine : Gender.Masculine;
    }

    private static Gender GenderOf(in Node node)
    {
        if (node.Stem.EndsWith('ة') || node.Stem.EndsWith("ات", StringComparison.Ordinal) || node.Stem.EndsWith("تان", StringComparison.Ordinal))
        {
            return Gender.Feminine;
        }

        if (node.Verb is { Inflection: Inflection.VerbalNoun })
        {
            return Gender.Masculine;
        }

        return node.Stem.EndsWith("ون", StringComparison.Ordinal) ? Gender.Masculine : Gender.Unknown;
    }

    private static GrammaticalNumber NumberOf(in Node node) =>
        node.Stem.EndsWith("ات", StringComparison.Ordinal) || node.Stem.EndsWith("ون", StringComparison.Ordinal)
            ? GrammaticalNumber.Plural
            : GrammaticalNumber.Unknown;
}
