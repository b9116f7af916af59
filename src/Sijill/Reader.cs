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
    internal Inspection Inspect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = lexicon.Tokenizer.Tokenize(document);
        var mentions = lexicon.Mentions.Find(text);
        var times = lexicon.Times.Find(text);
        return new Inspection(text, mentions, times, new Reading(document, lexicon.Claims.Read(text, mentions, times).ToEquatable(), []));
    }
}
