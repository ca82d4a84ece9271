"""The record on the desk: looking, naming, merging, splitting, judging, and the way back from each."""

from datetime import UTC, date, datetime
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse
from django.urls import reverse

from babad.newsroom.desk.record.lines import LISTS
from babad.newsroom.models import Edition, WikiArticle
from babad.record import addresses, dossiers
from babad.record.models import FOREVER, Appearance, Entity, Judgement, Policy, Statement
from babad.record.operations import deposit, judge
from babad.record.texts import Text
from tests.conftest import Newsroom
from tests.newsroom.desk_requests import desk

LESTARI = "Bupati Karangjati Sri Lestari"


def publish(number: int, *sentences: str, sensitive: str = "") -> None:
    """Publish a text of these sentences, on day `number` of March 2024."""
    at = datetime(2024, 3, number, 2, tzinfo=UTC)
    deposit(
        Text(
            origin=f"story:{9000 + number}",
            language="id",
            title=f"Kabar hari ke-{number}",
            day=date(2024, 3, number),
            published_at=at,
            blocks=tuple((f"b{place}", words) for place, words in enumerate(sentences)),
            sensitive=sensitive,
        ),
        now=at,
    )


def entity(name: str) -> Entity:
    return Entity.objects.get(name=name)


def look(user: AbstractUser, name: str, /, *arguments: object, **query: str) -> HttpResponse:
    return desk(user).get(reverse(name, args=arguments) + (f"?{urlencode(query)}" if query else ""))


def send(user: AbstractUser, name: str, /, *arguments: object, follow: bool = True, **data: object) -> HttpResponse:
    return desk(user).post(reverse(name, args=arguments), data, follow=follow)


def last() -> Judgement:
    return Judgement.objects.latest("made_at")


def take_everything_back(user: AbstractUser) -> None:
    """Take back what somebody decided last, as its button does."""
    send(user, "record_take_back", judgement=[str(one.pk) for one in dossiers.last_decision(user.pk)])


@pytest.fixture
def two_regents(newsroom: Newsroom) -> Newsroom:
    publish(1, f"{LESTARI} meninjau Pasar Lama di Karangjati.", f"{LESTARI} mengatakan pasar itu akan dibangun lagi.")
    publish(2, f"{LESTARI} bertemu pedagang di Karangjati.")
    publish(3, "Bupati Lestari Handayani meresmikan jembatan di Karangjati.")
    return newsroom


# ---- Looking ---------------------------------------------------------------------------------------------------------


def test_everybody_on_the_desk_looks(two_regents: Newsroom) -> None:
    lestari = entity("Sri Lestari")
    for who in ("reporter", "editor", "publisher", "night", "administrator"):
        user = two_regents.staff[who]
        found = look(user, "record_entities", q="lestari")
        assert b"Sri Lestari" in found.content
        assert b"Karangjati<" not in found.content
        page = look(user, "record_entity", lestari.key)
        assert page.status_code == 200
        assert b"meninjau Pasar Lama" in page.content
        for name in ("record_merge", "record_split", "record_describe", "record_role"):
            assert look(user, name, lestari.key).status_code == 200


def test_found_by_an_alias(two_regents: Newsroom) -> None:
    editor, lestari = two_regents.staff["editor"], entity("Sri Lestari")
    assert b"Sri Lestari" not in look(editor, "record_entities", q="Bu Tari").content
    send(editor, "record_describe", lestari.key, name="Sri Lestari", kind="person", slug=lestari.slug, names_="Bu Tari")
    assert b"Sri Lestari" in look(editor, "record_entities", q="bu tari").content
    results = desk(editor).get(reverse("entity_chooser:choose_results") + "?q=bu+tari").content
    assert b"Sri Lestari" in results
    assert b"Handayani" not in results


def test_a_redacted_entity_is_not_on_the_desk(two_regents: Newsroom) -> None:
    lestari = entity("Sri Lestari")
    Entity.objects.filter(pk=lestari.pk).update(redacted=True, is_public=False)
    administrator = two_regents.staff["administrator"]
    assert look(administrator, "record_entity", lestari.key).status_code == 404
    assert b"Sri Lestari" not in look(administrator, "record_entities", q="lestari").content
    assert desk(administrator).get(reverse("entity_chooser:chosen", args=[lestari.pk])).status_code == 404


# ---- Deciding: each attempt returns whether it happened --------------------------------------------------------------


def attempt_describe(user: AbstractUser, lestari: Entity) -> bool:
    send(user, "record_describe", lestari.key, name="Sri Lestari", kind="person", slug="bupati-lestari")
    return Entity.objects.get(pk=lestari.pk).slug == "bupati-lestari"


