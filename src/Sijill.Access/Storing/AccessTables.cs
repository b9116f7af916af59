using System.Data.Common;
using System.Globalization;
using Sijill.Ledger;
using Sijill.Ledger.Storage;

namespace Sijill.Access.Storing;

/// <summary>Reads and writes the tables of access in the ledger's database, and tells the time.</summary>
internal sealed class AccessTables(LedgerStore ledger, TimeProvider clock)
{
    /// <summary>Now, in seconds since 1970.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Now, as people read it.</summary>
    public string Time => Text(clock.GetUtcNow());

    /// <summary>Is another once anybody wrote to the database.</summary>
    public string Mark => ledger.ChangeMark();

    /// <summary>A moment as people read it: UTC, seconds.</summary>
    public static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads.</summary>
    /// <exception cref="LedgerException">The database does not answer.</exception>
    public T Read<T>(Func<Session, T> work)
    {
        using var session = ledger.OpenSession();
        try
        {
            return work(session);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>Writes, all of it or nothing.</summary>
    /// <exception cref="LedgerException">The database refused.</exception>
    public T Write<T>(Func<Session, T> work) => ledger.Write(work);
}
