using System.Globalization;

namespace Sijill.Sources.Wikidata;

/// <summary>Which rows an entity gives.</summary>
internal static class EntityRows
{
    /// <summary>A «human settlement» is a town from here on; below are the villages, whose names are too often common words.</summary>
    private const long TownPopulation = 10_000;

    /// <summary>Shorter lines are read anyhow: they are little of a dump, and mistakes are mostly short.</summary>
    private const int ShortLine = 4096;

    /// <summary>Words without which no entity can give a row. Looking for them is many times faster than reading the JSON.</summary>
    private static readonly byte[][] Signs =
    [
        [.. "\"P39\""u8], [.. "\"P1001\""u8], [.. "\"P298\""u8], [.. "\"P279\""u8], [.. "\"P1566\""u8], [.. "4164871"u8], [.. "294414"u8],
    ];

    /// <summary>False when the line has the form of an entity and gives no row for certain.</summary>
    public static bool MayGive(ReadOnlySpan<byte> line)
    {
        if (line.Length < ShortLine || line is not [(byte)'{', (byte)'"', .., (byte)'}'])
        {
            return true;
        }

        foreach (var sign in Signs)
        {
            if (line.IndexOf(sign) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOfficeHolder(WikidataEntity entity) => IsHuman(entity) && entity.Has(WikidataIds.PositionHeld);

    /// <summary>The human with positions and with names in Arabic and English; null otherwise.</summary>
    public static HumanRow? Human(WikidataEntity entity)
    {
        if (entity.English is null || entity.Arabic is null)
        {
            return null;
        }

        var held = entity.Of(WikidataIds.PositionHeld).Where(s => s.Value.Item > 0).Select(Held).ToArray();
        var gender = entity.Items(WikidataIds.Gender) switch
        {
            [WikidataIds.Male, ..] => "m",
            [WikidataIds.Female, ..] => "f",
            _ => null,
        };
        return new HumanRow(
            entity.Id,
            entity.English,
            [entity.Arabic, .. entity.ArabicAliases],
            Russian(entity),
            gender,
            entity.Items(WikidataIds.Citizenship),
            entity.Text(WikidataIds.Death),
            held);
    }

    public static PositionRow? Position(WikidataEntity entity)
    {
        var isPosition = entity.Has(WikidataIds.Jurisdiction)
            || entity.Of(WikidataIds.InstanceOf).Any(s => s.Value.Item is WikidataIds.Position or WikidataIds.PublicOffice)
            || (entity.Has(WikidataIds.SubclassOf) && entity.Has(WikidataIds.Country));
        return !isPosition || IsHuman(entity) ? null : new PositionRow(
            entity.Id,
            entity.English,
            entity.Arabic,
            entity.Items(WikidataIds.Jurisdiction),
            entity.Items(WikidataIds.Country),
            entity.Items(WikidataIds.SubclassOf));
    }

    public static StateRow? State(WikidataEntity entity) => entity.Text(WikidataIds.CountryCode) is { Length: 3 } code
        ? new StateRow(entity.Id, code, entity.English, entity.Items(WikidataIds.Capital))
        : null;

    public static PlaceRow? Place(WikidataEntity entity)
    {
        if (entity.English is null || entity.Arabic is null || !entity.Has(WikidataIds.Country) || !IsTown(entity)
            || !long.TryParse(entity.Text(WikidataIds.Geonames), NumberStyles.None, CultureInfo.InvariantCulture, out var geonames))
        {
            return null;
        }

        return new PlaceRow(
            entity.Id,
            entity.English,
            [entity.Arabic, .. entity.ArabicAliases],
            Russian(entity),
            entity.Items(WikidataIds.Country),
            geonames,
            entity.Sitelinks);
    }

    private static bool IsHuman(WikidataEntity entity) => entity.Of(WikidataIds.InstanceOf).Any(s => s.Value.Item == WikidataIds.Human);

    private static bool IsTown(WikidataEntity entity)
    {
        var kinds = entity.Of(WikidataIds.InstanceOf).Select(s => s.Value.Item).ToList();
        return kinds.Exists(kind => WikidataIds.Cities.Contains(kind))
            || (kinds.Contains(WikidataIds.HumanSettlement)
                && decimal.TryParse(entity.Text(WikidataIds.Population), NumberStyles.Float, CultureInfo.InvariantCulture, out var people)
                && people >= TownPopulation);
    }

    private static HeldRow Held(WikidataStatement statement)
    {
        string? from = null, to = null;
        var over = false;
        foreach (var (property, value) in statement.Qualifiers)
        {
            from ??= property == WikidataIds.Start ? value.Text : null;
            to ??= property == WikidataIds.End ? value.Text : null;

            // «Ended, but it is not known when» is not «still in office».
            over |= property == WikidataIds.End && value.Text is null;
        }

        var of = statement.Qualifiers.Where(q => q.Property is WikidataIds.Of or WikidataIds.Jurisdiction && q.Value.Item > 0).Select(q => q.Value.Item);
        return new HeldRow(statement.Value.Item, from, to, over && to is null, [.. of.Distinct()]);
    }

    private static string[] Russian(WikidataEntity entity) =>
        entity.Russian is null ? [] : [entity.Russian, .. entity.RussianAliases];
}
