using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using Sijill.Model;

namespace Sijill.Lexicons;

/// <summary>Reads the folder <c>plover/</c> of a lexicon. Later files replace entries of earlier ones that have the same key.</summary>
internal sealed class PloverLoader
{
    private readonly Dictionary<string, (EventEntry Entry, string File, int Line)> events = [];
    private readonly Dictionary<(string Event, string Mode), (ModeEntry Entry, string File, int Line)> modes = [];
    private readonly Dictionary<string, string> contexts = [];
    private readonly Dictionary<string, string> sectors = [];
    private readonly Dictionary<string, string> international = [];
    private readonly Dictionary<string, (CameoEntry Entry, string File, int Line)> cameo = [];

    /// <summary>The ontology that <paramref name="files"/> describe; files outside <c>plover/</c> are not looked at.</summary>
    /// <exception cref="LexiconException">An entry is not valid, or names an event, mode, context or code that is not there.</exception>
    public static PloverOntology Load(IEnumerable<LexiconFile> files)
    {
        var loader = new PloverLoader();
        foreach (var file in files)
        {
            loader.Add(file);
        }

        return loader.Build();
    }

    private void Add(LexiconFile file)
    {
        switch (file.Path)
        {
            case "plover/events.jsonl":
                Each(file, PloverJson.Default.EventEntry, e => e.Event, (e, line) => events[e.Event] = (Checked(e, file, line), file.DisplayName, line));
                break;
            case "plover/modes.jsonl":
                Each(file, PloverJson.Default.ModeEntry, e => e.Event + "/" + e.Mode, (e, line) => modes[(e.Event, e.Mode)] = (e, file.DisplayName, line));
                break;
            case "plover/contexts.jsonl":
                Each(file, PloverJson.Default.ContextEntry, e => e.Context, (e, _) => contexts[e.Context] = e.Meaning);
                break;
            case "plover/sectors.jsonl":
                Each(file, PloverJson.Default.SectorEntry, e => e.Sector, (e, _) => sectors[e.Sector] = e.Meaning);
                break;
            case "plover/international.jsonl":
                Each(file, PloverJson.Default.InternationalEntry, e => e.Country, (e, _) => international[e.Country] = e.Meaning);
                break;
            case "plover/cameo.jsonl":
                Each(file, PloverJson.Default.CameoEntry, e => e.Cameo, (e, line) => cameo[e.Cameo] = (e, file.DisplayName, line));
                break;
            default:
                if (file.Path.StartsWith("plover/", StringComparison.Ordinal))
                {
                    throw new LexiconException("SJ2101", file.DisplayName, 0, "no such file belongs to the ontology; see docs/record.md");
                }

                break;
        }
    }

    private static void Each<T>(LexiconFile file, JsonTypeInfo<T> type, Func<T, string?> key, Action<T, int> add)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, entry) in JsonLines.Read(file, type))
        {
            if (string.IsNullOrEmpty(key(entry)))
            {
                throw new LexiconException("SJ2102", file.DisplayName, line, "the key of the entry is missing or empty");
            }

            if (!seen.Add(key(entry)!))
            {
                throw new LexiconException("SJ2103", file.DisplayName, line, $"«{key(entry)}» stands twice in this file; keep one");
            }

            add(entry, line);
        }
    }

    private static EventEntry Checked(EventEntry entry, LexiconFile file, int line) => entry.Quad is >= 1 and <= 4 && IsScore(entry.Score)
        ? entry
        : throw new LexiconException("SJ2104", file.DisplayName, line, "quad is 1 to 4 and score -10 to 10");

    private static bool IsScore(double score) => score is >= -10 and <= 10;

    private PloverOntology Build()
    {
        foreach (var (entry, file, line) in cameo.Values)
        {
            CheckCameo(entry, file, line);
        }

        foreach (var (entry, file, line) in modes.Values)
        {
            CheckMode(entry, file, line);
        }

        var types = events.Values.Select(e => Type(e.Entry, e.File, e.Line)).ToFrozenDictionary(e => e.Code, StringComparer.Ordinal);
        return new PloverOntology(
            types,
            contexts.ToFrozenDictionary(StringComparer.Ordinal),
            sectors.ToFrozenDictionary(StringComparer.Ordinal),
            international.ToFrozenDictionary(StringComparer.Ordinal),
            cameo.Values
                .Select(c => new CameoCode(c.Entry.Cameo, c.Entry.Event, c.Entry.Mode, [.. c.Entry.Context ?? []]))
                .ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));
    }

    private void CheckCameo(CameoEntry entry, string file, int line)
    {
        if (entry.Cameo.Length is < 3 or > 4 || !entry.Cameo.All(char.IsAsciiDigit))
        {
            throw new LexiconException("SJ2105", file, line, $"«{entry.Cameo}» is no CAMEO code; write three or four digits as text");
        }

        CheckEvent(entry.Event, file, line);
        if (entry.Mode is not null && !modes.ContainsKey((entry.Event, entry.Mode)))
        {
            throw new LexiconException("SJ2106", file, line, $"{entry.Event} has no mode «{entry.Mode}»");
        }

        foreach (var context in entry.Context ?? [])
        {
            if (!contexts.ContainsKey(context))
            {
                throw new LexiconException("SJ2107", file, line, $"there is no context «{context}»");
            }
        }
    }

    private void CheckMode(ModeEntry entry, string file, int line)
    {
        CheckEvent(entry.Event, file, line);
        CheckCode(entry.Cameo, file, line);
        if (entry.Score is { } score && !IsScore(score))
        {
            throw new LexiconException("SJ2104", file, line, "score is -10 to 10");
        }
    }

    private void CheckEvent(string? code, string file, int line)
    {
        if (code is null || !events.ContainsKey(code))
        {
            throw new LexiconException("SJ2108", file, line, $"there is no event «{code}»");
        }
    }

    private void CheckCode(string? code, string file, int line)
    {
        if (code is null || !cameo.ContainsKey(code))
        {
            throw new LexiconException("SJ2109", file, line, $"there is no CAMEO code «{code}»");
        }
    }

    private EventType Type(EventEntry entry, string file, int line)
    {
        CheckCode(entry.Cameo, file, line);
        var own = modes.Values
            .Where(m => m.Entry.Event == entry.Event)
            .Select(m => new EventMode(m.Entry.Mode, m.Entry.Score ?? entry.Score, m.Entry.Cameo, m.Entry.Meaning))
            .ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);
        return new EventType(entry.Event, (QuadClass)entry.Quad, entry.Score, entry.Cameo, entry.Meaning, own);
    }
}
