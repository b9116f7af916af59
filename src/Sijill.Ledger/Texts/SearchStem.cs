namespace Sijill.Ledger.Texts;

/// <summary>
/// A word without its clitics: و ف ب ك ل and the article ال taken from its front as long as three letters stay. It takes some letters that belong to the
/// word (وزير becomes زير), but takes them from every form of it, so that «الوزير», «بوزير» and «وزير» meet; a search ranks the exact form first.
/// </summary>
internal static class SearchStem
{
    private const int Shortest = 3;

    /// <summary>The stem of a word in normal form: a slice of it.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        while (true)
        {
            var front = Clitic(word);
            if (front == 0 || word.Length - front < Shortest)
            {
                return word;
            }

            word = word[front..];
        }
    }

    private static int Clitic(ReadOnlySpan<char> word) => word switch
    {
        ['ا', 'ل', ..] => 2,
        ['و' or 'ف' or 'ب' or 'ك' or 'ل', ..] => 1,
        _ => 0,
    };
}
