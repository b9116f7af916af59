using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Web;

/// <summary>
/// Fetches pages politely and safely: robots.txt, one question at a time to a host, pauses, conditional questions, back-off; limits of
/// size, time and redirections; no private addresses. Never throws for what a server does. Safe to use from several threads.
/// </summary>
public sealed class PoliteFetcher : IDisposable
{
    private const int MaxHeaderKilobytes = 64;
    private readonly WebOptions options;
    private readonly HttpClient client;
    private readonly HostGate gate;
    private readonly RobotsCache robots;

    /// <summary>Creates a fetcher; its memory of hosts and their rules is what makes it polite, so keep one.</summary>
    public PoliteFetcher(WebOptions? options = null)
    {
        this.options = options ?? new WebOptions();
        gate = new HostGate(this.options.Time);
        client = Client(this.options);
        robots = new RobotsCache(this.options.Time, this.options.RobotsName, (address, cancel) => FollowAsync(new PageRequest(address), checkRobots: false, cancel));
    }

    /// <summary>Fetches a page.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public Task<FetchResult> FetchAsync(PageRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FollowAsync(request, options.ObeyRobots, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static HttpClient Client(WebOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = options.UseProxy,
        };
        if (!options.UseProxy)
        {
            handler.ConnectCallback = (context, cancel) => PublicConnections.ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancel);
        }

        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        return client;
    }

    /// <summary>Follows redirections, each of which is checked like a new question.</summary>
    private async Task<FetchResult> FollowAsync(PageRequest request, bool checkRobots, CancellationToken cancel)
    {
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            {
                return Failed(address, "SJ3020", $"«{address}» is no http or https address");
            }

            TimeSpan? delay = null;
            if (checkRobots)
            {
                var rules = await robots.GetAsync(address, cancel).ConfigureAwait(false);
                if (!rules.Allows(address.PathAndQuery))
                {
                    return Failed(address, "SJ3021", $"the server's robots.txt does not allow «{address.PathAndQuery}» to be fetched");
                }

                delay = rules.Delay;
            }

            var (result, next) = await TryAsync(request with { Address = address }, delay, cancel).ConfigureAwait(false);
            if (next is null)
            {
                return result;
            }

            if (redirects == options.MaxRedirects)
            {
                return Failed(address, "SJ3022", $"the server redirects more than {options.MaxRedirects} times");
            }

            if (address.Scheme == "https" && next.Scheme == "http")
            {
                return Failed(address, "SJ3022", $"the server redirects from https to an address that is not secure ({next})");
            }

            address = next;
        }
    }

    private async Task<(FetchResult Result, Uri? Next)> TryAsync(PageRequest request, TimeSpan? delay, CancellationToken cancel)
    {
        var pause = options.BackOff;
        for (var attempt = 1; ; attempt++)
        {
            (FetchResult Result, Uri? Next) answer;
            using (await gate.EnterAsync(request.Address.Authority, delay > options.Delay ? delay.Value : options.Delay, cancel).ConfigureAwait(false))
            {
                answer = await AskAsync(request, cancel).ConfigureAwait(false);
            }

            if (answer.Result.Problem is not { IsTemporary: true } || attempt >= options.Attempts)
            {
                return answer;
            }

            var wait = answer.Result.RetryAt is { } at ? at - options.Time.GetUtcNow() : pause;
            if (wait > options.MaxWait)
            {
                return answer;
            }

            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, options.Time, cancel).ConfigureAwait(false);
            pause *= 2;
        }
    }

    private async Task<(FetchResult Result, Uri? Next)> AskAsync(PageRequest request, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var question = Question(request);
            using var response = await client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return await ReadAsync(request.Address, response, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (Failed(request.Address, "SJ3023", FormattableString.Invariant($"the server took longer than {options.Timeout.TotalSeconds:0.#} s"), temporary: true), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException or AuthenticationException or UriFormatException)
        {
            return (Explain(request.Address, e), null);
        }
    }

    private static HttpRequestMessage Question(PageRequest request)
    {
        var question = new HttpRequestMessage(HttpMethod.Get, request.Address);
        question.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5");
        question.Headers.TryAddWithoutValidation("Accept-Language", "ar,*;q=0.5");
        if (request.ETag is { } tag)
        {
            question.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.LastModified is { } date)
        {
            question.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return question;
    }

    private async Task<(FetchResult Result, Uri? Next)> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (status == 304)
        {
            return (new FetchResult(address, []) { NotModified = true, Status = status, ETag = Header(response, "ETag"), LastModified = Header(response, "Last-Modified") }, null);
        }

        if (status is 301 or 302 or 303 or 307 or 308)
        {
            return response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next)
                ? (new FetchResult(address, []), next)
                : (Failed(address, "SJ3022", $"the server redirects (status {status}) without saying where") with { Status = status }, null);
        }

        if (status != 200)
        {
            var temporary = status is 408 or 425 or 429 or >= 500;
            return (Failed(address, "SJ3024", $"the server answers with status {status} ({response.ReasonPhrase})", temporary) with { Status = status, RetryAt = RetryAt(response.Headers.RetryAfter) }, null);
        }

        if (response.Content.Headers.ContentLength > options.MaxBytes)
        {
            return (TooLong(address), null);
        }

        using var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        if (await AllAsync(body, options.MaxBytes, cancel).ConfigureAwait(false) is not { } bytes)
        {
            return (TooLong(address), null);
        }

        var type = response.Content.Headers.ContentType;
        return (new FetchResult(address, bytes)
        {
            Status = status,
            MediaType = type?.MediaType?.ToLowerInvariant() ?? "",
            Charset = type?.CharSet?.Trim('"', '\'', ' '),
            ETag = Header(response, "ETag"),
            LastModified = Header(response, "Last-Modified"),
        }, null);
    }

    private static async Task<byte[]?> AllAsync(Stream stream, int limit, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            if (memory.Length + count > limit)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    private DateTimeOffset? RetryAt(RetryConditionHeaderValue? header) => header switch
    {
        { Date: { } date } => date,
        { Delta: { } delta } => options.Time.GetUtcNow() + delta,
        _ => null,
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        (response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)) ? values.FirstOrDefault() : null;

    private FetchResult TooLong(Uri address) => Failed(address, "SJ3005", $"the answer is longer than {BoundedReading.Megabytes(options.MaxBytes)}; it is not read");

    private static FetchResult Explain(Uri address, Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case RefusedAddressException:
                    return Failed(address, "SJ3025", inner.Message);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return Failed(address, "SJ3023", $"there is no server «{address.Host}»", temporary: true);
                case AuthenticationException:
                    return Failed(address, "SJ3023", $"no secure connection can be made with «{address.Host}»: {Guarded.OneLine(inner.Message)}");
                case InvalidDataException:
                    return Failed(address, "SJ3023", "the answer is packed, and its packed data are damaged");
            }
        }

        return Failed(address, "SJ3023", $"«{address.Host}» cannot be reached or breaks off: {Guarded.OneLine(error.Message)}", temporary: true);
    }

    private static FetchResult Failed(Uri address, string code, string message, bool temporary = false) =>
        new(address, []) { Problem = new FetchProblem(code, message, temporary) };
}
