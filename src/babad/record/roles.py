"""Whether two roles can be one person's: what tells a person from a namesake. Plain Python; roles in Indonesian and English."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import babad.reading
from babad.reading.lexicon import lexicon, words
from babad.record.naming import normal, slug_of
from babad.record.starters import by_form, demonyms

_HERE = Path(__file__).parent / "lexicons"
_READING = Path(babad.reading.__file__).parent
_LANGUAGES = ("id", "en")
_MEMBERSHIP = frozenset({"anggota", "ketua", "kader", "politikus", "pemimpin", "bendahara", "sekretaris"})
"""Words for having a part in one and the same body: its chair is a member of it too."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a role that say something: what the office is, what it is about, and whose it is."""

    heads: frozenset[str]
    fields: frozenset[str]
    others: tuple[str, ...]

    @property
    def says(self) -> bool:
        return bool(self.heads or self.fields or self.others)


def same_role(one: str, other: str) -> bool:
    """Return whether two roles can be the same person's.

    They can if both name the same office, or parts in the same body, and nothing says that they are of different places:
    "Presiden AS" and "presiden", "mantan Presiden" and "former US president" can; "Bupati Karangjati" and "pedagang bakso" can
    not, nor "Bupati Karangjati" and "Bupati Sidoasri". A minister may have had several portfolios. An empty role fits any.
    """
    return _fit(_words(one), _words(other))


def role_groups(roles: Iterable[str]) -> list[set[str]]:
    """Return roles in groups, each of which one person can have had; more than one group: there may be namesakes.

    Roles that fit each other are in one group, and so is what fits any of them. A role that doesn't say whose it is
    ("presiden") draws no two groups together: where it fits several, it stands apart. In the order of their first roles.
    """
    given: dict[_Words, list[str]] = {}
    for role in roles:
        given.setdefault(_words(role), []).append(role)
    groups = _joined([role for role in given if role.others])
    for bare in _joined([role for role in given if not role.others]):
        fitting = [group for group in groups if any(_fit(one, other) for one in bare for other in group)]
        if len(fitting) == 1:
            fitting[0] |= bare
        else:
            groups.append(bare)
    place = {role: number for number, role in enumerate(given)}
    groups.sort(key=lambda group: min(place[role] for role in group))
    return [{role for words in group for role in given[words]} for group in groups]


def _joined(roles: list[_Words]) -> list[set[_Words]]:
    """Return the roles in groups in which each fits at least one other."""
    groups: list[set[_Words]] = []
    for role in roles:
        fitting = [group for group in groups if any(_fit(role, member) for member in group)]
        groups = [group for group in groups if group not in fitting] + [{role}.union(*fitting)]
    return groups


@lru_cache(maxsize=1 << 16)
def _fit(one: _Words, other: _Words) -> bool:
    if not one.says or not other.says:
        return True
    together = bool(set(one.others) & set(other.others)) or _short_for(one.others, other.others)
    if one.others and other.others and not together:
        return False
    if one.heads and other.heads:
        both_members = bool(one.heads & _MEMBERSHIP) and bool(other.heads & _MEMBERSHIP)
        return bool(one.heads & other.heads) or (both_members and together)
    if one.heads or other.heads:
        return bool(one.fields & other.fields)
    return together or bool(one.fields & other.fields)


def _short_for(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether a word of either is made of the first letters of words of the other ("bmkg")."""
    for short, long in ((one, other), (other, one)):
        if len(long) < 3:
            continue
        initials = "".join(word[0] for word in long)
        if any(2 < len(word) <= len(long) and word in initials for word in short):
            return True
    return False


@lru_cache(maxsize=1 << 15)
def _words(role: str) -> _Words:
    heads: set[str] = set()
    fields: set[str] = set()
    others: list[str] = []
    for word in _said(normal(role).split()):
        if word.startswith("@"):
            others.append(word[1:])
        elif word in _fields():
            fields.add(word)
        elif word in _heads():
            heads.add(word)
        elif word not in _stop_words():
            others.append(word)
    return _Words(frozenset(heads), frozenset(fields), tuple(others))


def _said(parts: list[str]) -> list[str]:
    """Return the words with known phrases, the longest first, replaced by what they come to."""
    said: list[str] = []
    at = 0
    while at < len(parts):
        for length in range(_longest(), 0, -1):
            phrase = " ".join(parts[at : at + length])
            if phrase in _phrases():
                said += _phrases()[phrase].split()
                at += length
                break
        else:
            said.append(parts[at])
            at += 1
    return said


@cache
def _phrases() -> dict[str, str]:
    """Return what words and names come to: what is known beforehand in any language, then the words of offices."""
    known = {form: f"@{slug_of(one.name)}" for form, one in (by_form() | demonyms()).items()}
    return known | {normal(form): value for form, value in lexicon(_HERE / "role_words.txt").items()}


@cache
def _longest() -> int:
    return max(form.count(" ") + 1 for form in _phrases())


@cache
def _heads() -> frozenset[str]:
    """Words for what somebody is: what our forms come to, and the single words of the reading's lists of roles."""
    heads = {word for value in _phrases().values() for word in value.split() if not word.startswith("@")}
    for language in _LANGUAGES:
        heads |= {normal(word) for word in words(_READING / language / "lexicons" / "roles.txt") if " " not in word}
    return frozenset(heads - _fields() - _stop_words())


@cache
def _fields() -> frozenset[str]:
    return words(_HERE / "role_fields.txt")


@cache
def _stop_words() -> frozenset[str]:
    return words(_HERE / "role_stop_words.txt")
