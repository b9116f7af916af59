namespace Sijill.Access.Keys;

/// <summary>A key with which a program may ask.</summary>
/// <param name="Id">Tells it from others; part of the key, and no secret.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">What it may do: a name of <see cref="Policies"/>.</param>
/// <param name="Created">When it was made: UTC.</param>
/// <param name="Expires">From when it is no longer taken, or null.</param>
/// <param name="Used">When it was last used, to the hour, or null.</param>
/// <param name="Revoked">When it was revoked, or null.</param>
public sealed record ApiKey(string Id, string Name, string Role, string Created, DateTimeOffset? Expires, DateTimeOffset? Used, DateTimeOffset? Revoked);
