"""Who takes part in an event: names beside its verb, and what stands for a name."""

from bisect import bisect_left, bisect_right

from babad.reading import resolve
from babad.reading.event_clauses import INITIALS, JUSTICE, MUTUAL, OF_PEOPLE, PLAIN, RECURRING, SOMEWHERE, Clauses, Hit
from babad.reading.story import Story
from babad.reading.types import Mention, Sentence, least


class Participants(Clauses):
    """Keeps in mind who did something last, and to whom."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self.offices = sorted((t for t in story.titles if t.holder is None), key=lambda title: title.start)
        self.kinds = {self._name(mention): mention.kind for mention in reversed(self.mentions)}
        organisations = {m.text: self._name(m) for m in self.mentions if m.kind == "organisation"}
        self.offices_of = {
            self._name(m): organisations[m.affiliation]
            for m in story.mentions
            if m.kind == "person" and m.affiliation in organisations
        }
        self.quote_starts = [quote.start for quote in story.quotes]
        self.doer: tuple[str, ...] = ()
        self.person: str | None = None
        self.pair: tuple[str, ...] = ()
        self.lead: str | None = None  # whom the first event names first
        self.scene: str | None = None  # the place of the dateline
        self.patient: str | None = None
        self.affected: dict[str, tuple[str, ...]] = {}  # type → who took part in its last event

    def _participants(self, hit: Hit, hits: list[Hit], sentence: Sentence, first: int, last: int) -> None:
        """Fill in who did it and to whom, by the fullest names of the story."""
        speaker = self._speaker(sentence) if hit.form.speech else None
        names: list[str] = []
        if hit.form.speech and speaker:
            names.append(speaker)
        else:
            names += self._subject(hit, hits, first, last)
        if hit.type == "match":
            sides = [(m, word) for m, _, word in self._named(hit.last, last)]
            names += [self._name(m) for m, word in sides if m.kind != "place" or word not in self.rules.places][:2]
        else:
            names += self._object(hit, hits, last)
        if not self._any_name(names):
            names += self._stand_ins(hit, sentence, first, last, bool(names))
        if hit.type in ("statement", "deny") or hit.form.speech:
            names += [self.offices_of[name] for name in names[:1] if name in self.offices_of]
        hit.names = tuple(dict.fromkeys(names))[:4]

    def _stand_ins(self, hit: Hit, sentence: Sentence, first: int, last: int, group: bool) -> list[str]:
        """Return who stands in where no participant has a name: a place, the same event's before, who tells it, the lead."""
        if hit.type in MUTUAL and len(self.pair) > 1:
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return list(self.pair)
        places = self._places(hit, first, last)
        if places:
            return places
        if not group and hit.type in self.affected and (hit.type in RECURRING or self._points_back(hit)):
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return list(self.affected[hit.type])
        if not group and hit.type in SOMEWHERE and self.scene:
            hit.who_rule, hit.who = self.named.scene, "unsure"
            return [self.scene]
        told = self._speaker(sentence)
        if not told or not self._kind(told):
            told = next((self._name(m) for m, _, _ in self._named(first, last)), None)
        if told:
            hit.who_rule, hit.who = self.named.teller, "unsure"
            return [self.offices_of[told], told] if told in self.offices_of else [told]
        if self.lead:
            hit.who_rule, hit.who = self.named.lead, "unsure"
            return [self.lead]
        return []

    def _points_back(self, hit: Hit) -> bool:
        """Say whether a noun is that of an event named before ("the deal", "pertemuan itu")."""
        around = (self.lowers[hit.first - 1] if hit.first else "", *self.lowers[hit.last : hit.last + 1])
        return not hit.verb and not self.rules.same.isdisjoint(around)

    def _any_name(self, names: list[str]) -> bool:
        return any(name in self.kinds for name in names)

    def _speaker(self, sentence: Sentence) -> str | None:
        """Return who speaks in a sentence, or over all of it."""
        at = bisect_left(self.quote_starts, sentence.end)
        for quote in reversed(self.story.quotes[max(0, at - 4) : at]):
            if quote.end > sentence.start and quote.speaker and quote.speaker.name:
                return quote.speaker.name
        return None

    def _clause_start(self, hit: Hit, hits: list[Hit], first: int) -> tuple[int, str]:
        """Return where the clause of a hit begins, and the word that opens it."""
        speech = {
            place
            for other in hits
            if other.form.speech and other is not hit
            for place in range(other.first, other.last)
        }
        place = hit.first - 1
        while place >= first:
            word = self.lowers[place]
            if word in ";:" or word in self.rules.that or self._opens_side(place):
                return place + 1, word
            if place in speech:
                return place + 1, "speech"
            if word == ",":
                inserted = self._inserted(first, place, hit.first)
                if inserted is not None:
                    place = inserted - 1
                    continue
                if self._new_subject(first, place, hit.first):
                    return place + 1, ""
            place -= 1
        return first, ""

    def _inserted(self, first: int, comma: int, end: int) -> int | None:
        """Return the comma at which a side clause begins that ends at another, right before a verb ("X, yang …, memilih")."""
        if any(self._content(at) for at in range(comma + 1, end) if not self._verb_shaped(at)):
            return None
        for place in range(comma - 1, first, -1):
            if self.lowers[place] == ",":
                return place if self._opens_side(place + 1) else None
        return None

    def _new_subject(self, first: int, comma: int, end: int) -> bool:
        """Say whether a clause of its own ends at a comma, and a subject follows it."""
        opening = next((at for at in range(comma + 1, end) if self._content(at)), None)
        if opening is None or self._verb_shaped(opening) or opening in self.day_at:
            return False
        return any(self._verb_shaped(at) for at in range(first, comma))

    def _subject(self, hit: Hit, hits: list[Hit], first: int, last: int) -> list[str]:
        start, opener = self._clause_start(hit, hits, first)
        if opener and opener not in self.rules.relatives and self._joined(hit, start):
            start, opener = first, ""  # "said that … and denied": the subject of the sentence
        names = self._subject_in(hit, hits, start, opener, first)
        if names or not hit.verb:
            return names
        if self.lowers[hit.first - 1] == "," and hit.first > first:  # "Workers marched on Monday, demanding …"
            main = next((o for o in reversed(hits) if o.verb and o.first < hit.first and not o.form.speech), None)
            if main is not None:
                return self._subject(main, [h for h in hits if h is not hit], first, last)
        if opener == "speech" and not any(self._content(at) for at in range(start, hit.first)):
            told = next((o for o in reversed(hits) if o.form.speech and o.first < hit.first), None)
            if told is not None:
                return self._subject(told, [h for h in hits if h is not hit], first, last)
        return []

    def _joined(self, hit: Hit, start: int) -> bool:
        """Say whether a verb is joined to the first one of its sentence, not to one of the clause that began last."""
        before = self._before(hit.first, start)
        if before <= start or self.lowers[before] not in self.rules.joins:
            return False
        return self.lowers[before - 1] == "," or not any(self._verb_shaped(at) for at in range(start, before))

    def _subject_in(self, hit: Hit, hits: list[Hit], start: int, opener: str, first: int) -> list[str]:
        """Return who stands as a subject between a place and a hit: names, else what stands for them."""
        named = self._named(start, hit.first)
        rules = self.rules
        oblique = rules.places | rules.goals | rules.sources
        owners = [
            (self._name(mention), self._owns(mention))
            for at, (mention, place, word) in enumerate(named)
            if word not in oblique or (at and self._in_row(named[at - 1][0], place))
        ]
        direct = [name for name, owns in owners if not owns] or [name for name, _ in owners]
        if direct and not (hit.type == "disaster" and not hit.verb):
            self._person(named)
            return direct[-3:] if hit.verb else direct[-4:]
        if opener in rules.relatives:
            begin = max(first, start - 9)
            before = self._named(begin, start - 1)
            if before:
                people = [mention for mention, _, _ in before if mention.kind == "person"]
                return [self._name(people[-1] if people else before[-1][0])]
            group = self._counted(begin, start - 1) or self._group(begin, start - 1)
            if group:
                hit.who_rule, hit.who = self.named.group, "probable"
                return [group]
        words = self.lowers[start : hit.first]
        stands_for = self._stands_for(hit, words, start, first)
        if stands_for:
            return stands_for
        holder = self._holder(start, hit.first)
        if holder is not None:
            hit.who_rule, hit.who = self.named.pronoun, least("probable", holder.certainty)
            return [holder.cluster.name]
        noun = self._definite(start, hit.first)
        if noun:
            hit.who_rule, hit.who = self.named.pronoun, "probable"
            return [noun]
        if hit.type in JUSTICE and hit.voice == "passive" and self.patient and not rules.same.isdisjoint(words):
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return [self.patient]
        group = None
        if hit.verb and not any(o.type == "disaster" and start <= o.first <= hit.first for o in hits):
            group = self._group(start, hit.first)
        whose = [self._name(m) for m, _, word in named if word in rules.goals]
        if group and not (whose and self._kind(group)):
            hit.who_rule, hit.who = self.named.group, "probable"
            return [group]
        return whose[:2]

    def _owns(self, mention: Mention) -> bool:
        """Say whether a name is a possessor ("North Korea’s leader, …")."""
        place = self.tokens.from_offset(mention.end)
        return place < len(self.lowers) and self.lowers[place] in self.rules.possessives

    def _in_row(self, before: Mention, place: int) -> bool:
        """Say whether "and" stands between a name and the words that lead to the next ("Sorrum and the province of …")."""
        start = self.tokens.before_offset(before.end)
        return start < place and self.lowers[start] in self.rules.joins

    def _stands_for(self, hit: Hit, words: list[str], start: int, first: int) -> list[str]:
        """Return whom pronouns among the words before a hit stand for."""
        rules = self.rules
        if not rules.selves.isdisjoint(words):
            own = self._speaker_at(hit)
            if own:
                return [own]
        if not rules.both.isdisjoint(words) and len(self.pair) > 1:
            hit.who_rule, hit.who = self.named.pronoun, "probable"
            return list(self.pair)
        pronoun = next((start + at for at, word in enumerate(words) if word in rules.pronouns), None)
        if pronoun is not None:
            return self._pronoun(hit, pronoun)
        if not rules.owners.isdisjoint(words) or not rules.neuter.isdisjoint(words):
            before = [self._name(m) for m, _, _ in self._named(first, start) if m.kind != "person"]
            own = (
                before[-1]
                if before
                else next((name for name in self.doer if self._kind(name) not in (None, "person")), None)
            )
            if own:
                hit.who_rule, hit.who = self.named.pronoun, "unsure"
                return [own]
        if not rules.plurals.isdisjoint(words):
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            if hit.type == "match" and hit.type in self.affected:
                return list(self.affected[hit.type][:1])  # the next match of the side that the story is about
            return list(self.doer)
        return []

    def _holder(self, start: int, end: int) -> resolve.Reference | None:
        """Return who holds the bare office that the words before a hit name ("the mayor", "Kapolda")."""
        if start >= end:
            return None
        low, high = self.tokens.starts[start], self.tokens.ends[end - 1]
        at = bisect_left(self.offices, low, key=lambda title: title.start)
        for title in self.offices[at : at + 4]:
            if title.start >= high:
                return None
            reference = resolve.by_role(self.story, title.role, title.start)
            if reference is not None:
                return reference
        return None

    def _kind(self, name: str) -> str | None:
        return self.kinds.get(name)

    def _person(self, named: list[tuple[Mention, int, str]]) -> None:
        for mention, _, _ in named:
            if mention.kind == "person":
                self.person = self._name(mention)

    def _speaker_at(self, hit: Hit) -> str | None:
        offset = self.tokens.starts[hit.first]
        at = bisect_right(self.quote_starts, offset)
        for quote in reversed(self.story.quotes[max(0, at - 3) : at]):
            if offset < quote.end and quote.speaker and quote.speaker.name:
                return quote.speaker.name
        return None

    def _pronoun(self, hit: Hit, place: int) -> list[str]:
        hit.who_rule = self.named.pronoun
        if hit.type in JUSTICE and hit.voice != "active" and self.patient:
            hit.who = "unsure"
            return [self.patient]
        offset = self.tokens.starts[place]
        gender = resolve.pronoun_gender(self.story, self.lowers[place])
        reference = resolve.antecedent(self.story, offset, gender=gender)
        if reference is not None:
            hit.who = least(hit.who, reference.certainty)
            return [reference.cluster.name]
        hit.who = "unsure"
        return [self.person] if self.person else []

    def _definite(self, start: int, end: int) -> str | None:
        """Return the name that a noun with an article stands for ("the company"), of those named before its sentence."""
        for place in range(start, end):
            kind = self.rules.nouns_of.get(self.lowers[place])
            if kind is None:
                continue
            around = (
                self.lowers[place - 1] if place > start else "",
                self.lowers[place + 1] if place + 1 < end else "",
            )
            if (self.rules.bare and kind == "organisation") or not self.rules.same.isdisjoint(around):
                sentence = self.story.sentence_at(self.tokens.starts[place])
                return self._most_named(kind, self.lowers[place], sentence.start if sentence else 0)
        return None

    def _most_named(self, kind: str, noun: str, before: int) -> str | None:
        """Return the name of a kind that holds a noun ("the ministry"), else the one that the story has named most."""
        at = bisect_left(self.mention_starts, before)
        counts: dict[str, int] = {}
        for mention in self.mentions[max(0, at - 40) : at]:
            if mention.kind == kind:
                name = self._name(mention)
                if noun in name.lower():
                    return name
                counts[name] = counts.get(name, 0) + 1
        return max(reversed(counts), key=lambda name: counts[name]) if counts else None

    def _group(self, start: int, end: int) -> str | None:
        """Return the words for people or things without a name before a verb ("ribuan buruh", "health officials")."""
        rules = self.rules
        place = self._before(end, start)
        if place > start and self.lowers[place] in rules.joins:  # "the council met and agreed": who met
            end = next((at for at in range(start + 1, place) if self._verb_shaped(at)), end)
        place = end - 1
        while place >= start and not self._content(place):
            place -= 1
        stop = begin = place + 1
        while begin > start and stop - begin < 6:
            word = self.lowers[begin - 1]
            if word in rules.places or word in rules.ways:
                stop = begin - 1  # "ministers from 14 countries"
            elif word in ',;:()—–"“”' or word in rules.goals or word in rules.joins:
                break
            begin -= 1
        while begin < stop and not self._content(begin):
            begin += 1
        if begin >= stop or not PLAIN.search(self.lowers[stop - 1]):
            return None
        if any(self.story.quotation_at(self.tokens.starts[at]) for at in (begin, stop - 1)):
            return None
        if any(form.kind == "noun" for form in self.rules.forms.get(self.lowers[stop - 1], ())):
            return None
        inside = self._between(self.dates, self.date_starts, self.tokens.starts[begin], self.tokens.ends[stop - 1])
        return None if inside else self.tokens.slice(begin, stop)

    def _clause_end(self, hit: Hit, hits: list[Hit], last: int) -> int:
        """Return where the words that belong to a verb end."""
        for place in range(hit.last, last):
            word = self.lowers[place]
            if word in ";:—–" or word in self.rules.subordinators:
                return place
            if word in self.rules.relatives and (hit.verb or place > hit.last + 3):
                return place
            if word == "," and not (place + 1 < last and self.tokens.words[place + 1][0].isupper()):
                if self._place_ends(place):
                    continue  # "its Akron, Ohio, plant"
                return place
            if word == "," and any(
                o.form.speech and place < o.first and "," not in self.lowers[place + 1 : o.first] for o in hits
            ):
                return place  # "…, the mayor said"
            if any(o.form.speech and o.first == place for o in hits):
                return place
        return last

    def _place_ends(self, comma: int) -> bool:
        """Say whether a comma ends the second part of a place ("Akron, Ohio,")."""
        at = bisect_left(self.mention_starts, self.tokens.starts[comma]) - 1
        if at < 0 or self.mentions[at].kind != "place" or self.mentions[at].end != self.tokens.ends[comma - 1]:
            return False
        before = self.tokens.from_offset(self.mentions[at].start) - 1
        return before >= 0 and self.lowers[before] == ","

    def _object(self, hit: Hit, hits: list[Hit], last: int) -> list[str]:
        end = self._clause_end(hit, hits, last)
        rules = self.rules
        found = []
        where_ends = -1  # "in X, Y": what follows a place after a comma says where that is
        for mention, place, word in self._named(hit.last, end):
            chained = word == "," and self.tokens.ends[place - 1] == where_ends
            if (word in rules.places and not (hit.type == "visit" or mention.kind == "person")) or chained:
                where_ends = mention.end
                continue
            if word in rules.sources or (word in rules.ways and mention.kind == "place" and hit.type in OF_PEOPLE):
                where_ends = mention.end
                continue
            found.append(self._name(mention))
        if hit.type in JUSTICE:
            found += self._initials(hit.last, end)
        found.sort(key=lambda name: self._kind(name) == "place")
        found += [name for name in self._object_meant(hit, end) if name not in found]
        if not found and hit.verb and hit.type in OF_PEOPLE:
            group = self._counted(hit.last, min(end, hit.last + 4))
            found += [group] if group else []
        return found[:3]

    def _object_meant(self, hit: Hit, end: int) -> list[str]:
        """Return whom the words behind a hit mean without naming them ("-nya", "the company", "penangkapan keduanya")."""
        noun = self._definite(hit.last, min(end, hit.last + 6))
        if noun:
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return [noun]
        if self._clitic(hit, end) and self.person:
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return [self.person]
        words = self.lowers[hit.last : min(end, hit.last + 2)]
        if not hit.verb and not self.rules.both.isdisjoint(words) and len(self.pair) > 1:
            hit.who_rule, hit.who = self.named.pronoun, "probable"
            return list(self.pair)
        return []

    def _clitic(self, hit: Hit, end: int) -> bool:
        """Say whether the verb, or of a happening of no family any verb, has its object as an ending ("menemuinya")."""
        if not self.rules.clitics:
            return False
        places = range(hit.first, hit.last)
        sentence = self.story.sentence_at(self.tokens.starts[hit.first])
        if not hit.form.words and sentence:
            places = range(self.tokens.from_offset(sentence.start), end)
        return any(self.lowers[at].endswith(self.rules.clitics) and self._verb_shaped(at) for at in places)

    def _initials(self, start: int, end: int) -> list[str]:
        """Return people of whom only initials are given, with an age or in a row ("menangkap RK (23) dan DS")."""
        found = []
        for place in range(start, min(end, start + 12)):
            word = self.tokens.words[place]
            behind = self.tokens.words[place + 1] if place + 1 < len(self.tokens) else ""
            if INITIALS.fullmatch(word) and behind in ("(", ",", "") and not self._named_at(place):
                found.append(word)
        return found

    def _counted(self, start: int, end: int) -> str | None:
        """Return the first counted people between two tokens ("tujuh orang", "12 passengers")."""
        if start >= end:
            return None
        low, high = self.tokens.starts[start], self.tokens.ends[end - 1]
        quantities = self.story.quantities
        at = bisect_left(quantities, low, key=lambda quantity: quantity.start)
        for quantity in quantities[at : at + 2]:
            if quantity.start < high and quantity.unit and not quantity.text[-1:].isdigit():
                return quantity.text
        return None

    def _places(self, hit: Hit, first: int, last: int) -> list[str]:
        """Return where it happened, for events that nobody does: the first names of the sentence."""
        named = self._named(first, last)
        if hit.type == "other":
            direct = [m for m, _, word in named if word not in self.rules.places and word not in self.rules.sources]
            return [self._name(m) for m in (direct or [m for m, _, _ in named])][:2]
        places = [m for m, _, _ in named if m.kind == "place"]
        return [self._name(m) for m in places][:1]
