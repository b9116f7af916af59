using System.Data.Common;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Occurrences;

/// <summary>The tables of commitments.</summary>
internal sealed class CommitmentStore(Session session)
{
    private const string ChangeColumns = "commitment, state, day, evidence, body";
    private const string Columns = "m.id, m.kind, m.state, m.occurrence, m.first_day, m.last_day, m.body";

    /// <summary>All, by first day and id.</summary>
    public IReadOnlyList<StoredCommitment> All()
    {
        var changes = Lookup(session.Rows($"SELECT {ChangeColumns} FROM commitment_changes ORDER BY commitment, position", Change));
        return session.Rows($"SELECT {Columns} FROM commitments m ORDER BY m.first_day, m.id", row => Read(row, changes));
    }

    /// <summary>A page, made last first.</summary>
    public (IReadOnlyList<StoredCommitment> Items, OccurrenceCursor? Next) Page(CommitmentFilter filter, OccurrenceCursor? after, int limit)
    {
        var where = OccurrenceConditions.Of(filter);
        if (after is { } place)
        {
            var day = where.Value((long)place.Day);
            where.Add($"m.first_day <= {day} AND (m.first_day < {day} OR m.id > {where.Value(place.Id)})");
        }

        var none = Lookup([]);
        var found = session.Rows(
            $"SELECT {Columns} FROM commitments m WHERE 1 = 1{where.Sql} ORDER BY m.first_day DESC, m.id LIMIT {where.Value((long)limit + 1)}", row => Read(row, none), [.. where.Parameters]);
        var items = found.Take(limit).ToList();
        var changes = Lookup(session.RowsAmong(
            $"SELECT {ChangeColumns} FROM commitment_changes WHERE {session.Database.Among("commitment")} ORDER BY commitment, position", items.ConvertAll(c => c.Id), Change));
        return (items.ConvertAll(c => c with { Changes = [.. changes[c.Id]] }), found.Count > limit ? new(Days.Of(items[^1].First), items[^1].Id) : null);
    }

    /// <summary>How many that fit are in each state; the filter's own states do not matter.</summary>
    public IReadOnlyList<FacetCount> States(CommitmentFilter filter)
    {
        var where = OccurrenceConditions.Of(filter with { States = [] });
        return session.Rows(
            $"SELECT m.state, count(*) FROM commitments m WHERE 1 = 1{where.Sql} GROUP BY m.state ORDER BY 2 DESC, 1", row => new FacetCount(row.GetString(0), row.GetInt64(1)), [.. where.Parameters]);
    }

    /// <summary>Puts these in the place of all there are.</summary>
    public void Replace(IReadOnlyCollection<StoredCommitment> commitments)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        session.Execute("DELETE FROM commitment_changes");
        session.Execute("DELETE FROM commitments");
        session.Insert("commitments", ["id", "kind", "state", "occurrence", "first_day", "last_day", "body"],
            [.. commitments.Select(c => new object?[] { c.Id, c.Kind, c.State, c.Occurrence, Days.Of(c.First), Days.Of(c.Last), c.Body })]);
        session.Insert("commitment_changes", ["commitment", "position", "state", "day", "evidence", "body"],
            [.. commitments.SelectMany(c => c.Changes.Select((change, i) => new object?[] { c.Id, i, change.State, Days.Of(change.Day), change.Evidence, change.Body }))]);
    }

    private static (string Id, StoredChange Change) Change(DbDataReader row) =>
        (row.GetString(0), new(row.GetString(1), Days.ToDate((int)row.GetInt64(2)), row.StringOrNull(3), row.StringOrNull(4)));

    private static ILookup<string, StoredChange> Lookup(List<(string Id, StoredChange Change)> rows) => rows.ToLookup(row => row.Id, row => row.Change, StringComparer.Ordinal);

    private static StoredCommitment Read(DbDataReader row, ILookup<string, StoredChange> changes) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Days.ToDate((int)row.GetInt64(4)), Days.ToDate((int)row.GetInt64(5)), row.GetString(6), [.. changes[row.GetString(0)]]);
}
