using System.Data.Common;
using System.Globalization;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Corrections;

/// <summary>Reads and writes the table of corrections.</summary>
internal static class CorrectionStore
{
    /// <summary>The action that withdraws the correction whose number is its target.</summary>
    public const string Undo = "undo";

    private const string Columns = "number, time, author, kind, target, action, note, document, event, evidence_start, evidence_end, before, after";

    private static readonly string[] Names =
        ["number", "time", "author", "kind", "target", "action", "note", "document", "event", "evidence_start", "evidence_end", "before", "after"];

    /// <summary>The corrections of claims of documents, by the documents' keys, in the order in which they were made.</summary>
    public static ILookup<string, Correction> OfDocuments(Session session, IReadOnlyCollection<string> keys) => session.RowsAmong(
        $"SELECT {Columns} FROM corrections WHERE {session.Database.Among("document")} AND kind = 'claim' ORDER BY number", keys, Read)
        .ToLookup(correction => correction.Document!, StringComparer.Ordinal);

    /// <summary>All corrections, in the order in which they were made.</summary>
    public static List<Correction> All(Session session) => session.Rows($"SELECT {Columns} FROM corrections ORDER BY number", Read);

    /// <summary>Those of a kind that nobody withdrew, in the order in which they were made.</summary>
    public static List<Correction> InForce(Session session, string kind)
    {
        var all = session.Rows($"SELECT {Columns} FROM corrections WHERE kind = @kind ORDER BY number", Read, ("@kind", kind));
        var withdrawn = all.Where(c => c.Action == Undo).Select(c => c.Target).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(c => c.Action != Undo && !withdrawn.Contains(c.Number.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Adds one; its number is given here.</summary>
    public static Correction Add(Session session, Correction correction)
    {
        var numbered = correction with { Number = session.Number("SELECT max(number) FROM corrections") + 1 };
        session.Insert("corrections", Names,
        [
            [
                numbered.Number, numbered.Time, numbered.Author, numbered.Kind, numbered.Target, numbered.Action, numbered.Note, numbered.Document, numbered.Event,
                numbered.Start, numbered.End, numbered.Before, numbered.After,
            ],
        ]);
        return numbered;
    }

    private static Correction Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.StringOrNull(6), row.StringOrNull(7),
        row.StringOrNull(8), row.IntOrNull(9) ?? 0, row.IntOrNull(10) ?? 0, row.StringOrNull(11), row.StringOrNull(12));
}
