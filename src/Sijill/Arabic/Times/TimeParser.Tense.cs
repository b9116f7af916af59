using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Times;

/// <summary>Whether the words before a time expression speak of what is to come.</summary>
internal sealed partial class TimeParser
{
    /// <summary>How far back to look for the verb.</summary>
    private const int Reach = 14;

    private bool IsFuture(int first, int end)
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
                return true;
            }

            switch (TenseOf(i))
            {
                case > 0:
                    return true;
                case < 0:
                    return false;
            }
        }

        return false;
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
