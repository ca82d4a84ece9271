"""What the editor's script sends about a story of an invented town, and what it is answered."""

import json
from typing import Any
from uuid import UUID

from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.conftest import Newsroom
from tests.factories import make_story
from tests.newsroom.desk_requests import desk

BY_SCRIPT = {"X-Requested-With": "XMLHttpRequest"}
MARKET = [
    "Bupati Karangjati Sri Lestari meresmikan Pasar Sagara, Senin (11/3/2024).",
    "“Pasar ini milik warga Karangjati,” kata Sri Lestari.",
    "Ketua Paguyuban Pedagang Wagiman Suroso sudah menyiapkan kios. “Kami siap pindah,” kata Wagiman.",
]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def make_market_story(newsroom: Newsroom, *texts: str, **fields: Any) -> Page:
    """Make a draft that the reporter began; `texts` are its paragraphs, without them the market's."""
    body = [{"type": "text", "value": paragraphs(*(texts or MARKET))}]
    fields = {"live": False, "owner": newsroom.staff["reporter"], "body": body} | fields
    return make_story(newsroom.section, "Pasar Sagara Diresmikan", **fields)


def look(user: AbstractUser, story: Page, *texts: str, decide: dict[str, Any] | None = None, **changes: Any) -> Any:
    """Send what the editor's form holds, with `texts` typed as its body; `decide` is a judgement. Returns the response."""
    markup = paragraphs(*texts) if texts else story.body.raw_data[0]["value"]
    form = {"title": story.title, "slug": story.slug, "rights": "own", "sensitive": story.sensitive}
    for formset in ("bylines", "story_topics", "comments"):
        form |= {f"{formset}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    form |= {f"judgement-{name}": value for name, value in (decide or {}).items()}
    form |= nested_form_data(
        {"body": streamfield([("text", rich_text(markup))]), "outlets_cited": streamfield([])} | changes
    )
    return desk(user).post(reverse("understood", args=[story.pk]), form, headers=BY_SCRIPT)


def understood(response: HttpResponse) -> dict[str, Any]:
    """Return the answer, its list parsed."""
    assert response.status_code == 200, response.status_code
    answer: dict[str, Any] = json.loads(response.content)
    return {**answer, "list": BeautifulSoup(answer["html"], "html.parser")}


def row(answer: dict[str, Any], words: str) -> Tag:
    """Return the line of the list that begins with `words`."""
    for one in answer["list"].select("[data-key]"):
        if one.select_one(".desk-found__what").get_text().startswith(words):
            return one
    raise AssertionError(f"no line begins with {words!r}")


def state(answer: dict[str, Any], words: str) -> str:
    """Return public, proposal or rejected."""
    classes = row(answer, words).details["class"]
    return next(one for one in classes if "--" in one).split("--")[1]


def key(answer: dict[str, Any], words: str) -> UUID:
    return UUID(row(answer, words)["data-key"])


def buttons(answer: dict[str, Any], words: str) -> set[str]:
    """Return the judgements that a line offers."""
    return {one["data-judge"] for one in row(answer, words).select("[data-judge]")}
