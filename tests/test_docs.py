"""The documentation names what exists."""

import re
from pathlib import Path

import pytest

from babad.public.api.endpoints import api

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "babad"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_variable_is_documented() -> None:
    page = (ROOT / "docs/reference/settings.md").read_text()
    read = {name for path in PACKAGE.rglob("*.py") for name in re.findall(r'"(BABAD_[A-Z_]+)"', path.read_text())}
    read |= {
        name for path in (ROOT / "tests").rglob("*.py") for name in re.findall(r'"(BABAD_[A-Z]+)"', path.read_text())
    }
    assert len(read) > 8
    assert {name for name in read if f"`{name}`" not in page} == set()


def test_no_documented_variable_is_gone() -> None:
    code = "".join(path.read_text() for folder in (PACKAGE, ROOT / "tests") for path in folder.rglob("*.py"))
    documented = re.findall(r"`(BABAD_[A-Z_]+)`", (ROOT / "docs/reference/settings.md").read_text())
    assert {name for name in documented if name not in code} == set()


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs/reference/commands.md").read_text()
    commands = {path.stem for path in PACKAGE.glob("*/management/commands/*.py") if path.stem != "__init__"}
    assert commands
    assert {name for name in commands if f"`babad {name}" not in page} == set()


def test_every_address_of_the_api_is_documented() -> None:
    page = (ROOT / "docs/reference/api.md").read_text()
    schema = api.get_openapi_schema()
    assert len(schema["paths"]) > 8
    for path, operations in schema["paths"].items():
        assert f"| `{path}` |" in page
        missing = {name for one in operations["get"]["parameters"] if f"`{(name := one['name'])}`" not in page}
        assert missing - {"id", "slug"} == set(), path
    assert set(re.findall(r"\| `(/api/[^`]*)` \|", page)) == set(schema["paths"])


def test_every_box_is_on_the_map() -> None:
    page = (ROOT / "docs/where-things-live.md").read_text()
    for folder in PACKAGE.iterdir():
        if (folder / "__init__.py").exists():
            assert f"{folder.name}/" in page, folder.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text()
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
    if page.name == "where-things-live.md":
        for path in re.findall(r"`((?:src/babad/)?[a-z_]+/[\w./-]*)`", text):
            whole = ROOT / path if path.startswith("src/") else PACKAGE / path
            assert whole.exists() or (ROOT / path).exists(), f"{path} is not there"


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs/adr").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_nothing_speaks_of_a_machine() -> None:
    """No path of somebody's home, no package index address, in what we ship."""
    pattern = re.compile(r"/(?:home|root|Users)/\w|/work/|index-url https|pypi\.org/simple")
    for path in [*PAGES, *PACKAGE.rglob("*.py"), ROOT / "Makefile", *ROOT.glob("*.lock"), *ROOT.glob("*.toml")]:
        found = pattern.search(path.read_text())
        assert not found, f"{path.relative_to(ROOT)}: {found[0]}"
