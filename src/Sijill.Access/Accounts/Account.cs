namespace Sijill.Access.Accounts;

/// <summary>Somebody who may sign in with a password.</summary>
/// <param name="Name">The name, in small letters.</param>
/// <param name="Role">What they may do: a name of <see cref="Policies"/>.</param>
/// <param name="Created">When the account was made: UTC, <c>2025-02-13T09:00:00Z</c>.</param>
public sealed record Account(string Name, string Role, string Created);
