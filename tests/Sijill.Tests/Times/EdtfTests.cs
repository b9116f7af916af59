using CsCheck;
using Sijill.Model;

namespace Sijill.Tests.Times;

public sealed class EdtfTests
{
    private static readonly Gen<EdtfDate> AnyDate =
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 6], Gen.Enum<EdtfQualifier>())
            .Select((year, month, day, shape, qualifier) => (shape switch
            {
                0 => EdtfDate.OfYear(year),
                1 => EdtfDate.OfMonth(year, month),
                2 => EdtfDate.OfSeason(year, 21 + (month % 4)),
                3 => EdtfDate.OfDecade(year / 10 * 10),
                4 => EdtfDate.OfCentury(year / 100 * 100),
                _ => EdtfDate.OfDay(new DateOnly(year, month, day)),
            }).With(qualifier));

    [Theory]
    [InlineData("2018-04-14", "2018-04-14", "2018-04-14")]
    [InlineData("2018-04", "2018-04-01", "2018-04-30")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2018", "2018-01-01", "2018-12-31")]
    [InlineData("2018-04~", "2018-04-01", "2018-04-30")]
    [InlineData("2018?", "2018-01-01", "2018-12-31")]
    [InlineData("2018-04-14%", "2018-04-14", "2018-04-14")]
    [InlineData("198X", "1980-01-01", "1989-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2018-XX", "2018-01-01", "2018-12-31")]
    [InlineData("2018-02-XX", "2018-02-01", "2018-02-28")]
    [InlineData("2018-22", "2018-06-01", "2018-08-31")]
    [InlineData("2018-24", "2018-12-01", "2019-02-28")]
    [InlineData("2018-04-10/2018-04-12", "2018-04-10", "2018-04-12")]
    [InlineData("2018-06/2018-07", "2018-06-01", "2018-07-31")]
    [InlineData("2015/..", "2015-01-01", null)]
    [InlineData("../2018", null, "2018-12-31")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31")]
    public void A_value_knows_its_first_and_last_day(string text, string? earliest, string? latest)
    {
        var value = Edtf.Parse(text);

        Assert.Equal(text, value.ToString());
        Assert.Equal(earliest, value.Earliest?.ToString("yyyy-MM-dd", null));
        Assert.Equal(latest, value.Latest?.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("18")]
    [InlineData("0000")]
    [InlineData("2018-13")]
    [InlineData("2018-00")]
    [InlineData("2018-20")]
    [InlineData("2018-25")]
    [InlineData("2018-02-29")]
    [InlineData("2018-02-30")]
    [InlineData("2018-21-03")]
    [InlineData("2018-XX-03")]
    [InlineData("2018/04")]
    [InlineData("2018-4-1")]
    [InlineData("2X18")]
    [InlineData("2018~~")]
    [InlineData("2018-04-12/2018-04-10")]
    [InlineData("2018/2019/2020")]
    [InlineData("2018-")]
    [InlineData("٢٠١٨")]
    public void What_is_no_value_is_refused(string text)
    {
        Assert.False(Edtf.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Edtf.Parse(text));
    }

    [Fact]
    public void An_interval_that_runs_backwards_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => Edtf.Interval(new DateOnly(2018, 4, 12), new DateOnly(2018, 4, 10)));

    [Fact]
    public void Values_are_ordered_by_their_beginning_then_their_end()
    {
        string[] mixed = ["2018-05", "2018", "2018-04-14", "2018-04", "198X", "2015/..", "../2018"];
        string[] sorted = [.. mixed.Select(Edtf.Parse).Order().Select(e => e.ToString())];

        Assert.Equal(["../2018", "198X", "2015/..", "2018", "2018-04", "2018-04-14", "2018-05"], sorted);
    }

    [Theory]
    [InlineData("2018-04", "2018-04-30", true)]
    [InlineData("2018-04", "2018-05-01", false)]
    [InlineData("2015/..", "2030-01-01", true)]
    [InlineData("../2015", "2016-01-01", false)]
    public void A_value_covers_the_days_it_may_mean(string text, string day, bool covers) =>
        Assert.Equal(covers, Edtf.Parse(text).Covers(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void Every_date_is_read_back_as_it_was_written() =>
        AnyDate.Sample(date => EdtfDate.Parse(date.ToString()) == date);

    [Fact]
    public void No_date_ends_before_it_begins() =>
        AnyDate.Sample(date => date.Earliest <= date.Latest);

    [Fact]
    public void Every_interval_is_read_back_as_it_was_written() =>
        Gen.Select(AnyDate, AnyDate, Gen.Int[0, 2]).Sample((a, b, open) =>
        {
            var (first, last) = a.Earliest <= b.Latest ? (a, b) : (b, a);
            var value = Edtf.Interval(open == 1 ? null : first, open == 2 ? null : last);
            return Edtf.Parse(value.ToString()) == value;
        });

    [Fact]
    public void No_text_makes_the_parser_throw_and_what_it_accepts_it_writes_alike() =>
        Gen.String[Gen.Char["0123456789X-/.~?%"], 0, 24].Sample(text => !Edtf.TryParse(text, out var value) || value.ToString() == text);
}
