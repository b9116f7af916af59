using Sijill.Ledger.Reading;

namespace Sijill.Api.Asking;

/// <summary>The parameters that choose claims.</summary>
internal static class ClaimParameters
{
    private static readonly string[] Statuses = ["actual", "historical", "future", "hypothetical", "negated"];

    /// <summary>All.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("actor", ParameterKind.Text, "Somebody who acts, receives or speaks: an id (person/…), a country's code, or part of a name. Of several, each must be there.") { Repeats = true, Example = "person/vladimir-putin" },
        new("country", ParameterKind.Text, "A country that acts or receives, by its code. Of several, one is enough.") { Repeats = true, Example = "SYR" },
        new("between", ParameterKind.Pair, "Two countries, both of which act or receive.") { Example = "RUS,SYR" },
        new("event", ParameterKind.Text, "Event type. Of several, one is enough.") { Repeats = true, Example = "REQUEST" },
        new("status", ParameterKind.Text, "actual, historical, future, hypothetical or negated. Of several, one is enough.") { Repeats = true, Choices = Statuses, Example = "actual" },
        CommonParameters.From("May have happened"),
        CommonParameters.To("May have happened"),
        new("publisher", ParameterKind.Text, "Published by this outlet.") { Example = "SANA" },
        new("document", ParameterKind.Text, "Claims of this document: its key, or its id in the source. Of several, any.") { Repeats = true, Example = "d:0123456789abcdef01234567" },
        new("id", ParameterKind.Text, "This claim. Of several, any.") { Repeats = true, Example = "c:0123456789abcdef0123" },
        CommonParameters.Confidence,
        new("rejected", ParameterKind.Flag, "Claims that a person rejected, too.") { Example = "true" },
    ];

    /// <summary>The filter asked for.</summary>
    public static ClaimFilter Filter(ParameterValues values) => new()
    {
        Actors = values.Texts("actor"),
        Countries = values.Texts("country"),
        Between = values.Pair("between"),
        Events = values.Texts("event"),
        Statuses = values.Texts("status"),
        From = values.Day("from"),
        To = values.Day("to", last: true),
        Publisher = values.Text("publisher"),
        Documents = values.Texts("document"),
        Ids = values.Texts("id"),
        MinConfidence = values.Fraction("min_confidence"),
        IncludeRejected = values.Flag("rejected"),
    };
}
