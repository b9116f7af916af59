using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Sijill.Api.Answering;
using Sijill.Api.V1;

namespace Sijill.Api.Mcp;

/// <summary>Documents and occurrences as resources, whole.</summary>
internal static class Resources
{
    private const string Document = "sijill://document/";
    private const string Occurrence = "sijill://occurrence/";
    private const int LongestKey = 100;

    /// <summary>What there is.</summary>
    public static IList<ResourceTemplate> Templates { get; } =
    [
        new() { Name = "document", Title = "A document", UriTemplate = Document + "{key}", MimeType = "application/json", Description = "An article of the ledger: its text, everywhere it appeared, its claims. The key is what citations call document." },
        new() { Name = "occurrence", Title = "An occurrence", UriTemplate = Occurrence + "{id}", MimeType = "application/json", Description = "An occurrence with all its reports, as the ledger keeps it." },
    ];

    /// <summary>The resource at an address.</summary>
    /// <exception cref="McpProtocolException">There is none.</exception>
    public static ReadResourceResult Read(ApiDesk desk, string? uri)
    {
        try
        {
            var body = uri switch
            {
                _ when Key(uri, Document) is { } key => JsonAnswer.Bytes(json => DocumentOperations.Write(json, DocumentOperations.Find(desk.Store, key), DocumentOperations.ClaimsOf(desk.Store, key))),
                _ when Key(uri, Occurrence) is { } id => Encoding.UTF8.GetBytes(OccurrenceOperations.Find(desk.Store, id).Body),
                _ => throw new McpProtocolException($"there is no such resource; there are {Document}{{key}} and {Occurrence}{{id}}", McpErrorCode.InvalidParams),
            };
            return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri!, MimeType = "application/json", Text = Encoding.UTF8.GetString(body) }] };
        }
        catch (ProblemException e)
        {
            throw new McpProtocolException(e.Message, McpErrorCode.InvalidParams);
        }
    }

    private static string? Key(string? uri, string prefix) =>
        uri is not null && uri.StartsWith(prefix, StringComparison.Ordinal) && Uri.UnescapeDataString(uri[prefix.Length..]) is { Length: > 0 and <= LongestKey } key && !key.Contains('\0', StringComparison.Ordinal) ? key : null;
}
