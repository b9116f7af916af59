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
    private static readonly HashSet<string> Offer = Stems("عرض عرضت يعرض عرضا استعداد استعداده استعدادها مستعد مستعدة اقترح اقترحت اقتراح مقترح");
    private static readonly HashSet<string> Agree = Stems("اتفق اتفقا اتفقت اتفقوا الاتفاق اتفاق اتفاقا اتفاقية وقع وقعا وقعت توقيع مذكرة معاهدة");
    private static readonly HashSet<string> Limit = Stems("مهلة مهله إنذار إنذارا امهل امهلت أمهل أمهلت");
    private static readonly HashSet<string> Help = Stems("مساعدات مساعدة بمساعدة مساعده تمويل منحة معونة معونات تبرع بتقديم إغاثة دولار دولارات مليون");

    public static bool IsInvitation(TopicWords words) => words.Stems.Any(Invite.Contains) && words.Stems.Any(Visit.Contains);

    public static bool IsVisit(TopicWords words) => words.Stems.Any(Arrive.Contains);

    public static bool IsCall(TopicWords words) => words.Stems.Any(Call.Contains);

    public static bool IsContact(TopicWords words) => words.Stems.Any(stem => Arrive.Contains(stem) || Call.Contains(stem) || Meet.Contains(stem));

    public static bool IsOffer(TopicWords words) => words.Stems.Any(Offer.Contains);

    public static bool IsAgreement(TopicWords words) => words.Stems.Any(Agree.Contains);

    public static bool HasLimit(TopicWords words) => words.Stems.Any(Limit.Contains);

    public static bool IsHelp(TopicWords words) => words.Stems.Any(Help.Contains);

    private static HashSet<string> Stems(string words) => [.. words.Split(' ').SelectMany(word => TopicWords.Of(word).Stems)];
}
