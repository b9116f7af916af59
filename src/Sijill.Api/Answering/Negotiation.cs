using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Sijill.Api.Asking;

namespace Sijill.Api.Answering;

/// <summary>Whether a client wants JSON or JSON Lines.</summary>
internal static class Negotiation
{
    private static readonly string[] LinesTypes = ["application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-lines"];

    /// <summary>True for lines: the parameter decides, and without it the first of the two among the accepted media types.</summary>
    public static bool WantsLines(HttpRequest request, ParameterValues values)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (values.Text("format") is { } format)
        {
            return format == "jsonl";
        }

        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return false;
        }

        foreach (var type in accepted.Where(t => t.Quality is not 0).OrderByDescending(t => t.Quality ?? 1))
        {
            if (LinesTypes.Any(t => type.MediaType.Equals(t, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("*/*", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }
}
