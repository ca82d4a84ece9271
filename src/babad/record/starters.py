"""What everybody knows beforehand: countries, Indonesia's provinces and big cities, and well-known bodies.

Their pages exist from the first day, and "AS", "US" and "Amerika Serikat" are one place in both languages. Countries and their
names come from Unicode CLDR (through Babel); what it lacks is in ``lexicons/``. No name belongs to two starters, and names that
are not theirs alone are left out. Plain Python.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal
from uuid import UUID

from babel import Locale

from babad.reading.lexicon import lexicon
from babad.record.naming import entity_key, normal

LANGUAGES = ("id", "en")
_LEXICONS = Path(__file__).parent / "lexicons"
# Groups of countries, places CLDR made up for tests, and islands that ISO 3166-1 counts to another territory.
_NO_TERRITORIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
# The United States' Georgia is as much in the news.
_NAMES_OF_TWO_PLACES = frozenset({"GE"})


@dataclass(frozen=True, slots=True)
class Starter:
    """Somebody or something known beforehand.

    ``key`` is that of an entity read under the Indonesian name; ``names`` are (language, name), ``aliases`` hold in any language.
    """

    key: UUID
    kind: Literal["place", "organisation"]
    name: str
    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    wikidata: str = ""
    code: str = ""  # ISO 3166-1, of countries

    def name_in(self, language: str) -> str:
        """Return what it is called in a language; its Indonesian name in one that is not known."""
        return dict(self.names).get(language, self.name)

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names, each once."""
        return tuple(dict.fromkeys((*(name for _language, name in self.names), *self.aliases)))


@cache
def starters() -> tuple[Starter, ...]:
    """Return all that is known beforehand: countries by code, then places and bodies in the order of their lists."""
    listed = (("place", "places.txt"), ("organisation", "bodies.txt"))
    rest = [
        _starter("place" if kind == "place" else "organisation", {"id": name, "en": name}, value, own=name)
        for kind, file in listed
        for name, value in lexicon(_LEXICONS / file).items()
    ]
    return (*_countries(), *rest)


@cache
def by_form() -> dict[str, Starter]:
    """Return the starters by the normal forms of all their names."""
    return {normal(form): starter for starter in starters() for form in starter.forms}


@cache
def by_code() -> dict[str, Starter]:
    """Return the countries by their ISO 3166-1 codes."""
    return {starter.code: starter for starter in starters() if starter.code}


@cache
def demonyms() -> dict[str, Starter]:
    """Return the countries by the normal forms of their English adjectives ("russian")."""
    return {normal(word): by_code()[code] for word, code in lexicon(_LEXICONS / "demonyms.txt").items()}


def _countries() -> Iterator[Starter]:
    territories = {language: Locale.parse(language).territories for language in LANGUAGES}
    more = lexicon(_LEXICONS / "countries.txt")
    for code in sorted(territories["en"]):
        if len(code) == 2 and code.isalpha() and code not in _NO_TERRITORIES | _NAMES_OF_TWO_PLACES:
            names = {language: territories[language][code] for language in LANGUAGES}
            yield _starter("place", names, more.get(code, ""), code=code)


def _starter(
    kind: Literal["place", "organisation"], names: dict[str, str], value: str, *, code: str = "", own: str = ""
) -> Starter:
    """Return a starter of its names and of a line's value: "en English name; also another, another; Q30"."""
    found = dict(names)
    aliases: list[str] = []
    wikidata = ""
    for part in (value if value != own else "").split(";"):
        word, _, rest = part.strip().partition(" ")
        if word in LANGUAGES:
            if code:
                aliases.append(found[word])  # CLDR's own
            found[word] = rest
        elif word == "also":
            aliases += [alias.strip() for alias in rest.split(",")]
        elif word:
            wikidata = word
    named = tuple(found.items())
    kept = dict.fromkeys(alias for alias in aliases if normal(alias) not in {normal(name) for _, name in named})
    return Starter(entity_key(kind, found["id"]), kind, found["id"], named, tuple(kept), wikidata, code)
