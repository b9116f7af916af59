using Sijill.Desk.Listing;
using Sijill.Desk.Rendering;
using Sijill.Desk.Views;

namespace Sijill.Desk.Pages;

/// <summary>The visitor's views, and the one that could be kept.</summary>
/// <param name="Token">Proves that the forms are the desk's own.</param>
/// <param name="Saved">The views.</param>
/// <param name="View">The one of the address.</param>
/// <param name="IsLocal">Nobody is signed in.</param>
/// <param name="IsFull">The last one could not be kept.</param>
public sealed record ViewsModel(FormToken Token, IReadOnlyList<SavedView> Saved, View View, bool IsLocal, bool IsFull)
{
    internal static ViewsModel Of(DeskRequest request, SavedViews views, bool isFull = false) => new(
        FormToken.Of(request.Context),
        views.Of(request.Context, request.Visit.User),
        View.Of(request.Context.Request.Query),
        request.Visit.User is null,
        isFull);
}
