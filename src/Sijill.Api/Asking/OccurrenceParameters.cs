using Sijill.Ledger.Reading;

namespace Sijill.Api.Asking;

/// <summary>The parameters that choose occurrences.</summary>
internal static class OccurrenceParameters
{
    private static readonly string[] Orders = ["oldest", "newest", "reported"];

    /// <summary>Those of the filter.</summary>
    public static IReadOnlyList<Parameter> Filtering { get; } =
    [
        new("between", ParameterKind.Pair, "Two who both take part: country codes, ids or whole names.") { Example = "RUS,SYR" },
        new("actor", ParameterKind.Text, "Somebody who acts: a country's code, an id (person/…) or a whole name in English or Arabic.") { Example = "person/emmanuel-macron" },
        new("party", ParameterKind.Text, "Takes part in whatever role. Of several, each must.") { Repeats = true, Example = "TUR" },
        new("event", ParameterKind.Text, "PLOVER event, also with a mode: CONSULT, CONSULT/phone. Of several, one is enough.") { Repeats = true, Example = "CONSULT/phone" },
        new("standing", ParameterKind.Text, "asserted, disputed (asserted and denied) or denied. Of several, one is enough.") { Repeats = true, Choices = ["asserted", "disputed", "denied"], Example = "disputed" },
        CommonParameters.From("May have happened"),
        CommonParameters.To("May have happened"),
        new("reported_from", ParameterKind.Day, "Last reported on this day or later.") { Example = "2025-02-12" },
        new("reported_to", ParameterKind.Day, "Last reported on this day or earlier.") { Example = "2025-02-12" },
        new("publisher", ParameterKind.Text, "Told by this outlet.") { Example = "SANA" },
        new("plans", ParameterKind.Flag, "What is only planned, too.") { Example = "true" },
        new("min_origins", ParameterKind.Integer, "Told by so many independent origins; copies of one text count once.") { Least = 0, Most = 1_000_000, Standard = "1", Example = "2" },
    ];

    /// <summary>Words of a passage.</summary>
    public static Parameter Topic { get; } = new(
        "topic", ParameterKind.Text, "Words that a passage must have, in whatever form: رفع العقوبات finds برفع عقوباتها. A page may then hold fewer than its limit, or none, and still have a «next».")
    {
        Example = "رفع العقوبات",
    };

    /// <summary>The order, oldest or newest first.</summary>
    public static Parameter Order(string standard) => new("order", ParameterKind.Text, "oldest or newest: by the first day it may have happened; reported: last reported first.")
    {
        Choices = Orders,
        Standard = standard,
        Example = "reported",
    };

    /// <summary>The filter asked for.</summary>
    public static OccurrenceFilter Filter(ParameterValues values) => new()
    {
        Between = values.Pair("between"),
        Actor = values.Text("actor"),
        Parties = values.Texts("party"),
        Events = values.Texts("event"),
        Standings = values.Texts("standing"),
        From = values.Day("from"),
        To = values.Day("to", last: true),
        ReportedFrom = values.Day("reported_from"),
        ReportedTo = values.Day("reported_to", last: true),
        Publisher = values.Text("publisher"),
        IncludePlans = values.Flag("plans"),
        MinOrigins = values.Integer("min_origins"),
    };

    /// <summary>The order asked for.</summary>
    public static OccurrenceOrder OrderOf(ParameterValues values) => values.Text("order") switch
    {
        "newest" => OccurrenceOrder.Newest,
        "reported" => OccurrenceOrder.LastReported,
        _ => OccurrenceOrder.Oldest,
    };
}
