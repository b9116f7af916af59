using System.Globalization;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;

namespace Sijill.Ledger.Corrections;

/// <summary>Adds corrections, each with author and time.</summary>
internal static class CorrectionWriter
{
    private const int LongestAuthor = 200;

    /// <summary>Adds a correction; <paramref name="correction"/> lacks number, time and author.</summary>
    /// <exception cref="LedgerException">It has no author.</exception>
    public static Correction Add(Session session, TimeProvider clock, string author, Correction correction)
    {
        CheckAuthor(author);
        return CorrectionStore.Add(session, correction with
        {
            Time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Author = StoredText.Of(author.Trim()),
            Target = StoredText.Of(correction.Target),
            Note = StoredText.OrNull(correction.Note),
        });
    }

    /// <summary>Adds that a correction does not hold any more.</summary>
    /// <returns>The correction that is withdrawn, and the one that does so.</returns>
    /// <exception cref="LedgerException">There is none of that number and kind, or it was withdrawn before.</exception>
    public static (Correction Withdrawn, Correction Undo) Withdraw(Session session, TimeProvider clock, string kind, long number, string author, string? note)
    {
        if (CorrectionStore.InForce(session, kind).Find(c => c.Number == number) is not { } withdrawn)
        {
            throw new LedgerException(string.Create(CultureInfo.InvariantCulture, $"there is no correction {number} of an {kind} that holds; «sijill correct list» lists them with their numbers"));
        }

        return (withdrawn, Add(session, clock, author, Of(kind, number.ToString(CultureInfo.InvariantCulture), CorrectionStore.Undo, note, null)));
    }

    /// <summary>A correction of no single claim.</summary>
    public static Correction Of(string kind, string target, string action, string? note, string? after) => new(0, "", "", kind, target, action, note, null, null, 0, 0, null, after);

    private static void CheckAuthor(string author)
    {
        if (string.IsNullOrWhiteSpace(author) || author.Length > LongestAuthor)
        {
            throw new LedgerException("a correction has an author: a name of at most 200 characters");
        }
    }
}
