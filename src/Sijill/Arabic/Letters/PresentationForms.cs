namespace Sijill.Arabic.Letters;

/// <summary>
/// The letters that a presentation form (U+FB50–U+FDFC, U+FE70–U+FEFC) draws. Text copied out of PDF files and old systems is full of them.
/// </summary>
internal static class PresentationForms
{
    /// <summary>The first form of a run and what each form of the run stands for, without marks and tatweel.</summary>
    private static readonly (char First, string Letters)[] FormsA =
    [
        ('\uFB50', "ٱ ٱ ٻ ٻ ٻ ٻ پ پ پ پ ڀ ڀ ڀ ڀ ٺ ٺ ٺ ٺ ٿ ٿ"),
        ('\uFB64', "ٿ ٿ ٹ ٹ ٹ ٹ ڤ ڤ ڤ ڤ ڦ ڦ ڦ ڦ ڄ ڄ ڄ ڄ ڃ ڃ"),
        ('\uFB78', "ڃ ڃ چ چ چ چ ڇ ڇ ڇ ڇ ڍ ڍ ڌ ڌ ڎ ڎ ڈ ڈ ژ ژ"),
        ('\uFB8C', "ڑ ڑ ک ک ک ک گ گ گ گ ڳ ڳ ڳ ڳ ڱ ڱ ڱ ڱ ں ں"),
        ('\uFBA0', "ڻ ڻ ڻ ڻ ۀ ۀ ہ ہ ہ ہ ھ ھ ھ ھ ے ے ۓ ۓ"),
        ('\uFBD3', "ڭ ڭ ڭ ڭ ۇ ۇ ۆ ۆ ۈ ۈ ۇٴ ۋ ۋ ۅ ۅ ۉ ۉ ې ې ې"),
        ('\uFBE7', "ې ى ى ئا ئا ئە ئە ئو ئو ئۇ ئۇ ئۆ ئۆ ئۈ ئۈ ئې ئې ئې ئى ئى"),
        ('\uFBFB', "ئى ی ی ی ی ئج ئح ئم ئى ئي بج بح بخ بم بى بي تج تح تخ تم"),
        ('\uFC0F', "تى تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ سم صح صم ضج"),
        ('\uFC23', "ضح ضخ ضم طح طم ظم عج عم غج غم فج فح فخ فم فى في قح قم قى قي"),
        ('\uFC37', "كا كج كح كخ كل كم كى كي لج لح لخ لم لى لي مج مح مخ مم مى مي"),
        ('\uFC4B', "نج نح نخ نم نى ني هج هم هى هي يج يح يخ يم يى يي ذ ر ى"),
        ('\uFC64', "ئر ئز ئم ئن ئى ئي بر بز بم بن بى بي تر تز تم تن تى تي ثر ثز"),
        ('\uFC78', "ثم ثن ثى ثي فى في قى قي كا كل كم كى كي لم لى لي ما مم نر نز"),
        ('\uFC8C', "نم نن نى ني ى ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم"),
        ('\uFCA0', "به تج تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ سم صح صخ صم"),
        ('\uFCB4', "ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح فخ فم قح قم كج كح كخ كل"),
        ('\uFCC8', "كم لج لح لخ لم له مج مح مخ مم نج نح نخ نم نه هج هم ه يج يح"),
        ('\uFCDC', "يخ يم يه ئم ئه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه"),
        ('\uFCF0', "يم يه"),
        ('\uFCF5', "طى طي عى عي غى غي سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي"),
        ('\uFD09', "شج شح شخ شم شر سر صر ضر طى طي عى عي غى غي سى سي شى شي حى حي"),
        ('\uFD1D', "جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ شم"),
        ('\uFD31', "سه شه طم سج سح سخ شج شح شخ طم ظم ا ا"),
        ('\uFD50', "تجم تحج تحج تحم تخم تمج تمح تمخ جمح جمح حمي حمى سحج سجح سجى سمح سمح سمج سمم سمم"),
        ('\uFD64', "صحح صحح صمم شحم شحم شجي شمخ شمخ شمم شمم ضحى ضخم ضخم طمح طمح طمم طمي عجم عمم عمم"),
        ('\uFD78', "عمى غمم غمي غمى فخم فخم قمح قمم لحم لحي لحى لجج لجج لخم لخم لمح لمح محج محم محي"),
        ('\uFD8C', "مجح مجم مخج مخم"),
        ('\uFD92', "مجخ همج همم نحم نحى نجم نجم نجى نمي نمى يمم يمم بخي تجي تجى تخي تخى تمي تمى جمي"),
        ('\uFDA6', "جحى جمى سخى صحي شحي ضحي لجي لمي يحي يجي يمي ممي قمي نحي قمح لحم عمي كمي نجح مخي"),
        ('\uFDBA', "لجم كمم لجم نجح جحي حجي مجي فمي بحي كمم عجم صمم سخي نجي"),
        ('\uFDF0', "صلے قلے الله اكبر محمد صلعم رسول عليه وسلم صلى صلىاللهعليهوسلم جلجلاله"),
    ];

    /// <summary>Forms-B in code order from U+FE80: each letter and its number of forms.</summary>
    private const string FormsB =
        "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";

    private static readonly string[] LamAlef = ["لآ", "لأ", "لإ", "لا"];

    /// <summary>Every presentation form with its letters.</summary>
    public static IEnumerable<(char Form, string Letters)> All()
    {
        foreach (var (first, letters) in FormsA)
        {
            var form = first;
            foreach (var drawn in letters.Split(' '))
            {
                yield return (form++, drawn);
            }
        }

        var next = '\uFE80';
        for (var i = 0; i < FormsB.Length; i += 2)
        {
            for (var n = FormsB[i + 1] - '0'; n > 0; n--)
            {
                yield return (next++, FormsB[i].ToString());
            }
        }

        foreach (var ligature in LamAlef)
        {
            yield return (next++, ligature);
            yield return (next++, ligature);
        }
    }
}
