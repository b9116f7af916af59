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

    public Participant Tie(string text, SourceSpan span) => new(Id ?? UnlistedId(), Country, Sector, Name, NameAr, Office, text, span);

    /// <summary>Somebody whom the who's who does not know: one id through the article, and none that could be taken for a listed one.</summary>
    private string? UnlistedId() => Name is null || NameAr is null ? null
        : $"unlisted/{Country.ToLowerInvariant()}/{Name.ToLowerInvariant().Replace(' ', '-')}";
}
