using Sijill.Arabic.Words;

namespace Sijill.Arabic.Mentions;

/// <summary>One way to cut the front of a word for the purpose of names.</summary>
/// <param name="Proclitics">What is cut off («ال» stays in the key).</param>
/// <param name="Key">The rest in key form (see <see cref="NameKey"/>).</param>
/// <param name="WordId">Its number in the name trie, or -1.</param>
/// <param name="Class">What it is in the grammar of names.</param>
/// <param name="Cut">How many key letters were cut off; «لل» counts as one.</param>
internal readonly record struct ClueCandidate(Proclitics Proclitics, string Key, int WordId, WordClass Class, int Cut)
{
    /// <summary>Words of foreign names of which this may be another spelling.</summary>
    public int[]? Loose { get; init; }
}

/// <summary>What the name finder knows about one spelling; made once and kept.</summary>
/// <param name="Key">The whole word in key form.</param>
/// <param name="Candidates">Ways to cut it, the whole word first.</param>
/// <param name="Classes">All classes of all candidates.</param>
/// <param name="InTrie">Some candidate begins or continues a name.</param>
/// <param name="GivenName">English form when the whole word is a known given name.</param>
/// <param name="Stops">The word cannot be part of an unlisted person's name.</param>
/// <param name="Index">The names by which this was worked out.</param>
internal sealed record Clue(
    string Key, ClueCandidate[] Candidates, WordClass Classes, bool InTrie, string? GivenName, bool Stops, NameIndex Index)
{
    /// <summary>Some candidate heads the names of bodies: «هيئة», «شرطة».</summary>
    public bool HeadsBody { get; } = Array.Exists(Candidates, c => ArticleMentions.HeadsBody(c.Key));

    /// <summary>Some candidate is an office with a pronoun: «مندوبتها», «زعيمهم».</summary>
    public bool OwnsOffice { get; } = Array.Exists(Candidates, c => ArticleMentions.OwnedOffice(c.Key) is not null);

    public static Clue Of(Word word, NameIndex index)
    {
        var key = NameKey.Of(word.Normal);
        var candidates = new List<ClueCandidate>(4);
        Add(candidates, Proclitics.None, key, 0, index);
        if (key.Length >= 3)
        {
            AddAfterParticle(candidates, Proclitics.None, key, 0, index);
            if (key[0] is 'و' or 'ف')
            {
                var conjunction = key[0] == 'و' ? Proclitics.Wa : Proclitics.Fa;
                Add(candidates, conjunction, key[1..], 1, index);
                AddAfterParticle(candidates, conjunction, key[1..], 1, index);
            }
        }

        WordClass classes = 0;
        var inTrie = false;
        foreach (var candidate in candidates)
        {
            classes |= candidate.Class;
            inTrie |= candidate.WordId >= 0 || candidate.Loose is not null;
        }

        var given = index.GivenName(key);
        return new Clue(key, [.. candidates], classes, inTrie, given, given is null && CannotBeName(word, key, classes), index);
    }

    private static void AddAfterParticle(List<ClueCandidate> candidates, Proclitics before, string key, int cut, NameIndex index)
    {
        if (key.Length < 3)
        {
            return;
        }

        switch (key[0])
        {
            case 'ب':
                Add(candidates, before | Proclitics.Bi, key[1..], cut + 1, index);
                break;
            case 'ك':
                Add(candidates, before | Proclitics.Ka, key[1..], cut + 1, index);
                break;
            case 'ل':
                Add(candidates, before | Proclitics.Li, key[1..], cut + 1, index);
                if (key[1] == 'ل')
                {
                    Add(candidates, before | Proclitics.Li, "ال" + key[2..], cut + 1, index);
                }

                break;
        }
    }

    private static void Add(List<ClueCandidate> candidates, Proclitics proclitics, string key, int cut, NameIndex index)
    {
        var id = index.Trie.Word(key);
        var cls = MentionWords.ClassOf(key);
        candidates.Add(new ClueCandidate(proclitics, key, id, cls, cut) { Loose = index.Loose(key) });
    }

    private static bool CannotBeName(Word word, string key, WordClass classes)
    {
        if (key.Length < 2 || (classes & WordClass.NameParticle) != 0)
        {
            return key.Length < 2;
        }

        if ((classes & WordClass.NoName) != 0 || key.EndsWith("ات", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var reading in word.Readings)
        {
            // A reading with a clitic pronoun or none at all decides nothing; a certain function word or the likeliest reading as a verb does.
            switch (reading.Pos)
            {
                case PartOfSpeech.Nominal:
                    return false;
                case PartOfSpeech.PassiveParticiple or PartOfSpeech.ActiveParticiple when reading.Verb is { Accusative: false }:
                    return false;
                default:
                    return true;
            }
        }

        return false;
    }
}
