using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Sijill.Api.Answering;

/// <summary>Writes answers: one JSON value, a page, or lines.</summary>
internal static class JsonAnswer
{
    /// <summary>Media type of JSON Lines.</summary>
    public const string LinesType = "application/jsonl; charset=utf-8";

    /// <summary>Media type of JSON.</summary>
    public const string JsonType = "application/json; charset=utf-8";

    private const int FlushBytes = 32 * 1024;

    /// <summary>Arabic letters as they are; the answer is never a piece of HTML.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>What <paramref name="write"/> writes, as bytes.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One JSON value.</summary>
    public static Reply Value(Action<Utf8JsonWriter> write) => new(Bytes(write));

    /// <summary>Answers with one JSON value.</summary>
    public static Task ValueAsync(Call call, Action<Utf8JsonWriter> write) => BytesAsync(call, Bytes(write));

    /// <summary>Answers with bytes that are JSON.</summary>
    public static async Task BytesAsync(Call call, ReadOnlyMemory<byte> json, string type = JsonType)
    {
        call.Http.Response.ContentType = type;
        call.Http.Response.ContentLength = json.Length;
        await call.Http.Response.Body.WriteAsync(json, call.Gone).ConfigureAwait(false);
    }

    /// <summary>A page: its items and the address of the next.</summary>
    /// <param name="call">What is answered.</param>
    /// <param name="items">The items.</param>
    /// <param name="next">Where to go on, or null at the end.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="more">Writes further fields of the page; may be null.</param>
    public static Reply Page<T>(Call call, IReadOnlyList<T> items, Cursor? next, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? more = null)
    {
        var address = next is { } place ? NextAddress(call.Http.Request, place) : null;
        return Value(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
            more?.Invoke(json);
            json.WriteString("next", address);
            json.WriteEndObject();
        }) with
        { Next = address };
    }

    /// <summary>Answers with a line for each item, as they come, so that none waits for the rest and no more than a few are held.</summary>
    public static async Task LinesAsync<T>(Call call, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(items);
        call.Http.Response.ContentType = LinesType;
        var output = call.Http.Response.BodyWriter;
        using var json = new Utf8JsonWriter(output, Options);
        long pending = 0;
        foreach (var item in items)
        {
            write(json, item);
            json.Flush();
            output.Write("\n"u8);
            pending += json.BytesCommitted;
            json.Reset();
            if (pending > FlushBytes)
            {
                pending = 0;
                if ((await output.FlushAsync(call.Gone).ConfigureAwait(false)).IsCompleted)
                {
                    return;
                }
            }
        }

        await output.FlushAsync(call.Gone).ConfigureAwait(false);
    }

    /// <summary>The same address with another cursor; ASCII, as a header needs it.</summary>
    private static string NextAddress(HttpRequest request, Cursor next)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            foreach (var value in values)
            {
                if (name != "cursor")
                {
                    query.Add(name, value ?? "");
                }
            }
        }

        query.Add("cursor", next.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{query.ToQueryString().ToUriComponent()}");
    }
}
