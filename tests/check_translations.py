"""Fail when a catalogue does not say what the code asks for: part of ``make check``.

For Indonesian every string needs a translation. English may leave the source as it stands, but a string with a
context means something that its words alone do not say, so it is written out, and so are plural forms.
"""

import gettext
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

from babel.messages.catalog import Message
from collect_translations import SOURCES, Key, Source, as_listing, compiled, forms, key, read, wanted

PERCENT = re.compile(r"%(?:\(\w+\))?[sdif]|%%")
BRACES = re.compile(r"\{\w*\}")
TAGS = re.compile(r"</?[a-z]+\b")


def missing(source: Source, language: str, strings: Mapping[Key, Message]) -> Iterator[str]:
    """Yield a line about each string of the code that the catalogue does not translate."""
    catalogue = read(source.po(language))
    for at, message in strings.items():
        found = catalogue.get(at)
        if found is None or isinstance(found.id, str) != isinstance(message.id, str):
            yield f"{_named(at)} is not in the catalogue"
        elif found.fuzzy:
            yield f"{_named(at)} is marked fuzzy"
        elif not all(forms(found)) and (language != "en" or at[0] or not isinstance(found.id, str)):
            yield f"{_named(at)} is not translated"


def broken(messages: Iterable[Message]) -> Iterator[str]:
    """Yield a line about each translation whose placeholders, markup or outer line breaks are not the source's."""
    for message in messages:
        singular, plural = (message.id, message.id) if isinstance(message.id, str) else message.id
        given = forms(message)
        for number, translation in enumerate(given):
            if not translation:
                continue
            # The form for one may say "one" in words; the last form stands for every number.
            sources = (plural,) if number == len(given) - 1 else (singular, plural)
            for what, found in (("placeholders", _placeholders), ("markup", _markup)):
                if all(found(text) != found(translation) for text in sources):
                    yield f"{_named(key(message))}: other {what} in {translation!r}"
            if _breaks(translation) != _breaks(singular):
                yield f"{_named(key(message))}: other line breaks around {translation!r}"


def not_compiled(source: Source, language: str) -> Iterator[str]:
    """Yield a line if the ``.mo`` file is not what the ``.po`` file compiles to."""
    path = source.po(language).with_suffix(".mo")
    if not path.exists():
        yield f"{path.name} is not there"
    elif _contents(path.read_bytes()) != _contents(compiled(as_listing(source.po(language), language))):
        yield f"{path.name} is not what {source.po(language).name} compiles to"


def contradictions(language: str, sources: Iterable[Source] = SOURCES) -> Iterator[str]:
    """Yield a line about each string that two catalogues translate differently: Django would pick one for both."""
    said: dict[tuple[str, Key], dict[tuple[str, ...], str]] = defaultdict(dict)
    for source in sources:
        for at, message in read(source.po(language)).items():
            if all(forms(message)):
                said[source.domain, at].setdefault(forms(message), source.title)
    for (_domain, at), ways in said.items():
        if len(ways) > 1:
            words = " but ".join(f"{' | '.join(way)!r} ({title})" for way, title in ways.items())
            yield f"{language}: {_named(at)} is {words}: give one of them a context"


def problems(source: Source) -> Iterator[str]:
    """Yield a line about everything wrong with the source's catalogues."""
    strings = wanted(source.strings())
    for language in source.languages:
        path = source.po(language)
        place = path.relative_to(source.folder.parent.parent).as_posix()
        if not strings and not path.exists():
            continue
        if not path.exists():
            yield f"{place} is not there"
            continue
        lines = [*missing(source, language, strings), *broken(read(path).values()), *not_compiled(source, language)]
        yield from (f"{place}: {line}" for line in lines)


def _placeholders(text: str) -> tuple[list[str], list[str]]:
    """Return those that are found by name, each once, and those that are found by their place."""
    found = [*PERCENT.findall(text), *BRACES.findall(text)]
    named = {placeholder for placeholder in found if len(placeholder) > 2}
    return sorted(named), [placeholder for placeholder in found if placeholder not in named]


def _markup(text: str) -> list[str]:
    return sorted(TAGS.findall(text))


def _breaks(text: str) -> tuple[bool, bool]:
    return text.startswith("\n"), text.endswith("\n")


def _contents(mo: bytes) -> dict[object, str]:
    catalogue = gettext.GNUTranslations(BytesIO(mo))._catalog  # type: ignore[attr-defined]
    return {at: string for at, string in catalogue.items() if at}


def _named(at: Key) -> str:
    context, string = at
    return f"[{context}] {string!r}" if context else repr(string)


def main() -> int:
    lines = [line for source in SOURCES for line in problems(source)]
    lines += [line for language in ("id", "en") for line in contradictions(language)]
    for line in lines:
        print(line)
    if lines:
        print(f'{len(lines)} problems with translations. "make messages" collects new strings and compiles.')
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
