using System.Security.Cryptography;
using System.Text;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger;

/// <summary>Sijill's own reader with its lexicon.</summary>
public sealed class ReaderEngine : IClaimEngine
{
    private const int IdBytes = 8;
    private readonly Reader reader;
    private readonly PloverOntology ontology;

    /// <summary>Creates it.</summary>
    /// <param name="lexicon">The lexicon to read with.</param>
    /// <param name="folders">The user's own folders among its files; their content tells one engine from another.</param>
    public ReaderEngine(Lexicon lexicon, IReadOnlyList<string>? folders = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        reader = new Reader(lexicon);
        ontology = lexicon.Ontology;
        Id = IdOf(folders ?? []);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ClaimRecord> Read(Document document) => ClaimRecords.Of(reader.Read(document), ontology);

    private static string IdOf(IReadOnlyList<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(EngineFingerprint.Value));
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return "sijill-" + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdBytes));
    }
}
