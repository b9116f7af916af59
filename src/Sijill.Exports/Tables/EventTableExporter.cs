using Sijill.Exports.Events;
using Sijill.Exports.Texts;

namespace Sijill.Exports.Tables;

/// <summary>A table with a row for each dyad of each event, tab-separated.</summary>
internal abstract class EventTableExporter : TextExporter
{
    private readonly bool anyStatus;

    /// <param name="header">Names of the columns for the first line, or null for none.</param>
    protected EventTableExporter(Stream stream, ExportOptions options, int columns, IReadOnlyList<string>? header)
        : base(stream)
    {
        anyStatus = options.AnyStatus;
        Row = new TabRow(columns);
        if (header is not null)
        {
            Output.WriteLine(string.Join('\t', header));
        }
    }

    /// <summary>The row under way.</summary>
    protected TabRow Row { get; }

    /// <inheritdoc/>
    protected sealed override void Write(ExportEvent happening)
    {
        if (!anyStatus && !Happened.Of(happening.Summary))
        {
            Counts.Leave(LeftOut.NotHappened);
            return;
        }

        if (EventDays.Of(happening.Summary) is not { } days)
        {
            Counts.Leave(LeftOut.Undated);
            return;
        }

        var dyads = Dyad.Of(happening.Summary, out var isCut);
        if (dyads.Count == 0)
        {
            Counts.Leave(LeftOut.NoParty);
            return;
        }

        if (isCut)
        {
            Counts.Leave(LeftOut.ManyParties);
        }

        for (var i = 0; i < dyads.Count; i++)
        {
            WriteDyad(happening, days, dyads[i], i);
        }
    }

    /// <summary>Writes the row or rows of a dyad.</summary>
    protected abstract void WriteDyad(ExportEvent happening, EventDays days, Dyad dyad, int number);

    /// <summary>Ends a row.</summary>
    protected void EndRow()
    {
        Row.WriteTo(Output);
        Counts.Row();
    }
}
