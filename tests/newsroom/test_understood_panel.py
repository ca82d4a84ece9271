"""The story's panel: what was understood of what is typed, and judging it before anybody has published it."""

from uuid import uuid4

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from babad.newsroom.models import Story
from babad.record import operations
from babad.record.models import Entity, EntityName, Judgement, Quotation, Source, Statement
from tests.conftest import Newsroom
from tests.factories import make_person
from tests.newsroom.desk_requests import desk
from tests.newsroom.understanding_requests import (
    BY_SCRIPT,
    MARKET,
    buttons,
    key,
    look,
    make_market_story,
    row,
    state,
    understood,
)

# ---- Looking ---------------------------------------------------------------------------------------------------------


def test_what_is_typed_is_understood_and_nothing_is_stored(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom, "Hujan turun.")
    answer = understood(look(newsroom.staff["reporter"], story, *MARKET))
    assert state(answer, "Sri Lestari") == "public"
    assert "Bupati Karangjati" in row(answer, "Sri Lestari").get_text()
    said = row(answer, "“Kami siap pindah")
    assert "Wagiman Suroso" in said.get_text()
    assert "kata Wagiman" in said["data-sentence"]
    assert "11 Maret 2024" in row(answer, "Senin (11/3/2024)").get_text()
    assert state(answer, "Wagiman Suroso") == "proposal"
    assert not (Source.objects.exists() or Statement.objects.exists() or Judgement.objects.exists())
    assert story.revisions.count() == 1


