using System.Globalization;

namespace Sijill.Ledger.Storage;

/// <summary>Brings a ledger to the program's version of the tables.</summary>
internal static class Migrations
{
    /// <summary>The version of this program.</summary>
    public static int Newest => Schema.Steps.Count;

    /// <summary>Goes the steps that the ledger has not gone yet, all of them or none.</summary>
    /// <exception cref="LedgerException">The ledger is newer than the program, or is something else.</exception>
    public static void Apply(Session session, TimeProvider clock)
    {
        if (VersionOf(session) == Newest)
        {
            return;
        }

        session.Write(session =>
        {
            session.Execute(session.Database.Dialect("CREATE TABLE IF NOT EXISTS schema_versions (version {int} PRIMARY KEY, applied {id} NOT NULL)"));
            var now = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            for (var version = VersionOf(session); version < Newest; version++)
            {
                foreach (var statement in Schema.Steps[version](session.Database))
                {
                    session.Execute(statement);
                }

                session.Insert("schema_versions", ["version", "applied"], [[version + 1, now]]);
            }

            return Newest;
        });
    }

    /// <summary>Which version a ledger has; 0 for an empty one.</summary>
    public static int VersionOf(Session session)
    {
        if (!session.HasTable("schema_versions"))
        {
            return 0;
        }

        var version = (int)session.Number("SELECT max(version) FROM schema_versions");
        RefuseNewer(session, version);
        return version;
    }

    private static void RefuseNewer(Session session, int version)
    {
        if (version > Newest)
        {
            throw new LedgerException(string.Create(
                CultureInfo.InvariantCulture,
                $"{session.Database.Name}: the ledger has version {version}, this program knows version {Newest}; use a newer sijill"));
        }
    }
}
