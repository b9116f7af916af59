using Sijill.Arabic.Frames;
using Sijill.Arabic.Morphology;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

internal enum ClauseKind : byte
{
    /// <summary>Opens a sentence.</summary>
    Main,

    /// <summary>Joined by و, ف, «كما», «لكن» or a semicolon.</summary>
    Coordinate,

    /// <summary>After «أن», «إن», «بأن», «أنه».</summary>
    Complement,

    /// <summary>Direct speech after a verb of saying.</summary>
    Quote,

    /// <summary>After «الذي», «التي», or a verb that qualifies an indefinite noun («هجمات شنها …»).</summary>
    Relative,

    /// <summary>After «حيث», «إذ», «بينما», «بعدما», «إذا»…</summary>
    Adverbial,

    /// <summary>An accusative participle: «مشددا على …».</summary>
    Chain,
}

/// <summary>An elementary clause: one verb, participle or verbless predicate with what it governs.</summary>
internal sealed class Clause
{
    public required ClauseKind Kind { get; init; }

    /// <summary>Index of its first token.</summary>
    public required int Start { get; init; }

    /// <summary>Index after its last own token; the next clause begins here or later.</summary>
    public int End { get; set; }

    /// <summary>The clause whose speaker says this one («قال إن [هذا]»); null when the outlet says it.</summary>
    public Clause? Governor { get; set; }

    /// <summary>The clause that this one hangs on: host of a relative or adverbial clause, head of a chain.</summary>
    public Clause? Host { get; set; }

    /// <summary>Index of the finite verb or participle; -1 when there is none.</summary>
    public int Verb { get; set; } = -1;

    /// <summary>Index of an auxiliary («كان», «يزال», «بدأ») before the verb; -1 when there is none.</summary>
    public int Auxiliary { get; set; } = -1;

    /// <summary>The verb form at <see cref="Verb"/>.</summary>
    public VerbForm? Form { get; set; }

    public bool Negated { get; set; }

    /// <summary>After «إذا», «لو», «في حال», «ما لم».</summary>
    public bool Conditional { get; set; }

    /// <summary>«وإلا …»: what happens if a demand is not met.</summary>
    public bool Otherwise { get; set; }

    /// <summary>Future by س, سوف, لن, «من المقرر أن».</summary>
    public bool Future { get; set; }

    /// <summary>«قد» before an imperfect.</summary>
    public bool Possible { get; set; }

    /// <summary>«كان … قد فعل»: background.</summary>
    public bool PastPerfect { get; set; }

    /// <summary>«يذكر أن»: a verb of saying that nobody says.</summary>
    public bool Impersonal { get; set; }

    /// <summary>«دون أن يكشف»: what was not done.</summary>
    public bool Without { get; set; }

    /// <summary>A prep that introduces a complement clause: «على أن», «من أن», «إلى أن».</summary>
    public string? Preposition { get; set; }

    /// <summary>Gender and number of a pronoun on the complementizer («أنه», «أنها»).</summary>
    public (Gender Gender, GrammaticalNumber Number)? PronounTopic { get; set; }

    /// <summary>Phrases in order, the preverbal topic included.</summary>
    public List<Phrase> Phrases { get; } = [];

    public Phrase? Topic { get; set; }

    public Phrase? Subject { get; set; }

    /// <summary>Whom the subject stands for; empty when unknown.</summary>
    public EquatableArray<Participant> SubjectEntities { get; set; }

    /// <summary>Gender and number of the subject, for pro-drop.</summary>
    public (Gender Gender, GrammaticalNumber Number) SubjectAgreement { get; set; }

    public SubjectSource SubjectSource { get; set; }

    public Frame? Frame { get; set; }

    /// <summary>Antecedent of a relative clause.</summary>
    public Phrase? Antecedent { get; set; }

    /// <summary>True when the clause stands within quotation marks.</summary>
    public bool Quoted { get; set; }

    /// <summary>What became of the clause's own predicate, for <c>explain --clauses</c>.</summary>
    public Fate Fate { get; set; }
}

/// <summary>How a subject was found.</summary>
internal enum SubjectSource : byte
{
    None,
    Expressed,
    Topic,
    Inherited,
    Antecedent,
    Speaker,
    Issuer,
}

/// <summary>What became of a clause's predicate.</summary>
internal enum Fate : byte
{
    /// <summary>It has no verb or participle.</summary>
    Verbless,

    /// <summary>It is an attribution, a condition or a demand's content.</summary>
    NotAsked,

    /// <summary>No frame has this verb.</summary>
    NoFrame,

    /// <summary>The verb has frames, and none fits what it governs here.</summary>
    NothingFits,

    /// <summary>A frame fits, but the claim lacks an actor or says nothing.</summary>
    Incomplete,

    /// <summary>The noun that the verb carries made the claim.</summary>
    Carried,

    /// <summary>It made a claim, which may be dropped where its content codes.</summary>
    Drafted,
}
