using Sijill.Model;
using Sijill.Testing;

namespace Sijill.Tests.Output;

/// <summary>A reading made by hand, to test output with.</summary>
internal static class Sample
{
    public const string Text = "بحث الوزير المصري مع نظيره الأردني أمس الأزمة. وقال بيان الخارجية المصرية إن القاهرة تطالب برفع <العقوبات> & \"القيود\".";

    public static Document Document { get; } = Article.Of(Text, "2024-03-05", "صحيفة المثال") with { Title = "لقاء في القاهرة", Url = "https://example.org/1" };

    public static Reading Reading { get; } = new(
        Document,
        [
            Claim("CONSULT", null, [Who("EGY", "الوزير المصري"), Who("JOR", "نظيره الأردني")], [], [], "بحث الوزير المصري مع نظيره الأردني أمس الأزمة") with
            {
                Date = new ClaimDate("2024-03-04", "أمس", Article.SpanOf(Document, "أمس")),
            },
            Claim(
                "REQUEST",
                "yield",
                [Who("EGY", "القاهرة")],
                [],
                [new Speaker(Who("EGY", "الخارجية المصرية") with { Name = "Egyptian Foreign Ministry" }, SpeakerKind.Statement)],
                "القاهرة تطالب برفع <العقوبات> & \"القيود\"") with { Cameo = "1054", Context = ["economic"], Confidence = 0.87654 },
        ],
        [new Diagnostic("SJ1001", "a remark", null)]);

    public static Claim Claim(
        string code, string? mode, EquatableArray<Participant> actor, EquatableArray<Participant> recipient, EquatableArray<Speaker> speakers, string evidence) => new(
        code, mode, Status.Actual, null, [], actor, recipient, null, null, speakers,
        new Evidence(evidence, Article.SpanOf(Document, evidence), 0), 0.9, [], "test.rule", ["step one", "step two"]);

    public static Participant Who(string country, string words) =>
        new(null, country, "GOV", null, null, null, words, Article.SpanOf(Document, words));
}
