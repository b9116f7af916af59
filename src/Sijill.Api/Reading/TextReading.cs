using System.Text;
using Sijill.Access.Operation;
using Sijill.Api.Answering;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;
using Sijill.Sources.Formats;

namespace Sijill.Api.Reading;

/// <summary>Codes texts that clients send, a few at a time: reading takes a processor for itself.</summary>
internal sealed class TextReading(Lexicon lexicon) : IDisposable
{
    /// <summary>Longest body in bytes: some five hundred articles.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most documents of one body.</summary>
    public const int MostDocuments = 200;

    private const string Body = "the body";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Reader reader = new(lexicon);
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount));

    /// <summary>The documents of JSON: an object with a field «text», or an array of such.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="published">When documents appeared that do not say it, or null.</param>
    /// <param name="assumeArabic">Do not look at their language.</param>
    /// <param name="stem">Id of a document that has none.</param>
    public static IReadOnlyList<SourceItem> FromJson(ReadOnlySpan<byte> utf8, DateTimeOffset? published, bool assumeArabic, string stem)
    {
        var options = new SourceOptions { Published = published, AssumeArabic = assumeArabic };
        return [.. JsonDocuments.Read(WithoutMark(utf8), Body, stem, options).Select(item => Acceptance.Check(item, Body, options))];
    }

    /// <summary>The document of a plain text.</summary>
    /// <exception cref="ProblemException">It is no UTF-8.</exception>
    public static SourceItem FromText(ReadOnlySpan<byte> utf8, Func<string, Document> document, bool assumeArabic)
    {
        ArgumentNullException.ThrowIfNull(document);
        string text;
        try
        {
            text = Strict.GetString(WithoutMark(utf8));
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(400, $"the body is no UTF-8 (byte {e.Index}); send the text as UTF-8, or as JSON");
        }

        return Acceptance.Check(new SourceItem(document(text), null), Body, new SourceOptions { AssumeArabic = assumeArabic });
    }

    /// <summary>What the reader makes of documents, in order.</summary>
    /// <exception cref="ProblemException">Too many texts are being read already.</exception>
    public async Task<IReadOnlyList<Sijill.Model.Reading>> ReadAsync(IReadOnlyList<Document> documents, CancellationToken cancel)
    {
        if (!await places.WaitAsync(Patience, cancel).ConfigureAwait(false))
        {
            throw new ProblemException(503, "too many texts are being read at the moment; try again in a few seconds");
        }

        try
        {
            DeskMeter.TextsCoded(documents.Count);
            return await Task.Run(() => documents.Select(document =>
            {
                cancel.ThrowIfCancellationRequested();
                return reader.Read(document);
            }).ToList(), cancel).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;
}
