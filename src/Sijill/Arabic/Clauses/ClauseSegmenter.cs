using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Clauses;

/// <summary>Cuts a tagged sentence into elementary clauses and says which hangs on which.</summary>
internal sealed class ClauseSegmenter(FrameLexicon lexicon)
{
    private FrameLexicon Lexicon { get; } = lexicon;

    /// <summary>The clauses of the sentence in order.</summary>
    /// <remarks><c>carried</c> is the clause of an earlier sentence whose quotation is still open, or null.</remarks>
    public List<Clause> Segment(TokenizedText text, Sentence sentence, Node[] nodes, Clause? carried)
    {
        var run = new Run(this, text, sentence, nodes, carried);
        run.Go();
        return run.Clauses;
    }

    private sealed class Run(ClauseSegmenter owner, TokenizedText text, Sentence sentence, Node[] nodes, Clause? carried)
    {
        private Clause current = null!;

        public List<Clause> Clauses { get; } = [];

        public void Go()
        {
            Open(ClauseKind.Main, sentence.First, carried, null);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (nodes[i].Tag is Tag.Mention or Tag.Time)
                {
                    continue;
                }

                Step(i);
            }

            current.End = sentence.End;
            Clauses.RemoveAll(c => c.End <= c.Start);
        }

        private Clause Open(ClauseKind kind, int at, Clause? governor, Clause? host)
        {
            if (current is not null)
            {
                current.End = at;
            }

            current = new Clause { Kind = kind, Start = at, Governor = governor, Host = host, Quoted = text.Tokens[at].QuoteDepth > 0 };
            Clauses.Add(current);
            return current;
        }

        private void Step(int i)
        {
            ref var node = ref nodes[i];
            switch (node.Tag)
            {
                case Tag.Semicolon:
                    Open(ClauseKind.Coordinate, i, current.Governor, null);
                    break;
                case Tag.Colon:
                    StepColon(i);
                    break;
                case Tag.OpenQuote:
                    StepQuote(i);
                    break;
                case Tag.CloseQuote:
                    StepCloseQuote(i);
                    break;
                case Tag.Complementizer:
                    StepComplementizer(i);
                    break;
                case Tag.Relative when node.Stem == "ما" && i + 1 < sentence.End && nodes[i + 1].Stem == "لم":
                    // «ما لم»: unless.
                    Open(ClauseKind.Adverbial, i, current.Governor, current).Conditional = true;
                    break;
                case Tag.Noun when node.Stem is "حال" or "حالة" && i > sentence.First && nodes[i - 1].Stem == "في" && i + 1 < sentence.End && i - 1 > current.Start && nodes[i + 1].Stem is not ("تاهب" or "استنفار" or "طوارئ" or "طواريء" or "حرب"):
                    // «في حال انسحبت», «في حال عدم …».
                    Open(ClauseKind.Adverbial, i - 1, current.Governor, current).Conditional = true;
                    break;
                case Tag.Relative when node.Stem == "ما" && i + 1 < sentence.End && nodes[i + 1].Stem == "اذا" && current.Verb >= 0 && (current.Negated || current.Without) && IsReport(current):
                    // «لم يوضح ما إذا كان …»: what is asked.
                    Open(ClauseKind.Complement, i, current, current);
                    break;
                case Tag.Relative:
                    if (IsRelative(i))
                    {
                        Open(ClauseKind.Relative, i, current.Governor, current);
                    }

                    break;
                case Tag.Conjunction:
                    StepConjunction(i);
                    break;
                case Tag.Negation:
                    StepCoordinatedParticle(i);
                    current.Negated |= node.Stem is not ("غير" or "عدم") && current.Verb < 0 && !(node.Stem == "لم" && i > sentence.First && nodes[i - 1].Stem == "ما");
                    current.Future |= node.Stem == "لن" && current.Verb < 0;
                    break;
                case Tag.Particle:
                    StepCoordinatedParticle(i);
                    current.Future |= node.Stem == "سوف" && current.Verb < 0;
                    current.Conditional |= node.Stem is "اذا" or "لو" && current.Verb < 0;
                    break;
                case Tag.Chain:
                    StepChain(i);
                    break;
                case Tag.Verb:
                    StepVerb(i);
                    break;
                default:
                    break;
            }
        }

