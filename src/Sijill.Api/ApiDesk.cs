using Sijill.Api.Answering;
using Sijill.Api.Reading;
using Sijill.Ledger;
using Sijill.Lexicons;
using Sijill.Lookup;

namespace Sijill.Api;

/// <summary>What API and MCP server stand on: the ledger, and what reads texts. One for the program; safe for several threads.</summary>
internal sealed class ApiDesk(LedgerStore store, Lazy<Lexicon> lexicon, string engineId) : IDisposable
{
    private readonly Lazy<WhoLookup> lookup = new(() => new WhoLookup(lexicon.Value));
    private readonly Lazy<TextReading> texts = new(() => new TextReading(lexicon.Value));

    /// <summary>The ledger.</summary>
    public LedgerStore Store => store;

    /// <summary>The lexicon.</summary>
    public Lexicon Lexicon => lexicon.Value;

    /// <summary>Tells engine and lexicon from others.</summary>
    public string EngineId => engineId;

    /// <summary>Who is who.</summary>
    public WhoLookup Lookup => lookup.Value;

    /// <summary>Codes texts.</summary>
    public TextReading Texts => texts.Value;

    /// <summary>Answers that cost much, as long as the ledger stays as it is.</summary>
    public AnswerCache Cache { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (texts.IsValueCreated)
        {
            texts.Value.Dispose();
        }
    }
}
