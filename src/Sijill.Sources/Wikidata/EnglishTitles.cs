namespace Sijill.Sources.Wikidata;

/// <summary>
/// Reads English titles: «Minister of Foreign Affairs of Russia», «Russian Foreign Minister», «French ambassador to Syria». A title is an
/// office's name or stands in the list of titles; the country may stand before it, after it or in its middle.
/// </summary>
internal sealed class EnglishTitles
{
    private const int LongestLabel = 200;
    private readonly Owners owners;
    private readonly Dictionary<string, List<OfficeTitle>> exact = new(StringComparer.Ordinal);
    private readonly List<(string Begin, OfficeTitle Title)> beginnings = [];

    public EnglishTitles(KnownWorld world, Owners owners)
    {
        this.owners = owners;
        foreach (var title in world.Titles)
        {
            title.Titles.ToList().ForEach(words => Add(words, title));
        }

        foreach (var office in world.Offices)
        {
            Add(office.Name, new OfficeTitle(office.Id, [], null, [], National: false, Host: false));
        }
    }

    /// <summary>The office that a label names, with its owner if it says so; null when it names none.</summary>
    public Office? Read(string label)
    {
        // No title is so long; the ways to split it grow with the square of its words.
        if (label.Length > LongestLabel)
        {
            return null;
        }

        var words = EnglishText.Words(label);
        var acting = Stripped(words, "acting ") ?? Stripped(words, "interim ");
        return ReadWords(acting ?? words) is { } office ? office with { Acting = acting is not null } : null;
    }

    private static string? Stripped(string words, string first) => words.StartsWith(first, StringComparison.Ordinal) ? words[first.Length..] : null;

    private void Add(string words, OfficeTitle title)
    {
        words = EnglishText.Words(words);
        if (words.EndsWith('*'))
        {
            beginnings.Add((words[..^1], title));
            return;
        }

        if (!exact.TryGetValue(words, out var titles))
        {
            exact[words] = titles = [];
        }

        titles.Add(title);
    }

    private Office? ReadWords(string words)
    {
        if (ReadHost(words) is { } posted)
        {
            return posted;
        }

        // The first split of all whose title is in the list; then the first whose title begins as one does,
        // those with a country before the words as they are.
        var splits = Splits(words).ToList();
        return splits.Select(s => Exact(s.Title, s.Of)).FirstOrDefault(office => office is not null)
            ?? splits.OrderBy(s => s.Of is null).Select(s => Beginning(s.Title, s.Of)).FirstOrDefault(office => office is not null);
    }

    private Office? Exact(string words, string? of) =>
        exact.TryGetValue(words, out var titles) && titles.Find(t => !t.Host && Fits(t, of)) is { } title ? Found(title, of) : null;

    private Office? Beginning(string words, string? of) =>
        beginnings.Find(b => words.StartsWith(b.Begin, StringComparison.Ordinal) && Fits(b.Title, of)) is { Title: { } title } ? Found(title, of) : null;

    private static bool Fits(OfficeTitle title, string? of) => title.Only.Count == 0 || (of is not null && title.Only.Contains(of));

    private static Office Found(OfficeTitle title, string? of) => new(title.Office, of ?? title.Of, title.National);

    /// <summary>«French ambassador to Syria», «ambassador of France to Syria», «ambassador to Syria».</summary>
    private Office? ReadHost(string words)
    {
        for (var to = words.IndexOf(" to ", StringComparison.Ordinal); to >= 0; to = words.IndexOf(" to ", to + 1, StringComparison.Ordinal))
        {
            if (owners.Named(words[(to + 4)..]) is { } host
                && Splits(words[..to]).Select(s => exact.GetValueOrDefault(s.Title)?.Find(t => t.Host)).FirstOrDefault(t => t is not null) is { } title)
            {
                return new Office(title.Office, host, Posted: true);
            }
        }

        return null;
    }

    /// <summary>Every way to take a country out of the words, and the words as they are.</summary>
    private IEnumerable<(string Title, string? Of)> Splits(string text)
    {
        yield return (text, null);
        var words = text.Split(' ');
        if (words[^1].EndsWith(')') && text.LastIndexOf('(') is > 0 and var bracket && owners.Named(text[(bracket + 1)..^1]) is { } bracketed)
        {
            yield return (text[..bracket].TrimEnd(), bracketed);
        }

        for (var i = 1; i < words.Length; i++)
        {
            // «Russian …».
            if (owners.Named(Part(words, 0, i)) is { } before)
            {
                yield return (Part(words, i, words.Length), before);
            }

            // «… of Russia …», «Member of the German …».
            var from = words[i] is "of" or "for" or "in" ? i + 1 : i;
            for (var end = words.Length; end > from; end--)
            {
                if (owners.Named(Part(words, from, end)) is { } within)
                {
                    yield return (string.Join(' ', words[..i].Concat(words[end..])), within);
                }
            }
        }
    }

    private static string Part(string[] words, int from, int to) => string.Join(' ', words, from, to - from);
}
