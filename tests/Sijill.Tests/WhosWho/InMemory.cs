using System.Text;
using Sijill.Lexicons;

namespace Sijill.Tests.WhosWho;

/// <summary>Lexicon files made of strings.</summary>
internal static class InMemory
{
    public static LexiconFile File(string path, params string[] lines) =>
        new(path, $"test/{path}", () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
