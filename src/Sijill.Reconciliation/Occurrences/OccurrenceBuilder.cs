using System.Security.Cryptography;
using System.Text;
using Sijill.Model;
using Sijill.Reconciliation.Days;
using Sijill.Reconciliation.Holders;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>Makes the occurrence of a group of reports.</summary>
internal static class OccurrenceBuilder
{
    private const int IdBytes = 10;
    private const int TopicCount = 12;
    private const double MostSure = 0.99;

    public static Occurrence Build(string block, Cluster cluster)
    {
        var members = cluster.Members;
        var reports = members.Select(m => m.Report).ToList();
        var sources = reports.Select(SourceOf).ToEquatable();

        // Likeness joins reports of one event; only a person joins what is told as two. Mode and code are then those of the event that most origins give.
        var events = FieldValues.Of("event", reports, r => r.Claim.Event);
        var eventCode = events.Values[0].Value;
        OccurrenceField[] fields =
        [
            FieldValues.Of("mode", reports, r => r.Claim.Event == eventCode ? r.Claim.Mode : null),
            FieldValues.Of("status", reports, r => r.Claim.Status.ToString().ToLowerInvariant()),
            FieldValues.Of("actor", reports, r => KeyOf(r.Claim.Actor)),
            FieldValues.Of("recipient", reports, r => KeyOf(r.Claim.Recipient)),
            FieldValues.Of("date", reports, r => r.Claim.Date?.Edtf),
            FieldValues.Of("place", reports, r => r.Claim.Place?.Name),
            FieldValues.Of("cameo", reports, r => r.Claim.Event == eventCode ? r.Claim.Cameo : null),
        ];
        var stated = fields[4].Values;
        var published = reports.Min(r => r.PublishedDay);
        var date = stated.IsEmpty ? published is { } day ? Blocks.Of(day) : null : stated[0].Value;
        var range = date is null ? null : DayRange.Of(new ClaimDate(date, null, null));
        var place = fields[5].Values.IsEmpty ? null : fields[5].Values[0].Value;
        var mode = fields[0].Values.IsEmpty ? null : fields[0].Values[0].Value;

        // In a meeting both sides act; only a visit has a guest and a host.
        var mutual = Kinds.IsContact(eventCode) && mode != "visit";
        var recipients = PartyMerge.Of(reports, claim => claim.Recipient);
        var actors = PartyMerge.Of(reports, claim => mutual ? [.. claim.Actor, .. claim.Recipient] : claim.Actor);
        if (mode == "visit" && actors.Where(a => recipients.All(r => r.Key != a.Key)).ToList() is { Count: > 0 } guests)
        {
            actors = guests.ToEquatable();
        }

        return new Occurrence(
            IdOf(cluster.First),
            block,
            eventCode,
            mode,
            fields[6].Values.IsEmpty ? null : fields[6].Values[0].Value,
            members.All(m => m.IsPlan),
            actors,
            mutual ? [] : recipients,
            date,
            !stated.IsEmpty,
            range?.First,
            range?.Last,
            place,
            place is null ? null : reports.Where(r => r.Claim.Place?.Name == place).Select(r => r.Claim.Place!.Country).FirstOrDefault(c => c is not null),
            TopicOf(members),
            sources,
            sources.Select(s => s.OriginId).Distinct(StringComparer.Ordinal).Count(),
            published,
            reports.Max(r => r.PublishedDay),
            [.. fields.Append(events).Where(f => f == events ? f.Values.Count > 1 : !f.Values.IsEmpty)],
            StandingOf(sources),
            [],
            ConfidenceOf(reports),
            []);
    }

    /// <summary>The id of the occurrence whose first report is <paramref name="first"/>.</summary>
    public static string IdOf(Report first) =>
        "o:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("occurrence\u001f" + first.ClaimId)).AsSpan(0, IdBytes));

    public static OccurrenceSource SourceOf(Report report) => new(
        report.ClaimId,
        report.DocumentId,
        report.OriginId,
        report.Publisher,
        report.PublishedDay,
        report.Claim.Status == Status.Negated ? Stance.Denies : Stance.Asserts,
        Holder.Of(report),
        report.Claim.Evidence,
        report.Claim.Rule);

    public static Standing StandingOf(IEnumerable<OccurrenceSource> sources)
    {
        var denied = sources.Any(s => s.Stance == Stance.Denies);
        return !denied ? Standing.Asserted : sources.Any(s => s.Stance == Stance.Asserts) ? Standing.Disputed : Standing.Denied;
    }

    private static string? KeyOf(EquatableArray<Participant> side) => side.IsEmpty
        ? null
        : string.Join('+', side.Select(p => p.Id ?? $"{p.Country}/{p.Sector}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Stems that at least half of the passages have; of few passages all that are shared, of one its own.</summary>
    private static EquatableArray<string> TopicOf(IReadOnlyList<Sighting> members)
    {
        var counts = members.SelectMany(m => m.Topic.Stems).GroupBy(s => s, StringComparer.Ordinal).Select(g => (Stem: g.Key, Count: g.Count()));
        return counts.Where(c => c.Count * 2 >= members.Count)
            .OrderByDescending(c => Topics.WordWeights.Of(c.Stem)).ThenBy(c => c.Stem, StringComparer.Ordinal)
            .Take(TopicCount).Select(c => c.Stem).ToEquatable();
    }

    /// <summary>That not all origins err: each counts with its surest claim.</summary>
    private static double ConfidenceOf(List<Report> reports)
    {
        var doubt = reports.GroupBy(r => r.OriginId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Aggregate(1.0, (rest, origin) => rest * (1 - origin.Max(r => Math.Clamp(r.Claim.Confidence, 0, 1))));
        return Math.Round(Math.Min(MostSure, 1 - doubt), 3);
    }
}
