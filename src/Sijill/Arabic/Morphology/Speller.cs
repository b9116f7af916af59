using System.Runtime.CompilerServices;
using static Sijill.Arabic.Morphology.Phonemes;

namespace Sijill.Arabic.Morphology;

/// <summary>
/// Spells phonemes in the normal form: no vowel marks, a doubled consonant once, hamza on its seat (and alef alone where the seat is alef).
/// </summary>
internal ref struct Speller
{
    private readonly ReadOnlySpan<char> _sounds;
    private readonly Span<char> _letters;
    private readonly bool _joined;
    private readonly int _variant;
    private int _written;
    private char _vowel;
    private bool _hamzaOnAlef;

    private Speller(ReadOnlySpan<char> sounds, Span<char> letters, bool joined, int variant)
    {
        _sounds = sounds;
        _letters = letters;
        _joined = joined;
        _variant = variant;
    }

    /// <summary>Spells <paramref name="sounds"/> into <paramref name="letters"/> and returns how many letters it took.</summary>
    /// <param name="sounds">See <see cref="Phonemes"/>.</param>
    /// <param name="letters">At least as long as the sounds.</param>
    /// <param name="joined">A pronoun follows in the same word.</param>
    /// <param name="variant">0 for the usual seat of hamza before long u; 1 and 2 for the other spellings («بدأوا», «مسئول»).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Spell(ReadOnlySpan<char> sounds, Span<char> letters, bool joined, int variant)
    {
        var speller = new Speller(sounds, letters, joined, variant);
        for (var i = 0; i < sounds.Length; i++)
        {
            i = speller.Sound(i);
        }

        return speller._written;
    }

    private char At(int i) => i >= 0 && i < _sounds.Length ? _sounds[i] : '\0';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Sound(int i)
    {
        var c = _sounds[i];
        switch (c)
        {
            case 'a' or 'i' or 'u':
                _vowel = c;
                break;
            case LongA:
                LongAlef();
                break;
            case LongI:
                Vowel(c, 'ي');
                break;
            case LongU:
                Vowel(c, 'و');
                break;
            case Maqsura:
                FinalA(At(i - 1));
                break;
            case SilentAlef:
                if (!_joined)
                {
                    Write('ا');
                }

                break;
            case Wasla:
                Write('ا');
                break;
            case TaMarbuta:
                Write(_joined ? 'ت' : 'ة');
                break;
            case TanwinAlef:
                if (At(i - 1) != Hamza || !(_hamzaOnAlef || _vowel == LongA))
                {
                    Write('ا');
                }

                break;
            case Hamza:
                return HamzaAt(i);
            default:
                PlainConsonant(i, c);
                break;
        }

        return i;
    }

    private void Write(char letter)
    {
        _letters[_written++] = letter;
        _hamzaOnAlef = false;
    }

    private void Vowel(char sound, char letter)
    {
        Write(letter);
        _vowel = sound;
    }

    // Hamza on alef and a long a are one letter, آ, which the normal form writes ا.
    private void LongAlef()
    {
        if (!_hamzaOnAlef)
        {
            Write('ا');
        }

        _hamzaOnAlef = false;
        _vowel = LongA;
    }

    private void FinalA(char before)
    {
        if (_joined)
        {
            LongAlef();
        }
        else
        {
            Vowel(LongA, before == 'ي' ? 'ا' : 'ي'); // يحيا
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PlainConsonant(int i, char c)
    {
        var next = At(i + 1);
        if (At(i - 1) == c)
        {
            _vowel = '\0'; // the second half of a doubled consonant is already written
            return;
        }

        var closesSyllable = IsConsonant(next) && next != c;
        Write(c == 'و' && _vowel == 'i' && closesSyllable ? 'ي' : c == 'ي' && _vowel == 'u' && closesSyllable ? 'و' : c);
        _vowel = '\0';
    }

    private int HamzaAt(int i)
    {
        if (_written == 0)
        {
            return InitialHamza(i);
        }

        if (At(i + 1) == Hamza)
        {
            return i; // doubled: the second half is written, after the same vowel
        }

        var own = At(i + 1);
        var final = !_joined && (own == '\0' || (IsShort(own) && i + 2 == _sounds.Length));
        var seat = final ? FinalSeat() : MedialSeat(i, own);
        Write(seat);
        _hamzaOnAlef = seat == 'ا';
        if (own != TanwinAlef)
        {
            _vowel = '\0';
        }

        return i;
    }

    // أَأْ is آ, أُأْ is أو, إِئْ is إي; otherwise the hamza sits on an alef whatever follows.
    private int InitialHamza(int i)
    {
        Write('ا');
        _hamzaOnAlef = true;
        if (At(i + 2) != Hamza || IsVowel(At(i + 3)) || At(i + 3) == Hamza)
        {
            return i;
        }

        var vowel = At(i + 1);
        if (vowel != 'a')
        {
            Write(vowel == 'i' ? 'ي' : 'و');
        }

        _hamzaOnAlef = false;
        _vowel = '\0';
        return i + 2;
    }

    private char FinalSeat() => _vowel switch
    {
        'a' => 'ا',
        'i' => 'ئ',
        'u' => 'ؤ',
        _ => Hamza,
    };

    private char MedialSeat(int i, char own)
    {
        var before = _vowel == '\0' ? _letters[_written - 1] : '\0';
        if (own is 'i' or LongI || _vowel is 'i' or LongI)
        {
            return 'ئ';
        }

        if (own == LongU)
        {
            return BeforeLongU(before);
        }

        if (own == 'u' || _vowel == 'u')
        {
            return 'ؤ';
        }

        return _vowel is LongA or LongU || before == 'و' || (own == TanwinAlef && before != '\0') ? AloneOrJoined(own, before) : 'ا';
    }

    // «شيئا» but «جزءا»: the accusative alef after a silent consonant.
    private static char AloneOrJoined(char own, char before) =>
        own == TanwinAlef && before != '\0' && JoinsForward(before) ? 'ئ' : Hamza;

    private char BeforeLongU(char before) => (_variant, _vowel) switch
    {
        (_, LongU) => Hamza,
        (0, _) => 'ؤ',
        (1, 'a') => 'ا',
        (1, '\0') when JoinsForward(before) => 'ئ',
        _ => Hamza,
    };

    /// <summary>The letter is written joined to the one that follows.</summary>
    public static bool JoinsForward(char letter) => letter is not ('ا' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ' or 'ء' or 'ة');
}
