namespace Sijill.Cli;

/// <summary>What the command returns; documented in <c>sijill --help</c> and the README.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Some input could not be read; what could be read was.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line, the lexicon or the output file is wrong; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>Cancelled by Ctrl-C: 128 + SIGINT.</summary>
    public const int Cancelled = 130;
}
