"""Collect the strings to translate, merge them into the catalogues and compile them: ``make messages``.

Every catalogue is collected in one way, with Babel and Django's own template reader, so that neither this nor
``check_translations.py`` needs GNU gettext. See docs/reference/translations.md.
"""

import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

# A settings module makes a secret for itself unless it is given one; collecting strings leaves no such trace.
os.environ.setdefault("BABAD_SECRET_KEY", "only for reading INSTALLED_APPS")

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "babad"
LANGUAGES = ("id", "en")

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
JINJA = {"newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}

# Babel takes Indonesian for a language with two forms; the words do not change with the number.
PLURALS = {"id": (1, "0"), "en": (2, "(n != 1)")}

OURS = """\
# {title}
# The list is made by "make messages"; edit the translations only.
# The words to use: docs/reference/translations.md
#"""
WAGTAILS = """\
# {title}
# The list is made by "make messages"; edit the translations only.
# The words to use: docs/reference/translations.md
#
# Some translations come from Wagtail's own catalogue for id_ID (BSD-3-Clause,
# Copyright (c) 2014-present Torchbox Ltd and individual contributors), which Django does not read
# for the language "id".
#"""

Key = tuple[str, str]
"""Context ("" without one) and the string, or its singular."""


class Listing(Catalog):
    """A catalogue whose header holds what readers of it need, and no dates: equal strings make equal files."""

    def __init__(self, language: str, header_comment: str | None = None) -> None:
        super().__init__(locale=language, header_comment=header_comment, fuzzy=False)
        self._num_plurals, self._plural_expr = PLURALS[language]

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # type: ignore[override]
        return [
            ("Project-Id-Version", "Babad"),
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


@dataclass(frozen=True)
class Source:
    """One set of strings and the catalogues it is translated in.

    ``folder`` holds ``<language>/LC_MESSAGES/<domain>.po``; ``strings`` lists what the code asks for;
    ``suggestions`` are translations made elsewhere, taken where ours is still empty.
    """

    title: str
    folder: Path
    domain: str
    languages: tuple[str, ...]
    strings: Callable[[], Iterable[Message]]
    suggestions: Callable[[], dict[Key, str]] = dict
    header: str = OURS

    def po(self, language: str) -> Path:
        """Return where the catalogue of ``language`` is."""
        return self.folder / language / "LC_MESSAGES" / f"{self.domain}.po"


# ---- What the code asks for ------------------------------------------------------------------------------------------


def strings_of_app(app: str) -> Iterator[Message]:
    """Yield the strings of one of our apps: its Python, and its templates in the language they are written in."""
    folder = PACKAGE / app
    for path in sorted(folder.rglob("*.py")):
        yield from _extracted("python", path.read_bytes(), _shown(path))
    for path in sorted(path for path in (folder / "templates").rglob("*") if path.is_file()):
        if app == "public":
            yield from _extracted("jinja2.ext:babel_extract", path.read_bytes(), _shown(path), JINJA)
        else:
            yield from _extracted("python", _as_python(path), _shown(path))


def strings_of_scripts(app: str) -> Iterator[Message]:
    """Yield the strings of an app's JavaScript."""
    for path in sorted((PACKAGE / app / "static").rglob("*.js")):
        yield from _extracted("javascript", path.read_bytes(), _shown(path))


def strings_of_dependencies(domain: str) -> Iterator[Message]:
    """Yield what the desk's other apps ask for and do not say in Indonesian themselves.

    Their code is read, not their catalogues for English, which lag behind it. Scripts are shipped compiled:
    of those the catalogue is all there is.
    """
    for folder in _dependencies():
        listed = folder / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
        strings = _of_code(folder) if domain == "django" else iter(_read(listed) if listed.exists() else ())
        translated = _translations(folder / "locale" / "id" / "LC_MESSAGES" / f"{domain}.po")
        yield from (message for message in strings if key(message) not in translated)


def wagtails_indonesian(domain: str) -> dict[Key, str]:
    """Return Wagtail's own Indonesian. Django looks for "id" and never sees its "id_ID"."""
    found: dict[Key, str] = {}
    for folder in _dependencies():
        found = _translations(folder / "locale" / "id_ID" / "LC_MESSAGES" / f"{domain}.po") | found
    return found


SOURCES = (
    *(
        Source(
            title=f"{title} of Babad.",
            folder=PACKAGE / app / "locale",
            domain="django",
            languages=LANGUAGES,
            strings=lambda app=app: strings_of_app(app),
        )
        for app, title in (
            ("newsroom", "The desk"),
            ("importers", "The importers"),
            ("press", "The press"),
            ("public", "Readers' pages"),
        )
    ),
    Source(
        title="Indonesian for Wagtail's desk.",
        folder=PACKAGE / "newsroom" / "wagtail_locale",
        domain="django",
        languages=("id",),
        strings=lambda: strings_of_dependencies("django"),
        suggestions=lambda: wagtails_indonesian("django"),
        header=WAGTAILS,
    ),
    # Wagtail's catalogue for scripts holds its own strings and those of LOCALE_PATHS: ours go there too.
    Source(
        title="Indonesian for the desk's scripts.",
        folder=PACKAGE / "newsroom" / "wagtail_locale",
        domain="djangojs",
        languages=("id",),
        strings=lambda: (*strings_of_dependencies("djangojs"), *strings_of_scripts("newsroom")),
        suggestions=lambda: wagtails_indonesian("djangojs"),
        header=WAGTAILS,
    ),
)


# ---- Catalogues ------------------------------------------------------------------------------------------------------


def key(message: Message) -> Key:
    """Return what gettext finds the message by."""
    return (message.context or "", message.id if isinstance(message.id, str) else message.id[0])


def forms(message: Message) -> tuple[str, ...]:
    """Return the message's translations, one a plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def wanted(strings: Iterable[Message]) -> dict[Key, Message]:
    """Return the strings by key, each once: with a plural if one place asks for it, and with all its places."""
    listing = Catalog()
    for message in strings:
        listing.add(
            message.id, locations=message.locations, auto_comments=message.auto_comments, context=message.context
        )
    return {key(message): message for message in listing if message.id}


def read(path: Path) -> dict[Key, Message]:
    """Return the messages of a catalogue by key; none if there is no such file."""
    return {key(message): message for message in _read(path)} if path.exists() else {}


def merge(source: Source, language: str) -> Listing:
    """Return the catalogue as it should stand: today's strings with the translations that there are."""
    old = read(source.po(language))
    suggestions = source.suggestions() if language == "id" else {}
    listing = Listing(language, source.header.format(title=source.title))
    for at, message in wanted(source.strings()).items():
        before = old.get(at)
        given = forms(before) if before else ()
        string: str | tuple[str, ...]
        if isinstance(message.id, str):
            string = next(filter(None, given), "") or suggestions.get(at, "")
        elif language == "en":
            string = given if len(given) == 2 and all(given) else tuple(message.id)
        else:
            string = (next(filter(None, given), "") or suggestions.get(at, ""),)
        listing.add(
            message.id,
            string,
            locations=[(place, None) for place in sorted({place for place, _ in message.locations})],
            auto_comments=message.auto_comments,
            context=message.context,
            flags=before.flags & {"fuzzy"} if before else (),
        )
    return listing


def as_listing(path: Path, language: str) -> Listing:
    """Return the catalogue in ``path``, ready to be compiled."""
    listing = Listing(language)
    for message in _read(path):
        listing.add(message.id, message.string, context=message.context, flags=message.flags & {"fuzzy"})
    return listing


def compiled(listing: Listing) -> bytes:
    """Return what stands in the ``.mo`` file."""
    file = BytesIO()
    write_mo(file, listing)
    return file.getvalue()


def collect(source: Source) -> Iterator[str]:
    """Write the source's catalogues where they changed, and yield a line about each."""
    for language in source.languages:
        listing = merge(source, language)
        path = source.po(language)
        if not len(listing) and not path.exists():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        file = BytesIO()
        write_po(file, listing, width=100, sort_by_file=True, include_lineno=False)
        _write(path, file.getvalue())
        _write(path.with_suffix(".mo"), compiled(listing))
        left = sum(1 for message in listing if message.id and not all(forms(message)))
        note = "empty where the source may stand" if language == "en" else "to translate"
        yield f"{_shown(path)}: {len(listing)} strings, {left} {note}"


# ---- Reading ---------------------------------------------------------------------------------------------------------


def _extracted(method: str, data: bytes, place: str, options: dict[str, str] | None = None) -> Iterator[Message]:
    for _line, ids, comments, context in extract(
        method,
        BytesIO(data),
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        options=options,
        strip_comment_tags=True,
    ):
        yield Message(ids, locations=[(place, 0)], auto_comments=comments, context=context)


def _as_python(path: Path) -> bytes:
    """Return the template as Django shows it to gettext, its lines moved to the margin: Babel reads indents."""
    shown = templatize(path.read_text(), origin=str(path))
    return "\n".join(line.strip() for line in shown.splitlines()).encode()


def _dependencies() -> Iterator[Path]:
    from babad.settings.test import INSTALLED_APPS

    for name in INSTALLED_APPS:
        if name.startswith(("babad.", "django.")):
            continue
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.origin is not None, name
        yield Path(spec.origin).parent


def _of_code(folder: Path) -> Iterator[Message]:
    place = Path(folder.as_posix().rpartition("site-packages/")[0])
    for path in sorted([*folder.rglob("*.py"), *(folder / "templates").rglob("*.*")]):
        inside = path.relative_to(folder)
        if {"test", "tests", "management"} & set(inside.parts) or _of_another_app(folder, inside):
            continue
        data = path.read_bytes() if path.suffix == ".py" else _as_python(path)
        yield from _extracted("python", data, path.relative_to(place / "site-packages").as_posix())


def _of_another_app(folder: Path, inside: Path) -> bool:
    """Tell whether a file of ``folder`` belongs to an app inside it, as wagtail.admin lies in wagtail."""
    between = [folder / parent for parent in inside.parents][:-1]
    return any((parent / "apps.py").exists() or (parent / "locale").is_dir() for parent in between)


def _translations(path: Path) -> dict[Key, str]:
    return {at: forms(message)[0] for at, message in read(path).items() if forms(message)[0] and not message.fuzzy}


def _read(path: Path) -> list[Message]:
    with path.open("rb") as file:
        return [message for message in read_po(file, abort_invalid=True) if message.id]


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _write(path: Path, data: bytes) -> None:
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


def main() -> int:
    for source in SOURCES:
        for line in collect(source):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
