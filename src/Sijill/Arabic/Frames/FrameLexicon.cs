using System.Collections.Frozen;
using Sijill.Arabic.Letters;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Arabic.Frames;

/// <summary>All frames, cues and carriers, found by the head word in normal form.</summary>
internal sealed class FrameLexicon
{
    private static readonly FrozenSet<string> Slots = new[]
    {
        "subject", "object", "object2", "of", "speaker", "content",
        "ب", "ل", "ك", "من", "على", "إلى", "عن", "في", "مع", "ضد", "بين", "أمام", "نحو", "تجاه", "إزاء", "بحق", "لدى", "حول", "بشأن", "من قبل", "حيال",
    }.ToFrozenSet(StringComparer.Ordinal);

    private FrameLexicon(
        FrozenDictionary<string, Frame[]> verbs,
        FrozenDictionary<string, Frame[]> nouns,
        FrozenDictionary<string, Frame[]> adjectives,
        FrozenDictionary<string, (string[] Words, Frame Frame)[]> phrases,
        FrozenDictionary<string, (string[] Words, Cue Cue)[]> cues,
        FrozenDictionary<string, Carrier> carriers)
    {
        Verbs = verbs;
        Nouns = nouns;
        Adjectives = adjectives;
        Phrases = phrases;
        Cues = cues;
        Carriers = carriers;
    }

    /// <summary>Frames of verbs by lemma in normal form.</summary>
    public FrozenDictionary<string, Frame[]> Verbs { get; }

    /// <summary>Frames of nouns by stem in normal form.</summary>
    public FrozenDictionary<string, Frame[]> Nouns { get; }

    /// <summary>Frames of predicate adjectives by stem in normal form, all inflections listed.</summary>
    public FrozenDictionary<string, Frame[]> Adjectives { get; }

    /// <summary>Fixed phrases by their first word in normal form.</summary>
    public FrozenDictionary<string, (string[] Words, Frame Frame)[]> Phrases { get; }

    /// <summary>Cues by their first word in normal form, longest first.</summary>
    public FrozenDictionary<string, (string[] Words, Cue Cue)[]> Cues { get; }

    /// <summary>Carrier verbs by lemma in normal form.</summary>
    public FrozenDictionary<string, Carrier> Carriers { get; }

    /// <summary>Number of frames.</summary>
    public int Count => All.Count();

    /// <summary>Every frame once.</summary>
    public IEnumerable<Frame> All =>
        Verbs.Values.SelectMany(f => f)
            .Concat(Nouns.Values.SelectMany(f => f))
            .Concat(Adjectives.Values.SelectMany(f => f))
            .Concat(Phrases.Values.SelectMany(f => f.Select(p => p.Frame)))
            .Distinct();

