using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Clauses;

/// <summary>Agreement in gender and number between verbs, pronouns and what they stand for.</summary>
internal static class Agreement
{
    public static (Gender Gender, GrammaticalNumber Number) Of(Enclitic enclitic) => enclitic switch
    {
        Enclitic.Hu => (Gender.Masculine, GrammaticalNumber.Singular),
        Enclitic.Ha => (Gender.Feminine, GrammaticalNumber.Singular),
        Enclitic.Huma => (Gender.Unknown, GrammaticalNumber.Dual),
        Enclitic.Hum => (Gender.Masculine, GrammaticalNumber.Plural),
        Enclitic.Hunna => (Gender.Feminine, GrammaticalNumber.Plural),
        Enclitic.Na or Enclitic.I or Enclitic.Ni => (Gender.Unknown, GrammaticalNumber.Unknown),
        _ => (Gender.Unknown, GrammaticalNumber.Unknown),
    };

    /// <summary>True when a subject of this gender and number may stand after a third-person verb of that form (verb first: number is singular).</summary>
    public static bool VerbFirst(VerbForm form, Gender gender, GrammaticalNumber number) =>
        form.Person is 0 or 3 && (form.Number is GrammaticalNumber.Singular or GrammaticalNumber.Unknown) && GenderFits(form.Gender, gender, number);

    /// <summary>True when a subject of this gender and number may stand before the verb: full agreement.</summary>
    public static bool SubjectFirst(VerbForm form, Gender gender, GrammaticalNumber number)
    {
        if (form.Person is 1 or 2)
        {
            return false;
        }

        if (!GenderFits(form.Gender, gender, number))
        {
            return false;
        }

        return form.Number == GrammaticalNumber.Unknown || number == GrammaticalNumber.Unknown || form.Number == number
            || (number == GrammaticalNumber.Plural && form.Gender == Gender.Feminine)
            || (number == GrammaticalNumber.Dual && form.Number == GrammaticalNumber.Plural);
    }

    /// <summary>True when a pronoun or dropped subject of the form may stand for such an antecedent.</summary>
    public static bool Refers((Gender Gender, GrammaticalNumber Number) pronoun, Gender gender, GrammaticalNumber number)
    {
        if (pronoun.Number is GrammaticalNumber.Singular && number is GrammaticalNumber.Dual)
        {
            return false;
        }

        if (pronoun.Number is GrammaticalNumber.Singular && pronoun.Gender == Gender.Masculine && number == GrammaticalNumber.Plural)
        {
            return false;
        }

        if (pronoun.Number is GrammaticalNumber.Dual or GrammaticalNumber.Plural && number == GrammaticalNumber.Singular)
        {
            return false;
        }

        return pronoun.Gender == Gender.Unknown || gender == Gender.Unknown || pronoun.Gender == gender
            || (number == GrammaticalNumber.Plural && pronoun.Gender == Gender.Feminine);
    }

    private static bool GenderFits(Gender verb, Gender subject, GrammaticalNumber number) =>
        verb == Gender.Unknown || subject == Gender.Unknown || verb == subject || (number == GrammaticalNumber.Plural && verb == Gender.Feminine);
}
