using Microsoft.Extensions.Logging;

namespace Sijill.Access.OpenId;

/// <summary>Notes why a sign-in at the provider came to nothing.</summary>
internal sealed partial class OpenIdFailures(ILogger<OpenIdFailures> logger)
{
    /// <summary>Notes it.</summary>
    public void Note(Exception? failure) => Failed(failure?.InnerException?.Message ?? failure?.Message);

    [LoggerMessage(LogLevel.Warning, "A sign-in at the OpenID provider came to nothing: {Why}")]
    private partial void Failed(string? why);
}