def test_a_half_made_form_is_answered(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    answer = understood(look(newsroom.staff["reporter"], story, *MARKET, title="", slug="", go_live_at="besok"))
    assert state(answer, "Sri Lestari") == "public"
    assert answer["error"] == ""


def test_an_empty_story_says_so(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    answer = understood(look(newsroom.staff["reporter"], story, "", title=""))
    assert answer["summary"] in {"Nothing yet.", "Belum ada."}
    assert not answer["list"].select("[data-key]")


def test_the_panel_is_in_the_editor_and_waits_for_the_first_saving(newsroom: Newsroom) -> None:
    page = desk(newsroom.staff["reporter"]).get(
        reverse("wagtailadmin_pages:add", args=["newsroom", "story", newsroom.section.pk])
    )
    assert b"data-understood" in page.content and b"data-waiting" in page.content


# ---- Judging ---------------------------------------------------------------------------------------------------------


def test_a_finding_is_rejected_with_its_reason_and_taken_back(newsroom: Newsroom) -> None:
    story, reporter = make_market_story(newsroom), newsroom.staff["reporter"]
    target = key(understood(look(reporter, story)), "“Pasar ini")
    decide = {"kind": "reject", "target": target, "reason": "misread"}
    answer = understood(look(reporter, story, decide=decide))
    assert state(answer, "“Pasar ini") == "rejected"
    judgement = Judgement.objects.get()
    assert (judgement.author, judgement.reason, judgement.target) == (reporter, "misread", target)
    assert judgement.made_at <= timezone.now()

    answer = understood(look(reporter, story, decide={"kind": "take_back", "target": judgement.pk}))
    assert state(answer, "“Pasar ini") == "public"
    assert Judgement.objects.get().taken_back_at


def test_a_rejection_needs_a_reason(newsroom: Newsroom) -> None:
    story, reporter = make_market_story(newsroom), newsroom.staff["reporter"]
    target = key(understood(look(reporter, story)), "“Pasar ini")
    answer = understood(look(reporter, story, decide={"kind": "reject", "target": target}))
    assert answer["error"] and not Judgement.objects.exists()


def test_what_was_judged_in_a_draft_holds_when_it_is_published(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    editor = newsroom.staff["editor"]
    answer = understood(look(editor, story))
    understood(look(editor, story, decide={"kind": "reject", "target": key(answer, "“Pasar ini"), "reason": "wrong"}))
    person = row(answer, "Wagiman Suroso").select_one('[data-judge="show"]')["data-target"]
    answer = understood(look(editor, story, decide={"kind": "show", "target": person}))
    assert state(answer, "“Kami siap pindah") == "public"

    story.get_latest_revision().publish()
    said = {one.text.strip(" ,"): one for one in Quotation.objects.all()}
    assert said["Pasar ini milik warga Karangjati"].rejected
    assert said["Pasar ini milik warga Karangjati"].public_from is None
    assert said["Kami siap pindah"].public_from is not None
    assert Entity.objects.get(name="Wagiman Suroso").is_public


def test_whose_words_these_are_is_put_right(newsroom: Newsroom) -> None:
    story, editor = make_market_story(newsroom), newsroom.staff["editor"]
    answer = understood(look(editor, story))
    words = row(answer, "“Kami siap pindah")
    mayor = next(one for one in words.select('[data-judge="speaker"][data-other]') if "Sri Lestari" in one.get_text())
    decide = {"kind": "speaker", "target": words["data-key"], "other": mayor["data-other"]}
    answer = understood(look(editor, story, decide=decide))
    assert "Sri Lestari" in row(answer, "“Kami siap pindah").summary.get_text()
    assert state(answer, "“Kami siap pindah") == "public"

    answer = understood(look(editor, story, decide={"kind": "speaker", "target": words["data-key"]}))
    assert state(answer, "“Kami siap pindah") != "public"


def test_a_name_is_linked_to_somebody_found_by_another_name(newsroom: Newsroom) -> None:
    editor, story = newsroom.staff["editor"], make_market_story(newsroom)
    operations.judge(
        "describe",
        target=uuid4(),
        value={
            "name": "Haji Wagiman",
            "kind": "person",
            "aliases": [{"name": "Pak Wagiman dari Sagara", "language": "id"}],
        },
        author=editor,
        now=timezone.now(),
    )
    found = desk(editor).get(reverse("understood_names", args=[story.pk]), {"q": "dari sagara"}).json()["html"]
    haji = Entity.objects.get(name="Haji Wagiman")
    assert str(haji.key) in found and "Haji Wagiman" in found
    answer = understood(look(editor, story))
    decide = {"kind": "link", "target": key(answer, "Wagiman Suroso"), "other": haji.key}
    assert not understood(look(editor, story, decide=decide))["error"]
    story.get_latest_revision().publish()
    assert [one.entity for one in haji.appearances.all()] == [haji]


def test_a_namesake_is_somebody_of_their_own(newsroom: Newsroom) -> None:
    editor, first, second = newsroom.staff["editor"], make_market_story(newsroom), make_market_story(newsroom)
    first.get_latest_revision().publish()
    known = Entity.objects.get(name="Sri Lestari")
    target = key(understood(look(editor, second)), "Sri Lestari")
    assert not understood(look(editor, second, decide={"kind": "namesake", "target": target}))["error"]
    second.get_latest_revision().publish()
    people = Entity.objects.filter(name="Sri Lestari", merged_into=None)
    assert people.count() == 2 and EntityName.objects.filter(entity__in=people, norm="sri lestari").count() == 2
    assert known.appearances.count() == 1


def test_an_events_date_is_put_right(newsroom: Newsroom) -> None:
    editor = newsroom.staff["editor"]
    story = make_market_story(
        newsroom, "Bupati Karangjati Sri Lestari bertemu Gubernur Sagara Joko Utomo di Karangjati, Senin (11/3/2024)."
    )
    answer = understood(look(editor, story))
    event = answer["list"].select_one('[data-judge="date"]').find_parent("li")
    decide = {"kind": "date", "target": event["data-key"], "first_day": "2024-03-12", "last_day": "2024-03-13"}
    understood(look(editor, story, decide=decide))
    assert Judgement.objects.get().value == {"date": "2024-03-12/2024-03-13"}
    backwards = {**decide, "first_day": "2024-03-14"}
    assert understood(look(editor, story, decide=backwards))["error"]
    assert Judgement.objects.count() == 1


# ---- Who may ---------------------------------------------------------------------------------------------------------


def test_who_may_edit_the_story_may_judge_it(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    target = key(understood(look(newsroom.staff["reporter"], story)), "“Pasar ini")
    names = reverse("understood_names", args=[story.pk])
    for role, user in newsroom.staff.items():
        status = 403 if role == "colleague" else 200
        decide = {"kind": "reject", "target": target, "reason": f"trivial {role}"}
        assert look(user, story, decide=decide).status_code == status, role
        assert desk(user).get(names, {"q": "Sri"}, headers=BY_SCRIPT).status_code == status, role
    assert set(Judgement.objects.values_list("author__username", flat=True)) <= set(newsroom.staff) - {"colleague"}
    assert Judgement.objects.exists()


def test_nobody_else_sees_what_was_understood(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    for name in ("understood", "understood_names", "story_questions"):
        response = Client().post(reverse(name, args=[story.pk]))
        assert response.status_code == 302 and "login" in response.url
        assert look(newsroom.staff["colleague"], story).status_code == 403


def test_a_byline_that_is_only_typed_gives_no_right(newsroom: Newsroom) -> None:
    story, colleague = make_market_story(newsroom), newsroom.staff["colleague"]
    person = make_person("Rekan Uji")
    person.user = colleague
    person.save()
    answer = look(colleague, story, **{"bylines-TOTAL_FORMS": "1", "bylines-0-person": person.pk})
    assert answer.status_code == 403


def test_a_story_that_readers_have_is_judged_by_editors(newsroom: Newsroom) -> None:
    story, reporter = make_market_story(newsroom), newsroom.staff["reporter"]
    story.get_latest_revision().publish()
    answer = understood(look(reporter, story))
    assert not answer["list"].select("[data-judge]")
    decide = {"kind": "reject", "target": key(answer, "“Pasar ini"), "reason": "misread"}
    assert look(reporter, story, decide=decide).status_code == 403
    assert not understood(look(newsroom.staff["editor"], story, decide=decide))["error"]
    assert Quotation.objects.get(text__startswith="Pasar ini").rejected


def test_a_locked_story_is_judged_by_nobody_else(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    target = key(understood(look(newsroom.staff["reporter"], story)), "“Pasar ini")
    Story.objects.filter(pk=story.pk).update(locked=True, locked_by=newsroom.staff["publisher"])
    decide = {"kind": "reject", "target": target, "reason": "misread"}
    assert look(newsroom.staff["reporter"], story, decide=decide).status_code == 403
    assert not Judgement.objects.exists()


def test_only_an_editor_gives_somebody_a_page(newsroom: Newsroom) -> None:
    story, reporter = make_market_story(newsroom), newsroom.staff["reporter"]
    answer = understood(look(reporter, story))
    assert not {"show", "hide"} & buttons(answer, "Wagiman Suroso")
    answer = understood(look(newsroom.staff["editor"], story))
    assert {"show", "hide"} <= buttons(answer, "Wagiman Suroso")
    person = row(answer, "Wagiman Suroso").select_one('[data-judge="show"]')["data-target"]
    assert look(reporter, story, decide={"kind": "show", "target": person}).status_code == 403
    assert not Judgement.objects.exists()


def test_only_an_editor_releases_what_a_sensitive_story_says(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom, sensitive="children")
    reporter, editor = newsroom.staff["reporter"], newsroom.staff["editor"]
    answer = understood(look(reporter, story))
    assert {state(answer, "Sri Lestari"), state(answer, "“Pasar ini")} == {"proposal"}
    assert buttons(answer, "“Pasar ini") == {"reject"}
    mayor, words = key(answer, "Sri Lestari"), key(answer, "“Pasar ini")
    person = row(understood(look(editor, story)), "Sri Lestari").select_one('[data-judge="hide"]')["data-target"]
    for decide in (
        {"kind": "confirm", "target": words},
        {"kind": "speaker", "target": words, "other": person},
        {"kind": "link", "target": mayor, "other": person},
        {"kind": "namesake", "target": mayor},
        {"kind": "take_back", "target": words},
    ):
        assert look(reporter, story, decide=decide).status_code == 403, decide
    assert not Judgement.objects.exists()
    for target in (mayor, words):
        answer = understood(look(editor, story, decide={"kind": "confirm", "target": target}))
    assert {state(answer, "Sri Lestari"), state(answer, "“Pasar ini")} == {"public"}
    assert state(answer, "Wagiman Suroso") == "proposal"


def test_a_story_judges_only_itself(newsroom: Newsroom) -> None:
    """What another story says is judged there, by those who may."""
    reporter, editor = newsroom.staff["reporter"], newsroom.staff["editor"]
    mine, other = make_market_story(newsroom), make_market_story(newsroom, owner=editor)
    target = key(understood(look(editor, other)), "“Pasar ini")
    answer = understood(look(reporter, mine, decide={"kind": "reject", "target": target, "reason": "misread"}))
    assert answer["error"]
    understood(look(editor, other, decide={"kind": "reject", "target": target, "reason": "misread"}))
    judgement = Judgement.objects.get()
    answer = understood(look(reporter, mine, decide={"kind": "take_back", "target": judgement.pk}))
    assert answer["error"] and Judgement.objects.get().taken_back_at is None


def test_nonsense_is_answered_with_what_is_wrong(newsroom: Newsroom) -> None:
    story, editor = make_market_story(newsroom), newsroom.staff["editor"]
    target = key(understood(look(editor, story)), "“Pasar ini")
    for decide in (
        {"kind": "redact", "target": target},
        {"kind": "reject", "target": "x", "reason": "misread"},
        {"kind": "confirm", "target": uuid4()},
        {"kind": "link", "target": target},
        {"kind": "speaker", "target": target, "other": uuid4()},
        {"kind": "namesake", "target": target},
        {"kind": "date", "target": target, "first_day": "besok"},
    ):
        assert understood(look(editor, story, decide=decide))["error"], decide
    assert not Judgement.objects.exists()


def test_words_in_the_text_are_no_markup_in_the_list(newsroom: Newsroom) -> None:
    story = make_market_story(newsroom)
    answer = look(
        newsroom.staff["reporter"],
        story,
        "“Ini &lt;script&gt;alert(1)&lt;/script&gt;,” kata Bupati Karangjati Sri Lestari.",
    )
    assert "<script" not in answer.json()["html"]
