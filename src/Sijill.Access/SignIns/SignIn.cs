namespace Sijill.Access.SignIns;

/// <summary>Somebody who is signed in at a browser.</summary>
/// <param name="Id">The hash of what the browser holds.</param>
/// <param name="Name">Who.</param>
/// <param name="Via">How: <see cref="Grant.Password"/> or <see cref="Grant.OpenId"/>.</param>
/// <param name="Role">What they may do now.</param>
/// <param name="Begun">When they signed in; seconds since 1970.</param>
/// <param name="Seen">When they were last seen, to the half hour.</param>
internal sealed record SignIn(string Id, string Name, string Via, string Role, long Begun, long Seen);
