using System.Collections.Frozen;

namespace Sijill.Arabic.Mentions;

/// <summary>Parts that single words play in the grammar of names.</summary>
[Flags]
internal enum WordClass : uint
{
    None = 0,

    /// <summary>Courtesy or rank before a name or title: «السيد», «الدكتور», «اللواء».</summary>
    Honorific = 1,

    /// <summary>«نائب», «مساعد», «مستشار»: makes of an office another one below it.</summary>
    Deputy = 1 << 1,

    /// <summary>«متحدث», «ناطق»: with «باسم».</summary>
    Speaker = 1 << 2,

    /// <summary>«باسم».</summary>
    InTheNameOf = 1 << 3,

    /// <summary>«مبعوث», «سفير», «مندوب», «ممثل»: sent by one, to another.</summary>
    Envoy = 1 << 4,

    /// <summary>«رئيس», «زعيم», «قائد», «مدير»: heads whatever listed body follows.</summary>
    Head = 1 << 5,

    /// <summary>Adjectives that stand between a title and the name: «الجديد», «الخاص», «السابق».</summary>
    TitleAdjective = 1 << 6,

    /// <summary>«السابق», «المخلوع», «الراحل»: no longer in office.</summary>
    Former = 1 << 7,

    /// <summary>«إلى», «لدى», «في»: before the place where an envoy serves.</summary>
    PostPreposition = 1 << 8,

    /// <summary>«لشؤون», «للشؤون»: before what a deputy or adviser deals with.</summary>
    Affairs = 1 << 9,

    /// <summary>«في», «قرب»: what follows is a place.</summary>
    Locative = 1 << 10,

    /// <summary>«إلى», «من», «نحو»: a place after a verb of movement.</summary>
    Directional = 1 << 11,

    /// <summary>«مدينة», «العاصمة», «محافظة»: what follows is a place.</summary>
    PlaceHead = 1 << 12,

    /// <summary>«صحيفة», «وكالة», «قناة».</summary>
    OutletHead = 1 << 13,

    /// <summary>«مصدر», «مصادر».</summary>
    Source = 1 << 14,

    /// <summary>Says what sort of source: «مطلع», «دبلوماسي», «أمني».</summary>
    SourceAdjective = 1 << 15,

    /// <summary>«رفض», «طلب», «فضل» before «الكشف عن اسمه»; «اسمه», «هويته».</summary>
    Anonymity = 1 << 16,

    /// <summary>«كبير», «بارز», «رفيع».</summary>
    Senior = 1 << 17,

    /// <summary>«نظيره», «نظيرته».</summary>
    Counterpart = 1 << 18,

    /// <summary>«الجانبان», «البلدان».</summary>
    BothSides = 1 << 19,

    /// <summary>«الرئيسان», «الزعيمان», «الوزيران».</summary>
    BothLeaders = 1 << 20,

    /// <summary>«بلاده», «بلادها», «حكومته».</summary>
    OwnCountry = 1 << 21,

    /// <summary>«المنظمة», «الحركة»: one named before.</summary>
    BareClass = 1 << 22,

    /// <summary>Part of names: «بن», «أبو», «آل», «دي».</summary>
    NameParticle = 1 << 23,

    /// <summary>Never part of an unlisted name.</summary>
    NoName = 1 << 24,

    /// <summary>«وصل», «زار», «عاد», «توجه»: movement or arrival.</summary>
    Movement = 1 << 25,

    /// <summary>«دولة», «جمهورية», «مملكة» before the name of a state.</summary>
    StateHead = 1 << 26,

    /// <summary>«وزير» before a field that the lexicon does not list.</summary>
    Minister = 1 << 27,

    /// <summary>«حركة», «تنظيم», «عناصر» before the name of a group or organisation.</summary>
    GroupHead = 1 << 28,

    /// <summary>«الكوريتان».</summary>
    BothKoreas = 1 << 29,

    /// <summary>«تابع لـ».</summary>
    Belonging = 1 << 30,

    /// <summary>«طائرة», «سفينة», «مسلحون»: what belongs to a force.</summary>
    Force = 1u << 31,
}

