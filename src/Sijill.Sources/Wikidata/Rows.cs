using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Sources.Wikidata;

/// <summary>What the pass over a dump keeps of an entity until the join. The number <c>q</c> comes first: the join sorts by it.</summary>
internal interface IRow
{
    /// <summary>Number of the item.</summary>
    long Q { get; }
}

/// <summary>A human who holds or held a position.</summary>
/// <param name="En">English label.</param>
/// <param name="Ar">Arabic label and aliases.</param>
/// <param name="Ru">Russian label and aliases.</param>
/// <param name="Countries">Citizenships.</param>
internal sealed record HumanRow(
    long Q, string En, string[] Ar, string[] Ru, string? Gender, long[] Countries, string? Death, HeldRow[] Held) : IRow;

/// <summary>A position held.</summary>
/// <param name="Over">True when it has ended at a time that is not stated to the year.</param>
/// <param name="Of">The items of the qualifiers «of» and «applies to jurisdiction».</param>
internal sealed record HeldRow(long Position, string? From, string? To, bool Over, long[] Of);

/// <summary>An item that can be a position.</summary>
internal sealed record PositionRow(long Q, string? En, string? Ar, long[] Jurisdictions, long[] Countries, long[] Parents) : IRow;

/// <summary>A state: an item with an ISO code.</summary>
internal sealed record StateRow(long Q, string Code, string? En, long[] Capitals) : IRow;

/// <summary>A town.</summary>
internal sealed record PlaceRow(long Q, string En, string[] Ar, string[] Ru, long[] Countries, long Geonames, int Sitelinks) : IRow;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HumanRow))]
[JsonSerializable(typeof(PositionRow))]
[JsonSerializable(typeof(StateRow))]
[JsonSerializable(typeof(PlaceRow))]
internal sealed partial class RowJson : JsonSerializerContext
{
    /// <summary>Writes Arabic as Arabic.</summary>
    public static RowJson Lines { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });
}
