using Sijill.Desk.Rendering;
using Sijill.Ledger.Reading;
using Sijill.Sources.Watching;

namespace Sijill.Desk.Pages;

/// <summary>Outlets and feeds.</summary>
/// <param name="Outlets">The outlets, those with most texts first.</param>
/// <param name="Feeds">The watched feeds; null where no state was given.</param>
/// <param name="Problem">Why their state cannot be read, or null.</param>
public sealed record SourcesModel(IReadOnlyList<OutletSummary> Outlets, IReadOnlyList<FeedState>? Feeds, string? Problem)
{
    internal static SourcesModel Of(DeskRequest request)
    {
        var outlets = request.Memo.Get("outlets", request.Store.Outlets);
        if (request.Options.WatchState is not { } file || !File.Exists(file))
        {
            return new(outlets, null, null);
        }

        try
        {
            return new(outlets, [.. JsonWatchStore.Open(file).All().OrderByDescending(f => f.Failures).ThenBy(f => f.Feed, StringComparer.Ordinal)], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(outlets, null, e.Message);
        }
    }
}
