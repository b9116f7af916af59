using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Ledger;

namespace Sijill.Api.V1;

/// <summary>Runs an operation: checks what is asked, answers from the client's own copy where it can, and turns what goes wrong into a problem.</summary>
internal sealed partial class Endpoint(Operation operation, ApiDesk desk, ILogger logger)
{
    /// <summary>Answers a request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        try
        {
            var values = ParameterValues.Of(http.Request, operation.Parameters);
            var lines = operation.Line is not null && Negotiation.WantsLines(http.Request, values);
            var call = new Call(http, values, desk, lines);
            if (operation.Read is null)
            {
                http.Response.Headers.CacheControl = "no-store";
                await operation.Answer!(call).ConfigureAwait(false);
                return;
            }

            var mark = desk.Store.ChangeMark();
            if (ChangeTag.IsUnchanged(http, mark, lines))
            {
                return;
            }

            await (lines && operation.Stream is not null ? operation.Stream(call) : GiveAsync(call, mark)).ConfigureAwait(false);
        }
        catch (BadParameterException e)
        {
            await ProblemJson.WriteAsync(http, new(StatusCodes.Status400BadRequest, e.Message) { Parameter = e.Parameter }).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            await ProblemJson.WriteAsync(http, e.Problem).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (BadHttpRequestException e)
        {
            await ProblemJson.WriteAsync(http, new(e.StatusCode, "the request cannot be read: " + e.Message)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LedgerException or DbException)
        {
            LedgerFailed(logger, e, operation.Id);
            await ProblemJson.WriteAsync(http, new(StatusCodes.Status503ServiceUnavailable, "the ledger cannot be read at the moment; try again, and look into the server's log")).ConfigureAwait(false);
        }
    }

    private async Task GiveAsync(Call call, string mark)
    {
        // Who asks the same meanwhile waits for this one: it is not given up when its client goes.
        var request = call.Http.Request;
        var reply = desk.Cache.Of(mark, $"{request.PathBase}{request.Path}{request.QueryString}", () => operation.Read!(call with { Gone = CancellationToken.None }));
        if (reply.Next is { } next)
        {
            call.Http.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        }

        await JsonAnswer.BytesAsync(call, reply.Body).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ledger failed in {Operation}")]
    private static partial void LedgerFailed(ILogger logger, Exception exception, string operation);
}
