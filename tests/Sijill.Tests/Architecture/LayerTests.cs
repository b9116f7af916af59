using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Sijill.Access;
using Sijill.Api;
using Sijill.Cli;
using Sijill.Desk;
using Sijill.Exports;
using Sijill.Ledger;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Sources;

namespace Sijill.Tests.Architecture;

/// <summary>What stands left knows nothing of what stands right (docs/architecture.md).</summary>
public sealed class LayerTests
{
    /// <summary>The engine from left to right; those on one line do not know each other.</summary>
    private static readonly string[][] Engine =
    [
        ["Sijill.Model"],
        ["Sijill.Arabic.Letters"],
        ["Sijill.Arabic.Morphology"],
        ["Sijill.Arabic.Words"],
        ["Sijill.Arabic.Mentions", "Sijill.Arabic.Times"],
        ["Sijill.Arabic.Frames"],
        ["Sijill.Arabic.Clauses"],
        ["Sijill.Records"],
        ["Sijill.Evaluation"],
    ];

    private static readonly string[] Databases = ["Npgsql", "Microsoft.Data.Sqlite", "SQLitePCL"];

    private static readonly ArchUnitNET.Domain.Architecture Built =
        new ArchLoader().LoadAssemblies(typeof(Reader).Assembly, typeof(DocumentSource).Assembly, typeof(Reconciler).Assembly, typeof(LedgerStore).Assembly, typeof(ExportFormat).Assembly, typeof(ExitCodes).Assembly, typeof(DeskServer).Assembly, typeof(Policies).Assembly, typeof(ApiServices).Assembly).Build();

    /// <summary>What stands right of the ledger.</summary>
    private static readonly string[] Outside = ["Sijill.Cli", "Sijill.Desk", "Sijill.Api", "Sijill.Access"];

