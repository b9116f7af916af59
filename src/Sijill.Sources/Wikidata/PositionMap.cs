namespace Sijill.Sources.Wikidata;

/// <summary>
/// Which office a position is. Asked in this order: the user's map, the position's English label, the label of the class above it, and
/// whoever reads Arabic titles.
/// </summary>
internal sealed class PositionMap
{
    private readonly Dictionary<long, Office?> found = [];
    private readonly Dictionary<long, PositionRow> positions;
    private readonly IReadOnlyDictionary<long, Office> given;
    private readonly Dictionary<string, KnownOffice> offices;
    private readonly EnglishTitles titles;
    private readonly Owners owners;
    private readonly Func<string, (string Office, string Of)?>? readArabicTitle;

    public PositionMap(
        KnownWorld world,
        Owners owners,
        Dictionary<long, PositionRow> positions,
        IReadOnlyDictionary<long, Office> given,
        Func<string, (string Office, string Of)?>? readArabicTitle)
    {
        this.owners = owners;
        this.positions = positions;
        this.given = given;
        this.readArabicTitle = readArabicTitle;
        offices = world.Offices.ToDictionary(o => o.Id, StringComparer.Ordinal);
        titles = new EnglishTitles(world, owners);
    }

    /// <summary>The position as the dump has it; null when it is not there.</summary>
    public PositionRow? Row(long position) => positions.GetValueOrDefault(position);

    /// <summary>The country or organisation that the position itself applies to.</summary>
    public string? OwnerOf(long position) => Row(position) is { } row ? Owner(row.Jurisdictions) ?? Owner(row.Countries) : null;

    /// <summary>The sector of an office.</summary>
    public KnownOffice Office(string id) => offices[id];

    /// <summary>The office; null when it is not known.</summary>
    public Office? Of(long position)
    {
        if (!found.TryGetValue(position, out var office))
        {
            office = given.GetValueOrDefault(position) ?? Read(position);
            office = office is { Of: null } && offices[office.Id].Of is { } always ? office with { Of = always } : office;
            found[position] = office;
        }

        return office;
    }

    private Office? Read(long position)
    {
        if (Row(position) is not { } row)
        {
            return null;
        }

        return OwnLabel(row) ?? ParentLabel(row) ?? ArabicLabel(row);
    }

    private Office? OwnLabel(PositionRow row)
    {
        if (row.En is null || titles.Read(row.En) is not { } office)
        {
            return null;
        }

        if (office.Of is null)
        {
            return office with { Of = Owner(row.Jurisdictions) ?? Owner(row.Countries) };
        }

        // Who is posted abroad belongs to two countries, and the position may name the other. But «Governor of Georgia» where the
        // position belongs to the United States means another Georgia.
        var said = row.Jurisdictions.Concat(row.Countries).Select(owners.Of).Where(of => of is not null).ToList();
        return said.Count == 0 || said.Contains(office.Of) || office.Posted ? office : null;
    }

    private Office? ParentLabel(PositionRow row) => Owner(row.Jurisdictions) is not { } of ? null : row.Parents
        .Select(parent => Row(parent)?.En is { } label ? titles.Read(label) : null)
        .Where(office => office is not null && (office.Of is null || office.Of == of))
        .Select(office => office! with { Of = of })
        .FirstOrDefault();

    private Office? ArabicLabel(PositionRow row) => row.Ar is not null && readArabicTitle?.Invoke(row.Ar) is var (office, of) && offices.ContainsKey(office)
        ? new Office(office, of)
        : null;

    private string? Owner(IEnumerable<long> items) => items.Select(owners.Of).FirstOrDefault(of => of is not null);
}