/// <summary>The closed classes of words in the grammar of names, in key form.</summary>
internal static class MentionWords
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Build();

    public static WordClass ClassOf(string key) => Classes.GetValueOrDefault(key);

    private static FrozenDictionary<string, WordClass> Build()
    {
        var all = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        void Add(WordClass cls, string words)
        {
            foreach (var word in NameKey.Words(words))
            {
                all[word] = all.GetValueOrDefault(word) | cls;
            }
        }

        // Each with «ال» too.
        void Both(WordClass cls, string words)
        {
            Add(cls, words);
            Add(cls, string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => "ال" + w)));
        }

        Both(
            WordClass.Honorific,
            "لفتنانت ليفتنانت كولونيل ميجور بريغادير أدميرال كابتن سيرجنت سيد سيدة دكتور دكتورة أستاذ أستاذة مهندس أمير أميرة ملك ملكة شيخ شيخة لواء عميد عقيد فريق جنرال أميرال مارشال مشير رائد نقيب مقدم ملازم سلطان بروفيسور بروفسور محامي قاضي قس أب حاج آية عماد سير لورد بارون جنرالات");
        Add(WordClass.Honorific, "السمو سموه جلالة فخامة معالي سعادة صاحب حضرة د");
        Both(WordClass.Deputy, "نائب نائبة مساعد مساعدة مستشار مستشارة وكيل وكيلة مدير مديرة");
        Both(WordClass.Speaker, "متحدث متحدثة ناطق ناطقة");
        Add(WordClass.InTheNameOf, "باسم بإسم بأسم");
        Both(
            WordClass.Envoy,
            "مبعوث مبعوثة موفد موفدة سفير سفيرة مندوب مندوبة ممثل ممثلة منسق منسقة وسيط قنصل مقرر مقررة مفوض مفوضة");
        Both(
            WordClass.Head,
            "رئيس رئيسة زعيم زعيمة قائد قائدة مدير مديرة أمين عضو مسؤول مسؤولة رئيسا مؤسس مرشد قيادي حاكم عمدة محافظ مفتي نقيب سكرتير سكرتيرة وزير وزيرة");
        Both(WordClass.Minister, "وزير وزيرة");
        Add(
            WordClass.TitleAdjective,
            "الجديد الجديدة الحالي الحالية المنتخب المنتخبة المؤقت المؤقتة الأول الأولى الدائم الدائمة الخاص الخاصة المكلف المكلفة المقبل القادم الأعلى العام العامة الرسمي الرسمية التنفيذي الشاب الشرعي الانتقالي الحاكم الرفيع بالوكالة بالإنابة بالنيابة الإقليمي الإقليمية الكبير الأكبر المستقيل المستقيلة المعين المعارض المشترك القومي الإعلامي الإعلامية المساعد");
        Add(
            WordClass.TitleAdjective | WordClass.Former,
            "السابق السابقة الأسبق المخلوع المخلوعة الراحل الراحلة المعزول المعزولة المقال المقالة المتنحي سابق سابقة أسبق المنتهية الفار الهارب");
        Add(WordClass.PostPreposition, "إلى الي لدى في الى");
        Add(WordClass.Affairs, "لشؤون للشؤون لشئون للشئون المكلف المعني بشؤون لقضايا لحقوق");
        Add(WordClass.Locative, "في قرب داخل وسط غرب شرق شمال جنوب ضواحي محيط");
        Add(WordClass.Directional, "إلى الى من نحو صوب");
        Both(
            WordClass.PlaceHead,
            "مدينة عاصمة محافظة ولاية بلدة منطقة إقليم قرية مطار ميناء جزيرة مخيم حي ريف مقاطعة قاعدة معبر شوارع شارع سكان أهالي جامعة");
        Both(
            WordClass.OutletHead,
            "صحيفة وكالة قناة شبكة موقع مجلة تلفزيون إذاعة جريدة فضائية محطة");
        Both(WordClass.Source, "مصدر مصادر مصدران مصدرين");
        Both(
            WordClass.SourceAdjective,
            "مطلع مطلعة مطلعان مطلعين دبلوماسي دبلوماسية ديبلوماسي ديبلوماسية حكومي حكومية رسمي رسمية أمني أمنية عسكري عسكرية محلي محلية موثوق موثوقة مسؤول مسؤولة مقرب مقربة طبي طبية سياسي سياسية برلماني برلمانية قضائي قضائية ميداني ميدانية إعلامي إعلامية رئاسي رئاسية معارض معارضة خاص خاصة متعددة عدة مجهول مجهولة استخباراتي استخباراتية نفطي نفطية ملاحي قيادي رفيع رفيعة كبير وزاري وزارية أهلية حقوقية حزبية قريب قريبة لم غربي غربية عربي عربية ثانية ثان أخرى آخر متطابقة عليمة مسؤولين");
        Add(WordClass.Anonymity, "اسمه اسمها أسمائهم هويته هويتها هوياتهم أسماءهم اسميهما اسمهما هويتهما إسمه إسمها");
        Both(WordClass.Senior, "كبير كبيرة كبار كبارا بارز بارزة بارزين بارزون رفيع رفيعة رفيعو رفيعي رفيعون رفيعين");
        Add(WordClass.Counterpart, "نظيره نظيرها نظيرته نظيرتها نظرائه نظراءه نظراؤه نظرائها نظيريه نظيريها نظيراه");
        Add(
            WordClass.BothSides,
            "الجانبان الجانبين الطرفان الطرفين البلدان البلدين الدولتان الدولتين الحكومتان الحكومتين الشعبين الشعبان العاصمتان العاصمتين القوتين الخصمين الحليفان الحليفين الجارتين الجارين الجانبان الكوريتان الغريمان الخصمان");
        Add(
            WordClass.BothLeaders,
            "الزعيمان الزعيمين الرئيسان الرئيسين الوزيران الوزيرين المسؤولان المسؤولين الرجلان الرجلين القائدان القائدين الدبلوماسيان السفيران");
        Add(
            WordClass.OwnCountry,
            "بلاده بلادها بلادنا بلدنا بلادهم بلادهما بلده بلدها بلدي بلادي حكومته حكومتها حكومتنا حكومتي دولته دولتنا إدارته");
        Add(
            WordClass.BareClass,
            "الوزارة الشركة المؤسسة النقابة المنظمة الحركة الحزب الجماعة المجلس الوكالة التحالف الهيئة المفوضية الاتحاد الرابطة التنظيم المحكمة البعثة اللجنة الكتلة الحلف الجبهة الميليشيا الميليشيات الصحيفة القناة المرصد الشبكة الجمعية البنك الصندوق الجيش الائتلاف");
        Add(WordClass.NameParticle, "بن ابن أبو أبي آل عبد بنت ولد دي دو دا فان فون دل ديل سانت ذو مولاي سيدي");
        Add(
            WordClass.NoName,
            "القائم القائمة يوم أمس اليوم غدا الليلة مساء صباح فجر ظهر عصر ليل ليلة نهار خلال عبر حول بشأن ضد ردا تعليقا خاصة قبل بعد قبيل عقب منذ حتى عند لدى مع من إلى عن على في أن إن أنه إنه أنها إنها أنهم قد لقد هو هي هم ثم أو أم بل لكن ولكن كما التي الذي الذين اللذين هذا هذه ذلك تلك بين تحت فوق أمام وراء ضمن وسط رغم بسبب بهدف بغية نتيجة وفق وفقا طبقا حسب بحسب إثر ساعة عام سنة شهر أسبوع مرة عدم دون غير كل جميع بعض أي أكثر أول ثاني مدينة زيارة اتصال لقاء اجتماع قمة مؤتمر بيان مقر رسالة كلمة قرار اتفاق تصريح تصريحات حيث إذ إذا لو لولا ما لا لم لن ليس ليست كان كانت يكون تكون بعدما عندما بينما كذلك أيضا فيما مما عبره به بها له لها فيه فيها منه منها عليه عليها معه معها إليه إليها عنه عنها الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين شخصيا رسميا علنا هاتفيا نحو جراء تجاه إزاء حيال لشؤون لأن كي لكي بما قائلا قائلة مؤكدا مشيرا مضيفا معتبرا محذرا مساعد نائب وزير رئيس سفير مسؤول كبير مدى سوى فقط حين حينما أثناء مثل نفسه نفسها ذاته تشمل بينهم بينها جاء ذكر نقلا بدل ملف شأن قضية سلسلة عدد وفد بوصفه باعتباره هناك هنا الآن ستة خمسة أربعة ثلاثة عشرة قائد زعيم ناطق متحدث قوات أبرز ابنه ابنته زوجته زوجها والده والدته شقيقه شقيقته نجل نجله حفيد نيابة ضرورة بشكل تفاصيل شؤون دعم رفع إعلان وقف مزيد المزيد تقديم مشروع قانون");
        Add(
            WordClass.Movement,
            "وصل وصلت يصل تصل وصول وصوله وصولها زار زارت يزور تزور سيزور ستزور زيارة زيارته زيارتها عاد عادت يعود عودة عودته توجه توجهت يتوجه سيتوجه غادر غادرت مغادرة سافر يسافر سفر رحلة انتقل قادما متوجها عائدا أرسل إرسال أرسلت نقل نقلت دخل دخلت دخول جولة قدم قدمت مبعوث مبعوثه وفدا توجهه متوجه عائد");
        Add(WordClass.GroupHead, "حركة جماعة تنظيم حزب ميليشيا ميليشيات مليشيا مليشيات منظمة شركة مجموعة عناصر مقاتلي مقاتلو مسلحي مسلحو فصائل متمردي متمردو");
        Add(WordClass.BothKoreas, "الكوريتان الكوريتين للكوريتين");
        Both(WordClass.Belonging, "تابع تابعة تابعون تابعين تابعتان تابعتين تابعان");
        Both(WordClass.Force, "طائرة طائرات مروحية مروحيات مقاتلة مقاتلات سفينة سفن مدمرة مدمرات بارجة غواصة زورق زوارق دبابات قوة قوات قوافل مسلحون مسلحين مقاتلون مقاتلين عناصر عنصر وحدة وحدات دورية كتيبة فصائل فصيل ميليشيا ميليشيات جنود خبراء مفتشون مفتشين محققون فريق بعثة لجنة محكمة مستشفى");
        Add(WordClass.StateHead, "دولة جمهورية مملكة سلطنة إمارة");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
