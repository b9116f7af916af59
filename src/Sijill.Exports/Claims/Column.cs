using Sijill.Records;

namespace Sijill.Exports.Claims;

/// <summary>A column of the table of claims.</summary>
/// <param name="Name">Its name.</param>
internal abstract record Column(string Name);

/// <summary>A column of text.</summary>
internal sealed record TextColumn(string Name, Func<ClaimRow, string?> Value) : Column(Name);

/// <summary>A column of whole numbers.</summary>
internal sealed record CountColumn(string Name, Func<ClaimRow, int?> Value) : Column(Name);

/// <summary>A column of numbers.</summary>
internal sealed record NumberColumn(string Name, Func<ClaimRow, double?> Value) : Column(Name);

/// <summary>A column of days.</summary>
internal sealed record DayColumn(string Name, Func<ClaimRow, DateOnly?> Value) : Column(Name);

/// <summary>A row of the table of claims.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Days">When it was; null without a date of its own.</param>
internal readonly record struct ClaimRow(ExportClaim Claim, Events.EventDays? Days)
{
    /// <summary>The record.</summary>
    public ClaimRecord Record => Claim.Record;

    /// <summary>The row of <paramref name="claim"/>.</summary>
    public static ClaimRow Of(ExportClaim claim) => new(claim, Events.EventDays.Of(claim.Record) is { IsStated: true } days ? days : null);
}
