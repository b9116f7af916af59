using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Sijill.Desk.Words;

/// <summary>
/// All words of the desk in one language, from <c>Words/ar.json</c> or <c>Words/en.json</c>. A text that counts has its forms parted by <c>|</c>: one and many in English; one, two,
/// three to ten, eleven to ninety-nine and all others in Arabic.
/// </summary>
internal sealed class WordBook
{
    /// <summary>The languages, the first being the one for visitors of whom nothing is known.</summary>
    public static readonly string[] Languages = ["ar", "en"];

    private static readonly Lazy<FrozenDictionary<string, WordBook>> Books = new(LoadAll);
    private readonly FrozenDictionary<string, string> words;

    private WordBook(string language, FrozenDictionary<string, string> words)
    {
        Language = language;
        this.words = words;
    }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>True for Arabic.</summary>
    public bool IsArabic => Language == "ar";

    /// <summary>Every key.</summary>
    public IReadOnlyCollection<string> Keys => words.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: a mistake of the program.</exception>
    public string this[string key] => words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"there is no text «{key}» in {Language}.json");

    /// <summary>The book of a language.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static WordBook Of(string language) => Books.Value[language];

    /// <summary>The text of a code, such as <c>event.STATE</c>; the code itself where a newer ledger has one that the desk does not know.</summary>
    public string Code(string kind, string? code) => code is null ? "" : words.TryGetValue($"{kind}.{code}", out var text) ? text : code;

    /// <summary>The text of a key with values in its places.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A number with what is counted, in the form that the language asks for.</summary>
    public string Count(string key, long number)
    {
        var forms = this[key].Split('|');
        return string.Format(CultureInfo.InvariantCulture, forms[Math.Min(FormOf(number), forms.Length - 1)], Number(number));
    }

    /// <summary>A number with its thousands parted.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private int FormOf(long number) => (IsArabic, number, number % 100) switch
    {
        (_, 1, _) => 0,
        (false, _, _) => 1,
        (true, 2, _) => 1,
        (true, _, >= 3 and <= 10) => 2,
        (true, _, >= 11) => 3,
        _ => 4,
    };

    private static FrozenDictionary<string, WordBook> LoadAll()
    {
        var books = Languages.Select(Load).ToFrozenDictionary(book => book.Language, StringComparer.Ordinal);
        var problems =
            from one in books.Values
            from other in books.Values
            from key in one.words.Keys
            where !other.words.ContainsKey(key)
            select $"{other.Language}.json lacks «{key}»";
        return problems.FirstOrDefault() is { } problem ? throw new InvalidDataException(problem) : books;
    }

    private static WordBook Load(string language)
    {
        using var stream = typeof(WordBook).Assembly.GetManifestResourceStream($"Sijill.Desk.Words.{language}.json")!;
        using var json = JsonDocument.Parse(stream);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var text = entry.Value.GetString();
            if (string.IsNullOrEmpty(text) || !words.TryAdd(entry.Name, text))
            {
                throw new InvalidDataException($"{language}.json: «{entry.Name}» is empty or stands there twice");
            }
        }

        return new(language, words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
