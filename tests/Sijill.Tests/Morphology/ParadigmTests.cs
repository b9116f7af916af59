using Sijill.Arabic.Letters;
using Sijill.Arabic.Morphology;
using Sijill.Lexicons;

namespace Sijill.Tests.Morphology;

/// <summary>Paradigms written by hand, in standard spelling: every form must be there, with this reading of it.</summary>
public sealed class ParadigmTests
{
    private static readonly VerbTable Table = VerbTable.Load(LexiconFile.BuiltIn());

    // The columns are: what, and the forms, in the order of Slots.
    private static readonly (byte Person, Gender Gender, GrammaticalNumber Number)[] Slots =
    [
        (3, Gender.Masculine, GrammaticalNumber.Singular), (3, Gender.Feminine, GrammaticalNumber.Singular),
        (3, Gender.Masculine, GrammaticalNumber.Dual), (3, Gender.Feminine, GrammaticalNumber.Dual),
        (3, Gender.Masculine, GrammaticalNumber.Plural), (3, Gender.Feminine, GrammaticalNumber.Plural),
        (1, Gender.Unknown, GrammaticalNumber.Singular), (1, Gender.Unknown, GrammaticalNumber.Plural),
    ];

    private static readonly (Gender Gender, GrammaticalNumber Number, bool Accusative)[] NominalSlots =
    [
        (Gender.Masculine, GrammaticalNumber.Singular, false), (Gender.Masculine, GrammaticalNumber.Singular, true),
        (Gender.Feminine, GrammaticalNumber.Singular, false),
        (Gender.Masculine, GrammaticalNumber.Dual, false), (Gender.Masculine, GrammaticalNumber.Plural, false),
        (Gender.Masculine, GrammaticalNumber.Plural, true), (Gender.Feminine, GrammaticalNumber.Plural, false),
    ];

    [Theory]
    // Sound, forms I to X
    [InlineData("كتب", "كتب كتبت كتبا كتبتا كتبوا كتبن كتبت كتبنا")]
    [InlineData("أكد", "أكد أكدت أكدا أكدتا أكدوا أكدن أكدت أكدنا")]
    [InlineData("طالب", "طالب طالبت طالبا طالبتا طالبوا طالبن طالبت طالبنا")]
    [InlineData("أعلن", "أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن أعلنت أعلنا")]
    [InlineData("تحدث", "تحدث تحدثت تحدثا تحدثتا تحدثوا تحدثن تحدثت تحدثنا")]
    [InlineData("تبادل", "تبادل تبادلت تبادلا تبادلتا تبادلوا تبادلن تبادلت تبادلنا")]
    [InlineData("انسحب", "انسحب انسحبت انسحبا انسحبتا انسحبوا انسحبن انسحبت انسحبنا")]
    [InlineData("استقبل", "استقبل استقبلت استقبلا استقبلتا استقبلوا استقبلن استقبلت استقبلنا")]
    // Form VIII with assimilation
    [InlineData("اتهم", "اتهم اتهمت اتهما اتهمتا اتهموا اتهمن اتهمت اتهمنا")]
    [InlineData("اتخذ", "اتخذ اتخذت اتخذا اتخذتا اتخذوا اتخذن اتخذت اتخذنا")]
    [InlineData("ادعى", "ادعى ادعت ادعيا ادعتا ادعوا ادعين ادعيت ادعينا")]
    [InlineData("اضطر", "اضطر اضطرت اضطرا اضطرتا اضطروا اضطررن اضطررت اضطررنا")]
    [InlineData("اصطدم", "اصطدم اصطدمت اصطدما اصطدمتا اصطدموا اصطدمن اصطدمت اصطدمنا")]
    [InlineData("ازداد", "ازداد ازدادت ازدادا ازدادتا ازدادوا ازددن ازددت ازددنا")]
    [InlineData("اطلع", "اطلع اطلعت اطلعا اطلعتا اطلعوا اطلعن اطلعت اطلعنا")]
    // Hamzated
    [InlineData("سأل", "سأل سألت سألا سألتا سألوا سألن سألت سألنا")]
    [InlineData("قرأ", "قرأ قرأت قرآ قرأتا قرؤوا قرأن قرأت قرأنا")]
    [InlineData("أنشأ", "أنشأ أنشأت أنشآ أنشأتا أنشؤوا أنشأن أنشأت أنشأنا")]
    [InlineData("برئ", "برئ برئت برئا برئتا برئوا برئن برئت برئنا")]
    // Doubled
    [InlineData("رد", "رد ردت ردا ردتا ردوا رددن رددت رددنا")]
    [InlineData("أصر", "أصر أصرت أصرا أصرتا أصروا أصررن أصررت أصررنا")]
    [InlineData("استمر", "استمر استمرت استمرا استمرتا استمروا استمررن استمررت استمررنا")]
    // Hollow
    [InlineData("قال", "قال قالت قالا قالتا قالوا قلن قلت قلنا")]
    [InlineData("باع", "باع باعت باعا باعتا باعوا بعن بعت بعنا")]
    [InlineData("أشار", "أشار أشارت أشارا أشارتا أشاروا أشرن أشرت أشرنا")]
    [InlineData("استقال", "استقال استقالت استقالا استقالتا استقالوا استقلن استقلت استقلنا")]
    [InlineData("جاء", "جاء جاءت جاءا جاءتا جاؤوا جئن جئت جئنا")]
    // Defective and doubly weak
    [InlineData("دعا", "دعا دعت دعوا دعتا دعوا دعون دعوت دعونا")]
    [InlineData("نفى", "نفى نفت نفيا نفتا نفوا نفين نفيت نفينا")]
    [InlineData("لقي", "لقي لقيت لقيا لقيتا لقوا لقين لقيت لقينا")]
    [InlineData("رأى", "رأى رأت رأيا رأتا رأوا رأين رأيت رأينا")]
    [InlineData("أدى", "أدى أدت أديا أدتا أدوا أدين أديت أدينا")]
    [InlineData("وفى", "وفى وفت وفيا وفتا وفوا وفين وفيت وفينا")]
    // Quadriliteral
    [InlineData("هيمن", "هيمن هيمنت هيمنا هيمنتا هيمنوا هيمن هيمنت هيمنا")]
    [InlineData("تزعزع", "تزعزع تزعزعت تزعزعا تزعزعتا تزعزعوا تزعزعن تزعزعت تزعزعنا")]
    [InlineData("اطمأن", "اطمأن اطمأنت اطمأنا اطمأنتا اطمأنوا اطمأنن اطمأننت اطمأننا")]
    [InlineData("ليس", "ليس ليست ليسا ليستا ليسوا لسن لست لسنا")]
    public void The_perfect(string verb, string forms) => Finite(verb, Inflection.Perfect, Voice.Active, isShort: false, forms);

