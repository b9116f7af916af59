using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Commitments;

namespace Sijill.Api.Asking;

/// <summary>The parameters that choose commitments.</summary>
internal static class CommitmentParameters
{
    /// <summary>All.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("by", ParameterKind.Text, "Made by: a country's code, an id or a whole name.") { Example = "RUS" },
        new("to", ParameterKind.Text, "Made to.") { Example = "SYR" },
        new("party", ParameterKind.Text, "By or to. Of several, each must be.") { Repeats = true, Example = "IRN" },
        Words<CommitmentKind>("kind", "Only this kind. Of several, any.") with { Example = "meeting" },
        Words<CommitmentState>("state", "Only what is in this state. Of several, any.") with { Example = "open" },
        new("since", ParameterKind.Day, "Made on this day or later.") { Example = "2025-01" },
        new("until", ParameterKind.Day, "Made on this day or earlier.") { Example = "2025-03-31" },
    ];

    /// <summary>The filter asked for.</summary>
    public static CommitmentFilter Filter(ParameterValues values) => new()
    {
        By = values.Text("by"),
        To = values.Text("to"),
        Parties = values.Texts("party"),
        Kinds = values.Texts("kind"),
        States = values.Texts("state"),
        Since = values.Day("since"),
        Until = values.Day("until", last: true),
    };

    private static Parameter Words<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Array.ConvertAll(Enum.GetValues<T>(), OccurrenceJson.NameOf);
        return new(name, ParameterKind.Text, $"{description} {string.Join(", ", words)}.") { Repeats = true, Choices = words };
    }
}
