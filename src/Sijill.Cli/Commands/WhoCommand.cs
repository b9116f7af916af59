using System.CommandLine;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill who</c>.</summary>
internal static class WhoCommand
{
    public static Command Create() => new("who", "Who is who: the persons, offices and places that Sijill knows.") { WhoImportCommand.Create() };
}
