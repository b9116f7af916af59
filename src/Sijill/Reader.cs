using System.Collections.Immutable;
using Sijill.Arabic.Clauses;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill;

/// <summary>
/// The pipeline from a document to its claims. Immutable and safe to use from many threads at once; a document's reading depends on
/// the document and the lexicon alone.
/// </summary>
public sealed class Reader
{
    private readonly Lexicon lexicon;

    /// <summary>Builds a reader over <paramref name="lexicon"/>.</summary>
    public Reader(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
    }

    /// <summary>Reads one document. A bad document yields diagnostics, never an exception.</summary>
    /// <param name="document">What to read.</param>
    public Reading Read(Document document) => Inspect(document).Reading;

    /// <summary>Reads one document and keeps what each stage made of it.</summary>
    internal Inspection Inspect(Document document, ReadingTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = lexicon.Tokenizer.Tokenize(document);
        var mentions = lexicon.Mentions.Find(text);
        var times = lexicon.Times.Find(text);
        var claims = lexicon.Claims.Read(text, mentions, times, trace).ToEquatable();
        return new Inspection(text, mentions, times, new Reading(document, claims, [], document.Published is null ? IntervalOf(text, mentions, times) : null));
    }

    /// <summary>When a document of unknown date can have been published.</summary>
    private string? IntervalOf(TokenizedText text, ImmutableArray<Mention> mentions, ImmutableArray<TimeExpression> times) =>
        PublicationInterval.Of(times, OfficeTerms.Of(mentions, text, lexicon.Mentions.Who))?.ToString();
}
