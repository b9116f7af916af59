namespace Sijill.Api.Answering;

/// <summary>An answer that can be given again as long as the ledger stays as it is.</summary>
/// <param name="Body">JSON, or lines of it.</param>
/// <param name="Next">The address of the next page, or null.</param>
internal sealed record Reply(byte[] Body, string? Next = null);
