"""After Publish: three questions at most, which hold nobody up."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import rich_text, streamfield

from babad.newsroom.desk import questions as asking
from babad.newsroom.models import Story
from babad.record.models import Entity, Judgement
from tests.conftest import Newsroom
from tests.newsroom.desk_requests import BODY, answer_from_list, approve_in_editor, desk, edit, typed
from tests.newsroom.understanding_requests import BY_SCRIPT, MARKET, make_market_story, paragraphs

MARKET_BODY = streamfield([("text", rich_text(paragraphs(*MARKET)))])


@pytest.fixture(autouse=True)
def english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


def publish(newsroom: Newsroom, story: Story, **changes: Any) -> HttpResponse:
    return edit(newsroom.staff["night"], story, "action-publish", **{"body": MARKET_BODY} | changes)


def fields(page: HttpResponse) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each question's field, with the values that may be chosen."""
    soup = BeautifulSoup(page.content, "html.parser")
    for question in soup.select("[data-question]"):
        choices = question.select("input[type=radio]")
        yield choices[0]["name"], [choice["value"] for choice in choices]


def test_publishing_leads_to_what_is_worth_asking(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    response = publish(newsroom, story)
    assert response.url == reverse("story_questions", args=[story.pk])
    assert Story.objects.get(pk=story.pk).live
    night = desk(newsroom.staff["night"])
    page = night.get(response.url)
    assert "Wagiman Suroso" in page.content.decode()
    [(name, choices)] = fields(page)
    assert choices == ["yes", "no"]
    assert not Entity.objects.get(name="Wagiman Suroso").is_public  # unanswered is not public

    assert night.post(response.url, {name: "yes"}).url == reverse("wagtailadmin_home")
    judgement = Judgement.objects.get()
    assert (judgement.kind, judgement.author) == ("show", newsroom.staff["night"])
    assert Entity.objects.get(name="Wagiman Suroso").is_public
    # Nothing is left to ask.
    assert night.get(response.url).url == reverse("wagtailadmin_home")


def test_later_stores_nothing_and_is_not_asked_again(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    address = publish(newsroom, story).url
    night = desk(newsroom.staff["night"])
    [(name, _choices)] = fields(night.get(address))
    assert night.post(address, {name: "yes", "later": "1"}).status_code == 302
    assert not Judgement.objects.exists()
    assert night.get(address).status_code == 302
    # Somebody else, who publishes the next version, is asked.
    assert desk(newsroom.staff["publisher"]).get(address).status_code == 200


def test_nonsense_is_no_answer(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    address = publish(newsroom, story).url
    [(name, _choices)] = fields(desk(newsroom.staff["night"]).get(address))
    for answer in ("", "9", "none", "-1", "²", "maybe"):
        assert desk(newsroom.staff["night"]).post(address, {name: answer}).status_code == 302
    assert not Judgement.objects.exists()


def test_with_nothing_to_ask_one_stands_on_the_first_page(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    response = edit(newsroom.staff["night"], story, "action-publish", body=BODY, follow=True)
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_home")
    listing = reverse("wagtailadmin_explore", args=[newsroom.section.pk])
    response = edit(newsroom.staff["night"], story, "action-publish", body=BODY, next=listing, follow=True)
    assert response.redirect_chain[-1][0] == listing


def test_a_draft_or_a_step_on_the_way_asks_nothing(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    assert "questions" not in edit(newsroom.staff["reporter"], story, body=MARKET_BODY).url
    assert "questions" not in edit(newsroom.staff["reporter"], story, "action-submit", body=MARKET_BODY).url
    assert "questions" not in approve_in_editor(newsroom.staff["editor"], story, body=MARKET_BODY).url
    assert not Story.objects.get(pk=story.pk).live


def test_the_approval_that_publishes_asks(newsroom: Newsroom) -> None:
    in_editor, in_list = make_market_story(newsroom), make_market_story(newsroom)
    for story in (in_editor, in_list):
        edit(newsroom.staff["reporter"], story, "action-submit", body=MARKET_BODY)
        answer_from_list(newsroom.staff["editor"], story, "approve")
    publisher = newsroom.staff["publisher"]
    approved = approve_in_editor(publisher, Story.objects.get(pk=in_editor.pk), body=MARKET_BODY)
    assert approved.url == reverse("story_questions", args=[in_editor.pk])
    assert answer_from_list(publisher, in_list, "approve").url == reverse("story_questions", args=[in_list.pk])
    assert Story.objects.filter(live=True).count() == 2


def test_scheduling_asks_too(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    response = publish(newsroom, story, go_live_at=typed(timezone.now() + timedelta(days=1)))
    assert response.url == reverse("story_questions", args=[story.pk])
    night = desk(newsroom.staff["night"])
    [(name, _choices)] = fields(night.get(response.url))
    night.post(response.url, {name: "no"})
    assert Judgement.objects.get().kind == "hide"
    assert not Story.objects.get(pk=story.pk).live


def test_a_sensitive_story_is_not_asked_about(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom, sensitive="suspects")
    address = publish(newsroom, story, sensitive="suspects").url
    assert desk(newsroom.staff["night"]).get(address).url == reverse("wagtailadmin_home")


def test_what_goes_wrong_with_asking_does_not_hold_up_publishing(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("no answer")

    monkeypatch.setattr(asking, "understand", fail)
    story = make_market_story(newsroom)
    assert publish(newsroom, story).status_code == 302
    assert Story.objects.get(pk=story.pk).live


def test_only_who_may_judge_it_is_asked(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    address = publish(newsroom, story).url
    for role in ("reporter", "colleague"):
        for method in ("get", "post"):
            assert getattr(desk(newsroom.staff[role]), method)(address, headers=BY_SCRIPT).status_code == 403, role
    assert not Judgement.objects.exists()
