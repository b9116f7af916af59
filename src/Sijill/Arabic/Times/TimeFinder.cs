using System.Collections.Immutable;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Times;

/// <summary>Finds when in a tokenized text.</summary>
internal sealed class TimeFinder(CalendarTerms calendar)
{
    /// <summary>
    /// The time expressions in order, without overlap, resolved against the document's publication day in the outlet's zone.
    /// </summary>
    public ImmutableArray<TimeExpression> Find(TokenizedText text)
    {
        var parser = new TimeParser(calendar, text, text.Document.PublishedDay);
        var found = parser.Parse();

        // A text without a date may give it itself: «اليوم الأربعاء 12 فبراير 2025».
        return parser.OwnDay is { } day && text.Document.PublishedDay is null ? new TimeParser(calendar, text, day).Parse() : found;
    }
}
