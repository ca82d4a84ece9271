"""What is worth asking whoever publishes a text: three questions at most, those first whose answer makes most public."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from babad.record.understood import Candidate, Finding, NameRead, QuoteRead, Understood

AT_MOST = 3
CHOICES_AT_MOST = 7
"""With "none of these" and "later" each has a number key of its own."""

_QUESTIONS = uuid5(NAMESPACE_URL, "babad:questions")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask about a text. ``id`` is the same for the same question about the same words, whoever asks when.

    ``namesakes``: which of ``choices`` is meant by ``name``? ``target`` is its finding's fingerprint.
    ``speaker``: who of ``choices`` said ``words``? ``target`` is the quotation's fingerprint.
    ``new_person``: may ``name`` have a page? ``target`` is the key of the entity; there are no choices but yes and no.
    """

    id: UUID
    kind: Literal["namesakes", "speaker", "new_person"]
    target: UUID
    name: str
    about: str  # role and body as the text states them
    words: str  # of a quotation
    finding: Finding  # whose sentence is shown
    choices: tuple[Candidate, ...] = ()


def questions(understood: Understood, *, asked_before: frozenset[UUID] = frozenset()) -> tuple[Question, ...]:
    """Return what to ask about a text, the most useful first; none of `asked_before` (ids of questions).

    Of a sensitive text nothing is asked: what is released there, an editor releases by looking at it. Nor is anything asked
    that somebody has already judged, or whose answer would make nothing public.
    """
    if understood.sensitive:
        return ()
    weights = _weights(understood)
    asked = [
        *((weights[one.name] + 1, _which(one)) for one in understood.names if _is_ambiguous(one)),
        *((weights[one.name] + 1, _who_is_new(one)) for one in understood.names if _wants_a_page(one)),
        *((2 if one.kind == "direct" else 1, _who_said(one)) for one in understood.quotes if _lacks_speaker(one)),
    ]
    asked.sort(key=lambda pair: -pair[0])  # of equals the first stays first: namesakes, new persons, speakers
    return tuple(question for _weight, question in asked if question.id not in asked_before)[:AT_MOST]


def _weights(understood: Understood) -> Counter[str]:
    """Return how many quotations and events hang on each name."""
    weights: Counter[str] = Counter()
    for quote in understood.quotes:
        weights[quote.speaker_name] += 2 if quote.kind == "direct" else 1
    for event in understood.events:
        weights.update({participant.name for participant in event.participants})
    return weights


def _is_ambiguous(name: NameRead) -> bool:
    return name.entity is None and len(name.candidates) > 1 and not name.finding.judgements


def _which(name: NameRead) -> Question:
    return Question(
        id=_id("namesakes", name.finding.fingerprint),
        kind="namesakes",
        target=name.finding.fingerprint,
        name=name.name,
        about=_about(name.role, name.affiliation),
        words="",
        finding=name.finding,
        choices=name.candidates[:CHOICES_AT_MOST],
    )


def _wants_a_page(name: NameRead) -> bool:
    """Tell whether a page is the only thing that a person named in a role lacks."""
    return (
        name.kind == "person"
        and bool(name.role)
        and name.entity is not None
        and not name.entity.public
        and name.finding.because == ("no_page",)
        and not name.judgements
    )


def _who_is_new(name: NameRead) -> Question:
    entity = name.entity.key if name.entity else name.key
    return Question(
        id=_id("new_person", entity),
        kind="new_person",
        target=entity,
        name=name.name,
        about=_about(name.role, name.affiliation),
        words="",
        finding=name.finding,
    )


def _lacks_speaker(quote: QuoteRead) -> bool:
    """Tell whether only its speaker keeps a quotation back, and somebody with a page may have said it."""
    return (
        quote.finding.state == "proposal"
        and bool(quote.finding.because)
        and {*quote.finding.because} <= {"no_speaker", "unsure"}
        and not quote.finding.judgements
        and any(candidate.public for candidate in quote.candidates)
    )


def _who_said(quote: QuoteRead) -> Question:
    return Question(
        id=_id("speaker", quote.finding.fingerprint),
        kind="speaker",
        target=quote.finding.fingerprint,
        name=quote.speaker_name,
        about=quote.speaker_role,
        words=quote.text,
        finding=quote.finding,
        choices=quote.candidates[:CHOICES_AT_MOST],
    )


def _id(kind: str, target: UUID) -> UUID:
    return uuid5(_QUESTIONS, f"{kind} {target}")


def _about(role: str, affiliation: str) -> str:
    return role if not affiliation or affiliation in role else f"{role}, {affiliation}" if role else affiliation
