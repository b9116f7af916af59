using Microsoft.AspNetCore.Http;
using Sijill.Access.Accounts;
using Sijill.Access.Auditing;
using Sijill.Access.Protecting;

namespace Sijill.Access.SignIns;

/// <summary>What came of a try to sign in.</summary>
internal enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>Name or password is wrong; which, nobody is told.</summary>
    Wrong,

    /// <summary>Too many tries.</summary>
    TooMany,
}

/// <summary>Signs people in and out.</summary>
internal sealed class SignInDesk(AccountStore accounts, SignInStore signIns, AuditLog audit, GuessLimiter guesses) : IDisposable
{
    /// <summary>Hashing takes a processor for itself: so many at a time, the rest wait or are sent away.</summary>
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Tries a name and a password.</summary>
    public async Task<SignInOutcome> TryAsync(HttpContext context, string? typed, string password)
    {
        var name = AccountName.Of(typed);
        var address = ClientAddress.Of(context);
        if (!guesses.Try(name, ClientAddress.Group(context)) || !await places.WaitAsync(Patience, context.RequestAborted).ConfigureAwait(false))
        {
            return SignInOutcome.TooMany;
        }

        Account? account;
        try
        {
            account = await Task.Run(() => accounts.Verify(name, password)).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }

        if (account is null)
        {
            // A name that is none may be a password in the wrong field: it is not written down.
            audit.Add(name is not null && accounts.Find(name) is not null ? name : "(unknown)", address, "sign-in.failed");
            return SignInOutcome.Wrong;
        }

        await BeginAsync(context, account.Name, Grant.Password, null, null).ConfigureAwait(false);
        return SignInOutcome.Done;
    }

    /// <summary>Signs somebody in whose name is proved; a sign-in of before ends, and its cookie with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Who.</param>
    /// <param name="via">How.</param>
    /// <param name="role">What they may do, where no account says it; else null.</param>
    /// <param name="note">For the audit log.</param>
    public Task BeginAsync(HttpContext context, string name, string via, string? role, string? note)
    {
        EndCurrent(context);
        var address = ClientAddress.Of(context);
        SessionCookie.Set(context, signIns.Begin(name, via, role, address));
        audit.Add(name, address, "sign-in", null, note ?? via);
        return Task.CompletedTask;
    }

    /// <summary>Signs out.</summary>
    public void End(HttpContext context)
    {
        if (context.User.FindFirst(Grant.SignInClaim) is not null && context.User.Identity?.Name is { } name)
        {
            audit.Add(name, ClientAddress.Of(context), "sign-out");
        }

        EndCurrent(context);
        SessionCookie.Clear(context);
    }

    /// <summary>Changes the password of whoever is signed in, when they know the one of now; all their other sign-ins end.</summary>
    /// <exception cref="AccessException">The new one will not do.</exception>
    public async Task<SignInOutcome> ChangePasswordAsync(HttpContext context, string current, string wanted)
    {
        var name = context.User.Identity?.Name;
        if (context.User.Via() != Grant.Password || name is null || !guesses.Try(name, ClientAddress.Group(context)))
        {
            return SignInOutcome.TooMany;
        }

        if (await Task.Run(() => accounts.Verify(name, current)).ConfigureAwait(false) is null)
        {
            audit.Add(name, ClientAddress.Of(context), "password.failed");
            return SignInOutcome.Wrong;
        }

        await Task.Run(() => accounts.SetPassword(name, wanted)).ConfigureAwait(false);
        audit.Add(name, ClientAddress.Of(context), "account.password", name);
        await BeginAsync(context, name, Grant.Password, null, null).ConfigureAwait(false);
        return SignInOutcome.Done;
    }

    public void Dispose() => places.Dispose();

    private void EndCurrent(HttpContext context)
    {
        if (context.User.FindFirst(Grant.SignInClaim)?.Value is { } id)
        {
            signIns.End(id);
        }
    }
}
