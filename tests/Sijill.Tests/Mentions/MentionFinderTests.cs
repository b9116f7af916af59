using Sijill.Arabic.Morphology;

namespace Sijill.Tests.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("أعلنت روسيا أنها مستعدة", "State روسيا = RUS/GOV/")]
    [InlineData("قالت موسكو إن الاتفاق قائم", "Metonym موسكو = RUS/GOV/")]
    [InlineData("عقد الاجتماع في موسكو أمس", "Place موسكو = RUS/GOV/")]
    [InlineData("أكد الكرملين ذلك", "Metonym الكرملين = RUS/GOV/Kremlin")]
    [InlineData("التقى الرئيس الروسي فلاديمير بوتين بالوفد", "Person الرئيس الروسي فلاديمير بوتين = RUS/GOV/Vladimir Putin")]
    [InlineData("وأكد الرئيس الروسي أن الأمر محسوم", "Office الرئيس الروسي = RUS/GOV/Vladimir Putin")]
    [InlineData("وأكد الرئيس الأمريكي، دونالد ترامب، أن الأمر محسوم", "Person الرئيس الأمريكي، دونالد ترامب = USA/GOV/Donald Trump")]
    [InlineData("أعلنت وزارة الخارجية الروسية ذلك", "Body وزارة الخارجية الروسية = RUS/GOV/Russian Foreign Ministry")]
    [InlineData("قالت الخارجية الأميركية إنها قلقة", "Body الخارجية الأميركية = USA/GOV/US Foreign Ministry")]
    [InlineData("تقدم الجيش السوري شمالا", "Body الجيش السوري = SYR/MIL/Syrian Army")]
    [InlineData("هددت إدارة الرئيس الأمريكي دونالد ترامب بالرد", "Body إدارة الرئيس الأمريكي دونالد ترامب = USA/GOV/Trump administration")]
    [InlineData("قالت الحكومة الألمانية ذلك", "Body الحكومة الألمانية = DEU/GOV/")]
    [InlineData("قال مسؤولون أمريكيون ذلك", "People مسؤولون أمريكيون = USA/GOV/")]
    [InlineData("ناشد المجتمع الدولي", "People المجتمع الدولي = IGO/UNK/international community")]
    [InlineData("وأكد الحوثيون أنهم صامدون", "Group الحوثيون = YEM/REB/Houthis")]
    [InlineData("قال الأمين العام للأمم المتحدة إنه قلق", "Office الأمين العام للأمم المتحدة = UNO/GOV/United Nations")]
    [InlineData("قال الزعيم الكوري الشمالي إنه مستعد", "Adjective الكوري الشمالي = PRK/GOV/")]
    public void A_name_is_found_with_its_country_and_sector(string text, string expected) => Assert.Equal([expected], MentionsOf.Lines(text));

    [Fact]
    public void The_holder_of_an_office_depends_on_the_day()
    {
        Assert.Equal(["Office الرئيس السوري = SYR/GOV/Bashar al-Assad"], MentionsOf.Lines("قال الرئيس السوري إنه مستعد", "2024-12-01"));
        Assert.Equal(["Office الرئيس السوري = SYR/GOV/Ahmed al-Sharaa"], MentionsOf.Lines("قال الرئيس السوري إنه مستعد", "2025-02-01"));
    }

    [Fact]
    public void A_deposed_president_belongs_to_no_government() =>
        Assert.Equal(
            ["Person الرئيس المخلوع بشار الأسد = SYR/ELI/Bashar al-Assad"],
            MentionsOf.Lines("طالب بتسليم الرئيس المخلوع بشار الأسد", "2025-02-12"));

    [Fact]
    public void A_wrong_given_name_is_linked_to_the_holder_with_a_note()
    {
        var mention = Assert.Single(MentionsOf.Text("وجه دعوة لوزير الخارجية السوري أحمد الشيباني", "2025-02-12"), m => m.Kind == Arabic.Mentions.MentionKind.Person);
        Assert.Equal("person/shaibani", mention.Entities[0].Id);
        Assert.Equal("وزير الخارجية السوري أحمد الشيباني", mention.Entities[0].Text);
        Assert.Single(mention.Notes);
    }

    [Fact]
    public void A_counterpart_holds_the_same_office_elsewhere() =>
        Assert.Equal(
            ["Person الرئيس الفرنسي إيمانويل ماكرون = FRA/GOV/Emmanuel Macron", "Person نظيره الروسي = RUS/GOV/Vladimir Putin"],
            MentionsOf.Lines("بحث الرئيس الفرنسي إيمانويل ماكرون مع نظيره الروسي الأزمة"));

    [Fact]
    public void A_president_may_have_a_chancellor_for_counterpart() =>
        Assert.Equal(
            ["Office الرئيس الفرنسي = FRA/GOV/Emmanuel Macron", "Person نظيرته الألمانية = DEU/GOV/Angela Merkel"],
            MentionsOf.Lines("بحث الرئيس الفرنسي مع نظيرته الألمانية الأزمة"));

    [Fact]
    public void A_secretary_general_is_called_again_by_the_bare_title() =>
        Assert.Equal(
            ["Person الأمين العام للأمم المتحدة ميخائيل أحمد = UNO/GOV/Mikhail Ahmed", "Office الأمين العام = UNO/GOV/Mikhail Ahmed"],
            MentionsOf.Lines("قال الأمين العام للأمم المتحدة ميخائيل أحمد ذلك. وأضاف الأمين العام أنه قلق"));

    [Theory]
    [InlineData("وثمن الملك عبدالله المبادرة السورية")]
    [InlineData("وتسلم الملك عبدالله الدعوة الرسمية")]
    public void A_noun_with_its_adjective_is_no_family_name(string text) =>
        Assert.DoesNotContain(MentionsOf.Lines(text), m => m.Contains("المبادرة", StringComparison.Ordinal) || m.Contains("الدعوة", StringComparison.Ordinal));

    [Fact]
    public void Both_sides_are_the_two_countries_told_of() =>
        Assert.Equal("State الجانبان = RUS/GOV/+SYR/GOV/", MentionsOf.Lines("بحثت روسيا مع سوريا الأزمة. واتفق الجانبان على ذلك")[2]);

    [Fact]
    public void An_unlisted_person_is_read_from_the_title_and_called_again_by_surname() =>
        Assert.Equal(
            ["Person المبعوث الخاص للرئيس الروسي إلى سوريا، ميخائيل بوغدانوف = RUS/GOV/Mikhail Bughdanuf", "Person بوغدانوف = RUS/GOV/Mikhail Bughdanuf"],
            MentionsOf.Lines("أكد المبعوث الخاص للرئيس الروسي إلى سوريا، ميخائيل بوغدانوف، ذلك. ثم غادر بوغدانوف"));

    [Fact]
    public void An_unnamed_source_has_a_country() =>
        Assert.Equal(
            ["Outlet وكالة رويترز = MNC/JRN/Reuters", "UnnamedSource مصدر سوري مطلع = SYR/UNK/"],
            MentionsOf.Lines("ونقلت وكالة رويترز عن مصدر سوري مطلع ذلك"));

    [Fact]
    public void An_outlet_may_stand_in_quotes() =>
        Assert.Equal(["Outlet صحيفة \"الحياة\" = UNK/JRN/Al-Hayat"], MentionsOf.Lines("قال ذلك لصحيفة \"الحياة\" أمس"));

    [Fact]
    public void Omitted_vowels_leave_Amman_and_Oman_to_the_article()
    {
        Assert.Contains("Metonym عمان = JOR/GOV/", MentionsOf.Lines("قال الأردن إنه قلق. وأكدت عمان موقفها"));
        Assert.Contains("State عمان = OMN/GOV/", MentionsOf.Lines("قالت إيران إنها ممتنة. وأكدت عمان موقفها"));
    }

    [Theory]
    [InlineData("قال مسؤولان أمريكيان ذلك", "People مسؤولان أمريكيان = USA/GOV/")]
    [InlineData("طردت باريس 12 مسؤولا روسيا", "People مسؤولا روسيا = RUS/GOV/")]
    [InlineData("غادر المسؤولون الروس", "People المسؤولون الروس = RUS/GOV/")]
    [InlineData("وصل مسؤولون من روسيا وإيران", "People مسؤولون من روسيا وإيران = RUS/GOV/+IRN/GOV/")]
    [InlineData("اعترض مسؤولو الأمم المتحدة", "People مسؤولو الأمم المتحدة = UNO/GOV/United Nations")]
    [InlineData("عبرت طائرة استطلاع تابعة للجيش السوري", "Body طائرة استطلاع تابعة للجيش السوري = SYR/MIL/Syrian Army")]
    public void A_class_of_people_is_one_mention_with_its_country(string text, string expected) => Assert.Equal([expected], MentionsOf.Lines(text));

    [Theory]
    [InlineData("قال الرئيس الروسي فلاديمر بوتين ذلك", "Person الرئيس الروسي فلاديمر بوتين = RUS/GOV/Vladimir Putin")]
    [InlineData("قال الرئيس الفرنسي ايمانيول ماكرون ذلك", "Person الرئيس الفرنسي ايمانيول ماكرون = FRA/GOV/Emmanuel Macron")]
    [InlineData("قال وزير الخارجية الروسي سرغي لفروف ذلك", "Person وزير الخارجية الروسي سرغي لفروف = RUS/GOV/Sergey Lavrov")]
    public void Foreign_names_may_be_spelled_with_other_vowels(string text, string expected) => Assert.Equal([expected], MentionsOf.Lines(text));

    [Theory]
    [InlineData("قال لافروف لترامب إن بلاده مستعدة", "State بلاده = RUS/GOV/")]
    [InlineData("أبلغ ماكرون ميركل أن بلاده مستعدة", "State بلاده = FRA/GOV/")]
    public void His_country_is_that_of_the_subject(string text, string expected) => Assert.Equal(expected, MentionsOf.Lines(text)[^1]);

    [Theory]
    [InlineData("قالت وزارة الخارجية التابعة لجماعة الحوثي ذلك", "Body وزارة الخارجية التابعة لجماعة الحوثي = YEM/REB/Houthis")]
    [InlineData("تحدث عن محامي ترامب", "Person ترامب = USA/GOV/Donald Trump")]
    [InlineData("صرح الرئيس الفرنسي بأن كل شيء جيد", "Office الرئيس الفرنسي = FRA/GOV/Emmanuel Macron")]
    public void Who_belongs_to_another_counts_as_the_other(string text, string expected) => Assert.Equal([expected], MentionsOf.Lines(text));

    [Fact]
    public void Three_states_are_those_named_last() =>
        Assert.Equal("People الدول الثلاث = RUS/GOV/+FRA/GOV/+IRN/GOV/", MentionsOf.Lines("اجتمعت روسيا وفرنسا وإيران. وقالت الدول الثلاث إنها متفقة")[^1]);

    [Fact]
    public void Both_countries_are_those_that_met() =>
        Assert.Equal(
            "State البلدان = RUS/GOV/+FRA/GOV/",
            MentionsOf.Lines("بحث بوتين مع ماكرون الأزمة في سوريا. وقال الكرملين إن سوريا مهمة. واتفق البلدان على ذلك")[^1]);

    [Fact]
    public void A_class_of_people_without_a_country_is_no_mention() => Assert.Empty(MentionsOf.Lines("قال مسؤولون إن الطقس جيد"));

    [Fact]
    public void A_name_may_stand_before_its_title() =>
        Assert.Equal(
            ["Person ميخائيل بوغدانوف، مسؤول روسي = RUS/GOV/Mikhail Bughdanuf"],
            MentionsOf.Lines("كتب ميخائيل بوغدانوف، مسؤول روسي، ذلك"));

    [Theory]
    [InlineData("أعلنت السلطات السورية", Gender.Feminine, GrammaticalNumber.Plural)]
    [InlineData("أعلن الجيش السوري", Gender.Masculine, GrammaticalNumber.Singular)]
    [InlineData("أعلنت القوات السورية", Gender.Feminine, GrammaticalNumber.Plural)]
    [InlineData("ناشد المجتمع الدولي", Gender.Masculine, GrammaticalNumber.Singular)]
    [InlineData("أعلن لبنان", Gender.Masculine, GrammaticalNumber.Singular)]
    [InlineData("أعلنت دمشق", Gender.Feminine, GrammaticalNumber.Singular)]
    [InlineData("أعلن الكرملين", Gender.Masculine, GrammaticalNumber.Singular)]
    internal void A_mention_agrees_as_its_first_word_does(string text, Gender gender, GrammaticalNumber number)
    {
        var mention = MentionsOf.Text(text)[0];
        Assert.Equal((gender, number), (mention.Gender, mention.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("«»\"\"،،")]
    [InlineData("الرئيس")]
    [InlineData("وزير الخارجية الروسي،")]
    [InlineData("المتحدث باسم")]
    [InlineData("لل وال بال")]
    [InlineData("صحيفة \"")]
    public void No_text_is_too_odd(string text) => Assert.NotNull(MentionsOf.Text(text));

    [Fact]
    public void Namesakes_whom_nothing_tells_apart_are_noted_with_less_confidence()
    {
        var mention = Assert.Single(MentionsOf.Text("قال الدكتور جون كارتر إن الأمر محسوم"), m => m.Kind == Arabic.Mentions.MentionKind.Person);
        Assert.Contains("several are called", Assert.Single(mention.Notes), StringComparison.Ordinal);
        Assert.True(mention.Confidence <= 0.5);
    }

    [Theory]
    [InlineData("قال الفرنسي جون كارتر إن الأمر محسوم", "FRA/OPP/Jean Carter")]
    [InlineData("قال وزير الخارجية الأمريكي جون كارتر إن الأمر محسوم", "USA/GOV/John Carter")]
    [InlineData("أعلنت ألمانيا وفرنسا وفرنسا ذلك، وقال جون كارتر إن الأمر محسوم", "FRA/OPP/Jean Carter")]
    public void Title_country_or_the_article_tell_namesakes_apart(string text, string expected)
    {
        Assert.EndsWith(expected, MentionsOf.Lines(text)[^1], StringComparison.Ordinal);
        Assert.Empty(MentionsOf.Text(text)[^1].Notes);
    }

    [Fact]
    public void Somebody_not_listed_has_one_id_through_the_article()
    {
        var people = MentionsOf.Text("قال قائد الجيش السوري العميد ميخائيل زورين إن الأمر محسوم. وأضاف زورين أن الحل قريب.")
            .Where(m => m.Kind == Arabic.Mentions.MentionKind.Person).ToList();
        Assert.Equal(2, people.Count);
        Assert.All(people, p => Assert.Equal("unlisted/syr/mikhail-zurin", p.Entities[0].Id));
    }

    [Fact]
    public void Who_held_the_office_before_is_kept_and_the_holder_noted()
    {
        var mention = Assert.Single(MentionsOf.Text("قال الرئيس الأمريكي دونالد ترامب إنه مستعد", "2022-02-12"), m => m.Kind == Arabic.Mentions.MentionKind.Person);
        Assert.Equal("person/trump", mention.Entities[0].Id);
        Assert.Contains("person/biden", Assert.Single(mention.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_noun_that_owns_is_no_surname() =>
        Assert.DoesNotContain(MentionsOf.Lines("أكد دعم وحدة سوريا وسلامة أراضيها"), l => l.StartsWith("Person", StringComparison.Ordinal));

    [Fact]
    public void A_surname_that_is_a_nationality_needs_its_full_name_in_the_article()
    {
        Assert.DoesNotContain(MentionsOf.Lines("رحب اللبناني والسوري بالاتفاق اللبناني في لبنان"), l => l.StartsWith("Person", StringComparison.Ordinal));
        Assert.Contains("Person السوري = LBN/LEG/Walid al-Suri", MentionsOf.Lines("قال وليد السوري إن الأمر محسوم. وأضاف السوري أن الحل قريب."));
    }
}
