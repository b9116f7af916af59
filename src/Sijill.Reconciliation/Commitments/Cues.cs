using Sijill.Arabic.Letters;
using Sijill.Reconciliation.Topics;

namespace Sijill.Reconciliation.Commitments;

/// <summary>Words by which a passage shows what kind of commitment it is. They only refine what the event type already says.</summary>
internal static class Cues
{
    private static readonly HashSet<string> Invite = Stems("دعا دعوة دعت يدعو وجه وجهت استضافة لزيارة بزيارة زيارة للقاء بلقاء لقاء اجتماع لاجتماع");
    private static readonly HashSet<string> Visit = Stems("زيارة لزيارة بزيارة للزيارة");
    private static readonly HashSet<string> Arrive = Stems("زيارة زيارته زار زارت يزور وصل وصلت وصول استقبل استقبلت قدوم حل لقاء التقى");
    private static readonly HashSet<string> Call = Stems("هاتف هاتفيا هاتفية اتصل اتصال اتصالا يتصل تواصل يتواصل مكالمة");
    private static readonly HashSet<string> Meet = Stems("اجتمع اجتماع اجتماعات محادثات محادثة مباحثات مفاوضات قمة تباحث باحث بحث ناقش مناقشات حضر جلسة جولة توجه رافق سلم");
    private static readonly HashSet<string> Cancel = Stems("ألغى ألغت إلغاء ألغي ألغيت يلغي تلغي أرجأ أرجأت إرجاء أجل أجلت تأجيل اعتذر اعتذرت قاطع قاطعت مقاطعة انسحب انسحبت انسحاب تراجع");
    private static readonly HashSet<string> Offer = Stems("عرض عرضت يعرض عرضا استعداد استعداده استعدادها مستعد مستعدة اقترح اقترحت اقتراح مقترح");
    private static readonly HashSet<string> Agree = Stems("اتفق اتفقا اتفقت اتفقوا الاتفاق اتفاق اتفاقا اتفاقية وقع وقعا وقعت توقيع مذكرة معاهدة");
    private static readonly HashSet<string> Limit = Stems("مهلة مهله إنذار إنذارا امهل امهلت أمهل أمهلت");
    private static readonly HashSet<string> Help = Stems("مساعدات مساعدة بمساعدة مساعده تمويل منحة معونة معونات تبرع بتقديم إغاثة دولار دولارات مليون");

    private static readonly HashSet<string> Today = new(StringComparer.Ordinal)
    {
        "اليوم", "امس", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "الجمعة",
    };

    /// <summary>Whether it will be is what is asked, supposed or left open: «ما إذا كان سيعيد», «إذا انسحب».</summary>
    public static bool IsAsked(string passage) => FirstWords(passage) is ["ما", "اذا" or "ان" or "لو", ..] or ["اذا" or "لو" or "هل" or "ان", ..] or [_, "ما", "اذا", ..];

    /// <summary>A relative clause that only names what is known («التي فرضتها واشنطن»), unless it says that it was today or on a day of the week.</summary>
    public static bool IsReminder(string passage) =>
        FirstWords(passage) is ["التي" or "الذي" or "اللذين" or "اللتين" or "الذين" or "والتي" or "والذي", ..] && !FirstWords(passage, int.MaxValue).Any(Today.Contains);

    public static bool IsInvitation(TopicWords words) => words.Stems.Any(Invite.Contains) && words.Stems.Any(Visit.Contains);

    public static bool IsVisit(TopicWords words) => words.Stems.Any(Arrive.Contains);

    public static bool IsCall(TopicWords words) => words.Stems.Any(Call.Contains);

    public static bool IsContact(TopicWords words) => words.Stems.Any(stem => Arrive.Contains(stem) || Call.Contains(stem) || Meet.Contains(stem));

    /// <summary>A meeting is called off or put off; a refusal may be of anything.</summary>
    public static bool IsCancelled(TopicWords words) => words.Stems.Any(Cancel.Contains);

    public static bool IsOffer(TopicWords words) => words.Stems.Any(Offer.Contains);

    public static bool IsAgreement(TopicWords words) => words.Stems.Any(Agree.Contains);

    public static bool HasLimit(TopicWords words) => words.Stems.Any(Limit.Contains);

    public static bool IsHelp(TopicWords words) => words.Stems.Any(Help.Contains);

    private static string[] FirstWords(string passage, int count = 3) =>
        [.. ArabicLetters.Normalize(passage).Split([' ', '\n', '،', ',', '.', '"', '«', '»', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Take(count)];

    private static HashSet<string> Stems(string words) => [.. words.Split(' ').SelectMany(word => TopicWords.Of(word).Stems)];
}
