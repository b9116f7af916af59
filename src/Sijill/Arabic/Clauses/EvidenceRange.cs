using Sijill.Arabic.Words;

namespace Sijill.Arabic.Clauses;

/// <summary>Which tokens prove a clause: its own and those of the clauses that hang on it.</summary>
internal static class EvidenceRange
{
    /// <summary>First and end token of the evidence of <paramref name="clause"/>.</summary>
    public static (int First, int End) Of(Clause clause, List<Clause> clauses, Discourse discourse, Sentence sentence)
    {
        var first = clause.Start;
        var nodes = discourse.Nodes;
        while (first < clause.End - 1 && first != clause.Verb && nodes[first].Tag is Tag.Comma or Tag.Semicolon or Tag.Complementizer or Tag.OpenQuote or Tag.CloseQuote
            or Tag.Colon or Tag.Bracket or Tag.Conjunction or Tag.Other)
        {
            first++;
        }

        var end = clause.End;
        var at = clauses.IndexOf(clause);
        for (var k = at + 1; k < clauses.Count; k++)
        {
            if (!HangsOn(clauses[k], clause))
            {
                break;
            }

            end = clauses[k].End;
        }

        while (end > first + 1 && nodes[end - 1].Tag is Tag.Comma or Tag.Semicolon or Tag.Other or Tag.Colon or Tag.Conjunction)
        {
            end--;
        }

        _ = sentence;
        return (first, end);
    }

    private static bool HangsOn(Clause later, Clause clause)
    {
        for (var g = later.Governor; g is not null; g = g.Governor)
        {
            if (g == clause)
            {
                return true;
            }
        }

        for (var h = later; h.Kind is ClauseKind.Relative or ClauseKind.Adverbial or ClauseKind.Complement && h.Host is { } host; h = host)
        {
            if (host == clause)
            {
                return true;
            }
        }

        return false;
    }
}
