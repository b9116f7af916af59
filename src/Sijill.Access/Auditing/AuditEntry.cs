namespace Sijill.Access.Auditing;

/// <summary>Something that was done.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="Time">When: UTC.</param>
/// <param name="Who">Who did it: an account, <c>key:NAME</c>, <c>oidc:NAME</c>, <c>local</c> where nobody signs in, <c>(unknown)</c> where no account was meant.</param>
/// <param name="Address">From which network address, <c>command</c> for the command line; or null.</param>
/// <param name="Action">What: <c>sign-in</c>, <c>correction</c>, <c>account.add</c> and so on.</param>
/// <param name="Target">To what, or null.</param>
/// <param name="Note">More, or null.</param>
public sealed record AuditEntry(long Number, string Time, string Who, string? Address, string Action, string? Target, string? Note);
