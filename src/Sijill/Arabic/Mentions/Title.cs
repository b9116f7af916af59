using Sijill.Arabic.Morphology;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <summary>A title of office as read from the text: «وزير الخارجية الروسي», «المتحدث باسم الكرملين», «المبعوث الأممي إلى سوريا».</summary>
internal sealed class Title
{
    /// <summary>Index after its last token.</summary>
    public int End { get; set; }

    public OfficeEntry? Office { get; set; }

    /// <summary>Actor id when the office belongs to an organisation.</summary>
    public string? Of { get; set; }

    /// <summary>Whose: country code.</summary>
    public string? Country { get; set; }

    public string? Sector { get; set; }

    /// <summary>The body spoken for or headed.</summary>
    public string? BodyId { get; set; }

    public string? BodyName { get; set; }

    /// <summary>In English, when the office is not in the lexicon.</summary>
    public string? OfficeText { get; set; }

    /// <summary>By which «السفير», «المتحدث» finds it again.</summary>
    public string? OfficeKey { get; set; }

    public bool Former { get; set; }

    public bool Deputy { get; set; }

    /// <summary>It is a title of courtesy or rank only.</summary>
    public bool HonorificOnly { get; set; }

    /// <summary>It is the short form of an office: «الوزير».</summary>
    public bool Short { get; set; }

    public bool Definite { get; set; }

    public Gender Gender { get; set; } = Gender.Masculine;

    public List<(int First, int End, Referent Who)> Nested { get; } = [];

    /// <summary>Something says whose office it is.</summary>
    public bool Owned => Country is not null || Of is not null;
}