    /// <summary>Loads the files under <c>frames/</c>; a later entry with the id of an earlier one replaces it.</summary>
    public static FrameLexicon Load(IEnumerable<LexiconFile> files)
    {
        var frames = new Dictionary<string, Frame>(StringComparer.Ordinal);
        var cues = new Dictionary<string, (CueEntry Entry, Cue Cue)>(StringComparer.Ordinal);
        var carriers = new Dictionary<string, Carrier>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Path.StartsWith("frames/", StringComparison.Ordinal)))
        {
            switch (file.Path)
            {
                case "frames/cues.jsonl":
                    foreach (var (_, entry) in JsonLines.Read(file, FrameJson.Default.CueEntry))
                    {
                        cues[entry.Id] = (entry, new Cue(entry.Id, entry.Event, entry.Mode, entry.Weight, entry.Blames));
                    }

                    break;
                case "frames/carriers.jsonl":
                    foreach (var (line, entry) in JsonLines.Read(file, FrameJson.Default.CarrierEntry))
                    {
                        carriers[ArabicLetters.Normalize(entry.Verb)] = ToCarrier(file, line, entry);
                    }

                    break;
                default:
                    foreach (var (line, entry) in JsonLines.Read(file, FrameJson.Default.FrameEntry))
                    {
                        frames[entry.Id] = ToFrame(file, line, entry);
                    }

                    break;
            }
        }

        return new FrameLexicon(
            Index(frames.Values, HeadKind.Verb, f => [f.Head]),
            Index(frames.Values, HeadKind.Noun, f => NounForms(f.Head)),
            Index(frames.Values, HeadKind.Adjective, f => AdjectiveForms(f.Head)),
            frames.Values.Where(f => f.HeadKind == HeadKind.Phrase)
                .Select(f => (Words: f.Head.Split(' ', StringSplitOptions.RemoveEmptyEntries), Frame: f))
                .GroupBy(p => p.Words[0], StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal),
            cues.Values.SelectMany(c => c.Entry.Words.Select(w => (Words: ArabicLetters.Normalize(w).Split(' ', StringSplitOptions.RemoveEmptyEntries), c.Cue)))
                .GroupBy(p => p.Words[0], StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal),
            carriers.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static FrozenDictionary<string, Frame[]> Index(IEnumerable<Frame> frames, HeadKind kind, Func<Frame, IEnumerable<string>> keys) =>
        frames.Where(f => f.HeadKind == kind)
            .SelectMany(f => keys(f).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Frame: f)))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Frame).ToArray(), StringComparer.Ordinal);

    /// <summary>A noun with its regular variants: accusative alef and the ات plural of ة; broken plurals are listed as nouns of their own.</summary>
    private static IEnumerable<string> NounForms(string noun)
    {
        yield return noun;
        if (noun.EndsWith('ة'))
        {
            yield return noun[..^1] + "ات";
            yield return noun[..^1] + "تين";
            yield return noun[..^1] + "ت";
        }
        else
        {
            yield return noun + "ا";
            yield return noun + "ات";
            yield return noun + "ين";
        }
    }

    private static IEnumerable<string> AdjectiveForms(string adjective) =>
        [adjective, adjective + "ا", adjective + "ة", adjective + "ون", adjective + "ين", adjective + "ان", adjective + "تان", adjective + "ات"];

    private static Carrier ToCarrier(LexiconFile file, int line, CarrierEntry entry) => new(
        ArabicLetters.Normalize(entry.Verb),
        entry.Kind switch
        {
            "control" => false,
            "passive" => true,
            _ => throw new LexiconException("SJ2101", file.DisplayName, line, $"unknown kind '{entry.Kind}'; write control or passive"),
        },
        ArabicLetters.Normalize(entry.Slot),
        ToStatus(file, line, entry.Status),
        entry.Deeds);

    private static Frame ToFrame(LexiconFile file, int line, FrameEntry entry)
    {
        LexiconException Bad(string problem) => new("SJ2102", file.DisplayName, line, $"{entry.Id}: {problem}");

        var heads = new[] { entry.Verb, entry.Noun, entry.Adjective, entry.Phrase };
        if (heads.Count(h => h is not null) != 1)
        {
            throw Bad("write exactly one of verb, noun, adjective, phrase");
        }

        var kind = (HeadKind)Array.FindIndex(heads, h => h is not null);
        var roles = (entry.Roles ?? []).ToFrozenDictionary(
            p => Slots.Contains(p.Key) ? ArabicLetters.Normalize(p.Key) : throw Bad($"unknown slot '{p.Key}'"),
            p => p.Value switch
            {
                "actor" => Role.Actor,
                "recipient" => Role.Recipient,
                "both" => Role.Both,
                "content" => Role.Content,
                "place" => Role.Place,
                _ => throw Bad($"unknown role '{p.Value}'"),
            },
            StringComparer.Ordinal);
        var when = (entry.When ?? []).ToFrozenDictionary(
            p => Slots.Contains(p.Key) ? ArabicLetters.Normalize(p.Key) : throw Bad($"unknown slot '{p.Key}' in when"),
            p => p.Value.SelectMany(w => w.StartsWith('@') ? [w] : NounForms(ArabicLetters.Normalize(w))).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        return new Frame(
            entry.Id,
            kind,
            ArabicLetters.Normalize(heads[(int)kind]!),
            entry.Event,
            entry.Mode,
            entry.Cameo,
            (entry.Context ?? []).ToEquatable(),
            roles,
            when,
            entry.Content switch
            {
                "report" => ContentUse.Report,
                "own" or null => ContentUse.Own,
                _ => throw Bad($"unknown content '{entry.Content}'; write report or own"),
            },
            entry.NounUse switch
            {
                "governed" or null => NounUse.Governed,
                "free" => NounUse.Free,
                "never" => NounUse.Never,
                _ => throw Bad($"unknown noun_use '{entry.NounUse}'; write governed, free or never"),
            },
            entry.SpeakerNeeded,
            ToStatus(file, line, entry.Status),
            entry.Negated,
            entry.Confidence ?? 0.8,
            (entry.Examples ?? []).ToEquatable());
    }

    private static Status? ToStatus(LexiconFile file, int line, string? status) => status switch
    {
        null => null,
        "actual" => Status.Actual,
        "future" => Status.Future,
        "hypothetical" => Status.Hypothetical,
        "negated" => Status.Negated,
        "historical" => Status.Historical,
        _ => throw new LexiconException("SJ2103", file.DisplayName, line, $"unknown status '{status}'"),
    };
}
