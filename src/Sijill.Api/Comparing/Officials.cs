using Sijill.Lookup;
using Sijill.Model;

namespace Sijill.Api.Comparing;

/// <summary>Tells whether a document is a readout: published by a state's body, an international organisation or an armed group itself.</summary>
internal sealed class Officials(WhoLookup lookup)
{
    private const double Sure = 0.8;

    /// <summary>The body that publishes <paramref name="document"/>; null for an outlet, or a publisher not known.</summary>
    public Participant? Of(Document document)
    {
        if (string.IsNullOrWhiteSpace(document.Publisher))
        {
            return null;
        }

        var found = lookup.Find(document.Publisher, document.PublishedDay).Candidates;
        return found is [{ Kind: "body" or "organisation" or "group", Id: not null, Confidence: >= Sure } body, ..]
            ? new Participant(body.Id, body.Country, body.Sector, body.Name, body.NameAr, null, document.Publisher, default)
            : null;
    }
}
