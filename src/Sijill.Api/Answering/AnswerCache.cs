namespace Sijill.Api.Answering;

/// <summary>
/// Keeps answers until the ledger changes: a desk asks the same again and again, and what is counted over much of a ledger costs much. Each is worked out once, however many ask at once.
/// </summary>
internal sealed class AnswerCache
{
    private const int MostAnswers = 2000;
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly Lock changing = new();
    private readonly Dictionary<string, Lazy<Reply>> answers = new(StringComparer.Ordinal);
    private string mark = "";
    private long bytes;

    /// <summary>The answer to <paramref name="question"/> for the ledger as <paramref name="now"/> marks it.</summary>
    public Reply Of(string now, string question, Func<Reply> work)
    {
        Lazy<Reply> answer;
        lock (changing)
        {
            if (mark != now || answers.Count >= MostAnswers || bytes >= MostBytes)
            {
                answers.Clear();
                bytes = 0;
                mark = now;
            }

            if (!answers.TryGetValue(question, out answer!))
            {
                answer = new Lazy<Reply>(() =>
                {
                    var reply = work();
                    lock (changing)
                    {
                        bytes += reply.Body.Length;
                    }

                    return reply;
                });
                answers.Add(question, answer);
            }
        }

        try
        {
            return answer.Value;
        }
        catch
        {
            // A refusal is cheap, and what failed once may not fail again.
            lock (changing)
            {
                if (answers.TryGetValue(question, out var kept) && ReferenceEquals(kept, answer))
                {
                    answers.Remove(question);
                }
            }

            throw;
        }
    }
}
