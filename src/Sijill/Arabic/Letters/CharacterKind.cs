namespace Sijill.Arabic.Letters;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Punctuation and symbols.</summary>
    Other,

    /// <summary>White space within a line.</summary>
    Space,

    /// <summary>The end of a line, and so of a paragraph.</summary>
    LineEnd,

    /// <summary>A letter of the Arabic script, presentation forms included.</summary>
    Arabic,

    /// <summary>A vowel mark, tatweel, Quranic mark, zero-width or bidirectional control: belongs to the word it stands in, means nothing.</summary>
    Mark,

    /// <summary>A decimal digit of any Arabic system, or ASCII.</summary>
    Digit,

    /// <summary>A letter of another script.</summary>
    Foreign,
}
