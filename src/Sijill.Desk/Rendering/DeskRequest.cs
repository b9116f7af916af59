using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Desk.Names;
using Sijill.Desk.Visits;
using Sijill.Desk.Words;
using Sijill.Ledger;
using Sijill.Model;

namespace Sijill.Desk.Rendering;

/// <summary>What the making of a page has at hand.</summary>
internal sealed class DeskRequest(Visit visit, LedgerStore store, LedgerMemo memo, DeskNames names, PloverOntology ontology, PageRenderer renderer, DeskOptions options)
{
    public Visit Visit { get; } = visit;

    public LedgerStore Store { get; } = store;

    public LedgerMemo Memo { get; } = memo;

    public DeskNames Names { get; } = names;

    public PloverOntology Ontology { get; } = ontology;

    public PageRenderer Renderer { get; } = renderer;

    public DeskOptions Options { get; } = options;

    public WordBook Words => Visit.Words;

    public HttpContext Context => Visit.Context;

    /// <summary>Something on the page is of an older ledger: the page is not to be kept.</summary>
    public bool IsLate { get; private set; }

    /// <summary>What takes long to work out, perhaps for the ledger as it was a moment ago.</summary>
    public T Lately<T>(string key, Func<T> make)
        where T : class
    {
        var (value, isLate) = Memo.GetLately(key, make);
        IsLate |= isLate;
        return value;
    }

    /// <summary>A value of the path, or an empty text.</summary>
    public string Route(string name) => Context.Request.RouteValues[name] as string ?? "";

    /// <summary>A parameter of the address, or null when it is missing or blank.</summary>
    public string? Query(string name) => Context.Request.Query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    public static DeskRequest Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetRequiredService<DeskRequest>();
    }
}
