using Sijill.Arabic.Morphology;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

internal enum NameKind : byte
{
    State,
    Place,
    Actor,
    ActorShort,
    Person,
    PersonShort,
    Office,
    OfficeShort,
    OfficeDual,
    OfficePlural,
    Ministry,
    MinistryShort,
    People,
    PeopleSingular,
    Nisba,
    Demonym,
    ActorNisba,
    PlaceNisba,

    /// <summary>«روس», «أتراك»: only as the adjective of a class of people.</summary>
    BareDemonym,
}

/// <summary>What a sequence of words can name.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Item">The who's-who entry.</param>
/// <param name="Gender">Of this form.</param>
/// <param name="Number">Of this form.</param>
/// <param name="Definite">The form bears «ال» (adjectives and classes of people).</param>
internal sealed record NameEntry(NameKind Kind, object Item, Gender Gender, GrammaticalNumber Number, bool Definite)
{
    public CountryEntry Country => (CountryEntry)Item;

    public PlaceEntry Place => (PlaceEntry)Item;

    public ActorEntry Actor => (ActorEntry)Item;

    public PersonEntry Person => (PersonEntry)Item;

    public OfficeEntry Office => (OfficeEntry)Item;

    public MinistryEntry Ministry => (MinistryEntry)Item;

    public PeopleEntry People => (PeopleEntry)Item;
}
