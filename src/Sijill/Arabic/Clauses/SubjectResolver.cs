using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Finds the subject of each clause: expressed, before the verb, inherited or dropped.</summary>
internal sealed class SubjectResolver(Discourse discourse, FrameLexicon frames)
{
    /// <summary>Resolves the subjects of a sentence's clauses in order.</summary>
    public void Resolve(List<Clause> clauses, Sentence sentence)
    {
        for (var k = 0; k < clauses.Count; k++)
        {
            var clause = clauses[k];
            FindAntecedent(clause);
            Resolve(clauses, k, sentence);
            if (clause.Form?.Verb.Lemma is "جاء" or "ورد" && clause.Phrases.Find(p => p.Slot == "في" && DocumentNouns.Statements.Contains(p.HeadStem)) is { } statement)
            {
                // «جاء في البيان أن»: whoever issued it says so.
                clause.Subject = statement;
                clause.SubjectEntities = statement.Nested.Count > 0
                    ? statement.Nested[0].Entities
                    : clause.Phrases.Find(p => p.Slot is "ل" or "عن" && p.IsEntity && p.Start == statement.End) is { } issuer
                    ? issuer.Entities[0].Entities
                    : discourse.Issuer.IsEmpty ? discourse.LastSubject : discourse.Issuer;
                clause.SubjectAgreement = (Gender.Unknown, GrammaticalNumber.Unknown);
                continue;
            }

            if (clause.SubjectEntities.IsEmpty && clause.Subject is { } s)
            {
                clause.SubjectEntities = EntitiesOf(s, clause, sentence);
            }
        }
    }

    /// <summary>Whom a phrase stands for: its own entities, its pronoun's antecedent, or the issuer of «البيان».</summary>
    public EquatableArray<Participant> EntitiesOf(Phrase phrase, Clause clause, Sentence sentence)
    {
        if (phrase.IsEntity)
        {
            return phrase.Entities.SelectMany(m => m.Entities).ToEquatable();
        }

        if (phrase.HeadStem is "بيان" or "بلاغ" && phrase.Slot.Length == 0)
        {
            // «بيان صادر عن الكرملين», «بيان للخارجية».
            var issuer = clause.Phrases.Find(p => p.Slot is "عن" or "ل" && p.IsEntity && p.Start > phrase.Head && p.Start <= phrase.End + 2);
            return issuer is not null ? issuer.Entities[0].Entities
                : phrase.Nested.Find(m => !m.Entities.IsEmpty) is { } named ? named.Kind == MentionKind.Adjective ? [named.Entities[0] with { Sector = "GOV" }] : named.Entities
                : phrase.Definite ? discourse.Issuer : [];
        }

        if (DocumentNouns.Statements.Contains(phrase.HeadStem))
        {
            return IssuerOf(phrase, clause);
        }

        if (phrase.HeadStem is "تقرير" or "تقارير" or "دراسة" && phrase.Slot.Length == 0)
        {
            // «تقرير للأمم المتحدة», «تقارير من مجموعات معارضة»: whoever made it.
            return clause.Phrases.Find(p => p.Slot is "عن" or "ل" or "من" && p.IsEntity && p.Start >= phrase.End && p.Start <= phrase.End + 1) is { } maker
                ? maker.Entities[0].Entities
                : phrase.Genitive is { Kind: not (MentionKind.Place or MentionKind.State or MentionKind.Adjective) } by ? by.Entities : [];
        }

        if (phrase is { Pronoun: { } pronoun, PronounIsPossessor: false })
        {
            return discourse.Antecedent(phrase.Start, pronoun, clause.SubjectEntities, sentence.First);
        }

        return [];
    }

    /// <summary>Who speaks in a statement: «بيان الكرملين», «بيان صادر عن الكرملين», «البيان».</summary>
    private EquatableArray<Participant> IssuerOf(Phrase phrase, Clause clause)
    {
        foreach (var m in phrase.Nested)
        {
            if (Participants.IsActor(m) && !m.Entities.IsEmpty)
            {
                return m.Entities;
            }
        }

        var from = clause.Phrases.Find(p => p.Slot is "عن" or "ل" or "من" && p.IsEntity && p.Start >= phrase.End && p.Start <= phrase.End + 1);
        if (from is not null && Participants.IsActor(from.Entities[0]))
        {
            return from.Entities[0].Entities;
        }

        return phrase is { Definite: true, Pronoun: null, HeadStem: "بيان" or "بلاغ" }
            ? discourse.Issuer.IsEmpty ? discourse.LastSubject : discourse.Issuer
            : [];
    }

