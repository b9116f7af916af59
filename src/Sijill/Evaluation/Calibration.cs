namespace Sijill.Evaluation;

/// <summary>Predicted claims of about one confidence, and how many of them are right.</summary>
/// <param name="From">Least confidence of the band.</param>
/// <param name="To">Confidence at which the next band begins; the last band includes it.</param>
/// <param name="Claims">How many.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Event">How many have the right passage and event.</param>
/// <param name="Record">How many have the right actor, recipient, status and attribution as well.</param>
public sealed record CalibrationBand(double From, double To, int Claims, double Confidence, int Event, int Record);

/// <summary>Whether confidence means what it says.</summary>
public static class Calibration
{
    private const int Bands = 10;

    /// <summary>Confidences are written to three places; what stands at the edge of a band by those is not to fall out of it.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The bands that hold claims, the least sure first. Claims that state no confidence are not counted.</summary>
    public static IReadOnlyList<CalibrationBand> Of(IEnumerable<Alignment> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return [.. articles
            .SelectMany(Judged)
            .GroupBy(claim => Math.Min(Bands - 1, (int)((claim.Confidence * Bands) + Tolerance)))
            .OrderBy(band => band.Key)
            .Select(band => new CalibrationBand(
                band.Key / (double)Bands,
                (band.Key + 1) / (double)Bands,
                band.Count(),
                Math.Round(band.Average(claim => claim.Confidence), 4),
                band.Count(claim => claim.Event),
                band.Count(claim => claim.Record)))];
    }

    private static IEnumerable<(double Confidence, bool Event, bool Record)> Judged(Alignment article)
    {
        var matched = article.Matched.ToDictionary(m => m.Predicted.Index, m => m.Agreement);
        return
            from claim in article.Predicted
            where claim.Claim.Confidence is not null
            let agreement = matched.GetValueOrDefault(claim.Index)
            select (claim.Claim.Confidence!.Value, agreement is not null, agreement is { Record: true });
    }
}