        /// <summary>«ولم», «ولن», «وقد», «فقد», «وسوف» open a clause when the current one has its verb.</summary>
        private void StepCoordinatedParticle(int i)
        {
            if ((nodes[i].Has(Proclitics.Wa) || nodes[i].Has(Proclitics.Fa)) && HasPredicate(current))
            {
                OpenCoordinate(i);
            }
        }

        private void StepColon(int i)
        {
            if (i + 1 < sentence.End && Speaking(current) is { } speaker)
            {
                Open(ClauseKind.Quote, i + 1, speaker, speaker);
            }
        }

        /// <summary>A quotation is direct speech when it follows a verb of saying whose content has not begun; else it is a quoted word.</summary>
        private void StepQuote(int i)
        {
            if (i + 1 >= sentence.End || Length(i) < 3 || Speaking(current) is not { } speaker || HasContent(speaker))
            {
                return;
            }

            // «دعا إلى "تشكيل آلية"»: quoted words within the phrase.
            if (i > sentence.First && nodes[i - 1] is { Tag: Tag.Conjunction, Stem: "و" } && nodes[i + 1].Tag is Tag.Noun or Tag.Mention)
            {
                // «رفع الحصار و"إنهاء الأزمة"»: quoted words that go on with the phrase.
                return;
            }

            if (nodes[i + 1] is { Tag: Tag.Preposition, Stem: "عن" or "علي" or "الي" } && !HasContent(speaker) && i > sentence.First && nodes[i - 1].Tag == Tag.Noun)
            {
                // «أعرب في بيان "عن استنكاره"»: the verb's own preposition.
                return;
            }

            if (i > sentence.First && nodes[i - 1].Tag is Tag.Preposition or Tag.Complementizer or Tag.Noun or Tag.Number or Tag.Demonstrative && nodes[i - 1].Enclitic == Enclitic.None
                && nodes[i - 1].Stem is not ("قول" or "صحافيين" or "صحفيين" or "بيان" or "تغريدة" or "مقابلة" or "كلمة" or "خطاب" or "تصريح" or "تصريحات" or "رسالة" or "مقال" or "تدوينة")
                && !(nodes[i - 1].Tag == Tag.Noun && nodes[i + 1].Tag is Tag.Verb or Tag.Complementizer or Tag.Pronoun or Tag.Negation or Tag.Particle))
            {
                return;
            }

            // «أكد "أهمية الحوار"»: the quotation is the object; read it as part of the clause when it holds no verb.
            if (!HasVerb(i))
            {
                return;
            }

            Open(ClauseKind.Quote, i + 1, speaker, speaker);
        }

        /// <summary>The clause that speaks: this one, or the host of the relative clauses in between («قال في كلمة ألقاها …: "…"»).</summary>
        private Clause? Speaking(Clause c)
        {
            Clause? found = null;
            for (var x = c; x is not null; x = x.Host)
            {
                if (x.Verb >= 0 && IsReport(x) && (found is null || (Reports(x) && !HasContent(x))))
                {
                    found = x;
                    if (x.Kind == ClauseKind.Adverbial || Array.Exists(owner.Lexicon.Verbs[Lemma(x)], f => f.Content == ContentUse.Report && f.When.Count == 0))
                    {
                        // A verb that is of saying by itself keeps its words.
                        var manner = x is { Kind: ClauseKind.Chain, Form.Verb.Lemma: "وجه" or "خاطب" or "اشار" };
                        if (!manner)
                        {
                            return found;
                        }
                    }
                }

                // «أضاف موجها حديثه إلى …: "…"»: the participle only says how.
                var how = x is { Kind: ClauseKind.Chain, Form.Verb.Lemma: "وجه" or "خاطب" or "اشار" } && x.Host is { } root && Reports(root) && !HasContent(root);
                if (x.Kind is not (ClauseKind.Relative or ClauseKind.Adverbial) && !how)
                {
                    return found;
                }
            }

            return found;
        }

