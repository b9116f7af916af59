using Sijill.Arabic.Mentions;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Tests.WhosWho;

namespace Sijill.Tests.Mentions;

/// <summary>A small who's who of its own, so that the grammar is tested apart from the data.</summary>
internal static class MentionsOf
{
    private static readonly Lexicon BuiltIn = Lexicon.Load();

    private static readonly MentionFinder Finder = new(Lexicons.WhosWho.Load(Files()));

    public static IReadOnlyList<Mention> Text(string text, string? published = "2018-06-15") =>
        Finder.Find(BuiltIn.Tokenizer.Tokenize(new Document(
            "t", text, Published: published is null ? null : DateTimeOffset.Parse(published + "T12:00:00+00:00", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>Each mention as <c>Kind text = country/sector/name+…</c>, nested adjectives left out.</summary>
    public static IReadOnlyList<string> Lines(string text, string? published = "2018-06-15") =>
        [.. Text(text, published).Where((m, i) => !(m.Kind == MentionKind.Adjective && Text(text, published).Any(o => o != m && o.First <= m.First && o.End >= m.End && o.End - o.First > m.End - m.First)))
            .Select(m => $"{m.Kind} {m.Span.Of(text)} = {string.Join('+', m.Entities.Select(e => $"{e.Country}/{e.Sector}/{e.Name}"))}")];

    private static IEnumerable<LexiconFile> Files() =>
    [
        InMemory.File(
            "places/countries.jsonl",
            """{"code":"RUS","name":"Russia","adjective":"Russian","ar":["روسيا","روسيا الاتحادية"],"nisba":["روسي"],"demonyms":["روس"]}""",
            """{"code":"SYR","name":"Syria","adjective":"Syrian","ar":["سوريا","سورية"],"nisba":["سوري"]}""",
            """{"code":"USA","name":"United States","adjective":"US","ar":["الولايات المتحدة","الولايات المتحدة الأمريكية","أمريكا","أميركا"],"nisba":["أمريكي","أميركي"]}""",
            """{"code":"FRA","name":"France","adjective":"French","ar":["فرنسا"],"nisba":["فرنسي"]}""",
            """{"code":"DEU","name":"Germany","adjective":"German","ar":["ألمانيا"],"nisba":["ألماني"]}""",
            """{"code":"IRN","name":"Iran","adjective":"Iranian","ar":["إيران"],"nisba":["إيراني"]}""",
            """{"code":"KOR","name":"South Korea","adjective":"South Korean","ar":["كوريا الجنوبية"],"nisba":["كوري جنوبي"]}""",
            """{"code":"PRK","name":"North Korea","adjective":"North Korean","ar":["كوريا الشمالية"],"nisba":["كوري شمالي"]}""",
            """{"code":"JOR","name":"Jordan","adjective":"Jordanian","ar":["الأردن"],"nisba":["أردني"]}""",
            """{"code":"OMN","name":"Oman","adjective":"Omani","ar":["عمان","سلطنة عمان"],"nisba":["عماني"]}""",
            """{"code":"ISR","name":"Israel","adjective":"Israeli","ar":["إسرائيل"],"nisba":["إسرائيلي"]}""",
            """{"code":"LBN","name":"Lebanon","adjective":"Lebanese","ar":["لبنان"],"nisba":["لبناني"]}""",
            """{"code":"YEM","name":"Yemen","adjective":"Yemeni","ar":["اليمن"],"nisba":["يمني"]}"""),
        InMemory.File(
            "places/places.jsonl",
            """{"name":"Moscow","ar":["موسكو"],"country":"RUS","role":"capital"}""",
            """{"name":"Damascus","ar":["دمشق"],"country":"SYR","role":"capital"}""",
            """{"name":"Washington","ar":["واشنطن"],"country":"USA","role":"capital"}""",
            """{"name":"Amman","ar":["عمان"],"country":"JOR","role":"capital"}""",
            """{"name":"Aleppo","ar":["حلب"],"country":"SYR","role":"city"}""",
            """{"name":"Kremlin","ar":["الكرملين"],"country":"RUS","role":"seat","body":"body/kremlin"}"""),
        InMemory.File(
            "actors/organisations.jsonl",
            """{"id":"org/un","name":"United Nations","ar":["الأمم المتحدة","منظمة الأمم المتحدة"],"nisba":["أممي"],"country":"UNO","sector":"GOV","gender":"f"}""",
            """{"id":"org/sc","name":"UN Security Council","ar":["مجلس الأمن الدولي","مجلس الأمن"],"country":"UNO","sector":"GOV","gender":"m"}"""),
        InMemory.File("actors/bodies.jsonl", """{"id":"body/kremlin","name":"Kremlin","ar":["الكرملين"],"country":"RUS","sector":"GOV","gender":"m"}"""),
        InMemory.File("actors/groups.jsonl", """{"id":"group/houthis","name":"Houthis","ar":["الحوثيون","الحوثيين","جماعة الحوثي","حركة أنصار الله"],"nisba":["حوثي"],"country":"YEM","sector":"REB"}"""),
        InMemory.File(
            "actors/outlets.jsonl",
            """{"id":"outlet/reuters","name":"Reuters","ar":["رويترز"],"country":"GBR","sector":"JRN"}""".Replace("GBR", "MNC"),
            """{"id":"outlet/hayat","name":"Al-Hayat","ar":["الحياة"],"country":"UNK","sector":"JRN"}"""),
        InMemory.File(
            "offices/offices.jsonl",
            """{"id":"president","name":"President","ar":["رئيس","رئيس الجمهورية"],"ar_f":["رئيسة"],"short":["الرئيس"],"sector":"GOV","rank":100}""",
            """{"id":"chancellor","name":"Chancellor","ar":["مستشار"],"ar_f":["مستشارة"],"sector":"GOV","rank":95}""",
            """{"id":"foreign-minister","name":"Foreign Minister","ar":["وزير الخارجية","وزير خارجية"],"ar_f":["وزيرة الخارجية"],"short":["الوزير"],"sector":"GOV","rank":80}""",
            """{"id":"king","name":"King","ar":["ملك"],"short":["الملك"],"sector":"GOV","rank":100}""",
            """{"id":"secretary-general","name":"Secretary-General","ar":["أمين عام"],"short":["الأمين العام"],"sector":"GOV","rank":75}""",
            """{"id":"un-secretary-general","name":"UN Secretary-General","ar":["الأمين العام للأمم المتحدة"],"sector":"GOV","rank":90,"of":"org/un"}"""),
        InMemory.File(
            "offices/ministries.jsonl",
            """{"id":"foreign-ministry","name":"Foreign Ministry","ar":["وزارة الخارجية","وزارة خارجية"],"short":["الخارجية"],"sector":"GOV"}""",
            """{"id":"authorities","name":"authorities","ar":["السلطات"],"sector":"GOV","bare":true}""",
            """{"id":"forces","name":"forces","ar":["القوات"],"sector":"MIL"}""",
            """{"id":"army","name":"Army","ar":["الجيش","جيش"],"sector":"MIL"}""",
            """{"id":"government","name":"Government","ar":["الحكومة","حكومة"],"sector":"GOV","bare":true}""",
            """{"id":"administration","name":"administration","ar":["إدارة"],"sector":"GOV","bare":true}"""),
        InMemory.File(
            "actors/persons.jsonl",
            """{"id":"person/putin","name":"Vladimir Putin","ar":["فلاديمير بوتين"],"short":["بوتين"],"country":"RUS","sector":"GOV","gender":"m","terms":[{"office":"president","from":"2012-05-07"}]}""",
            """{"id":"person/lavrov","name":"Sergey Lavrov","ar":["سيرغي لافروف"],"short":["لافروف"],"country":"RUS","sector":"GOV","gender":"m","terms":[{"office":"foreign-minister","from":"2004-03-09"}]}""",
            """{"id":"person/trump","name":"Donald Trump","ar":["دونالد ترامب"],"short":["ترامب","ترمب"],"country":"USA","sector":"GOV","gender":"m","terms":[{"office":"president","from":"2017-01-20","to":"2021-01-20"}]}""",
            """{"id":"person/biden","name":"Joe Biden","ar":["جو بايدن"],"short":["بايدن"],"country":"USA","sector":"GOV","gender":"m","terms":[{"office":"president","from":"2021-01-20"}]}""",
            """{"id":"person/john-carter","name":"John Carter","ar":["جون كارتر"],"country":"USA","sector":"GOV","gender":"m","terms":[{"office":"foreign-minister","from":"2001","to":"2003"}]}""",
            """{"id":"person/jean-carter","name":"Jean Carter","ar":["جون كارتر"],"country":"FRA","sector":"OPP","gender":"m"}""",
            """{"id":"person/ghassan","name":"Ghassan Tueni","ar":["غسان تويني"],"country":"LBN","sector":"JRN","gender":"m"}""",
            """{"id":"person/suri","name":"Walid al-Suri","ar":["وليد السوري"],"short":["السوري"],"country":"LBN","sector":"LEG","gender":"m"}""",
            """{"id":"person/salama","name":"Ghassan Salama","ar":["غسان سلامة"],"short":["سلامة"],"country":"UNO","sector":"GOV","gender":"m"}""",
            """{"id":"person/assad","name":"Bashar al-Assad","ar":["بشار الأسد"],"short":["الأسد"],"country":"SYR","sector":"GOV","gender":"m","terms":[{"office":"president","from":"2000-07-17","to":"2024-12-08"}]}""",
            """{"id":"person/sharaa","name":"Ahmed al-Sharaa","ar":["أحمد الشرع"],"short":["الشرع"],"country":"SYR","sector":"GOV","gender":"m","terms":[{"office":"president","from":"2025-01-29"}]}""",
            """{"id":"person/shaibani","name":"Asaad al-Shaibani","ar":["أسعد الشيباني"],"short":["الشيباني"],"country":"SYR","sector":"GOV","gender":"m","terms":[{"office":"foreign-minister","from":"2024-12-21"}]}""",
            """{"id":"person/merkel","name":"Angela Merkel","ar":["أنغيلا ميركل"],"short":["ميركل"],"country":"DEU","sector":"GOV","gender":"f","terms":[{"office":"chancellor","from":"2005-11-22","to":"2021-12-08"}]}""",
            """{"id":"person/macron","name":"Emmanuel Macron","ar":["إيمانويل ماكرون"],"short":["ماكرون"],"country":"FRA","sector":"GOV","gender":"m","terms":[{"office":"president","from":"2017-05-14"}]}"""),
        InMemory.File(
            "actors/people.jsonl",
            """{"id":"people/officials","ar":["مسؤولون","مسؤولو"],"singular":["مسؤول"],"sector":"GOV"}""",
            """{"id":"people/community","ar":["المجتمع الدولي"],"name":"international community","country":"IGO","sector":"UNK","number":"s"}""",
            """{"id":"people/states","ar":["الدول","دول"],"sector":"GOV"}""",
            """{"id":"people/protesters","ar":["متظاهرون"],"singular":["متظاهر"],"sector":"CVL"}"""),
        InMemory.File("names/given.jsonl", """{"name":"Mikhail","ar":["ميخائيل"]}""", """{"name":"Ahmed","ar":["أحمد"]}""", """{"name":"Abdullah","ar":["عبدالله"]}"""),
    ];
}
