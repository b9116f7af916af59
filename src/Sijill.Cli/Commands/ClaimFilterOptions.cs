using System.CommandLine;
using Sijill.Ledger.Reading;

namespace Sijill.Cli.Commands;

/// <summary>The options that choose claims of a ledger.</summary>
internal sealed class ClaimFilterOptions
{
    private readonly Option<string[]> actor = Many("--actor", "WHO", "Somebody who acts, receives or speaks: an id (person/…), a country's code, or part of a name. Of several, each must be there.");
    private readonly Option<string[]> country = Many("--country", "CODE", "A country that acts or receives. Of several, one is enough.");
    private readonly Option<string[]> between = new("--between") { Description = "Two countries, both of which act or receive.", HelpName = "CODE CODE", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> type = Many("--event", "TYPE", "Event type. Of several, one is enough.");
    private readonly Option<string[]> status = Many("--status", "STATUS", "actual, historical, future, hypothetical or negated. Of several, one is enough.");
    private readonly Option<DateOnly?> from = LedgerOptions.From("May have happened");
    private readonly Option<DateOnly?> to = LedgerOptions.To("May have happened");
    private readonly Option<string?> publisher = new("--publisher") { Description = "Published by this outlet.", HelpName = "NAME" };
    private readonly Option<string[]> document = Many("--document", "ID", "Claims of this document: its key, or its id in the source.");
    private readonly Option<string[]> id = Many("--id", "ID", "This claim.");
    private readonly Option<double> confidence = ReadOptions.Confidence();
    private readonly Option<bool> rejected = new("--rejected") { Description = "Claims that a person rejected, too." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[actor, country, between, type, status, from, to, publisher, document, id, confidence, rejected])
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public ClaimFilter Of(ParseResult parsed) => new()
    {
        Actors = parsed.GetValue(actor)!,
        Countries = parsed.GetValue(country)!,
        Between = parsed.GetValue(between) is [var one, var other] ? (one, other) : null,
        Events = parsed.GetValue(type)!,
        Statuses = parsed.GetValue(status)!,
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        Publisher = parsed.GetValue(publisher),
        Documents = parsed.GetValue(document)!,
        Ids = parsed.GetValue(id)!,
        MinConfidence = parsed.GetValue(confidence),
        IncludeRejected = parsed.GetValue(rejected),
    };

    private static Option<string[]> Many(string name, string help, string description) => new(name) { Description = description, HelpName = help, DefaultValueFactory = _ => [] };
}
