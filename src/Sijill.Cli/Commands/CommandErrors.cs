using Sijill.Access;
using Sijill.Cli.Pipeline;
using Sijill.Ledger;
using Sijill.Lexicons;

namespace Sijill.Cli.Commands;

/// <summary>What goes wrong in commands, as exit codes and one line for the user.</summary>
internal static class CommandErrors
{
    /// <summary>Runs <paramref name="command"/>.</summary>
    public static async Task<int> CaughtAsync(Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (Exception e) when (e is LedgerException or AccessException or LexiconException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("sijill: " + e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (IOException e) when (Outputs.IsBrokenPipe(e))
        {
            // Whoever read our output has had enough, as in «sijill read … | head».
            return ExitCodes.Ok;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync("sijill: " + e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
    }
}
