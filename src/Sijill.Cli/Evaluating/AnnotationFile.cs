using System.Text.Json;
using System.Text.Unicode;
using Sijill.Evaluation;
using Sijill.Sources;
using Sijill.Sources.Formats;
using Sijill.Sources.Streams;

namespace Sijill.Cli.Evaluating;

/// <summary>Reads a file of annotations or claims: JSON Lines in UTF-8, gzipped or not. A bad line is reported and the rest goes on.</summary>
internal static class AnnotationFile
{
    private const int GzipMagicBytes = 2;
    private const int MaxLineBytes = 64 * 1024 * 1024;

    /// <summary>All of <paramref name="path"/>, or of standard input.</summary>
    /// <exception cref="IOException">The file as a whole cannot be read.</exception>
    public static AnnotationSet Read(string path, Problems problems, CancellationToken cancel)
    {
        try
        {
            using var raw = path == DocumentSource.StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
            using var start = new HeadStream(raw, GzipMagicBytes);
            using Stream stream = start.Head is [0x1F, 0x8B] ? new CheckedGzipStream(start) : start;
            using var lines = new BoundedLineReader(stream, MaxLineBytes);
            return new AnnotationSet(path, Read(lines, path, problems, cancel));
        }
        catch (Exception e) when (ReadingErrors.Explain(e) is { } message)
        {
            throw new IOException($"{path}: SJ3003: {message}", e);
        }
    }

    private static List<AnnotatedLine> Read(BoundedLineReader lines, string path, Problems problems, CancellationToken cancel)
    {
        var result = new List<AnnotatedLine>();
        while (lines.Next())
        {
            cancel.ThrowIfCancellationRequested();
            var line = lines.Line;
            if (lines.Number == 1 && line.Span is [0xEF, 0xBB, 0xBF, ..])
            {
                line = line[3..];
            }

            if (lines.TooLong)
            {
                problems.Report("SJ3005", path, lines.Number, "the line is longer than 64 MB; it is skipped");
            }
            else if (!line.Span.TrimStart(" \t"u8).IsEmpty && Parse(line, path, lines.Number, problems) is { } article)
            {
                result.Add(new AnnotatedLine(lines.Number, article));
            }
        }

        return result;
    }

    private static AnnotatedArticle? Parse(ReadOnlyMemory<byte> line, string path, int number, Problems problems)
    {
        if (!Utf8.IsValid(line.Span))
        {
            problems.Report("SJ3004", path, number, "the line is no valid UTF-8");
            return null;
        }

        try
        {
            return AnnotationLine.Parse(line);
        }
        catch (JsonException e)
        {
            // The library's own complaints know where they are; ours are about a field of well-formed JSON.
            var (code, what) = e.BytePositionInLine is null ? ("SJ4001", "") : ("SJ3009", "malformed JSON: ");
            problems.Report(code, path, number, what + JsonMessage.Of(e));
            return null;
        }
    }
}
