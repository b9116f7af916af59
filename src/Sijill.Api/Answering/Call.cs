using Microsoft.AspNetCore.Http;
using Sijill.Api.Asking;
using Sijill.Ledger;

namespace Sijill.Api.Answering;

/// <summary>A request with what it takes to answer it.</summary>
/// <param name="Http">The request and the answer.</param>
/// <param name="Values">What is asked.</param>
/// <param name="Desk">The ledger, and what reads texts.</param>
/// <param name="Lines">Whether JSON Lines are wanted.</param>
internal sealed record Call(HttpContext Http, ParameterValues Values, ApiDesk Desk, bool Lines)
{
    /// <summary>The ledger.</summary>
    public LedgerStore Store => Desk.Store;

    /// <summary>The client went away.</summary>
    public CancellationToken Gone { get; init; } = Http.RequestAborted;
}
