"""What import-linter cannot see: names in strings that point up the house."""

import re
from pathlib import Path

import pytest
from django.apps import apps

PACKAGE = Path(__file__).parent.parent / "src" / "babad"

# From the bottom up. Boxes in one row may not know each other either.
LAYERS = [{"reading"}, {"record"}, {"newsroom"}, {"public", "importers"}, {"press"}]
BOXES = set().union(*LAYERS)
HEIGHT = {box: height for height, row in enumerate(LAYERS) for box in row}
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "lib"}


def may_know(box: str, other: str) -> bool:
    return box == other or HEIGHT[box] > HEIGHT[other]


def test_every_box_has_its_place() -> None:
    """A new folder needs a row here, in the import contract and in docs/where-things-live.md."""
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders - {"settings"} == BOXES


def test_model_relations_point_down() -> None:
    """A ``ForeignKey("newsroom.Story")`` is a string to the linter; here it is what it is."""
    seen = 0
    for model in apps.get_models(include_auto_created=True):
        box = model._meta.app_label
        if box not in BOXES:
            continue
        for field in model._meta.get_fields():
            other = field.related_model
            if not field.is_relation or field.auto_created or other is None or other == "self":
                continue
            seen += 1
            label = other._meta.app_label
            assert label not in BOXES or may_know(box, label), f"{model.__name__}.{field.name} points up to {label}"
    assert seen > 10


# reverse("public:…"), {% url "public:…" %}, "public/pages/…html", get_model("record.Entity"), ForeignKey("press.Job")
MENTION = re.compile(
    r"""["'](?P<name>NAMES)(?::[\w-]+|/[\w/.-]+\.(?:html|jinja|xml|txt)|\.[A-Z]\w+)["']""".replace(
        "NAMES", "|".join(sorted(BOXES))
    )
)


@pytest.mark.parametrize("box", sorted(BOXES))
def test_names_in_strings_point_down(box: str) -> None:
    """URL names, template names and model labels of an upper box must not stand in a lower one."""
    for path in (PACKAGE / box).rglob("*"):
        if path.suffix not in {".py", ".html", ".jinja", ".xml"} or "migrations" in path.parts:
            continue
        for match in MENTION.finditer(path.read_text()):
            assert may_know(box, match["name"]), f"{path.relative_to(PACKAGE)} speaks of {match[0]}"


def test_the_pattern_sees_what_it_should() -> None:
    for text in ['reverse("public:topic")', "'newsroom.Story'", '"public/pages/story.html"']:
        assert MENTION.search(text), text
    for text in ['"newsroom"', "from babad.public import views", '"public"']:
        assert not MENTION.search(text), text


def test_no_drawers() -> None:
    """A module is named after what it does."""
    names = {path.stem for path in PACKAGE.rglob("*.py")} | {path.name for path in PACKAGE.rglob("*") if path.is_dir()}
    assert not names & DRAWERS
