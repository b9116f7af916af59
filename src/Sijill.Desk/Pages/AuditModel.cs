using Sijill.Access.Auditing;

namespace Sijill.Desk.Pages;

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">The entries, newest first.</param>
/// <param name="Who">Only those of somebody, or null.</param>
/// <param name="Next">Go on before this number; null at the end.</param>
public sealed record AuditModel(IReadOnlyList<AuditEntry> Entries, string? Who, long? Next)
{
    /// <summary>The address of the next page.</summary>
    public string? NextAddress => Next is { } number ? "/admin/audit?before=" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + (Who is null ? "" : "&who=" + Uri.EscapeDataString(Who)) : null;
}
