using Sijill.Lexicons;

namespace Sijill.Arabic.Morphology;

/// <summary>Every inflected form of every verb of the lexicon, found by its letters in normal form.</summary>
internal sealed class VerbTable
{
    private const string Folder = "verbs/";
    private readonly FormIndex _index;
    private readonly Dictionary<string, Conjugation> _verbs;

    private VerbTable(FormIndex index, Dictionary<string, Conjugation> verbs)
    {
        _index = index;
        _verbs = verbs;
    }

    /// <summary>A table without verbs.</summary>
    public VerbTable()
        : this(new FormIndex.Builder(0).Freeze(), [])
    {
    }

    /// <summary>The verbs, in the order of the lexicon.</summary>
    public IEnumerable<VerbLexeme> Lexemes => _verbs.Values.Select(verb => verb.Lexeme);

    /// <summary>How many spellings and forms the table holds.</summary>
    public (int Spellings, int Forms) Size => (_index.Spellings, _index.Forms);

    /// <summary>Reads the files under <c>verbs/</c> and conjugates every verb. A later folder's entry replaces an earlier one of the same id.</summary>
    /// <exception cref="LexiconException">An entry is not valid.</exception>
    public static VerbTable Load(IEnumerable<LexiconFile> files)
    {
        var verbs = new Dictionary<string, Conjugation>();
        var layers = new Dictionary<string, string>();
        foreach (var file in files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var layer = file.DisplayName.Length > file.Path.Length ? file.DisplayName[..^file.Path.Length] : "";
            foreach (var (line, entry) in JsonLines.Read(file, VerbJson.Default.VerbEntry))
            {
                var conjugation = Conjugation.Of(entry, file, line);
                var id = conjugation.Lexeme.Id;
                if (layers.TryGetValue(id, out var earlier) && earlier == layer)
                {
                    throw new LexiconException("SJ2103", file.DisplayName, line, $"the verb \"{id}\" is there already; give one of them an \"id\" such as \"{id}.2\"");
                }

                layers[id] = layer;
                verbs[id] = conjugation;
            }
        }

        var builder = new FormIndex.Builder(verbs.Count);
        foreach (var verb in verbs.Values)
        {
            verb.Conjugate(builder);
        }

        return new VerbTable(builder.Freeze(), verbs);
    }

    /// <summary>The forms written <paramref name="letters"/> (normal form, no clitics; subject affixes included); empty when none.</summary>
    public ReadOnlySpan<VerbForm> Find(ReadOnlySpan<char> letters) => _index.Free(letters);

    /// <summary>
    /// The forms that <paramref name="letters"/> write before a pronoun: «طالبو» (طالبوا), «نفا» (نفى), «رؤيت» (رؤية), «لقائ» (لقاء), and the
    /// forms that do not change.
    /// </summary>
    public ReadOnlySpan<VerbForm> FindBeforeEnclitic(ReadOnlySpan<char> letters) => _index.Joined(letters);

    /// <summary>The verb of this id, which is its lemma as the lexicon spells it unless it has an id of its own («علم.2»).</summary>
    public VerbLexeme? Lexeme(string lemma) => _verbs.TryGetValue(lemma, out var verb) ? verb.Lexeme : null;

    /// <summary>All forms of <paramref name="verb"/> that can stand alone, with their letters, in the order of the paradigm.</summary>
    public IEnumerable<(string Letters, VerbForm Form)> FormsOf(VerbLexeme verb)
    {
        var forms = new FormList();
        if (_verbs.TryGetValue(verb.Id, out var conjugation))
        {
            conjugation.Conjugate(forms);
        }

        return forms.Items.Where(item => (item.Use & Use.Free) != 0).Select(item => (item.Letters, item.Form));
    }

    private sealed class FormList : IFormSink
    {
        public List<(string Letters, VerbForm Form, Use Use)> Items { get; } = [];

        public void Add(ReadOnlySpan<char> letters, in VerbForm form, Use use) => Items.Add((letters.ToString(), form, use));
    }
}
