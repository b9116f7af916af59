namespace Sijill.Ledger;

/// <summary>The ledger cannot be opened or used; the message says what to do and is meant for the user.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates one.</summary>
    public LedgerException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and its cause.</summary>
    public LedgerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
