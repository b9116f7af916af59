using System.CommandLine;
using Sijill.Ledger.Corrections;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill correct occurrence</c>.</summary>
internal static class CorrectOccurrenceCommand
{
    private const string About = """
        Says which claims are of one thing and which are not. The later word stands above an earlier one that contradicts it. It takes effect with the next
        «sijill reconcile», and holds however the claims are read and put together from then on.

        Examples:
          sijill correct occurrence o:3f2a9c0d51b7e4d88a10 o:77d0a1c2b3e4f5061728 --merge --author "L. Haddad"
          sijill correct occurrence o:3f2a9c0d51b7e4d88a10 --split c:0123456789abcdef0123 --author "L. Haddad" --note "the second strike"
          sijill correct occurrence o:3f2a9c0d51b7e4d88a10 --accept --author "L. Haddad"
          sijill correct occurrence --undo 17 --author "L. Haddad"
        """;

    public static Command Create()
    {
        var ids = new Argument<string[]>("ID") { Description = "Occurrences, as «sijill timeline» prints their ids.", Arity = ArgumentArity.ZeroOrMore };
        var merge = new Option<bool>("--merge") { Description = "These occurrences are one thing." };
        var split = new Option<string[]>("--split")
        {
            Description = "These claims of the occurrence are another thing than its other claims.",
            HelpName = "CLAIM",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var accept = new Option<bool>("--accept") { Description = "All its claims are of one thing, as it is shown." };
        var options = new CorrectOptions();
        var command = new Command("occurrence", About) { ids, merge, split, accept };
        options.AddTo(command, withUndo: true);
        command.Validators.Add(result =>
        {
            var (named, parts, undo) = (result.GetValue(ids) ?? [], result.GetValue(split) ?? [], options.Undo(result));
            if ((result.GetValue(merge) ? 1 : 0) + (parts.Length > 0 ? 1 : 0) + (result.GetValue(accept) ? 1 : 0) + (undo is null ? 0 : 1) != 1)
            {
                result.AddError("correct occurrence takes one of --merge, --split, --accept and --undo.");
            }
            else if (undo is not null ? named.Length > 0 : result.GetValue(merge) ? named.Length < 2 : named.Length != 1)
            {
                result.AddError("--merge takes two occurrences or more, --split and --accept one, --undo none.");
            }
        });
        command.SetAction((parsed, _) => options.RunAsync(
            parsed,
            (store, author, note) =>
            {
                var corrections = new OccurrenceCorrections(store);
                var named = parsed.GetValue(ids) ?? [];
                return options.Undo(parsed.CommandResult) is { } number ? corrections.Undo(number, author, note)
                    : parsed.GetValue(merge) ? corrections.Merge(named, author, note)
                    : parsed.GetValue(accept) ? corrections.Accept(named[0], author, note)
                    : corrections.Split(named[0], parsed.GetValue(split)!, author, note);
            },
            "; «sijill reconcile» puts it into effect"));
        return command;
    }
}
