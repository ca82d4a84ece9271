"""Speakers as phrases and reported speech by complements: the quotes layer for languages such as English.

``PhraseListener`` goes through a story like ``quotes.Listener`` and differs in two things: a speaker is the whole noun phrase
beside the cue ("a spokesman for the ministry"), and whether a sentence reports speech is told from what follows its verb.
"""

from bisect import bisect_left
from dataclasses import replace

from babad.reading import resolve
from babad.reading.phrases import LONGEST, Phrase, Phrases
from babad.reading.quotes import Cue, Frame, Listener, Voice
from babad.reading.story import Cluster, Story
from babad.reading.types import Certainty, Mention, Sentence, Speaker, Trace, least

MENTIONS = 60  # names before "the company" among which it is looked for
HEARERS = 14  # tokens between a verb and its "that"


class PhraseListener(Listener):
    """A listener for languages whose subjects are noun phrases."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        assert self.rules.reports is not None
        self.reports = self.rules.reports
        tokens = self.tokens
        self.dated = bytearray(len(tokens) + 1)
        for date in story.dates:
            for place in range(tokens.from_offset(date.start), tokens.before_offset(date.end)):
                self.dated[place] = 1
        self.words_of = self.reports.phrases
        self.phrases = Phrases(
            tokens, self.words_of, lambda place: bool(self.dated[place]), lambda place: bool(self.within[place])
        )
        self.described: list[str] = []
        self.relayed: dict[tuple[int, int], tuple[str | None, Trace | None]] = {}
        self._parts = {frame.name for frame in self.rules.frames if frame.where == "inside"}
        self.speaking: dict[int, Voice] = {}  # who speaks in a sentence, by its start

    # ---- speakers

    def _left(self, first: int, cue: Cue) -> Voice | None:
        """Return the subject of a cue."""
        if "participle" in cue.kinds:
            return self._of_participle(first, cue)
        if not cue.kinds & {"base", "third", "past"} and self.reports.passives.isdisjoint(
            self.tokens.lowers[self.phrases.subject_end(cue.first, first) : cue.first]
        ):
            return None  # an adjective without "be"
        if self._governed(cue, first):
            cue = Cue(cue.first - 2, cue.last, cue.kinds - {"base"} | {"past"})
        end = self.phrases.subject_end(cue.first, first)
        between = self.tokens.lowers[end : cue.first]
        if "perfect" in cue.kinds and not self._completed(end, between):
            return None
        joined = end > first and self.tokens.lowers[end - 1] in self.reports.conjunctions
        if self._silent(cue, end, between):
            return None
        if joined and cue.kinds & {"past", "third"}:
            return self._of_sentence(cue)
        phrase = self.phrases.before(cue.first, first)
        if phrase is None or not self._may_be_verb(cue, phrase, between):
            return None
        return self._heard(phrase)

    def _governed(self, cue: Cue, first: int) -> bool:
        """Say whether a cue is an infinitive whose subject speaks all the same: "went on to say", "continues to insist"."""
        lowers = self.tokens.lowers
        return (
            "base" in cue.kinds
            and cue.first - 2 > first
            and lowers[cue.first - 1] == "to"
            and lowers[cue.first - 2] in self.reports.governors
        )

    def _completed(self, end: int, between: list[str]) -> bool:
        """Say whether "has", or its short form on the subject ("she'd"), makes a participle a verb."""
        if not self.reports.haves.isdisjoint(between):
            return True
        return bool(end) and self.tokens.lowers[end - 1].endswith(("'d", "’d", "'ve", "’ve"))

    def _silent(self, cue: Cue, end: int, between: list[str]) -> bool:
        """Say whether a cue says nothing: it is passive, or it is denied ("did not say"; but who "doesn't think" thinks)."""
        if "passive" in self._kinds(cue, between):
            return True
        if "holds" in cue.kinds:
            return bool(cue.first) and self.tokens.lowers[cue.first - 1] == "to"
        return self._blocked(cue.first, end)

    def _of_participle(self, first: int, cue: Cue) -> Voice | None:
        """Return whose participle a cue is: of "is saying", its subject; of "…, saying that …", who speaks in the sentence."""
        tokens = self.tokens
        if self._progressive(cue, first):
            phrase = self.phrases.before(cue.first, first)
            return self._heard(phrase) if phrase is not None else None
        before = tokens.words[cue.first - 1] if cue.first else "."
        if (
            before not in ",—–-"
            and cue.last < len(tokens)
            and (self.within[cue.last] or tokens.words[cue.last] in ",:")
        ):
            phrase = self.phrases.before(cue.first, first)
            if phrase is not None and phrase.core - phrase.first == 1 and phrase.first in self.cues:
                return self._of_sentence(cue)  # "is heard saying"
            if phrase is not None and phrase.last == cue.first and not phrase.pronoun:
                occasion = tokens.lowers[phrase.core - 1] in self.words_of.venues  # "a statement saying"
                return self._of_sentence(cue) if occasion else self._heard(phrase)
        opened = before in ".!?" or tokens.words[cue.first][:1].isupper()
        if not opened and before != "," and tokens.lowers[cue.first - 1] not in self.reports.leads:
            return None
        return self._of_sentence(cue)

    def _progressive(self, cue: Cue, first: int) -> bool:
        """Say whether a participle is that of "is saying"."""
        end = self.phrases.subject_end(cue.first, first)
        return not self.reports.passives.isdisjoint(self.tokens.lowers[end : cue.first])

    def _of_sentence(self, cue: Cue) -> Voice | None:
        """Return who speaks, or acts, in the sentence of a verb that shares its subject with another."""
        tokens = self.tokens
        sentence = self.story.sentence_at(tokens.starts[cue.first])
        if sentence is None:
            return None
        voice = self.speaking.get(sentence.start)
        if voice is None:
            phrase = self._main_subject(tokens.from_offset(sentence.start), cue.first)
            voice = self._heard(phrase) if phrase is not None else None
        if voice is None or voice.speaker is None:
            return None
        return replace(voice, certainty=least(voice.certainty, "probable"))

    def _main_subject(self, at: int, ceiling: int) -> Phrase | None:
        """Return the phrase with which a sentence begins, behind "But" and "On Monday,"."""
        tokens = self.tokens
        for _ in range(6):
            if at >= ceiling:
                return None
            lower = tokens.lowers[at]
            if lower in self.words_of.loose or lower in self.words_of.links or lower.endswith("ing"):
                at = self._comma(at, ceiling) + 1
            elif (
                self.dated[at]
                or tokens.words[at] in ',"“—–'
                or (tokens.words[at + 1 : at + 2] == [","] and lower.endswith(self.words_of.adverb_ending))
                or (lower in self.words_of.others and not self.phrases.noun(at))
            ):
                at += 1
            else:
                break
        phrase = self.phrases.behind(at, ceiling) if at < ceiling else None
        if phrase is None:
            return None
        for place in range(phrase.first + 1, phrase.core):
            if self._verb(place):
                return Phrase(phrase.first, place, place)
        return phrase

    def _verb(self, place: int) -> bool:
        """Say whether a word within what was read as a phrase is rather the verb behind it."""
        tokens = self.tokens
        lower = tokens.lowers[place]
        if not tokens.words[place].islower() or tokens.lowers[place - 1] in self.words_of.determiners:
            return False
        return lower.endswith("ed") or ("past" in self.rules.cues.get(lower, frozenset()))

    def _kinds(self, cue: Cue, between: list[str]) -> frozenset[str]:
        """Return the constructions of a cue with the auxiliaries before it: "was told" is passive."""
        if "past" in cue.kinds and not self.reports.passives.isdisjoint(between):
            return cue.kinds | {"passive"}
        return cue.kinds

    def _may_be_verb(self, cue: Cue, phrase: Phrase, between: list[str]) -> bool:
        """Say whether a cue that might be a noun is a verb here: its subject is no lone determiner, and agrees with it."""
        tokens = self.tokens
        last = tokens.lowers[phrase.core - 1]
        nominal = tokens.lowers[cue.first] in self.reports.nominal
        if phrase.last - phrase.first == 1 and last in self.reports.articles:
            return False
        if phrase.pronoun and nominal and last in self.words_of.determiners:
            return False  # "some protest leaders"
        if between or phrase.pronoun or not cue.kinds & {"base", "third"}:
            return True
        following = tokens.lowers[cue.last] if cue.last < len(tokens) else "."
        named = any(
            tokens.before_offset(mention.end) == phrase.core
            for mention in self._mentioned(phrase.first, phrase.core, ("person", "organisation"))
        )
        if nominal and tokens.words[cue.first][:1].isupper() and not named:
            return False
        if nominal and following in self.reports.nominal_signs | self.reports.finite and not named:
            return False
        if nominal and following in self.rules.prepositions and not named:
            return False
        if "past" in cue.kinds:
            return True
        if "base" in cue.kinds:
            if tokens.lowers[phrase.first] in self.reports.singulars:
                return False
            return last.endswith("s") or last in self.reports.plurals or phrase.core < phrase.last
        if nominal:
            after = tokens.lowers[cue.last + 1] if cue.last + 1 < len(tokens) else "."
            if last[0].isdecimal() or last in self.words_of.determiners:
                return False  # "the 50 states", "those states"
            if following in self.reports.definite and after in self.reports.finite:
                return False  # "the rules that could"
            # "the abuse claims" against "the paper claims": a name, or a phrase with an article and what its verb needs
            article = tokens.lowers[phrase.first] in self.reports.articles and not last.endswith("s")
            goes_on = following in ",." or self._finite(cue.last, min(cue.last + HEARERS, len(tokens)))
            return (
                named
                or (tokens.words[phrase.core - 1][:1].isupper() and following not in ",.")
                or (article and goes_on)
            )
        return True

    def _right(self, cue: Cue) -> Voice:
        tokens = self.tokens
        first = cue.last
        while first < len(tokens) and tokens.lowers[first] in self.rules.fillers and first not in self.ends:
            first += 1
        ceiling = first
        farthest = min(len(tokens), first + LONGEST)
        while ceiling < farthest and ceiling not in self.ends and not self.within[ceiling]:
            ceiling += 1
        phrase = self.phrases.behind(first, ceiling)
        if phrase is None:
            return Voice(None, "unsure", None, first)
        return self._heard(phrase)

    def _heard(self, phrase: Phrase) -> Voice:
        """Return who a phrase means."""
        tokens = self.tokens
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
        if phrase.pronoun:
            if phrase.relative is not None:
                voice = self._heard(phrase.relative)
                if voice.speaker is not None:
                    speaker = replace(voice.speaker, start=start, end=end)
                    return replace(
                        voice, speaker=speaker, certainty=least(voice.certainty, "probable"), last=phrase.last
                    )
            return self._stood_for(phrase, start, end)
        mention = self._named_in(phrase)
        if mention is not None:
            voice = self._by_name(mention, "sure")
            assert voice.speaker is not None
            return replace(voice, speaker=replace(voice.speaker, start=start, end=end), last=phrase.last)
        words = self.story.text[start : tokens.ends[phrase.core - 1]]
        trace = Trace(self.named.office, start, tokens.ends[phrase.core - 1])
        reference = resolve.by_role(self.story, words, start)
        if reference is not None:
            return self._by_cluster(reference.cluster, reference.certainty, trace, (start, end), phrase.last)
        body = self._body(phrase)
        if body is not None:
            trace = Trace(self.named.body, start, end)
            return self._by_cluster(body, "probable", trace, (start, end), phrase.last)
        trace = Trace(self.named.described, start, end)
        name = self._uncapitalised(phrase)
        if tokens.lowers[phrase.first] in self.reports.definite:
            name = self._brought_in(tokens.lowers[phrase.core - 1]) or name
        elif phrase.core - phrase.first > 1:
            self.described.append(name)
        definite = tokens.lowers[phrase.first] in self.reports.definite | self.reports.articles - self.reports.singulars
        certainty: Certainty = "sure" if not definite and self._speaks(phrase) else "probable"
        words_of_it = range(phrase.first, phrase.core)
        if all(tokens.words[at][0].isdecimal() or tokens.lowers[at] in self.words_of.determiners for at in words_of_it):
            certainty = "unsure"  # "Of 21 bakers, 19 said so"
        return Voice(Speaker(name, None, None, start, end), certainty, trace, phrase.last)

    def _speaks(self, phrase: Phrase) -> bool:
        """Say whether the head of a phrase is somebody or something that can speak: a role, people, a body, a document."""
        tokens, entries = self.tokens, self.story.language.names.entries
        end = phrase.first + 1
        while end < phrase.core:
            lower = tokens.lowers[end]
            if lower in self.words_of.links | self.words_of.loose | self.words_of.relatives | self.words_of.joins:
                break
            if self._verb(end) or (tokens.words[end].islower() and lower.endswith(self.words_of.participle_endings)):
                break
            end += 1
        head = tokens.lowers[end - 1]
        forms = (head, *(head.removesuffix(ending) + single for ending, single in self.reports.plural_endings.items()))
        rules, reports = self.rules, self.reports
        lists = (reports.speakers, rules.bodies, reports.papers, reports.evidence, reports.plurals, reports.peoples)
        if any(form in each for form in forms for each in lists):
            return True
        return any(kind == "role" and len(words) == 1 for form in forms for words, kind, _ in entries.get(form, ()))

    def _brought_in(self, head: str) -> str | None:
        """Return the words by which a speaker without a name was brought in: "the aide" is "one of the former aides"."""
        for name in reversed(self.described[-20:]):
            if {head, head + "s"} & set(name.casefold().split()):
                return name
        return None

    def _stood_for(self, phrase: Phrase, start: int, end: int) -> Voice:
        lower = self.tokens.lowers[phrase.first]
        if lower in self.rules.pronouns:
            return self._spoken_of(phrase.first, phrase.last, start, end)
        trace = Trace(self.named.pronoun, start, end)
        if lower in self.reports.things:
            thing = self._thing(phrase.first)
            if thing is not None:
                return self._by_cluster(thing, "unsure", trace, (start, end), phrase.last)
            return Voice(Speaker(None, None, None, start, end), "unsure", trace, phrase.last)
        if lower in self.reports.plural_pronouns and self.last is not None:
            return Voice(replace(self.last, start=start, end=end), "unsure", trace, phrase.last, self.last_cluster)
        name = lower if lower in self.words_of.determiners else None
        return Voice(Speaker(name, None, None, start, end), "unsure", trace, phrase.last)

    def _named_in(self, phrase: Phrase) -> Mention | None:
        """Return the name that a phrase is about: in its first part, else set beside it."""
        people = self._heads(phrase.first, phrase.core, ("person",))
        if people:
            return people[0]
        for first, last in phrase.apposed:
            for mention in self._heads(first, last, ("person", "organisation")):
                begin = self.tokens.from_offset(mention.start)
                if all(self._titleword(at) for at in range(first, begin)):
                    return mention
        others = self._heads(phrase.first, phrase.core, ("organisation", "place"))
        return others[0] if others else None

    def _titleword(self, place: int) -> bool:
        word = self.tokens.words[place]
        return word[:1].isupper() or word == "."

    def _heads(self, first: int, last: int, kinds: tuple[str, ...]) -> list[Mention]:
        """Return the mentions that are the head of some words: not owners, not behind a preposition."""
        tokens = self.tokens
        found = []
        for mention in self._mentioned(first, last, kinds):
            begin, end = tokens.from_offset(mention.start), tokens.before_offset(mention.end)
            links = self.words_of.links | self.words_of.loose
            title = self.title_of.get(mention.start)
            opens = begin  # "Secretary of State Ann Lee": the link belongs to the office
            if title is not None and title.end <= mention.start:
                opens = max(first, min(begin, tokens.from_offset(title.start)))
            if any(tokens.lowers[at] in links for at in range(first, opens)):
                break
            if end < last:
                following = tokens.lowers[end]
                if following in self.words_of.possessive or tokens.words[end] in "-–/":
                    continue
                if (
                    following not in links | self.words_of.joins
                    and tokens.words[end] not in ",(."
                    and (mention.kind != "person" or tokens.words[end].islower())
                ):
                    continue
            found.append(mention)
        return found

    def _thing(self, place: int) -> Cluster | None:
        """Return the organisation or place that "it" means: who spoke last, or the subject of this sentence or the last."""
        if self.last_cluster is not None and self.last_cluster.kind != "person":
            return self.last_cluster
        sentence = self.story.sentence_at(self.tokens.starts[place])
        number = bisect_left(self.story.sentences, sentence.start, key=lambda each: each.start) if sentence else 0
        for each in reversed(self.story.sentences[max(0, number - 1) : number + 1]):
            phrase = self._main_subject(
                self.tokens.from_offset(each.start), min(place, self.tokens.before_offset(each.end))
            )
            mention = self._named_in(phrase) if phrase is not None and not phrase.pronoun else None
            if mention is not None and mention.kind != "person":
                return resolve.cluster_of(self.story, mention)
        return None

    def _body(self, phrase: Phrase) -> Cluster | None:
        """Return the organisation that "the company" means: one called a company, or the one that spoke or was named last."""
        tokens = self.tokens
        if phrase.core - phrase.first != 2 or tokens.lowers[phrase.first] not in self.reports.articles:
            return None
        head = tokens.lowers[phrase.core - 1]
        if head not in self.rules.bodies and head not in self.reports.papers:
            return None
        before = bisect_left(self.mention_starts, tokens.starts[phrase.first])
        earlier = [each for each in self.mentions[max(0, before - MENTIONS) : before] if each.kind == "organisation"]
        nearest: Mention | None = None
        for mention in reversed(earlier):
            words = mention.name.casefold().split()
            first = tokens.from_offset(mention.start)
            if head in self.reports.papers and first and tokens.lowers[first - 1] in self.reports.papers:
                return resolve.cluster_of(self.story, mention)  # "the newspaper Harbor Gazette"
            if len(words) == 1 and mention.name.isupper():
                continue  # an agency's letters
            outlet = words[-1] in self.rules.outlets or words[0] in self.rules.outlets
            if head in words or (head in self.reports.papers and outlet):
                return resolve.cluster_of(self.story, mention)
            bracketed = self.story.text[max(0, mention.start - 1) : mention.start] == "("
            if nearest is None and not outlet and not bracketed:
                nearest = mention
        if head in self.reports.papers:
            return None
        if self.last_cluster is not None and self.last_cluster.kind == "organisation":
            return self.last_cluster
        return resolve.cluster_of(self.story, nearest) if nearest is not None else None

    def _uncapitalised(self, phrase: Phrase) -> str:
        """Return the words for a speaker without a name, in lower case where only the sentence's beginning raised them."""
        tokens = self.tokens
        start = tokens.starts[phrase.first]
        words = self.story.text[start : tokens.ends[phrase.core - 1]]
        sentence = self.story.sentence_at(start)
        first = tokens.words[phrase.first]
        dateline = self.story.text[max(0, start - 3) : start].strip() in ("—", "–", "-")
        begins = (
            dateline
            or sentence is None
            or (start - sentence.start < 8 and not self.story.text[sentence.start : start].strip("\"“‘'` "))
        )
        following = tokens.words[phrase.first + 1 : phrase.first + 2] or ["a"]
        plain = following[0][:1].islower() or tokens.lowers[phrase.first] in self.words_of.determiners
        place = bisect_left(self.mention_starts, start)
        named = place < len(self.mention_starts) and self.mention_starts[place] == start
        if (
            begins
            and plain
            and not first[1:].isupper()
            and not named
            and tokens.lowers[phrase.first] not in self.reports.peoples
        ):
            return words[0].lower() + words[1:]
        return words

    # ---- quotations

    def _remember(self, voice: Voice) -> None:
        super()._remember(voice)
        if voice.speaker is not None and voice.speaker.start is not None:
            sentence = self.story.sentence_at(voice.speaker.start)
            if sentence is not None:
                self.speaking.setdefault(sentence.start, voice)

    def _part(self, frame: Frame, number: int, sentence: Sentence) -> tuple[Cue, Voice] | None:
        """Read a part of a reported sentence that stands between marks: X called it "…"; it was "…", X said."""
        first, last = self.spans[number]
        quotation = self.story.quotations[number]
        if self._named_so(first, last, quotation.end):
            return None
        end = self.tokens.before_offset(sentence.end)
        if frame.speaker == "before cue" and self._final(quotation) == ",":
            for at in range(last, min(last + HEARERS, end)):
                cue = self.cues.get(at)
                if cue is not None and frame.cue in cue.kinds:
                    phrase = self.phrases.before(cue.first, last)
                    if self.tokens.lowers[at] in self.rules.relays and self._relayed_speech(first, 0):
                        break
                    if phrase is not None and phrase.first == last and (voice := self._left(last, cue)) is not None:
                        return cue, voice
                    break
        fallback: tuple[Cue, Voice] | None = None
        for at in range(first - 1, max(-1, first - 3 * HEARERS), -1):
            if self.tokens.starts[at] < sentence.start:
                break
            cue = self.cues.get(at)
            if cue is None or self.within[at] or frame.cue not in cue.kinds or self._blocked(at, 0):
                continue
            if "starts" in cue.kinds:
                continue
            if frame.speaker == "before cue":
                found = self._left(self._clause(cue.first, sentence), cue)
            else:
                found = self._voice(frame, cue)
            if found is None or found.speaker is None or found.last > first:
                continue
            if fallback is None and (found.cluster is not None or "aside" in cue.kinds):
                return cue, found
            if found.cluster is not None and "aside" in cue.kinds:
                return cue, found  # X said it shows that Y is "…"
            fallback = fallback or (cue, found)
        if fallback is not None or frame.speaker != "before cue":
            return fallback
        for at in range(last, min(last + 3 * HEARERS, end)):
            cue = self.cues.get(at)
            if cue is not None and frame.cue in cue.kinds and self._apart(cue, last, len(self.tokens)):
                found = self._left(last, cue)
                if found is not None and found.speaker is not None:
                    return cue, found
        return None

    def _after(self, frame: Frame, number: int) -> tuple[Cue, Voice] | None:
        if frame.cue == "unlisted" and frame.speaker == "before cue":
            return self._unknown_verb(number)
        quotation = self.story.quotations[number]
        if (
            self._final(quotation) not in ",!?.…—–"
            and self.story.text[quotation.close + 1 : quotation.close + 2] != ","
        ):
            return None
        found = super()._after(frame, number)
        if found is None or frame.speaker != "before cue":
            return found
        # The subject begins where the words said end: in "…," when X praised him, X says nothing.
        place = self.tokens.from_offset(max(quotation.close, quotation.end))
        while place < len(self.tokens) and self.tokens.words[place] in ",.":
            place += 1
        speaker = found[1].speaker
        return found if speaker is not None and speaker.start == self.tokens.starts[place] else None

    def _before(self, frame: Frame, number: int, sentence: Sentence) -> tuple[Cue, Voice] | None:
        found = super()._before(frame, number, sentence)
        first = self.spans[number][0]
        if found is None or self._finite(found[0].last, first):
            return None
        if found[0].last == first and found[0].kinds.isdisjoint(("inverted", "aside", "adding")):
            return None  # "labeled “…”"
        return found

    def _led(self, number: int, sentence: Sentence) -> bool:
        """Read a quotation behind a colon whose verb no list knows: X fired back: "…"."""
        first = self.spans[number][0]
        tokens, quotation = self.tokens, self.story.quotations[number]
        if first < 2 or tokens.words[first - 1] != ":" or tokens.starts[first - 1] < sentence.start:
            return False
        if not self._whole(quotation):
            return False
        phrase = self._main_subject(tokens.from_offset(sentence.start), first - 1)
        if phrase is None:
            return False
        people = self._mentioned(phrase.first, first - 1, ("person",))
        if phrase.pronoun:
            voice = self._heard(phrase)
        elif people and people[0].start == tokens.starts[phrase.first]:
            voice = self._by_name(people[0], "probable")
        else:
            return False
        if voice.speaker is None:
            return False
        certainty = least(voice.certainty, "probable")
        self._append(quotation, voice.speaker, None, None, certainty, self.named.led, voice.traces())
        self._remember(voice)
        return True

    def _unknown_verb(self, number: int) -> tuple[Cue, Voice] | None:
        """Read "…," X barked: a verb that no list knows behind words said and a name or a phrase."""
        tokens, quotation = self.tokens, self.story.quotations[number]
        place = tokens.from_offset(max(quotation.close, quotation.end))
        if self._final(quotation) not in ",!?" or not self._spoken(quotation) or place >= len(tokens):
            return None
        if self._broken(quotation.end, tokens.starts[place]):
            return None
        for at in range(place + 1, min(place + HEARERS, len(tokens))):
            word = tokens.words[at]
            if self.within[at] or at in self.cues or not (word[0].isalnum() or word in ".,’'-"):
                return None
            if word.islower() and word.endswith("ed") and at + 1 not in self.cues:
                phrase = self.phrases.before(at, place)
                if phrase is None or phrase.first != place or tokens.words[at - 1] == ",":
                    return None
                return Cue(at, at + 1, frozenset({"says"})), self._heard(phrase)
            if at in self.ends:
                return None
        return None

    def _direct(self, number: int, sentence: Sentence) -> bool:
        spoken = (
            self._announced(number)
            or self._introduced(number, sentence)
            or super()._direct(number, sentence)
            or self._signed(number)
            or self._led(number, sentence)
        )
        if spoken:
            self._also_reported(number, sentence)
        return spoken

    def _also_reported(self, number: int, sentence: Sentence) -> None:
        """Take a cue as used unless its sentence reports more than the part between the marks: X said it was "…"."""
        quote = self.found[-1]
        if quote.cue_start is None or quote.cue_start > quote.start or quote.rule not in self._parts:
            return
        place = self.tokens.from_offset(quote.cue_start)
        first, last = self.spans[number]
        end = self.tokens.before_offset(sentence.end)
        goes_on = last < end and self.tokens.lowers[last] in self.reports.conjunctions | self.rules.that
        if not self._finite(place + 1, min(first, place + 2 * HEARERS)) and not (goes_on and self._finite(last, end)):
            self.used.add(place)

    def _signed(self, number: int) -> bool:
        """Read a quotation that is signed: "…" — X."""
        tokens, quotation = self.tokens, self.story.quotations[number]
        place = tokens.from_offset(max(quotation.close, quotation.end))
        if place + 1 >= len(tokens) or tokens.words[place] not in "—–―" or not self._whole(quotation):
            return False
        phrase = self.phrases.behind(place + 1, min(place + 2 * HEARERS, len(tokens)))
        if phrase is None or phrase.pronoun or not tokens.words[phrase.first][:1].isupper():
            return False
        if self._broken(quotation.end, tokens.starts[phrase.first]):
            return False
        end = tokens.ends[phrase.last - 1]
        after = self.story.text[end : end + 3].lstrip(" .")
        if after and after[0] not in "\n\"“”‘'":
            return False
        voice = self._heard(phrase)
        certainty = least(voice.certainty, "probable")
        self._append(quotation, voice.speaker, None, None, certainty, self.named.signed, voice.traces())
        self._remember(voice)
        return True

    def _announced(self, number: int) -> bool:
        """Read a quotation that the paragraph before announces: X said: ¶ "…"."""
        quotation, text = self.story.quotations[number], self.story.text
        paragraph = self.story.paragraph_at(quotation.open)
        if paragraph is None or text[paragraph.start : quotation.open].strip():
            return False
        before = text[max(0, paragraph.start - 10) : paragraph.start].rstrip()
        if not before.endswith(":"):
            return False
        place = self.tokens.before_offset(max(0, paragraph.start - 10) + len(before))
        earlier = self.story.sentence_at(self.tokens.starts[place - 1])
        if earlier is None:
            return False
        cue = self._previous_cue(place, earlier, "says")
        voice = self._left(self._clause(cue.first, earlier), cue) if cue is not None else None
        if cue is None or voice is None or voice.speaker is None:
            return False
        certainty = least(voice.certainty, "sure" if quotation.closed or quotation.group else "probable")
        self.used.add(cue.first)
        self._append(quotation, voice.speaker, cue, None, certainty, self.named.announced, voice.traces())
        self._remember(voice)
        return True

    def _introduced(self, number: int, sentence: Sentence) -> bool:
        """Read a quotation that stands alone behind a sentence about somebody, in one paragraph: X was blunter. "…"."""
        quotation, story = self.story.quotations[number], self.story
        if not self._alone(quotation, sentence) or not self._whole(quotation):
            return False
        paragraph = story.paragraph_at(quotation.open)
        place = bisect_left(story.sentences, sentence.start, key=lambda each: each.start) - 1
        if paragraph is None or place < 0 or story.sentences[place].start < paragraph.start:
            return False
        earlier = story.sentences[place]
        if any(earlier.start <= each.open < earlier.end for each in story.quotations[max(0, number - 3) : number]):
            return False
        voice = self.speaking.get(earlier.start)
        if voice is None:
            first = self.tokens.from_offset(earlier.start)
            phrase = self._main_subject(first, self.tokens.before_offset(earlier.end))
            voice = self._heard(phrase) if phrase is not None and not phrase.pronoun else None
            if voice is None or voice.cluster is None or voice.cluster.kind != "person":
                return False
        if voice.speaker is None:
            return False
        speaker = replace(voice.speaker, start=None, end=None)
        self._append(quotation, speaker, None, None, "unsure", self.named.reported, voice.traces())
        self._remember(voice)
        return True

    def _uncued(self, number: int, sentence: Sentence) -> bool:
        quotation, before = self.story.quotations[number], self.found[-1] if self.found else None
        if before is not None and before.kind == "direct" and number:
            earlier = self.story.quotations[number - 1]
            between = self.story.text[max(earlier.close, earlier.end) : quotation.open]
            if earlier.start == before.start and not between.strip(" ") and before.cue_start is not None:
                cue = self.cues.get(self.tokens.from_offset(before.cue_start))
                self._append(
                    quotation, before.speaker, cue, before.via, before.certainty, self.named.touching, (before.trace,)
                )
                return True
        return super()._uncued(number, sentence)

    def _named_so(self, first: int, last: int, end: int) -> bool:
        """Say whether a quotation is a title or a name: announced as one, or with capitals throughout."""
        words = [word for word in self.tokens.words[first:last] if word[:1].isalnum() and len(word) > 3]
        if words and all(word[:1].isupper() for word in words) and self.story.text[end - 1] not in "!?":
            return True
        return bool(first) and (self.tokens.lowers[first - 1] in self.rules.labels or self._titled(first))

    # ---- outlets

    def _via(self, start: int, end: int) -> tuple[str | None, Trace | None]:
        """Return the outlet that a sentence says somebody spoke to, or that reported it."""
        if (start, end) not in self.relayed:
            self.relayed[start, end] = self._relay(start, end)
        return self.relayed[start, end]

    def _relay(self, start: int, end: int) -> tuple[str | None, Trace | None]:
        tokens, rules = self.tokens, self.rules
        first, last = tokens.from_offset(start), tokens.before_offset(end)
        for place in range(first, last):
            word = tokens.lowers[place]
            if self.within[place] or not (word in rules.told or (word in rules.relays and place > first)):
                continue
            if word in rules.told:
                at = place + 1
                while at < last and at < place + 6 and (tokens.words[at].islower() or tokens.words[at] == ","):
                    if tokens.lowers[at] in rules.that or tokens.lowers[at] in self.reports.finite:
                        break
                    at += 1
                outlet = self._outlet(at)
                if outlet is None or not self._known_outlet(outlet, tokens.lowers[at - 1]):
                    continue
                name, stop = outlet
                return name, Trace(self.named.relayed, tokens.starts[place], stop)
            phrase = self.phrases.before(place, first)
            if phrase is None or phrase.pronoun or place - 1 <= first:
                continue
            mention = self._named_in(phrase)
            begin = phrase.first + (tokens.lowers[phrase.first] in self.reports.articles)
            outlet = (mention.name, mention.end) if mention is not None else self._outlet(begin)
            if outlet is not None and self._known_outlet(outlet, "") and self._relayed_speech(phrase.first, first):
                return outlet[0], Trace(self.named.relayed, tokens.starts[phrase.first], tokens.ends[place])
        return None, None

    def _same_source(self, voice: Voice, sentence: Sentence) -> str | None:
        return self._outlet_speaking(voice) or super()._same_source(voice, sentence)

    def _outlet_speaking(self, voice: Voice) -> str | None:
        """Return the outlet that speaks itself: what a body called a newspaper, in its name or before it, says is relayed."""
        cluster = voice.cluster
        if cluster is None or cluster.kind != "organisation":
            return None
        first = self.tokens.from_offset(cluster.mentions[0].start)
        before = self.tokens.lowers[first - 1] if first else ""
        known = before in self.reports.papers or self._known_outlet((cluster.name, cluster.mentions[0].end), "")
        return cluster.name if known else None

    def _relayed_speech(self, place: int, first: int) -> bool:
        """Say whether somebody else's report stands before "…, the Gazette reported"."""
        near = range(max(first, place - 4 * HEARERS), place)
        return any("says" in self.cues[at].kinds for at in near if at in self.cues)

    # ---- reported speech

    def _indirect(self, sentence: Sentence) -> None:
        first, last = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        found: list[tuple[Frame, Cue, Voice]] = []
        for cue in self._cues_in(first, last):
            heard = self._hear(cue, sentence, first, last) if cue.first not in self.used else None
            if heard is not None:
                found.append((heard[0], cue, heard[1]))
        if found:
            # The plainest construction first, and rather a main clause than a relative one.
            best = min(found, key=lambda each: self._rank(each[0], each[2]))
            self._report(*best, sentence)
            for other in found:
                if self._apart_from(best, other):
                    frame, cue, voice = other
                    self._report(frame, cue, replace(voice, certainty=least(voice.certainty, "probable")), sentence)

    def _apart_from(self, best: tuple[Frame, Cue, Voice], other: tuple[Frame, Cue, Voice]) -> bool:
        """Say whether a sentence reports something more by another verb: X said A and denied B. Thoughts only count alone."""
        return other[1] is not best[1] and other[0].cue not in self.reports.alike and other[0].cue != "about"

    def _rank(self, frame: Frame, voice: Voice) -> tuple[bool, bool, bool]:
        speaker = voice.speaker
        place = self.tokens.from_offset(speaker.start) if speaker is not None and speaker.start is not None else 0
        aside = frame.cue in self.reports.alike or self.tokens.lowers[place] in self.words_of.relatives
        return aside, frame.certainty != "sure", frame.cue == "according"

    def _report(self, frame: Frame, cue: Cue, voice: Voice, sentence: Sentence) -> None:
        parts = voice.traces()
        via, relay = self._via(sentence.start, sentence.end)
        if relay is not None:
            parts = (*parts, relay)
        else:
            via = self._outlet_speaking(voice)
        certainty = least(frame.certainty, voice.certainty)
        self._append(sentence, voice.speaker, cue, via, certainty, frame.name, parts)
        self._remember(voice)

    def _hear(self, cue: Cue, sentence: Sentence, first: int, last: int) -> tuple[Frame, Voice] | None:
        """Return the frame that a cue stands in, and its speaker."""
        tokens = self.tokens
        voice: Voice | None = None
        for frame in self.rules.frames:
            if frame.where != "sentence" or frame.cue not in cue.kinds:
                continue
            if frame.cue == "noun":
                voice = self._owner(cue, first, last)
                if voice is not None:
                    return frame, voice
                continue
            if not self._stands(frame.cue, cue, first, last):
                continue
            if frame.speaker == "after cue":
                voice = self._right(Cue(cue.first, cue.last + 1, cue.kinds) if frame.cue == "by" else cue)
                if voice.speaker is not None:
                    return frame, voice
                continue
            if "participle" in cue.kinds and frame.cue != "adding" and not self._progressive(cue, first):
                continue
            voice = self._left(self._clause(cue.first, sentence), cue)
            if voice is None or self._subordinate(frame, voice):
                continue
            end = self.phrases.subject_end(cue.first, first)
            if (
                not self.reports.futures.isdisjoint(tokens.lowers[end : cue.first])
                and frame.cue not in self.reports.alike
            ):
                continue  # what somebody will say is not said
            return frame, voice
        return None

    def _owner(self, cue: Cue, first: int, last: int) -> Voice | None:
        """Return whose claim or hope a noun is: "Ann Lee's claim that", "her hope of"."""
        tokens = self.tokens
        if cue.last >= last:
            return None
        follows = tokens.lowers[cue.last]
        if follows not in self.rules.that:
            return None
        at = cue.first
        while at > first and cue.first - at < 3 and tokens.words[at - 1].islower() and self.phrases.noun(at - 1):
            at -= 1
        if at <= first:
            return None
        owner = tokens.lowers[at - 1]
        if owner in self.reports.owners:
            start, end = tokens.starts[at - 1], tokens.ends[at - 1]
            if self.reports.owners[owner] in self.rules.pronouns:
                return self._spoken_of(at - 1, at, start, end)
            return Voice(Speaker(None, None, None, start, end), "unsure", None, at)
        if owner not in self.words_of.possessive or at - 1 <= first:
            return None
        phrase = self.phrases.ending(at - 1, first)
        return self._heard(phrase) if phrase is not None else None

    def _subordinate(self, frame: Frame, voice: Voice) -> bool:
        """Say whether a verb only stands in "what she called …" or "whether she feared …": that reports nothing by itself."""
        if voice.speaker is None or voice.speaker.start is None:
            return False
        place = self.tokens.from_offset(voice.speaker.start)
        before = self.tokens.lowers[place - 1] if place else ""
        thought = frame.cue in self.reports.alike
        return before == "what" or (thought and before in self.rules.that | self.words_of.relatives)

    def _stands(self, kind: str, cue: Cue, first: int, last: int) -> bool:
        """Say whether what follows a cue is what a construction demands."""
        tokens, rules = self.tokens, self.rules
        at = cue.last
        while at < last and (self.dated[at] or tokens.lowers[at] in rules.fillers):
            at += 1
        if kind == "adding":
            return at < last and tokens.lowers[at] not in rules.prepositions
        if kind == "according":
            return True
        if kind == "inverted":
            return cue.first > first and tokens.words[cue.first - 1] == "," and self._ends_said(cue, at, first, last)
        if kind == "aside":
            return self._apart(cue, first, last)
        if at >= last or tokens.words[at] in ".!?;)":
            return False
        lower = tokens.lowers[at]
        kind = self.reports.alike.get(kind, kind)
        if kind == "that":
            direct = lower in rules.that or bool(self.dated[at]) or lower in self.reports.occasions
            return direct and self._leads_to_that(at, last)
        if kind == "asks":
            return lower not in rules.prepositions and self._leads_to_that(at, last)
        if kind == "whom":
            joined = (
                near for near in range(at, min(at + HEARERS, last)) if tokens.lowers[near] in self.reports.conjunctions
            )
            return self._leads_to_that(at, last) or self._finite(at + 1, min(next(joined, last), at + HEARERS))
        if kind == "clause":
            return not self.within[at] and self._finite(at + 1, last)
        if kind == "to":
            follows = tokens.words[at + 1] if at + 1 < last else "."
            return lower == "to" and follows.islower() and follows not in self.words_of.determiners
        if kind == "hearer":
            return any(tokens.lowers[near] == "to" for near in range(at + 1, min(at + 12, last)))
        if kind == "refers":
            return lower == "to"
        if kind == "about":
            return lower in self.reports.abouts
        if kind == "object":
            return self._object(at)
        if kind == "feels":
            return (
                lower in rules.that
                or lower in self.reports.abouts
                or lower in ("to", "with")
                or self._finite(at + 1, at + HEARERS)
            )
        if kind == "shows":
            end = self.phrases.subject_end(cue.first, first)
            phrase = self.phrases.before(cue.first, first)
            return (
                phrase is not None
                and not phrase.pronoun
                and tokens.lowers[phrase.core - 1] in self.reports.evidence
                and end > first
            )
        if kind == "by":
            nominal = "base" in cue.kinds and (
                tokens.lowers[cue.first] in self.reports.nominal
                and tokens.lowers[cue.first - 1] not in self.words_of.skipped
            )
            return (
                not nominal and cue.last + 1 < last and tokens.lowers[cue.last] == "by" and self._object(cue.last + 1)
            )
        return False

    def _object(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        lower = self.tokens.lowers[at]
        return lower in self.words_of.determiners or lower in self.reports.objects or self.phrases.noun(at)

    def _leads_to_that(self, at: int, last: int) -> bool:
        """Say whether a clause with "that" or "whether" follows, with a hearer or an occasion between at most."""
        tokens = self.tokens
        for near in range(at, min(at + HEARERS, last)):
            if tokens.lowers[near] in self.rules.that:
                return True
            if tokens.words[near] in ".;:!?" or self.within[near]:
                return False
            if tokens.lowers[near] in self.words_of.skipped or (near > at and tokens.lowers[near] == "to"):
                return False
        return False

    def _ends_said(self, cue: Cue, at: int, first: int, last: int) -> bool:
        """Say whether a cue between commas has its subject behind it: "…, said officials in Harmon."."""
        tokens = self.tokens
        if at >= last or tokens.lowers[at] in self.rules.that or "base" in cue.kinds - {"past"}:
            return False
        phrase = self.phrases.behind(at, last)
        if phrase is None:
            return False
        for place in range(phrase.first + 1, phrase.core):
            if self._verb(place) and (self._object(place + 1) or tokens.words[place - 1][:1].isupper()):
                return False
        subject = self.phrases.before(cue.first, max(first, cue.first - 3 * HEARERS))
        if subject is not None and subject.apposed:
            return False  # "Ann Lee, the mayor, said officials in Harmon would meet"
        after = phrase.last
        return not self._finite(after, min(after + 1, last)) and (
            tokens.words[after : after + 1] == [","] or not self._leads_to_that(after, last)
        )

    def _finite(self, at: int, last: int) -> bool:
        """Say whether a verb stands among some words."""
        tokens = self.tokens
        for near in range(at, min(at + 2 * HEARERS, last, len(tokens))):
            lower = tokens.lowers[near]
            if lower in self.reports.conjunctions and tokens.words[near - 1] == ",":
                return False
            if (lower in self.reports.finite and tokens.words[near].islower()) or (
                lower in self.rules.cues and lower not in self.reports.nominal
            ):
                return True
            if tokens.words[near].islower() and lower.endswith("ed"):
                return True
        return False

    def _apart(self, cue: Cue, first: int, last: int) -> bool:
        """Say whether a cue and its subject stand between commas or at the end of what is said: "…, officials said"."""
        tokens = self.tokens
        end = self.phrases.subject_end(cue.first, first)
        phrase = self.phrases.before(cue.first, first)
        if phrase is None or phrase.first - 2 < first or end <= first:
            return False
        if tokens.words[phrase.first - 1] not in ",—–":
            return False
        return not self._finite(cue.last, self._comma(cue.last, last)) or tokens.words[cue.last] in ",."

    def _comma(self, at: int, last: int) -> int:
        """Return the next comma, semicolon or dash, not farther than a clause is long."""
        last = min(last, at + 3 * HEARERS)
        while at < last and self.tokens.words[at] not in ",;—–":
            at += 1
        return at