    private static void FindAntecedent(Clause clause)
    {
        if (clause.Kind != ClauseKind.Relative || clause.Host is not { } host)
        {
            return;
        }

        for (var h = host; h is not null && clause.Antecedent is null; h = h.Kind == ClauseKind.Relative ? h.Host : null)
        {
            for (var k = h.Phrases.Count - 1; k >= 0; k--)
            {
                var p = h.Phrases[k];
                if (p.End <= clause.Start && p.Head >= 0)
                {
                    clause.Antecedent = p;
                    break;
                }
            }
        }
    }

    private void Resolve(List<Clause> clauses, int k, Sentence sentence)
    {
        var clause = clauses[k];
        if (clause.Form is not { } form)
        {
            clause.Subject = clause.Topic;
            SetAgreement(clause);
            if ((clause.Subject is null || !clause.Subject.IsEntity) && clause.PronounTopic is { } topicPronoun)
            {
                FromPronoun(clause, topicPronoun, sentence);
            }

            return;
        }

        var after = clause.Phrases.FindAll(p => p.Slot.Length == 0 && p.Start > clause.Verb);
        if (after.Count > 0 && !after[0].IsEntity && clause.Phrases.Exists(p => p.Slot.Length > 0 && p.Slot != "object" && p.Start > clause.Verb && p.End <= after[0].Start))
        {
            // A bare noun behind a prepositional phrase is hardly the subject («هنأه على توليه منصب …»).
            after.Clear();
        }

        switch (clause.Kind)
        {
            case ClauseKind.Chain:
                Chain(clause);
                return;
            case ClauseKind.Relative when clause.Antecedent is { } antecedent:
                if (Relative(clause, form, antecedent, after))
                {
                    return;
                }

                break;
            default:
                break;
        }

        if (clause.Topic is { IsEntity: false } mark && mark.End == clause.Verb && mark.Start == clause.Start && mark.HeadStem is "هذا" or "ذلك"
            && discourse.Nodes[clause.Verb].Has(Proclitics.Wa))
        {
            // «هذا وقد أعلن …»: goes on, and is no topic.
            clause.Topic = null;
        }

        if (clause.Topic is { IsEntity: false, Pronoun: not null, HeadStem: "جانب" or "جهة" or "جهت" or "ناحية" or "ناحيت" or "طرف" or "دور" })
        {
            // «من جانبه، أعلن …»: no topic but a turn to another speaker.
            clause.Topic = null;
        }

        if (form.Person is 1 or 2)
        {
            FirstPerson(clause, form);
            return;
        }

        if (clause.Topic is { } topic && topic.Start < clause.Verb && Agreement.SubjectFirst(form, topic.Gender, topic.Number))
        {
            Take(clause, topic, SubjectSource.Topic);
            return;
        }

        if (clause.PronounTopic is { } pronoun && (after.Count == 0 || !after[0].IsEntity))
        {
            FromPronoun(clause, pronoun, sentence);
            return;
        }

        if (NeedsObject.Contains(form.Verb.Lemma) && form.Voice == Voice.Active && after.Count(p => p.IsEntity) == 1 && after[0].IsEntity
            && !clause.Phrases.Exists(p => p.Slot == "object") && clause.Kind is ClauseKind.Coordinate && Earlier(clauses, k, form, after[0]))
        {
            Inherit(clauses, k, form, sentence);
            return;
        }

        if (after.Count == 1 && IsObjectHere(clauses, k, form, after[0]))
        {
            Inherit(clauses, k, form, sentence);
            return;
        }

        if (after.Count > 0 && Agreement.VerbFirst(form, after[0].Gender, after[0].Number) && !IsObjectOnly(clause, form, after))
        {
            Take(clause, after[0], SubjectSource.Expressed);
            return;
        }

        if (SpeaksOfHimself(clauses, k, form))
        {
            FirstPerson(clause, form with { Person = 1 });
            return;
        }

        if (clause.Topic is { } loose && loose.Start < clause.Verb && loose.IsEntity && form.Person == 3)
        {
            Take(clause, loose, SubjectSource.Topic);
            return;
        }

        Inherit(clauses, k, form, sentence);
    }

