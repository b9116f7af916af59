using Sijill.Evaluation;
using Sijill.Model;

namespace Sijill.Tests.Evaluation;

public sealed class MeasureTests
{
    private static readonly Annotation[] Gold =
    [
        Small.Claim(Small.Meeting, "CONSULT", "EGY JOR", date: "2024-03-24"),
        Small.Claim(Small.Attack, "ACCUSE", "JOR", mode: "disapprove"),
        Small.Claim(Small.Refusal, "REJECT", "EGY", "TUR"),
    ];

    private static readonly Alignment Article = Small.Align(
        Gold,
        Small.Claim(Small.Meeting, "CONSULT", "JOR EGY", date: "2024-03-25", confidence: 0.9),
        Small.Claim(Small.Attack, "STATE", "JOR", confidence: 0.55),
        Small.Claim(Small.Refusal, "REJECT", "EGY", "TUR", status: "negated", confidence: 1),
        Small.Claim("أمس", "STATE", confidence: 0.5));

    [Fact]
    public void Each_level_asks_more_than_the_one_before()
    {
        var figures = Scorer.Score([Article]);
        Assert.Equal((1, 3, 4), (figures.Documents, figures.Gold, figures.Predicted));
        Assert.Equal(new Rate(0.75, 1, 0.8571), figures.Span);
        Assert.Equal(new Rate(0.5, 0.6667, 0.5714), figures.Event);
        Assert.Equal(figures.Event, figures.Dyad);
        Assert.Equal(new Rate(0.25, 0.3333, 0.2857), figures.Record);
    }

    [Fact]
    public void Accuracies_and_events_are_told_by_name()
    {
        var figures = Scorer.Score([Article]);
        Assert.Equal(["actor", "actor name", "recipient", "status", "mode", "attribution", "date (where gold has one)"], figures.Accuracy.Keys);
        Assert.Equal((0.5, 0.0), (figures.Accuracy["status"], figures.Accuracy["date (where gold has one)"]));
        Assert.Equal(["CONSULT", "ACCUSE", "REJECT", "STATE"], figures.PerEvent.Keys);
        Assert.Equal(new EventFigures(0, 2, 0), figures.PerEvent["STATE"]);
    }

    [Fact]
    public void Nothing_at_all_gives_zeros_and_no_accuracy()
    {
        var figures = Scorer.Score([]);
        Assert.Equal(new Rate(0, 0, 0), figures.Record);
        Assert.Empty(figures.Accuracy);
        Assert.Equal(new Rate(0, 0, 0), Scorer.Score([Small.Align(Gold)]).Span);
    }

    [Theory]
    [InlineData(1, 32, 0.0312)]
    [InlineData(3, 32, 0.0938)]
    [InlineData(1, 160, 0.0063)]
    [InlineData(2, 3, 0.6667)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 7, 0)]
    public void Figures_are_rounded_by_their_exact_value_and_halves_to_even(int right, int all, double expected) =>
        Assert.Equal(expected, Rounding.HalfEven(right / (double)all, 4));

    [Fact]
    public void The_confusion_counts_every_claim_of_both_sides_once()
    {
        var confusion = Confusion.Of([Article]);
        Assert.Equal(1, confusion["ACCUSE", "STATE"]);
        Assert.Equal(1, confusion[Confusion.Extra, "STATE"]);
        Assert.Equal(0, confusion["ACCUSE", Confusion.Missed]);
        Assert.Equal(4, confusion.Cells.Sum(cell => cell.Count));
        Assert.Equal(3, Confusion.Of([Small.Align(Gold)]).Cells.Count(cell => cell.Predicted == Confusion.Missed));
    }

    [Fact]
    public void A_band_of_confidence_tells_how_many_are_right()
    {
        Assert.Equal(
            [new CalibrationBand(0.5, 0.6, 2, 0.525, 0, 0), new CalibrationBand(0.9, 1, 2, 0.95, 2, 1)],
            Calibration.Of([Article]));
        Assert.Empty(Calibration.Of([Small.Align(Gold, Gold)]));
    }

    [Fact]
    public void An_outlet_is_the_publisher_or_the_beginning_of_the_id()
    {
        var other = Alignment.Of(new Document("YY-7", Small.Text, Publisher: "جريدة النهار"), Gold, Gold);
        var outlets = Scorer.PerOutlet([Article, other]);
        Assert.Equal(["XX", "جريدة النهار"], outlets.Keys);
        Assert.Equal(1, outlets["جريدة النهار"].Record.F1);
    }

    [Fact]
    public void Differences_are_told_field_by_field()
    {
        var differences = Difference.Of(Article);
        Assert.Equal(
            [DifferenceKind.Date, DifferenceKind.Extra, DifferenceKind.Event, DifferenceKind.Status],
            differences.Select(d => d.Kind));
        Assert.Equal(("2024-03-24", "2024-03-25"), (differences[0].GoldValue, differences[0].PredictedValue));
        Assert.Equal((null, "STATE EGY"), (differences[1].GoldValue, differences[1].PredictedValue));
        Assert.Equal(("ACCUSE", "STATE"), (differences[2].GoldValue, differences[2].PredictedValue));
    }

    [Fact]
    public void A_name_is_wrong_only_where_the_country_is_right()
    {
        var gold = Small.Claim(Small.Attack, "ACCUSE", "JOR", name: "Ayman Safadi");
        Assert.Equal([DifferenceKind.Name], Difference.Of(Small.Align([gold], gold with { Actor = [new("JOR", "GOV", null)] })).Select(d => d.Kind));
        Assert.Equal([DifferenceKind.Actor], Difference.Of(Small.Align([gold], gold with { Actor = [new("EGY", "GOV", null)] })).Select(d => d.Kind));
    }

    [Fact]
    public void A_comparison_lists_what_became_right_or_wrong()
    {
        var before = Small.Align(Gold, Gold[0], Small.Claim("أمس", "STATE"));
        var after = Small.Align(Gold, Gold[1], Small.Claim(Small.Refusal, "REJECT", "TUR", "EGY"), Small.Claim("السفارة", "AID"));
        var changes = Comparison.Of([before], [after]);
        Assert.Equal(
            [
                (Correctness.Record, Correctness.Missed, false),
                (Correctness.Extra, Correctness.Absent, true),
                (Correctness.Missed, Correctness.Record, true),
                (Correctness.Absent, Correctness.Extra, false),
                (Correctness.Missed, Correctness.Event, true),
            ],
            changes.Select(c => (c.From, c.To, c.Better)));
        Assert.Empty(Comparison.Of([after], [after]));
    }
}
