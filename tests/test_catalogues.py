"""What collects and checks translations finds what it must."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import check_translations as check
import collect_translations as collect
import pytest
from babel.messages.catalog import Message

PYTHON = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
TITLE = _("Front page")
HELP = _("First half, "
         "second half.")
def say(n): return ngettext("%(n)d story", "%(n)d stories", n), pgettext("byline", "Source")
"""
DJANGO = """{% load i18n %}
<h1 title="{% trans 'Photos' %}">{% translate "Lead" context "page" %}</h1>
    {% blocktranslate trimmed count n=n %}
        {{ n }} photo
    {% plural %}
        {{ n }} photos
    {% endblocktranslate %}
  {% include "x.html" with heading=_("In a tag") %}
"""
JINJA = """{% trans %}Read also{% endtrans %} {{ pgettext("page", "Topic") }}
{% trans n=count %}{{ n }} reader{% pluralize %}{{ n }} readers{% endtrans %}
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with a desk and readers' pages, of three files."""
    folder = tmp_path / "src" / "babad"
    for path, text in {
        "newsroom/models.py": PYTHON,
        "newsroom/templates/newsroom/front.html": DJANGO,
        "public/templates/public/story.html": JINJA,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    monkeypatch.setattr(collect, "ROOT", tmp_path)
    monkeypatch.setattr(collect, "PACKAGE", folder)
    return folder


def test_every_form_of_asking_is_found(package: Path) -> None:
    assert {collect.key(message): message.id for message in collect.strings_of_app("newsroom")} == {
        ("", "Front page"): "Front page",
        ("", "First half, second half."): "First half, second half.",
        ("", "%(n)d story"): ("%(n)d story", "%(n)d stories"),
        ("byline", "Source"): "Source",
        ("", "Photos"): "Photos",
        ("page", "Lead"): "Lead",
        ("", "%(n)s photo"): ("%(n)s photo", "%(n)s photos"),
        ("", "In a tag"): "In a tag",
    }
    assert {collect.key(message): message.id for message in collect.strings_of_app("public")} == {
        ("", "Read also"): "Read also",
        ("page", "Topic"): "Topic",
        ("", "%(n)s reader"): ("%(n)s reader", "%(n)s readers"),
    }


def test_dependencies_are_read_from_their_code() -> None:
    strings = collect.wanted(collect.strings_of_dependencies("django"))
    assert len(strings) > 1500
    assert ("", "Save draft") in strings  # a template of Wagtail's
    assert ("Task", "Running") in strings  # an app without any catalogue
    assert ("", "No, don't unpublish") in strings
    assert ("", "Wagtail styleguide") not in strings  # is part of Wagtail and not installed


@pytest.fixture
def desk(package: Path) -> Iterator[collect.Source]:
    yield replace(
        collect.SOURCES[0],
        folder=package / "newsroom" / "locale",
        strings=lambda: collect.strings_of_app("newsroom"),
    )


def translate(source: collect.Source, language: str, translations: dict[str, str]) -> None:
    """Write translations into the catalogue and compile it."""
    path = source.po(language)
    text = path.read_text()
    for string, translation in translations.items():
        for empty in (f'msgid "{string}"\nmsgstr ""', f'msgid_plural "{string}"\nmsgstr[0] ""'):
            text = text.replace(empty, empty[:-1] + translation + '"')
    path.write_text(text)
    path.with_suffix(".mo").write_bytes(collect.compiled(collect.as_listing(path, language)))


INDONESIAN = {
    "Front page": "Halaman depan",
    "First half, second half.": "Separuh, separuh.",
    "%(n)d stories": "%(n)d berita",
    "Source": "Sumber",
    "Photos": "Foto",
    "Lead": "Utama",
    "%(n)s photos": "%(n)s foto",
    "In a tag": "Dalam tag",
}


def test_a_new_catalogue_waits_for_its_translations(desk: collect.Source) -> None:
    assert list(check.problems(desk)) == [
        "newsroom/locale/id/LC_MESSAGES/django.po is not there",
        "newsroom/locale/en/LC_MESSAGES/django.po is not there",
    ]
    assert [line.partition(": ")[2] for line in collect.collect(desk)] == [
        "8 strings, 8 to translate",
        "8 strings, 6 empty where the source may stand",
    ]
    left = list(check.problems(desk))
    assert len([line for line in left if "/id/" in line]) == 8
    # English needs words where the source alone doesn't tell.
    assert [line.partition("po: ")[2] for line in left if "/en/" in line] == [
        "[byline] 'Source' is not translated",
        "[page] 'Lead' is not translated",
    ]
    translate(desk, "id", INDONESIAN)
    translate(desk, "en", {"Source": "Source", "Lead": "Lead"})
    assert list(check.problems(desk)) == []


def test_collecting_again_changes_nothing_and_loses_nothing(desk: collect.Source, package: Path) -> None:
    list(collect.collect(desk))
    translate(desk, "id", INDONESIAN)
    list(collect.collect(desk))
    before = desk.po("id").read_bytes(), desk.po("id").with_suffix(".mo").read_bytes()
    list(collect.collect(desk))
    assert (desk.po("id").read_bytes(), desk.po("id").with_suffix(".mo").read_bytes()) == before

    (package / "newsroom" / "models.py").write_text(PYTHON + 'NEW = _("Breaking")\n')
    assert "newsroom/locale/id/LC_MESSAGES/django.po: 'Breaking' is not in the catalogue" in check.problems(desk)
    list(collect.collect(desk))
    assert [line for line in check.problems(desk) if "/id/" in line] == [
        "newsroom/locale/id/LC_MESSAGES/django.po: 'Breaking' is not translated"
    ]


def test_translations_made_elsewhere_fill_what_is_empty(desk: collect.Source) -> None:
    elsewhere = {("", "Photos"): "Gambar", ("", "Front page"): "Muka"}
    list(collect.collect(desk))
    translate(desk, "id", {"Photos": "Foto"})
    list(collect.collect(replace(desk, suggestions=lambda: elsewhere)))
    said = collect.read(desk.po("id"))
    assert (said["", "Photos"].string, said["", "Front page"].string) == ("Foto", "Muka")


def test_what_is_fuzzy_or_not_compiled_is_found(desk: collect.Source) -> None:
    list(collect.collect(desk))
    translate(desk, "id", INDONESIAN)
    path = desk.po("id")
    path.write_text(path.read_text().replace('msgstr "Foto"', 'msgstr "Potret"'))
    assert [line for line in check.problems(desk) if "/id/" in line] == [
        "newsroom/locale/id/LC_MESSAGES/django.po: django.mo is not what django.po compiles to"
    ]
    path.write_text(path.read_text().replace('msgid "Photos"', '#, fuzzy\nmsgid "Photos"'))
    assert "newsroom/locale/id/LC_MESSAGES/django.po: 'Photos' is marked fuzzy" in check.problems(desk)


@pytest.mark.parametrize(
    ("ids", "translation", "what"),
    [
        ("%(title)s is published", "Telah terbit", "placeholders"),
        ("%(title)s is published", "%(judul)s terbit", "placeholders"),
        ("%d of %s", "%s dari %d", "placeholders"),
        ("With “{topic}” there", "Dengan “{topik}”", "placeholders"),
        ("<b>%(who)s</b> wrote", "%(who)s menulis", "markup"),
        (("1 page", "%(n)s pages"), ("Satu halaman",), "placeholders"),
        ("\nTwo lines\n", "Dua baris", "line breaks"),
    ],
)
def test_broken_translations_are_found(ids: str | tuple[str, str], translation: str, what: str) -> None:
    (line,) = check.broken([Message(ids, translation)])
    assert f"other {what}" in line


@pytest.mark.parametrize(
    ("ids", "translation"),
    [
        ("%(title)s by %(who)s", "%(who)s: %(title)s"),
        ("100%% of {n}", "100%% dari {n}"),
        (("1 page", "%(n)s pages"), ("%(n)s halaman",)),
        (("1 page", "%(n)s pages"), ("1 page", "%(n)s pages")),
        ("Not translated", ""),
    ],
)
def test_sound_translations_pass(ids: str | tuple[str, str], translation: str) -> None:
    assert list(check.broken([Message(ids, translation)])) == []


def test_one_string_is_not_said_in_two_ways(desk: collect.Source, package: Path) -> None:
    readers = replace(
        desk,
        title="Readers' pages.",
        folder=package / "public" / "locale",
        strings=lambda: [Message("Photos", context=None), Message("Photos", context="page")],
    )
    for source, word in ((desk, "Foto"), (readers, "Gambar")):
        list(collect.collect(source))
        translate(source, "id", {"Photos": word})
    (line,) = check.contradictions("id", (desk, readers))
    assert line.startswith("id: 'Photos' is 'Foto' (The desk of Babad.) but 'Gambar' (Readers' pages.)")
