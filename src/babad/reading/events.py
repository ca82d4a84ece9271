"""The events layer: who did what to whom, and when, from a language's verb families.

Every form of a family in a sentence is weighed as a way to report an event: a finite verb of the main clause is strong, a
noun is strong only with a verb that carries it ("menggelar rapat", "held talks") or as the subject, what stands in a side
clause or in somebody's quoted words is weak. What is governed by a demand, a threat or a promise did not happen and is left
out; what is governed by a denial or an accusation is reported as denied or alleged. The findings of one sentence stand with
the main one first.
"""

from bisect import bisect_left

from babad.reading.event_clauses import (
    CARRIED,
    ENOUGH,
    JUSTICE,
    LONGEST,
    NOBODY,
    UTTERED,
    Hit,
    day_of,
)
from babad.reading.event_participants import Participants
from babad.reading.event_rules import Cue, EventRules, Form, Kind, Named, Voice, indexed, marked
from babad.reading.story import Story
from babad.reading.types import Certainty, Date, Event, Sentence, Trace

__all__ = ["Cue", "EventRules", "Form", "Kind", "Named", "Voice", "find", "indexed", "marked"]


def find(story: Story) -> list[Event]:
    """Return the story's main events, those of one sentence with the main one first.

    Needs sentences, dates, mentions and quotes. Furniture, questions, headlines and captions report nothing.
    """
    if story.language.events.named is None:
        return []
    return _Chronicler(story).events()