def attempt_role(user: AbstractUser, lestari: Entity) -> bool:
    send(user, "record_role", lestari.key, role="Camat", of="Karangjati", since="2019-01-02")
    return Judgement.objects.filter(kind="role", value__role="Camat").exists()


def attempt_hide(user: AbstractUser, lestari: Entity) -> bool:
    send(user, "record_page", lestari.key, hide="1", reason="pribadi")
    return not Entity.objects.get(pk=lestari.pk).is_public


def attempt_merge(user: AbstractUser, lestari: Entity) -> bool:
    other = entity("Lestari Handayani")
    send(user, "record_merge", lestari.key, **{"with": other.key, "stays": lestari.key})
    return Entity.objects.get(pk=other.pk).merged_into_id == lestari.pk


def attempt_split(user: AbstractUser, lestari: Entity) -> bool:
    mention = dossiers.mentions(lestari.key).first()
    send(user, "record_split", lestari.key, mention=mention.statement.fingerprint, name="Sri Lestari", kind="person")
    return Appearance.objects.get(statement=mention.statement_id).entity_id != lestari.pk


ATTEMPTS = [attempt_describe, attempt_role, attempt_hide, attempt_merge, attempt_split]


def test_reporters_look_and_do_not_decide(two_regents: Newsroom) -> None:
    reporter, lestari = two_regents.staff["reporter"], entity("Sri Lestari")
    for attempt in ATTEMPTS:
        assert not attempt(reporter, lestari)
        assert not Judgement.objects.exists()
    made = judge("hide", target=lestari.key, author=None, now=datetime(2024, 3, 5, tzinfo=UTC), reason="pribadi")
    send(reporter, "record_take_back", judgement=str(made.pk))
    assert not Judgement.objects.exclude(taken_back_at=None).exists()


def test_editors_decide_and_every_decision_has_its_way_back(two_regents: Newsroom) -> None:
    editor, lestari = two_regents.staff["editor"], entity("Sri Lestari")
    before = told()
    for attempt in ATTEMPTS:
        assert attempt(editor, lestari)
        assert {one.author for one in Judgement.objects.all()} == {editor}
        assert attempt is attempt_role or told() != before
        take_everything_back(editor)
        after = told()
        assert {key: row for key, row in after.items() if key in before} == before, attempt
        assert not Judgement.objects.filter(taken_back_at=None).exists()


def told() -> dict[str, object]:
    """Return what is so of every entity as read: its names, address, whom it was merged into, who names it."""
    return {
        str(one.key): (
            one.name,
            one.slug,
            one.is_public,
            one.known,
            one.merged_into_id,
            sorted(one.names.values_list("norm", flat=True)),
            sorted(one.appearances.values_list("statement", flat=True)),
        )
        for one in Entity.objects.all()
    }


# ---- What each of them does ------------------------------------------------------------------------------------------


def test_the_old_address_goes_on_leading_here(two_regents: Newsroom) -> None:
    lestari = entity("Sri Lestari")
    assert attempt_describe(two_regents.staff["editor"], lestari)
    found = addresses.find("sri-lestari")
    assert (found, found and found.slug) == (lestari, "bupati-lestari")
    other = entity("Lestari Handayani")
    answer = send(
        two_regents.staff["editor"], "record_describe", other.key, name=other.name, kind="person", slug="sri-lestari"
    )
    assert answer.status_code == 200
    assert Entity.objects.get(pk=other.pk).slug != "sri-lestari"


def test_names_have_a_language(two_regents: Newsroom) -> None:
    editor, lestari = two_regents.staff["editor"], entity("Sri Lestari")
    names = {"names_": "Bu Tari\nBu  Sri\n", "names_en": "Regent Lestari", "name": "Sri Lestari", "kind": "person"}
    send(editor, "record_describe", lestari.key, slug=lestari.slug, wikidata="bukan", **names)
    assert not Judgement.objects.exists(), "that is no Wikidata id"
    send(editor, "record_describe", lestari.key, slug=lestari.slug, wikidata="Q252", **names)
    assert set(lestari.names.values_list("name", "language")) == {
        ("Sri Lestari", ""),
        ("Bu Tari", ""),
        ("Bu Sri", ""),
        ("Regent Lestari", "en"),
    }
    made = last()
    send(editor, "record_describe", lestari.key, slug=lestari.slug, wikidata="Q252", **names)
    assert last() == made, "nothing was changed"


