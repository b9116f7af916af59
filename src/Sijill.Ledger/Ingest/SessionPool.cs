using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Ingest;

/// <summary>
/// Sessions for many threads, one at a time each. Closing it closes those in use only when they come back: a thread that was left behind by a cancelled run may
/// still be asking.
/// </summary>
internal sealed class SessionPool(LedgerStore store) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Stack<Session> free = [];
    private bool closed;

    /// <summary>Lends a session.</summary>
    public T Use<T>(Func<Session, T> work)
    {
        Session? session = null;
        lock (gate)
        {
            free.TryPop(out session);
        }

        session ??= store.OpenSession();
        try
        {
            return work(session);
        }
        finally
        {
            lock (gate)
            {
                if (closed)
                {
                    session.Dispose();
                }
                else
                {
                    free.Push(session);
                }
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            while (free.TryPop(out var session))
            {
                session.Dispose();
            }
        }
    }
}