        private bool HasContent(Clause speaker) => Clauses.Exists(c => c.Host == speaker && c.Kind is ClauseKind.Complement or ClauseKind.Quote);

        private void StepCloseQuote(int i)
        {
            if (current.Governor is { } g && text.Tokens[Math.Min(i, text.Tokens.Length - 1)].QuoteDepth == 0 && QuoteClause(current) is { } q && i + 1 < sentence.End
                && nodes[i + 1].Tag is Tag.Comma or Tag.Conjunction or Tag.Preposition)
            {
                // After a quotation the outer level goes on.
                var host = q.Governor ?? g;
                Open(ClauseKind.Adverbial, i + 1, host.Governor, host);
            }
        }

        private Clause? QuoteClause(Clause c)
        {
            for (var x = c; x is not null; x = x.Host ?? x.Governor)
            {
                if (x.Kind == ClauseKind.Quote)
                {
                    return x;
                }
            }

            return null;
        }

        private int Length(int open)
        {
            var n = 0;
            for (var j = open + 1; j < sentence.End && nodes[j].Tag != Tag.CloseQuote; j++)
            {
                n++;
            }

            return n;
        }

        private bool HasVerb(int open)
        {
            for (var j = open + 1; j < sentence.End && nodes[j].Tag != Tag.CloseQuote; j++)
            {
                if (nodes[j].Tag is Tag.Verb or Tag.Complementizer or Tag.Pronoun || (nodes[j].Tag == Tag.Negation && nodes[j].Stem is not ("غير" or "عدم") && (j + 1 >= sentence.End || nodes[j + 1].Stem != "سيما")))
                {
                    return true;
                }
            }

            return Length(open) >= 6 && Reports(current);
        }

        private void StepComplementizer(int i)
        {
            var stem = nodes[i].Stem;
            var before = i > sentence.First ? nodes[i - 1] : default;
            if (before.Stem is "غير" or "الا" or "بيد")
            {
                // "But": unless quoted, the outlet itself goes on.
                var quoted = text.Tokens[i].QuoteDepth > 0;
                Open(ClauseKind.Coordinate, i, quoted ? current.Governor : null, null);
                return;
            }

            if (before.Stem is "دون" or "بدون")
            {
                Open(ClauseKind.Adverbial, i, current.Governor, Root(current)).Without = true;
                return;
            }

            if (before.Stem is "بعد" or "قبل" or "منذ" or "الي" && before.Stem != "الي")
            {
                Open(ClauseKind.Adverbial, i, current.Governor, current);
                return;
            }

            if (stem is "لان" or "كان" or "لكن")
            {
                Open(ClauseKind.Adverbial, i, current.Governor, current);
                Pronoun(i);
                return;
            }

            // «أن» governed by a verb of saying is content; by anything else («يريد أن يفعل», «يجب أن») it goes on with its clause.
            var governor = current;
            if (nodes[i].Has(Proclitics.Wa) && LastContent() is { } sibling)
            {
                // «قال إن …، وإن …»: a further content of the same speaker.
                Open(ClauseKind.Complement, i, sibling.Governor, sibling.Governor);
                Pronoun(i);
                return;
            }

            if (Impersonal(governor, i))
            {
                // «يذكر أن», «يشار إلى أن»: nobody says it; what follows stands on its own.
                governor.Impersonal = true;
                var own = governor.Kind is ClauseKind.Main or ClauseKind.Coordinate;
                Open(own ? ClauseKind.Coordinate : ClauseKind.Complement, i, governor.Governor, own ? null : governor);
                current.PastPerfect = true;
                Pronoun(i);
                return;
            }

            if (SaidAbove(i, before) is { } speaking)
            {
                governor = speaking;
            }

            var report = governor.Verb >= 0 && IsReport(governor) || governor.Verb >= 0 && owner.Lexicon.Verbs.ContainsKey(Lemma(governor));
            if (report && governor.Kind != ClauseKind.Relative || report && IsReport(governor))
            {
                Open(ClauseKind.Complement, i, governor, governor);
                if (before.Tag == Tag.Preposition)
                {
                    current.Preposition = before.Stem;
                }

                Pronoun(i);
                return;
            }

            // Verbless governor («من المقرر أن يلتقي», «على المؤتمر أن يؤدي»): the clause goes on; the verb after أن is its verb.
            if (governor.Verb < 0)
            {
                governor.Future |= Planned(governor, i);
                return;
            }

            Open(ClauseKind.Complement, i, governor.Governor, governor);
            Pronoun(i);
        }