    [Theory]
    [InlineData("كتب", "يكتب تكتب يكتبان تكتبان يكتبون يكتبن أكتب نكتب")]
    [InlineData("أكد", "يؤكد تؤكد يؤكدان تؤكدان يؤكدون يؤكدن أؤكد نؤكد")]
    [InlineData("أعلن", "يعلن تعلن يعلنان تعلنان يعلنون يعلن أعلن نعلن")]
    [InlineData("أخذ", "يأخذ تأخذ يأخذان تأخذان يأخذون يأخذن آخذ نأخذ")]
    [InlineData("آمن", "يؤمن تؤمن يؤمنان تؤمنان يؤمنون يؤمن أومن نؤمن")]
    [InlineData("سأل", "يسأل تسأل يسألان تسألان يسألون يسألن أسأل نسأل")]
    [InlineData("قرأ", "يقرأ تقرأ يقرآن تقرآن يقرؤون يقرأن أقرأ نقرأ")]
    [InlineData("أنشأ", "ينشئ تنشئ ينشئان تنشئان ينشئون ينشئن أنشئ ننشئ")]
    [InlineData("رد", "يرد ترد يردان تردان يردون يرددن أرد نرد")]
    [InlineData("استمر", "يستمر تستمر يستمران تستمران يستمرون يستمررن أستمر نستمر")]
    [InlineData("وعد", "يعد تعد يعدان تعدان يعدون يعدن أعد نعد")]
    [InlineData("وصل", "يصل تصل يصلان تصلان يصلون يصلن أصل نصل")]
    [InlineData("أوقف", "يوقف توقف يوقفان توقفان يوقفون يوقفن أوقف نوقف")]
    [InlineData("أيقظ", "يوقظ توقظ يوقظان توقظان يوقظون يوقظن أوقظ نوقظ")]
    [InlineData("قال", "يقول تقول يقولان تقولان يقولون يقلن أقول نقول")]
    [InlineData("باع", "يبيع تبيع يبيعان تبيعان يبيعون يبعن أبيع نبيع")]
    [InlineData("خاف", "يخاف تخاف يخافان تخافان يخافون يخفن أخاف نخاف")]
    [InlineData("أشار", "يشير تشير يشيران تشيران يشيرون يشرن أشير نشير")]
    [InlineData("اختار", "يختار تختار يختاران تختاران يختارون يخترن أختار نختار")]
    [InlineData("دعا", "يدعو تدعو يدعوان تدعوان يدعون يدعون أدعو ندعو")]
    [InlineData("نفى", "ينفي تنفي ينفيان تنفيان ينفون ينفين أنفي ننفي")]
    [InlineData("بقي", "يبقى تبقى يبقيان تبقيان يبقون يبقين أبقى نبقى")]
    [InlineData("رأى", "يرى ترى يريان تريان يرون يرين أرى نرى")]
    [InlineData("تلقى", "يتلقى تتلقى يتلقيان تتلقيان يتلقون يتلقين أتلقى نتلقى")]
    [InlineData("نوى", "ينوي تنوي ينويان تنويان ينوون ينوين أنوي ننوي")]
    [InlineData("وفى", "يفي تفي يفيان تفيان يفون يفين أفي نفي")]
    [InlineData("أحيا", "يحيي تحيي يحييان تحييان يحيون يحيين أحيي نحيي")]
    [InlineData("اتهم", "يتهم تتهم يتهمان تتهمان يتهمون يتهمن أتهم نتهم")]
    [InlineData("سيطر", "يسيطر تسيطر يسيطران تسيطران يسيطرون يسيطرن أسيطر نسيطر")]
    [InlineData("اطمأن", "يطمئن تطمئن يطمئنان تطمئنان يطمئنون يطمأنن أطمئن نطمئن")]
    public void The_imperfect(string verb, string forms) => Finite(verb, Inflection.Imperfect, Voice.Active, isShort: false, forms);

