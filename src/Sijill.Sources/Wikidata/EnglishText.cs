using System.Collections.Frozen;
using System.Text;

namespace Sijill.Sources.Wikidata;

/// <summary>Foldings of English names. The library's own decomposition of accents is not there: the program runs without culture data.</summary>
internal static class EnglishText
{
    private static readonly FrozenDictionary<char, string> Plain = Table();

    /// <summary><c>mevlut-cavusoglu</c> for «Mevlüt Çavuşoğlu»; empty when no letter is Latin.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c is not ('\'' or '’' or 'ʻ' or 'ʼ') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Words in lower case without accents, points and the word «the», with one blank between them: two titles are compared so.</summary>
    public static string Words(string text)
    {
        var plain = Fold(text).Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal)
            .Replace("&", " and ", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var words = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            words.Append(char.IsLetterOrDigit(c) || c is '*' or '(' or ')' ? c : c is '\'' or '’' ? "" : ' ');
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the"));
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Plain.TryGetValue(c, out var plain))
            {
                folded.Append(plain);
            }
            else if (c is not (>= '\u0300' and <= '\u036F'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static FrozenDictionary<char, string> Table()
    {
        (string Letters, string Plain)[] rows =
        [
            ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ", "a"), ("ÇçĆćĈĉĊċČč", "c"), ("ĎďĐđḌḍḎḏ", "d"),
            ("ÈÉÊËèéêëĒēĔĕĖėĘęĚěẸẹẺẻẼẽẾếỀềỂểỄễỆệƏə", "e"), ("ĜĝĞğĠġĢģǦǧ", "g"), ("ĤĥĦħḤḥḪḫ", "h"),
            ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐỈỉỊị", "i"), ("Ĵĵ", "j"), ("Ķķ", "k"), ("ĹĺĻļĽľŁł", "l"), ("ÑñŃńŅņŇň", "n"),
            ("ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ", "o"), ("ŔŕŖŗŘř", "r"), ("ŚśŜŝŞşŠšȘșṢṣ", "s"), ("ŢţŤťŦŧȚțṬṭṮṯ", "t"),
            ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔỤụỦủỨứỪừỬửỮữỰự", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸỲỳỴỵỶỷỸỹ", "y"), ("ŹźŻżŽžẒẓẔẕ", "z"),
            ("Ææ", "ae"), ("Œœ", "oe"), ("ß", "ss"), ("Þþ", "th"), ("Ðð", "d"), ("ʿʾ", ""),
        ];
        return rows.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);
    }
}
