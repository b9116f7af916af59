using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Sijill.Tests.Ledger;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Sijill.Tests.Ledger;

/// <summary>
/// A PostgreSQL server of one's own, from the binaries of Debian's package, on a free port, its files in a folder that goes with it. Started when the first test
/// asks for it.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lazy<string?> address;
    private string? folder;
    private string? binaries;
    private int databases;

    public PostgresServer() => address = new(Start);

    /// <summary>Why there is none, or null.</summary>
    public string? Missing => address.Value is null ? "no PostgreSQL server is installed (/usr/lib/postgresql/*/bin/initdb)" : null;

    /// <summary>The address of a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ledger{Interlocked.Increment(ref databases)}");
        using var source = NpgsqlDataSource.Create(address.Value + ";Database=postgres");
        using var command = source.CreateCommand($"CREATE DATABASE {name}");
        command.ExecuteNonQuery();
        return $"{address.Value};Database={name}";
    }

    public void Dispose()
    {
        if (folder is null)
        {
            return;
        }

        if (address.IsValueCreated && address.Value is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Run(binaries!, "pg_ctl", "-D", folder, "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    private string? Start()
    {
        binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        if (binaries is null)
        {
            return null;
        }

        folder = Directory.CreateTempSubdirectory("sijill-postgres-").FullName;
        if (IsRoot)
        {
            // The server refuses to run as root; the package has made a user for it.
            Run(null, "chown", "postgres", folder);
        }

        Run(binaries, "initdb", "-D", folder, "-U", "sijill", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        Run(binaries, "pg_ctl", "-D", folder, "-w", "-l", Path.Combine(folder, "log"), "-o",
            string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=60"), "start");
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=sijill");
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string? binaries, string program, params string[] arguments)
    {
        var path = binaries is null ? program : Path.Combine(binaries, program);
        var asPostgres = IsRoot && binaries is not null;
        var start = new ProcessStartInfo(asPostgres ? "setpriv" : path) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        string[] before = asPostgres ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", path] : [];
        foreach (var argument in before.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        if (program == "pg_ctl" && arguments[^1] == "start")
        {
            // The server keeps the pipes open; they must not be waited for.
            process.WaitForExit(TimeSpan.FromMinutes(1));
        }
        else
        {
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        }
    }
}
