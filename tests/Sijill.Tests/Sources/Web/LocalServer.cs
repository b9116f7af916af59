using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sijill.Tests.Sources.Web;

/// <summary>A web server on the loopback address that says what a test wants, byte for byte.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Question, Stream, Task> answer;
    private readonly Task running;

    public LocalServer(Func<Question, Stream, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        running = AcceptAsync();
    }

    public LocalServer(Func<Question, byte[]> answer)
        : this((question, stream) => stream.WriteAsync(answer(question)).AsTask())
    {
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public ConcurrentQueue<Question> Asked { get; } = [];

    public static byte[] Answer(string body, string fields = "Content-Type: text/html; charset=utf-8", string status = "200 OK") => Answer(Encoding.UTF8.GetBytes(body), fields, status);

    public static byte[] Answer(byte[] body, string fields, string status = "200 OK") =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    public static byte[] NotFound() => Answer("no", status: "404 Not Found");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await running;
        stop.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
                var path = (await reader.ReadLineAsync(stop.Token) ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
                var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
                {
                    fields[line.Split(':')[0]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
                }

                var question = new Question(path, fields);
                Asked.Enqueue(question);
                await answer(question, stream);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client has had enough.
        }
    }
}

/// <summary>What the server was asked.</summary>
internal sealed record Question(string Path, IReadOnlyDictionary<string, string> Fields);