        /// <summary>
        /// Whose «إن» or «أن» it is behind a relative clause: «قال في خطاب بثه التلفزيون إن …», «وتابع الوزير الذي كان سفيرا، أن …» belong to the
        /// verb of saying above.
        /// </summary>
        private Clause? SaidAbove(int i, Node before)
        {
            if (current.Kind != ClauseKind.Relative || nodes[i].Stem != "ان" || nodes[i].Proclitics != Proclitics.None)
            {
                return null;
            }

            var hamzaBelow = text.Tokens[i].Word.Spelling.StartsWith('إ');
            var speaksItself = current.Verb >= 0 && (hamzaBelow ? Lemma(current) == "قال" : IsReport(current) || before.Tag is not (Tag.Comma or Tag.Bracket));
            if (speaksItself || (current.Verb < 0 && current.Auxiliary < 0))
            {
                return null;
            }

            for (var x = current.Host; x is not null; x = x.Host)
            {
                if (x.Verb >= 0 && Reports(x) && !HasContent(x))
                {
                    return x;
                }

                if (x.Kind is not (ClauseKind.Relative or ClauseKind.Adverbial))
                {
                    return null;
                }
            }

            return null;
        }

        private bool Impersonal(Clause c, int at)
        {
            if (c.Form is not { Inflection: Inflection.Imperfect, Person: 3, Gender: Gender.Masculine, Number: GrammaticalNumber.Singular } form
                || c.Auxiliary >= 0 || c.PronounTopic is not null
                || form.Verb.Lemma is not ("ذكر" or "اشار" or "جدر" or "لاحظ" or "اعتقد" or "افترض" or "توقع" or "رجح" or "شار" or "تردد" or "فرض" or "زعم" or "قال"))
            {
                return false;
            }

            for (var j = c.Start; j < at; j++)
            {
                if (nodes[j].Tag is Tag.Mention or Tag.Noun)
                {
                    return false;
                }
            }

            return form.Verb.Lemma is not "قال" || c.Kind == ClauseKind.Relative;
        }

        private Clause? LastContent()
        {
            for (var k = Clauses.Count - 1; k >= 0; k--)
            {
                if (Clauses[k].Kind is ClauseKind.Complement or ClauseKind.Quote && Clauses[k].Governor is not null)
                {
                    return Clauses[k];
                }
            }

            return null;
        }

        private void Pronoun(int i)
        {
            if (nodes[i].Enclitic != Enclitic.None)
            {
                current.PronounTopic = Agreement.Of(nodes[i].Enclitic);
            }
        }

