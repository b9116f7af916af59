using System.Text;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Cli;

/// <summary>The commands about accounts, as whoever runs a desk uses them.</summary>
public sealed class AccountCommandTests : IDisposable
{
    private readonly Files files = new();

    private string Ledger => Path.Combine(files.Folder, "news.db");

    [Fact]
    public async Task From_the_first_account_to_the_audit_log()
    {
        await Command.RunAsync(["ingest", Repository.File("samples", "security-council.txt"), "--published", "2024-03-25", "--ledger", Ledger]);
        var refused = await Command.RunAsync(["serve", "--ledger", Ledger, "--address", "https://0.0.0.0:0"]);
        Assert.Equal(2, refused.Code);
        Assert.Contains("sijill account add NAME --role admin", refused.Errors, StringComparison.Ordinal);

        Assert.Equal(0, (await Account("a long password\n", "add", "Leila", "--role", "admin")).Code);
        Assert.Equal(2, (await Account("a long password\n", "add", "leila", "--role", "admin")).Code);
        Assert.Equal(2, (await Account("short\n", "add", "amal", "--role", "reader")).Code);
        Assert.Equal(2, (await Account("", "add", "amal", "--role", "reader")).Code);
        Assert.Equal(0, (await Account("another long password\n", "set-password", "leila")).Code);
        Assert.Equal(0, (await Account(null, "set-role", "leila", "--role", "editor")).Code);
        Assert.Matches(@"^leila +editor +20", (await Account(null, "list")).Output);

        var made = await Account(null, "key", "add", "bot", "--role", "reader", "--expires", "2999-01-01");
        Assert.Matches("^sijill_[0-9a-f]{10}_[A-Za-z0-9_-]{43}\n$", made.Output);
        var listed = await Account(null, "key", "list");
        Assert.Contains(made.Output[7..17], listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Output[18..61], listed.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Account(null, "key", "revoke", made.Output.Trim())).Code);
        Assert.Equal(2, (await Account(null, "key", "revoke", "bot")).Code);
        Assert.Equal(2, (await Account(null, "key", "add", "bot", "--role", "reader", "--expires", "2001-01-01")).Code);
        Assert.Equal(0, (await Account(null, "remove", "leila")).Code);

        var audit = await Account(null, "audit");
        Assert.Equal(["account.remove", "key.revoke", "key.add", "account.role", "account.password", "account.add"], audit.Lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3]));
        Assert.DoesNotContain("long password", audit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Output[18..61], audit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "x")]
    [InlineData("add", "x", "--role", "boss")]
    [InlineData("add", "x", "--role", "reader", "--password", "on the command line")]
    [InlineData("key", "add", "x", "--role", "reader", "--expires", "soon")]
    [InlineData("set-role", "nobody", "--role", "reader")]
    [InlineData("remove", "nobody")]
    public async Task Wrong_usage_has_code_2_and_a_message(params string[] arguments)
    {
        await Command.RunAsync(["ingest", Repository.File("samples", "security-council.txt"), "--published", "2024-03-25", "--ledger", Ledger]);
        var outcome = await Account("a long password\n", arguments);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("sijill: ", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();

    private Task<Outcome> Account(string? input, params string[] arguments) =>
        Command.RunAsync(["account", .. arguments, "--ledger", Ledger], input is null ? null : Encoding.UTF8.GetBytes(input));
}
