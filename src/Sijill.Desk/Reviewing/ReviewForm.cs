using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sijill.Access.Auditing;
using Sijill.Desk.Pages;
using Sijill.Desk.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Reading;
using Sijill.Records;

namespace Sijill.Desk.Reviewing;

/// <summary>Takes down what a person says about a claim.</summary>
internal static class ReviewForm
{
    /// <summary>The author where nobody is signed in: whoever sits at this machine.</summary>
    private const string Nobody = "local";

    /// <summary>Answers a form: keeps the verdict and goes on to the next claim, or says why not.</summary>
    public static async Task TakeAsync(DeskRequest request, IFormCollection form, CorrectionFollower follower)
    {
        var id = form.Field("claim") ?? "";
        if (request.Store.ClaimsById([id]) is not [var claim])
        {
            request.Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var action = form.Field("action");
        try
        {
            var corrections = new ClaimCorrections(request.Store);
            var (author, note) = (request.Visit.User ?? Nobody, form.Field("note"));
            switch (action)
            {
                case "accept":
                    corrections.Accept(id, author, note);
                    break;
                case "reject":
                    corrections.Reject(id, author, note);
                    break;
                case "edit":
                    corrections.Edit(id, EditOf(claim, form), request.Ontology, author, note);
                    break;
                default:
                    request.Context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
            }
        }
        catch (LedgerException e) when (e.InnerException is not System.Data.Common.DbException)
        {
            // The edit makes no claim: the person is shown why, with the claim.
            await request.Context.WritePageAsync<ReviewPage>(ReviewModel.Of(request, id, e.Message)!, StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
            return;
        }

        request.Context.Audit("correction." + action, id, form.Field("note"));
        follower.Notice();
        var max = double.TryParse(form.Field("max"), NumberStyles.Float, CultureInfo.InvariantCulture, out var given) && given is > 0 and <= 1 ? given : 1;
        request.SeeOther(ReviewModel.Address(max, form.Field("only"), form.Field("after"), action));
    }

    /// <summary>The edit as JSON: only the fields that the form gives another value.</summary>
    private static string EditOf(LedgerClaim claim, IFormCollection form)
    {
        var (record, edit) = (claim.Record, new JsonObject());
        if (form.Field("event") is { } code && code != (record.Mode is null ? record.Event : $"{record.Event}/{record.Mode}"))
        {
            var parts = code.Split('/', 2);
            edit["event"] = parts[0];
            edit["mode"] = parts.Length > 1 ? parts[1] : null;
        }

        if (form.Field("status") is { } status && status != record.Status)
        {
            edit["status"] = status;
        }

        Parties(edit, "actor", form, record.Actor);
        Parties(edit, "recipient", form, record.Recipient);
        if (form.ContainsKey("date") && form.Field("date") != record.Date?.Edtf)
        {
            edit["date"] = form.Field("date");
        }

        return edit.ToJsonString();
    }

    private static void Parties(JsonObject edit, string field, IFormCollection form, IReadOnlyList<ParticipantRecord> before)
    {
        var codes = (form.Field(field) ?? "").ToUpperInvariant().Split([' ', ',', '،'], StringSplitOptions.RemoveEmptyEntries);
        if (!form.ContainsKey(field) || codes.SequenceEqual(before.Select(p => p.Country)))
        {
            return;
        }

        var left = before.ToList();
        var parties = new JsonArray();
        foreach (var country in codes)
        {
            var kept = left.Find(p => p.Country == country);
            if (kept is not null)
            {
                left.Remove(kept);
                parties.Add(JsonSerializer.SerializeToNode(kept, RecordJson.Lines.ParticipantRecord));
            }
            else
            {
                parties.Add(new JsonObject { ["country"] = country, ["sector"] = "GOV" });
            }
        }

        edit[field] = parties;
    }
}
