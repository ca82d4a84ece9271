"""Opens readers' pages in a browser without a server: their HTML from sample contexts, their files from the package."""

import io
import os
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from csp.utils import build_policy
from django.conf import settings
from PIL import Image
from playwright.sync_api import Page, Route

import babad.public
from babad.public.contexts import PageContext
from babad.public.rendering import render
from tests.public import sample_contexts

ORIGIN = "http://localhost"  # a browser trusts it as it trusts https: there is a clipboard
STATIC = Path(babad.public.__file__).parent / "static"
TYPES = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}

Answer = Callable[[Route], None]


@cache
def photo(name: str) -> bytes:
    """Return a drawn photo of the width that its name ends in."""
    width = int(name.rpartition("-")[2].partition(".")[0])
    file = io.BytesIO()
    Image.linear_gradient("L").resize((width, width * 2 // 3)).convert("RGB").save(file, "JPEG", quality=60)
    return file.getvalue()


def answer_with(page: PageContext, photos: Callable[[str], bytes] = photo) -> Answer:
    """Return what answers every request of a page: the page itself, its files, its photos; anything else is 404."""
    policy = build_policy(config=settings.CONTENT_SECURITY_POLICY["DIRECTIVES"])
    html = render(page)

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN).partition("?")[0]
        if path == page.head.address:
            headers = {"Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8"}
            route.fulfill(body=html, headers=headers)
        elif path.startswith("/media/"):
            route.fulfill(body=photos(path), content_type="image/jpeg")
        elif path.startswith("/static/") and (file := STATIC / path.removeprefix("/static/")).is_file():
            route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])
        else:
            route.fulfill(status=404, body="")

    return answer


def read(window: Page, page: PageContext | str, language: str = "id") -> Page:
    """Open a page (or the sample of a kind) in a window and wait until it is there with its fonts."""
    context = sample_contexts.page(page, language) if isinstance(page, str) else page
    window.unroute_all()
    window.route(f"{ORIGIN}/**", answer_with(context))
    window.goto(ORIGIN + context.head.address)
    window.wait_for_load_state("networkidle")
    window.evaluate("document.fonts.ready.then(() => true)")
    return window


def compressed(data: bytes) -> int:
    """Return how many bytes go over the line (gzip; brotli is smaller still)."""
    return len(zlib.compress(data, 9)) + 12


@cache
def axe() -> str:
    """Return axe-core's script from where ``BABAD_AXE`` says, or from node_modules."""
    root = Path(__file__).resolve().parents[2]
    path = Path(os.environ.get("BABAD_AXE") or root / "node_modules/axe-core/axe.min.js")
    if not path.is_file():
        pytest.skip("no axe-core here: npm install --no-save axe-core, or name its axe.min.js in BABAD_AXE")
    return path.read_text()


def violations(window: Page) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA and good practice on the page as it stands, one line each."""
    window.evaluate(axe())
    found = window.evaluate(
        """async () => (await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: { "target-size": { enabled: true } },
        })).violations.map((one) => ({ id: one.id, nodes: one.nodes.map((node) => node.html.slice(0, 160)) }))"""
    )
    return [f"{one['id']}: {node}" for one in found for node in one["nodes"]]
