using System.Text.Json.Serialization;

namespace Sijill.Evaluation;

/// <summary>Precision, recall and their harmonic mean, to four places.</summary>
public sealed record Rate(double Precision, double Recall, double F1)
{
    private const int Places = 4;

    /// <summary>The rate of <paramref name="right"/> among those predicted and those wanted; 0 where there is nothing to divide by.</summary>
    public static Rate Of(int right, int predicted, int gold)
    {
        var (precision, recall, f1) = Exact(right, predicted, gold);
        return new(Rounding.HalfEven(precision, Places), Rounding.HalfEven(recall, Places), Rounding.HalfEven(f1, Places));
    }

    internal static (double Precision, double Recall, double F1) Exact(int right, int predicted, int gold)
    {
        var precision = predicted > 0 ? right / (double)predicted : 0;
        var recall = gold > 0 ? right / (double)gold : 0;
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
}

/// <summary>The figures of one event type.</summary>
/// <param name="Gold">Claims wanted.</param>
/// <param name="Predicted">Claims there.</param>
/// <param name="F1">Of the event, to three places.</param>
public sealed record EventFigures(int Gold, int Predicted, double F1);

/// <summary>How well predicted claims answer to gold. As JSON it has the names that the measures have had from the beginning.</summary>
/// <param name="Documents">Articles with gold.</param>
/// <param name="Gold">Claims wanted.</param>
/// <param name="Predicted">Claims there.</param>
/// <param name="Span">The passage is found, whatever its event.</param>
/// <param name="Event">And the event is right.</param>
/// <param name="Dyad">And the countries of actor and recipient.</param>
/// <param name="Record">And status and attribution.</param>
/// <param name="Accuracy">Share of the matched events whose field is right, by field.</param>
/// <param name="PerEvent">By event type, the most frequent in gold first.</param>
public sealed record Figures(
    int Documents,
    int Gold,
    int Predicted,
    Rate Span,
    Rate Event,
    Rate Dyad,
    Rate Record,
    [property: JsonPropertyName("accuracy on matched events")] IReadOnlyDictionary<string, double> Accuracy,
    [property: JsonPropertyName("per event")] IReadOnlyDictionary<string, EventFigures> PerEvent);