class _Chronicler(Participants):
    """Goes through a story from its beginning and keeps in mind what happened, and when."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self.opening: int | None = None  # the first token of the first sentence that reports
        self.acted: dict[str, str] = {}  # a name → the day on which the story last told of a deed of theirs
        self.last: dict[str, str] = {}  # type → the date of its last event

    def events(self) -> list[Event]:
        found: list[Event] = []
        several = len(self.story.sentences) > 1
        for sentence in self.story.sentences:
            paragraph = self.story.paragraph_at(sentence.start)
            if paragraph is not None and paragraph.furniture:
                continue
            ending = self.story.text[max(sentence.end - 3, sentence.start) : sentence.end]
            if several and not any(sign in ending for sign in ".!?…"):
                continue  # a headline, a caption
            if "?" in ending:
                continue
            found += self._sentence(sentence)
        return found

    def _sentence(self, sentence: Sentence) -> list[Event]:
        first, last = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        last = min(last, first + LONGEST)
        first = self._behind_dateline(first, last)
        if self.opening is None:
            self.opening = first
        hits = every = self._hits(first, last)
        dates = self._between(self.dates, self.date_starts, sentence.start, self._end(last))
        dates = [date for date in dates if date.start >= self.tokens.starts[first]] if first < last else []
        hits = self._govern(hits, first, last)
        for hit in hits:
            self._status(hit, first)
        for hit in hits:
            self._date(hit, every, dates, first)
        for hit in hits:
            self._date_said(hit, every)
            if not hit.verb and hit.date is None and hit.status == "past" and hit.weight < CARRIED - 0.2:
                hit.weight -= 1.0  # a mere mention
        hits = [hit for hit in hits if hit.weight > 0]
        chosen = self._chosen(hits, dates, first, last)
        events = []
        for hit in chosen:
            self._participants(hit, hits, sentence, first, last)
            self._settle(hit, sentence)
            others = [o for o in every if o.verb and o is not hit and not (o.form.speech and o.first > hit.last)]
            hit.alone = len(dates) == 1 and not any(o.weight >= ENOUGH or o.form.speech for o in others)
            mentions = {self._name(m): m for m, _, _ in reversed(self._named(first, last))}
            hit.firm = all(name in mentions and mentions[name].certainty == "sure" for name in hit.names)
            events.append(self._event(hit, sentence))
        self._remember(chosen, sentence)
        return events

    def _end(self, last: int) -> int:
        return self.tokens.ends[last - 1] if last else 0

    def _behind_dateline(self, first: int, last: int) -> int:
        """Return where a sentence begins behind its dateline ("KARANGJATI, Harian Nusa — "), or where it begins."""
        for place in range(first + 1, min(first + 16, last)):
            if self._dash(place, last) and all(self._dateline_word(at) for at in range(first, place)):
                places = [m for m, _, _ in self._named(first, place) if m.kind == "place"]
                if places and self.scene is None:
                    self.scene = self._name(places[0])
                return place + 1
        return first

    def _dash(self, place: int, last: int) -> bool:
        word = self.tokens.words[place]
        return word == "—" or (word in "–-|:" and (place + 1 >= last or not self.tokens.touches(place + 1)))

    def _dateline_word(self, place: int) -> bool:
        word = self.tokens.words[place]
        return not word[0].islower() or self.tokens.touches(place) or word in self.rules.places

    # ---- which events the sentence reports ---------------------------------------------------------------------------------

    def _chosen(self, hits: list[Hit], dates: list[Date], first: int, last: int) -> list[Hit]:
        """Return the hits worth reporting, the main one first, one of a type and status."""
        for hit in hits:
            if hit.form.speech:
                self._worth_saying(hit, first, last)
        ranked = sorted(
            hits, key=lambda hit: (hit.form.speech and hit.type == "statement", -round(hit.weight, 1), hit.first)
        )
        chosen: list[Hit] = []
        for hit in ranked:
            if hit.weight < ENOUGH:
                continue
            if any(other.type == hit.type and (other.status == hit.status or not hit.verb) for other in chosen):
                continue
            if (
                hit.form.speech
                and hit.type == "statement"
                and chosen
                and (hit.date is None or chosen[0].date is hit.date)
            ):
                continue
            chosen.append(hit)
        if not chosen:
            chosen = self._fallback(ranked, dates, first, last)
        return chosen[:3]

    def _worth_saying(self, hit: Hit, first: int, last: int) -> None:
        """Add weight to a saying that has a day or an occasion of its own."""
        if hit.type != "statement":
            return
        if hit.date is not None and hit.date_cost < 0.9:
            hit.weight += 1.0
        else:
            hit.date = hit.value = hit.date_rule = None
            if not self.rules.occasions.isdisjoint(self.lowers[first:last]):
                hit.weight += 1.0
            elif self.opening == first:
                hit.weight += 0.4

    def _fallback(self, ranked: list[Hit], dates: list[Date], first: int, last: int) -> list[Hit]:
        """Return what a sentence with a day but without a strong form reports."""
        for hit in ranked:
            if hit.date is not None and hit.date_cost < 0.5 and not hit.form.speech and hit.weight >= 0.8:
                return [hit]
        for date in dates:
            value = date.value or ""
            planned = self._later(value) and any(
                self._cue_at(place, last) == "scheduled" for place in range(first, last)
            )
            if (len(value) < 7 and not planned) or self._owned(date, ranked):
                continue
            place = self.tokens.from_offset(date.start)
            hit = Hit(place, place, Form((), "other", "noun", "noun"), "noun", 0.5, False, "other")
            hit.date, hit.value = date, value if self.rules.clock else day_of(value)
            hit.date_rule = self.named.dated
            self._other_status(hit, first, last)
            return [hit]
        return []

    def _owned(self, date: Date, ranked: list[Hit]) -> bool:
        """Say whether a date is only the day on which somebody spoke."""
        return any(hit.form.speech and hit.date is date for hit in ranked)

    def _other_status(self, hit: Hit, first: int, last: int) -> None:
        assert hit.value is not None
        statuses = [(place, status) for place in range(first, last) if (status := self._cue_at(place, last))]
        if self._later(hit.value):
            hit.status, hit.status_rule = "scheduled", self.named.future
        for place, status in statuses:
            if status == "scheduled" and self._earlier(hit.value):
                continue
            hit.status, hit.status_at = status, place
            hit.status_rule = self._status_name(status)
            break
        if hit.status == "scheduled" and self._conditional(hit):
            hit.status, hit.status_rule = "hypothetical", self.named.hypothetical

    # ---- the finding -----------------------------------------------------------------------------------------------------

    def _settle(self, hit: Hit, sentence: Sentence) -> None:
        """Date what the sentence does not date, where a rule says so."""
        if hit.date is None and hit.status == "past":
            if hit.type in self.last and self._points_back(hit):
                hit.value, hit.date_rule = self.last[hit.type], self.named.again
            elif hit.type == "death" and "disaster" in self.last:
                hit.value, hit.date_rule = self.last["disaster"][:10], self.named.toll
            elif hit.type in UTTERED and hit.names[:1] and hit.names[0] in self.acted and not self._timed(sentence):
                hit.value, hit.date_rule = self.acted[hit.names[0]], self.named.acted
        if hit.value is not None and hit.status == "past":
            self.last[hit.type] = hit.value
            if len(hit.value) >= 10 and "W" not in hit.value:
                self.acted.update(dict.fromkeys(hit.names, hit.value))

    def _timed(self, sentence: Sentence) -> bool:
        """Say whether a sentence has any expression of time, known or not ("some time ago")."""
        at = bisect_left(self.story.dates, sentence.start, key=lambda date: date.start)
        return at < len(self.story.dates) and self.story.dates[at].start < sentence.end

    def _event(self, hit: Hit, sentence: Sentence) -> Event:
        tokens = self.tokens
        start = tokens.starts[hit.first]
        end = tokens.ends[hit.last - 1] if hit.last > hit.first else tokens.ends[hit.first]
        parts = []
        if hit.type != "other" or hit.form.words:
            construction = {"active": self.named.active, "passive": self.named.passive}.get(hit.voice)
            if construction is None:
                construction = self.named.carried if hit.weight >= CARRIED - 0.2 else self.named.noun
            parts.append(Trace(construction, start, end))
        if hit.status_rule:
            at = hit.status_at if hit.status_at is not None else hit.first
            parts.append(Trace(hit.status_rule, tokens.starts[at], tokens.ends[at]))
        if hit.date_rule:
            parts.append(
                Trace(hit.date_rule, hit.date.start, hit.date.end, (hit.date.trace,))
                if hit.date
                else Trace(hit.date_rule, start, end)
            )
        if hit.who_rule:
            parts.append(Trace(hit.who_rule, start, end))
        rule = self.rules.types.get(hit.type, self.named.dated)
        return Event(
            self.story.text[sentence.start : sentence.end],
            sentence.start,
            sentence.end,
            hit.type,
            hit.value,
            hit.names,
            hit.status,
            self._certainty(hit),
            rule,
            Trace(rule, start, end, tuple(parts)),
        )

    def _certainty(self, hit: Hit) -> Certainty:
        """Sure is the plain sentence: one verb whose family leaves no choice, one day, sure names, nothing resolved."""
        if not hit.form.words or hit.weight < ENOUGH or hit.who == "unsure" or not hit.names:
            return "unsure"
        plain = hit.verb and hit.alone and not hit.quoted and not hit.side and not hit.form.near and not hit.form.light
        dated = (
            hit.date is not None and hit.date.certainty == "sure" and hit.date_cost < 0.5 and len(hit.value or "") > 7
        )
        told = hit.status == "past" or hit.status_rule == self.named.scheduled
        if plain and dated and told and hit.firm and hit.who_rule is None and hit.date_rule == self.named.same_clause:
            return "sure"
        return "probable"

    def _remember(self, chosen: list[Hit], sentence: Sentence) -> None:
        if chosen and chosen[0].names:
            self.doer = chosen[0].names
        if self.lead is None:
            self.lead = next((name for hit in chosen for name in hit.names if self._kind(name)), None)
        for hit in chosen:
            if len(hit.names) > 1 and all(self._kind(name) for name in hit.names[:2]):
                self.pair = hit.names[:2]
            if hit.names:
                if hit.type in NOBODY:
                    self.affected.setdefault(hit.type, hit.names)
                else:
                    self.affected[hit.type] = hit.names
            people_named = [name for name in hit.names if self._kind(name) == "person"]
            if hit.type in JUSTICE and hit.verb and people_named:
                self.patient = people_named[-1]
        start, end = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        people = [m for m, _, _ in self._named(start, end) if m.kind == "person"]
        if people:
            self.person = self._name(people[0])
