using System.CommandLine;
using System.Globalization;
using Sijill.Access.Auditing;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;

namespace Sijill.Cli.Commands;

/// <summary>What all corrections take: the ledger, who says so, why, and the number of one that is withdrawn.</summary>
internal sealed class CorrectOptions
{
    private readonly Option<string> author = new("--author") { Description = "Who says so.", HelpName = "NAME", Required = true };
    private readonly Option<string?> note = new("--note") { Description = "Why.", HelpName = "TEXT" };
    private readonly Option<long?> undo = new("--undo") { Description = "Withdraw the correction of this number («sijill correct list»). It is kept, and so is that it was withdrawn.", HelpName = "NUMBER" };
    private readonly Option<string> ledger = LedgerOptions.Ledger();

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command, bool withUndo)
    {
        foreach (var option in (ReadOnlySpan<Option>)[author, note, ledger])
        {
            command.Add(option);
        }

        if (withUndo)
        {
            command.Add(undo);
        }
    }

    /// <summary>The number of the correction to withdraw, or null.</summary>
    public long? Undo(System.CommandLine.Parsing.CommandResult result) => result.GetValue(undo);

    /// <summary>Makes the correction and tells which it is.</summary>
    /// <param name="effect">When it takes effect, in a few words, or empty.</param>
    public Task<int> RunAsync(ParseResult parsed, Func<LedgerStore, string, string?, Correction> correct, string effect) => CommandErrors.CaughtAsync(() =>
    {
        using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
        var made = correct(store, parsed.GetValue(author)!, parsed.GetValue(note));
        new AuditLog(store).Add(Environment.UserName, AuditLog.Command, "correction." + made.Action, made.Target, $"{made.Author}: {made.Note}");
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sijill: correction {made.Number} of {made.Target}: {made.Action}, by {made.Author}{effect}"));
        return Task.FromResult(ExitCodes.Ok);
    });
}
