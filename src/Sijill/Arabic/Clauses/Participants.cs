using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Turns phrases into the participants of a claim.</summary>
internal sealed class Participants(Discourse discourse, SubjectResolver subjects)
{
    /// <summary>Whom the phrase names or stands for; with <paramref name="nested"/>, also an entity within it.</summary>
    public List<Participant> Of(Phrase phrase, Clause clause, Sentence sentence, bool nested)
    {
        var result = new List<Participant>();
        Add(result, subjects.EntitiesOf(phrase, clause, sentence));
        if (result.Count > 0)
        {
            AddDelegated(result, phrase);
            return result;
        }

        if (DocumentNouns.Statements.Contains(phrase.HeadStem) || DocumentNouns.Delegates.Contains(phrase.HeadStem) || nested)
        {
            foreach (var m in phrase.Nested)
            {
                if (IsActor(m))
                {
                    Add(result, m.Entities);
                }
            }
        }

        if (result.Count == 0 && phrase.Definite && phrase.Pronoun is null)
        {
            if (phrase.HeadStem is "بيان" or "بلاغ")
            {
                Add(result, discourse.Issuer.IsEmpty ? discourse.LastSubject : discourse.Issuer);
            }
            else if (phrase.HeadStem is "قمة" or "اجتماع" or "مؤتمر" or "مجتمعون" or "مشاركون")
            {
                Add(result, discourse.LastMeeting);
            }
        }

        return result;
    }

    /// <summary>Entities only, for an actor: nested ones count when the head noun is a delegate or a statement.</summary>
    public List<Participant> Subject(Clause clause, Sentence sentence)
    {
        if (!clause.SubjectEntities.IsEmpty)
        {
            return [.. clause.SubjectEntities];
        }

        return clause.Subject is { } s ? Of(s, clause, sentence, nested: DocumentNouns.Acts.Contains(s.HeadStem)) : [];
    }

    public static void Add(List<Participant> list, EquatableArray<Participant> more)
    {
        foreach (var p in more)
        {
            if (!list.Exists(x => x.Country == p.Country && x.Sector == p.Sector && x.Name == p.Name))
            {
                list.Add(p);
            }
        }
    }

    public static bool IsActor(Mention m) => m.Kind is not (MentionKind.Outlet or MentionKind.Place or MentionKind.UnnamedSource);

    private static void AddDelegated(List<Participant> result, Phrase phrase)
    {
        _ = result;
        _ = phrase;
    }
}
