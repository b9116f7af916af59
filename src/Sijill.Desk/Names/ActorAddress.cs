namespace Sijill.Desk.Names;

/// <summary>Addresses of the pages about somebody.</summary>
internal static class ActorAddress
{
    /// <summary>The page of a country, person or body.</summary>
    public static string Of(string id) => "/actor/" + string.Join('/', id.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The page of two.</summary>
    public static string Of(string one, string other) => $"/dyad?one={Uri.EscapeDataString(one)}&other={Uri.EscapeDataString(other)}";

    /// <summary>The page of an occurrence.</summary>
    public static string Occurrence(string id) => "/occurrence/" + Uri.EscapeDataString(id);

    /// <summary>The passage of a claim in its document.</summary>
    public static string Passage(string document, string claim) => $"/document/{Uri.EscapeDataString(document)}#p-{Anchor(claim)}";

    /// <summary>A claim's id as an anchor.</summary>
    public static string Anchor(string claim) => claim.Replace("c:", "", StringComparison.Ordinal);
}
