namespace Sijill.Sources.Wikidata;

/// <summary>Where an import keeps what: the results in a lexicon folder, the rest in its subfolder <c>.import</c>.</summary>
internal sealed class ImportFolder(string path)
{
    public string Persons => Path.Combine(path, "actors", "persons", "wikidata.jsonl");

    public string Places => Path.Combine(path, "places", "places", "wikidata.jsonl");

    public string Unmapped => Path.Combine(path, "unmapped-positions.jsonl");

    public string Work { get; } = Path.Combine(path, ".import");

    public string State => Path.Combine(Work, "state.json");

    // Not .jsonl: the loader of lexicons takes up every file of that kind.
    public string HumanRows => Path.Combine(Work, "humans.rows");

    public string PositionRows => Path.Combine(Work, "positions.rows");

    public string StateRows => Path.Combine(Work, "states.rows");

    public string PlaceRows => Path.Combine(Work, "places.rows");

    /// <summary>Forgets what earlier passes have read.</summary>
    public void Forget()
    {
        foreach (var file in new[] { State, HumanRows, PositionRows, StateRows, PlaceRows })
        {
            File.Delete(file);
        }
    }
}
