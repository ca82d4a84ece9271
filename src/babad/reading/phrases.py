"""Noun phrases beside a verb, for languages in which a speaker is a phrase and not only a name.

``Phrases.before`` reads the subject that ends where a verb begins ("a spokesman for the ministry, who asked for quiet,"),
``Phrases.behind`` the phrase that begins behind it ("said Ann Lee, the mayor of Harmon"). Both walk over a bounded
number of tokens within a sentence, by word lists; there is no grammar beyond that.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from babad.reading.tokens import Tokens

LONGEST = 60  # tokens of a phrase with all that hangs on it
RELATIVE = 16  # tokens from a relative pronoun to the end of its clause
SEGMENTS = 8  # stretches between commas that a phrase may have


@dataclass(frozen=True, slots=True)
class PhraseRules:
    """The words by which phrases are told; all lower case.

    ``determiners`` begin a phrase ("the", "several"); those in ``opens`` open a clause before another ("that three guards").
    ``links`` join two phrases to one ("of", "for"); ``loose`` ones do so only where a place or a body follows ("in", "at").
    ``joins`` are "and", "or". ``relatives`` begin a relative clause, and may be a subject themselves. ``pronouns`` stand for
    a phrase. ``others`` belong to no phrase: conjunctions, auxiliaries, adverbs, verbs. ``skipped`` stand between a subject
    and its verb (auxiliaries, adverbs); words with ``adverb_ending`` too. ``modifiers`` begin what is set between commas
    behind a phrase ("a", "who", "of"); with ``participle_endings`` too. ``breaks`` begin a clause, ``verbs`` are its
    commonest verbs. ``venues`` are nouns of an occasion of speech ("statement", "interview"): what leads to them is no part
    of a phrase. ``nouns`` are nouns in spite of their ending. ``possessive`` follows an owner. ``heads`` are relatives that
    follow people without a comma ("officials who know him").
    """

    determiners: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    possessive: frozenset[str] = frozenset()
    adverb_ending: str = ""
    participle_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRules:
    """The words by which reported speech is told, for languages whose speakers are phrases; all lower case.

    ``passives`` before a past form take its subject's speech away ("was told"), ``haves`` make a participle a verb;
    ``futures`` take it away too: what will be said is not said.
    ``articles`` alone are no subject; ``singulars`` begin no plural subject, ``plurals`` are plural without its ending.
    ``definite`` begin the words for somebody brought in before ("the aide"); ``papers`` are outlets ("the paper"), and
    ``peoples`` keep their capital. ``things`` stand for an organisation ("it"), ``plural_pronouns`` for several ("they"),
    ``owners`` give the pronoun of a possessive ("his": "he"). ``abouts`` lead to what is spoken of, ``objects`` are objects,
    ``finite`` are signs of a clause. ``nominal`` cues are nouns too ("claims"), above all before ``nominal_signs``;
    ``evidence`` are nouns that may show something ("poll"). ``leads`` stand before a participle ("by saying"),
    ``conjunctions`` join verbs of one subject, ``governors`` hand theirs to an infinitive ("went on to say").
    ``speakers`` are heads of those who surely speak ("source"), besides roles, bodies and documents, in the singular;
    ``plural_endings`` give the singular's for each of the plural's ("men": "man"). ``occasions``
    lead to an occasion, between a verb and its "that" ("said in a letter that"). ``alike`` gives, for a construction of
    thinking, that of saying.
    """

    phrases: PhraseRules
    passives: frozenset[str] = frozenset()
    haves: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    singulars: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    abouts: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    nominal: frozenset[str] = frozenset()
    nominal_signs: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()
    futures: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    governors: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    plural_endings: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    alike: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase from token ``first`` up to ``last``; ``core`` is the token after its part before the first comma.

    ``apposed`` are the stretches between commas that belong to it. A pronoun's phrase is one token.
    """

    first: int
    last: int
    core: int
    apposed: tuple[tuple[int, int], ...] = ()
    pronoun: bool = False
    relative: "Phrase | None" = None


