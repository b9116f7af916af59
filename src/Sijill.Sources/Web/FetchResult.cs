namespace Sijill.Sources.Web;

/// <summary>What to fetch.</summary>
/// <param name="Address">An <c>http</c> or <c>https</c> address.</param>
/// <param name="ETag">What the server called the last version, or null.</param>
/// <param name="LastModified">The server's date of the last version, as it wrote it, or null.</param>
public sealed record PageRequest(Uri Address, string? ETag = null, string? LastModified = null);

/// <summary>Why nothing was fetched.</summary>
/// <param name="Code">Stable code: SJ3020 to SJ3025.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="IsTemporary">True when it may be otherwise later.</param>
public sealed record FetchProblem(string Code, string Message, bool IsTemporary);

/// <summary>What came of a question to a server.</summary>
/// <param name="Address">The address that answered, after redirections.</param>
/// <param name="Body">The bytes, unpacked; empty when there are none.</param>
public sealed record FetchResult(Uri Address, byte[] Body)
{
    /// <summary>True when the last version is still the current one.</summary>
    public bool NotModified { get; init; }

    /// <summary>Why there is no answer, or null.</summary>
    public FetchProblem? Problem { get; init; }

    /// <summary>HTTP status, 0 when no server answered.</summary>
    public int Status { get; init; }

    /// <summary>The type of the content in small letters, without parameters; empty when it is not stated.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>The encoding that the server states, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>What the server calls this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of this version, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>When the server wants to be asked again at the earliest, or null.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    internal Input ToInput(string name) => new(name, name, null) { Url = Address.AbsoluteUri, Charset = Charset };
}
