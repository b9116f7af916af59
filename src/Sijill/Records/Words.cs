using Sijill.Model;

namespace Sijill.Records;

/// <summary>The words of the output for enumerated values.</summary>
internal static class Words
{
    public static string Of(Status status) => status switch
    {
        Status.Historical => "historical",
        Status.Future => "future",
        Status.Hypothetical => "hypothetical",
        Status.Negated => "negated",
        _ => "actual",
    };

    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Speech => "speech",
        SpeakerKind.Agency => "agency",
        SpeakerKind.Unnamed => "unnamed",
        SpeakerKind.Report => "report",
        _ => "statement",
    };
}
