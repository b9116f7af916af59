using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>Whether the words before a time expression speak of what is to come.</summary>
internal sealed partial class TimeParser
{
    /// <summary>How far back to look for the verb.</summary>
    private const int Reach = 14;

    /// <summary>How near a coming date and how far the past one must be for the coming one to be meant without a verb of the future.</summary>
    private const int Near = 75;

    private const int Far = 270;

    /// <summary>Of two readings the one that the verb before favours, unless the other is much nearer.</summary>
    private Edtf? Choose(int tense, Found result)
    {
        if (result.Past is null || result.Future is null || today is not { } now)
        {
            return tense > 0 ? result.Future : result.Past;
        }

        var since = now.DayNumber - (result.Past.Latest ?? now).DayNumber;
        var until = (result.Future.Earliest ?? result.Future.Latest ?? now).DayNumber - now.DayNumber;
        if (tense > 0)
        {
            return until > 200 && since < 100 ? result.Past : result.Future;
        }

        var day = result.Rule is "day.month" or "days.of-month" or "range" or "until" or "before";
        return (tense == 0 || result.Rule is "until" or "before") && day && until <= Near && since >= Far ? result.Future : result.Past;
    }

    /// <summary>-1 when the nearest verb before is of the past, 1 when something speaks of the future, else 0.</summary>
    private int Tense(int first)
    {
        var begin = Math.Max(SentenceStart(first), first - Reach);
        for (var i = first - 1; i >= begin; i--)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (Term(i, TermClass.FutureMark) is not null)
            {
                return 1;
            }

            // «من المقرر عقد القمة»: what follows the mark is a verbal noun, even where its letters are those of a verb.
            if (TenseOf(i) is not 0 and var tense && Term(i - 1, TermClass.FutureMark) is null)
            {
                return tense;
            }
        }

        return 0;
    }

    /// <summary>-1 for a verb of the past, 1 for one of the future, 0 for anything else.</summary>
    private int TenseOf(int i)
    {
        var reading = tokens[i].Word.Readings[0];
        if (reading.Has(Proclitics.Sa))
        {
            return 1;
        }

        if (reading.Pos == PartOfSpeech.Verb && reading.Verb is { } verb)
        {
            return verb.Inflection switch
            {
                Inflection.Perfect => -1,
                Inflection.Imperfect when NormalAt(i - 1) is "لم" or "ولم" => -1,
                Inflection.Imperfect when NormalAt(i - 1) is "ان" or "لن" or "بان" || Term(i, TermClass.FutureVerb) is not null => 1,
                _ => 0,
            };
        }

        return Term(i, TermClass.FutureVerb) is not null && NormalAt(i - 1) is not ("لم" or "ولم" or "كان" or "كانت") ? 1 : 0;
    }

    private int SentenceStart(int i)
    {
        while (sentence + 1 < text.Sentences.Length && text.Sentences[sentence + 1].First <= i)
        {
            sentence++;
        }

        return sentence < text.Sentences.Length && text.Sentences[sentence].First <= i ? text.Sentences[sentence].First : 0;
    }
}
