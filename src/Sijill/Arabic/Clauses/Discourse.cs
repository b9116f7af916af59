using System.Collections.Immutable;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>What is remembered from sentence to sentence while one document is read.</summary>
internal sealed class Discourse(TokenizedText text, ImmutableArray<Mention> mentions, Node[] nodes)
{
    public TokenizedText Text { get; } = text;

    public ImmutableArray<Mention> Mentions { get; } = mentions;

    public Node[] Nodes { get; } = nodes;

    /// <summary>Subject of the last clause at the outlet's own level.</summary>
    public EquatableArray<Participant> LastSubject { get; set; }

    public (Gender Gender, GrammaticalNumber Number) LastAgreement { get; set; }

    /// <summary>Gender and number of a last speaker whom nobody knows («قال محاميه»): a dropped subject after it is that one, not an earlier one.</summary>
    public (Gender Gender, GrammaticalNumber Number)? Stranger { get; set; }

    /// <summary>Who issued the last statement: what «البيان» means.</summary>
    public EquatableArray<Participant> Issuer { get; set; }

    /// <summary>Who met in the last meeting: what «القمة» means.</summary>
    public EquatableArray<Participant> LastMeeting { get; set; }

    private readonly Dictionary<string, (Participant Who, int Token)> partners = new(StringComparer.Ordinal);

    /// <summary>Who last imposed sanctions: whose «العقوبات» are.</summary>
    public Participant? Imposer { get; private set; }

    private readonly Dictionary<(string, string), (int Conflict, int Concord)> relations = [];

    /// <summary>How many claims so far told of conflict and of concord between two sides, whichever of them acted.</summary>
    public (int Conflict, int Concord) Relations(string a, string b) => relations.GetValueOrDefault(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a));

    private void RememberRelation(Draft draft)
    {
        var conflict = draft.Event is "ACCUSE" or "REJECT" or "THREATEN" or "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE";
        if ((!conflict && draft.Event is not ("AGREE" or "CONSULT" or "SUPPORT" or "COOPERATE" or "AID")) || draft.Actors.Count == 0)
        {
            return;
        }

        var (a, b) = (draft.Actors[0].Country, draft.Recipients.Count > 0 ? draft.Recipients[0].Country : draft.Actors[^1].Country);
        var key = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        var (bad, good) = relations.GetValueOrDefault(key);
        relations[key] = conflict ? (bad + 1, good) : (bad, good + 1);
    }

    /// <summary>Notes whom a claim's actor addressed or spoke of.</summary>
    public void RememberPartner(Draft draft)
    {
        RememberRelation(draft);
        if (draft is { Event: "SANCTION", Mode: "discontinue", Actors: [{ Country: not "UNK" } imposer] })
        {
            Imposer = imposer;
        }

        if (draft.Actors.Count > 0 && draft.Recipients.Count > 0 && draft.Recipients[0].Country != draft.Actors[0].Country)
        {
            partners[draft.Actors[0].Country] = (draft.Recipients[0], draft.First);
        }
    }

    /// <summary>Whom that side last addressed or spoke of, if it was not long before <paramref name="token"/>.</summary>
    public Participant? PartnerOf(string country, int token) =>
        partners.TryGetValue(country, out var p) && token - p.Token < 90 ? p.Who : null;

    /// <summary>Whose words which outlet carried last, and in which sentence.</summary>
    public (Participant Holder, Speaker Outlet, int Sentence)? Channel { get; set; }

    /// <summary>The sentence that tells a plan; -1 before there is one.</summary>
    public int PlannedSentence { get; set; } = -1;

    /// <summary>A quotation still open from the sentence before.</summary>
    public Clause? Carried { get; set; }

    /// <summary>The nearest entity before <paramref name="token"/> that a pronoun of this form may stand for, other than <paramref name="not"/>.</summary>
    public EquatableArray<Participant> Antecedent(
        int token, (Gender Gender, GrammaticalNumber Number) pronoun, EquatableArray<Participant> not, int sentenceStart)
    {
        if (pronoun.Gender == Gender.Unknown && pronoun.Number == GrammaticalNumber.Unknown)
        {
            return [];
        }

        var earliest = sentenceStart - 60;
        for (var k = IndexBefore(token); k >= 0; k--)
        {
            var m = Mentions[k];
            if (m.First < earliest)
            {
                break;
            }

            if (m.Kind is MentionKind.Adjective or MentionKind.Outlet or MentionKind.Place or MentionKind.UnnamedSource || m.End > token)
            {
                continue;
            }

            if (!Agreement.Refers(pronoun, m.Gender, m.Number) || m.Entities.IsEmpty || Shares(m.Entities, not))
            {
                continue;
            }

            return m.Entities;
        }

        return [];
    }

    private static bool Shares(EquatableArray<Participant> a, EquatableArray<Participant> b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x.Country == y.Country && x.Name == y.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int IndexBefore(int token)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
