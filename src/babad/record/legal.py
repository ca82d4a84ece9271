"""Who is suspected, tried, convicted or cleared, as a text states it. Plain Python; how it is said: ``legal_rules``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babad.reading.types import Certainty, Mention, Reading, Sentence, least
from babad.record.legal_rules import LANGUAGES, LegalRule, LegalWords, Status

_NUMBER = re.compile(r"§(\d+)§")
_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s)")
_WORDS_BEFORE = 4


@dataclass(frozen=True, slots=True)
class LegalRead:
    """A person's standing before the law, as one sentence states it; ``start`` and ``end`` are the sentence's."""

    name: str  # the fullest form in the text, as the mention has it
    status: Status
    start: int
    end: int
    certainty: Certainty
    rule: str


def legal_steps(text: str, reading: Reading) -> list[LegalRead]:
    """Return what a text states of people's standing before the law, in its order; [] for languages without rules.

    `reading` is that of `text`. Each step is of a person that the same sentence names: what is said of "he" or of somebody's
    wife or lawyer is of nobody here, nor is what is denied, asked for or only possible. It is never surer than the mention of
    the name, and no more than probable inside a quotation or as hearsay; an allegation is always for an editor to decide.
    """
    words = LANGUAGES.get(reading.lang)
    if words is None:
        return []
    people = [one for one in reading.mentions if one.kind == "person"]
    return [step for sentence in reading.sentences for step in _in_sentence(text, sentence, people, reading, words)]


def _in_sentence(
    text: str, sentence: Sentence, people: list[Mention], reading: Reading, words: LegalWords
) -> Iterator[LegalRead]:
    lowered = text[sentence.start : sentence.end].lower()
    if not any(hint in lowered for hint in words.hints):
        return
    named = [one for one in people if sentence.start <= one.start and one.end <= sentence.end]
    if not named:
        return
    masked = _masked(text, sentence, named, words)
    if masked.rstrip().endswith("?"):
        return
    quoted = any(
        one.kind == "direct" and one.start < sentence.end and sentence.start < one.end for one in reading.quotes
    )
    seen: set[tuple[str, str]] = set()
    for rule in words.rules:
        for match in rule.pattern.finditer(masked):
            if _is_open(match, masked, words):
                continue
            for number in _NUMBER.findall(match["who"]):
                mention = named[int(number)]
                if (mention.name, rule.status) not in seen:
                    seen.add((mention.name, rule.status))
                    yield LegalRead(
                        name=mention.name,
                        status=rule.status,
                        start=sentence.start,
                        end=sentence.end,
                        certainty=_certainty(mention, rule, doubtful=quoted or bool(words.hearsay.search(masked))),
                        rule=rule.name,
                    )


def _masked(text: str, sentence: Sentence, named: list[Mention], words: LegalWords) -> str:
    """Return the sentence with a mark for each name: §number§, or ¤ where the name only tells whose somebody is."""
    pieces = []
    at = sentence.start
    for number, mention in enumerate(named):
        if mention.start < at:
            continue
        before = text[at : mention.start]
        pieces.append(before)
        title = mention.role or ""
        ahead = before.rstrip().removesuffix(title).rstrip() if title else before.rstrip()
        theirs = words.relations.search(ahead) or words.relations.search(before.rstrip())
        pieces.append("¤" if theirs or _POSSESSIVE.match(text, mention.end) else f"§{number}§")
        at = mention.end
    return "".join((*pieces, text[at : sentence.end]))


def _is_open(match: re.Match[str], masked: str, words: LegalWords) -> bool:
    """Return whether what a rule found is denied, wished for or only possible."""
    cue = match.start("cue")
    if words.conditions.search(masked[:cue]):
        return True
    near = masked[:cue].split()[-_WORDS_BEFORE:]
    return bool(words.doubts.search(" ".join(near)))


def _certainty(mention: Mention, rule: LegalRule, *, doubtful: bool) -> Certainty:
    return least(mention.certainty, "sure" if rule.certain and not doubtful else "probable")
