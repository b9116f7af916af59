using System.Security.Cryptography;
using System.Text;
using Sijill.Model;
using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Comparison;

/// <summary>
/// Sets accounts side by side: what the documents speak of, point by point, and how each holder stands to it. Pure: the order of the reports
/// plays no part, that of the accounts only orders rows and columns.
/// </summary>
public static class Comparer
{
    /// <summary>More claims than this are no table that anybody reads, and every two of them are compared.</summary>
    public const int MostClaims = 1000;

    /// <summary>How the name of a field begins that is a number; the stem of what is counted follows.</summary>
    internal const string NumberField = "number of ";

    private const int IdBytes = 10;

    /// <summary>The table of <paramref name="reports"/>.</summary>
    /// <param name="accounts">The documents, in the order in which rows and columns are to come.</param>
    /// <param name="reports">Their claims; those of other documents are left out.</param>
    /// <exception cref="ArgumentException">More than <see cref="MostClaims"/> claims.</exception>
    public static ComparisonTable Compare(IReadOnlyList<Account> accounts, IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(reports);
        var order = accounts.Select((account, i) => (account.DocumentId, i)).ToDictionary(a => a.DocumentId, a => a.i, StringComparer.Ordinal);
        var sightings = reports.Where(r => order.ContainsKey(r.DocumentId)).Select(Sighting.Of)
            .OrderBy(s => order[s.Report.DocumentId]).ThenBy(s => s.Claim.Evidence.Span.Start).ThenBy(s => s.Report.ClaimId, StringComparer.Ordinal)
            .ToList();
        if (sightings.Count > MostClaims)
        {
            throw new ArgumentException($"{sightings.Count} claims are too many to set side by side; the most is {MostClaims}", nameof(reports));
        }

        var voices = new Voices(accounts, sightings);
        var points = Points.Of(sightings).Select(members => PointOf(members, voices)).ToEquatable();
        return new ComparisonTable(accounts.ToEquatable(), voices.Columns.ToEquatable(), points);
    }

    private static ComparisonPoint PointOf(IReadOnlyList<Sighting> members, Voices voices)
    {
        var told = members.Where(m => !Points.IsAnswer(m)).ToList();
        var head = (told.Count > 0 ? told : members)[0];
        var values = members.Where(m => StanceOf(m) == Stance.Asserts).Select(m => (Holder: voices.Of(m).Key, Values: Values(m).ToList())).ToList();
        var disputed = values.SelectMany(v => v.Values.Select(f => (v.Holder, f.Field, f.Value)))
            .GroupBy(v => v.Field, StringComparer.Ordinal)
            .Where(field => Differ(field.Select(v => (v.Holder, v.Value))))
            .Select(field => field.Key).Order(StringComparer.Ordinal).ToList();
        var cells = voices.Columns.Select(holder => Cell(holder, [.. members.Where(m => voices.Of(m).Key == holder.Key)], disputed)).ToEquatable();
        var reports = (told.Count > 0 ? told : members).Select(m => m.Report).ToList();
        return new ComparisonPoint(
            "p:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("point\u001f" + head.Report.ClaimId)).AsSpan(0, IdBytes)),
            head.Claim.Event,
            head.Claim.Mode,
            PartyMerge.Of(reports, claim => claim.Actor),
            PartyMerge.Of(reports, claim => claim.Recipient),
            AgreementOf(cells, disputed.Count > 0),
            disputed.ToEquatable(),
            cells);
    }

    private static ComparisonCell Cell(Holder holder, List<Sighting> own, List<string> disputed)
    {
        if (own.Count == 0)
        {
            return new ComparisonCell(holder.Key, null, [], []);
        }

        // Who both asserts and denies denies: an article tells first what it then reports as untrue.
        var stance = own.Exists(m => StanceOf(m) == Stance.Denies) ? Stance.Denies : own.Exists(m => StanceOf(m) == Stance.Asserts) ? Stance.Asserts : Stance.Declines;
        var values = own.Where(m => StanceOf(m) == Stance.Asserts).SelectMany(Values).Where(f => disputed.Contains(f.Field, StringComparer.Ordinal)).Distinct()
            .OrderBy(f => f.Field, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal).ToEquatable();
        return new ComparisonCell(
            holder.Key,
            stance,
            values,
            own.Select(m => new Passage(m.Report.DocumentId, m.Report.ClaimId, m.Claim.Evidence.Span.Start, m.Claim.Evidence.Span.End, m.Claim.Evidence.Text)).ToEquatable());
    }

    private static Stance StanceOf(Sighting member) => member.Claim switch
    {
        { Event: "STATE", Mode: "deny" } or { Status: Status.Negated } => Stance.Denies,
        { Event: "STATE", Mode: "decline" } => Stance.Declines,
        _ => Stance.Asserts,
    };

    private static Agreement AgreementOf(IReadOnlyList<ComparisonCell> cells, bool disputed)
    {
        var asserting = cells.Count(c => c.Stance == Stance.Asserts);
        var denying = cells.Any(c => c.Stance == Stance.Denies);
        return asserting == 0 ? Agreement.Unasserted : denying || disputed ? Agreement.Disputed : asserting > 1 ? Agreement.Shared : Agreement.Single;
    }

    /// <summary>True when two holders have no value in common.</summary>
    private static bool Differ(IEnumerable<(string Holder, string Value)> values)
    {
        var byHolder = values.GroupBy(v => v.Holder, v => v.Value, StringComparer.Ordinal).Select(g => g.ToHashSet(StringComparer.Ordinal)).ToList();
        return byHolder.Exists(one => byHolder.Exists(other => !one.Overlaps(other)));
    }

    private static IEnumerable<FieldWord> Values(Sighting member)
    {
        var claim = member.Claim;
        if (member is { IsDated: true, Days.Day: { } day })
        {
            yield return new("date", Blocks.Of(day));
        }

        if (claim.Place is { } place)
        {
            yield return new("place", place.Name);
        }

        if (Initiator.Of(claim) is { } caller)
        {
            yield return new("initiator", caller.Name ?? caller.Country);
        }

        foreach (var (stem, word, number) in Quantities.Of(claim.Evidence.Text))
        {
            yield return new(NumberField + stem, $"{number} {word}");
        }
    }
}