        private bool Planned(Clause c, int i)
        {
            for (var j = c.Start; j < i; j++)
            {
                if (nodes[j].Stem is "مقرر" or "متوقع" or "منتظر" or "مرتقب" or "مزمع" or "مفترض" or "مرجح")
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>«ما» and «من» are also a negation and a preposition; a relative has a verb soon after it.</summary>
        private bool IsRelative(int i)
        {
            if (nodes[i].Stem is not ("ما" or "من"))
            {
                return true;
            }

            for (var j = i + 1; j < Math.Min(i + 3, sentence.End); j++)
            {
                if (nodes[j].Tag == Tag.Verb)
                {
                    return i > sentence.First && nodes[i - 1].Tag is Tag.Preposition or Tag.Comma or Tag.Mention or Tag.Noun or Tag.CloseQuote;
                }
            }

            return false;
        }

        private void StepConjunction(int i)
        {
            switch (nodes[i].Stem)
            {
                case "كما" when HasPredicate(current) && VerbFollows(i):
                case "بينما" or "فيما" or "لكن" or "بل" or "اما" when HasPredicate(current):
                    OpenCoordinate(i);
                    break;
                case "حيث" or "اذ" or "عندما" or "بعدما" or "حين" or "حينما" or "كي" or "لكي" or "حتي" or "قبلما" or "لما" or "ريثما" or "منذما":
                    Open(ClauseKind.Adverbial, i, current.Governor, current);
                    break;
                case "اذا" when i > sentence.First && nodes[i - 1].Stem == "ما":
                    break;
                case "الا" when nodes[i].Has(Proclitics.Wa) && i + 1 < sentence.End && (current.Verb >= 0 || i == sentence.First):
                    // «وإلا …»: what follows if not.
                    if (i > current.Start)
                    {
                        OpenCoordinate(i);
                    }

                    current.Otherwise = true;
                    break;
                case "اذا" or "لو" or "ان":
                    Open(ClauseKind.Adverbial, i, current.Governor, current).Conditional = true;
                    break;
                default:
                    break;
            }
        }

        private bool VerbFollows(int i)
        {
            for (var j = i + 1; j < Math.Min(i + 4, sentence.End); j++)
            {
                if (nodes[j].Tag is Tag.Verb)
                {
                    return true;
                }

                if (nodes[j].Tag is Tag.Mention or Tag.Noun)
                {
                    return false;
                }
            }

            return false;
        }

        private void StepChain(int i)
        {
            if (current is { Kind: ClauseKind.Complement, Verb: < 0 } && nodes[i].Verb is { Gender: Gender.Feminine } or { Number: GrammaticalNumber.Plural } && !nodes[i].Has(Proclitics.Wa)
                && !(nodes[i - 1].Tag == Tag.Comma && owner.Lexicon.Verbs.TryGetValue(nodes[i].Verb!.Value.Verb.Lemma, out var list) && Array.Exists(list, f => f.Content == ContentUse.Report)))
            {
                // «أن الولايات المتحدة متمسكة ب…»: the predicate of the clause.
                current.Verb = i;
                current.Form = nodes[i].Verb;
                return;
            }

            var root = Root(current);
            // Inside a quotation a participle stays with the quoted words.
            if (text.Tokens[i].QuoteDepth > 0)
            {
                root = current;
            }

            Open(ClauseKind.Chain, i, root.Governor, root);
            current.Verb = i;
            current.Form = nodes[i].Verb;
        }

        /// <summary>The clause at the speaker's level: up from content, relative and adverbial clauses.</summary>
        private static Clause Root(Clause c)
        {
            while (c.Kind is ClauseKind.Relative or ClauseKind.Adverbial or ClauseKind.Complement or ClauseKind.Quote or ClauseKind.Chain && c.Host is { } host)
            {
                c = host;
            }

            return c;
        }

        private void StepVerb(int i)
        {
            ref var node = ref nodes[i];
            var lemma = node.Verb!.Value.Verb.Lemma;
            var joined = node.Has(Proclitics.Wa) || node.Has(Proclitics.Fa);
            if (HasPredicate(current) && !(current.Verb < 0))
            {
                OpenForSecondVerb(i, joined);
            }
            else if (current.Verb < 0 && !joined && Qualifies(i))
            {
                Open(ClauseKind.Relative, i, current.Governor, current);
            }
            else if (current.Verb < 0 && joined && i > current.Start && current.Kind is not ClauseKind.Main && !(node.Has(Proclitics.Fa) && nodes[current.Start].Stem == "اما"))
            {
                OpenForSecondVerb(i, joined);
            }

            if (IsAuxiliary(lemma) && AuxiliaryUse(i))
            {
                current.Auxiliary = i;
                current.PastPerfect |= lemma == "كان" && node.Verb.Value.Inflection == Inflection.Perfect;
                current.Negated |= lemma == "ليس";
                return;
            }

            current.Verb = i;
            current.Form = node.Verb;
            if (current.Auxiliary >= 0 && nodes[current.Auxiliary].Verb!.Value.Verb.Lemma == "زال")
            {
                // «لا يزال يدعم» affirms.
                current.Negated = false;
            }

            current.Future |= node.Has(Proclitics.Sa);
            if (node.Has(Proclitics.Li) && current.Kind is ClauseKind.Main or ClauseKind.Coordinate)
            {
                // «لتفعل»: purpose.
                current.Future |= false;
            }

            if (i > sentence.First && nodes[i - 1].Stem is "قد" or "وقد" or "فقد" && node.Verb.Value.Inflection == Inflection.Imperfect)
            {
                current.Possible = true;
            }

            // «قد فعل» after «كان» is background; «كان يفعل» is not.
            if (current.Auxiliary >= 0 && node.Verb.Value.Inflection == Inflection.Imperfect)
            {
                current.PastPerfect = false;
            }
        }

        /// <summary>«زيارة يقوم بها», «هجمات شنها»: a verb right after an indefinite noun with a pronoun that takes it up again.</summary>
        private bool Qualifies(int i)
        {
            if (i <= current.Start || nodes[i - 1] is not { Tag: Tag.Noun, Enclitic: Enclitic.None } before || before.Has(Proclitics.Al))
            {
                return false;
            }

            return nodes[i].Enclitic != Enclitic.None
                || (i + 1 < sentence.End && nodes[i + 1] is { Tag: Tag.Preposition, Enclitic: not Enclitic.None });
        }

        private void OpenForSecondVerb(int i, bool joined)
        {
            var before = i > sentence.First ? nodes[i - 1] : default;
            var quoted = text.Tokens[i].QuoteDepth > 0;
            if (joined || before.Tag is Tag.Comma or Tag.Conjunction or Tag.CloseQuote or Tag.Bracket or Tag.Semicolon)
            {
                OpenCoordinate(i, quoted);
                return;
            }

            if (current.Kind == ClauseKind.Relative && Matrix(current) is { Verb: < 0 } matrix)
            {
                // «الرئيس الذي زار باريس أكد …»: the host finally gets its verb.
                var resumed = Open(ClauseKind.Coordinate, i, matrix.Governor, matrix);
                resumed.Topic = matrix.Topic;
                resumed.Host = matrix;
                return;
            }

            // A verb right after an indefinite noun qualifies it («هجمات شنها»); otherwise it is an asyndetic complement («بدأ يفعل»).
            Open(ClauseKind.Relative, i, current.Governor, current);
        }

        private static Clause? Matrix(Clause c) => c.Host;

        private void OpenCoordinate(int i) => OpenCoordinate(i, text.Tokens[i].QuoteDepth > 0);

        /// <summary>Decides at which level a joined clause goes on: with the quoted content or with the speaker.</summary>
        private void OpenCoordinate(int i, bool quoted)
        {
            var level = Level(current);
            if (level.Governor is null || quoted)
            {
                Open(ClauseKind.Coordinate, i, level.Governor, null);
                return;
            }

            var verb = NextVerb(i);
            var outer = verb >= 0 && nodes[verb].Verb is { Inflection: Inflection.Perfect } && SpeaksAgain(verb, level.Governor);
            Open(ClauseKind.Coordinate, i, outer ? level.Governor.Governor : level.Governor, null);
        }

        /// <summary>
        /// A verb of speech or of a speech act without a subject of its own, agreeing with the speaker before, goes on with what that speaker
        /// said: «وقال إن …، وأشار إلى …».
        /// </summary>
        private bool SpeaksAgain(int verb, Clause speaker)
        {
            var form = nodes[verb].Verb!.Value;
            if (!owner.Lexicon.Verbs.TryGetValue(form.Verb.Lemma, out var list))
            {
                return false;
            }

            var speech = false;
            foreach (var f in list)
            {
                speech |= f.Content == ContentUse.Report || f.Event is "STATE" or "REQUEST" or "ACCUSE" or "THREATEN" or "REJECT" or "AGREE" or "SUPPORT";
            }

            if (!speech)
            {
                return false;
            }

            var said = speaker.Form;
            var agrees = said is not { } s || s.Inflection is Inflection.ActiveParticiple || s.Gender == form.Gender || s.Gender == Gender.Unknown;
            var next = verb + 1;
            var ownSubject = next < sentence.End && nodes[next] is { Tag: Tag.Mention } n && !n.HasPrepositionProclitic;
            return agrees || ownSubject;
        }

        private int NextVerb(int i)
        {
            for (var j = i; j < Math.Min(i + 4, sentence.End); j++)
            {
                if (nodes[j].Tag == Tag.Verb)
                {
                    return j;
                }
            }

            return -1;
        }

        private static Clause Level(Clause c)
        {
            while (c.Kind is ClauseKind.Relative or ClauseKind.Adverbial && c.Host is { } host)
            {
                c = host;
            }

            return c;
        }

        private static bool HasPredicate(Clause c) => c.Verb >= 0;

        /// <summary>True when the verb itself is one of saying, and not only of demanding or accusing.</summary>
        private bool Reports(Clause c) =>
            owner.Lexicon.Verbs.TryGetValue(Lemma(c), out var list) && Array.Exists(list, f => f.Content == ContentUse.Report);

        private bool IsReport(Clause c)
        {
            if (!owner.Lexicon.Verbs.TryGetValue(Lemma(c), out var list))
            {
                return false;
            }

            foreach (var f in list)
            {
                if (f.Content == ContentUse.Report || f.Event is "ACCUSE" or "REQUEST" or "THREATEN" or "STATE" or "REJECT")
                {
                    return true;
                }
            }

            return false;
        }

        private static string Lemma(Clause c) => c.Form?.Verb.Lemma ?? "";

        private static bool IsAuxiliary(string lemma) => lemma is "كان" or "ليس" or "زال" or "عاد" or "بات" or "اصبح" or "ظل" or "كاد" or "اخذ" or "راح" or "انفك";

        /// <summary>An auxiliary helps when another verb follows before the clause ends.</summary>
        private bool AuxiliaryUse(int i)
        {
            for (var j = i + 1; j < sentence.End; j++)
            {
                switch (nodes[j].Tag)
                {
                    case Tag.Verb:
                        return !nodes[j].Has(Proclitics.Wa);
                    case Tag.Conjunction when nodes[i].Verb!.Value.Verb.Lemma is "عاد":
                        // «ستعود كما كانت»
                        return false;
                    case Tag.Complementizer or Tag.Relative or Tag.Semicolon or Tag.Chain:
                        return nodes[i].Verb!.Value.Verb.Lemma is "كان" or "ليس";
                    default:
                        break;
                }
            }

            return nodes[i].Verb!.Value.Verb.Lemma is "كان" or "ليس" or "زال";
        }
    }
}
