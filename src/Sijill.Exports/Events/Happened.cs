using Sijill.Records;

namespace Sijill.Exports.Events;

/// <summary>Whether a claim says that something happened.</summary>
internal static class Happened
{
    /// <summary>True for what is actual or historical.</summary>
    public static bool Of(ClaimRecord claim) => claim.Status is "actual" or "historical";
}
