using Sijill.Model;
using Sijill.Reconciliation;

namespace Sijill.Tests.Reconciliation;

public sealed class BlockTests
{
    [Fact]
    public void A_report_lies_in_the_day_it_speaks_of()
    {
        Assert.Equal("2018-06-12", Blocks.Of(Made.Report("1", "2018-07-01", "CONSULT", "USA+PRK", "", "", "2018-06-12")));
        Assert.Equal("2018-07-01", Blocks.Of(Made.Report("1", "2018-07-01", "CONSULT", "USA+PRK", "", "")));
        Assert.Equal("2018-06|PRK", Blocks.Of(Made.Report("1", "2018-07-01", "CONSULT", "USA+PRK", "", "", "2018-06")));
        Assert.Equal("undated|USA", Blocks.Of(Made.Report("1", "2018-07-01", "SANCTION", "USA", "IRN", "", status: Status.Historical)));
    }

    [Fact]
    public void What_a_block_needs_and_what_it_affects_answer_to_each_other()
    {
        foreach (var block in (string[])["2018-02-28", "0001-01-01", "9999-12-31", "2018-06|PRK"])
        {
            Assert.All(Blocks.AffectedBy(block), affected => Assert.Contains(block, Blocks.NeededFor(affected)));
            Assert.All(Blocks.NeededFor(block), needed => Assert.Contains(block, Blocks.AffectedBy(needed)));
        }
    }
}
