using static Sijill.Arabic.Morphology.Phonemes;

namespace Sijill.Arabic.Morphology;

/// <summary>The radicals of a verb, hamza as ء.</summary>
internal readonly struct Root
{
    public Root(string radicals) => Radicals = LexiconSpelling.BareHamza(radicals);

    public string Radicals { get; }

    public int Length => Radicals.Length;

    /// <summary>Radical <paramref name="number"/>, from 1.</summary>
    public char this[int number] => Radicals[number - 1];

    public bool Weak(int number) => this[number] is 'و' or 'ي';

    public bool Doubled => Length == 3 && this[2] == this[3] && !Weak(3);

    public bool Defective => Length == 3 && Weak(3);

    public bool MiddleWeak => Length == 3 && Weak(2) && !Weak(3);

    /// <summary>Fills a pattern: digits are radicals, <c>*</c> is the inserted consonant of form VIII.</summary>
    public string Fill(string pattern, char infix = '*', char first = '\0')
    {
        Span<char> sounds = stackalloc char[32];
        for (var i = 0; i < pattern.Length; i++)
        {
            sounds[i] = pattern[i] switch
            {
                '1' => first == '\0' ? this[1] : first,
                '2' => this[2],
                '3' => this[3],
                '4' => this[4],
                '*' => infix,
                var c => Consonant(c),
            };
        }

        return new string(sounds[..pattern.Length]);
    }
}
