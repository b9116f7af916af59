namespace Sijill.Arabic.Words;

/// <summary>One way to cut a word into proclitics, stem and enclitic, before anything is known about the stem.</summary>
/// <param name="Proclitics">What is cut off at the front.</param>
/// <param name="Front">Its number of letters.</param>
/// <param name="Enclitic">What is cut off at the end.</param>
/// <param name="Back">Its number of letters.</param>
internal readonly record struct Split(Proclitics Proclitics, int Front, Enclitic Enclitic, int Back)
{
    public bool Has(Proclitics proclitics) => (Proclitics & proclitics) != 0;
}

/// <summary>The chains of clitics that Arabic allows, by their letters alone.</summary>
internal static class Splits
{
    private static readonly (string Letters, Enclitic Enclitic)[] Endings =
    [
        ("هما", Enclitic.Huma), ("كما", Enclitic.Kuma), ("ها", Enclitic.Ha), ("هم", Enclitic.Hum), ("هن", Enclitic.Hunna),
        ("كم", Enclitic.Kum), ("كن", Enclitic.Kunna), ("نا", Enclitic.Na), ("ني", Enclitic.Ni), ("ه", Enclitic.Hu),
        ("ك", Enclitic.Ka), ("ي", Enclitic.I),
    ];

    /// <summary>All splits of a word in normal form that leave at least one letter; the uncut word comes first.</summary>
    /// <param name="spelling">The word as spelled: the interrogative أ must be written with its hamza, and «ال» without.</param>
    /// <param name="normal">Its normal form.</param>
    public static List<Split> Of(ReadOnlySpan<char> spelling, ReadOnlySpan<char> normal)
    {
        var fronts = Fronts(spelling, normal);
        var splits = new List<Split>(fronts.Count * 3);
        foreach (var (proclitics, front) in fronts)
        {
            splits.Add(new Split(proclitics, front, Enclitic.None, 0));
        }

        foreach (var (proclitics, front) in fronts)
        {
            if ((proclitics & Proclitics.Al) != 0)
            {
                continue;
            }

            foreach (var (letters, enclitic) in Endings)
            {
                // «مدى» ends in no pronoun, though ى and ي are one letter in normal form.
                if (normal.Length - front > letters.Length && normal.EndsWith(letters, StringComparison.Ordinal) && spelling[^1] != 'ى')
                {
                    splits.Add(new Split(proclitics, front, enclitic, letters.Length));
                }
            }
        }

        return splits;
    }

    /// <summary>The chains at the front, with the number of letters that each takes.</summary>
    public static List<(Proclitics Proclitics, int Front)> Fronts(ReadOnlySpan<char> spelling, ReadOnlySpan<char> normal)
    {
        var chains = new List<(Proclitics, int)> { (Proclitics.None, 0) };
        AddInner(chains, spelling, normal, Proclitics.None, 0);
        var at = 0;
        var before = Proclitics.None;
        if (normal.Length > 2 && spelling[0] == 'أ')
        {
            before = Proclitics.A;
            at = 1;
            chains.Add((before, at));
            AddInner(chains, spelling, normal, before, at);
        }

        if (normal.Length - at > 1 && normal[at] is 'و' or 'ف')
        {
            before |= normal[at] == 'و' ? Proclitics.Wa : Proclitics.Fa;
            at++;
            chains.Add((before, at));
            AddInner(chains, spelling, normal, before, at);
        }

        return chains;
    }

    private static void AddInner(
        List<(Proclitics, int)> chains, ReadOnlySpan<char> spelling, ReadOnlySpan<char> normal, Proclitics before, int at)
    {
        var rest = normal.Length - at;
        if (rest < 2)
        {
            return;
        }

        if (IsArticle(spelling, at) && rest > 3)
        {
            chains.Add((before | Proclitics.Al, at + 2));
        }

        var particle = normal[at] switch
        {
            'ب' => Proclitics.Bi,
            'ك' => Proclitics.Ka,
            'ل' => Proclitics.Li,
            'س' => Proclitics.Sa,
            _ => Proclitics.None,
        };
        if (particle == Proclitics.None)
        {
            return;
        }

        chains.Add((before | particle, at + 1));
        if (particle == Proclitics.Li && normal[at + 1] == 'ل' && rest > 3)
        {
            chains.Add((before | Proclitics.Li | Proclitics.Al, at + 2));
        }
        else if (particle is Proclitics.Bi or Proclitics.Ka && IsArticle(spelling, at + 1) && rest > 4)
        {
            chains.Add((before | particle | Proclitics.Al, at + 3));
        }
    }

    private static bool IsArticle(ReadOnlySpan<char> spelling, int at) =>
        at + 1 < spelling.Length && spelling[at] == 'ا' && spelling[at + 1] == 'ل';
}
