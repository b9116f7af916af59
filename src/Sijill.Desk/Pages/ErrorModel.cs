namespace Sijill.Desk.Pages;

/// <summary>What went wrong.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Words">The key of its words.</param>
public sealed record ErrorModel(int Status, string Words)
{
    internal static ErrorModel Of(int status) => new(status, status switch
    {
        404 or 405 or 410 => "error.404",
        403 => "error.403",
        503 => "error.db",
        >= 500 => "error.500",
        _ => "error.400",
    });
}
