using System.Text;
using Sijill.Lexicons;
using Sijill.Tests.Sources;

namespace Sijill.Tests.WhosWho;

public sealed class LexiconCheckTests : IDisposable
{
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_built_in_who_s_who_has_no_mistake() =>
        Assert.Empty(LexiconCheck.BuiltIn().Select(p => p.Message));

    [Fact]
    public void Every_mistake_is_reported_with_file_and_line()
    {
        files.Add("actors/persons/mine.jsonl", string.Join(
            '\n',
            "// a comment",
            Person("one", "زيد الأول الأحلامي", "XYZ", """{"office":"president","of":"FRA","from":"2020"}"""),
            Person("two", "عمرو الثاني الأحلامي", "FRA", """{"office":"dreamer","from":"2020"}"""),
            Person("three", "بكر الثالث الأحلامي", "FRA", """{"office":"president","from":"2020","to":"2019"}"""),
            "{ not json",
            Person("four", "خالد الرابع الأحلامي", "FRA", """{"office":"president","from":"2018-01-01","to":"2019-01-01"}""")));
        var problems = Check();
        Assert.Contains("XYZ", problems[2], StringComparison.Ordinal);
        Assert.Contains("dreamer", problems[3], StringComparison.Ordinal);
        Assert.Contains("ends before it begins", problems[4], StringComparison.Ordinal);
        Assert.StartsWith("SJ2001", problems[5], StringComparison.Ordinal);
        Assert.StartsWith("SJ2101", problems[6], StringComparison.Ordinal);
        Assert.Contains("Emmanuel Macron", problems[6], StringComparison.Ordinal);
    }

    [Fact]
    public void A_stand_in_and_a_rival_may_overlap_and_a_shared_office_always()
    {
        files.Add("actors/persons/mine.jsonl", string.Join(
            '\n',
            Person("one", "زيد الأول الأحلامي", "FRA", """{"office":"president","from":"2018","to":"2019","disputed":true}"""),
            Person("two", "عمرو الثاني الأحلامي", "FRA", """{"office":"president","from":"2018","to":"2019","acting":true}"""),
            Person("three", "بكر الثالث الأحلامي", "FRA", """{"office":"senator","from":"2018"}"""),
            Person("four", "خالد الرابع الأحلامي", "FRA", """{"office":"senator","from":"2018"}""")));
        Assert.Empty(Check());
    }

    [Fact]
    public void Dates_that_may_meet_are_no_overlap()
    {
        files.Add("places/countries.jsonl", """{"code":"RUR","name":"Ruritania","adjective":"Ruritanian","ar":["روريتانيا"]}""");
        files.Add("actors/persons.jsonl", string.Join(
            '\n',
            Person("one", "زيد الأول الأحلامي", "RUR", """{"office":"president","from":"2010","to":"2015"}"""),
            Person("two", "عمرو الثاني الأحلامي", "RUR", """{"office":"president","from":"2015","to":"2018-03"}"""),
            Person("three", "بكر الثالث الأحلامي", "RUR", """{"office":"president","from":"2018-03-20"}""")));
        Assert.Empty(Check());
    }

    [Fact]
    public void Two_entries_of_one_name_in_one_country_are_a_slip()
    {
        files.Add("actors/persons.jsonl", Person("vladimir-the-second", "فلاديمير بوتين", "RUS", """{"office":"senator","from":"2018"}"""));
        var problem = Assert.Single(Check());
        Assert.StartsWith("SJ2102", problem.Value, StringComparison.Ordinal);
        Assert.Contains("person/vladimir-putin", problem.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stands_once_in_a_folder_but_may_override_a_built_in_one()
    {
        files.Add("actors/persons/a.jsonl", Person("vladimir-putin", "فلاديمير بوتين", "RUS", """{"office":"president","from":"2012-05-07"}"""));
        Assert.Empty(Check());
        files.Add("actors/persons/b.jsonl", Person("vladimir-putin", "فلاديمير بوتين", "RUS", """{"office":"president","from":"2012-05-07"}"""));
        Assert.StartsWith("SJ2103", Assert.Single(Check()).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_never_read_is_reported()
    {
        files.Add("people/persons.jsonl", "{}");
        Assert.Contains("never read", Assert.Single(LexiconCheck.Of(files.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_lexicon_files_are_checked_too()
    {
        files.Add("verbs/verbs.jsonl", """{"lemma":"x","nonsense":1}""");
        Assert.Contains("verbs.jsonl(1)", Assert.Single(LexiconCheck.Of(files.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_give_a_report_and_no_crash()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Person("x", "زيد الأول", "FRA", """{"office":"president","from":"2018","to":"2019"}"""));
            for (var k = 0; k < 5; k++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            files.Add("actors/persons.jsonl", bytes);
            _ = LexiconCheck.Of(files.Folder);
        }
    }

    private Dictionary<int, string> Check() => LexiconCheck.Of(files.Folder).GroupBy(p => p.Line).ToDictionary(g => g.Key, g => g.First().Message);

    private static string Person(string id, string ar, string country, string term) =>
        $$"""{"id":"person/{{id}}","name":"{{id}}","ar":["{{ar}}"],"country":"{{country}}","sector":"GOV","gender":"m","terms":[{{term}}]}""";
}
