using System.Text.Json;
using Sijill.Cli.Evaluating;
using Sijill.Exports;
using Sijill.Records;
using Sijill.Sources;
using Sijill.Sources.Formats;
using Sijill.Sources.Streams;

namespace Sijill.Cli.Exporting;

/// <summary>Claims from JSON Lines as <c>sijill read</c> writes them, one at a time. A bad line is named on standard error and the rest goes on.</summary>
internal sealed class ClaimLines(string path, Problems problems)
{
    private const int GzipMagicBytes = 2;
    private const int MaxLineBytes = 16 * 1024 * 1024;

    private static readonly RecordJson Strict = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>The claims in order.</summary>
    /// <exception cref="IOException">The file as a whole cannot be read.</exception>
    public IEnumerable<ExportClaim> Read(CancellationToken cancel)
    {
        using var raw = path == DocumentSource.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        using var start = new HeadStream(raw, GzipMagicBytes);
        using Stream stream = start.Head is [0x1F, 0x8B] ? new CheckedGzipStream(start) : start;
        using var lines = new BoundedLineReader(stream, MaxLineBytes);
        while (Next(lines))
        {
            cancel.ThrowIfCancellationRequested();
            var line = lines.Number == 1 && lines.Line.Span is [0xEF, 0xBB, 0xBF, ..] ? lines.Line[3..] : lines.Line;
            if (lines.TooLong)
            {
                problems.Report("SJ3005", path, lines.Number, "the line is longer than 16 MB; it is skipped");
            }
            else if (!line.Span.TrimStart(" \t"u8).IsEmpty)
            {
                var (claim, code, problem) = Parse(line);
                if (claim is not null)
                {
                    yield return new ExportClaim(claim);
                }
                else
                {
                    problems.Report(code, path, lines.Number, problem);
                }
            }
        }
    }

    private bool Next(BoundedLineReader lines)
    {
        try
        {
            return lines.Next();
        }
        catch (Exception e) when (ReadingErrors.Explain(e) is { } message)
        {
            throw new IOException($"{path}: SJ3003: {message}", e);
        }
    }

    private static (ClaimRecord? Claim, string Code, string Problem) Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            var claim = JsonSerializer.Deserialize(line.Span, Strict.ClaimRecord);
            return claim is not null && IsWhole(claim) ? (claim, "", "") : (null, "SJ4001", "no claim as «sijill read» writes it: null where a value belongs");
        }
        catch (JsonException e)
        {
            // The library's complaints about well-formed JSON that is no claim say where in it, not in the line.
            return IsJson(line) ? (null, "SJ4001", "no claim as «sijill read» writes it: " + JsonMessage.Of(e)) : (null, "SJ3009", "malformed JSON: " + JsonMessage.Of(e));
        }
    }

    private static bool IsJson(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The library looks for null in members, not in lists.</summary>
    private static bool IsWhole(ClaimRecord claim) => claim.Actor.Concat(claim.Recipient).All(party => party is not null)
        && claim.Attribution.All(speaker => speaker is not null) && claim.Context.Concat(claim.Notes).All(text => text is not null);
}