    [Fact]
    public void The_stages_of_the_engine_know_only_what_stands_left_of_them()
    {
        var wrong = Edges()
            .Where(edge => RankOf(edge.From) is { } from && RankOf(edge.To) is { } to && (to > from || (to == from && StageOf(edge.From) != StageOf(edge.To))))
            .Select(edge => $"{edge.Type} knows {edge.Target}")
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Records_know_the_model_alone()
    {
        var wrong = Edges().Where(edge => StageOf(edge.From) == "Sijill.Records" && edge.To.StartsWith("Sijill", StringComparison.Ordinal)
            && !edge.To.StartsWith("Sijill.Records", StringComparison.Ordinal) && !edge.To.StartsWith("Sijill.Model", StringComparison.Ordinal));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    [Fact]
    public void Measures_know_records_and_the_model_alone()
    {
        var wrong = Edges().Where(edge => StageOf(edge.From) == "Sijill.Evaluation" && edge.To.StartsWith("Sijill", StringComparison.Ordinal)
            && StageOf(edge.To) is not ("Sijill.Evaluation" or "Sijill.Records" or "Sijill.Model"));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    [Fact]
    public void Sources_know_the_model_and_letters_alone()
    {
        var wrong = Edges().Where(edge => edge.From.StartsWith("Sijill.Sources", StringComparison.Ordinal) && edge.To.StartsWith("Sijill", StringComparison.Ordinal)
            && !edge.To.StartsWith("Sijill.Sources", StringComparison.Ordinal) && !edge.To.StartsWith("Sijill.Model", StringComparison.Ordinal)
            && !(edge.From.StartsWith("Sijill.Sources.Pdf", StringComparison.Ordinal) && edge.To.StartsWith("Sijill.Arabic.Letters", StringComparison.Ordinal)));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    [Fact]
    public void The_ledger_does_not_know_the_command_and_nothing_left_of_it_knows_the_ledger()
    {
        var wrong = Edges().Where(edge =>
            (edge.From.StartsWith("Sijill.Ledger", StringComparison.Ordinal) && IsOutside(edge.To))
            || (edge.To.StartsWith("Sijill.Ledger", StringComparison.Ordinal) && !edge.From.StartsWith("Sijill.Ledger", StringComparison.Ordinal) && !IsOutside(edge.From)));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    [Fact]
    public void Of_the_ledger_only_its_storage_knows_a_database()
    {
        var wrong = from type in Built.Types
                    where type.Namespace.FullName.StartsWith("Sijill.Ledger", StringComparison.Ordinal) && !type.Namespace.FullName.StartsWith("Sijill.Ledger.Storage", StringComparison.Ordinal)
                    from dependency in type.Dependencies
                    where Databases.Any(space => dependency.Target.FullName.StartsWith(space, StringComparison.Ordinal))
                    select $"{type.FullName} knows {dependency.Target.FullName}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Exports_know_records_and_the_model_alone_and_only_the_command_knows_them()
    {
        var wrong = Edges().Where(edge =>
            (edge.From.StartsWith("Sijill.Exports", StringComparison.Ordinal) && edge.To.StartsWith("Sijill", StringComparison.Ordinal)
                && !edge.To.StartsWith("Sijill.Exports", StringComparison.Ordinal) && StageOf(edge.To) is not ("Sijill.Records" or "Sijill.Model"))
            || (edge.To.StartsWith("Sijill.Exports", StringComparison.Ordinal) && !edge.From.StartsWith("Sijill.Exports", StringComparison.Ordinal) && !edge.From.StartsWith("Sijill.Cli", StringComparison.Ordinal)));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    [Fact]
    public void Reconciliation_knows_claims_and_how_letters_are_folded_but_nothing_of_how_they_are_read_stored_or_shown()
    {
        var wrong = Edges().Where(edge => edge.From.StartsWith("Sijill.Reconciliation", StringComparison.Ordinal) && edge.To.StartsWith("Sijill", StringComparison.Ordinal)
            && !edge.To.StartsWith("Sijill.Reconciliation", StringComparison.Ordinal) && StageOf(edge.To) is not ("Sijill.Model" or "Sijill.Records" or "Sijill.Arabic.Letters"));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
        Assert.All(typeof(Reconciler).Assembly.GetReferencedAssemblies().Select(a => a.Name!), name => Assert.True(name == "Sijill.Engine" || name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    [Fact]
    public void Only_the_ledgers_joint_and_the_command_know_reconciliation() => Assert.Empty(
        Edges().Where(edge => !edge.From.StartsWith("Sijill.Reconciliation", StringComparison.Ordinal) && !IsOutside(edge.From)
            && !edge.From.StartsWith("Sijill.Ledger.Reconciling", StringComparison.Ordinal)
            && edge.To.StartsWith("Sijill.Reconciliation", StringComparison.Ordinal)).Select(edge => $"{edge.Type} knows {edge.Target}"));

    [Fact]
    public void Access_knows_neither_api_nor_desk_and_the_api_knows_no_pages()
    {
        static bool In(string space, string assembly) => space == assembly || space.StartsWith(assembly + ".", StringComparison.Ordinal);
        var wrong = Edges().Where(edge =>
            (In(edge.From, "Sijill.Access") && (In(edge.To, "Sijill.Api") || In(edge.To, "Sijill.Desk") || In(edge.To, "Sijill.Cli")))
            || (In(edge.From, "Sijill.Api") && (In(edge.To, "Sijill.Desk") || In(edge.To, "Sijill.Cli")))
            || (In(edge.From, "Sijill.Desk") && In(edge.To, "Sijill.Cli")));
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    [Fact]
    public void The_engine_knows_nothing_outside_the_base_library_and_no_network()
    {
        var names = typeof(Document).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.All(names, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.StartsWith("System.Net", StringComparison.Ordinal));
    }

    [Fact]
    public void Formats_know_no_network()
    {
        var wrong = Edges().Where(edge => edge.From is "Sijill.Sources.Formats" or "Sijill.Sources.Archives" or "Sijill.Sources.Mail" or "Sijill.Sources.Pdf" or "Sijill.Sources.Feeds" or "Sijill.Sources.Encodings"
            && edge.To is "Sijill.Sources.Web" or "Sijill.Sources.Watching");
        Assert.Empty(wrong.Select(edge => $"{edge.Type} knows {edge.Target}"));
    }

    private static bool IsOutside(string space) => Array.Exists(Outside, one => space == one || space.StartsWith(one + ".", StringComparison.Ordinal));

    private static string? StageOf(string space) => Engine.SelectMany(s => s).FirstOrDefault(s => space == s || space.StartsWith(s + ".", StringComparison.Ordinal));

    private static int? RankOf(string space) =>
        StageOf(space) is { } stage ? Array.FindIndex(Engine, line => line.Contains(stage)) : null;

    private static IEnumerable<(string From, string To, string Type, string Target)> Edges() =>
        from type in Built.Types
        from dependency in type.Dependencies
        where dependency.Target.FullName.StartsWith("Sijill.", StringComparison.Ordinal)
        select (type.Namespace.FullName, dependency.Target.Namespace.FullName, type.FullName, dependency.Target.FullName);
}
