namespace Sijill.Api.V1;

/// <summary>All that the API does.</summary>
internal static class Catalog
{
    /// <summary>The operations, in the order of the reference.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. OccurrenceOperations.All(), .. ClaimOperations.All(), .. CorrectionOperations.All(), .. DocumentOperations.All(), .. CommitmentOperations.All(), .. CountOperations.All(),
        .. WhoOperations.All(), .. TextOperations.All(), .. CompareOperations.All(), .. VersionOperations.All(),
    ];
}
