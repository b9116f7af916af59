using Sijill.Ledger.Reading;

namespace Sijill.Api.Asking;

/// <summary>The parameters that choose documents.</summary>
internal static class DocumentParameters
{
    /// <summary>Those of a search.</summary>
    public static IReadOnlyList<Parameter> Publishing { get; } =
    [
        CommonParameters.From("Published"),
        CommonParameters.To("Published"),
        new("publisher", ParameterKind.Text, "Published by this outlet, at any address.") { Example = "SANA" },
    ];

    /// <summary>What to find.</summary>
    public static Parameter Words { get; } = new(
        "q", ParameterKind.Text, "Words that must all be there; in quotation marks, beside each other. Vowel marks, tatweel, the spelling of hamza and clitics do not matter.")
    {
        Required = true,
        Example = "\"رفع العقوبات\" سوريا",
    };

    /// <summary>All.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        .. Publishing,
        new("document", ParameterKind.Text, "This document: its key, or its id in the source. Of several, any.") { Repeats = true, Example = "d:0123456789abcdef01234567" },
        new("corrected", ParameterKind.Flag, "Only documents with a corrected claim.") { Example = "true" },
    ];

    /// <summary>The filter asked for.</summary>
    /// <param name="values">What was asked.</param>
    /// <param name="all">Whether all parameters are known, or only <see cref="Publishing"/>.</param>
    public static DocumentFilter Filter(ParameterValues values, bool all) => new()
    {
        From = values.Day("from"),
        To = values.Day("to", last: true),
        Publisher = values.Text("publisher"),
        Documents = all ? values.Texts("document") : [],
        Corrected = all && values.Flag("corrected"),
    };
}
