using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Chooses the frame of a verb, and what its pronouns, its relative and its unmarked passive mean where that decides.</summary>
internal sealed partial class Drafter
{
    /// <summary>How far back a pronoun's noun is looked for, in tokens.</summary>
    private const int Reach = 25;

    private Frame? Choose(Clause clause, VerbForm form, Frame[] list, ref SlotTable slots)
    {
        if (PassiveBySense(clause, form, list, slots))
        {
            passives.Add(clause);
            slots.Add("object", slots.First("subject")!);
        }

        else if (ObjectFirst(clause, list, slots) is { } doer)
        {
            clause.Subject = doer;
            clause.SubjectEntities = doer.Entities[0].Entities;
            slots = SlotsOf(clause, form);
        }

        var best = FrameMatcher.Best(list, slots);
        if (best is { When.Count: > 0 })
        {
            return best;
        }

        return OfEarlierAntecedent(clause, form, list, ref slots) ?? (form is { Inflection: Inflection.Perfect, Verb.Lemma: not "نشر" } ? OfNounMeant(clause, list, slots) : null) ?? best;
    }

    /// <summary>«فرضت العقوبات», «ألغيت الاتفاقية»: unvowelled, but what stands there is what the verb is done to.</summary>
    private static bool PassiveBySense(Clause clause, VerbForm form, Frame[] list, SlotTable slots) =>
        form is { Voice: Voice.Active, Person: 3, Inflection: Inflection.Perfect or Inflection.Imperfect } && clause.Kind != ClauseKind.Relative
        && slots.First("object") is null && clause.SubjectEntities.IsEmpty && slots.First("subject") is { IsEntity: false, Head: >= 0 } subject && subject.Start > clause.Verb && subject == clause.Subject
        && Array.Exists(list, f => f.When.TryGetValue("object", out var done) && done.Contains(subject.HeadStem))
        && !Array.Exists(list, f => f.When.TryGetValue("subject", out var doers) && doers.Contains(subject.HeadStem));

    /// <summary>«تحاصر المدينة، منذ أشهر، قوات سوريا الديمقراطية»: what it is done to stands before who does it.</summary>
    private static Phrase? ObjectFirst(Clause clause, Frame[] list, SlotTable slots) =>
        clause.SubjectEntities.IsEmpty && slots.First("subject") is { IsEntity: false, Head: >= 0 } first && first == clause.Subject && first.Start > clause.Verb
        && slots.First("object") is { IsEntity: true } doer && doer.Start > first.Start && Participants.IsActor(doer.Entities[0])
        && Array.Exists(list, f => f.When.TryGetValue("object", out var done) && done.Contains(first.HeadStem))
        && !Array.Exists(list, f => f.When.TryGetValue("subject", out var doers) && doers.Contains(first.HeadStem))
            ? doer
            : null;

    /// <summary>«العقوبات على طهران التي دخلت حيز التنفيذ»: the relative is about a noun further back, when only that one makes sense.</summary>
    private Frame? OfEarlierAntecedent(Clause clause, VerbForm form, Frame[] list, ref SlotTable slots)
    {
        if (clause is not { Kind: ClauseKind.Relative, Antecedent: { } nearest, Host: { } host } || discourse.Nodes[clause.Start].Tag != Tag.Relative)
        {
            return null;
        }

        var feminine = discourse.Nodes[clause.Start].Stem is "التي" or "اللتان" or "اللتين";
        var (subject, entities) = (clause.Subject, clause.SubjectEntities);
        foreach (var earlier in host.Phrases.FindAll(p => p.End <= nearest.Start && p is { Head: >= 0, IsEntity: false }).TakeLast(3).Reverse())
        {
            if (earlier.Gender != Gender.Unknown && (earlier.Gender == Gender.Feminine) != feminine)
            {
                continue;
            }

            clause.Antecedent = earlier;
            if (subject == nearest)
            {
                clause.Subject = earlier;
                clause.SubjectEntities = [];
            }

            var tried = SlotsOf(clause, form);
            if (FrameMatcher.Best(list, tried) is { When.Count: > 0 } found && found.When.Any(w => w.Value.Contains(earlier.HeadStem)))
            {
                foreach (var between in host.Phrases.Where(p => p.Start >= earlier.End && p.End <= clause.Start && p.Slot.Length > 0 && p.Slot != "object"))
                {
                    tried.Add(between.Slot, between);
                }

                slots = tried;
                return found;
            }

            (clause.Antecedent, clause.Subject, clause.SubjectEntities) = (nearest, subject, entities);
        }

        return null;
    }

    /// <summary>«ثم ألغتها», «انسحبت منه»: the last noun that agrees with the pronoun and with which the verb makes sense.</summary>
    private Frame? OfNounMeant(Clause clause, Frame[] list, SlotTable slots)
    {
        foreach (var (slot, phrase) in slots.Entries.ToArray())
        {
            if (phrase is not { Pronoun: { } pronoun, PronounIsPossessor: false } || pronoun.Number is GrammaticalNumber.Dual or GrammaticalNumber.Plural || !Array.Exists(list, f => f.When.ContainsKey(slot)))
            {
                continue;
            }

            for (var i = clause.Verb - 1; i >= Math.Max(0, clause.Verb - Reach); i--)
            {
                var node = discourse.Nodes[i];
                if (node.Tag != Tag.Noun || (i < sentence.First && !node.Has(Words.Proclitics.Al)) || (pronoun.Gender == Gender.Feminine) != LooksFeminine(node.Stem)
                    || !Array.Exists(list, f => f.When.TryGetValue(slot, out var words) && words.Contains(node.Stem)))
                {
                    continue;
                }

                var noun = new Phrase { Slot = phrase.Slot, Start = i, End = i + 1, Head = i, HeadStem = node.Stem, Definite = true };
                slots.Add(slot, noun);
                return FrameMatcher.Best(list, slots);
            }
        }

        return null;
    }

    private static bool LooksFeminine(string stem) => stem.EndsWith('ة') || stem.EndsWith("ات", StringComparison.Ordinal);
}
