namespace Sijill.Sources.Wikidata;

/// <summary>The rows of a pass, in four files.</summary>
internal sealed class RowWriters : IDisposable
{
    private readonly ScanState state;
    private readonly RowWriter<HumanRow> humans;
    private readonly RowWriter<PositionRow> positions;
    private readonly RowWriter<StateRow> states;
    private readonly RowWriter<PlaceRow> places;

    public RowWriters(ImportFolder folder, ScanState state)
    {
        this.state = state;
        humans = new RowWriter<HumanRow>(folder.HumanRows, state.Humans, RowJson.Lines.HumanRow);
        positions = new RowWriter<PositionRow>(folder.PositionRows, state.Positions, RowJson.Lines.PositionRow);
        states = new RowWriter<StateRow>(folder.StateRows, state.States, RowJson.Lines.StateRow);
        places = new RowWriter<PlaceRow>(folder.PlaceRows, state.PlacesLength, RowJson.Lines.PlaceRow);
    }

    /// <summary>Writes the rows that the entity gives, and counts it.</summary>
    public void Add(WikidataEntity entity)
    {
        var counts = state.Counts;
        counts.Entities++;
        if (entity.Id == 0)
        {
            return;
        }

        if (EntityRows.IsOfficeHolder(entity))
        {
            counts.OfficeHolders++;
            counts.WithoutArabic += entity.Arabic is null ? 1 : 0;
            counts.WithoutEnglish += entity.Arabic is not null && entity.English is null ? 1 : 0;
            humans.Write(EntityRows.Human(entity));
        }

        positions.Write(EntityRows.Position(entity));
        states.Write(EntityRows.State(entity));
        if (state.Places)
        {
            places.Write(EntityRows.Place(entity));
        }
    }

    /// <summary>Hands everything to the disk and notes in the state how much there is.</summary>
    public void Flush()
    {
        state.Humans = humans.Flush();
        state.Positions = positions.Flush();
        state.States = states.Flush();
        state.PlacesLength = places.Flush();
    }

    public void Dispose()
    {
        humans.Dispose();
        positions.Dispose();
        states.Dispose();
        places.Dispose();
    }
}
