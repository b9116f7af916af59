using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;
using Sijill.Desk.Assets;
using Sijill.Desk.Comparing;
using Sijill.Desk.Feeds;
using Sijill.Desk.Pages;
using Sijill.Desk.Rendering;
using Sijill.Desk.Reviewing;
using Sijill.Desk.Views;

namespace Sijill.Desk;

/// <summary>The addresses of the desk.</summary>
internal static class DeskPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<AssetFiles>().Map(endpoints);
        endpoints.MapKeptPage<TodayPage, TodayModel>("/", TodayModel.Of);
        endpoints.MapKeptPage<OccurrencePage, OccurrenceModel>("/occurrence/{id}", OccurrenceModel.Of);
        endpoints.MapKeptPage<DocumentPage, DocumentModel>("/document/{key}", DocumentModel.Of);
        endpoints.MapKeptPage<ActorPage, ActorModel>("/actor/{**id}", ActorModel.Of);
        endpoints.MapKeptPage<DyadPage, DyadModel>("/dyad", DyadModel.Of);
        endpoints.MapKeptPage<CommitmentsPage, CommitmentsModel>("/commitments", CommitmentsModel.Of);
        endpoints.MapKeptPage<SearchPage, SearchModel>("/search", SearchModel.Of);

        // The state of feeds changes without the ledger.
        endpoints.MapFreshPage<SourcesPage, SourcesModel>("/sources", SourcesModel.Of);
        endpoints.MapMethods("/feed", [HttpMethods.Get, HttpMethods.Head], FeedAsync).RequireAuthorization(Policies.Reader);
        MapForms(endpoints);
    }

    private static void MapForms(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFreshPage<ComparePage, CompareModel>("/compare", AccountComparer.Empty);
        endpoints.MapForm("/compare", Policies.Reader, (request, form) => request.Context.RequestServices.GetRequiredService<AccountComparer>().TakeAsync(request, form));
        endpoints.MapFreshPage<ReviewPage, ReviewModel>("/review", ReviewModel.Of).RequireAuthorization(Policies.Editor);
        endpoints.MapForm("/review", Policies.Editor, (request, form) => ReviewForm.TakeAsync(request, form, request.Context.RequestServices.GetRequiredService<CorrectionFollower>()));
        endpoints.MapFreshPage<ViewsPage, ViewsModel>("/views", request => ViewsModel.Of(request, ViewsOf(request)));
        endpoints.MapForm("/views", Policies.Reader, SaveViewAsync);
        endpoints.MapForm("/views/delete", Policies.Reader, (request, form) =>
        {
            ViewsOf(request).Delete(request.Context, request.Visit.User, form.Field("name") ?? "");
            request.SeeOther("/views");
            return Task.CompletedTask;
        });
    }

    private static async Task SaveViewAsync(DeskRequest request, IFormCollection form)
    {
        if (ViewsOf(request).Save(request.Context, request.Visit.User, form.Field("name") ?? "", form.Field("query") ?? ""))
        {
            request.SeeOther("/views");
            return;
        }

        await request.Context.WritePageAsync<ViewsPage>(ViewsModel.Of(request, ViewsOf(request), isFull: true), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
    }

    private static async Task FeedAsync(HttpContext context)
    {
        var request = DeskRequest.Of(context);
        var key = $"feed|{context.Request.Host}|{context.Request.QueryString}|{request.Visit.Mark}";
        var feed = request.Memo.Get(key, () => KeptPage.Of(false, AtomFeed.Of(request)), kept => kept.Content.Size);
        await feed.WriteAsync(context, AtomFeed.Type).ConfigureAwait(false);
    }

    private static SavedViews ViewsOf(DeskRequest request) => request.Context.RequestServices.GetRequiredService<SavedViews>();
}