def test_keeping_somebody_from_readers_needs_a_reason(two_regents: Newsroom) -> None:
    lestari = entity("Sri Lestari")
    send(two_regents.staff["editor"], "record_page", lestari.key, hide="1", reason="  ")
    assert not Judgement.objects.exists()
    send(two_regents.staff["editor"], "record_page", lestari.key, hide="1", reason="pribadi")
    assert last().reason == "pribadi"
    send(two_regents.staff["editor"], "record_page", lestari.key, show="1")
    assert Entity.objects.get(pk=lestari.pk).is_public


def test_a_look_before_merging(two_regents: Newsroom) -> None:
    editor, lestari, other = two_regents.staff["editor"], entity("Sri Lestari"), entity("Lestari Handayani")
    found = look(editor, "record_merge", lestari.key, q="handayani").content.decode()
    assert f"with={other.key}" in found
    pair = look(editor, "record_merge", lestari.key, **{"with": str(other.key)}).content.decode()
    assert "Lestari Handayani" in pair
    assert "Sri Lestari" in pair
    assert look(editor, "record_merge", lestari.key, **{"with": str(lestari.key)}).status_code == 200
    assert send(editor, "record_merge", lestari.key, **{"with": str(lestari.key)}).status_code == 404
    assert not Judgement.objects.exists()


def test_two_that_were_kept_apart_are_not_merged_by_the_way(two_regents: Newsroom) -> None:
    editor, lestari, other = two_regents.staff["editor"], entity("Sri Lestari"), entity("Lestari Handayani")
    send(editor, "record_merge", lestari.key, answer="different", **{"with": other.key})
    assert last().kind == "different"
    pair = look(editor, "record_merge", lestari.key, **{"with": str(other.key)}).content.decode()
    assert "help-warning" in pair
    send(editor, "record_take_back", judgement=str(last().pk))
    assert attempt_merge(editor, lestari)


def test_what_is_given_away_is_somebody_elses(two_regents: Newsroom) -> None:
    editor, lestari = two_regents.staff["editor"], entity("Sri Lestari")
    stories = dossiers.mentions(lestari.key).count()
    assert attempt_split(editor, lestari)
    namesake = Entity.objects.exclude(pk=lestari.pk).get(name="Sri Lestari")
    assert namesake.slug != lestari.slug
    assert dossiers.mentions(lestari.key).count() == stories - 1
    assert dossiers.mentions(namesake.key).count() == 1
    publish(9, f"{LESTARI} membuka pameran di Karangjati.")
    assert dossiers.mentions(lestari.key).count() == stories, "the name still means the one who had it"


def test_giving_away_needs_a_story_and_somebody(two_regents: Newsroom) -> None:
    editor, lestari = two_regents.staff["editor"], entity("Sri Lestari")
    mention = dossiers.mentions(lestari.key).first().statement.fingerprint
    elsewhere = Statement.objects.filter(appearance__entity__name="Lestari Handayani").first()
    for data in (
        {"name": "Sri Lestari", "kind": "person"},
        {"mention": mention, "name": " ", "kind": "person"},
        {"mention": elsewhere.fingerprint, "name": "Sri Lestari", "kind": "person"},
        {"mention": "x", "to": "x"},
    ):
        assert send(editor, "record_split", lestari.key, **data).status_code == 200
        assert not Judgement.objects.exists()


def test_history_tells_who_decided_and_who_took_it_back(two_regents: Newsroom) -> None:
    staff, lestari = two_regents.staff, entity("Sri Lestari")
    attempt_merge(staff["editor"], lestari)
    send(staff["publisher"], "record_take_back", judgement=str(last().pk))
    (told,) = dossiers.told(dossiers.history(lestari.key))
    assert (told.kind, told.author, told.taken_back_by) == ("same", "editor", "publisher")
    assert "publisher" in look(staff["editor"], "record_entity", lestari.key).content.decode()


# ---- The written article ---------------------------------------------------------------------------------------------


def test_an_article_is_one_click_away(two_regents: Newsroom) -> None:
    lestari, edition = entity("Sri Lestari"), Edition.objects.get(locale__language_code="id")
    reporter = two_regents.staff["reporter"]
    answer = send(reporter, "record_begin_article", lestari.key, edition.pk, follow=False)
    article = WikiArticle.objects.get(entity=lestari)
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert (article.live, article.owner) == (False, reporter)
    send(two_regents.staff["editor"], "record_begin_article", lestari.key, edition.pk)
    assert WikiArticle.objects.count() == 1


# ---- The house's rules -----------------------------------------------------------------------------------------------


