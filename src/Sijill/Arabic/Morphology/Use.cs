namespace Sijill.Arabic.Morphology;

/// <summary>Where a spelling can stand.</summary>
[Flags]
internal enum Use : byte
{
    /// <summary>At the end of a word: «طالبوا», «رؤية».</summary>
    Free = 1,

    /// <summary>Before a pronoun written in the same word: «طالبو», «رؤيت».</summary>
    Joined = 2,

    Both = Free | Joined,
}

/// <summary>Receives the forms of a verb.</summary>
internal interface IFormSink
{
    void Add(ReadOnlySpan<char> letters, in VerbForm form, Use use);
}
