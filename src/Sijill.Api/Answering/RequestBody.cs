using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Sijill.Api.Answering;

/// <summary>Reads what a client sends, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>The media type of the body: one of <paramref name="taken"/>.</summary>
    /// <exception cref="ProblemException">It is another, in another encoding, or packed.</exception>
    public static string TypeOf(HttpRequest request, params ReadOnlySpan<string> taken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.ContentEncoding.Count > 0 && request.Headers.ContentEncoding != "identity")
        {
            throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, "the body is packed (Content-Encoding); send it as it is");
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            foreach (var one in taken)
            {
                if (type.MediaType.Equals(one, StringComparison.OrdinalIgnoreCase))
                {
                    return !type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
                        ? one
                        : throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, "the body is to be UTF-8: leave charset out, or say charset=utf-8");
                }
            }
        }

        throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, $"the body's Content-Type is to be {string.Join(" or ", taken.ToArray())}");
    }

    /// <summary>The bytes of the body.</summary>
    /// <exception cref="ProblemException">There are more than <paramref name="most"/>, or none.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, int most)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // It is counted here. The server, where it counts, ends the connection while the client still sends, and the client never hears why.
            limit.MaxRequestBodySize = null;
        }

        if (http.Request.ContentLength > most)
        {
            throw TooLong(most);
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await http.Request.Body.ReadAsync(buffer, http.RequestAborted).ConfigureAwait(false)) > 0)
        {
            if (body.Length + count > most)
            {
                throw TooLong(most);
            }

            body.Write(buffer, 0, count);
        }

        return body.Length == 0 ? throw new ProblemException(400, "the body is empty") : body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static ProblemException TooLong(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, $"the body is longer than {most / 1024} kB; send less at a time, or ingest many texts with «sijill ingest»");
}
