namespace Sijill.Tests.Claims;

/// <summary>Deeds told in passives, relative clauses, by pronouns, by the instrument, by those who announce them.</summary>
public sealed class DeedTests
{
    [Theory]
    // An unvowelled passive: what the verb is done to stands where the subject would.
    [InlineData("فرضت واشنطن عقوبات على حزب الله. وفرضت العقوبات على ستة أشخاص من الحزب.", "SANCTION USA → LBN|SANCTION USA → LBN")]
    // A pronoun's noun decides what the verb means.
    [InlineData("ألغت طهران الاتفاقية مع باريس. ثم ألغتها طهران نهائيا الثلاثاء.", "SANCTION IRN → FRA|SANCTION IRN → FRA")]
    // The relative is about the noun further back.
    [InlineData("انتقد ظريف العقوبات الأمريكية على طهران التي دخلت حيز التنفيذ الثلاثاء.", "SANCTION USA → IRN")]
    // The instrument names who did it.
    [InlineData("قتل ثلاثة أشخاص جراء قصف للجيش السوري.", "ASSAULT SYR → ")]
    [InlineData("قتل ثلاثة أشخاص في غارات شنها الجيش الإسرائيلي.", "ASSAULT ISR → ")]
    // Whoever announces the enemy's dead killed them; a monitor only counts them.
    [InlineData("أعلن الجيش العراقي مقتل 45 عنصرا من تنظيم الدولة الإسلامية.", "ASSAULT IRQ → IMG")]
    // A genitive that is what is done, past a number.
    [InlineData("تعتزم إسرائيل ترحيل آلاف المهاجرين السودانيين.", "COERCE ISR → SDN")]
    [InlineData("أمرت الحكومة الروسية بإغلاق القنصلية الأمريكية.", "SANCTION RUS → USA")]
    // Who did it stands behind «على يد», «عن طريق».
    [InlineData("جرى اعتقال عشرات الناشطين في القاهرة على يد الشرطة المصرية.", "COERCE EGY → EGY")]
    // Prepares, and does not count.
    [InlineData("تعد الولايات المتحدة لفرض عقوبات جديدة على روسيا.", "SANCTION USA → RUS")]
    // What it is done to stands before who does it.
    [InlineData("تحاصر منطقة حدودية، منذ نهاية العام، القوات التركية.", "COERCE TUR → ")]
    // What a decree orders.
    [InlineData("وقع ترامب قرارا بفرض عقوبات على إيران.", "SANCTION USA → IRN")]
    // Words between commas behind the subject are no object.
    [InlineData("سلم فيدل كاسترو، المريض، السلطة إلى أخيه.", "RETREAT CUB → ")]
    // An honorific is not the head.
    [InlineData("زار وفد من الحوثيين سماحة الأمين العام لحزب الله.", "CONSULT YEM → LBN")]
    // A man who says «قررت» says "I".
    [InlineData("قال نتنياهو في بيان \"قررت إلغاء الاتفاقية مع الأمم المتحدة\".", "SANCTION ISR → UNO")]
    // A verbal noun after «في بيان» is no genitive.
    [InlineData("أعلن رئيس الوزراء الإسرائيلي بنيامين نتنياهو في بيان إلغاء اتفاقيات مع الأمم المتحدة.", "SANCTION ISR → UNO")]
    // A participle tells a deed.
    [InlineData("العقوبات الأمريكية المفروضة على إيران تضر بالاقتصاد.", "SANCTION USA → IRN")]
    public void Is_read(string text, string expected) =>
        Assert.All(expected.Split('|').GroupBy(line => line), lines =>
            Assert.True(ClaimsOf.Lines(text).Count(l => l.StartsWith(lines.Key, StringComparison.Ordinal)) >= lines.Count(), string.Join('\n', ClaimsOf.Lines(text))));

    [Theory]
    // How things stand is no deed.
    [InlineData("زار المبعوث المناطق التي تسيطر عليها القوات التركية.", "COERCE")]
    // What somebody can do is no deed.
    [InlineData("أعلنت إيران خطة لزيادة قدرتها على تخصيب اليورانيوم.", "MOBILIZE")]
    // Carriers of deeds carry no speech.
    [InlineData("نجحت الشرطة البريطانية في تأكيد هوية الضحية.", "STATE")]
    // Courts convict; they neither kill nor arrest.
    [InlineData("قضت محكمة مصرية بإعدام عشرة أشخاص.", "ASSAULT")]
    // «المسؤولية» ends like an adjective and is none.
    [InlineData("أعلن زوكربيرغ تحمله المسؤولية عنها.", "ASSAULT")]
    // A monitor counts the dead of others.
    [InlineData("أعلن المرصد السوري لحقوق الإنسان مقتل 26 مقاتلا من حزب الله.", "ASSAULT")]
    public void Is_not_read(string text, string unwanted) => Assert.DoesNotContain(unwanted, ClaimsOf.Events(text));
}
