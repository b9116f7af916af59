using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Upkeep;

/// <summary>Puts a backup in the place of a ledger: looked through first, beside the place, and then moved there in one step.</summary>
internal static class LedgerRestore
{
    /// <summary>Restores.</summary>
    /// <param name="backup">A file that «sijill ledger backup» made.</param>
    /// <param name="location">Where the ledger is to be.</param>
    /// <param name="replace">Whether a ledger that is there gives way.</param>
    /// <exception cref="LedgerException">The backup is not sound, or the place is taken or in use; nothing was changed.</exception>
    public static void Run(string backup, string location, bool replace)
    {
        if (PostgresDatabase.Names(location))
        {
            throw new LedgerException("a PostgreSQL ledger is restored with pg_restore, into an empty database; «sijill ledger copy» takes a SQLite backup there");
        }

        if (!File.Exists(backup))
        {
            throw new LedgerException($"{backup}: there is no such file");
        }

        if (File.Exists(backup + "-wal") && new FileInfo(backup + "-wal").Length > 0)
        {
            throw new LedgerException($"{backup}: is a ledger that is in use, not a backup; «sijill ledger backup FILE --ledger {backup}» makes one");
        }

        if (Path.Exists(location) && !replace)
        {
            throw new LedgerException($"{location}: is there already; --replace puts the backup in its place");
        }

        var beside = location + ".restoring";
        try
        {
            File.Copy(backup, beside, overwrite: true);
            Check(beside, backup);
            if (File.Exists(location))
            {
                SqliteDatabase.EnsureAlone(location);
            }

            // What a damaged ledger left would be taken for the backup's.
            File.Delete(location + "-wal");
            File.Delete(location + "-shm");
            File.Move(beside, location, overwrite: true);
        }
        finally
        {
            foreach (var end in (string[])["", "-wal", "-shm"])
            {
                File.Delete(beside + end);
            }
        }
    }

    private static void Check(string copy, string backup)
    {
        using var store = LedgerStore.Open(copy);
        if (store.Check().FirstOrDefault() is { } problem)
        {
            throw new LedgerException($"{backup}: is not sound: {problem}; «sijill ledger check --ledger {backup}» tells all");
        }

        // Who has signed out since must not be signed in again.
        store.Write(session => session.Execute("DELETE FROM sign_ins"));
    }
}
