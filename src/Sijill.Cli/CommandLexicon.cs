using Sijill.Lexicons;

namespace Sijill.Cli;

/// <summary>The lexicon with the tables that the build put into the command.</summary>
internal static class CommandLexicon
{
    public static Lexicon Load(IReadOnlyList<string> folders) => Lexicon.Load(folders.Count == 0 ? Tables() : null, folders);

    /// <summary>Null when they are of another engine than the one beside the command.</summary>
    public static CompiledLexicon? Tables()
    {
        using var stream = typeof(CommandLexicon).Assembly.GetManifestResourceStream("whoswho.bin");
        return stream is null ? null : CompiledLexicon.Read(stream);
    }
}
