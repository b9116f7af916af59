using Microsoft.AspNetCore.Http;

namespace Sijill.Access.Listening;

/// <summary>The addresses that programs ask, which are never sent on to a page.</summary>
internal static class ProgramPaths
{
    private static readonly PathString[] All = ["/v1", "/mcp", "/openapi", "/health", "/metrics", "/feed"];

    /// <summary>The API and the MCP server.</summary>
    private static readonly PathString[] Api = ["/v1", "/mcp", "/openapi"];

    /// <summary>True for those that programs ask.</summary>
    public static bool Has(PathString path) => Array.Exists(All, one => path.StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for the API and the MCP server.</summary>
    public static bool IsApi(PathString path) => Array.Exists(Api, one => path.StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));
}
