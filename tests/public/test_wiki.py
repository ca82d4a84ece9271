"""The record's pages over HTTP: what they say, where each line leads, where pages stand, and what never gets there."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.test import Client, RequestFactory
from django.utils import timezone, translation
from icalendar import Calendar
from pytest_django.fixtures import DjangoAssertNumQueries

from babad.newsroom.models import Edition, Story, WikiArticle
from babad.newsroom.operations import found_newsroom
from babad.public import addresses, wiki_views
from babad.public.dates import event_date, machine_date
from babad.public.gathering import gather_entity
from babad.public.gathering.wiki import EVENTS, IN_A_PART
from babad.public.record_contexts import When
from babad.public.rendering import render
from babad.record.derivation import days_of, precision_of
from babad.record.models import Entity, EntityAddress, Source
from tests.factories import make_section, make_story
from tests.record import rows

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 3, 20, 3, 0, tzinfo=UTC)
CALL = (
    "Bupati Karangjati Sri Lestari menelepon pengelola dermaga - dan koperasi, kata juru bicaranya, pada Senin malam."
)
TALKS = "Sri Lestari dijadwalkan bertemu nelayan pada 2 April 2024."


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def story() -> Story:
    found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    make_story(make_section("World", "en"), "Rice", published=rows.at("2024-03-01"))
    return make_story(make_section("Nasional"), "Bupati Menelepon Dermaga", published=rows.at("2024-03-12"))


@pytest.fixture
def regent(story: Story) -> Entity:
    """Somebody with one past event, one to come, some words, a figure and a role."""
    Source.objects.all().delete()  # what was read in the stories themselves
    source = rows.make_source(f"story:{story.pk}", "2024-03-12", text=f"{CALL} {TALKS}", title=story.title)
    regent = rows.make_entity("Sri Lestari")
    pier = rows.make_entity("Dermaga Uji", "place")
    rows.make_appearance(source, regent, role="Bupati", affiliation="Karangjati", office=True)
    rows.make_appearance(source, pier)
    call = rows.make_report(source, [regent], "2024-03-11", type="call", sentence=CALL, place=pier)
    rows.make_report(source, [regent], "2024-04-02", status="scheduled", sentence=TALKS)
    rows.make_quotation(source, regent, "Es lebih mahal daripada solar.", via="Radio Teluk")
    rows.make_figure(source, "48 kapal", 48, "kapal", event=call.event, about=[regent])
    return regent


def get(client: Client, address: str, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status, address
    return BeautifulSoup(response.content, "html.parser")


def words(element: Tag | None) -> str:
    assert element is not None
    return " ".join(element.get_text().split())


# ---- An entity's page ------------------------------------------------------------------------------------------------


def test_a_page_says_what_happened_what_was_said_and_what_comes_next(client: Client, regent: Entity) -> None:
    page = get(client, "/wiki/sri-lestari/")
    assert words(page.h1) == "Sri Lestari"
    assert words(page.select_one(".wiki .list-description")) == "Bupati, Karangjati"
    assert "Telepon" in words(page.select_one(".timeline .event"))
    assert "11 Maret 2024" in words(page.select_one(".timeline .event"))
    assert "48 kapal" in words(page.select_one(".timeline .event .differing"))
    assert "2 April 2024" in words(page.select_one(".coming .event"))
    assert words(page.select_one(".said-words")) == "Es lebih mahal daripada solar."
    assert "via Radio Teluk" in words(page.select_one(".said-when"))
    assert [words(link) for link in page.select(".related-names a")] == ["Dermaga Uji"]
    assert [words(card) for card in page.select("section.latest h3")] == ["Bupati Menelepon Dermaga"]


def test_the_same_page_stands_in_english(client: Client, regent: Entity) -> None:
    page = get(client, "/en/wiki/sri-lestari/")
    assert "Telephone call" in words(page.select_one(".timeline .event"))
    assert page.select_one(".event-text span")["lang"] == "id"
    alternates = {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")}
    assert {address.partition("/wiki/")[2] for address in alternates.values()} == {"sri-lestari/"}
    assert set(alternates) == {"id", "en"}


def test_every_line_leads_to_its_sentence_in_the_story(client: Client, regent: Entity, story: Story) -> None:
    page = get(client, "/wiki/sri-lestari/")
    lines = page.select(".event, .said, .figure-list > li")
    assert len(lines) == 4
    for line in lines:
        link = line.select_one(".source a")
        path, _hash, fragment = link["href"].partition("#")
        assert path == story.get_url()
        anchor, _colon, directive = fragment.partition(":~:text=")
        assert re.fullmatch("s-[0-9a-f]{12}", anchor)
        assert (
            unquote(directive.partition(",")[0])
            in f"{CALL} {TALKS} “Es lebih mahal daripada solar.” Jumlahnya 48 kapal."
        )
        assert "diketahui sejak 12 Mar 2024, 15.00 WIB" in words(line) or "figure-list" in line.parent["class"]


def test_a_text_directive_keeps_its_own_signs_out_of_the_words() -> None:
    fragment = addresses.sentence_fragment(uuid4(), "Satu-satunya, kata A & B.")
    assert fragment.partition(":~:text=")[2] == "Satu%2Dsatunya%2C%20kata%20A%20%26%20B."
    long = addresses.sentence_fragment(uuid4(), " ".join(f"kata{number}" for number in range(30)))
    first, comma, last = long.partition(":~:text=")[2].partition(",")
    assert comma and unquote(first).startswith("kata0 ") and unquote(last).endswith(" kata29")


def test_a_story_that_is_no_longer_public_is_named_and_not_linked(client: Client, regent: Entity, story: Story) -> None:
    Story.objects.filter(pk=story.pk).update(live=False)
    page = get(client, "/wiki/sri-lestari/")
    assert not page.select(f'main a[href^="{story.get_url()}"]')
    assert words(page.select_one(".timeline .source cite")) == story.title


def test_how_many_reports_carry_a_line_is_there_on_demand(client: Client, regent: Entity) -> None:
    event = regent.participations.get(report__status="past").report.event
    later = rows.make_source("https://lain.example/berita", "2024-03-14", title="Kata media lain")
    rows.make_report(later, [regent], "2024-03-10", type="call", event=event, sentence="Telepon itu pada Minggu.")
    line = get(client, "/wiki/sri-lestari/").select_one(".timeline .event")
    assert words(line.select_one("details.reports summary")) == "2 laporan"
    assert [words(one.select_one("a, cite")) for one in line.select("details.reports li")] == [
        "Kata media lain",
        "Bupati Menelepon Dermaga",
    ]
    assert "diketahui sejak 12 Mar 2024" in words(line)  # since the first report, whoever was the newest
    differing = [words(one) for one in line.select(".differing")[0].select("li")]
    assert [one.partition(" 2024")[0] for one in differing] == ["10 Maret", "11 Maret"]
    assert ["terbaru" in one for one in differing] == [True, False]
    outside = line.select_one('a[href^="https://lain.example/berita"]')
    assert outside and "~:text=Telepon" in outside["href"]


def test_only_a_figure_with_others_beside_it_is_the_newest(client: Client, regent: Entity) -> None:
    event = regent.participations.get(report__status="past").report.event
    assert not get(client, "/wiki/sri-lestari/").select(".newest")
    later = rows.make_source("story:90011", "2024-03-14")
    for number, about in ((60, event), (70, None), (80, None)):
        rows.make_figure(later, f"{number} kapal", number, "kapal", event=about, about=[regent])
    marked = [words(mark.parent) for mark in get(client, "/wiki/sri-lestari/").select(".figure-list .newest")]
    assert marked == ["60 kapal terbaru"]


def test_what_was_planned_and_not_reported_says_so(client: Client, regent: Entity) -> None:
    source = rows.make_source("story:90001", "2024-03-01")
    rows.make_report(source, [regent], "2024-03-15", status="scheduled", sentence="Rapat itu pada 15 Maret.")
    for address in ("/wiki/sri-lestari/", "/agenda/"):
        passed = [line for line in get(client, address).select(".event") if "15 Maret" in words(line)]
        assert len(passed) == 1 and "Belum ada laporan" in words(passed[0])


@pytest.mark.parametrize(("last", "stands"), [("cleared", "Bebas"), ("convicted", "Terpidana")])
def test_the_latest_legal_status_stands_first(client: Client, regent: Entity, last: str, stands: str) -> None:
    for day, status in (("2024-01-05", "suspect"), ("2024-03-02", last)):
        rows.make_legal_step(rows.make_source(day=day), regent, status)
    rows.make_report(rows.make_source(day="2024-01-05"), [regent], "2024-01-04", type="arrest")
    page = get(client, "/wiki/sri-lestari/")
    assert words(page.select_one(".legal-now strong")) == stands
    assert "Tersangka" in words(page.select_one(".legal-before"))
    arrest = next(line for line in page.select(".event") if "Penangkapan" in words(line))
    assert ("Bebas" in words(arrest)) == (last == "cleared")
    part = get(client, "/wiki/sri-lestari/2024/")
    assert words(part.select_one(".legal-now strong")) == stands


def test_a_page_as_known_on_a_day(client: Client, regent: Entity) -> None:
    rows.make_appearance(rows.make_source("story:90002", "2024-03-01"), regent, office=True)
    page = get(client, "/wiki/sri-lestari/?as_of=2024-03-11")
    assert "11 Maret 2024" in words(page.select_one(".as-of"))
    assert not page.select(".event, .said, .figure-list, script[type='application/ld+json']")
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert page.select_one(".as-of a")["href"] == "/wiki/sri-lestari/"
    then = get(client, "/wiki/sri-lestari/?as_of=2024-03-12")
    assert len(then.select(".event")) == 2


def test_a_day_that_cannot_be_read_or_has_not_come_is_refused(client: Client, regent: Entity) -> None:
    for given in ("kemarin", "2024-13-01", "2024-03-21"):
        page = get(client, f"/wiki/sri-lestari/?as_of={given}", 400)
        assert "as_of=2021-12-31" in words(page.main)


def test_moved_and_merged_entities_redirect_for_good(client: Client, regent: Entity) -> None:
    EntityAddress.objects.create(entity=regent, slug="bupati-sri")
    other = rows.make_entity("S. Lestari", public=False)
    Entity.objects.filter(pk=other.pk).update(merged_into=regent)
    for old in ("bupati-sri", "s-lestari"):
        for tail in ("", "agenda.ics", "2024/", "?as_of=2024-03-15"):
            response = client.get(f"/en/wiki/{old}/{tail}")
            assert (response.status_code, response["Location"]) == (301, f"/en/wiki/sri-lestari/{tail}")


def test_what_was_redacted_is_gone_without_a_word_of_it(client: Client, regent: Entity) -> None:
    Entity.objects.filter(pk=regent.pk).update(redacted=True, is_public=False)
    for address in ("/wiki/sri-lestari/", "/wiki/sri-lestari/?as_of=2024-03-15", "/wiki/sri-lestari/agenda.ics"):
        response = client.get(address)
        assert response.status_code == 410
        assert "lestari" not in response.content.decode().lower().replace("sri-lestari/agenda", "")


NOWHERE = [
    "/wiki/tiada/",
    "/wiki/belum-umum/",
    "/wiki/belum-umum/agenda.ics",
    "/wiki/sri-lestari/1999/",
    "/wiki/sri-lestari/2024/13/",
    "/wiki/sri-lestari/0024/",
    "/wiki/sri-lestari/tanpa-tanggal/",
    "/wiki/sri-lestari/undated/",
    "/wiki/daftar/tokoh/z/",
    "/wiki/list/people/",
    "/en/wiki/daftar/tokoh/",
    "/wiki/?after=ngawur",
    "/agenda/?after=ngawur",
]


def test_what_stands_nowhere_is_404(client: Client, regent: Entity) -> None:
    rows.make_entity("Belum Umum", public=False)
    for address in NOWHERE:
        get(client, address, 404)


def test_nothing_that_is_not_public_reaches_a_reader(client: Client, regent: Entity) -> None:
    source = rows.make_source("story:90003", "2024-03-13")
    hidden = rows.make_entity("Nama Tersembunyi", public=False)
    rows.make_appearance(source, hidden)
    rows.make_report(source, [regent, hidden], "2024-03-12", public=False, sentence="Kalimat usulan.")
    rows.make_report(source, [regent, hidden], "2024-04-20", status="scheduled", sentence="Kalimat terbit.")
    rows.make_quotation(source, regent, "Kata usulan.", public=False)
    rows.make_figure(source, "99 usulan", 99, "usulan", about=[regent], public=False)
    shown = ""
    for address in (
        "/wiki/",
        "/wiki/?q=tersembunyi",
        "/wiki/daftar/tokoh/",
        "/wiki/sri-lestari/",
        "/wiki/sri-lestari/2024/",
        "/wiki/sri-lestari/agenda.ics",
        "/agenda/",
        "/agenda/agenda.ics",
        "/sitemap.xml",
        "/sitemap/wiki-n.xml",
        "/sitemap/wiki-s.xml",
    ):
        content = client.get(address).content.decode().replace("\r\n ", "")
        shown += content
        assert not re.search("Kalimat usulan|Kata usulan|99 usulan|nama-tersembunyi|Nama Tersembunyi", content), address
    assert "Kalimat terbit." in shown


# ---- Long timelines --------------------------------------------------------------------------------------------------


def many(entity: Entity, days: list[str]) -> None:
    source = rows.make_source("story:90004", "2024-03-13")
    for number, day in enumerate(days):
        rows.make_report(source, [entity], day, type="meeting" if number % 3 else "visit")


def test_a_long_timeline_is_all_there_by_years_and_each_event_once(client: Client, regent: Entity) -> None:
    days = [f"{2020 + number % 4}-{1 + number % 12:02}-15" for number in range(EVENTS + 20)]
    many(regent, [*days, ""])
    front = get(client, "/wiki/sri-lestari/")
    assert len(front.select(".timeline .event")) == EVENTS
    links = {link["href"]: int(words(link.select_one(".count"))) for link in front.select(".times-nav a")}
    assert list(links) == [
        *(f"/wiki/sri-lestari/{year}/" for year in (2024, 2023, 2022, 2021, 2020)),
        "/wiki/sri-lestari/tanpa-tanggal/",
    ]
    found = []
    for address, count in links.items():
        part = get(client, address)
        here = [line["id"] for line in part.select(".timeline .event")]
        assert len(here) + len(part.select(".said")) == count
        assert part.select_one(".times-nav [aria-current=page]")["href"] == address
        found += here
    assert len(found) == len(set(found)) == EVENTS + 22
    assert words(get(client, "/wiki/sri-lestari/2021/").h1) == "Sri Lestari, 2021"


def test_a_full_year_has_its_events_under_its_months(client: Client, regent: Entity) -> None:
    many(regent, [f"2023-{1 + number % 2:02}-15" for number in range(IN_A_PART + 10)])
    year = get(client, "/wiki/sri-lestari/2023/")
    assert not year.select(".event")
    months = [link["href"] for link in year.select(".times-nav a")]
    assert months == ["/wiki/sri-lestari/2023/02/", "/wiki/sri-lestari/2023/01/"]
    assert sum(len(get(client, address).select(".event")) for address in months) == IN_A_PART + 10


def test_many_events_make_a_picture_and_a_table_of_the_same(client: Client, regent: Entity) -> None:
    assert not get(client, "/wiki/sri-lestari/").select(".chart")
    many(regent, [f"2023-{month:02}-15" for month in range(1, 13)])
    chart = get(client, "/wiki/sri-lestari/").select_one(".chart")
    svg = chart.svg
    assert svg["role"] == "img"
    labels = [chart.find(id=name) for name in svg["aria-labelledby"].split()]
    assert [words(label) for label in labels] == [
        "Peristiwa tentang Sri Lestari dari waktu ke waktu",
        "13 peristiwa dari Januari 2023 sampai Maret 2024. Pertemuan: 8; Kunjungan: 4; Telepon: 1.",
    ]
    assert sum(int(words(row.select("td")[-1])) for row in chart.select("tbody tr")) == 13


# ---- Lists -----------------------------------------------------------------------------------------------------------


def test_entities_are_listed_by_name_kind_and_letter(client: Client, regent: Entity) -> None:
    rows.make_entity("Ácungan", "organisation")
    Entity.objects.filter(slug="acungan").update(sort_name="acungan")
    assert [words(name) for name in get(client, "/wiki/").select(".entity-name")] == [
        "Ácungan",
        "Dermaga Uji",
        "Sri Lestari",
    ]
    page = get(client, "/wiki/daftar/tokoh/")
    assert [words(name) for name in page.select(".entity-name")] == ["Sri Lestari"]
    assert [words(letter) for letter in page.select(".letters a")] == ["S"]
    letter = get(client, "/en/wiki/list/all/d/")
    assert [words(name) for name in letter.select(".entity-name")] == ["Dermaga Uji"]
    assert words(letter.select_one(".letters [aria-current]")) == "D"


def test_a_form_without_a_script_finds_by_name(client: Client, regent: Entity) -> None:
    form = get(client, "/wiki/").select_one("main form")
    assert (form["method"], form["action"], form.select_one("input")["name"]) == ("get", "/wiki/", "q")
    found = get(client, "/wiki/?q=lestari")
    assert [name["href"] for name in found.select(".entity-name a")] == ["/wiki/sri-lestari/"]
    assert found.select_one("meta[name=robots]")["content"] == "noindex"
    nobody = get(client, "/wiki/?q=%3Cb%3Etiada")
    assert not nobody.select(".entity-name") and "“<b>tiada”" in words(nobody.h1)


def test_a_long_list_goes_on(client: Client, regent: Entity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("babad.public.gathering.wiki.ENTITIES", 1)
    first = get(client, "/wiki/")
    second = get(client, first.select_one(".pager-older")["href"])
    assert [words(page.select_one(".entity-name")) for page in (first, second)] == ["Dermaga Uji", "Sri Lestari"]
    assert not second.select(".pager-older")


# ---- The agenda ------------------------------------------------------------------------------------------------------


def test_the_agenda_is_in_order_of_time_and_uncertain_days_come_last(client: Client, regent: Entity) -> None:
    source = rows.make_source("story:90005", "2024-03-13")
    april = (date(2024, 4, 1), date(2024, 4, 30))
    rows.make_report(source, [regent], "2024-04", days=april, status="scheduled", sentence="Dalam April.")
    lasting = (date(2024, 3, 18), date(2024, 3, 22))
    rows.make_report(source, [], "2024-03-18/2024-03-22", days=lasting, status="scheduled", sentence="Pekan ini.")
    page = get(client, "/agenda/")
    months = [(words(one.h2), [words(day) for day in one.select("h3")]) for one in page.select(".agenda-month")]
    assert months == [
        ("Maret 2024", ["Rabu, 20 Maret 2024"]),
        ("April 2024", ["Selasa, 2 April 2024", "Harinya belum pasti"]),
    ]


def test_calendars_are_announced_where_they_belong(client: Client, regent: Entity) -> None:
    for page, feed in (
        ("/agenda/", "/agenda/agenda.ics"),
        ("/en/wiki/sri-lestari/", "/en/wiki/sri-lestari/agenda.ics"),
    ):
        found = get(client, page)
        assert found.select_one('link[type="text/calendar"]')["href"] == feed
        assert found.select_one('main a[type="text/calendar"]')["href"] == feed
        response = client.get(feed)
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert len(Calendar.from_ical(response.content).events) == 1


def test_a_moved_event_is_the_same_entry_and_a_cancelled_one_says_so(client: Client, regent: Entity) -> None:
    def entry() -> Any:
        return Calendar.from_ical(client.get("/wiki/sri-lestari/agenda.ics").content).events[0]

    event = regent.participations.get(report__status="scheduled").report.event
    before = entry()
    moved = rows.make_source("story:90006", "2024-03-14")
    rows.make_report(moved, [regent], "2024-04-09", status="scheduled", event=event)
    event.changed_at = rows.at("2024-03-14")
    event.save()
    after = entry()
    assert (before["uid"], before.start) == (after["uid"], date(2024, 4, 2))
    assert date(2024, 4, 9) == after.start and after.LAST_MODIFIED > before.LAST_MODIFIED
    assert after["status"] == "CONFIRMED"
    rows.make_report(
        rows.make_source("story:90007", "2024-03-15"), [regent], "2024-04-09", status="denied", event=event
    )
    assert (entry()["uid"], entry()["status"]) == (before["uid"], "CANCELLED")


# ---- Machines --------------------------------------------------------------------------------------------------------


def test_structured_data_names_the_entity_its_events_and_its_words(
    client: Client, regent: Entity, story: Story
) -> None:
    def nodes(address: str) -> dict[str, list[dict[str, Any]]]:
        page = get(client, address)
        found: dict[str, list[dict[str, Any]]] = {}
        for node in json.loads(page.select_one("script[type='application/ld+json']").string)["@graph"]:
            found.setdefault(node["@type"], []).append(node)
        return found

    source = rows.make_source("story:90008", "2024-03-13")
    rows.make_report(source, [regent], "2024-02", days=(date(2024, 2, 1), date(2024, 2, 29)), type="visit")
    rows.make_report(source, [regent], "2024-W07", days=(date(2024, 2, 12), date(2024, 2, 18)), type="protest")
    found = nodes("/wiki/sri-lestari/")
    person = found["WebPage"][0]["mainEntity"]
    assert (person["@type"], person["name"], person["jobTitle"]) == ("Person", "Sri Lestari", "Bupati, Karangjati")
    dates = {node["name"].partition(":")[0]: node.get("startDate") for node in found["Event"]}
    assert dates == {"Pertemuan": "2024-04-02", "Telepon": "2024-03-11", "Kunjungan": "2024-02", "Unjuk rasa": None}
    statuses = [node.get("eventStatus", "").rpartition("/")[2] for node in found["Event"]]
    assert statuses == ["EventScheduled", "", "", ""]
    quotation = found["Quotation"][0]
    assert quotation["creator"] == {"@id": person["@id"]}
    assert quotation["citation"]["headline"] == story.title
    assert story.get_url() in quotation["citation"]["url"]
    assert nodes("/wiki/dermaga-uji/")["WebPage"][0]["mainEntity"]["@type"] == "Place"
    assert len(nodes("/agenda/")["Event"]) == 1


def test_public_entities_are_in_the_sitemap_in_both_languages(client: Client, regent: Entity) -> None:
    rows.make_entity("Siti Tersembunyi", public=False)
    assert "/sitemap/wiki-s.xml" in client.get("/sitemap.xml").content.decode()
    part = client.get("/sitemap/wiki-s.xml").content.decode()
    found = [address.removeprefix(settings.SITE_URL) for address in re.findall("<loc>(.*?)</loc>", part)]
    assert found == ["/wiki/sri-lestari/", "/en/wiki/sri-lestari/"]
    assert client.get("/sitemap/wiki-x.xml").status_code == 404
    assert "/agenda/</loc>" in client.get("/sitemap/pages.xml").content.decode()


# ---- The written article ---------------------------------------------------------------------------------------------


def written(regent: Entity, **fields: Any) -> WikiArticle:
    edition = Edition.objects.get(locale__language_code="id")
    body = json.dumps([{"type": "text", "value": "<p>Ditulis <b>redaksi</b>.</p>"}])
    article = WikiArticle(title="Sri Lestari", entity=regent, body=body, locale=edition.locale, **fields)
    return edition.add_child(instance=article)


def test_the_article_stands_on_its_entitys_page_in_its_language_only(client: Client, regent: Entity) -> None:
    article = written(regent, live=True)
    assert words(get(client, "/wiki/sri-lestari/").select_one(".wiki-article p")) == "Ditulis redaksi."
    assert not get(client, "/en/wiki/sri-lestari/").select(".wiki-article")
    assert not get(client, "/wiki/sri-lestari/?as_of=2024-03-12").select(".wiki-article")
    response = client.get(article.get_url())
    assert (response.status_code, response["Location"]) == (302, "/wiki/sri-lestari/")
    article.unpublish()
    assert not get(client, "/wiki/sri-lestari/").select(".wiki-article")


def test_a_preview_shows_the_article_where_it_will_stand(regent: Entity) -> None:
    article = written(regent, live=False)
    html = wiki_views.present_article(article, RequestFactory().get("/"), True).content.decode()
    assert "Ditulis <b>redaksi</b>." in html and "Telepon" in html
    article.entity = rows.make_entity("Belum Umum", public=False)
    assert (
        "Ditulis <b>redaksi</b>."
        in wiki_views.present_article(article, RequestFactory().get("/"), True).content.decode()
    )


# ---- Queries ---------------------------------------------------------------------------------------------------------


def test_rendering_asks_nothing_and_gathering_does_not_grow(
    regent: Entity, django_assert_num_queries: DjangoAssertNumQueries, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    many(regent, [f"2023-{1 + number % 12:02}-15" for number in range(30)])
    with django_assert_max_num_queries(110) as seen:
        page = gather_entity("sri-lestari", language="id", now=NOW)
    before = len(seen)
    with django_assert_num_queries(0):
        render(page)
    many_more = [f"2022-{1 + number % 12:02}-15" for number in range(9)]
    source = rows.make_source("story:90010", "2024-03-13")
    for day in many_more:
        rows.make_report(source, [regent], day)
    with django_assert_max_num_queries(before):
        gather_entity("sri-lestari", language="id", now=NOW)


# ---- Dates, as exact as they are known -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "shown", "machine"),
    [
        ("2021-12-30", "30 Desember 2021", "2021-12-30"),
        ("2021-12-30T16:13", "30 Desember 2021, pukul 16.13", "2021-12-30"),
        ("2021-12-30TEV", "30 Desember 2021, malam", "2021-12-30"),
        ("2021-12", "Desember 2021", "2021-12"),
        ("2021", "2021", "2021"),
        ("2022-01-09/2022-01-10", "9–10 Januari 2022", "2022-01-09"),
        ("2022-01-30/2022-02-02", "30 Januari – 2 Februari 2022", "2022-01-30"),
        ("2021-12-30/2022-01-02", "30 Desember 2021 – 2 Januari 2022", "2021-12-30"),
        ("2022-01/2022-03", "Januari–Maret 2022", ""),
        ("2021-12/2022-01", "Desember 2021 – Januari 2022", ""),
        ("1990/1999", "1990–1999", ""),
        ("2021-W52", "Pekan 27 Desember 2021 – 2 Januari 2022", ""),
        ("", "Tanggal tidak diketahui", ""),
    ],
)
def test_a_date_is_never_more_exact_than_it_is_known(value: str, shown: str, machine: str) -> None:
    first, last = days_of(value) or (None, None)
    when = When(value, first, last, precision_of(value))
    with translation.override("id"):
        assert (event_date(when), machine_date(when)) == (shown, machine)