    [Theory]
    [InlineData("قال", "يقل تقل يقولا تقولا يقولوا - أقل نقل")]
    [InlineData("دعا", "يدع تدع يدعوا تدعوا يدعوا - أدع ندع")]
    [InlineData("نفى", "ينف تنف ينفيا تنفيا ينفوا - أنف ننف")]
    [InlineData("رد", "يردد تردد يردا تردا يردوا - أردد نردد")]
    [InlineData("طالب", "- - يطالبا تطالبا يطالبوا - - -")]
    [InlineData("شاء", "يشأ تشأ يشاءا تشاءا يشاؤوا - أشأ نشأ")]
    [InlineData("أدان", "يدن تدن يدينا تدينا يدينوا - أدن ندن")]
    public void The_short_imperfect_where_its_letters_differ(string verb, string forms) =>
        Finite(verb, Inflection.Imperfect, Voice.Active, isShort: true, forms);

    [Theory]
    [InlineData("قال", "قيل قيلت قيلا قيلتا قيلوا قلن قلت قلنا")]
    [InlineData("دعا", "دعي دعيت دعيا دعيتا دعوا دعين دعيت دعينا")]
    [InlineData("شاهد", "شوهد شوهدت شوهدا شوهدتا شوهدوا شوهدن شوهدت شوهدنا")]
    [InlineData("باشر", "بوشر بوشرت بوشرا بوشرتا بوشروا بوشرن بوشرت بوشرنا")]
    [InlineData("سأل", "سئل سئلت سئلا سئلتا سئلوا سئلن سئلت سئلنا")]
    [InlineData("أدان", "أدين أدينت أدينا أدينتا أدينوا أدن أدنت أدنا")]
    [InlineData("اختار", "اختير اختيرت اختيرا اختيرتا اختيروا اخترن اخترت اخترنا")]
    [InlineData("تبادل", "تبودل تبودلت تبودلا تبودلتا تبودلوا تبودلن تبودلت تبودلنا")]
    [InlineData("ألغى", "ألغي ألغيت ألغيا ألغيتا ألغوا ألغين ألغيت ألغينا")]
    public void The_passive_perfect(string verb, string forms) => Finite(verb, Inflection.Perfect, Voice.Passive, isShort: false, forms);

