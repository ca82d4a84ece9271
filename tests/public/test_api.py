"""The API: what each address answers with, what it never tells, and how it speaks HTTP."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from babad.newsroom.models import Story
from babad.newsroom.operations import found_newsroom
from babad.public.api import endpoints
from babad.public.api.asking import end_of, start_of
from babad.public.gathering.origins import story_addresses, story_key
from babad.record.models import FOREVER, Entity, Event, Source, Statement
from babad.record.naming import entity_key
from babad.record.operations import judge, merge
from tests.factories import make_person, make_section, make_story, make_topic

pytestmark = pytest.mark.django_db

JAKARTA = ZoneInfo("Asia/Jakarta")
FIRST = datetime(2024, 3, 13, 3, 0, tzinfo=UTC)  # 10.00 WIB
SECOND = FIRST + timedelta(days=2)
SAID = "Bupati Karangjati Sri Lestari mengatakan, “Jembatan itu akan selesai bulan depan,” Rabu (13/3/2024)."
MET = "Sri Lestari bertemu Wali Kota Sumberwangi Bambang Hartono di Karangjati, Selasa (12/3/2024)."
FLED = "Sebanyak 40 warga Desa Lengkong mengungsi."
PLANNED = "Sri Lestari akan bertemu Bambang Hartono di Sumberwangi pada 20 Maret 2024."
SECRET = "Rahasia dapur redaksi"


@dataclass(frozen=True)
class Api:
    """Asks the API of a newsroom."""

    client: Client

    def get(self, address: str, status: int = 200, **headers: str) -> Any:
        response = self.client.get(f"/api/v1/{address}", headers=headers)
        assert response.status_code == status, response.content.decode()
        return json.loads(response.content) if response.content else None

    def items(self, address: str) -> list[Any]:
        return self.get(address)["items"]


@dataclass(frozen=True)
class World(Api):
    """A newsroom with two public stories, and things that nobody may see."""

    first: Story  # ours
    second: Story  # an agency's


def body(*sentences: str) -> list[dict[str, str]]:
    return [
        {"type": "text", "value": "".join(f"<p>{sentence}</p>" for sentence in sentences)},
        {"type": "heading", "value": "Latar belakang"},
    ]


def confirm(story: Story, now: datetime) -> None:
    """Let an editor who has read the story say that all of it was understood."""
    statements = Statement.objects.filter(source__origin=f"story:{story.pk}", source__ended_at=FOREVER)
    for one in statements.exclude(certainty="sure").order_by("place"):
        judge("confirm", target=one.fingerprint, author=None, now=now)


@pytest.fixture
def house(client: Client) -> Api:
    """Found a newsroom that has published nothing."""
    found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    return Api(client)


@pytest.fixture
def world(house: Api) -> World:
    section = make_section()
    first = make_story(
        section,
        "Jembatan Karangjati hampir selesai",
        published=FIRST,
        topics=(make_topic("Jembatan Karangjati"),),
        bylines=(make_person("Rani Wulandari"), "Bayu K."),
        standfirst="Warga menunggu jembatan.",
        body=body(SAID, MET, FLED),
    )
    second = make_story(
        section,
        "Rencana pertemuan di Sumberwangi",
        published=SECOND,
        rights="agency",
        agency="Kantor Berita Contoh",
        standfirst="Kata agensi.",
        body=body(PLANNED),
    )
    confirm(first, FIRST)
    confirm(second, SECOND)
    judge("show", target=entity_key("person", "Bambang Hartono"), author=None, now=FIRST)
    make_story(section, f"{SECRET} satu", live=False, body=body(f"{SECRET} dua."))
    gone = make_story(section, f"{SECRET} tiga", published=SECOND, body=body(f"Bupati {SECRET} empat bertemu warga."))
    gone.unpublish()
    first.title = f"{SECRET} lima"
    first.save_revision()
    return World(house.client, Story.objects.get(pk=first.pk), Story.objects.get(pk=second.pk))


# ---- Addresses -------------------------------------------------------------------------------------------------------


def test_stories(world: World) -> None:
    second, first = world.items("stories")
    assert (first["id"], second["id"]) == (world.first.pk, world.second.pk)
    assert first == world.get(f"stories/{world.first.pk}")
    assert first["url"].endswith(f"/nasional/{world.first.slug}/")
    assert world.client.get("/" + first["url"].split("/", 3)[3]).status_code == 200
    assert first["headline"] == "Jembatan Karangjati hampir selesai"
    assert first["standfirst"] == "Warga menunggu jembatan."
    assert first["published"] == "2024-03-13T10:00:00+07:00"
    assert (first["language"], first["section"]["name"], first["rights"]) == ("id", "Nasional", "own")
    assert [(one["name"], one["role"], bool(one["url"])) for one in first["bylines"]] == [
        ("Rani Wulandari", "writer", True),
        ("Bayu K.", "writer", False),
    ]
    assert [block["type"] for block in first["body"]] == ["text", "heading"]
    assert first["body"][0]["text"].splitlines() == [SAID, MET, FLED]
    assert first["topics"][0]["name"] == first["about"][0]["name"] == "Jembatan Karangjati"
    assert {"sri-lestari", "bambang-hartono"} <= {one["slug"] for one in first["mentions"]}
    (version,) = first["versions"]
    assert world.get(f"sources/{version['source']}")["title"] == first["headline"]
    assert [one["id"] for one in world.items("stories?entity=bambang-hartono")] == [world.second.pk, world.first.pk]
    assert world.items("stories?language=en") == []


def test_words_and_photos_go_out_only_as_far_as_the_house_owns_them(world: World) -> None:
    story = world.get(f"stories/{world.second.pk}")
    assert (story["rights"], story["agency"]) == ("agency", "Kantor Berita Contoh")
    assert (story["body"], story["standfirst"], story["photos"]) == (None, None, [])
    assert story["headline"] and story["url"] and story["versions"]
    source = world.get(f"sources/{story['versions'][0]['source']}")
    assert (source["owned"], source["blocks"]) == (False, [])
    # One sentence, with its source, is a citation.
    (event,) = world.items("events?status=scheduled")
    assert event["passages"][0]["text"] == PLANNED


def test_entities(world: World) -> None:
    rows = world.items("entities")
    assert {"sri-lestari", "bambang-hartono", "jembatan-karangjati"} <= {row["slug"] for row in rows}
    assert [row["name"].casefold() for row in rows] == sorted(row["name"].casefold() for row in rows)
    assert {row["slug"] for row in world.items("entities?kind=person")} == {"sri-lestari", "bambang-hartono"}
    assert [row["slug"] for row in world.items("entities?text=lestari sri")] == ["sri-lestari"]
    card = world.get("entities/sri-lestari")
    assert (card["name"], card["kind"], card["role"], card["stories"]) == (
        "Sri Lestari",
        "person",
        "Bupati Karangjati",
        2,
    )
    assert card["roles"][0]["passages"][0]["text"] == SAID
    assert card == world.get(f"entities/{card['id']}")
    assert card["url"].endswith("/wiki/sri-lestari/")
    world.get("entities/ratna-dewi", 404)
    world.get(f"entities/{uuid4()}", 404)


def test_timeline_and_events(world: World) -> None:
    (met,) = world.items("entities/sri-lestari/timeline")
    assert met == world.get(f"events/{met['id']}")
    assert (met["type"], met["date"], met["date_precision"], met["status"]) == ("meeting", "2024-03-12", "day", "past")
    assert {one["slug"] for one in met["participants"]} == {"sri-lestari", "bambang-hartono"}
    (passage,) = met["passages"]
    assert (passage["text"], passage["story"]) == (MET, world.first.pk)
    assert passage["published"] == "2024-03-13T10:00:00+07:00"
    address, anchor = passage["url"].split("#")
    assert address == world.get(f"stories/{world.first.pk}")["url"]
    assert anchor == "s-" + str(Statement.objects.get(kind="event", exact=MET).pk).replace("-", "")[:12]
    words = {block["id"]: block["text"] for block in world.get(f"sources/{passage['source']}")["blocks"]}
    assert words[passage["block"]][passage["start"] : passage["end"]] == MET
    planned, again = world.items("events?entity=bambang-hartono")
    assert (planned["date"], planned["status"], again) == ("2024-03-20", "scheduled", met)
    assert world.items("events?status=scheduled&from=2024-03-20&to=2024-03-20&type=meeting") == [planned]
    assert world.items("events?to=2024-03-11") == world.items("events?type=arrest") == []
    assert world.items("entities/sri-lestari/timeline?before=2024-03-12") == []
    world.get(f"events/{uuid4()}", 404)


def test_quotations_and_figures(world: World) -> None:
    (said,) = world.items("quotations?speaker=sri-lestari")
    assert said["text"].startswith("Jembatan itu akan selesai") and said["kind"] == "direct"
    assert (said["cue"], said["via"], said["said_on"]) == ("mengatakan", None, "2024-03-13")
    assert (said["speaker"]["slug"], said["speaker"]["role"]) == ("sri-lestari", "Bupati Karangjati")
    assert said["passages"][0]["text"] == SAID
    assert world.items("quotations?text=SELESAI bulan&from=2024-03-13&to=2024-03-13") == [said]
    assert world.items("quotations?speaker=bambang-hartono") == world.items("quotations?to=2024-03-12") == []
    (fled,) = [one for one in world.items("figures") if one["passages"][0]["text"] == FLED]
    assert (fled["low"], fled["unit"]) == (40, "warga")
    assert fled in world.items("figures?unit=warga")
    assert world.items("figures?unit=ton") == []


def test_merged_things_answer_as_what_they_turned_out_to_be(world: World) -> None:
    stays, merged = (entity_key("person", name) for name in ("Sri Lestari", "Bambang Hartono"))
    merge(merged, stays, author=None, now=SECOND)
    card = world.get(f"entities/{merged}")
    assert (card["id"], card["merged_into"], card["slug"]) == (str(merged), str(stays), "sri-lestari")
    assert world.get("entities/bambang-hartono") == card
    rows = {row["id"]: row for row in world.items("entities?updated_since=2024-01-01")}
    assert (rows[str(merged)]["gone"], rows[str(merged)]["merged_into"]) == (True, str(stays))
    met, planned = Event.objects.filter(reports__statement__exact__in=[MET, PLANNED]).order_by("pk").distinct()
    planned.merged_into = met
    planned.save()
    line = world.get(f"events/{planned.key}")
    assert (line["id"], line["merged_into"]) == (str(planned.key), str(met.key))


def test_what_was_redacted_is_gone(world: World) -> None:
    key = entity_key("person", "Bambang Hartono")
    Entity.objects.filter(key=key).update(is_public=False, redacted=True)
    for address in ("entities/bambang-hartono", f"entities/{key}", "entities/bambang-hartono/timeline"):
        problem = world.get(address, 410)
        assert "ambang" not in json.dumps(problem)


# ---- Then and now ----------------------------------------------------------------------------------------------------


def test_as_of_answers_with_what_was_known_then(world: World) -> None:
    before, between = "2024-03-12", "2024-03-14"
    for address in ("stories", "entities", "quotations", "events", "figures"):
        assert world.items(f"{address}?as_of={before}") == [], address
    for address in (f"stories/{world.first.pk}", "entities/sri-lestari", "entities/sri-lestari/timeline"):
        world.get(f"{address}?as_of={before}", 404)
        world.get(f"{address}?as_of={between}")
    assert [one["id"] for one in world.items(f"stories?as_of={between}")] == [world.first.pk]
    assert world.items(f"events?status=scheduled&as_of={between}") == []
    # A day is asked about at its end in the house's zone; a time is that time.
    assert world.items("events?as_of=2024-03-13")
    assert world.items("events?as_of=2024-03-13T09:59:59%2B07:00") == []
    assert world.items("events?as_of=2024-03-13T10:00:00 07:00")  # "+", as it arrives when it was not encoded
    assert world.items("events?as_of=2024-03-13T03:00:00Z")


def test_a_correction_a_withdrawal_and_its_return_arrive(world: World) -> None:
    story, since = world.first, datetime.now(UTC)
    story.body = json.dumps(body(SAID, MET.replace("(12/3/2024)", "(11/3/2024)"), FLED.replace("40", "60")))
    story.title = "Jembatan Karangjati hampir selesai"
    story.save_revision().publish()
    confirm(story, datetime.now(UTC))
    assert {one["low"] for one in world.items("figures?unit=warga")} == {60}
    assert {one["low"] for one in world.items("figures?unit=warga&as_of=2024-03-14")} == {40}
    now, then = world.get(f"stories/{story.pk}"), world.get(f"stories/{story.pk}?as_of=2024-03-14")
    assert "60 warga" in now["body"][0]["text"] and "40 warga" in then["body"][0]["text"]
    assert [version["version"] for version in now["versions"]] == [2, 1]
    assert [(version["version"], version["ended"]) for version in then["versions"]] == [(1, None)]
    assert now["updated"] and then["updated"] is None
    Story.objects.get(pk=story.pk).unpublish()
    for address in ("quotations", "figures", "entities/sri-lestari/timeline", "stories?entity=sri-lestari"):
        assert SAID not in json.dumps(world.client.get(f"/api/v1/{address}").json(), ensure_ascii=False)
    world.get(f"stories/{story.pk}", 404)
    world.get(f"sources/{now['versions'][0]['source']}", 404)
    changes = world.items(f"stories?updated_since={since:%Y-%m-%dT%H:%M:%SZ}")
    assert [(one["id"], one.get("gone")) for one in changes if one["id"] == story.pk] == [(story.pk, True)]
    for address in ("quotations", "events"):
        assert any(one.get("gone") for one in world.items(f"{address}?updated_since={since:%Y-%m-%d}")), address
    # What was known then stays known for then; nobody can read it now, so nothing leads there.
    (passage,) = world.items("quotations?as_of=2024-03-14")[0]["passages"]
    assert (passage["text"], passage["story"], passage["url"]) == (SAID, None, None)
    Story.objects.get(pk=story.pk).save_revision().publish()
    assert world.get(f"stories/{story.pk}")["id"] == story.pk
    assert world.items("quotations?speaker=sri-lestari")


def test_changes_come_in_their_order_and_never_tell_of_what_readers_never_had(world: World) -> None:
    changes = world.items("stories?updated_since=2000-01-01")
    assert [one["changed"] for one in changes] == sorted(one["changed"] for one in changes)
    withdrawn = Story.objects.get(title=f"{SECRET} tiga").pk
    assert [one["id"] for one in changes] == [world.first.pk, world.second.pk, withdrawn]
    assert changes[-1] == {"id": withdrawn, "gone": True, "changed": changes[-1]["changed"]}
    assert world.items("stories?updated_since=2100-01-01") == []
    assert len(world.items("entities?updated_since=2000-01-01")) >= 3


ADDRESSES = [
    "stories",
    "entities",
    "entities/sri-lestari",
    "entities/sri-lestari/timeline",
    "quotations",
    "events",
    "figures",
]


def test_nothing_unpublished_proposed_or_rejected_is_told(world: World) -> None:
    said = Statement.objects.get(kind="quotation", exact=SAID)
    judge("reject", target=said.fingerprint, author=None, now=SECOND, reason="Salah dengar.")
    judge("hide", target=entity_key("person", "Bambang Hartono"), author=None, now=SECOND, reason="Belum layak.")
    asked = [
        *ADDRESSES,
        f"stories/{world.first.pk}",
        *(f"sources/{key}" for key in Source.objects.values_list("pk", flat=True)),
    ]
    told = ""
    for address in asked:
        for more in ("", "?as_of=2024-03-14", "?as_of=2100-01-01", "?updated_since=2000-01-01"):
            told += world.client.get(f"/api/v1/{address}{more}").content.decode()
    assert SECRET not in told
    assert "Salah dengar" not in told and "Belum layak" not in told
    assert '"slug": "bambang-hartono"' not in told
    assert world.items("quotations") == []


# ---- Lists -----------------------------------------------------------------------------------------------------------


def test_following_next_gives_everything_once_and_in_order(world: World) -> None:
    lists = ["stories", "stories?updated_since=2000-01-01", "stories?as_of=2024-03-20", "stories?entity=sri-lestari"]
    lists += ["entities", "entities?updated_since=2000-01-01", "quotations", "events", "figures"]
    for address in lists:
        more = "&" if "?" in address else "?"
        whole = world.get(address)
        assert whole["next"] is None
        found, part = [], world.get(f"{address}{more}count=1")
        while part["next"] is not None:
            found += part["items"]
            part = world.get(part["next"].split("/api/v1/")[1])
        assert found + part["items"] == whole["items"], address
        assert "next" in world.get(f"{address}{more}after=bm90IG1pbmU", 400)["detail"]


def test_an_answer_costs_the_same_however_long_it_is(world: World) -> None:
    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            world.get(address)
        return len(queries)

    asked = [f"{address}{more}" for address in ADDRESSES for more in ("", "?as_of=2024-03-30")]
    asked.append("stories?updated_since=2000-01-01")
    before = {address: cost(address) for address in asked}
    for number in range(4):
        more = make_story(
            world.first.section,
            published=SECOND + timedelta(hours=number),
            body=body(SAID.replace("selesai", f"selesai ke-{number}"), MET.replace("12/3", f"{number + 1}/3"), FLED),
        )
        confirm(more, SECOND + timedelta(hours=number))
    after = {address: cost(address) for address in asked}
    assert len(world.items("events")) >= 5
    assert {address: (before[address], cost) for address, cost in after.items() if cost > before[address]} == {}
    assert max(after.values()) <= 16


# ---- HTTP ------------------------------------------------------------------------------------------------------------


def test_an_answer_that_is_known_is_not_sent_again(world: World) -> None:
    first = world.client.get("/api/v1/entities")
    again = world.client.get("/api/v1/entities", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert first.headers["Cache-Control"] == "public, max-age=30"
    judge("hide", target=entity_key("person", "Sri Lestari"), author=None, now=SECOND, reason="Uji.")
    assert world.client.get("/api/v1/entities", headers={"if-none-match": first.headers["ETag"]}).status_code == 200


def test_scripts_of_every_site_may_read_and_nobody_may_write(house: Api) -> None:
    asked = house.client.options("/api/v1/events", headers={"origin": "https://lain.example"})
    assert asked.status_code == 204
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in asked.headers["Access-Control-Allow-Headers"]
    got, head = house.client.get("/api/v1/events"), house.client.head("/api/v1/events")
    assert got.headers["Access-Control-Allow-Origin"] == head.headers["Access-Control-Allow-Origin"] == "*"
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == got.headers["ETag"]
    for method in ("post", "put", "patch", "delete"):
        refused = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/events")
        assert (refused.status_code, refused.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert refused.headers["Content-Type"] == "application/problem+json"
    assert "Access-Control-Allow-Origin" not in house.client.get("/").headers


WRONG = [
    ("nothing", 404, None, "docs"),
    ("stories/999999", 404, None, "public"),
    ("sources/999999", 404, None, "public"),
    ("entities/nobody", 404, None, "public"),
    ("events?form=2024-01-01", 422, "query", "“form”"),
    ("events?from=2024-01-01&from=2024-01-02", 422, "query", "more than once"),
    ("events?from=2024-02-30", 422, "query.from", "no such day"),
    ("events?as_of=yesterday", 422, "query.as_of", "2021-12-30"),
    ("events?as_of=2024-01-01T25:00:00Z", 422, "query.as_of", "no such time"),
    ("events?status=done", 422, "query.status", "past, scheduled"),
    ("events?count=0", 422, "query.count", "1"),
    ("events/one", 422, "path.id", "UUID"),
    ("entities/a%20b", 422, "path.slug", "pattern"),
    ("stories?as_of=2024-01-01&updated_since=2024-01-01", 400, None, "as_of"),
    ("events?as_of=2024-01-01&updated_since=2024-01-01", 400, None, "as_of"),
]


def test_what_goes_wrong_is_said(house: Api) -> None:
    for address, status, where, said in WRONG:
        response = house.client.get(f"/api/v1/{address}")
        problem = response.json()
        assert (response.status_code, response.headers["Content-Type"]) == (status, "application/problem+json"), address
        assert problem["status"] == status and problem["title"] and said in problem["detail"]
        assert [one["where"] for one in problem.get("errors", [])] == ([where] if where else []), address
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.headers["Cache-Control"] == "no-store"


def test_what_breaks_says_nothing_of_its_inside(house: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**asked: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(endpoints.record, "events", broken)
    response = house.client.get("/api/v1/events")
    assert (response.status_code, response.headers["Content-Type"]) == (500, "application/problem+json")
    assert SECRET not in response.content.decode()


def test_the_reference_shows_everything_and_loads_nothing_from_elsewhere(house: Api) -> None:
    response = house.client.get("/api/v1/docs")
    page, schema = response.content.decode(), house.get("openapi.json")
    assert response.headers["Content-Type"].startswith("text/html")
    for path, operations in schema["paths"].items():
        assert page.count(path) >= 2
        for parameter in operations["get"]["parameters"]:
            assert f"<b>{parameter['name']}</b>" in page
    assert "<script" not in page and "style=" not in page
    assert 'src="' not in page and 'href="//' not in page


# ---- Days and times --------------------------------------------------------------------------------------------------


@given(st.dates())
def test_a_day_is_all_of_it_in_the_houses_zone(day: Any) -> None:
    start, end = start_of(day, JAKARTA), end_of(day, JAKARTA)
    assert start is not None and end is not None and start <= end <= start + timedelta(days=1)
    if 1 < day.year < 9999:
        assert start.astimezone(JAKARTA).date() == end.astimezone(JAKARTA).date() == day
        assert (end + timedelta(microseconds=1)).astimezone(JAKARTA).date() == day + timedelta(days=1)


def test_only_a_storys_origin_is_a_storys() -> None:
    assert story_key("story:12") == 12
    for other in ("story:", "story:x", "story:-1", "story:012", "https://kabar.example/story:12", "story:12 "):
        assert story_key(other) is None
    assert story_addresses(["https://kabar.example/"]) == {}


# ---- By its own schema -----------------------------------------------------------------------------------------------


def schema_from_the_application() -> Any:
    """Load the schema as machines do; it needs no database."""
    config = schemathesis.Config.from_dict(
        {
            "generation": {"max-examples": 6, "deterministic": True, "no-shrink": True, "database": "none"},
            # A cursor is made by the list that it is of: others are refused, as is what is asked of two times at once.
            "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "400", "404", "410"]}},
        }
    )
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), config=config)


@pytest.fixture
def published(house: Api) -> Iterator[None]:
    """Publish a story with an entity, words, an event and a figure that nobody need confirm."""
    topics = (make_topic("Jembatan Karangjati"),)
    make_story(make_section(), published=FIRST, topics=topics, body=body(SAID, PLANNED, FLED))
    # A request of the application itself would close the connection in which the test's transaction is, as Client would not.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema_from_the_application().parametrize()
@pytest.mark.usefixtures("published")
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing here writes
def test_every_answer_is_what_the_schema_says(case: schemathesis.Case) -> None:
    case.call_and_validate(headers={"Accept-Encoding": "identity"})  # the application is asked without a client between
