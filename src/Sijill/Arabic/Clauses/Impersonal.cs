using System.Collections.Frozen;
using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Clauses;

/// <summary>Unvowelled passives of opinion, which look active: «يعتقد أن …» (it is thought), «الذي يعتبر …» (which counts as). Nobody in the text says so.</summary>
internal static class Impersonal
{
    private static readonly FrozenSet<string> Thought = FrozenSet.Create(
        StringComparer.Ordinal,
        "ذكر", "اشار", "لاحظ", "اعتقد", "افترض", "توقع", "رجح", "تردد", "زعم", "قال", "خشي", "احتمل", "امل", "اشتبه", "فهم", "عرف", "انتظر", "ظن", "شاع", "سجل");

    /// <summary>A verb of opinion in the third person masculine singular imperfect that names no subject of its own.</summary>
    public static bool Is(Clause clause, VerbForm form) =>
        form is { Inflection: Inflection.Imperfect, Person: 3, Gender: Gender.Masculine, Number: GrammaticalNumber.Singular }
        && clause.Auxiliary < 0 && clause.Topic is null && clause.PronounTopic is null && clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Adverbial
        && Thought.Contains(form.Verb.Lemma);

    /// <summary>«الذي يعتبر أهم ميناء», «تعد إيران حليفا»: a copula, for want of a second object or a content.</summary>
    public static bool IsCopula(VerbForm form, SlotTable slots) =>
        form is { Inflection: Inflection.Imperfect, Verb.Lemma: "اعتبر" or "عد" } && !slots.HasClause && slots.First("object2") is null
        && slots.First("object") is not { Pronoun: not null };
}
