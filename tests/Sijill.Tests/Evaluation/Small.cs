using Sijill.Evaluation;
using Sijill.Model;

namespace Sijill.Tests.Evaluation;

/// <summary>A small article and claims about it.</summary>
internal static class Small
{
    public const string Text = "استقبل وزير الخارجية المصري نظيره الأردني أمس. وأدانت عمّان الهجوم على السفارة. ورفضت القاهرة دعوة أنقرة.";

    public const string Meeting = "استقبل وزير الخارجية المصري نظيره الأردني أمس";
    public const string Attack = "وأدانت عمّان الهجوم على السفارة";
    public const string Refusal = "ورفضت القاهرة دعوة أنقرة";

    public static Document Article { get; } = new("XX-1", Text);

    public static Annotation Claim(
        string passage,
        string @event,
        string actor = "EGY",
        string? recipient = null,
        string? status = "actual",
        string? mode = null,
        string? date = null,
        string? speaker = null,
        string? name = null,
        double? confidence = null) => new(
            @event,
            mode,
            status,
            actor.Length == 0 ? [] : actor.Split(' ').Select(country => new AnnotatedEntity(country, "GOV", name)).ToEquatable(),
            recipient is null ? [] : recipient.Split(' ').Select(country => new AnnotatedEntity(country, "GOV", null)).ToEquatable(),
            date,
            speaker is null ? [] : [new AnnotatedEntity(speaker, "GOV", null, "speech")],
            new AnnotatedPassage(passage, null),
            confidence);

    public static Annotation At(int start, int end, string @event = "STATE") => Claim("", @event) with { Evidence = new(null, new SourceSpan(start, end)) };

    public static Alignment Align(Annotation[] gold, params Annotation[] predicted) => Alignment.Of(Article, gold, predicted);
}
