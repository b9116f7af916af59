using System.Globalization;
using Sijill.Exports;

namespace Sijill.Cli.Exporting;

/// <summary>What an export left out, for the user.</summary>
internal static class ExportRemarks
{
    /// <summary>A line for each reason; empty when everything was written.</summary>
    public static string Of(string format, ExportCounts counts) =>
        string.Concat(counts.LeftOut.Select(pair => string.Create(CultureInfo.InvariantCulture, $"sijill: {format}: {pair.Value} {Why(pair.Key)}\n")));

    private static string Why(LeftOut reason) => reason switch
    {
        LeftOut.Undated => "left out: neither they nor their articles have a date",
        LeftOut.NotHappened => "left out: planned, denied or supposed, which this format cannot say; --status asks for them",
        LeftOut.NoParty => "left out: nobody acts and nobody receives",
        LeftOut.ManyParties => "cut: more than 32 parties of one side",
        _ => "left out: meetings whose date is longer than a month",
    };
}
