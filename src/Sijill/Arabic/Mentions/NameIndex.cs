using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sijill.Lexicons;
using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Mentions;

/// <summary>Every name and adjective of the who's who, ready to be found word by word.</summary>
internal sealed class NameIndex
{
    /// <summary>Countries where names are Arabic, so that ج and ك are never "g" and the article of a surname may be left out.</summary>
    internal static readonly FrozenSet<string> ArabicNames = FrozenSet.Create(
        "SYR", "IRQ", "JOR", "LBN", "PSE", "EGY", "SDN", "LBY", "TUN", "DZA", "MAR", "MRT", "SAU", "YEM", "OMN", "ARE", "QAT", "BHR", "KWT", "SOM", "DJI", "COM");

    /// <summary>Countries in whose service people of any nation stand, so that a given name tells whether a name is Arabic.</summary>
    private static readonly FrozenSet<string> Supranational = FrozenSet.Create("UNO", "IGO", "EUR", "NGO");

    private readonly WhosWho who;
    private readonly NameTables tables;
    private readonly ConcurrentDictionary<string, HashSet<string>> classNouns = [];

    /// <param name="who">Who is who.</param>
    /// <param name="trie">The names of <paramref name="who"/>.</param>
    /// <param name="tables">What else is told by words.</param>
    public NameIndex(WhosWho who, NameTrie trie, NameTables tables)
    {
        this.who = who;
        this.tables = tables;
        Trie = trie;
    }

    public NameTrie Trie { get; }

    /// <summary>Works out all names of <paramref name="who"/>.</summary>
    public static NameIndex Of(WhosWho who)
    {
        var built = new NameIndexBuilder(who);
        return new NameIndex(who, built.Trie, built.Tables);
    }

    /// <summary>Words of foreign persons' full names that <paramref name="key"/> may spell in another way; null when none.</summary>
    public int[]? Loose(string key)
    {
        if (NameSpellings.Skeleton(key) is not { } skeleton || tables.Skeletons.Find(skeleton) is not (>= 0 and var group))
        {
            return null;
        }

        var near = Array.FindAll(
            tables.LooseWords[tables.LooseStarts[group]..tables.LooseStarts[group + 1]],
            word => ArticleMentions.Distance(key, Trie.Spelling(word)) <= (key.Length > 5 ? 2 : 1));
        return near.Length > 0 ? near : null;
    }

    /// <summary>The office with a title of these two words in key form, or null.</summary>
    public OfficeEntry? Office(string first, string second)
    {
        var (one, two) = (Trie.Word(first), Trie.Word(second));
        return one < 0 || two < 0 || Trie.Next(Trie.Next(0, one), two) is not (> 0 and var node) ? null
            : Array.Find(Trie.At(node), e => e.Kind == NameKind.Office)?.Office;
    }

    /// <summary>The English form of a given name in key form, or null when the word is no known given name.</summary>
    public string? GivenName(string key) => tables.GivenNames.Find(key) is >= 0 and var name ? who.GivenNames[tables.GivenEntries[name]].Name : null;

    /// <summary>The outlet of this name, its words in key form with one space between, or null.</summary>
    public ActorEntry? Outlet(string name)
    {
        var node = 0;
        foreach (var word in name.AsSpan().Split(' '))
        {
            var id = Trie.Word(name.AsSpan()[word]);
            node = id < 0 ? 0 : Trie.Next(node, id);
            if (node == 0)
            {
                return null;
            }
        }

        return Array.Find(Trie.At(node), e => e.Kind == NameKind.Actor && e.Actor.Id.StartsWith("outlet/", StringComparison.Ordinal))?.Actor;
    }

    /// <summary>Whether the actor is called by the bare class noun <paramref name="noun"/> (key form without «ال»): «الحركة», «المنظمة».</summary>
    public bool IsOfClass(string actorId, string noun) =>
        who.Actors.TryGetValue(actorId, out var actor) && classNouns.GetOrAdd(actorId, static (_, actor) => ClassNouns(actor), actor).Contains(noun);

    /// <summary>Whether the person's name is not Arabic, so that a surname is no common word and foreign sounds may be spelled in several ways.</summary>
    public bool HasForeignName(PersonEntry person) => HasForeignName(person, tables.ArabicGiven);

    internal static bool HasForeignName(PersonEntry person, WordSet arabicGiven) =>
        !ArabicNames.Contains(person.Country) && !(Supranational.Contains(person.Country) && arabicGiven.Contains(NameKey.Words(person.Ar[0])[0]));

    public static string WithoutArticle(string word) => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word;

    private static HashSet<string> ClassNouns(ActorEntry actor) =>
        [.. actor.Ar.Select(NameKey.Words).Where(w => w.Length > 1).Select(w => WithoutArticle(w[0])), .. ClassesByKind(actor.Id)];

    private static string[] ClassesByKind(string id) => id.Split('/')[0] switch
    {
        "outlet" => ["وكاله", "صحيفه", "قناه", "شبكه"],
        _ => [],
    };
}
