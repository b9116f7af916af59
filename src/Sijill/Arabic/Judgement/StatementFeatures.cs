using Sijill.Arabic.Clauses;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Morphology;
using Sijill.Model;

namespace Sijill.Arabic.Judgement;

/// <summary>
/// What is so of a statement («قال إن …»): its cues, who does what in it, the tense, the two parties. Only words of the lexicon
/// are features, so that a model holds no vocabulary of the articles it was trained on.
/// </summary>
internal static class StatementFeatures
{
    private const double MostWeight = 4;

    /// <summary>Lists the features of <paramref name="draft"/>.</summary>
    /// <param name="draft">A statement with its parties.</param>
    /// <param name="content">The first clause of what is said, if it has a clause.</param>
    /// <param name="clauses">The clauses of the sentence.</param>
    /// <param name="frames">All frames and cues.</param>
    /// <param name="discourse">What was read before.</param>
    public static List<Feature> Of(Draft draft, Clause? content, IReadOnlyList<Clause> clauses, FrameLexicon frames, Discourse discourse)
    {
        var statement = draft.Statement!;
        var features = new List<Feature>(48) { new("bias", "") };
        var clause = draft.Clause;
        var from = content != clause && clause.Verb >= draft.First ? clause.Verb + 1 : draft.First;
        var relation = RelationOf(content, draft);
        features.Add(new("frame", draft.Frame.Id));
        features.Add(new("relation", relation));
        features.Add(new("clause", clause.Kind.ToString()));
        AddCues(features, frames, discourse, from, draft.End, relation);
        AddContent(features, draft, content, relation, discourse);
        AddDeeds(features, draft, clauses, from);
        AddNoun(features, clause, content, frames, from, draft.End);
        AddParties(features, draft, statement, discourse);
        features.Add(new("length", (draft.End - draft.First) switch { < 8 => "short", < 16 => "middle", < 30 => "long", _ => "very long" }));
        return features;
    }

    private static void AddCues(List<Feature> features, FrameLexicon frames, Discourse discourse, int from, int end, string relation)
    {
        Dictionary<string, double> sums = [];
        HashSet<string> seen = [];
        foreach (var cue in CueJudge.All(frames, discourse, from, end))
        {
            sums[cue.Event] = sums.GetValueOrDefault(cue.Event) + cue.Weight;
            if (seen.Add(cue.Id))
            {
                features.Add(new("cue", cue.Id));
            }
        }

        foreach (var (name, sum) in sums)
        {
            var amount = (float)Math.Min(sum, MostWeight);
            features.Add(new("cues", name, amount));
            features.Add(new("cues of " + relation, name, amount));
            if (sum >= 2)
            {
                features.Add(new("decides", name));
            }
        }

        if (sums.Count == 0)
        {
            features.Add(new("cues", "none"));
        }
    }

    private static void AddContent(List<Feature> features, Draft draft, Clause? content, string relation, Discourse discourse)
    {
        if (content is null)
        {
            features.Add(new("content", "noun"));
            return;
        }

        if (content.Form is not { } form)
        {
            features.Add(new("content", "verbless"));
            features.Add(new("content of " + relation, "verbless"));
            return;
        }

        var tense = content.Future ? "future" : form.Inflection == Inflection.Perfect ? "perfect" : form.Inflection == Inflection.Imperfect ? "imperfect" : "participle";
        if (content.Negated)
        {
            tense = "no " + tense;
        }

        features.Add(new("content", tense));
        features.Add(new("content of " + relation, tense));
        features.Add(new("verb", form.Verb.Lemma));
        features.Add(new("verb of " + relation, form.Verb.Lemma));
        if (form.Person is 1 or 2)
        {
            features.Add(new("person", form.Person == 2 ? "you" : form.Number == GrammaticalNumber.Singular ? "I " + tense : "we " + tense));
        }

        if (content.Quoted || (draft.First < discourse.Text.Tokens.Length && discourse.Text.Tokens[content.Start].QuoteDepth > 0))
        {
            features.Add(new("quoted", ""));
        }
    }

    /// <summary>What the clauses told would code by themselves, and of whom.</summary>
    private static void AddDeeds(List<Feature> features, Draft draft, IReadOnlyList<Clause> clauses, int from)
    {
        foreach (var told in clauses)
        {
            if (told == draft.Clause || told.Start < from || told.Start >= draft.End)
            {
                continue;
            }

            if (told.Conditional)
            {
                features.Add(new("conditional", ""));
            }

            if (told.Frame is { } frame)
            {
                features.Add(new("deed of " + RelationOf(told, draft), frame.Event));
            }
        }
    }

    /// <summary>«أشار إلى تطوير …»: the noun that is told of.</summary>
    private static void AddNoun(List<Feature> features, Clause clause, Clause? content, FrameLexicon frames, int from, int end)
    {
        if (content is not null)
        {
            return;
        }

        foreach (var phrase in clause.Phrases)
        {
            if (phrase.Start >= from && phrase.Start < end && phrase != clause.Subject && phrase.HeadStem.Length > 0)
            {
                features.Add(new("noun", frames.Nouns.TryGetValue(phrase.HeadStem, out var list) ? list[0].Event : "other"));
                return;
            }
        }
    }

    private static void AddParties(List<Feature> features, Draft draft, Statement statement, Discourse discourse)
    {
        var speaker = draft.Actors[0];
        features.Add(new("speaker", speaker.Sector));
        var other = statement.Blamed is { Count: > 0 } blamed ? blamed[0] : statement.Matter is { Count: > 0 } matter ? matter[0] : null;
        if (other is null)
        {
            features.Add(new("other", "none"));
        }
        else
        {
            features.Add(new("other", other.Sector));
            features.Add(new("other", other.Country == speaker.Country ? "same country" : "another country"));
            var (conflict, concord) = discourse.Relations(speaker.Country, other.Country);
            features.Add(new("conflict", conflict switch { 0 => "none", 1 => "once", < 4 => "some", _ => "much" }));
            features.Add(new("concord", concord switch { 0 => "none", 1 => "once", _ => "some" }));
        }

        if (discourse.LastStatement is { } last && last.Country == speaker.Country)
        {
            features.Add(new("before", last.Event));
        }
    }

    /// <summary>Of whom a clause speaks: the speaker's side, another, a thing, nobody named.</summary>
    private static string RelationOf(Clause? content, Draft draft)
    {
        if (content is null)
        {
            return "nothing";
        }

        if (content.SubjectEntities.IsEmpty)
        {
            return content.Subject is null ? "nobody" : "a thing";
        }

        foreach (var who in content.SubjectEntities)
        {
            if (draft.Actors.Exists(a => a.Country == who.Country && a.Name == who.Name))
            {
                return "himself";
            }
        }

        return draft.Actors.Exists(a => a.Country == content.SubjectEntities[0].Country) ? "his own" : "another";
    }
}
