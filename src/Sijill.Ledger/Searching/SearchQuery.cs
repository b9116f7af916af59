using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;

namespace Sijill.Ledger.Searching;

/// <summary>
/// What a user looks for: words, and phrases in quotation marks of any kind. Whatever is typed is only ever taken apart into letters and digits, so that
/// nothing in it can be a command to the database.
/// </summary>
internal static class SearchQuery
{
    /// <summary>More than anybody types by hand; the rest is passed over.</summary>
    private const int MostTerms = 32;
    private const int MostWords = 32;

    private const string Quotes = "\"«»“”„‟";

    /// <summary>The query; without a term when there is no word in it.</summary>
    public static FullTextQuery Parse(string text)
    {
        var terms = new List<FullTextTerm>();
        var parts = StoredText.Of(text).Split(Quotes.ToCharArray());
        for (var i = 0; i < parts.Length; i++)
        {
            // Every second part stands between quotation marks, the last one also where the closing mark was forgotten.
            var phrases = i % 2 == 1 ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(phrases.Select(Term).OfType<FullTextTerm>());
        }

        return new([.. terms.Take(MostTerms)]);
    }

    private static FullTextTerm? Term(string phrase)
    {
        var words = TextWords.Of(phrase);
        var count = Math.Min(words.Count, MostWords);
        if (count == 0)
        {
            return null;
        }

        var (normal, stems) = (new string[count], new string[count]);
        for (var i = 0; i < count; i++)
        {
            normal[i] = words[i].ToString();
            stems[i] = SearchStem.Of(words[i]).ToString();
        }

        return new(normal, stems);
    }
}
