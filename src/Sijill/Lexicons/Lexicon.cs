using Sijill.Arabic.Clauses;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Judgement;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Lexicons;

/// <summary>
/// All knowledge that Sijill reads with: verbs and their frames, who's who, the calendar, the ontology. Built once, then immutable and
/// safe to share between threads.
/// </summary>
public sealed class Lexicon
{
    private Lexicon(IReadOnlyList<LexiconFile> files, CompiledLexicon? compiled)
    {
        // The parts know nothing of one another, so they load side by side; the longest first.
        var mentions = Task.Run(() => compiled?.Mentions(files) ?? new MentionFinder(WhosWho.Load(files)));
        var frames = Task.Run(() => FrameLexicon.Load(files));
        var closed = Task.Run(() => ClosedClasses.Load(files, compiled?.NameWords ?? NameWords.In(files)));
        var tokenizing = Task.Run(() => (Datelines.Load(files), new LineKinds(Teasers.Load(files)), CalendarTerms.Load(files), PloverLoader.Load(files)));
        Verbs = VerbTable.Load(files);
        (var datelines, var lines, var calendar, Ontology) = Result(tokenizing);
        Words = new WordTable(new WordAnalyzer(Verbs, Result(closed)));
        Tokenizer = new Tokenizer(Words, datelines, lines);
        Mentions = Result(mentions);
        Times = new TimeFinder(calendar);
        Frames = Result(frames);
        Claims = new ClaimReader(Frames, Beats.Load(files), LinearModel.Load(files, "models/confidence.jsonl"));

        // The first error in the order above, as itself.
        static T Result<T>(Task<T> task) => task.GetAwaiter().GetResult();
    }

    /// <summary>The events, modes, contexts, sectors and CAMEO codes that claims are coded in.</summary>
    public PloverOntology Ontology { get; }

    internal VerbTable Verbs { get; }

    internal WordTable Words { get; }

    internal Tokenizer Tokenizer { get; }

    internal MentionFinder Mentions { get; }

    internal TimeFinder Times { get; }

    internal FrameLexicon Frames { get; }

    internal ClaimReader Claims { get; }

    /// <summary>Loads the built-in lexicon and, after it, the user's folders, whose entries extend and override it.</summary>
    /// <param name="folders">Folders of the same files, in order; may be empty.</param>
    /// <exception cref="LexiconException">An entry is not valid.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static Lexicon Load(params IReadOnlyList<string> folders) => Load(null, folders);

    /// <summary>Like <see cref="Load(IReadOnlyList{string})"/>; without folders the who's who comes from tables made beforehand, in a fraction of the time.</summary>
    /// <param name="compiled">The tables, or null to work everything out.</param>
    /// <param name="folders">Folders of the same files, in order; may be empty. With folders the tables do not count.</param>
    /// <exception cref="LexiconException">An entry is not valid.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static Lexicon Load(CompiledLexicon? compiled, params IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return new Lexicon([.. LexiconFile.BuiltIn(), .. folders.SelectMany(LexiconFile.InFolder)], folders.Count == 0 ? compiled : null);
    }
}