    [Theory]
    [InlineData("قال", "يقال تقال يقالان تقالان يقالون يقلن أقال نقال")]
    [InlineData("دعا", "يدعى تدعى يدعيان تدعيان يدعون يدعين أدعى ندعى")]
    [InlineData("وجد", "يوجد توجد يوجدان توجدان يوجدون يوجدن أوجد نوجد")]
    [InlineData("أقام", "يقام تقام يقامان تقامان يقامون يقمن أقام نقام")]
    public void The_passive_imperfect(string verb, string forms) => Finite(verb, Inflection.Imperfect, Voice.Passive, isShort: false, forms);

    [Theory]
    [InlineData("شدد", "مشدد مشددا مشددة مشددان مشددون مشددين مشددات")]
    [InlineData("أكد", "مؤكد مؤكدا مؤكدة مؤكدان مؤكدون مؤكدين مؤكدات")]
    [InlineData("أعرب", "معرب معربا معربة معربان معربون معربين معربات")]
    [InlineData("قال", "قائل قائلا قائلة قائلان قائلون قائلين قائلات")]
    [InlineData("دعا", "داعي داعيا داعية داعيان داعون داعين داعيات")]
    [InlineData("دعا", "داع - - - - - -")]
    [InlineData("أشار", "مشير مشيرا مشيرة مشيران مشيرون مشيرين مشيرات")]
    [InlineData("تحدث", "متحدث متحدثا متحدثة متحدثان متحدثون متحدثين متحدثات")]
    [InlineData("رأى", "رائي رائيا رائية رائيان راؤون رائين رائيات")]
    [InlineData("أصر", "مصر مصرا مصرة مصران مصرون مصرين مصرات")]
    [InlineData("احتل", "محتل محتلا محتلة محتلان محتلون محتلين محتلات")]
    public void The_active_participle(string verb, string forms) => Nominal(verb, Inflection.ActiveParticiple, forms);

    [Theory]
    [InlineData("فرض", "مفروض مفروضا مفروضة مفروضان مفروضون مفروضين مفروضات")]
    [InlineData("نفى", "منفي منفيا منفية منفيان منفيون منفيين منفيات")]
    [InlineData("دعا", "مدعو مدعوا مدعوة مدعوان مدعوون مدعوين مدعوات")]
    [InlineData("سأل", "مسؤول مسؤولا مسؤولة مسؤولان مسؤولون مسؤولين مسؤولات")]
    [InlineData("سأل", "مسئول مسئولا مسئولة مسئولان مسئولون مسئولين مسئولات")]
    [InlineData("استثنى", "مستثنى - مستثناة مستثنيان مستثنون مستثنين مستثنيات")]
    [InlineData("باع", "مبيع مبيعا مبيعة مبيعان مبيعون مبيعين مبيعات")]
    public void The_passive_participle(string verb, string forms) => Nominal(verb, Inflection.PassiveParticiple, forms);

    [Theory]
    [InlineData("اتصل", "اتصال اتصالا اتصالات")]
    [InlineData("أكد", "تأكيد تأكيدا تأكيدات")]
    [InlineData("قتل", "قتل قتلا")]
    [InlineData("زار", "زيارة زيارات")]
    [InlineData("ناقش", "مناقشة مناقشات")]
    [InlineData("أقام", "إقامة إقامات")]
    [InlineData("استقال", "استقالة استقالات")]
    [InlineData("أوقف", "إيقاف إيقافا")]
    [InlineData("آمن", "إيمان إيمانا")]
    [InlineData("ألغى", "إلغاء إلغاءات")]
    [InlineData("هنأ", "تهنئة")]
    [InlineData("سمى", "تسمية")]
    [InlineData("تحدى", "تحدي تحديا تحد تحديات")]
    [InlineData("انحاز", "انحياز انحيازا")]
    [InlineData("اختار", "اختيار اختيارات")]
    [InlineData("استولى", "استيلاء")]
    [InlineData("كافأ", "مكافأة مكافآت")]
    [InlineData("بدأ", "بدء بدءا بداية")]
    [InlineData("جاء", "مجيء مجيئا")]
    [InlineData("زعزع", "زعزعة")]
    [InlineData("تدهور", "تدهور تدهورا")]
    [InlineData("اطمأن", "اطمئنان")]
    public void The_verbal_noun(string verb, string forms)
    {
        foreach (var form in forms.Split(' '))
        {
            Assert.Contains(Read(form), r => r.Verb.Id == verb && r.Inflection == Inflection.VerbalNoun);
        }
    }

