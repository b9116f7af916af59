using Sijill.Arabic.Frames;
using Sijill.Arabic.Morphology;

namespace Sijill.Arabic.Clauses;

/// <summary>The slots of one predicate: which phrases stand where.</summary>
internal sealed class SlotTable
{
    private readonly List<(string Slot, Phrase Phrase)> entries = [];

    public List<(string Slot, Phrase Phrase)> Entries => entries;

    /// <summary>True when a clause with «أن», a quotation or a colon follows.</summary>
    public bool HasClause { get; set; }

    /// <summary>True when the subject is known to be an entity, expressed or not.</summary>
    public bool SubjectIsEntity { get; set; }

    /// <summary>How many entities the subject joins.</summary>
    public int SubjectCount { get; set; }

    /// <summary>What the pronouns of a relative clause stand for.</summary>
    public Phrase? Antecedent { get; set; }

    /// <summary>True when somebody says the clause.</summary>
    public bool HasSpeaker { get; set; }

    /// <summary>True when the clause is negated.</summary>
    public bool Negated { get; init; }

    /// <summary>True when the clause tells what is to come.</summary>
    public bool Future { get; init; }

    /// <summary>True for the slots of a noun.</summary>
    public bool Nominal { get; init; }

    public void Add(string slot, Phrase phrase) => entries.Add((slot, phrase));

    public Phrase? First(string slot)
    {
        foreach (var (s, p) in entries)
        {
            if (string.Equals(s, slot, StringComparison.Ordinal))
            {
                return p;
            }
        }

        return null;
    }
}

/// <summary>Chooses the frame of a predicate by what it governs.</summary>
internal static class FrameMatcher
{
    /// <summary>What an adversary tells of a deed is an allegation before it is the deed, unless the deed's own words stand there.</summary>
    private const int Accusing = 7;

    /// <summary>The best frame whose conditions hold, or null.</summary>
    public static Frame? Best(Frame[] candidates, SlotTable slots)
    {
        Frame? best = null;
        var bestScore = -1;
        foreach (var frame in candidates)
        {
            if (!Holds(frame, slots))
            {
                continue;
            }

            var score = frame.SpeakerNeeded && slots.HasSpeaker && !slots.Nominal ? Accusing : 0;
            foreach (var (_, words) in frame.When)
            {
                // A word says more than that there is an entity or a clause.
                score += words.Contains("@entity") || words.Contains("@clause") || words.Contains("@future") ? 5 : 10;
            }

            foreach (var (slot, role) in frame.Roles)
            {
                if (role != Role.Content && slots.First(slot) is not null)
                {
                    score++;
                }
            }

            if (score > bestScore)
            {
                best = frame;
                bestScore = score;
            }
        }

        return best;
    }

    private static bool Holds(Frame frame, SlotTable slots)
    {
        if (frame.SpeakerNeeded && !slots.HasSpeaker && frame.When.Count == 0)
        {
            return false;
        }

        if (frame is { SpeakerNeeded: true, Negated: not null } && !slots.Negated)
        {
            // «لم تلتزم» accuses; «تلتزم» does not.
            return false;
        }

        foreach (var (slot, words) in frame.When)
        {
            if (!Holds(slot, words, slots))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(string slot, System.Collections.Frozen.FrozenSet<string> words, SlotTable slots)
    {
        if (words.Contains("@clause") && slots.HasClause)
        {
            return true;
        }

        if (words.Contains("@future") && slots.Future && !slots.Negated)
        {
            return true;
        }

        if (words.Contains("@entity") && slot == "subject" && slots.SubjectIsEntity)
        {
            return true;
        }

        if (words.Contains("@several") && slot == "subject" && slots.SubjectCount > 1)
        {
            return true;
        }

        foreach (var (s, phrase) in slots.Entries)
        {
            if (!string.Equals(s, slot, StringComparison.Ordinal))
            {
                continue;
            }

            if (words.Contains("@entity") && (IsPolitical(phrase) || ((slot is "object" or "علي" && !phrase.Definite) || slot is "ضد" or "بحق") && OfNation(phrase) || phrase is { Pronoun: not null, PronounIsPossessor: false }))
            {
                return true;
            }

            if (phrase is { Pronoun: not null, PronounIsPossessor: false } && slots.Antecedent is { } antecedent && words.Contains(antecedent.HeadStem))
            {
                return true;
            }

            if (phrase.IsEntity && words.Contains(Bare(phrase.HeadStem)))
            {
                return true;
            }

            if (IsAttribute(phrase) && words.Contains(phrase.Tail))
            {
                // «ألف وحدة استيطانية»: the adjective tells which.
                return true;
            }

            if (phrase == slots.Antecedent && words.Contains(phrase.Tail))
            {
                return true;
            }

            if (words.Contains(phrase.HeadStem) || HasJoinedHead(phrase, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mention's first word without particle and article: «بالسفير», «للقوات», «الجيش».</summary>
    public static string Bare(string head)
    {
        var start = head.StartsWith("لل", StringComparison.Ordinal) ? 2
            : head.StartsWith("بال", StringComparison.Ordinal) || head.StartsWith("وال", StringComparison.Ordinal) || head.StartsWith("كال", StringComparison.Ordinal) ? 3
            : head.StartsWith("ال", StringComparison.Ordinal) ? 2 : 0;
        return head[start..];
    }

    /// <summary>The phrase ends in a relational adjective that agrees with its head: «وحدة استيطانية», and not «تحمل المسؤولية».</summary>
    private static bool IsAttribute(Phrase phrase)
    {
        var feminine = phrase.HeadStem.EndsWith('ة') || phrase.HeadStem.EndsWith("ات", StringComparison.Ordinal);
        return feminine ? phrase.Tail.EndsWith("ية", StringComparison.Ordinal) : phrase.Tail.EndsWith('ي');
    }

    private static bool HasJoinedHead(Phrase phrase, System.Collections.Frozen.FrozenSet<string> words)
    {
        foreach (var head in phrase.JoinedHeads)
        {
            if (words.Contains(head))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Journalists in general are nobody's other side: «تحدث مع الصحفيين».</summary>
    private static bool IsPolitical(Phrase phrase) =>
        phrase.IsEntity && !phrase.Entities.TrueForAll(m => m.Entities.Count > 0 && m.Entities.All(e => e is { Sector: "JRN", Country: "UNK" }));

    /// <summary>«طالبا أمريكيا»: the adjective names whose it is.</summary>
    private static bool OfNation(Phrase phrase) => phrase.Nested.Exists(m => m.Kind == Mentions.MentionKind.Adjective);
}
