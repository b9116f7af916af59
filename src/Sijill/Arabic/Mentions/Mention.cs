using Sijill.Arabic.Morphology;
using Sijill.Model;

namespace Sijill.Arabic.Mentions;

internal enum MentionKind : byte
{
    /// <summary>A state by its name: «روسيا», «الولايات المتحدة».</summary>
    State,

    /// <summary>A capital or seat of power that can stand for its government: «موسكو», «البيت الأبيض», «الكرملين».</summary>
    Metonym,

    /// <summary>A person, with or without title: «الرئيس الروسي فلاديمير بوتين», «لافروف».</summary>
    Person,

    /// <summary>An office without a name: «وزير الخارجية الروسي», «المتحدث باسم الكرملين».</summary>
    Office,

    /// <summary>Part of a state: «وزارة الخارجية الروسية», «الجيش السوري», «البرلمان», «السلطات التركية», «الحكومة».</summary>
    Body,

    /// <summary>An international organisation or alliance: «الأمم المتحدة», «مجلس الأمن», «الاتحاد الأوروبي».</summary>
    Organisation,

    /// <summary>A party, movement or armed group: «حزب الله», «الحوثيون».</summary>
    Group,

    /// <summary>Nameless persons of a known country or class: «مسؤولون أمريكيون», «متظاهرون», «دول غربية», «المجتمع الدولي».</summary>
    People,

    /// <summary>The nationals of a country: «الفلسطينيون», «الروس», «الأوروبيين».</summary>
    Demonym,

    /// <summary>A news agency, newspaper, broadcaster or monitor: a source, not an actor.</summary>
    Outlet,

    /// <summary>An unnamed source: «مصدر سوري مطلع», «مصادر دبلوماسية».</summary>
    UnnamedSource,

    /// <summary>A city or region that is not used as a metonym: «حلب», «الغوطة الشرقية».</summary>
    Place,

    /// <summary>A nisba adjective or genitive country inside another noun phrase: «العقوبات الأمريكية», «سفارة واشنطن».</summary>
    Adjective,
}

/// <summary>A stretch of text that stands for an entity or a group of entities.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="First">Index of the first token, title included.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Span">The characters, without proclitics of the first word other than «ال».</param>
/// <param name="Entities">Whom it stands for: one entity, or several for «الجانبان», «الزعيمان».</param>
/// <param name="Gender">For agreement with verbs and pronouns; unknown when not settled.</param>
/// <param name="Number">For agreement.</param>
/// <param name="Rule">The entry or grammar rule that made it.</param>
internal sealed record Mention(
    MentionKind Kind,
    int First,
    int End,
    SourceSpan Span,
    EquatableArray<Participant> Entities,
    Gender Gender,
    GrammaticalNumber Number,
    string Rule)
{
    /// <summary>Remarks for the claims that use this mention, e.g. that the text gives the office-holder another name.</summary>
    public EquatableArray<string> Notes { get; init; }

    /// <summary>Confidence that this is the entity meant, 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;

    /// <summary>Usual English name of the place, for <see cref="MentionKind.Place"/> and capitals and seats; otherwise null.</summary>
    public string? PlaceName { get; init; }

    /// <summary>True when the entity was found by reference («نظيره», «الوزير», «الجانبان») and not by a name.</summary>
    public bool ByReference { get; init; }
}
