namespace Sijill.Sources.Wikidata;

/// <summary>The value of a statement or qualifier: an item, or text (a code, an amount, a date), or neither: unknown or none.</summary>
/// <param name="Item">Number of the item; 0 when the value is none.</param>
/// <param name="Text">The text; a date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</param>
internal readonly record struct WikidataValue(long Item, string? Text);

/// <summary>A statement that is not deprecated.</summary>
/// <param name="Qualifiers">The qualifiers that the import reads; empty when there are none.</param>
internal sealed record WikidataStatement(
    int Property, WikidataValue Value, bool Preferred, IReadOnlyList<(int Property, WikidataValue Value)> Qualifiers);

/// <summary>What the import reads of an entity.</summary>
internal sealed class WikidataEntity
{
    public long Id { get; set; }

    public string? English { get; set; }

    public string? Arabic { get; set; }

    public string? Russian { get; set; }

    public List<string> ArabicAliases { get; } = [];

    public List<string> RussianAliases { get; } = [];

    public List<WikidataStatement> Statements { get; } = [];

    /// <summary>In how many wikis it has a page: the only measure of how well known it is.</summary>
    public int Sitelinks { get; set; }

    public IEnumerable<WikidataStatement> Of(int property) => Statements.Where(s => s.Property == property);

    public bool Has(int property) => Statements.Exists(s => s.Property == property);

    /// <summary>The values of a property: those of preferred rank, where there are such.</summary>
    public IEnumerable<WikidataValue> Best(int property)
    {
        var preferred = Statements.Exists(s => s.Property == property && s.Preferred);
        return Of(property).Where(s => s.Preferred == preferred).Select(s => s.Value);
    }

    /// <summary>The items among <see cref="Best"/>.</summary>
    public long[] Items(int property) => [.. Best(property).Where(v => v.Item > 0).Select(v => v.Item).Distinct()];

    /// <summary>The first text among <see cref="Best"/>.</summary>
    public string? Text(int property) => Best(property).Select(v => v.Text).FirstOrDefault(text => text is not null);
}
