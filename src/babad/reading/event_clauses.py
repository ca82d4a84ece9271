"""How a clause reports an event: the weight of each form in it, what governs what, its status and its day."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from babad.reading.event_rules import Form, Status, Voice
from babad.reading.story import Story
from babad.reading.types import Certainty, Date, Mention

FINITE, CARRIED, SUBJECT, NOUN = 3.0, 2.7, 2.2, 1.0
SIDE, QUOTED, LIGHT, SAID = 1.2, 1.2, 1.0, 1.4  # what side clauses, quotation marks, light forms, sayings take away
ENOUGH = 1.9  # of this weight an event is reported
LONGEST = 160  # tokens of a sentence that are looked at: what is longer is no sentence
NEAR = 9  # tokens within which the words stand that a form needs
OF_PEOPLE = frozenset({"death", "arrest", "release", "appoint", "attack", "trial"})
JUSTICE = frozenset({"arrest", "trial", "accuse", "release"})
DEEDS = frozenset({"attack", "arrest", "sanction", "deploy", "withdraw", "protest", "release", "election", "appoint"})
MUTUAL = frozenset({"meeting", "call", "agree"})  # two do these together
UTTERED = frozenset({"statement", "threat", "demand", "agree", "accuse"})
SOMEWHERE = frozenset({"disaster", "death", "election", "deploy", "other"})  # a place stands for those it befalls
NOBODY = frozenset({"disaster", "death", "election"})  # nobody does these
RECURRING = NOBODY | {"trial"}
INITIALS = re.compile(r"[A-Z]{1,3}")
PLAIN = re.compile(r"[a-z]")
DATED = re.compile(r"\d{4}")
PARTS = {"H1": "01", "H2": "07", "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "SP": "03", "SU": "06", "FA": "09"}


def day_of(value: str) -> str:
    """Return a value without its times of day."""
    return "/".join(dict.fromkeys(each.split("T")[0] for each in value.split("/")))


@dataclass(slots=True)
class Hit:
    """A form in the text (tokens ``first`` up to ``last``), and what was found out about it."""

    first: int
    last: int
    form: Form
    voice: Voice
    weight: float
    verb: bool
    type: str
    side: bool = False
    quoted: bool = False
    ahead: bool = False
    status: Status = "past"
    status_rule: str | None = None
    status_at: int | None = None
    date: Date | None = None
    value: str | None = None
    date_rule: str | None = None
    date_cost: float = 9.0
    names: tuple[str, ...] = ()
    who_rule: str | None = None
    who: Certainty = "sure"
    alone: bool = False  # the only verb and the only day of its sentence
    firm: bool = False  # all names of its sentence are sure


class Clauses:
    """Weighs the forms in the sentences of one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.tokens = story.tokens
        self.lowers = story.tokens.lowers
        self.rules = story.language.events
        assert self.rules.named is not None
        self.named = self.rules.named
        self.mentions = sorted([*story.mentions, *story.actors], key=lambda mention: mention.start)
        self.mention_starts = [mention.start for mention in self.mentions]
        self.dates = [date for date in story.dates if date.value and DATED.match(date.value)]
        self.date_starts = [date.start for date in self.dates]
        self.day_at = {
            story.tokens.from_offset(date.start): story.tokens.before_offset(date.end) for date in story.dates
        }
        self.held = {title.holder: title.start for title in story.titles if title.holder is not None}
        self.titles = sorted((title.start, title.end) for title in story.titles if title.holder is not None)
        self.sport = sum(word in story.tokens.index for word in self.rules.sport) >= 2
        self.published = story.published.isoformat() if story.published else None

    # ---- names and words -----------------------------------------------------------------------------------------------

    def _named(self, start: int, end: int) -> list[tuple[Mention, int, str]]:
        """Return the mentions between two tokens with the place before their title, and the word there."""
        if start >= end:
            return []
        begin, stop = self.tokens.starts[start], self.tokens.ends[end - 1]
        found: list[tuple[Mention, int, str]] = []
        for mention in self.mentions[bisect_left(self.mention_starts, begin) : bisect_left(self.mention_starts, stop)]:
            if mention.end > stop:
                break
            opening = self.held.get(mention.start, mention.start)
            if mention.start not in self.held and self._inside_title(mention):
                continue
            place = self.tokens.from_offset(opening) - 1
            while place >= start and self.lowers[place] in self.rules.determiners:
                place -= 1
            word = self.lowers[place] if place >= start else ""
            if word in self.rules.joins and found and self.tokens.before_offset(found[-1][0].end) == place:
                word = found[-1][2]  # "of X and Y"
            found.append((mention, place, word))
        return found

    def _inside_title(self, mention: Mention) -> bool:
        at = bisect_right(self.titles, (mention.start, len(self.story.text))) - 1
        return at >= 0 and mention.start < self.titles[at][1]

    def _name(self, mention: Mention) -> str:
        cluster = self.story.clustered.get(mention.start)
        return cluster.name if cluster is not None else mention.name

    def _content(self, place: int) -> bool:
        word = self.lowers[place]
        rules = self.rules
        if (
            not word[0].isalnum()
            or word in rules.pronouns
            or word in rules.neuter
            or word in rules.empty
            or word in rules.adverbs
            or word in rules.auxiliaries
        ):
            return False
        if word in rules.be or word in rules.have or word in rules.determiners or word in rules.negations:
            return False
        return (
            not (rules.adverb_endings and word.endswith(rules.adverb_endings))
            and self._cue_at(place, place + 4) is None
        )

    # ---- forms -------------------------------------------------------------------------------------------------------

    def _hits(self, first: int, last: int) -> list[Hit]:
        found: list[Hit] = []
        place = first
        while place < last:
            hit = self._form_at(place, first, last)
            if hit is not None:
                found.append(hit)
                place = hit.last
            else:
                place += 1
        return found

    def _form_at(self, place: int, first: int, last: int) -> Hit | None:
        word = self.lowers[place]
        forms = self.rules.forms.get(word)
        if forms is None:
            for clitic in self.rules.clitics:
                if word.endswith(clitic) and (forms := self.rules.forms.get(word[: -len(clitic)])) is not None:
                    break
            if forms is None:
                return None
        capital = self.tokens.words[place][0].isupper() and place > first
        if capital and self._named_at(place):
            return None  # part of a name
        for form in forms:
            if (form.sport and not self.sport) or (capital and form.kind != "noun"):
                continue
            end = self._matches(form, place, last)
            if end is None or (form.near and not self._near(form, place, end, first, last)):
                continue
            hit = self._weighed(form, place, end, first, last)
            if hit is not None:
                return hit
        return None

    def _matches(self, form: Form, place: int, last: int) -> int | None:
        """Return the place behind a form that stands here; a day may stand behind its first word ("called Monday on")."""
        end = place + len(form.words)
        if end > last:
            return None
        if len(form.words) == 1 or tuple(self.lowers[place + 1 : end]) == form.words[1:]:
            return end
        day = self.day_at.get(place + 1)
        if day is None or form.kind == "noun":
            return None
        end = day + len(form.words) - 1
        return end if end <= last and tuple(self.lowers[day:end]) == form.words[1:] else None

    def _near(self, form: Form, start: int, end: int, first: int, last: int) -> bool:
        right = self.lowers[end : min(last, end + NEAR)]
        left = self.lowers[max(first, start - NEAR) : start] if form.voice != "active" or form.kind == "past" else []
        return not form.near.isdisjoint(right) or not form.near.isdisjoint(left)

    def _named_at(self, place: int) -> bool:
        offset = self.tokens.starts[place]
        at = bisect_right(self.mention_starts, offset) - 1
        return at >= 0 and offset < self.mentions[at].end

    def _before(self, place: int, first: int) -> int:
        """Return the place before a word, adverbs passed over; ``first - 1`` if there is none."""
        place -= 1
        while place >= first and (
            self.lowers[place] in self.rules.adverbs
            or (self.rules.adverb_endings and self.lowers[place].endswith(self.rules.adverb_endings))
        ):
            place -= 1
        return place

    def _weighed(self, form: Form, start: int, end: int, first: int, last: int) -> Hit | None:
        """Return a form as a verb or a noun with its weight, or None when it is neither here."""
        rules = self.rules
        before = self._before(start, first)
        if form.kind == "past" and before > first and self.lowers[before - 1] in rules.have | rules.be:
            before -= 1  # an adverb that no list knows: "has outright rejected"
        word = self.lowers[before] if before >= first else ""
        following = self.lowers[end] if end < last else ""
        voice, verb, weight = form.voice, True, FINITE
        match form.kind:
            case "noun":
                verb, voice = False, "noun"
            case "finite" | "base" if word in rules.purposes and not self._reaches(before):
                weight = FINITE - SIDE
            case "base":
                if word not in rules.auxiliaries and not self._subject_before(before, first, following):
                    verb, voice = False, "noun"
            case "past" if form.speech and word in rules.be:
                return None  # "a Mass will be said"
            case "past":
                if word in rules.be or (form.voice == "passive" and word in rules.have):
                    voice = "passive"
                    if form.only_active and following not in rules.agents:
                        return None
                elif form.voice == "passive" or word in rules.determiners or (word in rules.places and before >= first):
                    return None
                elif word not in rules.have and self._reduced(before, first):
                    voice, weight = "passive", FINITE - SIDE
            case "ing":
                if word not in rules.be:
                    if word in rules.determiners:
                        return None
                    weight = FINITE - SIDE - 0.3
            case _:
                if word in rules.determiners and word not in rules.auxiliaries:
                    return None
        if not verb:
            weight = self._noun_weight(start, end, first, last)
        if self._negated(start, first, 4 if verb else 9):
            return None
        hit = Hit(start, end, form, voice, weight, verb, form.type)
        if form.light:
            hit.weight -= SAID if form.speech else LIGHT
        quotation = self.story.quotation_at(self.tokens.starts[start])
        if quotation is not None:
            hit.quoted = True
            hit.weight -= QUOTED - (0.2 if form.type in DEEDS else 0.0)
        if self._in_side_clause(start, first):
            hit.side = True
            hit.weight -= SIDE
        return hit

    def _reaches(self, place: int) -> bool:
        """Say whether the verb before a "to" leads to the verb behind it ("plans to", "tried to"): no mere purpose."""
        word = self.lowers[place - 1] if place else ""
        return word in self.rules.reaching or word in self.rules.cues

    def _reduced(self, before: int, first: int) -> bool:
        """Say whether a past form is a participle behind a noun, as another verb stands before it in its clause."""
        rules = self.rules
        for place in range(before, first - 1, -1):
            word = self.lowers[place]
            if word in ",;:" or word in rules.joins or word in rules.that or word in rules.relatives:
                return False
            if word in rules.subordinators or word in rules.pronouns or word in rules.plurals or word in rules.neuter:
                return False
            if self._verbal(place):
                return not any(form.speech for form in rules.forms.get(word, ()))
        return False

    def _subject_before(self, before: int, first: int, following: str) -> bool:
        """Say whether a form without an ending has a subject right before it, and words behind it as a verb has."""
        if before < first:
            return False
        word = self.lowers[before]
        if word in self.rules.pronouns or word in self.rules.plurals or word in self.rules.selves:
            return True
        if word in self.rules.determiners or word in self.rules.places or word in self.rules.goals:
            return False
        behind = following in self.rules.determiners or following in self.rules.that or following in self.rules.partners
        return behind and (self._named_at(before) or word.endswith("s"))

    def _noun_weight(self, start: int, end: int, first: int, last: int) -> float:
        """Return the weight of a noun: carried by a verb, the subject of its sentence, or neither."""
        carriers = self.rules.carriers
        for place in range(start - 1, max(first, start - 7) - 1, -1):
            word = self.lowers[place]
            if word in carriers and carriers[word] != "behind":
                return CARRIED
            if word in ",;:." or word in self.rules.relatives or word in self.rules.that:
                break
        for place in range(end, min(last, end + 9)):
            word = self.lowers[place]
            if word in carriers and carriers[word] != "before":
                return CARRIED - 0.1
            if word in ";:." or (word in self.rules.relatives and place > end + 2):
                break
        begin = start
        while begin > first and self.lowers[begin - 1] not in ",;:" and self.lowers[begin - 1] not in self.rules.that:
            begin -= 1
        if not any(self._verb_shaped(place) for place in range(begin, start)):
            return SUBJECT if self._noun_phrase(begin, start) else NOUN
        return NOUN

    def _verbal(self, place: int) -> bool:
        """Say whether a word is a verb by what the language tells of it."""
        word = self.lowers[place]
        if (
            word in self.rules.auxiliaries
            or word in self.rules.be
            or word in self.rules.have
            or word in self.rules.carriers
        ):
            return True
        return any(form.kind in ("finite", "past") for form in self.rules.forms.get(word, ()))

    def _noun_phrase(self, first: int, start: int) -> bool:
        """Say whether the words before a noun may belong to it as a subject: no preposition opens them."""
        for place in range(start - 1, first - 1, -1):
            word = self.lowers[place]
            if word == ",":
                return True
            if word in self.rules.places or word in self.rules.goals or word in self.rules.partners:
                return False
            if word in self.rules.subordinators or word in self.rules.relatives:
                return False
        return True

    def _negated(self, start: int, first: int, reach: int) -> bool:
        for place in range(start - 1, max(first, start - reach) - 1, -1):
            if self.lowers[place] in self.rules.negations:
                return True
            if self.lowers[place] in ",;:" or (reach < 5 and self.lowers[place] in self.rules.joins):
                return False
        return False

    def _in_side_clause(self, start: int, first: int) -> bool:
        """Say whether a word that begins a side clause stands before a place, with no comma between."""
        for place in range(start - 1, first - 1, -1):
            word = self.lowers[place]
            if word in self.rules.relatives:
                return not self._main_again(place + 1, start)
            if word in self.rules.subordinators:
                return True
            if word in ",;:—–" and place < start - 1:
                return self._opens_side(place + 1)
            if word in self.rules.that:
                return False
        return False

    def _main_again(self, place: int, start: int) -> bool:
        """Say whether a relative clause has its verb already, so that the next one is the main verb again."""
        end = self._before(start, place)
        if end >= place and self.lowers[end] in self.rules.joins:
            return False
        while end > place and (self.lowers[end] in self.rules.be or self.lowers[end] in self.rules.have):
            end -= 1
        return end > place and any(self._verb_shaped(at) for at in range(place, end))

    def _opens_side(self, place: int) -> bool:
        return self.lowers[place] in self.rules.relatives or self.lowers[place] in self.rules.subordinators

    # ---- what governs what ---------------------------------------------------------------------------------------------

    def _govern(self, hits: list[Hit], first: int, last: int) -> list[Hit]:
        """Return the hits without those that another one only demands, threatens or promises; mark denied and alleged."""
        kept: list[Hit] = []
        for hit in hits:
            governor = next((other for other in reversed(kept) if self._governs(other, hit)), None)
            if governor is None:
                if self._obliged(hit, first):
                    continue
                if self._condition_clause(hit, first):
                    if not hit.verb or hit.form.light or hit.type not in DEEDS:
                        continue
                    hit.status, hit.status_rule, hit.weight = "hypothetical", self.named.hypothetical, ENOUGH
                kept.append(hit)
            elif governor.form.denies:
                hit.status, hit.status_rule, hit.status_at = "denied", self.named.denied, governor.first
                hit.weight = min(hit.weight, 2.0) if hit.weight >= NOUN else 0.0
                kept.append(hit)
            elif governor.type == "accuse":
                hit.status, hit.status_rule, hit.status_at = "alleged", self.named.alleged, governor.first
                hit.weight = min(hit.weight - 0.5, 2.0)
                kept.append(hit)
        for hit in kept:
            if hit.type == "statement" and hit.verb:
                self._obliges(hit, last)
                self._insists(hit, last)
        return kept

    def _governs(self, governor: Hit, hit: Hit) -> bool:
        """Say whether what a hit says stands in the scope of an earlier one."""
        if governor.form.speech or governor.form.light or governor.status == "denied":
            return False
        if governor.type not in ("demand", "threat", "agree", "deny", "accuse"):
            return False
        if governor.voice == "noun" and governor.type != "demand" and not governor.form.denies:
            return False
        if hit.form.speech and not hit.quoted:
            return False
        gap = self.lowers[governor.last : hit.first]
        for at, word in enumerate(gap):
            if word in ";" or word in self.rules.subordinators:
                return False
            if word in self.rules.joins and self._new_clause(governor.last + at + 1, hit):
                return False
        return True

    def _new_clause(self, place: int, hit: Hit) -> bool:
        """Say whether a word behind "and" begins a clause of its own: the verb of the hit, or a subject before it."""
        if place == hit.first and hit.verb:
            return True
        between = self.lowers[place : hit.first]
        if len(between) > 6 or not hit.verb:
            return False
        return hit.form.kind in ("finite", "past") and "," not in between

    def _condition_clause(self, hit: Hit, first: int) -> bool:
        """Say whether a hit stands in a condition ("jika …", "if …"): that is no event."""
        return self._behind_one_of(self.rules.conditions, hit.first, max(first, hit.first - 13))

    def _obliged(self, hit: Hit, first: int) -> bool:
        """Say whether a hit is what must be done."""
        return self._behind_one_of(self.rules.obligations, hit.first, max(first, hit.first - 6))

    def _behind_one_of(self, words: frozenset[str], place: int, first: int) -> bool:
        """Say whether one of some words stands before a token, from ``first`` on, with no comma between."""
        for at in range(place - 1, first - 1, -1):
            if self.lowers[at] in words:
                return True
            if self.lowers[at] in ",;:":
                return False
        return False

    def _obliges(self, hit: Hit, last: int) -> None:
        """Make a saying that somebody must do something a demand."""
        for place in range(hit.last, min(last, hit.last + 25)):
            if self.lowers[place] in self.rules.obligations:
                hit.type, hit.weight = "demand", max(hit.weight, 3.0)
                hit.status_rule, hit.status_at = self.named.obliged, place
                return
            if self.lowers[place] in ";" or self.lowers[place] in self.rules.relatives:
                return

    def _insists(self, hit: Hit, last: int) -> None:
        """Make an insistence that something is not so a denial."""
        if self.lowers[hit.first] not in self.rules.insisting:
            return
        for place in range(hit.last, min(last, hit.last + 4)):
            if self.lowers[place] in self.rules.negations:
                hit.type, hit.weight = "deny", FINITE
                hit.status_rule, hit.status_at = self.named.insisted, place
                return

    # ---- status --------------------------------------------------------------------------------------------------------

    def _status(self, hit: Hit, first: int) -> None:
        """Give a hit the status that the nearest cue before it in its clause gives."""
        if hit.status != "past":
            return
        reach = 9 if hit.verb else 7
        found: tuple[Status, int] | None = None
        place = hit.first - 1
        while place >= max(first, hit.first - reach):
            word = self.lowers[place]
            if word in self.rules.that and place > first and self._cue_at(place - 1, place) == "alleged":
                found = ("alleged", place - 1)
                break
            if word in ";:" or (word == "," and place < hit.first - 2) or word in self.rules.that:
                break
            if found is None and (status := self._cue_at(place, hit.first)) is not None:
                found = (status, place)
                break
            place -= 1
        if found is None and not hit.verb:
            for at in range(hit.last, min(len(self.lowers), hit.last + 8)):
                if self.lowers[at] in ",;:." or (self.lowers[at] in self.rules.relatives and at > hit.last):
                    break
                if (status := self._cue_at(at, at + 6)) is not None:
                    found = (status, at)
                    break
        if found is None:
            return
        status, place = found
        if status in ("scheduled", "hypothetical") and self._conditional(hit):
            status = "hypothetical"
        hit.status, hit.status_at = status, place
        hit.status_rule = self._status_name(status)
        if status in ("scheduled", "hypothetical") and hit.form.ahead:
            hit.type, hit.status, hit.status_rule, hit.status_at = hit.form.ahead, "past", None, None

    def _cue_at(self, place: int, end: int) -> Status | None:
        for cue in self.rules.cues.get(self.lowers[place], ()):
            size = len(cue.words)
            if place + size <= end and tuple(self.lowers[place : place + size]) == cue.words:
                return cue.status
        return None

    def _conditional(self, hit: Hit) -> bool:
        sentence = self.story.sentence_at(self.tokens.starts[hit.first])
        if sentence is None:
            return False
        begin, end = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        return any(self.lowers[place] in self.rules.conditions for place in range(begin, end))

    # ---- dates ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def _between(findings: list[Date], starts: list[int], start: int, end: int) -> list[Date]:
        return findings[bisect_left(starts, start) : bisect_left(starts, end)]

    def _date(self, hit: Hit, hits: list[Hit], dates: list[Date], first: int) -> None:
        """Give a hit the date of its clause: the nearest in words and clauses that no other verb has a better claim to."""
        best: tuple[float, Date] | None = None
        for date in dates:
            cost = self._cost(hit, date, hits, first)
            if best is None or cost < best[0]:
                best = (cost, date)
        if best is None or best[0] >= (1.6 if self._reports(hit) else 3.2):
            return
        cost, date = best
        value = date.value
        assert value is not None
        later = self._later(value)
        if hit.status == "past" and not hit.verb:
            self._status_before(hit, self.tokens.from_offset(date.start), first)
        if hit.status == "past" and later:
            if hit.verb and hit.voice == "active" and (hit.form.kind == "past" or self._reports(hit)):
                return  # the day belongs to what was agreed or said
            hit.status, hit.status_rule, hit.status_at = "scheduled", self.named.future, None
        elif hit.status == "scheduled" and self._earlier(value) and cost >= 1.5:
            return
        hit.date, hit.value, hit.date_cost = date, value if self.rules.clock else day_of(value), cost
        place = self.tokens.from_offset(date.start)
        told = any(
            o.form.speech and o is not hit and min(hit.first, place) < o.first < max(hit.first, place) for o in hits
        )
        hit.date_rule = self.named.attributed if told else self.named.same_clause
        if hit.weight < ENOUGH and cost < 1.5 and not hit.form.speech:
            hit.weight += 0.7

    def _date_said(self, hit: Hit, hits: list[Hit]) -> None:
        """Give news without a day of its own the day on which it was told, behind it ("…, officials said on Monday")."""
        if hit.date is not None or not hit.verb or hit.side or hit.form.speech or hit.status != "past":
            return
        told = next((o for o in hits if o.form.speech and o.first > hit.last and o.date and o.date_cost < 0.9), None)
        if told is None or told.date is None or "," not in self.lowers[hit.last : told.first]:
            return
        hit.date, hit.value, hit.date_cost, hit.date_rule = told.date, told.value, 1.5, self.named.attributed

    def _status_before(self, hit: Hit, place: int, first: int) -> None:
        """Give a noun the status of the cue that stands before its date ("the sale, …, is expected in May")."""
        for at in range(place - 1, max(first - 1, place - 8), -1):
            if self.lowers[at] in ",;:":
                return
            status = self._cue_at(at, place)
            if status is not None:
                hit.status, hit.status_at = status, at
                hit.status_rule = self._status_name(status)
                return

    def _status_name(self, status: Status) -> str:
        return {
            "scheduled": self.named.scheduled,
            "hypothetical": self.named.hypothetical,
            "alleged": self.named.alleged,
        }.get(status, self.named.denied)

    def _cost(self, hit: Hit, date: Date, hits: list[Hit], first: int) -> float:
        tokens = self.tokens
        start, end = tokens.from_offset(date.start), tokens.before_offset(date.end)
        low, high = (hit.last, start) if start >= hit.last else (end, hit.first)
        gap = self.lowers[low:high]
        inserted = self._inserted_clause(low, high) if low == hit.last else range(0)
        cost = 0.04 * (len(gap) - len(inserted))
        opening = end <= hit.first
        heads = start - first <= 6  # "On Monday, …" opens the sentence
        comma = any(self._verb_shaped(at) for at in range(low, min(high, low + 4)))
        for at, word in enumerate(gap):
            if low + at in inserted:
                continue
            if word in self.rules.bounds and at == len(gap) - 1 and not opening:
                continue  # "since Monday"
            if word in self.rules.relatives or word in self.rules.subordinators or word in self.rules.that:
                cost += 1.2
            elif word in ";:":
                cost += 2.0
            elif word == "," and opening and heads and not comma:
                comma = True
            elif word == ",":
                cost += 0.9 if opening and hit.form.speech else 0.25
        for other in hits:
            if other is hit or other.first in inserted or not (other.verb or hit.type in ("demand", "accuse", "deny")):
                continue
            if min(hit.last, end) <= other.first < max(hit.first, start):
                cost += 2.2 if other.form.speech else 1.0
            elif other.form.speech and other.last <= start <= other.last + 2 and hit.first > other.last:
                cost += 2.2  # "said on Monday that …"
        if self.story.quotation_at(date.start) is not self.story.quotation_at(tokens.starts[hit.first]):
            cost += 1.5
        value = date.value or ""
        if len(value) == 4 or (value[4:5] == "/" and len(value) == 9):
            cost += 0.8  # a year is often part of a name or a term of office
        before = self.lowers[start - 1] if start else ""
        if before in self.rules.bounds and start - 1 > hit.last:
            cost += 1.2 if self._reports(hit) else 0.4
        if (
            self._reports(hit)
            and not opening
            and before != ","
            and any(self._verb_shaped(at) for at in range(low, high))
        ):
            cost += 1.2  # the day of what was demanded, denied or said
        return cost

    def _inserted_clause(self, low: int, high: int) -> range:
        """Return the places of a side clause between commas right behind a word ("the sale, which …, is expected in May")."""
        if low + 1 < high and self.lowers[low] == "," and self.lowers[low + 1] in self.rules.relatives:
            end = next((at for at in range(low + 2, high) if self.lowers[at] == ","), None)
            if end is not None:
                return range(low, end + 1)
        return range(0)

    def _reports(self, hit: Hit) -> bool:
        """Say whether a hit has something governed behind it, with a time of its own."""
        return hit.verb and hit.type in ("demand", "threat", "agree", "deny", "accuse", "statement")

    def _verb_shaped(self, place: int) -> bool:
        """Say whether a word looks like a verb by its shape, or is known as one."""
        word = self.lowers[place]
        return self._verbal(place) or (self.tokens.words[place] == word and bool(self.rules.verb_shape.fullmatch(word)))

    def _later(self, value: str) -> bool:
        """Say whether a value lies wholly behind the day of publishing."""
        if self.published is None:
            return False
        begin = value.split("/")[0]
        day = begin[:10]
        if not re.match(r"\d{4}", day):
            return False
        if re.match(r"\d{4}-W\d\d", day):
            assert self.story.published is not None
            year, week, _ = self.story.published.isocalendar()
            return (int(day[:4]), int(day[6:8])) > (year, week)
        if part := PARTS.get(day[5:7]):
            day = f"{day[:4]}-{part}"
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", day):
            return day[:4] > self.published[:4]
        return day > self.published[: len(day)]

    def _earlier(self, value: str) -> bool:
        if self.published is None:
            return False
        day = value.split("/")[-1][:10]
        return bool(re.fullmatch(r"\d{4}(-\d\d){0,2}", day)) and day < self.published[: len(day)]
