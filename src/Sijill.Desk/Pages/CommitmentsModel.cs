using Sijill.Desk.Rendering;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Commitments;

namespace Sijill.Desk.Pages;

/// <summary>The board of commitments.</summary>
/// <param name="By">Made by, as the visitor wrote it.</param>
/// <param name="To">Made to.</param>
/// <param name="Kind">One kind, or null for all.</param>
/// <param name="State">One state, whose column alone is shown; or null for all.</param>
/// <param name="Columns">The states with what is in them.</param>
/// <param name="Next">Address of the next page of the one column, or null.</param>
public sealed record CommitmentsModel(string? By, string? To, string? Kind, string? State, IReadOnlyList<CommitmentColumn> Columns, string? Next)
{
    private const int ColumnSize = 12;
    private const int PageSize = 40;

    /// <summary>The states in the order of the board.</summary>
    public static readonly string[] States = ["open", "met", "refused", "overtaken", "lapsed"];

    /// <summary>The kinds.</summary>
    public static readonly string[] Kinds = [.. Enum.GetNames<CommitmentKind>().Select(k => k.ToLowerInvariant())];

    /// <summary>The address of the board with one state alone, or with all.</summary>
    public string Address(string? state) => "/commitments" + new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(
        new (string Name, string? Value)[] { ("by", By), ("to", To), ("kind", Kind), ("state", state) }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!)));

    internal static CommitmentsModel Of(DeskRequest request)
    {
        var (by, to) = (request.Query("by"), request.Query("to"));
        var kind = Kinds.FirstOrDefault(k => k == request.Query("kind"));
        var state = States.FirstOrDefault(s => s == request.Query("state"));
        var filter = new CommitmentFilter
        {
            By = by is null ? null : request.Names.Resolve(by),
            To = to is null ? null : request.Names.Resolve(to),
            Kinds = kind is null ? [] : [kind],
        };
        var after = Cursors.Read(request.Query("after"));
        return request.Store.Read(store =>
        {
            var counts = store.CommitmentStates(filter).ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
            OccurrenceCursor? next = null;
            var columns = new List<CommitmentColumn>();
            foreach (var one in state is null ? States : [state])
            {
                var (items, more) = store.Commitments(filter with { States = [one] }, state is null ? null : after, state is null ? ColumnSize : PageSize);
                columns.Add(new(one, counts.GetValueOrDefault(one), [.. items.Select(LedgerReconciler.Read)]));
                next = more;
            }

            var model = new CommitmentsModel(by, to, kind, state, columns, null);
            return state is not null && next is { } place ? model with { Next = Visits.Visit.Added(model.Address(state), "after", Cursors.Write(place)) } : model;
        });
    }
}

/// <summary>A state with what is in it.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many are in it.</param>
/// <param name="Items">Those made last.</param>
public sealed record CommitmentColumn(string State, long Count, IReadOnlyList<Commitment> Items);
