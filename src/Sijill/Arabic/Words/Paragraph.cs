namespace Sijill.Arabic.Words;

/// <summary>One line of the text that holds at least one token: tokens <c>[First, End)</c>.</summary>
internal readonly record struct Paragraph(int First, int End);
