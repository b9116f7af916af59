using System.Text.Json;
using System.Text.Json.Nodes;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>Lays a person's edit over a claim, and refuses what is no claim any more.</summary>
internal static class ClaimEdit
{
    private static readonly string[] Fields =
        ["event", "mode", "status", "cameo", "context", "actor", "recipient", "date", "place", "attribution", "evidence", "confidence", "notes"];

    private static readonly string[] Statuses = ["actual", "historical", "future", "hypothetical", "negated"];
    private static readonly string[] Kinds = ["statement", "speech", "agency", "unnamed", "report"];

    /// <summary>The claim with the fields that <paramref name="edit"/> names replaced.</summary>
    /// <param name="claim">The claim as it is shown.</param>
    /// <param name="edit">A JSON object with fields of the record; those who take part may leave out their words, which are then the passage.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="ontology">Says which events, modes and sectors there are, and what they score.</param>
    /// <exception cref="LedgerException">It is no JSON object, names another field, or the result is no claim.</exception>
    public static ClaimRecord Of(ClaimRecord claim, string edit, string text, PloverOntology ontology)
    {
        var fields = Parse(edit);
        var whole = JsonSerializer.SerializeToNode(claim with { Document = null! }, RecordJson.Lines.ClaimRecord)!.AsObject();
        foreach (var (name, value) in fields)
        {
            whole[name] = Complete(name, value?.DeepClone(), claim.Evidence, text);
        }

        ClaimRecord edited;
        try
        {
            edited = whole.Deserialize(RecordJson.Lines.ClaimRecord)!;
        }
        catch (JsonException e)
        {
            throw new LedgerException("the edit is no claim: " + e.Message, e);
        }

        Check(edited, text, ontology);
        return edited with
        {
            Quad = ontology.QuadOf(edited.Event),
            Score = ontology.ScoreOf(edited.Event, edited.Mode),
            Cameo = fields.ContainsKey("cameo") || (edited.Event == claim.Event && edited.Mode == claim.Mode) ? edited.Cameo : ontology.CameoOf(edited.Event, edited.Mode),
        };
    }

    private static JsonObject Parse(string edit)
    {
        JsonObject fields;
        try
        {
            fields = JsonNode.Parse(edit) as JsonObject ?? throw new LedgerException("the edit is to be a JSON object, as {\"event\":\"ACCUSE\",\"mode\":null}");

            // Two fields of one name show only when they are asked for.
            _ = fields.Count;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new LedgerException("the edit is no JSON: " + e.Message, e);
        }

        return fields.Select(field => field.Key).FirstOrDefault(name => !Fields.Contains(name)) is { } unknown
            ? throw new LedgerException($"the edit has a field «{unknown}»; fields that can be edited are {string.Join(", ", Fields)}")
            : fields;
    }

    /// <summary>Words and offsets that the person left out.</summary>
    private static JsonNode? Complete(string field, JsonNode? value, EvidenceRecord evidence, string text)
    {
        if (field is "actor" or "recipient" or "attribution" && value is JsonArray list)
        {
            foreach (var entity in list.OfType<JsonObject>())
            {
                Place(entity, evidence, text);
            }
        }

        if (field == "evidence" && value is JsonObject passage && !passage.ContainsKey("sentence"))
        {
            passage["sentence"] = evidence.Sentence;
        }

        if (field == "date" && value is JsonValue edtf && edtf.TryGetValue<string>(out var date))
        {
            return new JsonObject { ["edtf"] = date };
        }

        return value;
    }

    private static void Place(JsonObject entity, EvidenceRecord evidence, string text)
    {
        if (entity.ContainsKey("start") || entity.ContainsKey("end"))
        {
            return;
        }

        var words = entity["text"] is JsonValue value && value.TryGetValue<string>(out var given) ? given : evidence.Text;
        var start = words.Length == 0 ? -1 : text.IndexOf(words, Math.Clamp(evidence.Start, 0, text.Length), StringComparison.Ordinal);
        start = start >= 0 || words.Length == 0 ? start : text.IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new LedgerException($"«{words}» does not stand in the text");
        }

        entity["text"] = words;
        entity["start"] = start;
        entity["end"] = start + words.Length;
    }

    private static void Check(ClaimRecord claim, string text, PloverOntology ontology)
    {
        Require(claim.Event is not null && ontology.Events.ContainsKey(claim.Event), $"there is no event «{claim.Event}»");
        Require(ontology.Allows(claim.Event!, claim.Mode), $"{claim.Event} has no mode «{claim.Mode}»");
        Require(Statuses.Contains(claim.Status), $"there is no status «{claim.Status}»; there are {string.Join(", ", Statuses)}");
        Require(claim.Actor is not null && claim.Recipient is not null && claim.Attribution is not null && claim.Context is not null && claim.Notes is not null, "a list is to be empty, not null");
        Require(claim.Actor!.Concat(claim.Recipient!).All(p => p is not null) && claim.Attribution!.All(s => s is not null) && claim.Context!.Concat(claim.Notes!).All(s => s is not null), "a list holds null");
        Require(claim.Confidence is >= 0 and <= 1, "confidence is a number from 0 to 1");
        Require(claim.Context!.All(ontology.Contexts.ContainsKey), "there is no such context");
        Require(claim.Date is null || (claim.Date.Edtf is { } edtf && Edtf.TryParse(edtf, out _)), $"«{claim.Date?.Edtf}» is no EDTF date");
        Require(claim.Evidence is not null && Quotes(claim.Evidence.Text, claim.Evidence.Start, claim.Evidence.End, text), "the evidence is not the passage at its offsets");
        Require(claim.Place is null || Quotes(claim.Place.Text, claim.Place.Start, claim.Place.End, text), "the place's words do not stand at their offsets");
        foreach (var p in claim.Actor!.Concat(claim.Recipient!))
        {
            CheckEntity(p.Country, p.Sector, p.Text, p.Start, p.End, text, ontology);
        }

        foreach (var s in claim.Attribution!)
        {
            CheckEntity(s.Country, s.Sector, s.Text, s.Start, s.End, text, ontology);
            Require(Kinds.Contains(s.Kind), $"a speaker's kind is one of {string.Join(", ", Kinds)}");
        }
    }

    private static void CheckEntity(string? country, string? sector, string? words, int start, int end, string text, PloverOntology ontology)
    {
        Require(country is { Length: 3 } && country.All(char.IsAsciiLetterUpper), $"«{country}» is no code of a country");
        Require(sector is not null && ontology.Sectors.ContainsKey(sector), $"there is no sector «{sector}»");
        Require(Quotes(words, start, end, text), $"«{words}» does not stand at {start} to {end}");
    }

    private static bool Quotes(string? words, int start, int end, string text) =>
        words is not null && 0 <= start && start <= end && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(words);

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new LedgerException("the edit is no claim: " + otherwise);
        }
    }
}