    [Theory]
    [InlineData("قال", "قل قولي قولوا")]
    [InlineData("كتب", "اكتب اكتبي اكتبوا")]
    [InlineData("أخذ", "خذ خذي خذوا")]
    [InlineData("دعا", "ادع ادعوا")]
    [InlineData("وصل", "صل صلوا")]
    [InlineData("أوقف", "أوقف أوقفوا")]
    [InlineData("انسحب", "انسحب انسحبوا")]
    public void The_imperative(string verb, string forms)
    {
        foreach (var form in forms.Split(' '))
        {
            Assert.Contains(Read(form), r => r.Verb.Id == verb && r.Inflection == Inflection.Imperative);
        }
    }

    [Theory]
    [InlineData("بدأ", "بدؤوا بدأوا بدءوا")]
    [InlineData("قرأ", "يقرؤون يقرأون يقرءون")]
    [InlineData("جاء", "جاؤوا جاءوا")]
    [InlineData("سأل", "مسؤولون مسئولون")]
    public void Hamza_before_long_u_is_read_in_every_current_spelling(string verb, string forms)
    {
        foreach (var form in forms.Split(' '))
        {
            Assert.Contains(Read(form), r => r.Verb.Id == verb && r.Number == GrammaticalNumber.Plural);
        }
    }

    [Theory]
    [InlineData("طالبو", "طالب")]
    [InlineData("طالبتمو", "طالب")]
    [InlineData("قالو", "قال")]
    [InlineData("نفا", "نفى")]
    [InlineData("را", "رأى")]
    [InlineData("يرا", "رأى")]
    [InlineData("تلقا", "تلقى")]
    [InlineData("رؤيت", "رأى")]
    [InlineData("زيارت", "زار")]
    [InlineData("لقائ", "لقي")]
    [InlineData("لقاؤ", "لقي")]
    [InlineData("لقاء", "لقي")]
    [InlineData("يقرؤ", "قرأ")]
    [InlineData("يقرا", "قرأ")]
    [InlineData("ممثلي", "مثل.2")]
    [InlineData("ممثلو", "مثل.2")]
    [InlineData("اتصالات", "اتصل")]
    [InlineData("اكد", "أكد")]
    public void Stems_before_a_pronoun_are_read_as_they_change(string stem, string verb) =>
        Assert.Contains(Table.FindBeforeEnclitic(stem).ToArray(), r => r.Verb.Id == verb);

    [Theory]
    [InlineData("طالبوا")]
    [InlineData("زيارة")]
    [InlineData("اتصالا")]
    [InlineData("معربين")]
    public void What_must_change_before_a_pronoun_is_not_read_unchanged(string stem) =>
        Assert.True(Table.FindBeforeEnclitic(stem).IsEmpty);

    [Theory]
    [InlineData("طالبو")]
    [InlineData("رؤيت")]
    [InlineData("لقائ")]
    public void What_stands_only_before_a_pronoun_is_not_read_alone(string stem) =>
        Assert.DoesNotContain(Table.Find(stem).ToArray(), r => r.Inflection is Inflection.Perfect or Inflection.VerbalNoun);

    private static VerbForm[] Read(string spelling) => Table.Find(ArabicLetters.Normalize(spelling)).ToArray();

    private static void Finite(string verb, Inflection inflection, Voice voice, bool isShort, string forms)
    {
        var words = forms.Split(' ');
        Assert.Equal(Slots.Length, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var (person, gender, number) = Slots[i];
            var expected = new VerbForm(Table.Lexeme(verb)!, inflection, voice, person, gender, number, isShort);
            Assert.True(words[i] == "-" || Read(words[i]).Contains(expected), $"«{words[i]}» is not {expected}");
        }
    }

    private static void Nominal(string verb, Inflection inflection, string forms)
    {
        var voice = inflection == Inflection.PassiveParticiple ? Voice.Passive : Voice.Active;
        var words = forms.Split(' ');
        Assert.Equal(NominalSlots.Length, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var (gender, number, accusative) = NominalSlots[i];
            var expected = new VerbForm(Table.Lexeme(verb)!, inflection, voice, 0, gender, number, accusative);
            Assert.True(words[i] == "-" || Read(words[i]).Contains(expected), $"«{words[i]}» is not {expected}");
        }
    }
}
