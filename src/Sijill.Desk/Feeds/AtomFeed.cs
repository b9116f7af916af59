using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Sijill.Desk.Listing;
using Sijill.Desk.Names;
using Sijill.Desk.Pages;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Desk.Feeds;

/// <summary>A view as an Atom feed (RFC 4287): what was reported last, first.</summary>
internal static class AtomFeed
{
    public const string Type = "application/atom+xml; charset=utf-8";
    private const int Items = 50;

    /// <summary>The feed of the request's view.</summary>
    public static string Of(DeskRequest request)
    {
        var view = View.Of(request.Context.Request.Query);
        var root = $"{request.Context.Request.Scheme}://{request.Context.Request.Host}";
        var latest = request.Latest();
        var found = latest is { } day
            ? request.Store.Read(store => store.Page(view.Filter(request.Names, day), OccurrenceOrder.LastReported, null, Items).Items)
            : [];
        var words = request.Words;
        var title = string.Join(" · ", (string?[])[words["site.name"], words["today.title"], view.Actor, view.With, .. view.Events, view.Topic, view.Outlet]
            is var parts ? parts.OfType<string>().Select(Plain.Line) : []);
        var feed = new SyndicationFeed(title, words["site.tagline"], new Uri(root + view.Address()), root + view.Address("/feed"), Noon(latest ?? DateOnly.MinValue))
        {
            Language = words.Language,
            Items = [.. found.Select(LedgerReconciler.Read).Select(item => Item(request, item, root))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = words["site.name"] });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root + view.Address("/feed")), "application/atom+xml"));
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static SyndicationItem Item(DeskRequest request, Occurrence item, string root)
    {
        var words = request.Words;
        string Names(IReadOnlyList<OccurrenceParty> parties) => string.Join(words["list.separator"], parties.Take(4).Select(p => Plain.Line(request.Names.Party(words, p))));
        var title = $"{words.Code("type", item.Event)}: {Names(item.Actors)}{(item.Recipients.Count > 0 ? $" ← {Names(item.Recipients)}".Replace("←", words.IsArabic ? "←" : "→", StringComparison.Ordinal) : "")}";
        var entry = new SyndicationItem
        {
            Id = "urn:sijill:" + item.Id,
            Title = new TextSyndicationContent(title),
            LastUpdatedTime = Noon(item.LastReport ?? item.First ?? DateOnly.MinValue),
            Summary = new TextSyndicationContent(string.Join('\n', item.Sources.Take(3).Select(s => $"{Plain.Line(s.Evidence.Text)} ({Plain.Line(s.Publisher ?? words["sources.unnamed"])})"))),
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(root + ActorAddress.Occurrence(item.Id)), "text/html"));
        entry.Categories.Add(new SyndicationCategory(item.Event));
        return entry;
    }

    /// <summary>Reports have days, feeds want times.</summary>
    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
