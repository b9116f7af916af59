using Sijill.Arabic.Morphology;
using Sijill.Model;

namespace Sijill.Arabic.Mentions;

/// <summary>Whom a mention stands for, before it is tied to its words.</summary>
/// <remarks><c>OfficeId</c> is the office's id in the lexicon, for «نظيره» and «الوزير», or null.</remarks>
internal sealed record Referent(
    string? Id,
    string Country,
    string Sector,
    string? Name = null,
    string? NameAr = null,
    string? Office = null,
    string? OfficeId = null,
    Gender Gender = Gender.Unknown,
    GrammaticalNumber Number = GrammaticalNumber.Singular)
{
    public static Referent State(string country, Gender gender = Gender.Feminine) => new(null, country, "GOV", Gender: gender);

    public Participant Tie(string text, SourceSpan span) => new(Id, Country, Sector, Name, NameAr, Office, text, span);
}
