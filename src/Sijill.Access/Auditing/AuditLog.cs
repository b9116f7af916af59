using Sijill.Access.Storing;
using Sijill.Ledger;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;

namespace Sijill.Access.Auditing;

/// <summary>Who did what, when and from where: sign-ins, corrections, changes of accounts and keys. The program only ever adds to it.</summary>
public sealed class AuditLog
{
    /// <summary>Where the command line does something.</summary>
    public const string Command = "command";

    private const int Longest = 300;
    private static readonly string[] Columns = ["number", "time", "who", "address", "action", "target", "note"];
    private readonly AccessTables tables;

    /// <summary>The log of <paramref name="ledger"/>.</summary>
    public AuditLog(LedgerStore ledger)
        : this(new AccessTables(ledger, TimeProvider.System))
    {
    }

    internal AuditLog(AccessTables tables) => this.tables = tables;

    /// <summary>Takes something down.</summary>
    /// <param name="who">Who did it.</param>
    /// <param name="address">From where, or null.</param>
    /// <param name="action">What was done.</param>
    /// <param name="target">To what, or null.</param>
    /// <param name="note">More, or null. No passwords, no keys.</param>
    public void Add(string who, string? address, string action, string? target = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(action);
        tables.Write(session =>
        {
            var number = session.Number("SELECT max(number) FROM audit") + 1;
            session.Insert("audit", Columns, [[number, tables.Time, Short(who), Short(address), action, Short(target), Short(note)]]);
            return number;
        });
    }

    /// <summary>The latest entries, newest first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="before">Only those with a lower number; null begins at the newest.</param>
    /// <param name="who">Only those of somebody; null gives all.</param>
    public IReadOnlyList<AuditEntry> Latest(int limit, long? before = null, string? who = null) => tables.Read(session => session.Rows(
        $"SELECT number, time, who, address, action, target, note FROM audit WHERE number < @before {(who is null ? "" : "AND who = @who")} ORDER BY number DESC LIMIT @limit",
        row => new AuditEntry(row.GetInt64(0), row.GetString(1), row.GetString(2), row.StringOrNull(3), row.GetString(4), row.StringOrNull(5), row.StringOrNull(6)),
        who is null ? [("@before", before ?? long.MaxValue), ("@limit", (long)limit)] : [("@before", before ?? long.MaxValue), ("@limit", (long)limit), ("@who", who)]));

    private static string? Short(string? text) => StoredText.OrNull(text is { Length: > Longest } ? text[..Longest] : text);
}
