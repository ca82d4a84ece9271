"""What a story costs on a phone: budgets that fail the build."""

import json
from dataclasses import replace
from functools import cache

import pytest

from babad.importers.sample_pictures import draw
from babad.newsroom.photographs import make_copies
from babad.public.contexts import PictureSource
from babad.public.rendering import render
from tests.browser.conftest import Window
from tests.browser.reader import ORIGIN, STATIC, answer_with, compressed
from tests.public import sample_contexts

TEXT_BUDGET = 60_000
FIRST_VIEW_BUDGET = 150_000


def text_of(kind: str, language: str) -> int:
    """Return the compressed bytes of a page's HTML, style and script."""
    html = render(sample_contexts.page(kind, language)).encode()
    files = [(STATIC / "public" / name).read_bytes() for name in ("site.css", "site.js")]
    return sum(map(compressed, (html, *files)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", sample_contexts.KINDS)
def test_html_style_and_script_are_small(kind: str, language: str) -> None:
    assert text_of(kind, language) <= TEXT_BUDGET


@cache
def lead_photo() -> dict[tuple[str, int], bytes]:
    """Return a drawn scene with much in it, as the worker stores it for phones, by format and width."""
    return {
        (copy.format, copy.width): copy.data for copy in make_copies(draw("telephone-desk"), widths=(320, 640, 960))
    }


@pytest.mark.parametrize("density", [1, 2])
def test_the_first_view_of_a_story_is_light(window: Window, density: int) -> None:
    """Everything that is fetched for what a phone 360 pixels wide shows first, its lead photo included."""
    story = sample_contexts.story()
    lead = replace(
        story.lead or sample_contexts.picture(),
        sources=tuple(
            PictureSource(
                f"image/{kind}", ", ".join(f"/media/lead-{width}.{kind} {width}w" for width in (320, 640, 960))
            )
            for kind in ("avif", "webp", "jpeg")
        ),
        address="/media/lead-960.jpeg",
    )

    def photo(path: str) -> bytes:
        name, kind = path.removeprefix("/media/lead-").split(".")
        return lead_photo()[kind, int(name)]

    page = window(viewport={"width": 360, "height": 740}, device_scale_factor=density)
    sizes: dict[str, int] = {}
    answer = answer_with(replace(story, lead=lead, body=(), related=()), photos=photo)
    page.on("response", lambda response: sizes.update({response.url.removeprefix(ORIGIN): len(response.body())}))
    page.route(f"{ORIGIN}/**", answer)
    page.goto(ORIGIN + story.head.address)
    page.wait_for_load_state("networkidle")
    pictures = [path for path in sizes if path.startswith("/media/")]
    assert len(pictures) == 1 and pictures[0].endswith(".avif")
    fonts = [path for path in sizes if path.endswith(".woff2")]
    assert len(fonts) == 2
    fetched = {path: size for path, size in sizes.items() if path.endswith((".woff2", ".avif", ".svg"))}
    total = sum(fetched.values()) + text_of("story", "id")
    assert total <= FIRST_VIEW_BUDGET, json.dumps(fetched)
