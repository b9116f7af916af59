using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Sijill.Api.Answering;

/// <summary>Writes problems.</summary>
internal static class ProblemJson
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with <paramref name="problem"/>, unless an answer has begun.</summary>
    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(problem);
        if (http.Response.HasStarted)
        {
            // The client has half an answer, and is to notice.
            http.Abort();
            return;
        }

        var body = Of(problem, http.Request.Path);
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = MediaType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.ETag = default;
        http.Response.Headers.LastModified = default;
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static ReadOnlyMemory<byte> Of(Problem problem, PathString instance)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", ReasonPhrases.GetReasonPhrase(problem.Status) is { Length: > 0 } phrase ? phrase : "Error");
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail);
        json.WriteString("instance", instance.ToUriComponent());
        if (problem.Parameter is { } parameter)
        {
            json.WriteString("parameter", parameter);
        }

        if (problem.SupersededBy is { } heir)
        {
            json.WriteString("superseded_by", heir);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