    /// <summary>«قررت إلغاء الاتفاق», said by a man: unvowelled "I", not "she", unless the words before are about her.</summary>
    private static bool SpeaksOfHimself(List<Clause> clauses, int k, VerbForm form)
    {
        var clause = clauses[k];
        return form is { Inflection: Inflection.Perfect, Person: 3, Gender: Gender.Feminine, Number: GrammaticalNumber.Singular }
            && clause is { Quoted: true, Kind: ClauseKind.Quote or ClauseKind.Coordinate or ClauseKind.Adverbial, Governor: { SubjectEntities: { IsEmpty: false } speaker } governor }
            && speaker[0].Name is not null && speaker[0].Sector != "JRN" && governor.SubjectAgreement.Gender == Gender.Masculine && clause.Topic is null && clause.PronounTopic is null
            && !clauses.Take(k).Any(c => c.Governor == governor && c.SubjectAgreement.Gender == Gender.Feminine);
    }

    /// <summary>Verbs that are never without an object: with one entity after them, that entity is it («كما وصف ترامب بأنه …»).</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> NeedsObject =
        System.Collections.Frozen.FrozenSet.Create(StringComparer.Ordinal, "وصف", "اتهم", "هنا", "اعتبر", "شكر", "حث", "ناشد", "ابلغ", "اخبر", "حمل", "اطلع", "نعت");

    /// <summary>Somebody else in this sentence, agreeing with the verb, can be its subject.</summary>
    private static bool Earlier(List<Clause> clauses, int k, VerbForm form, Phrase entity)
    {
        for (var h = k - 1; h >= 0; h--)
        {
            var c = clauses[h];
            if (c.Governor == clauses[k].Governor && c.Kind is ClauseKind.Main or ClauseKind.Coordinate && !c.SubjectEntities.IsEmpty)
            {
                return Agreement.Refers((form.Gender, form.Number), c.SubjectAgreement.Gender, c.SubjectAgreement.Number)
                    && !entity.Entities[0].Entities.IsEmpty && c.SubjectEntities[0].Name != entity.Entities[0].Entities[0].Name;
            }
        }

        return false;
    }

    /// <summary>
    /// «…، ثم بحث المخاوف مع نظيره», «وألغت الاتفاق», «حيث التقى رؤساء شركات»: the only noun behind a verb of doing is what it is done to, when somebody
    /// in the same sentence agrees with the verb and the noun is no human being (or the verb is never without an object).
    /// </summary>
    private bool IsObjectHere(List<Clause> clauses, int k, VerbForm form, Phrase noun)
    {
        var clause = clauses[k];
        if (noun.IsEntity || noun.Head < 0 || form is not { Voice: Voice.Active, Person: 3 } || clause.Kind is not (ClauseKind.Coordinate or ClauseKind.Adverbial)
            || clause.Topic is not null || discourse.Nodes[noun.Head].Tag != Tag.Noun || DocumentNouns.Statements.Contains(noun.HeadStem)
            || !frames.Verbs.TryGetValue(form.Verb.Lemma, out var list) || Array.Exists(list, f => f.Content == ContentUse.Report)
            || Array.Exists(list, f => f.When.TryGetValue("subject", out var doers) && doers.Contains(noun.HeadStem)) || !DoerBefore(clauses, k, form))
        {
            return false;
        }

        var with = clause.Phrases.Exists(p => p.Slot is "مع" && p.IsEntity);
        if (!with && Array.Exists(list, f => f.Roles.TryGetValue("object", out var role) && role == Role.Both))
        {
            return true;
        }

        if (DocumentNouns.Delegates.Contains(noun.HeadStem) || DocumentNouns.Relations.Contains(noun.HeadStem))
        {
            return false;
        }

        return Array.Exists(list, f => f.When.TryGetValue("object", out var done) && done.Contains(noun.HeadStem))
            || (with && noun.Definite && Array.Exists(list, f => f.Roles.TryGetValue("مع", out var role) && role == Role.Both));
    }

