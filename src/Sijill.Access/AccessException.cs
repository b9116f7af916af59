namespace Sijill.Access;

/// <summary>Something about accounts, keys or the way of listening is not right; the message says what to do and is meant for the user.</summary>
public sealed class AccessException : Exception
{
    /// <summary>Creates one.</summary>
    public AccessException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    public AccessException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and its cause.</summary>
    public AccessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