class Phrases:
    """Reads phrases in the tokens of a story. ``dated`` says whether a token belongs to a date, ``named`` whether a token
    begins a name, ``quoted`` whether it stands between quotation marks."""

    def __init__(
        self,
        tokens: Tokens,
        rules: PhraseRules,
        dated: Callable[[int], bool],
        quoted: Callable[[int], bool],
    ) -> None:
        self.tokens = tokens
        self.rules = rules
        self.dated = dated
        self.quoted = quoted

    # ---- words

    def noun(self, place: int) -> bool:
        """Say whether a token may be a word within a phrase, other than a determiner."""
        tokens, rules = self.tokens, self.rules
        word, lower = tokens.words[place], tokens.lowers[place]
        if not word[0].isalnum() or self.quoted(place):
            return False
        if self.dated(place):
            owner = place + 1 < len(tokens) and tokens.lowers[place + 1] in rules.possessive
            return owner or (word.isdecimal() and place > 0 and tokens.lowers[place - 1] in rules.determiners)
        if lower in rules.others or lower in rules.links or lower in rules.loose or lower in rules.joins:
            return word[:1].isupper() and place > 0 and self._named(place)
        if lower in rules.relatives or lower in rules.pronouns or lower in rules.modifiers:
            return False
        if word.islower() and rules.adverb_ending and lower.endswith(rules.adverb_ending) and len(word) > 4:
            return lower in rules.nouns
        if (
            rules.participle_endings
            and (word.islower() or (place + 1 < len(tokens) and not self._named(place + 1)))
            and lower.endswith(rules.participle_endings[0])
        ):
            return (
                len(word) <= 5 or lower in rules.nouns or (place > 0 and tokens.lowers[place - 1] in rules.determiners)
            )
        return True

    def _named(self, place: int) -> bool:
        """Say whether a word in capitals stands among others ("the New York Times", "Will Smith")."""
        words = self.tokens.words
        before = words[place - 1][:1].isupper() if place else False
        return before and words[place - 1] not in ".,"

    def _point(self, place: int) -> bool:
        """Say whether a token is the point of an abbreviation ("Mr.", "Jr.", "J.") within a phrase."""
        tokens = self.tokens
        return tokens.words[place] == "." and tokens.touches(place) and tokens.words[place - 1][:1].isupper()

    def _glue(self, place: int) -> bool:
        return self.tokens.words[place] in "-–&/'’." or self.tokens.lowers[place] in self.rules.possessive

    # ---- before a verb

    def subject_end(self, verb: int, floor: int) -> int:
        """Return the token after the subject of a verb: auxiliaries, adverbs and dates between them are leapt over."""
        tokens, rules = self.tokens, self.rules
        last = verb
        while last > floor:
            lower = tokens.lowers[last - 1]
            if lower in rules.pronouns and (last - 2 < floor or tokens.words[last - 2] in ",—–("):
                break  # "To a degree, all agreed"
            if self.dated(last - 1):
                last -= 1
                while last > floor and self.dated(last - 1):
                    last -= 1
                if last > floor and tokens.lowers[last - 1] in rules.loose:
                    last -= 1
            elif lower in rules.skipped or (
                rules.adverb_ending and lower.endswith(rules.adverb_ending) and tokens.words[last - 1].islower()
                and lower not in rules.nouns and len(lower) > 4
            ):  # fmt: skip
                last -= 1
            else:
                break
        return last

    def before(self, verb: int, floor: int) -> Phrase | None:
        """Return the subject of the verb at a token, within tokens from ``floor`` on, or None."""
        tokens, rules = self.tokens, self.rules
        floor = max(floor, verb - LONGEST)
        last = self.subject_end(verb, floor)
        if last <= floor:
            return None
        lower = tokens.lowers[last - 1]
        if lower in rules.relatives:
            return self._relative(last - 1, floor)
        if lower in rules.pronouns and not self.quoted(last - 1):
            first = last - 1
            return Phrase(first, last, last, pronoun=True)
        if tokens.words[last - 1] in ",—–" or tokens.words[last - 1] == ")":
            return self._interrupted(last, floor)
        begin = self._start(last, floor)
        if begin is None:
            return None
        head = self._relative_head(begin, last, floor)
        return self._with_names(Phrase(begin, last, last), floor) if head is None else head

    def _relative_head(self, begin: int, last: int, floor: int) -> Phrase | None:
        """Return the phrase that a relative clause hangs on, if the words before a verb are only that clause's end."""
        tokens, rules = self.tokens, self.rules
        if begin <= floor or tokens.words[begin - 1] in ",;:—–" or tokens.lowers[begin - 1] in rules.breaks:
            return None
        for at in range(begin - 1, max(floor, begin - RELATIVE), -1):
            if tokens.words[at] in ",;:—–" or self.quoted(at) or tokens.lowers[at] in rules.breaks:
                return None
            if tokens.lowers[at] in rules.heads and self.noun(at - 1):
                first = self._start(at, floor)
                return Phrase(first, last, at) if first is not None else None
        return None

    def ending(self, last: int, floor: int) -> Phrase | None:
        """Return the phrase that ends before a token, or None."""
        first = self._start(last, floor)
        return Phrase(first, last, last) if first is not None else None

    def _relative(self, place: int, floor: int) -> Phrase:
        """Return a relative pronoun as a subject, with what it stands for."""
        tokens = self.tokens
        end = place
        if end > floor and tokens.words[end - 1] == ",":
            end -= 1
        first = self._start(end, floor) if end > floor else None
        meant = self._with_names(Phrase(first, end, end), floor) if first is not None else None
        return Phrase(place, place + 1, place + 1, pronoun=True, relative=meant)

    def _interrupted(self, last: int, floor: int) -> Phrase | None:
        """Return a subject behind which something stands between commas or dashes: a description, a clause, an age."""
        tokens = self.tokens
        sign = tokens.words[last - 1]
        if sign == ")":
            at = last - 1
            while at > floor and tokens.words[at] != "(":
                at -= 1
            first = self._start(at, floor) if at > floor else None
            return self._with_names(Phrase(first, at, at), floor) if first is not None else None
        end = last - 1  # of the stretch being looked at
        apposed: list[tuple[int, int]] = []
        for _ in range(SEGMENTS):
            begin = end
            while begin > floor and tokens.words[begin - 1] != sign and tokens.words[begin - 1] not in ";:":
                begin -= 1
            if begin >= end or tokens.lowers[begin] in self.rules.verbs:
                return None
            opens = begin > floor and tokens.words[begin - 1] == sign
            if opens and (sign != "," or self._modifies(begin, end)):
                apposed.insert(0, (begin, end))
                end = begin - 1
                continue
            first = self._start(end, floor)
            if first is None:
                if not opens:
                    return None
                apposed.insert(0, (begin, end))
                end = begin - 1
                continue
            if opens and first == begin and not apposed:
                if not self._described(begin, floor):
                    return Phrase(first, end, end)
                head = self._titled(begin - 1, floor)
                if head is not None:
                    return Phrase(head[0], last, head[1], ((head[1] + 1, begin - 1), (begin, end)))
            if opens and first == begin and apposed and self._short(begin, end):
                # "…, Ohio," or a part of a longer description
                whole = self._start(begin - 1, floor) if begin - 1 > floor else None
                if whole is not None:
                    apposed.insert(0, (begin, end))
                    end = begin - 1
                    continue
            core = end
            stop = last if apposed and sign == "," else end  # the comma that closes an apposition belongs to it
            return self._with_names(Phrase(first, stop, core, tuple(apposed)), floor)
        return None

    def _titled(self, last: int, floor: int) -> tuple[int, int] | None:
        """Return the name before a title between commas that a name ends: "Ann Lee, head of the agency, Verity,"."""
        words = self.tokens.words
        begin = last
        while begin > floor and words[begin - 1] not in ",;:":
            begin -= 1
        if begin - 1 <= floor or words[begin - 1] != "," or not any(word.islower() for word in words[begin:last]):
            return None
        end = begin - 1
        start = end
        while start > floor and words[start - 1] not in ",;:":
            start -= 1
        named = all(word[:1].isupper() or word in ".-’'" for word in words[start:end])
        return (start, end) if named and 1 < end - start < 6 else None

    def _short(self, begin: int, end: int) -> bool:
        """Say whether a stretch between commas is a region's abbreviation behind a town ("Va.", "Ohio")."""
        return end - begin <= 2 and self.tokens.words[begin][:1].isupper() and len(self.tokens.words[begin]) <= 5

    def _described(self, begin: int, floor: int) -> bool:
        """Say whether a phrase ends before the comma before a token, of which the words behind it are the name."""
        return begin - 1 > floor and self._start(begin - 1, floor) is not None

    def _modifies(self, begin: int, end: int) -> bool:
        """Say whether a stretch between commas hangs on the phrase before it."""
        tokens, rules = self.tokens, self.rules
        lower = tokens.lowers[begin]
        if lower in rules.modifiers or lower in rules.relatives or lower in rules.links or lower in rules.loose:
            return True
        if tokens.words[begin][0].isdecimal() or self.dated(begin):
            return True
        if lower in rules.breaks or lower in rules.verbs:
            return False
        if lower in rules.others or lower in rules.skipped:
            return True
        if tokens.words[end - 1].islower() and self._owned(begin, end) and tokens.words[begin - 2][:1].isupper():
            return True  # "…, Harmon's mayor,"
        if tokens.words[begin].islower():
            return True
        return end - begin <= 3 and all(self._abbreviated(at) for at in range(begin, end))

    def _abbreviated(self, place: int) -> bool:
        """Say whether a token is "Jr", "D", "Va", or their point."""
        word = self.tokens.words[place]
        return word in ".-" or (len(word) <= 4 and word[:1].isupper())

    def _with_names(self, phrase: Phrase, floor: int) -> Phrase:
        """Return a phrase together with the description before it: "Harmon's mayor, Ann Lee"."""
        tokens = self.tokens
        first = phrase.first
        if first - 2 < floor or tokens.words[first - 1] != "," or not tokens.words[first][:1].isupper():
            return phrase
        if tokens.lowers[first] in self.rules.determiners or phrase.core - first > 6:
            return phrase
        begin = self._start(first - 1, floor)
        if begin is None or not (tokens.lowers[begin] in self.rules.determiners or self._owned(begin, first - 1)):
            return phrase
        if (
            begin > floor
            and tokens.words[begin - 1] not in ',—–"“”'
            and tokens.lowers[begin - 1] not in self.rules.breaks
        ):
            return phrase
        if begin > floor and tokens.lowers[begin - 1] in self.rules.links | self.rules.loose:
            return phrase
        apposed = ((first, phrase.core), *phrase.apposed)
        closed = phrase.last == phrase.core and tokens.words[phrase.last : phrase.last + 1] == [","]
        return Phrase(begin, phrase.last + closed, first - 1, apposed)

    def _owned(self, first: int, last: int) -> bool:
        return any(self.tokens.lowers[at] in self.rules.possessive for at in range(first, last))

    def _start(self, last: int, floor: int) -> int | None:
        """Return the first token of the phrase that ends before a token, or None if none does."""
        tokens, rules = self.tokens, self.rules
        at = last - 1
        if at < floor:
            return None
        if tokens.words[at] == ")":
            while at > floor and tokens.words[at] != "(":
                at -= 1
            at -= 1
            if at < floor:
                return None
        if self._point(at):
            at -= 1
        if tokens.lowers[at] in rules.pronouns and at == last - 1:
            return at
        if not self.noun(at):
            return at if tokens.lowers[at] in rules.determiners and at == last - 1 else None
        while at > floor:
            before = at - 1
            lower = tokens.lowers[before]
            if self.quoted(before):
                break
            if lower in rules.possessive and before > floor:
                at = before - 1
                continue
            if (tokens.touches(at) and tokens.words[before] in "-–/&'’.") or tokens.words[before] == "&":
                if before > floor and (tokens.words[before] != "." or tokens.touches(before)):
                    at = before - 1
                    continue
                break
            if self._point(before):
                at = before - 1
                continue
            if lower in rules.determiners:
                at = before
                while (
                    at > floor
                    and tokens.lowers[at - 1] in rules.determiners
                    and tokens.lowers[at - 1] not in rules.opens
                ):
                    at -= 1
                further = self._linked(at, floor)
                if further is None:
                    break
                at = further
                continue
            if self.noun(before):
                at = before
                continue
            further = self._linked(at, floor)
            if further is None:
                break
            at = further
        return at

    def _linked(self, at: int, floor: int) -> int | None:
        """Return the last token of the phrase to which a link or "and" before a token joins it, or None."""
        tokens, rules = self.tokens, self.rules
        link = at - 1
        if link <= floor:
            return None
        lower = tokens.lowers[link]
        known = lower in rules.links or lower in rules.loose or lower in rules.joins
        participle = (
            bool(rules.participle_endings)
            and tokens.words[link].islower()
            and lower.endswith(rules.participle_endings[0])
        )
        if not known and not participle:
            return None
        before = link - 1
        if (
            participle
            and lower not in rules.nouns
            and before > floor
            and tokens.lowers[before] in rules.links | rules.loose
        ):
            before -= 1  # "a mayor accused of taking bribes"
        if self._point(before):
            before -= 1
        if lower in rules.joins and tokens.words[before].islower() and lower.endswith("ed"):
            return None
        if (
            before < floor
            or self.dated(before)
            or not (self.noun(before) or tokens.lowers[before] in rules.determiners)
        ):
            return None
        if tokens.words[before][:1].isupper() and lower in rules.loose and tokens.words[at][:1].islower():
            return None
        return before

    # ---- behind a verb

    def behind(self, first: int, ceiling: int) -> Phrase | None:
        """Return the phrase that begins at a token, with what hangs on it between commas, up to ``ceiling``, or None."""
        tokens, rules = self.tokens, self.rules
        ceiling = min(ceiling, first + LONGEST, len(tokens))
        if first >= ceiling or self.quoted(first):
            return None
        lower = tokens.lowers[first]
        if lower in rules.pronouns and not (
            lower in rules.determiners and first + 1 < ceiling and self.noun(first + 1)
        ):
            return Phrase(first, first + 1, first + 1, pronoun=True)
        core = self._stop(first, ceiling)
        if core <= first:
            return None
        last = core
        apposed: list[tuple[int, int]] = []
        while last + 1 < ceiling and tokens.words[last] == "," and len(apposed) < SEGMENTS:
            begin = last + 1
            end = begin
            while end < ceiling and tokens.words[end] not in ",;:—–" and not self.quoted(end):
                if tokens.words[end] in ".!?" and not self._point(end):
                    break
                end += 1
            if not self._hangs(begin, end) and not (not apposed and self._name_of(first, core, begin, end)):
                break
            end = self._clause_end(begin, end)
            apposed.append((begin, end))
            last = end
            if end < ceiling and tokens.words[end] != ",":
                break
        return Phrase(first, last, core, tuple(apposed))

    def _name_of(self, first: int, core: int, begin: int, end: int) -> bool:
        """Say whether a stretch between commas is the name of whom a phrase describes: "his deputy, Ann Lee,"."""
        words, rules = self.tokens.words, self.rules
        described = (
            words[core - 1].islower() or self._owned(first, core) or self.tokens.lowers[first] in rules.determiners
        )
        named = (words[at][:1].isupper() or words[at] in ".-’'" or words[at] in rules.links for at in range(begin, end))
        return described and end - begin <= 6 and all(named)

    def _hangs(self, begin: int, end: int) -> bool:
        tokens, rules = self.tokens, self.rules
        if begin >= end:
            return False
        lower = tokens.lowers[begin]
        if lower in rules.relatives or lower in rules.determiners or lower == "of" or lower in rules.modifiers:
            return lower not in rules.pronouns or lower in rules.relatives
        if tokens.words[begin][0].isdecimal():
            return end - begin <= 2
        if end - begin <= 3 and all(self._abbreviated(at) for at in range(begin, end)):
            return True
        return tokens.words[begin].islower() and self.noun(begin)

    def _clause_end(self, begin: int, end: int) -> int:
        """Return where a stretch that hangs on a phrase ends: a relative clause at the comma, words before an occasion."""
        tokens, rules = self.tokens, self.rules
        if tokens.lowers[begin] in rules.relatives:
            return end
        return max(begin + 1, self._stop(begin, end))

    def _stop(self, first: int, ceiling: int) -> int:
        """Return the token after the phrase that begins at a token (the token itself if none does)."""
        tokens, rules = self.tokens, self.rules
        at = first
        while at < ceiling and not self.quoted(at):
            lower = tokens.lowers[at]
            if self.noun(at) or (lower in rules.determiners and not (at > first and self.dated(at))):
                at += 1
            elif at == first and lower not in rules.links:
                break
            elif (self._glue(at) and (tokens.words[at] != "." or (self._point(at) and at + 1 < ceiling))) or (
                (lower in rules.joins or lower in rules.links) and at + 1 < ceiling and self._takes(at + 1)
            ):
                at += 1
            elif (
                lower in rules.loose
                and at + 1 < ceiling
                and self._takes(at + 1)
                and not self._occasion(at + 1, ceiling)
            ):
                if tokens.words[first][:1].isupper() and tokens.words[at - 1][:1].isupper():
                    break
                at += 1
            elif lower in rules.relatives and at > first:
                while at < ceiling and tokens.words[at] not in ",;:—–!?" and not self.quoted(at):
                    if tokens.words[at] == "." and not self._point(at):
                        break
                    at += 1
                break
            else:
                break
        while at > first + 1 and not (tokens.words[at - 1][-1].isalnum() or tokens.words[at - 1] in ".)"):
            at -= 1
        return at

    def _takes(self, place: int) -> bool:
        return not self.dated(place) and (self.noun(place) or self.tokens.lowers[place] in self.rules.determiners)

    def _occasion(self, first: int, ceiling: int) -> bool:
        """Say whether words lead to an occasion of speech ("a telephone interview")."""
        tokens = self.tokens
        for at in range(first, min(first + 5, ceiling)):
            if tokens.lowers[at] in self.rules.venues:
                return True
            if not self.noun(at) and tokens.lowers[at] not in self.rules.determiners:
                return False
        return False
