using System.Globalization;
using Sijill.Cli.Rendering;
using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>Figures for people.</summary>
internal sealed class FiguresText
{
    private const int EventWidth = 10;
    private const int Cell = 5;
    private readonly TextWriter output;
    private readonly EvaluationResult evaluation;

    private FiguresText(TextWriter output, EvaluationResult evaluation)
    {
        this.output = output;
        this.evaluation = evaluation;
    }

    /// <summary>Writes all there is.</summary>
    public static void Write(TextWriter output, EvaluationResult evaluation)
    {
        var text = new FiguresText(output, evaluation);
        text.Rates();
        text.Accuracy();
        text.PerEvent();
        text.PerOutlet();
        text.Confused();
        text.Calibrated();
        text.Changes();
    }

    private void Rates()
    {
        var (now, before) = (evaluation.Figures, evaluation.Before);
        Line($"{now.Documents} articles, {now.Gold} gold claims, {now.Predicted} predicted{(before is null ? "" : Count.Invariant($" (before: {before.Predicted})"))}");
        Rate("span", now.Span, before?.Span, "passage found, whatever its type");
        Rate("event", now.Event, before?.Event, "+ PLOVER type");
        Rate("dyad", now.Dyad, before?.Dyad, "+ actor and recipient countries");
        Rate("record", now.Record, before?.Record, "+ status and attribution");
    }

    private void Rate(string name, Rate now, Rate? before, string meaning) =>
        Line($"{name,-7} P {now.Precision:0.000}{Step(now.Precision, before?.Precision)}  R {now.Recall:0.000}{Step(now.Recall, before?.Recall)}  F1 {now.F1:0.000}{Step(now.F1, before?.F1)}   {meaning}");

    private void Accuracy()
    {
        if (evaluation.Figures.Accuracy.Count == 0)
        {
            return;
        }

        Title("On matched events");
        foreach (var (field, share) in evaluation.Figures.Accuracy)
        {
            double? before = evaluation.Before is { } b && b.Accuracy.TryGetValue(field, out var value) ? value : null;
            Line($"  {field,-27} {share:0.000}{Step(share, before)}");
        }
    }

    private void PerEvent()
    {
        Title("By event");
        foreach (var (type, figures) in evaluation.Figures.PerEvent)
        {
            double? before = evaluation.Before is { } b ? b.PerEvent.GetValueOrDefault(type)?.F1 ?? 0 : null;
            Line($"  {SafeText.OneLine(type),-EventWidth} gold {figures.Gold,4} predicted {figures.Predicted,4} F1 {figures.F1:0.000}{Step(figures.F1, before)}");
        }
    }

    private void PerOutlet()
    {
        var outlets = Scorer.PerOutlet(evaluation.Now);
        if (outlets.Count < 2)
        {
            return;
        }

        Title("By outlet");
        var width = Math.Min(30, outlets.Keys.Max(name => name.Length));
        foreach (var (name, figures) in outlets)
        {
            var padding = new string(' ', Math.Max(0, width - name.Length));
            Line($"  {Directions.Isolated(SafeText.OneLine(name))}{padding} articles {figures.Documents,4} gold {figures.Gold,4} predicted {figures.Predicted,4} F1 event {figures.Event.F1:0.000} dyad {figures.Dyad.F1:0.000} record {figures.Record.F1:0.000}");
        }
    }

    /// <summary>A row for each gold event, a column for each predicted one; columns are named by their first letters, in the order of the rows.</summary>
    private void Confused()
    {
        var confusion = Confusion.Of(evaluation.Now);
        string[] types = [.. evaluation.Figures.PerEvent.Keys];
        if (types.Length == 0)
        {
            return;
        }

        Title("Confusion (down: gold; across: predicted; . is none)");
        output.Write(new string(' ', EventWidth + 2));
        output.WriteLine(string.Concat(types.Append(Confusion.Missed).Select(type => Short(type).PadLeft(Cell))).TrimEnd());
        foreach (var gold in types.Append(Confusion.Extra))
        {
            string[] across = gold == Confusion.Extra ? types : [.. types, Confusion.Missed];
            output.Write("  " + SafeText.OneLine(gold).PadRight(EventWidth));
            output.WriteLine(string.Concat(across.Select(predicted => Number(confusion[gold, predicted]).PadLeft(Cell))));
        }
    }

    private static string Short(string type) => SafeText.OneLine(type.Length < Cell ? type : type[..(Cell - 1)]);

    private static string Number(int count) => count == 0 ? "." : count.ToString(CultureInfo.InvariantCulture);

    private void Calibrated()
    {
        var bands = Calibration.Of(evaluation.Now);
        if (bands.Count == 0)
        {
            return;
        }

        Title("Calibration (of the claims of a confidence, how many are right)");
        foreach (var band in bands)
        {
            Line($"  {band.From:0.0}–{band.To:0.0} mean {band.Confidence:0.000} claims {band.Claims,5} event {band.Event,5} ({band.Event / (double)band.Claims:0.000}) record {band.Record,5} ({band.Record / (double)band.Claims:0.000})");
        }
    }

    private void Changes()
    {
        if (evaluation.Before is null)
        {
            return;
        }

        Some("Became right", better: true);
        Some("Became wrong", better: false);
    }

    private void Some(string title, bool better)
    {
        Change[] changes = [.. evaluation.Changes.Where(change => change.Better == better)];
        Title(Count.Invariant($"{title}: {changes.Length}"));
        var texts = evaluation.Now.ToDictionary(a => a.Article.Id, a => a.Article.Text);
        foreach (var change in changes)
        {
            var passage = SafeText.Beginning(SafeText.Passage(change.Claim, texts[change.Document]));
            Line($"  {SafeText.OneLine(change.Document)}  {SafeText.OneLine(change.Claim.Claim.Event ?? "–")}  {ChangeWords.Of(change.From)} → {ChangeWords.Of(change.To)}  {Directions.Isolated(passage)}");
        }
    }

    private void Title(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    private void Line(FormattableString line) => output.WriteLine(Count.Invariant(line));

    private static string Step(double now, double? before) => before is { } b ? Count.Invariant($" ({now - b:+0.000;−0.000;±0.000})") : "";
}
