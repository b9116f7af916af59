using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Words;

/// <summary>How well a form of the verb table fits the clitics around it.</summary>
internal static class VerbFit
{
    /// <summary>The score of reading the split as this form; 0 when the grammar does not allow it.</summary>
    public static int Score(in VerbForm form, Split split, int stemLength)
    {
        var finite = form.Inflection is Inflection.Perfect or Inflection.Imperfect or Inflection.Imperative;
        if (finite ? !AllowsFinite(form, split) : !AllowsNominal(form, split))
        {
            return 0;
        }

        var score = form.Inflection switch
        {
            Inflection.Perfect => 92,
            Inflection.Imperfect => 91,
            Inflection.Imperative => 45,
            Inflection.VerbalNoun => 88,
            _ => 86,
        };

        // Rare in newspapers: the first and second persons and the passive, where the active has the same letters.
        score -= form.Voice == Voice.Passive && finite ? 2 : 0;
        score -= finite && form.Person is 1 or 2 ? 12 : 0;
        score -= 3 * (split.Front + split.Back);

        // Questions with أ hardly occur, nor do "my" and "your" outside quotations; two letters are seldom a whole verb.
        score -= split.Has(Proclitics.A) ? 60 : 0;
        score -= split.Enclitic is Enclitic.I or Enclitic.Ka ? (finite ? 8 : 36) : 0;
        score -= stemLength == 2 && split.Front + split.Back > 0 ? 25 : 0;
        return Math.Max(score, 1);
    }

    private static bool AllowsFinite(in VerbForm form, Split split)
    {
        if (split.Has(Proclitics.Bi | Proclitics.Ka | Proclitics.Al) || split.Enclitic == Enclitic.I)
        {
            return false;
        }

        if (split.Has(Proclitics.Sa))
        {
            return form.Inflection == Inflection.Imperfect && !split.Has(Proclitics.Li);
        }

        return !split.Has(Proclitics.Li) || form.Inflection == Inflection.Imperfect;
    }

    private static bool AllowsNominal(in VerbForm form, Split split)
    {
        if (split.Has(Proclitics.Sa | Proclitics.A) || split.Enclitic == Enclitic.Ni)
        {
            return false;
        }

        return !form.Accusative || (!split.Has(Proclitics.Al | Proclitics.Bi | Proclitics.Li | Proclitics.Ka) && split.Enclitic == Enclitic.None)
            || form.Number != GrammaticalNumber.Singular;
    }
}
