namespace Sijill.Api.Answering;

/// <summary>Keeps answers that are counted over much of the ledger, until the ledger changes. Each is worked out once, however many ask at once.</summary>
internal sealed class AnswerCache
{
    /// <summary>Enough for the views of a desk; more are strangers' addresses.</summary>
    private const int MostAnswers = 500;

    private readonly Lock changing = new();
    private readonly Dictionary<string, Lazy<byte[]>> answers = new(StringComparer.Ordinal);
    private string mark = "";

    /// <summary>The answer to <paramref name="question"/> for the ledger as <paramref name="now"/> marks it.</summary>
    public byte[] Of(string now, string question, Func<byte[]> work)
    {
        Lazy<byte[]> answer;
        lock (changing)
        {
            if (mark != now || answers.Count >= MostAnswers)
            {
                answers.Clear();
                mark = now;
            }

            if (!answers.TryGetValue(question, out answer!))
            {
                answer = new Lazy<byte[]>(work);
                answers.Add(question, answer);
            }
        }

        try
        {
            return answer.Value;
        }
        catch
        {
            // What failed once may not fail again.
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
