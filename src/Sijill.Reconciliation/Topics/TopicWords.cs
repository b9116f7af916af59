using System.Collections.Immutable;
using Sijill.Arabic.Letters;

namespace Sijill.Reconciliation.Topics;

/// <summary>The content words of a passage as stems, each with what it weighs.</summary>
internal sealed class TopicWords
{
    private const int LongestPassage = 4000;
    private readonly string[] stems;
    private readonly double[] weights;

    private TopicWords(string[] stems)
    {
        this.stems = stems;
        weights = Array.ConvertAll(stems, WordWeights.Of);
        Total = weights.Sum();
    }

    /// <summary>Stems in ordinal order, each once.</summary>
    public ImmutableArray<string> Stems => [.. stems];

    /// <summary>What all words weigh together.</summary>
    public double Total { get; }

    /// <summary>The words of <paramref name="passage"/>; of a very long one its beginning.</summary>
    public static TopicWords Of(string passage) =>
        new([.. Split(passage).Select(word => LightStem.Of(word)).Where(stem => stem.Length > 1 || char.IsAsciiDigit(stem[0])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>All stems that the words of a passage can have, with and without a letter written to their front: to look for a word, not to compare passages.</summary>
    public static HashSet<string> Forms(string passage)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Split(passage))
        {
            forms.Add(LightStem.Of(word));
            if (word.Length > 3 && word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك')
            {
                forms.Add(LightStem.Of(word.AsSpan(1)));
            }
        }

        return forms;
    }

    /// <summary>These words without <paramref name="others"/>, for example those that only name who speaks.</summary>
    public TopicWords Without(IEnumerable<string> others)
    {
        var names = others.SelectMany(Split).Select(word => LightStem.Of(word)).ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? this : new([.. stems.Where(stem => !names.Contains(stem))]);
    }

    /// <summary>The heaviest stems first.</summary>
    public IEnumerable<string> Heaviest(int count) =>
        stems.Zip(weights).OrderByDescending(w => w.Second).ThenBy(w => w.First, StringComparer.Ordinal).Take(count).Select(w => w.First);

    /// <summary>What the words of both weigh.</summary>
    public double Shared(TopicWords other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < stems.Length && j < other.stems.Length;)
        {
            var order = string.CompareOrdinal(stems[i], other.stems[j]);
            sum += order == 0 ? weights[i] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }

    /// <summary>
    /// How far two passages speak of the same, 0 to 1: what they share against mostly the shorter one, so that a short notice of a long report still counts, and
    /// a little the longer one, so that two words of a paragraph do not.
    /// </summary>
    public double Likeness(TopicWords other)
    {
        var whole = (0.7 * Math.Min(Total, other.Total)) + (0.3 * Math.Max(Total, other.Total));
        return whole <= 0 ? 0 : Math.Min(1, Shared(other) / whole);
    }

    private static IEnumerable<string> Split(string passage)
    {
        var text = ArabicLetters.Normalize(passage.AsSpan(0, Math.Min(passage.Length, LongestPassage))).Replace('ة', 'ه');
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' && start >= 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
