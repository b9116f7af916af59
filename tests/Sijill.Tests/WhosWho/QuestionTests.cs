using System.Globalization;
using Sijill.Lexicons;
using Sijill.Lookup;
using Sijill.Tests.Support;

namespace Sijill.Tests.WhosWho;

/// <summary>Whom an article of that day means, by <c>questions.txt</c>.</summary>
public sealed class QuestionTests
{
    private static readonly WhoLookup Lookup = new(Lexicon.Load());

    public static TheoryData<string, string, string, string> Questions()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Sijill.Tests/WhosWho/questions.txt")))
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length >= 3 && line[0] != '#')
            {
                data.Add(fields[0], fields[1], fields[2], fields.Length > 3 ? fields[3] : "");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_name_means_whom_the_day_decides(string name, string at, string who, string sector)
    {
        var answer = Lookup.Find(name, DateOnly.ParseExact(at, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(who, answer.Candidates is [var first, ..] ? first.Name ?? "?" : "-");
        if (sector.Length > 0)
        {
            Assert.Equal(sector, answer.Candidates[0].Sector);
        }
    }
}
