using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sijill.Ledger.Reconciling;
using Sijill.Lookup;
using Sijill.Model;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;
using Sijill.Records;

namespace Sijill.Api.Describing;

/// <summary>The schemas of records that are serialized as they are: taken from how they are serialized, and described by their own documentation.</summary>
internal static class RecordSchemas
{
    private static readonly Dictionary<Type, string> Named = new()
    {
        [typeof(ClaimRecord)] = "Claim",
        [typeof(ParticipantRecord)] = "Participant",
        [typeof(SpeakerRecord)] = "Speaker",
        [typeof(EvidenceRecord)] = "Evidence",
        [typeof(Occurrence)] = "Occurrence",
        [typeof(OccurrenceParty)] = "OccurrenceParty",
        [typeof(OccurrenceSource)] = "OccurrenceSource",
        [typeof(OccurrenceField)] = "OccurrenceField",
        [typeof(Commitment)] = "Commitment",
        [typeof(CommitmentChange)] = "CommitmentChange",
        [typeof(ScorePoint)] = "ScorePoint",
        [typeof(WhoAnswer)] = "WhoAnswer",
        [typeof(WhoCandidate)] = "WhoCandidate",
        [typeof(WhoTerm)] = "WhoTerm",
    };

    /// <summary>Every schema by its name.</summary>
    public static IEnumerable<(string Name, JsonNode Schema)> All() => Named.Select(named => (named.Value, Of(named.Key)));

    private static JsonNode Of(Type type)
    {
        var options = type.Namespace == typeof(ClaimRecord).Namespace ? RecordJson.Lines.Options : type.Namespace == typeof(WhoAnswer).Namespace ? WhoJson.Lines.Options : OccurrenceJson.Lines.Options;
        return Exported(options.GetTypeInfo(type), type);
    }

    private static JsonNode Exported(JsonTypeInfo info, Type? root)
    {
        var schema = info.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Described(context, node, root),
        });
        return Resolved(schema, schema);
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node, Type? root)
    {
        var type = context.TypeInfo.Type;
        var isNullable = context.PropertyInfo is { IsGetNullable: true };
        JsonNode described;
        if (type != root && Named.TryGetValue(type, out var name))
        {
            described = Shape.Ref(name);
            described = isNullable ? new JsonObject { ["anyOf"] = new JsonArray(described, new JsonObject { ["type"] = "null" }) } : described;
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            // Its converter hides what it holds.
            described = Exported(context.TypeInfo.Options.GetTypeInfo(type.GetGenericArguments()[0].MakeArrayType()), null);
        }
        else
        {
            described = node;
        }

        if (context.TypeInfo.Options.DefaultIgnoreCondition == JsonIgnoreCondition.WhenWritingNull && described is JsonObject { } o && o["required"] is JsonArray required)
        {
            // What is null is left out.
            var always = context.TypeInfo.Properties.Where(p => !p.IsGetNullable).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            o["required"] = new JsonArray([.. required.Select(name => name!.GetValue<string>()).Where(always.Contains).Select(name => JsonValue.Create(name))]);
        }

        if (described is JsonObject schema && (context.PropertyInfo is { } property ? RecordDocs.Of(property.DeclaringType, FieldOf(property)) : RecordDocs.Of(type)) is { } said)
        {
            schema["description"] = said;
        }

        return described;
    }

    private static string FieldOf(JsonPropertyInfo property) =>
        property.AttributeProvider is System.Reflection.MemberInfo member ? member.Name : string.Concat(property.Name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The exporter points to where a type stood first, by a way from the root that is another in the document: what stands there is said again.</summary>
    private static JsonNode Resolved(JsonNode node, JsonNode root)
    {
        switch (node)
        {
            case JsonObject o when o["$ref"]?.GetValue<string>() is ['#', '/', 'c', 'o', 'm', 'p', ..]:
                return o.DeepClone();
            case JsonObject o when o["$ref"]?.GetValue<string>() is { } pointer:
                var target = pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
                    .Aggregate(root, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!);
                var copy = Resolved(target, root);
                if (o["description"] is { } description)
                {
                    copy["description"] = description.DeepClone();
                }

                return copy;
            case JsonObject o:
                return new JsonObject(o.Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Resolved(field.Value, root))));
            case JsonArray a:
                return new JsonArray([.. a.Select(item => item is null ? null : Resolved(item, root))]);
            default:
                return node.DeepClone();
        }
    }
}
