using Sijill.Arabic.Letters;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Commitments;

/// <summary>
/// Picks the report that proves that something happened: published on the day or later, and told as done. Articles speak of what is to come in much the
/// same words as of what has been («قمة الاثنين»), and a fate that rests on such words would be announced, not proved.
/// </summary>
internal static class Proof
{
    private static readonly HashSet<string> ToCome = new(StringComparer.Ordinal)
    {
        "المقبل", "المقبله", "القادم", "القادمه", "المرتقب", "المرتقبه", "المقرر", "المقرره", "مقرره", "مقرر", "مرتقبه", "مرتقب", "المزمع", "لاحق", "المتوقع", "المحتمل", "المحتمله", "محتمل",
        "محتمله", "موعد", "موعدها", "موعده", "اقصاه", "يتوجه", "تتوجه", "عشيه", "قبيل", "تحضيرا", "تمهيدا", "استعدادا", "يستعد", "تستعد", "يعتزم", "تعتزم", "سوف", "لن", "قد", "اذا", "لو", "غدا", "المقترحه", "المقترح", "امكانيه", "احتمال", "بانتظار", "المنتظر", "المنتظره", "منتظره", "اعقبها", "ملوحا", "ملوحه", "تلوح", "يلوح", "هدد", "هددت", "مهددا", "مهدده", "عقد", "لعقد", "سابق", "اشهر", "سنوات",
        "تنسحب", "تشن", "تعقد", "تفرض", "تلتقي", "تجتمع", "تزور", "تفكك", "لان", "عندما", "ينبغي", "يجب", "الضروري", "ضروره", "تقريبا", "قريبا", "ان", "مستعد", "مستعده",
    };

    /// <summary>A proving report of <paramref name="candidate"/>, the first published first; null when there is none.</summary>
    /// <param name="candidate">What happened.</param>
    /// <param name="persons">Keys of those whom the report itself must name: an occurrence is told by many, and not all of them name everybody.</param>
    public static OccurrenceSource? Of(Candidate candidate, IReadOnlyCollection<string> persons)
    {
        var occurrence = candidate.Occurrence;
        if (!candidate.IsFirm)
        {
            return null;
        }

        return occurrence.Sources.FirstOrDefault(s => (occurrence.Event != "CONSULT" || Cues.IsContact(TopicWords.Of(s.Evidence.Text))) && s.Stance == Stance.Asserts && s.Published is { } day && (occurrence.First is not { } first || day >= first) && IsToldAsDone(s.Evidence.Text)
            && (occurrence.Event == "CONSULT" || !Cues.IsReminder(s.Evidence.Text)) && persons.All(person => Names(occurrence, s, person)));
    }

    /// <summary>The report's origin names the person among those who take part.</summary>
    private static bool Names(Occurrence occurrence, OccurrenceSource source, string person) => occurrence.Fields.Any(field =>
        field.Name is "actor" or "recipient" && field.Values.Any(value => value.Origins.Contains(source.OriginId) && value.Value.Split('+').Contains(person)));

    private static bool IsToldAsDone(string passage)
    {
        var words = ArabicLetters.Normalize(passage).Replace('ة', 'ه').Split([' ', '\n', '،', ',', '.', '"', '«', '»', '#', '_', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }

        // «وكان قد …» and «وقد …» tell what was done; every other «قد» doubts.
        var doubts = words.Where((word, i) => ToCome.Contains(word) && !(word == "قد" && (i == 0 || words[i - 1] is "كان" or "وكان" or "كانت" or "وكانت"))).Any();
        return !doubts && !words.Take(3).Any(IsOfTheFuture) && !IsPresent(words[0]);
    }

    private static bool IsOfTheFuture(string word) => word.TrimStart('و', 'ف') is { Length: > 4 } rest && rest[0] == 'س' && rest[1] is 'ي' or 'ت' or 'ن';

    private static bool IsPresent(string word) => word.TrimStart('و', 'ف') is { Length: > 3 } rest && (rest[0] == 'ي' || rest.StartsWith("تت", StringComparison.Ordinal));
}
