"""Which roles are public offices: who holds one is a person of public life in it. Plain Python; word lists in ``lexicons/``."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babad.reading.lexicon import lexicon, words
from babad.record.naming import normal
from babad.record.starters import by_form, demonyms

_LEXICONS = Path(__file__).parent / "lexicons"


@dataclass(frozen=True, slots=True)
class _Order:
    """How a language builds a role.

    Words ``before`` an office change nothing, ``not_now`` say that it is not held now. Where the office doesn't stand first,
    it is the last word before the ``links``. ``fillers`` say nothing about whose it is.
    """

    before: frozenset[str]
    not_now: frozenset[str]
    fillers: frozenset[str]
    links: frozenset[str] | None = None


_ORDERS = {
    "id": _Order(
        before=frozenset(
            ("wakil", "plt", "plh", "pj", "pjs", "penjabat", "pelaksana", "tugas", "harian", "salah", "satu")
        ),
        not_now=frozenset(("mantan", "eks", "bekas", "calon", "bakal", "capres", "cawapres", "kandidat")),
        fillers=frozenset(("republik", "kerajaan", "federasi", "negara", "terpilih", "petahana", "saat", "ini", "ke")),
    ),
    "en": _Order(
        before=frozenset(("the", "acting", "interim", "deputy", "incumbent", "then", "current")),
        not_now=frozenset(("former", "ex", "candidate", "nominee", "retired", "late", "aspiring", "onetime")),
        fillers=frozenset(
            ("the", "republic", "kingdom", "of", "for", "at", "to", "in", "from", "elect", "deputy", "vice")
        ),
        links=frozenset(("of", "for", "at", "to", "in", "from", "on", "elect")),
    ),
}


def is_office(role: str, language: str) -> bool:
    """Return whether a role is a public office that somebody holds now.

    Offices are those of states, regions, courts, police and military commands, parties and bodies between states, with their
    spokespeople and secretaries. Former holders and candidates hold none; nor do heads of companies, schools and clubs, or who
    serves or is related to a holder ("ajudan Presiden"). False for languages without lists.
    """
    order = _ORDERS.get(language)
    parts = normal(role).split()
    if order is None or _has(parts, _list(language, "not_offices")):
        return False
    while parts and parts[0] in order.before and not _office_at(parts, 0, language):
        parts = parts[1:]
    if not parts or parts[0] in order.not_now:
        return False
    found = _found(parts, order, language)
    if found is None:
        return False
    start, end = found
    if order.not_now & set(parts[:start]):
        return False
    rest = [part for part in (*parts[:start], *parts[end:]) if part not in order.fillers and not part[0].isdigit()]
    match _offices(language)[" ".join(parts[start:end])]:
        case "any":
            return True
        case "body":
            return _has(rest, _list(language, "public_bodies"))
        case "state" if not rest:
            return True
        case "title" if not rest:
            return role != role.casefold()
        case _:
            return _is_country(rest) or _has(rest, _list(language, "public_bodies"))


def _found(parts: Sequence[str], order: _Order, language: str) -> tuple[int, int] | None:
    """Return where the office stands: at the beginning, or before the first link and last in its group of words."""
    if order.links is None:
        length = _office_at(parts, 0, language)
        return (0, length) if length else None
    for start, part in enumerate(parts):
        length = _office_at(parts, start, language)
        if length and (start + length == len(parts) or parts[start + length] in order.links):
            return start, start + length
        if part in order.links:
            return None
    return None


def _office_at(parts: Sequence[str], start: int, language: str) -> int:
    """Return how many words the longest office has that begins at a word; 0 if none does."""
    for length in range(min(5, len(parts) - start), 0, -1):
        if " ".join(parts[start : start + length]) in _offices(language):
            return length
    return 0


def _has(parts: Sequence[str], phrases: Collection[str]) -> bool:
    return any(" ".join(parts[at:end]) in phrases for at in range(len(parts)) for end in range(at + 1, at + 6))


def _is_country(parts: Sequence[str]) -> bool:
    name = " ".join(parts)
    found = by_form().get(name) or demonyms().get(name)
    return found is not None and bool(found.code)


@cache
def _offices(language: str) -> dict[str, str]:
    return {normal(office): kind for office, kind in lexicon(_LEXICONS / language / "offices.txt").items()}


@cache
def _list(language: str, name: str) -> frozenset[str]:
    return frozenset(normal(phrase) for phrase in words(_LEXICONS / language / f"{name}.txt"))
