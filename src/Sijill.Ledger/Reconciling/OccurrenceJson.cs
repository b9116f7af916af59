using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Rulings;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Ledger.Reconciling;

/// <summary>Occurrences and commitments as JSON: as the ledger keeps them and as commands print them. The order of the fields is that of the records.</summary>
[JsonSerializable(typeof(Occurrence))]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(CommitmentChange))]
[JsonSerializable(typeof(ContactMonth))]
[JsonSerializable(typeof(ScorePoint))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(OccurrenceParty[]))]
[JsonSerializable(typeof(OccurrenceSource[]))]
[JsonSerializable(typeof(OccurrenceField[]))]
[JsonSerializable(typeof(FieldValue[]))]
[JsonSerializable(typeof(OccurrenceRuling[]))]
[JsonSerializable(typeof(CommitmentChange[]))]
public sealed partial class OccurrenceJson : JsonSerializerContext
{
    /// <summary>A kind or state as the JSON writes it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Compact, one record a line, Arabic as it is, names in lower camel case, states in words.</summary>
    public static OccurrenceJson Lines { get; } = new(Settings());

    /// <summary>To read very many: short texts that come again and again are kept once.</summary>
    internal static OccurrenceJson Pooled() => new(Settings(new PooledStringConverter()));

    private static JsonSerializerOptions Settings(params ReadOnlySpan<JsonConverter> more)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

            // What follows from other fields is not said twice, and what is not known is not said.
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new EquatableArrayConverter<string>(),
                new EquatableArrayConverter<OccurrenceParty>(),
                new EquatableArrayConverter<OccurrenceSource>(),
                new EquatableArrayConverter<OccurrenceField>(),
                new EquatableArrayConverter<FieldValue>(),
                new EquatableArrayConverter<CommitmentChange>(),
                new EquatableArrayConverter<OccurrenceRuling>(),
                new JsonStringEnumConverter<RulingKind>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<Stance>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<Standing>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<Sijill.Reconciliation.Holders.HolderKind>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<CommitmentKind>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<CommitmentState>(JsonNamingPolicy.CamelCase),
            },
        };
        foreach (var converter in more)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
