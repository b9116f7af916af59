using Sijill.Arabic.Letters;
using Sijill.Lexicons;

namespace Sijill.Arabic.Morphology;

/// <summary>A verb of the lexicon with the stems that make its forms.</summary>
internal sealed record Conjugation(VerbLexeme Lexeme, Stems Stems, string[]? Masdars)
{
    private const int Quadriliteral = 11;
    private const int LastForm = 13;
    private const int LongestWord = 16;

    /// <summary>Writes all forms into <paramref name="sink"/>.</summary>
    public void Conjugate(IFormSink sink) => Conjugator.Conjugate(Lexeme, Stems, Masdars, sink);

    /// <summary>Checks an entry and works out its stems.</summary>
    /// <exception cref="LexiconException">The lemma does not come from root and form, or the entry lacks something.</exception>
    public static Conjugation Of(VerbEntry entry, LexiconFile file, int line)
    {
        var problem = Malformed(entry);
        if (problem is not null)
        {
            throw new LexiconException("SJ2101", file.DisplayName, line, problem);
        }

        var root = new Root(entry.Root);
        var lemma = ArabicLetters.Normalize(entry.Lemma);
        var (stems, mismatch) = entry.Form == 1 ? FormOne(entry, root, lemma) : Derived(entry, root, lemma);
        if (stems is null)
        {
            throw new LexiconException("SJ2102", file.DisplayName, line, $"{entry.Lemma}: {mismatch}");
        }

        var lexeme = new VerbLexeme(lemma, entry.Lemma, ArabicLetters.Normalize(entry.Root), (byte)entry.Form) { Id = entry.Id ?? entry.Lemma };
        return new Conjugation(lexeme, stems, entry.Masdar ?? (entry.Form == 1 ? [] : null));
    }

    private static string? Malformed(VerbEntry entry)
    {
        if (entry.Form is < 1 or > LastForm)
        {
            return "\"form\" must be 1 to 10, 11 (QI), 12 (QII) or 13 (QIV)";
        }

        var radicals = entry.Form >= Quadriliteral ? 4 : 3;
        if (entry.Root.Length != radicals || !LexiconSpelling.IsArabic(entry.Root) || entry.Root.Contains('ا', StringComparison.Ordinal))
        {
            return $"\"root\" must have {radicals} Arabic letters, hamza as ء and weak radicals as و or ي";
        }

        var words = (entry.Masdar ?? []).Append(entry.Lemma).Append(entry.Imperfect is null or "-" ? entry.Lemma : entry.Imperfect);
        return words.FirstOrDefault(word => word.Length is < 2 or > LongestWord || !LexiconSpelling.IsArabic(word)) is { } bad
            ? $"\"{bad}\" must be 2 to {LongestWord} Arabic letters without marks"
            : null;
    }

    private static (Stems? Stems, string? Problem) FormOne(VerbEntry entry, Root root, string lemma)
    {
        var (stems, problem) = FormOneStems.Build(root, entry.Lemma, entry.Imperfect);
        if (stems is null)
        {
            return (null, problem);
        }

        var made = Conjugator.LemmaOf(stems);
        if (made != lemma)
        {
            return (null, $"root {entry.Root} in form I makes «{made}»");
        }

        if (entry.Imperfect is null or "-")
        {
            return (stems, null);
        }

        made = Conjugator.ImperfectOf(stems);
        return made == ArabicLetters.Normalize(entry.Imperfect) ? (stems, null) : (null, $"root {entry.Root} in form I makes «{made}», not «{entry.Imperfect}»");
    }

    private static (Stems? Stems, string? Problem) Derived(VerbEntry entry, Root root, string lemma)
    {
        if (entry.Imperfect is not null)
        {
            return (null, "\"imperfect\" is for form I only; other forms derive it");
        }

        var made = "";
        foreach (var stems in DerivedStems.Candidates(root, entry.Form))
        {
            made = Conjugator.LemmaOf(stems);
            if (made == lemma)
            {
                return (stems, null);
            }
        }

        return (null, $"root {entry.Root} in form {entry.Form} makes «{made}»");
    }
}
