using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sijill.Arabic.Morphology;

/// <summary>
/// Spellings and the forms that each of them writes, in four arrays: lookup hashes the letters, compares once or twice, allocates nothing.
/// </summary>
internal sealed class FormIndex
{
    private readonly int[] _slots;
    private readonly Key[] _keys;
    private readonly char[] _letters;
    private readonly VerbForm[] _forms;

    private FormIndex(int[] slots, Key[] keys, char[] letters, VerbForm[] forms)
    {
        _slots = slots;
        _keys = keys;
        _letters = letters;
        _forms = forms;
    }

    /// <summary>How many spellings it knows.</summary>
    public int Spellings => _keys.Length;

    /// <summary>How many forms it holds; a form with two spellings counts twice.</summary>
    public int Forms => _forms.Length;

    /// <summary>The forms that can stand alone with these letters.</summary>
    public ReadOnlySpan<VerbForm> Free(ReadOnlySpan<char> letters)
    {
        var key = Find(_slots, _keys, _letters, letters, Hash(letters));
        return key < 0 ? [] : _forms.AsSpan(_keys[key].Start, _keys[key].FreeEnd - _keys[key].Start);
    }

    /// <summary>The forms that these letters write before a pronoun.</summary>
    public ReadOnlySpan<VerbForm> Joined(ReadOnlySpan<char> letters)
    {
        var key = Find(_slots, _keys, _letters, letters, Hash(letters));
        return key < 0 ? [] : _forms.AsSpan(_keys[key].JoinedStart, _keys[key].End - _keys[key].JoinedStart);
    }

    // Loading runs this a hundred thousand times before a just-in-time compiler would find it worth optimising.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(int[] slots, ReadOnlySpan<Key> keys, ReadOnlySpan<char> pool, ReadOnlySpan<char> letters, uint hash)
    {
        for (var slot = (int)(hash & (uint)(slots.Length - 1)); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref readonly var key = ref keys[slots[slot] - 1];
            if (key.Hash == hash && pool.Slice(key.Letters, key.Length).SequenceEqual(letters))
            {
                return slots[slot] - 1;
            }
        }

        return -1;
    }

    // Forms of one key lie in the order: only free, both, only joined.
    private struct Key
    {
        public uint Hash;
        public int Letters;
        public int Length;
        public int Start;
        public int JoinedStart;
        public int FreeEnd;
        public int End;
    }

    /// <summary>Collects forms, then freezes them.</summary>
    public sealed class Builder : IFormSink
    {
        // A verb has about 55 spellings of 6 letters and 120 forms; growing is what costs when loading.
        private readonly List<Key> _keys;
        private readonly List<char> _letters;
        private readonly List<Record> _records;
        private int[] _slots;

        /// <summary>Makes room for the forms of about <paramref name="verbs"/> verbs.</summary>
        public Builder(int verbs)
        {
            _keys = new List<Key>(verbs * 60);
            _letters = new List<char>(verbs * 360);
            _records = new List<Record>(verbs * 125);
            _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(verbs * 120) + 2)];
        }

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(ReadOnlySpan<char> letters, in VerbForm form, Use use)
        {
            var key = KeyOf(letters);
            var records = CollectionsMarshal.AsSpan(_records);
            ref var entry = ref CollectionsMarshal.AsSpan(_keys)[key];
            // While building, Start and End hold the first and last record of the key's list.
            for (var i = entry.Start; i >= 0; i = records[i].Next)
            {
                if (Same(records[i].Form, form))
                {
                    records[i].Use |= use;
                    return;
                }
            }

            if (entry.Start < 0)
            {
                entry.Start = _records.Count;
            }
            else
            {
                records[entry.End].Next = _records.Count;
            }

            entry.End = _records.Count;
            _records.Add(new Record { Form = form, Use = use, Next = -1 });
        }

        /// <summary>The index of all that was added.</summary>
        public FormIndex Freeze()
        {
            var forms = new VerbForm[_records.Count];
            var records = CollectionsMarshal.AsSpan(_records);
            var filled = 0;
            foreach (ref var key in CollectionsMarshal.AsSpan(_keys))
            {
                var first = key.Start;
                key.Start = filled;
                Copy(records, first, Use.Free, forms, ref filled);
                key.JoinedStart = filled;
                Copy(records, first, Use.Both, forms, ref filled);
                key.FreeEnd = filled;
                Copy(records, first, Use.Joined, forms, ref filled);
                key.End = filled;
            }

            return new FormIndex(_slots, [.. _keys], [.. _letters], forms);
        }

        private static void Copy(ReadOnlySpan<Record> records, int first, Use use, VerbForm[] forms, ref int filled)
        {
            for (var i = first; i >= 0; i = records[i].Next)
            {
                if (records[i].Use == use)
                {
                    forms[filled++] = records[i].Form;
                }
            }
        }

        private static bool Same(in VerbForm a, in VerbForm b) =>
            ReferenceEquals(a.Verb, b.Verb) && a.Inflection == b.Inflection && a.Voice == b.Voice && a.Person == b.Person
            && a.Gender == b.Gender && a.Number == b.Number && a.Accusative == b.Accusative;

        private int KeyOf(ReadOnlySpan<char> letters)
        {
            var hash = Hash(letters);
            var key = Find(_slots, CollectionsMarshal.AsSpan(_keys), CollectionsMarshal.AsSpan(_letters), letters, hash);
            if (key >= 0)
            {
                return key;
            }

            _keys.Add(new Key { Hash = hash, Letters = _letters.Count, Length = letters.Length, Start = -1, End = -1 });
            _letters.AddRange(letters);
            if (_keys.Count * 2 > _slots.Length)
            {
                Grow();
            }
            else
            {
                Insert(_slots, hash, _keys.Count);
            }

            return _keys.Count - 1;
        }

        private void Grow()
        {
            _slots = new int[_slots.Length * 2];
            for (var i = 0; i < _keys.Count; i++)
            {
                Insert(_slots, _keys[i].Hash, i + 1);
            }
        }

        private static void Insert(int[] slots, uint hash, int value)
        {
            var slot = (int)(hash & (uint)(slots.Length - 1));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = value;
        }

        private struct Record
        {
            public VerbForm Form;
            public Use Use;
            public int Next;
        }
    }
}