    /// <summary>Whoever acts in the clause before, or in the one that this hangs on, agrees with the verb.</summary>
    private static bool DoerBefore(List<Clause> clauses, int k, VerbForm form)
    {
        var clause = clauses[k];
        if (clause is { Kind: ClauseKind.Adverbial, Host: { } host })
        {
            return Fits(host);
        }

        for (var h = k - 1; h >= 0; h--)
        {
            if (clauses[h].Governor == clause.Governor && clauses[h].Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Complement or ClauseKind.Quote)
            {
                return Fits(clauses[h]);
            }
        }

        return false;

        bool Fits(Clause c) => !c.SubjectEntities.IsEmpty && c.SubjectEntities[0].Country != "UNK" && Agreement.Refers((form.Gender, form.Number), c.SubjectAgreement.Gender, c.SubjectAgreement.Number);
    }

    /// <summary>A bare indefinite noun right after a dropped subject is an object («وأصدر بيانا»).</summary>
    private bool IsObjectOnly(Clause clause, VerbForm form, List<Phrase> after)
    {
        var first = after[0];
        if (first.HeadStem is "بيان" or "بلاغ" && form.Verb.Lemma is "افاد" or "ذكر" or "اوضح" or "اشار" or "اكد" or "قال" or "اضاف" or "اعلن")
        {
            // «وأفاد بيان صادر عن …»: documents speak.
            return false;
        }

        if (first.Head >= 0 && discourse.Nodes[first.Head].Stem.StartsWith("نظير", StringComparison.Ordinal))
        {
            // A counterpart is the counterpart of the subject.
            return true;
        }

        if (first.IsEntity || first.Head < 0)
        {
            return false;
        }

        if (form.Voice == Voice.Passive)
        {
            return false;
        }

        if ((clause.Without || clause.Negated) && first.HeadStem is "تفاصيل" or "طبيعة" or "سبب" or "اسباب" or "هوية" or "اسماء" or "اسم" or "عدد" or "موعد" or "مزيد" or "معلومات" or "مصدر" or "مكان" or "مضمون")
        {
            // «دون أن تحدد طبيعة العقوبات»: what was not told.
            return true;
        }

        var node = discourse.Nodes[first.Head];
        if (node is { Verb.Inflection: Inflection.VerbalNoun, Proclitics: Proclitics.None } && !DocumentNouns.Statements.Contains(first.HeadStem))
        {
            // «ثم أعاد فرض عقوبات»: a bare verbal noun is what is done.
            return true;
        }

        // The accusative alef settles it: «بيانا», «اتصالا».
        return !node.Has(Proclitics.Al) && node.Stem.EndsWith('ا') && node.Stem.Length > 3;
    }

    private void Take(Clause clause, Phrase subject, SubjectSource source)
    {
        clause.Subject = subject;
        clause.SubjectSource = source;
        SetAgreement(clause);
    }

    private static void SetAgreement(Clause clause)
    {
        if (clause.Subject is not { } s)
        {
            return;
        }

        var gender = s.Gender != Gender.Unknown ? s.Gender : clause.Form?.Gender ?? Gender.Unknown;
        clause.SubjectAgreement = (gender, s.Number);
    }

    private static void Chain(Clause clause)
    {
        var host = clause.Host;
        if (host is null)
        {
            return;
        }

        clause.Subject = host.Subject;
        clause.SubjectEntities = host.SubjectEntities;
        clause.SubjectAgreement = host.SubjectAgreement;
        clause.SubjectSource = SubjectSource.Inherited;
    }

