using System.Security.Cryptography;
using System.Text;
using Sijill.Records;

namespace Sijill.Exports.Citations;

/// <summary>Tells whether a document was cited before. Keeps sixteen bytes a document.</summary>
internal sealed class CitedDocuments
{
    private readonly HashSet<Guid> seen = [];

    /// <summary>True the first time.</summary>
    public bool Add(DocumentRecord document) => seen.Add(new Guid(Hash(document).AsSpan(0, 16)));

    /// <summary>A key that every program for citations takes: letters and digits, equal for equal documents.</summary>
    public static string KeyOf(DocumentRecord document) => "sijill" + Convert.ToHexStringLower(Hash(document).AsSpan(0, 8));

    private static byte[] Hash(DocumentRecord document) => SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Id}\u001f{document.Url}\u001f{document.Publisher}"));
}
