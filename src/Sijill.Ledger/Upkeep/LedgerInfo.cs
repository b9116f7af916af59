using Sijill.Ledger.Corrections;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Upkeep;

/// <summary>How much a ledger holds.</summary>
/// <param name="Name">Where it lies.</param>
/// <param name="Version">The version of its tables.</param>
/// <param name="Bytes">What it takes up.</param>
/// <param name="Counts">Rows, by what they are, in the order of the tables.</param>
/// <param name="Engines">Documents by the engine that read them; more than one entry means that «sijill ledger recode» has something to do.</param>
/// <param name="Diagnostics">Problems by code.</param>
public sealed record LedgerInfo(
    string Name,
    int Version,
    long Bytes,
    IReadOnlyList<(string What, long Count)> Counts,
    IReadOnlyList<(string Engine, long Documents)> Engines,
    IReadOnlyList<(string Code, long Count)> Diagnostics)
{
    private static readonly (string What, string Sql)[] Counted =
    [
        ("documents", "SELECT count(*) FROM documents"),
        ("origins", "SELECT count(*) FROM origins"),
        ("appearances", "SELECT count(*) FROM appearances"),
        ("publishers", "SELECT count(DISTINCT publisher) FROM appearances WHERE publisher <> ''"),
        ("claims", "SELECT count(*) FROM claims"),
        ("claims accepted", "SELECT count(*) FROM claims WHERE verdict = 'accepted'"),
        ("claims rejected", "SELECT count(*) FROM claims WHERE verdict = 'rejected'"),
        ("claims edited", "SELECT count(*) FROM claims WHERE verdict = 'edited'"),
        ("corrections", "SELECT count(*) FROM corrections"),
        ("occurrences", "SELECT count(*) FROM occurrences"),
        ("commitments", "SELECT count(*) FROM commitments"),
        ("blocks to put together anew", "SELECT count(*) FROM pending_blocks"),
        ("sources unfinished", "SELECT count(*) FROM ingests WHERE done = 0"),
    ];

    internal static LedgerInfo Of(LedgerStore store)
    {
        using var session = store.OpenForReading();
        return new(
            store.Name,
            Migrations.VersionOf(session),
            store.Database.Size(),
            [.. Counted.Select(c => (c.What, session.Number(c.Sql))), .. Lost(session)],
            session.Rows("SELECT engine, count(*) FROM documents GROUP BY engine ORDER BY engine", row => (row.GetString(0), row.GetInt64(1))),
            session.Rows("SELECT code, count(*) FROM diagnostics GROUP BY code ORDER BY code", row => (row.GetString(0), row.GetInt64(1))));
    }

    private static IEnumerable<(string What, long Count)> Lost(Session session)
    {
        var lost = CorrectionReview.Of(session).Where(c => c.IsLost).ToLookup(c => c.Correction.Kind, StringComparer.Ordinal);
        return
        [
            ("corrections without a claim", lost["claim"].Count()),
            ("occurrence corrections lost", lost["occurrence"].Count()),
            ("entity corrections lost", lost["entity"].Count()),
        ];
    }
}
