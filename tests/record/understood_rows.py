"""Findings as the record would report them of an invented text, for tests that need no reading."""

from typing import Any
from uuid import UUID, uuid5

from babad.record.understood import Candidate, EventRead, Finding, NameRead, ParticipantRead, QuoteRead

_NUMBERS = UUID(int=4)


def number(name: str) -> UUID:
    """Return a UUID that is always the same for `name`."""
    return uuid5(_NUMBERS, name)


def candidate(name: str, *, public: bool = True, about: str = "", kind: str = "person") -> Candidate:
    return Candidate(key=number(f"{name} {about}"), name=name, kind=kind, about=about, public=public)


def finding(kind: str, sentence: str, words: str = "", **fields: Any) -> Finding:
    """Return a finding in a block that holds just `sentence`; a proposal if it has a `because`."""
    start = sentence.index(words)
    because = fields.pop("because", ())
    return Finding(
        fingerprint=number(f"{kind} {sentence} {words}"),
        kind=kind,
        sentence=sentence,
        block="b1",
        start=0,
        end=len(sentence),
        words_start=start,
        words_end=start + len(words or sentence),
        certainty=fields.pop("certainty", "sure"),
        state=fields.pop("state", "proposal" if because else "public"),
        because=because,
        **fields,
    )


def person(name: str, *, role: str = "", because: tuple[str, ...] = (), **fields: Any) -> NameRead:
    """Return a person who is named once; `entity` and `candidates` may be given."""
    read = candidate(name, public=not because)
    sentence = f"{role} {name} datang.".strip()
    return NameRead(
        finding=fields.pop("finding", None) or finding("mention", sentence, name, because=because),
        key=read.key,
        name=name,
        kind=fields.pop("kind", "person"),
        role=role,
        affiliation=fields.pop("affiliation", ""),
        office=False,
        entity=fields.pop("entity", read),
        candidates=fields.pop("candidates", (read,)),
        new=fields.pop("new", False),
        **fields,
    )


def quote(words: str, *, by: str = "", because: tuple[str, ...] = (), **fields: Any) -> QuoteRead:
    """Return a direct quotation; without `by` nobody is known to have said it."""
    return QuoteRead(
        finding=fields.pop("finding", None) or finding("quotation", f"“{words}”", words, because=because),
        text=words,
        kind=fields.pop("kind", "direct"),
        cue="",
        via="",
        speaker_name=by,
        speaker_role="",
        speaker=candidate(by) if by else None,
        **fields,
    )


def event(sentence: str, *participants: str, because: tuple[str, ...] = ()) -> EventRead:
    return EventRead(
        finding=finding("event", sentence, because=because),
        type="meeting",
        date="2024-03-11",
        status="past",
        participants=tuple(ParticipantRead(name) for name in participants),
    )
