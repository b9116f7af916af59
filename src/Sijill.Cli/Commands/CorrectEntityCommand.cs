using System.CommandLine;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Lexicons;
using Sijill.Lookup;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill correct entity</c>.</summary>
internal static class CorrectEntityCommand
{
    private const string About = """
        Says who is meant. Claims are shown, found, exported and put together with those who are meant, also claims that come in later or are read anew; what the text
        says stays in the field text. A key is an id, as «sijill claims --format jsonl» shows it, or a country and a name: SYR:NAME.

        Examples:
          sijill correct entity unlisted/syr/ahmd-alsharea person/ahmed-al-sharaa --merge --author "L. Haddad"
          sijill correct entity "SYR:أحمد الشرع" person/ahmed-al-sharaa --merge --author "L. Haddad"
          sijill correct entity person/bashar-al-assad --split c:0123456789abcdef0123 --as person/hafez-al-assad --author "L. Haddad"
          sijill correct entity person/a-name --split c:0123456789abcdef0123 --as '{"country":"SYR","sector":"CVL","name":"A Namesake"}' --author "L. Haddad"
          sijill correct entity --undo 18 --author "L. Haddad"
        """;

    public static Command Create()
    {
        var keys = new Argument<string[]>("KEY") { Description = "Who is named; to merge, also who is meant.", Arity = new ArgumentArity(0, 2) };
        var merge = new Option<bool>("--merge") { Description = "The first is the second, in all claims." };
        var split = new Option<string[]>("--split")
        {
            Description = "In these claims somebody else is meant: say whom with --as.",
            HelpName = "CLAIM",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var other = new Option<string?>("--as") { Description = "Who is meant: a key, or JSON with country and sector, and id, name, name_ar, office as far as known.", HelpName = "KEY|JSON" };
        var lexicon = ReadOptions.Lexicon();
        var options = new CorrectOptions();
        var command = new Command("entity", About) { keys, merge, split, other, lexicon };
        options.AddTo(command, withUndo: true);
        command.Validators.Add(result =>
        {
            var (named, parts, undo) = (result.GetValue(keys) ?? [], result.GetValue(split) ?? [], options.Undo(result));
            if ((result.GetValue(merge) ? 1 : 0) + (parts.Length > 0 ? 1 : 0) + (undo is null ? 0 : 1) != 1)
            {
                result.AddError("correct entity takes one of --merge, --split and --undo.");
            }
            else if (named.Length != (undo is not null ? 0 : result.GetValue(merge) ? 2 : 1))
            {
                result.AddError("--merge takes two keys, --split one, --undo none.");
            }
            else if (parts.Length > 0 != (result.GetValue(other) is not null))
            {
                result.AddError("--split and --as belong together.");
            }
        });
        command.SetAction((parsed, _) => options.RunAsync(
            parsed,
            (store, author, note) =>
            {
                var corrections = new EntityCorrections(store);
                if (options.Undo(parsed.CommandResult) is { } number)
                {
                    return corrections.Undo(number, author, note);
                }

                var named = parsed.GetValue(keys) ?? [];
                var known = CommandLexicon.Load(parsed.GetValue(lexicon) ?? []);
                return parsed.GetValue(merge)
                    ? corrections.Merge(named[0], named[1], key => Listed(known, key), author, note)
                    : corrections.Split(named[0], parsed.GetValue(split)!, Meant(known, corrections, parsed.GetValue(other)!), author, note);
            },
            "; «sijill reconcile» puts it into effect in occurrences"));
        return command;
    }

    private static EntityName Meant(Lexicon lexicon, EntityCorrections corrections, string who) => who.TrimStart().StartsWith('{')
        ? EntityName.Parse(who, lexicon.Ontology)
        : Listed(lexicon, who.Trim()) ?? corrections.Find(who)
            ?? throw new LedgerException($"nobody in the ledger or the who's who has the key «{who}»; describe somebody else as JSON: {{\"country\":\"SYR\",\"sector\":\"GOV\",\"name\":\"…\"}}");

    /// <summary>Somebody of the who's who, by his id.</summary>
    private static EntityName? Listed(Lexicon lexicon, string id) =>
        id.Contains('/', StringComparison.Ordinal) && new WhoLookup(lexicon).Find(id).Candidates.FirstOrDefault(c => c.Id == id) is { } found
            ? new EntityName(found.Id, found.Country, found.Sector, found.Name, found.NameAr)
            : null;
}
