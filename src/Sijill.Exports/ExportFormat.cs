namespace Sijill.Exports;

/// <summary>A format that claims can be written in.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="FileName">The name of its file in a folder.</param>
/// <param name="About">What it is, in a few words.</param>
/// <param name="Create">Makes its exporter.</param>
/// <param name="CountsEvents">True when its rows are events: then the claims of an occurrence must come together. Else they are claims or articles, and come by day.</param>
public sealed record ExportFormat(string Name, string FileName, string About, Func<Stream, ExportOptions, IExporter> Create, bool CountsEvents)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("plover", "sijill.plover.jsonl", "PLOVER 2.0, one record a line", (stream, _) => new Claims.PloverExporter(stream), false),
        new("gdelt-events", "sijill.export.CSV", "GDELT 2.0 events, 61 columns", (stream, options) => new Tables.GdeltEventsExporter(stream, options), true),
        new("gdelt-mentions", "sijill.mentions.CSV", "GDELT 2.0 mentions, 16 columns", (stream, options) => new Tables.GdeltMentionsExporter(stream, options), true),
        new("icews", "sijill.icews.tab", "ICEWS, 20 columns", (stream, options) => new Tables.IcewsExporter(stream, options), true),
        new("polecat", "sijill.polecat.tab", "POLECAT, 40 columns", (stream, options) => new Tables.PolecatExporter(stream, options), true),
        new("csv", "sijill.csv", "one claim a row, for spreadsheets", (stream, _) => new Claims.CsvExporter(stream), false),
        new("parquet", "sijill.parquet", "the same columns, typed", (stream, _) => new Claims.ParquetExporter(stream), false),
        new("jsonld", "sijill.jsonld", "schema.org and PROV-O", (stream, _) => new Linked.JsonLdExporter(stream), true),
        new("ical", "sijill.ics", "meetings, calls and visits as a calendar", (stream, options) => new Calendars.CalendarExporter(stream, options), true),
        new("gexf", "sijill.gexf", "who deals with whom, as a network", (stream, options) => new Networks.GexfExporter(stream, options), true),
        new("csl", "sijill.csl.json", "the articles cited, CSL-JSON", (stream, _) => new Citations.CslExporter(stream), false),
        new("bibtex", "sijill.bib", "the articles cited, BibTeX", (stream, _) => new Citations.BibtexExporter(stream), false),
    ];

    /// <summary>The format of a name, or null.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
