namespace Sijill.Arabic.Words;

/// <summary>
/// How likely a noun, adjective or name is cut at its clitics. No list of all nouns exists, so this weighs what the letters show: the
/// article is nearly certain; و before three letters or more is usually "and"; ف and ك are usually the word's own.
/// </summary>
internal static class NominalFit
{
    private const int Uncut = 55;
    private const int Known = 90;

    /// <summary>What puts a noun before the verb of the same letters.</summary>
    private const int Sure = 8;

    /// <summary>The score of reading the split as a nominal; 0 when the grammar does not allow it.</summary>
    public static int Score(Split split, ReadOnlySpan<char> stem, ReadOnlySpan<char> normal, ReadOnlySpan<char> spelling, ClosedClasses closed)
    {
        if (split.Has(Proclitics.Sa | Proclitics.A) || split.Enclitic is Enclitic.Ni || stem.Length < 2)
        {
            return 0;
        }

        var known = IsKnown(stem, closed);
        var front = FrontScore(split, stem, known, hamza: spelling[split.Front] is 'أ' or 'إ' or 'آ') + (closed.IsNoun(stem) ? Sure : 0);
        if (split.Enclitic == Enclitic.None)
        {
            return front;
        }

        var back = BackScore(split.Enclitic, stem, known);
        var whole = normal[split.Front..];
        return back <= 0 || IsKnown(whole, closed) ? Math.Max(1, front - 40) : front + back;
    }

    /// <summary>The stem as a dictionary would have it: with ة and ء restored before a pronoun.</summary>
    public static string RestoreStem(Split split, ReadOnlySpan<char> stem, ClosedClasses closed)
    {
        if (split.Has(Proclitics.Li) && split.Has(Proclitics.Al) && closed.IsKnown($"ل{stem}"))
        {
            return $"ل{stem}";
        }

        if (split.Enclitic == Enclitic.None || stem.Length < 3)
        {
            return stem.ToString();
        }

        return stem[^1] switch
        {
            'ت' when stem[^2] != 'ا' && !closed.IsKnown(stem) => $"{stem[..^1]}ة",
            'ؤ' or 'ئ' when stem[^2] == 'ا' => $"{stem[..^1]}ء",
            'ا' when stem.Length > 3 => $"{stem[..^1]}ي",
            _ => stem.ToString(),
        };
    }

    private static int FrontScore(Split split, ReadOnlySpan<char> stem, bool known, bool hamza)
    {
        var score = known ? Known : Uncut;
        if (!known && !split.Has(Proclitics.Al) && stem.Length > 3 && stem[0] == 'ا' && stem[1] == 'ل')
        {
            // The article is there to be cut off.
            score -= 30;
        }

        var and = split.Proclitics & (Proclitics.Wa | Proclitics.Fa);
        var inner = split.Proclitics & ~(Proclitics.Wa | Proclitics.Fa);
        score += inner switch
        {
            Proclitics.None => 0,
            Proclitics.Al or (Proclitics.Li | Proclitics.Al) => 22,
            Proclitics.Bi | Proclitics.Al => 24,
            Proclitics.Ka | Proclitics.Al => 20,
            Proclitics.Bi or Proclitics.Li => known ? -8 : Preposition(stem, hamza),
            Proclitics.Ka => known ? -12 : (hamza && stem.Length > 3) || (stem[^1] == 'ة' && stem.Length > 3) ? 2 : -10,
            _ => -50,
        };
        score += and switch
        {
            Proclitics.None => 0,
            Proclitics.Wa => (inner & Proclitics.Al) != 0 ? 3 : known ? -6 : And(stem, hamza),
            _ => (inner & Proclitics.Al) != 0 ? 3 : known ? -14 : -10,
        };
        return score;
    }

    /// <summary>An unknown word after و.</summary>
    private static int And(ReadOnlySpan<char> stem, bool hamza)
    {
        if (stem.Length < 3)
        {
            return -15;
        }

        // «واهية», «واقية» begin with وا of their own; a noun after و that begins with alef has its hamza or a verbal noun's shape.
        return hamza || stem[0] != 'ا' || LooksDerived(stem) ? 8 : -3;
    }

    /// <summary>An unknown word after ب or ل: the more like an Arabic noun, the likelier; names in «بو», «لي», «با» are many.</summary>
    private static int Preposition(ReadOnlySpan<char> stem, bool hamza)
    {
        if (stem.Length < 3)
        {
            return -15;
        }

        if (hamza)
        {
            return stem.Length > 3 ? 14 : 3;
        }

        return stem[0] switch
        {
            'و' or 'ي' => -12,
            'ا' => LooksLikeVerbalNoun(stem) ? 8 : -4,
            'م' or 'ت' => 8,
            _ => stem[^1] == 'ة' ? 8 : 3,
        };
    }

    /// <summary>The verbal nouns in alef without hamza: «استخدام», «انتظار», «اجتماع», «اضطراب».</summary>
    private static bool LooksLikeVerbalNoun(ReadOnlySpan<char> stem) => LooksDerived(stem) && stem[3..].Contains('ا');

    /// <summary>The verbal nouns and verbs in alef without hamza: «استخدم», «انتظر», «اجتمع», «اضطرب».</summary>
    private static bool LooksDerived(ReadOnlySpan<char> stem) =>
        stem.Length >= 5 && (stem[1..].StartsWith("ست", StringComparison.Ordinal) || stem[1] is 'ن' or 'ت' || stem[2] is 'ت' or 'ط' or 'د');

    private static int BackScore(Enclitic enclitic, ReadOnlySpan<char> stem, bool known)
    {
        if (stem.Length < 3 && !known)
        {
            return -1;
        }

        return enclitic switch
        {
            Enclitic.Ha or Enclitic.Hum or Enclitic.Huma or Enclitic.Hunna => 6,
            Enclitic.Hu => 5,
            Enclitic.Na => stem[^1] is 'ا' or 'و' or 'ي' ? -1 : 4,
            Enclitic.Kum => 4,
            _ => -1,
        };
    }

    /// <summary>Whether the word, without common endings, is known to be written without clitics.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word, ClosedClasses closed)
    {
        if (closed.IsKnown(word) || (word.Length > 3 && word[^2] == 'ا' && word[^1] is 'ئ' or 'ؤ' && closed.IsKnown($"{word[..^1]}ء")))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                if (closed.IsKnown(stem) || closed.IsKnown($"{stem}ة"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static readonly string[] Endings = ["ا", "ان", "ين", "ون", "ات", "ة", "تين", "تان", "ت", "ية", "ي", "يا", "يين", "يون", "يت", "تي"];
}