    private bool Relative(Clause clause, VerbForm form, Phrase antecedent, List<Phrase> after)
    {
        if (antecedent.HeadStem is "وقت" or "يوم" or "ساعة" or "لحظة" or "عام" or "شهر" or "فترة" or "مرحلة" or "حين" or "اسبوع" or "سنة" && after.Count > 0 && after[0].IsEntity
            && Agreement.VerbFirst(form, after[0].Gender, after[0].Number))
        {
            // «في الوقت الذي أعلنت فيه موسكو …».
            Take(clause, after[0], SubjectSource.Expressed);
            return true;
        }

        var resumptive = clause.Phrases.Exists(p => p is { Pronoun: not null, PronounIsPossessor: false } && p.Start >= clause.Verb);
        if (resumptive && after.Count > 0 && !IsObjectOnly(clause, form, after) && Agreement.VerbFirst(form, after[0].Gender, after[0].Number))
        {
            Take(clause, after[0], SubjectSource.Expressed);
            return true;
        }

        if (form.Person == 3 && !resumptive && (Agreement.SubjectFirst(form, antecedent.Gender, antecedent.Number) || after.Count == 0))
        {
            clause.Subject = antecedent;
            clause.SubjectSource = SubjectSource.Antecedent;
            SetAgreement(clause);
            return true;
        }

        return false;
    }

    private static void FirstPerson(Clause clause, VerbForm form)
    {
        if (form.Person != 1)
        {
            return;
        }

        if (clause.Governor is { } speaker)
        {
            clause.SubjectEntities = speaker.SubjectEntities;
            clause.SubjectAgreement = speaker.SubjectAgreement;
            clause.SubjectSource = SubjectSource.Speaker;
            clause.Subject = speaker.Subject;
        }
    }

    private void FromPronoun(Clause clause, (Gender Gender, GrammaticalNumber Number) pronoun, Sentence sentence)
    {
        if (clause.Governor is { } g && !g.SubjectEntities.IsEmpty && Agreement.Refers(pronoun, g.SubjectAgreement.Gender, g.SubjectAgreement.Number))
        {
            clause.SubjectEntities = g.SubjectEntities;
            clause.SubjectAgreement = g.SubjectAgreement;
            clause.SubjectSource = SubjectSource.Speaker;
            return;
        }

        clause.SubjectEntities = discourse.Antecedent(clause.Start, pronoun, [], sentence.First);
        clause.SubjectAgreement = pronoun;
        clause.SubjectSource = SubjectSource.Inherited;
    }

    private void Inherit(List<Clause> clauses, int k, VerbForm form, Sentence sentence)
    {
        var clause = clauses[k];
        if (Impersonal.Is(clause, form))
        {
            return;
        }

        var pronoun = (form.Gender, form.Number);
        for (var h = k - 1; h >= 0; h--)
        {
            var c = clauses[h];
            if (c.Governor == clause.Governor && c.Kind is not ClauseKind.Relative && !c.SubjectEntities.IsEmpty
                && Agreement.Refers(pronoun, c.SubjectAgreement.Gender, c.SubjectAgreement.Number))
            {
                Copy(clause, c.Subject, c.SubjectEntities, c.SubjectAgreement);
                return;
            }
        }

        if (clause.Governor is { } g && !g.SubjectEntities.IsEmpty && Agreement.Refers(pronoun, g.SubjectAgreement.Gender, g.SubjectAgreement.Number))
        {
            Copy(clause, g.Subject, g.SubjectEntities, g.SubjectAgreement);
            return;
        }

        if (clause.Host is { } host && !host.SubjectEntities.IsEmpty && Agreement.Refers(pronoun, host.SubjectAgreement.Gender, host.SubjectAgreement.Number))
        {
            Copy(clause, host.Subject, host.SubjectEntities, host.SubjectAgreement);
            return;
        }

        if (discourse.Stranger is { } stranger && Agreement.Refers(pronoun, stranger.Gender, stranger.Number))
        {
            return;
        }

        if (!discourse.LastSubject.IsEmpty && Agreement.Refers(pronoun, discourse.LastAgreement.Gender, discourse.LastAgreement.Number))
        {
            Copy(clause, null, discourse.LastSubject, discourse.LastAgreement);
            return;
        }

        clause.SubjectEntities = discourse.Antecedent(clause.Start, pronoun, [], sentence.First);
        clause.SubjectAgreement = pronoun;
        clause.SubjectSource = SubjectSource.Inherited;
    }

    private static void Copy(Clause clause, Phrase? subject, EquatableArray<Participant> entities, (Gender Gender, GrammaticalNumber Number) agreement)
    {
        clause.Subject = subject;
        clause.SubjectEntities = entities;
        clause.SubjectAgreement = agreement;
        clause.SubjectSource = SubjectSource.Inherited;
    }
}
