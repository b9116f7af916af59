namespace Sijill.Lexicons;

/// <summary>A lexicon file holds something that cannot be used. The message names the file, the line and what is wrong.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">Stable code, for example <c>SJ2001</c>.</param>
    /// <param name="file">The file, as the user knows it.</param>
    /// <param name="line">Line from 1, or 0 when the whole file is meant.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public LexiconException(string code, string file, int line, string problem)
        : base($"{code}: {file}{(line > 0 ? $"({line})" : "")}: {problem}")
    {
        Code = code;
        File = file;
        Line = line;
    }

    /// <summary>Creates an empty error.</summary>
    public LexiconException()
        : this("SJ2000", "", 0, "unknown")
    {
    }

    /// <summary>Creates an error with a message only.</summary>
    public LexiconException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error with a cause.</summary>
    public LexiconException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Stable error code.</summary>
    public string Code { get; } = "SJ2000";

    /// <summary>The file.</summary>
    public string File { get; } = "";

    /// <summary>Line from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }
}