def test_administrators_set_the_rules(two_regents: Newsroom) -> None:
    for who in ("reporter", "editor", "publisher", "night"):
        assert look(two_regents.staff[who], "record_rules").status_code != 200
        send(two_regents.staff[who], "record_rules", stories_for_a_person="1")
        assert not Policy.objects.exists()
    administrator = two_regents.staff["administrator"]
    assert send(administrator, "record_rules", stories_for_a_person="0").status_code == 200
    assert not Policy.objects.exists()
    send(administrator, "record_rules", stories_for_a_person="5")
    assert Policy.objects.get().stories_for_a_person == 5


# ---- The lists -------------------------------------------------------------------------------------------------------


def the_list(user: AbstractUser, name: str, **query: str) -> BeautifulSoup:
    answer = look(user, "record", list=name, **query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def lines_of(user: AbstractUser, name: str, **query: str) -> list[str]:
    """Return what the lines of a list say, each as one text."""
    return [
        " ".join(line.get_text(" ").split()) for line in the_list(user, name, **query)("li", {"data-record-line": True})
    ]


def press_on(user: AbstractUser, name: str, answer: str, *, line: str, **data: object) -> HttpResponse:
    """Press the button "yes" or "no" of the line that says `line`."""
    (found,) = [one for one in the_list(user, name)("li", {"data-record-line": True}) if line in one.get_text()]
    button = found.find("button", {"name": answer, f"data-record-{answer}": True})
    address = f"{reverse('record')}?list={name}"
    return desk(user).post(address, {answer: button["value"], "reason": "misread", **data}, follow=True)


@pytest.fixture
def sensitive_story(newsroom: Newsroom) -> Newsroom:
    """Nothing of a sensitive story is public: everything of it waits."""
    publish(
        4,
        f"{LESTARI} mengatakan polisi memeriksa tiga orang.",
        "“Kami menunggu hasilnya,” kata Lestari.",
        sensitive="suspects",
    )
    return newsroom


def test_every_list_opens_for_everybody(sensitive_story: Newsroom) -> None:
    for listed in LISTS:
        page = the_list(sensitive_story.staff["reporter"], listed.name)
        assert page.find(attrs={"aria-current": "page"})["href"] == f"?list={listed.name}"
        assert not page("button", {"data-record-yes": True})


def test_a_fact_says_its_sentence_its_story_and_what_it_becomes(sensitive_story: Newsroom) -> None:
    lines = lines_of(sensitive_story.staff["editor"], "facts")
    assert any("polisi memeriksa tiga orang" in line and "Kabar hari ke-4" in line for line in lines)


def test_yes_makes_it_public_no_keeps_it_for_good(sensitive_story: Newsroom) -> None:
    editor = sensitive_story.staff["editor"]
    waiting = Appearance.objects.filter(public_from=None)
    assert len(lines_of(editor, "facts", kind="link")) == waiting.count() > 0
    public = Appearance.objects.filter(name="Sri Lestari", public_from__isnull=False, public_until=FOREVER)
    press_on(editor, "facts", "yes", line="Sri Lestari, Bupati Karangjati")
    assert public.exists()
    take_everything_back(editor)
    assert not public.exists()
    press_on(editor, "facts", "no", line="Sri Lestari, Bupati Karangjati")
    assert Appearance.objects.get(name="Sri Lestari").rejected
    assert last().reason == "misread"
    assert not [line for line in lines_of(editor, "facts") if "Sri Lestari, Bupati Karangjati" in line]


def test_many_at_once_and_back_at_once(sensitive_story: Newsroom) -> None:
    editor = sensitive_story.staff["editor"]
    boxes = [box["value"] for box in the_list(editor, "facts")("input", {"name": "line"})]
    assert len(boxes) > 1
    address = f"{reverse('record')}?list=facts"
    desk(editor).post(address, {"all": "no", "line": boxes, "reason": "misread", "own_reason": "kata penyidik"})
    made = Judgement.objects.all()
    assert made.count() == len(boxes)
    assert {one.reason for one in made} == {"kata penyidik"}
    assert not the_list(editor, "facts")("input", {"name": "line"})
    undo = the_list(editor, "facts").find("button", {"data-record-undo": True}).find_parent("form")
    desk(editor).post(undo["action"], {"judgement": [one["value"] for one in undo("input", {"name": "judgement"})]})
    assert not Judgement.objects.filter(taken_back_at=None).exists()
    assert [box["value"] for box in the_list(editor, "facts")("input", {"name": "line"})] == boxes


NO_ANSWERS = [
    {"yes": "confirm"},
    {"yes": "redact:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d11"},
    {"yes": "same:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d11"},
    {"yes": "same:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d11:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d12"},
    {"yes": "again:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d11:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d12"},
    {"no": "reject:6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d11", "reason": " "},
    {"all": "yes", "line": ["x", "y z"]},
    {"all": "yes"},
]


def test_what_is_no_answer_is_refused_in_words(newsroom: Newsroom) -> None:
    client = desk(newsroom.staff["editor"])
    for data in NO_ANSWERS:
        answer = client.post(reverse("record"), data)
        assert answer.status_code == 302
        assert not Judgement.objects.exists(), data


def test_reporters_answer_nothing(sensitive_story: Newsroom) -> None:
    (token, *_rest) = [
        box["value"] for box in the_list(sensitive_story.staff["editor"], "facts")("input", {"name": "line"})
    ]
    yes, _no = token.split(" ")
    assert desk(sensitive_story.staff["reporter"]).post(reverse("record"), {"yes": yes}).status_code != 200
    desk(sensitive_story.staff["reporter"]).post(reverse("record"), {"all": "yes", "line": token})
    assert not Judgement.objects.exists()


def test_filters(sensitive_story: Newsroom) -> None:
    editor = sensitive_story.staff["editor"]
    publish(6, "Camat Sumbermulyo Budi Prakoso menutup pasar.", sensitive="children")
    every = lines_of(editor, "facts")
    assert lines_of(editor, "facts", since="2024-03-05") == [line for line in every if "Kabar hari ke-6" in line] != []
    assert lines_of(editor, "facts", q="polisi tiga") == [line for line in every if "tiga orang" in line] != []
    assert lines_of(editor, "facts", section=str(sensitive_story.section.pk)) == []
    assert lines_of(editor, "facts", kind="bukan", since="kapan", section="x") == every


def test_who_is_new_gets_a_page_or_none(newsroom: Newsroom) -> None:
    editor = newsroom.staff["editor"]
    publish(1, "Pengusaha Wiryo Harjono membuka toko di Karangjati.")
    wiryo = entity("Wiryo Harjono")
    press_on(editor, "entities", "yes", line="Wiryo Harjono")
    assert Entity.objects.get(pk=wiryo.pk).is_public
    take_everything_back(editor)
    press_on(editor, "entities", "no", line="Wiryo Harjono", own_reason="bukan tokoh publik")
    assert not Entity.objects.get(pk=wiryo.pk).is_public
    assert b"bukan tokoh publik" in look(editor, "record_entity", wiryo.key).content


def test_two_names_that_may_be_one(newsroom: Newsroom) -> None:
    publish(1, "Bupati Sri Lestari Handayani meninjau Pasar Lama.")
    publish(2, "Bupati Sri Lestari bertemu pedagang.")
    editor = newsroom.staff["editor"]
    press_on(editor, "same", "yes", line="Sri Lestari Handayani")
    assert entity("Sri Lestari").merged_into == entity("Sri Lestari Handayani")
    take_everything_back(editor)
    press_on(editor, "same", "no", line="Sri Lestari Handayani")
    assert entity("Sri Lestari").merged_into is None
    assert lines_of(editor, "same") == []


def test_a_decision_whose_sentence_was_edited(sensitive_story: Newsroom) -> None:
    editor = sensitive_story.staff["editor"]
    press_on(editor, "facts", "yes", line="Kami menunggu hasilnya")
    (confirmed,) = Judgement.objects.all()
    before = Statement.objects.get(fingerprint=confirmed.target)
    at = datetime(2024, 3, 5, 2, tzinfo=UTC)
    deposit(
        Text(
            origin="story:9004",
            language="id",
            title="Kabar hari ke-4",
            day=date(2024, 3, 4),
            published_at=at,
            blocks=(
                ("b0", f"{LESTARI} mengatakan polisi memeriksa tiga orang."),
                ("b1", "“Kami masih menunggu hasilnya,” kata Lestari."),
            ),
            sensitive="suspects",
        ),
        now=at,
    )
    (line,) = lines_of(editor, "recheck")
    assert "Kami menunggu hasilnya" in line
    assert "Kami masih menunggu hasilnya" in line
    press_on(editor, "recheck", "yes", line="Kami masih menunggu")
    confirmed.refresh_from_db()
    (again,) = Judgement.objects.filter(taken_back_at=None)
    assert confirmed.taken_back_at
    assert again.kind == "confirm"
    assert again.target != before.fingerprint
    assert lines_of(editor, "recheck") == []
