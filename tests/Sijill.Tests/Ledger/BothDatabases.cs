namespace Sijill.Tests.Ledger;

// The same tests over both databases.

public sealed class SqliteIngestTests : IngestTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresIngestTests(PostgresServer server) : IngestTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteAccessTests : AccessTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresAccessTests(PostgresServer server) : AccessTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteOriginTests : OriginTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresOriginTests(PostgresServer server) : OriginTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteSearchTests : SearchTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresSearchTests(PostgresServer server) : SearchTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteClaimFilterTests : ClaimFilterTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresClaimFilterTests(PostgresServer server) : ClaimFilterTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteCorrectionTests : CorrectionTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresCorrectionTests(PostgresServer server) : CorrectionTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteOccurrenceStoreTests : OccurrenceStoreTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresOccurrenceStoreTests(PostgresServer server) : OccurrenceStoreTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteUpkeepTests : UpkeepTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresUpkeepTests(PostgresServer server) : UpkeepTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteLedgerReconcilerTests : LedgerReconcilerTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresLedgerReconcilerTests(PostgresServer server) : LedgerReconcilerTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteOccurrenceCorrectionTests : OccurrenceCorrectionTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresOccurrenceCorrectionTests(PostgresServer server) : OccurrenceCorrectionTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteEntityCorrectionTests : EntityCorrectionTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresEntityCorrectionTests(PostgresServer server) : EntityCorrectionTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteClaimBlockTests : ClaimBlockTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresClaimBlockTests(PostgresServer server) : ClaimBlockTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}

public sealed class SqliteOccurrenceClaimTests : OccurrenceClaimTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresOccurrenceClaimTests(PostgresServer server) : OccurrenceClaimTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}
