"""From a page to a draft: every part in its field, once, and nothing by halves."""

import json
import os
from datetime import UTC, date, datetime
from html import escape, unescape
from pathlib import Path

import pytest
from bringing_in import NOW, PAGES, brought_in, import_page, picture, saved
from django.db import DatabaseError
from django.db.models.signals import post_save
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import PageLogEntry, Revision

from babad.importers.page import BadPage, bring_in
from babad.importers.page.deposit import (
    IMPORTED,
    deposit,
    join_waiting,
    origin_of,
    publish,
    without_beginning,
)
from babad.importers.page.types import Block, Byline, CitedOutlet, Dateline, ImportedStory, Photo
from babad.newsroom import queries
from babad.newsroom.models import Photo as StoredPhoto
from babad.newsroom.models import Story, Topic
from tests.factories import make_person, make_section, make_story, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("photo_folders")]


def page(**fields) -> ImportedStory:
    """Return a small page that was read; every part may be given."""
    given = {
        "origin": "kapal.html",
        "headline": "Kapal Cepat Berangkat Lebih Pagi",
        "language": "id",
        "published": "2022-03-11T19:30+07:00",
        "body": (Block("text", {"text": "Kapal cepat ke Amerta berangkat pukul lima pagi mulai besok."}),),
    }
    return ImportedStory(**{**given, **fields})


def made(**fields) -> Story:
    """Bring in a small page and return its story."""
    return Story.objects.get(pk=deposit(page(**fields), places=["kapal.html"], now=NOW).story.pk)


def text_of(story: Story) -> list[str]:
    return [block.value.source for block in story.body if block.block_type == "text"]


# ---- A page's plain text ---------------------------------------------------------------------------------------------


@pytest.fixture
def kawah(newsroom, tmp_path) -> Story:
    """A saved page of an Indonesian news site, as plain text with all its furniture."""
    return brought_in(saved("kawah_sura.txt", tmp_path)).story


def test_plain_text_has_its_head_in_fields(kawah, newsroom) -> None:
    kawah = Story.objects.get(pk=kawah.pk)
    assert kawah.title == "Bupati Sagara dan Bupati Amerta Bertemu Dua Jam, Apa yang Dibahas?"
    assert kawah.standfirst == "Pertemuan ini yang kedua kalinya bagi keduanya dalam bulan ini."
    assert (kawah.dateline_outlet, kawah.dateline_place) == ("KABARNUSA.COM", "")
    assert kawah.closing_byline == "(Kabarnusa)"
    assert not kawah.bylines.exists()
    assert kawah.first_published_at == datetime(2021, 12, 29, 17, 0, tzinfo=UTC)  # the day begins in Jakarta
    assert kawah.locale.language_code == "id"
    assert kawah.section == newsroom.section
    assert [one.topic.name for one in kawah.story_topics.all()] == ["Kawah Sura"]
    [cited] = [dict(block.value) for block in kawah.outlets_cited]
    assert cited == {"outlet": "Reuters", "date": date(2021, 12, 30), "url": ""}


def test_plain_text_keeps_the_order_of_its_body(kawah) -> None:
    assert [block.block_type for block in kawah.body] == [
        *("text", "text", "text", "text", "read_also", "read_also", "photo", "text", "text", "read_also", "text")
    ]
    first = kawah.body[0].value.source
    assert first == (
        "<p>Bupati Sagara Damar Wijaya dan Bupati Amerta Laksmi Dananjaya bertemu selama hampir dua jam, "
        "Kamis (30/12/2021).</p>"
    )
    assert [block.value["title"] for block in kawah.body if block.block_type == "read_also"] == [
        "Sumur Bor Baru di Amerta Mulai Dipakai Petani",
        "Kawah Sura Menyusut Tiga Meter dalam Setahun",
        "Petani Hilir Tanam Kedelai karena Air Kurang",
    ]


def test_photos_without_a_file_become_placeholders_with_caption_and_credit(kawah) -> None:
    lead, inside = kawah.lead_photo, kawah.body[6].value["photo"]
    assert (lead.missing, lead.original_name) == (True, "Bupati-Sagara-di-Dermaga-Timur.jpg")
    assert lead.credit == "Wulan Pratiwi/Kantor Foto Nusa via ANTARA"
    assert (lead.photographer, lead.agency, lead.distributor) == ("Wulan Pratiwi", "Kantor Foto Nusa", "ANTARA")
    assert lead.caption == "Bupati Sagara Damar Wijaya meninjau Dermaga Timur di Sagara pada 26 Agustus 2021."
    assert (inside.missing, inside.original_name) == (True, "")
    assert (inside.caption, inside.credit) == ("Laksmi Dananjaya", "Instagram/laksmi_dananjaya")
    assert set(queries.missing_photos()) == {lead, inside}


def test_a_draft_is_a_revision_that_readers_do_not_have(kawah, newsroom) -> None:
    assert not kawah.live
    assert kawah.get_latest_revision_as_object().title == kawah.title
    assert kawah.get_parent().specific == newsroom.section
    assert {one.title for one in queries.waiting_read_alsos()} == {
        *("Sumur Bor Baru di Amerta Mulai Dipakai Petani", "Kawah Sura Menyusut Tiga Meter dalam Setahun"),
        "Petani Hilir Tanam Kedelai karena Air Kurang",
    }


def test_every_line_of_the_page_is_in_the_draft_or_in_its_history(kawah) -> None:
    entry = PageLogEntry.objects.get(page=kawah.pk, action=IMPORTED)
    kept = " ".join(
        [
            *(kawah.title, kawah.standfirst, kawah.dateline_outlet, kawah.closing_byline),
            *(str(block.value) for block in kawah.body),
            *(f"{photo.original_name} {photo.caption} {photo.credit}" for photo in StoredPhoto.objects.all()),
            *(line["text"] for line in entry.data["left_out"]),
        ]
    )

    def letters(text: str) -> str:
        return "".join(char for char in text.casefold() if char.isalnum())

    lines = (PAGES / "kawah_sura.txt").read_text().split("\n")
    lost = [line for line in lines if line.strip() and letters(line) not in letters(kept)]
    # Of these the words stand in two fields each: dateline and paragraph, label and title, caption and credit.
    assert [line.split()[0] for line in lost] == ["KABARNUSA.COM", "Baca:", "Baca:", "Baca:"]


# ---- A page's HTML ---------------------------------------------------------------------------------------------------


@pytest.fixture
def bridge(newsroom, tmp_path) -> Story:
    """A saved HTML page with everything a body can have, into a newsroom that knows some of it."""
    make_section("City", "en")
    make_person("Nora Quill")
    make_topic("harbour bridge", "en")
    return brought_in(saved("harbour_bridge.html", tmp_path)).story


def test_html_keeps_links_and_bold_and_loses_the_dateline(bridge) -> None:
    assert text_of(bridge)[:2] == [
        "<p>The bridge over the inner harbour opened on Saturday, <b>thirteen months</b> after the day that was painted "
        "on its piers.</p>",
        '<p>Mayor Ellen Strand said the delay had cost the city less than a <a href="https://elsewhere.example/'
        'ferry-report?year=2021&amp;part=2">new ferry</a> would have, &amp; she would walk over it every week.</p>',
    ]
    assert (bridge.dateline_outlet, bridge.dateline_place) == ("PORTCOURIER.com", "PORT MERE")


def test_html_has_every_kind_of_block_in_its_place(bridge) -> None:
    blocks = {block.block_type: block.value for block in bridge.body}
    assert [block.block_type for block in bridge.body] == [
        *("text", "text", "read_also", "heading", "text", "quote", "text", "text", "list"),
        *("photo", "table", "read_also", "embed", "text"),
    ]
    assert blocks["heading"] == "Rain < wind"
    assert (blocks["quote"]["text"], blocks["quote"]["speaker"]) == ("You cannot hurry a crane.", "Ruth Oakley")
    assert [item.source for item in blocks["list"]["items"]] == [
        *("<p>4,100 people on foot;</p>", "<p>900 bicycles &amp; scooters;</p>", "<p>one goat.</p>")
    ]
    assert blocks["table"]["data"] == [["Hour", "People"], ["6", "120"], ["7", "640"]]
    assert blocks["table"]["first_row_is_table_header"] is True
    assert blocks["embed"]["title"] == "The first crossing"


def test_html_is_signed_by_people_we_know_and_names_we_do_not(bridge) -> None:
    signed = [(one.person.name if one.person else None, one.name, one.label) for one in bridge.bylines.all()]
    assert signed == [
        ("Nora Quill", "", "writer"),
        (None, "Peter Vane", "writer"),
        (None, "Ida Marsh", "editor"),
        (None, "Tom Ferry", "contributor"),
    ]
    entry = PageLogEntry.objects.get(page=bridge.pk, action=IMPORTED)
    assert any("Photographer" in warning for warning in entry.data["warnings"])


def test_html_goes_into_the_section_it_names_and_the_topics_there_are(bridge) -> None:
    assert bridge.section.title == "City"
    assert bridge.first_published_at == datetime(2022, 5, 14, 1, 12, 45, tzinfo=UTC)
    assert [one.topic.name for one in bridge.story_topics.all()] == ["harbour bridge", "Traffic"]
    assert Topic.objects.get(name="Traffic").locale.language_code == "en"
    assert bridge.origin == "https://portcourier.example/city/harbour-bridge-opens"


def test_the_preview_shows_the_draft_to_an_editor_only(bridge, newsroom) -> None:
    address = reverse("wagtailadmin_pages:view_draft", args=[bridge.pk])
    client = Client()
    assert client.get(address).status_code == 302
    client.force_login(newsroom.staff["editor"])
    shown = client.get(address).content.decode()
    for words in (
        *("Harbour Bridge Opens a Year Late", "The last bolt was tightened", "PORTCOURIER.com", "PORT MERE"),
        *("Rain &lt; wind", "one goat.", "640", "Ruth Oakley", "Why Bridges Rust From Within", "Nora Quill", "Reuters"),
    ):
        assert words in shown, words


# ---- Once --------------------------------------------------------------------------------------------------------------


def test_the_second_time_nothing_is_made_and_nothing_changes(newsroom, tmp_path) -> None:
    path = saved("harbour_bridge.html", tmp_path)
    make_section("City", "en")
    first = brought_in(path)
    before = (Story.objects.count(), StoredPhoto.objects.count(), Revision.objects.count(), Topic.objects.count())
    path.write_text(path.read_text().replace("and a band", "and a choir"))
    second = brought_in(path)
    assert (first.created, second.created) == (True, False)
    assert second.story == first.story
    assert before == (
        *(Story.objects.count(), StoredPhoto.objects.count(), Revision.objects.count(), Topic.objects.count()),
    )
    assert "a band" in text_of(Story.objects.get(pk=first.story.pk))[-1]


def test_plain_text_is_known_again_under_another_name(newsroom, tmp_path) -> None:
    first = brought_in(saved("kawah_sura.txt", tmp_path))
    again = brought_in(saved("kawah_sura.txt", tmp_path, called="another name.txt"))
    assert (again.created, again.story) == (False, first.story)


@pytest.mark.parametrize(
    "spelling",
    [
        "http://kabar.example/daerah/kapal",
        "https://kabar.example/daerah/kapal/",
        "https://KABAR.example/daerah/kapal?utm_source=wa",
        "https://kabar.example/daerah/kapal#komentar",
    ],
)
def test_one_address_written_otherwise_is_the_same(newsroom, spelling) -> None:
    first = made(origin="https://kabar.example/daerah/kapal")
    assert made(origin=spelling) == first


def test_other_addresses_are_other_stories(newsroom) -> None:
    assert made(origin="https://kabar.example/kapal?id=1") != made(origin="https://kabar.example/kapal?id=2")


def test_a_front_page_is_no_address_of_a_story() -> None:
    one = page(origin="https://kabar.example/")
    assert origin_of(one).startswith("page:")
    assert origin_of(one) != origin_of(page(origin="https://kabar.example/", headline="Dermaga Ditutup Sementara"))


def test_a_fingerprint_takes_headline_time_and_outlet() -> None:
    one = page(dateline=Dateline("KABAR.COM", None, "KABAR.COM -"))
    assert origin_of(one) == origin_of(page(origin="lain.txt", dateline=Dateline("Kabar.com", None, "Kabar.com -")))
    assert origin_of(one) != origin_of(page())
    assert origin_of(page()) != origin_of(page(published="2022-03-12"))
    assert origin_of(page(headline=None)) != origin_of(page(headline=None, body=(Block("text", {"text": "Lain."}),)))


def test_who_comes_second_at_the_same_moment_finds_the_first(newsroom) -> None:
    origin = "https://kabar.example/kapal"

    def come_first(instance: StoredPhoto, **kwargs) -> None:
        post_save.disconnect(come_first, sender=StoredPhoto)
        make_story(newsroom.section, live=False, origin=origin)

    # Photos are stored between the look whether it is here and the making.
    post_save.connect(come_first, sender=StoredPhoto)
    result = deposit(page(origin=origin, photos=(Photo("kapal.jpg", lead=True),)), places=["k.html"], now=NOW)
    assert not result.created
    assert list(Story.objects.filter(origin=origin)) == [result.story]
    assert not StoredPhoto.objects.exists()


# ---- All or nothing --------------------------------------------------------------------------------------------------


def test_a_story_that_fails_leaves_nothing_behind(
    newsroom, tmp_path, photo_folders, django_capture_on_commit_callbacks
) -> None:
    (tmp_path / "Bupati-Sagara-di-Dermaga-Timur.jpg").write_bytes(picture())
    path = saved("kawah_sura.txt", tmp_path)

    def fail(instance: Story, **kwargs) -> None:
        raise DatabaseError("the disk is full")

    post_save.connect(fail, sender=Story)
    try:
        with pytest.raises(DatabaseError), django_capture_on_commit_callbacks(execute=True):
            brought_in(path)
    finally:
        post_save.disconnect(fail, sender=Story)
    assert not Story.objects.exists()
    assert not StoredPhoto.objects.exists()
    assert not Topic.objects.exists()
    assert not newsroom.section.get_children().exists()
    assert not list((photo_folders / "originals").rglob("*.jpg"))
    # And it can be brought in once the trouble is over.
    assert brought_in(path).created


# ---- Where it goes -----------------------------------------------------------------------------------------------------


def test_the_edition_is_that_of_the_page_or_the_one_asked_for(newsroom) -> None:
    world = make_section("World", "en")
    assert made(language="en", origin="a").section == world
    assert deposit(
        page(language="en", origin="b", headline="B"), places=["b"], now=NOW, language="id"
    ).story.section == (newsroom.section)


def test_a_language_without_edition_is_refused_with_what_to_do(newsroom) -> None:
    with pytest.raises(BadPage, match=r"“ko”.*id, en; say with --language"):
        deposit(page(language="ko"), places=["k"], now=NOW)
    assert not Story.objects.exists()


def test_an_unknown_language_goes_into_the_first_edition_and_says_so(newsroom) -> None:
    result = deposit(page(language=None), places=["k"], now=NOW)
    assert result.story.locale.language_code == "id"
    assert any("language is not known" in warning for warning in result.warnings)


def test_the_section_is_found_by_title_or_slug_else_the_first(newsroom) -> None:
    sport = make_section("Olahraga Air")
    assert made(section="OLAHRAGA AIR", origin="a", headline="A").section == sport
    assert made(section="olahraga-air", origin="b", headline="B").section == sport
    result = deposit(page(section="Ekonomi", origin="c", headline="C"), places=["c"], now=NOW)
    assert result.story.section == newsroom.section
    assert any("“Ekonomi”, is none of ours" in warning for warning in result.warnings)
    assert ("section", "Ekonomi") in {(line.kind, line.text) for line in result.left_out}


def test_a_section_asked_for_must_be_in_the_edition(newsroom) -> None:
    make_section("World", "en")
    assert deposit(page(), places=["k"], now=NOW, section="nasional").story.section == newsroom.section
    with pytest.raises(BadPage, match="no section “world”; it has: nasional"):
        deposit(page(origin="b", headline="B"), places=["k"], now=NOW, section="world")


def test_an_edition_without_sections_says_so(newsroom) -> None:
    with pytest.raises(BadPage, match="no section; make one on the desk"):
        deposit(page(language="en"), places=["k"], now=NOW)


# ---- When, and by whom -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2022-03-11", datetime(2022, 3, 10, 17, 0, tzinfo=UTC)),
        ("2022-03-11T19:30", datetime(2022, 3, 11, 12, 30, tzinfo=UTC)),
        ("2022-03-11T19:30:15+08:00", datetime(2022, 3, 11, 11, 30, 15, tzinfo=UTC)),
        ("2022-03-11T19:30Z", datetime(2022, 3, 11, 19, 30, tzinfo=UTC)),
        ("2022-13-11", None),
        (None, None),
    ],
)
def test_a_time_without_zone_is_the_houses(newsroom, said, moment) -> None:
    assert made(published=said).first_published_at == moment


def test_a_time_that_is_not_past_is_said(newsroom) -> None:
    result = deposit(page(published="2027-01-01T00:00Z"), places=["k"], now=NOW)
    assert any("not past yet" in warning for warning in result.warnings)


@pytest.mark.parametrize(
    ("label", "ours"),
    [
        (None, "writer"),
        ("Penulis", "writer"),
        ("By", "writer"),
        ("Oleh", "writer"),
        ("Written by", "writer"),
        ("Editor", "editor"),
        ("Editing by", "editor"),
        ("Penyunting", "editor"),
        ("Disunting oleh", "editor"),
        ("Reporter", "reporter"),
        ("Laporan Wartawan", "reporter"),
        ("Reporting by", "reporter"),
        ("Additional reporting by", "contributor"),
        ("Kontributor", "contributor"),
        ("Sumber", "source"),
        ("Penerjemah", "contributor"),
    ],
)
def test_labels_become_the_houses(newsroom, label, ours) -> None:
    story = made(bylines=(Byline("Wira Santoso", label, f"{label}: Wira Santoso"),))
    assert [one.label for one in story.bylines.all()] == [ours]


def test_a_desk_byline_stands_under_the_story_and_its_person_over_it(newsroom) -> None:
    known = make_person("Wira Santoso")
    story = made(
        bylines=(
            Byline("Laras Ayu", "Editor", "Editor: Laras Ayu"),
            Byline("Redaksi", None, "(Redaksi)"),
            Byline("wira santoso", None, "(Kabar/Wira Santoso)"),
            Byline("Nur Basri", "Reporting by", "(Reporting by Nur Basri)"),
        )
    )
    assert story.closing_byline == "(Redaksi) (Kabar/Wira Santoso)"
    assert [(one.person, one.name) for one in story.bylines.all()] == [
        (None, "Laras Ayu"),
        (known, ""),
        (None, "Nur Basri"),
    ]


def test_only_our_own_text_is_ours(newsroom) -> None:
    dateline = Dateline("KABAR.COM", None, "KABAR.COM -")
    story = made(origin="a", headline="A", dateline=dateline)
    assert (story.rights, story.agency) == ("licensed", "KABAR.COM")
    story = made(origin="https://www.kabar.example/b", headline="B")
    assert (story.rights, story.agency) == ("licensed", "kabar.example")
    result = deposit(page(origin="c", headline="C"), places=["c"], now=NOW)
    assert (result.story.rights, result.story.agency) == ("licensed", "Tidak diketahui")
    assert any("whose text it is" in warning for warning in result.warnings)
    newsroom.house.outlet = "Kabar.com"
    newsroom.house.save()
    assert made(origin="d", headline="D", dateline=dateline).rights == "own"
    assert made(origin="http://localhost/nasional/e/", headline="E").rights == "own"


# ---- The body ----------------------------------------------------------------------------------------------------------


def test_words_that_look_like_markup_stay_words(newsroom) -> None:
    story = made(body=(Block("text", {"text": "Dari <b>1</b> & 2 < 3,\nlalu <script>alert(1)</script>."}),))
    assert text_of(story) == [
        "<p>Dari &lt;b&gt;1&lt;/b&gt; &amp; 2 &lt; 3,<br/>lalu &lt;script&gt;alert(1)&lt;/script&gt;.</p>"
    ]


def test_markup_that_a_page_brings_is_cut_down(newsroom) -> None:
    html = '<b onclick="x()">Kapal</b> <a href="javascript:x()">cepat</a><script>x()</script> <i>pagi</i>'
    [text] = text_of(made(body=(Block("text", {"text": "Kapal cepat pagi", "html": html}),)))
    assert text == "<p><b>Kapal</b> cepat <i>pagi</i></p>"


def test_what_no_database_takes_is_mended(newsroom, tmp_path) -> None:
    path = tmp_path / os.fsdecode(b"kapal-\xff.html")
    path.write_text(
        "<html lang=id><head><title>Kapal&#1; cepat</title><script type='application/ld+json'>"
        '{"@type": "NewsArticle", "author": {"name": "Wira\\u0000 \\ud83dKelana"}}</script></head><body><article>'
        "<h1>Kapal&#1; cepat</h1>"
        "<p>Kapal\x00 cepat itu berangkat dari dermaga lama dan tiba\x01 di pulau sebelum siang.</p>"
        "<p>Para penumpang turun di dermaga baru yang dibuka pada hari Senin itu.</p></article></body></html>"
    )
    story = brought_in(path).story
    assert story.title == "Kapal cepat"
    assert text_of(story)[0].startswith("<p>Kapal cepat itu berangkat dari dermaga lama dan tiba di pulau")
    assert [one.name for one in story.bylines.all()] == ["Wira \ufffdKelana"]
    assert PageLogEntry.objects.get(page=story.pk, action=IMPORTED).data["places"] == ["kapal-\ufffd.html"]


def test_what_is_too_long_is_cut_and_kept_whole_in_the_history(newsroom) -> None:
    long = "Kapal yang sangat panjang namanya " * 20
    result = deposit(
        page(headline=long, standfirst=long, topics=(long,), body=(Block("heading", {"text": long}),)),
        places=["k"],
        now=NOW,
    )
    story = result.story
    assert len(story.title) <= 255 and story.title.endswith("…")
    assert len(story.standfirst) <= 400
    assert [block.block_type for block in story.body] == ["text"]
    whole = {line.kind: line.text for line in result.left_out}
    assert whole["headline"] == whole["standfirst"] == whole["topic"] == long.strip()


def test_a_page_without_headline_gets_a_draft_that_says_so(newsroom) -> None:
    result = deposit(page(headline=None), places=["k"], now=NOW)
    assert result.story.title.startswith("Tanpa judul: Kapal cepat ke Amerta")
    assert any("write one" in warning for warning in result.warnings)


def test_an_embed_without_address_keeps_its_words_in_the_history(newsroom) -> None:
    result = deposit(
        page(body=(Block("embed", {"url": "about:blank", "title": None, "text": "Kami berangkat!"}),)),
        places=["k"],
        now=NOW,
    )
    assert not result.story.body
    assert [(line.kind, line.text) for line in result.left_out] == [("embed", "Kami berangkat! about:blank")]


def test_a_photo_that_stands_nowhere_is_put_at_the_end(newsroom) -> None:
    story = made(photos=(Photo("dermaga.jpg", "Dermaga"),))
    assert [block.block_type for block in story.body] == ["text", "photo"]


def test_the_same_photo_twice_is_one(newsroom) -> None:
    block = Block("photo", {"file": "dermaga.jpg", "caption": "Dermaga", "credit": None, "url": None})
    story = made(body=(block, *page().body, block), photos=(Photo("dermaga.jpg", "Dermaga"),))
    assert [block.block_type for block in story.body] == ["photo", "text", "photo"]
    assert StoredPhoto.objects.count() == 1


def test_only_the_first_eight_topics_are_the_storys(newsroom) -> None:
    names = tuple(f"Pulau {number}" for number in range(1, 12))
    read = page(topics=(*names[:8], "PULAU 1", *names[8:]))
    result = deposit(read, places=["k"], now=NOW)
    assert [one.topic.name for one in result.story.story_topics.all()] == list(names[:8])
    assert not Topic.objects.filter(name__in=names[8:]).exists()
    assert [line.text for line in result.left_out if line.kind == "topic"] == list(names[8:])
    assert [one for one in result.warnings if "topics" in one] == [
        "The page names more than 8 topics: the rest are in the history."
    ]
    assert len(read.as_json()["topics"]) == 12


def test_eight_topics_are_no_trouble(newsroom) -> None:
    result = deposit(page(topics=tuple(f"Pulau {number}" for number in range(8))), places=["k"], now=NOW)
    assert result.story.story_topics.count() == 8
    assert not [line for line in result.left_out if line.kind == "topic"]


def test_topics_are_named_once_in_the_pages_order(newsroom) -> None:
    make_topic("Kapal Cepat", slug_from := "id")
    make_topic("Kapal Cepat", "en")
    story = made(topics=("Pelabuhan", "kapal cepat", "Kapal-Cepat", "PELABUHAN", "!!!"))
    assert [one.topic.name for one in story.story_topics.all()] == ["Pelabuhan", "Kapal Cepat"]
    assert {one.topic.locale.language_code for one in story.story_topics.all()} == {slug_from}


def test_cited_outlets_are_data(newsroom) -> None:
    cited = [CitedOutlet("Antara", "2022-03-10", "https://antara.example/1"), CitedOutlet("AFP", "kemarin", "x:y")]
    story = made(outlets_cited=(*cited, *(CitedOutlet(f"Outlet {number}") for number in range(20))))
    values = [dict(block.value) for block in story.outlets_cited]
    assert values[0] == {"outlet": "Antara", "date": date(2022, 3, 10), "url": "https://antara.example/1"}
    assert values[1] == {"outlet": "AFP", "date": None, "url": ""}
    assert len(values) == 20
    entry = PageLogEntry.objects.get(page=story.pk, action=IMPORTED)
    assert {"kind": "cited outlet", "text": "Outlet 19"} in entry.data["left_out"]


@pytest.mark.parametrize(
    ("html", "beginning", "rest"),
    [
        ("<b>JAKARTA, KABAR.com</b> - Hujan", "JAKARTA, KABAR.com -", "Hujan"),
        ("<b>JAKARTA - </b>Hujan", "JAKARTA -", "Hujan"),
        ("<b>JAKARTA - Hujan</b> turun", "JAKARTA -", "<b>Hujan</b> turun"),
        ('<a href="/j">Jakarta</a>, <i>Kabar</i> — Hujan <b>deras</b>', "Jakarta, Kabar —", "Hujan <b>deras</b>"),
        ("<b>R&amp;D</b> –<br>Hujan", "R&D –", "Hujan"),
        ("JAK\u200bARTA\u00a0- Hujan", "JAKARTA -", "Hujan"),
        ("Hujan", "JAKARTA -", None),
        ("JAK", "JAKARTA -", None),
    ],
)
def test_the_dateline_is_taken_out_of_markup(html, beginning, rest) -> None:
    found = without_beginning(html, beginning)
    assert found == rest


@given(st.text(alphabet="ab <>&-", max_size=12), st.text(alphabet="cd <>&", min_size=1, max_size=12))
def test_taking_out_the_beginning_leaves_all_the_rest(beginning: str, rest: str) -> None:
    marked = f"<b>{escape(beginning, quote=False)}</b>{escape(rest, quote=False)}"
    found = without_beginning(marked, beginning)
    assert found is not None
    assert unescape(found) == rest.strip()


# ---- Read also ---------------------------------------------------------------------------------------------------------


def link(title: str, url: str | None = None) -> Block:
    return Block("read_also", {"title": title, "url": url, "label": "Baca:", "line": f"Baca: {title}"})


def targets(story: Story) -> list[tuple[int | None, str, str]]:
    return [
        (block.value["story"].pk if block.value["story"] else None, block.value["url"], block.value["title"])
        for block in story.body
        if block.block_type == "read_also"
    ]


def test_a_link_leads_to_our_story_by_where_it_came_from_where_it_stands_or_its_headline(newsroom) -> None:
    came = make_story(newsroom.section, "Dermaga Timur Dibuka", origin="https://kabar.example/dermaga")
    here = make_story(newsroom.section, "Jadwal Kapal Baru")
    named = make_story(newsroom.section, "Ombak Tinggi di Selat")
    address = here.full_url.replace("http://", "https://")
    story = made(
        body=(
            link("Judul Lain", "http://kabar.example/dermaga/"),
            link("Judul Lain", address),
            link("ombak tinggi di selat"),
            link("Ombak Tinggi di Selat", "https://lain.example/ombak"),
            link("Pelabuhan Baru", "https://lain.example/pelabuhan"),
            link("Belum Ada"),
            link("Alamat Aneh", "/tanpa/tuan"),
        )
    )
    assert targets(story) == [
        (came.pk, "", ""),
        (here.pk, "", ""),
        (named.pk, "", ""),
        (named.pk, "", ""),
        (None, "https://lain.example/pelabuhan", "Pelabuhan Baru"),
        (None, "", "Belum Ada"),
        (None, "", "Alamat Aneh"),
    ]
    assert [one.title for one in queries.waiting_read_alsos()] == ["Belum Ada", "Alamat Aneh"]


def test_a_headline_that_two_stories_have_is_an_editors_to_choose(newsroom) -> None:
    for _ in range(2):
        make_story(newsroom.section, "Cuaca Hari Ini")
    assert targets(made(body=(link("Cuaca Hari Ini"),))) == [(None, "", "Cuaca Hari Ini")]


def test_a_headline_in_the_other_language_is_another_story(newsroom) -> None:
    make_story(make_section("World", "en"), "Babad")
    assert targets(made(body=(link("Babad"),))) == [(None, "", "Babad")]


@pytest.fixture
def waiting(newsroom) -> Story:
    """A draft that was brought in and whose link waits for a story."""
    return made(origin="https://kabar.example/a", headline="A", body=(link("Kapal  cepat berangkat lebih pagi"),))


def test_a_waiting_draft_is_joined_to_what_comes_later(newsroom, waiting) -> None:
    target = made(origin="https://kabar.example/b")
    [joined] = join_waiting([target])
    assert (joined.story, joined.target, joined.done) == (waiting, target, True)
    draft = Story.objects.get(pk=waiting.pk).get_latest_revision_as_object()
    assert targets(draft) == [(target.pk, "", "")]
    assert not list(queries.waiting_read_alsos())
    assert PageLogEntry.objects.filter(page=waiting.pk, action="wagtail.edit").exists()


def test_what_somebody_has_touched_is_left_to_the_desk(newsroom, waiting) -> None:
    waiting.save_revision(user=newsroom.staff["editor"])
    target = made(origin="https://kabar.example/b")
    [joined] = join_waiting([target])
    assert not joined.done
    assert targets(Story.objects.get(pk=waiting.pk).get_latest_revision_as_object())[0][0] is None


@pytest.mark.parametrize("how", ["live", "locked", "submitted", "scheduled"])
def test_what_readers_have_or_others_hold_is_left_alone(newsroom, waiting, how) -> None:
    if how == "live":
        waiting.get_latest_revision().publish()
    elif how == "locked":
        Story.objects.filter(pk=waiting.pk).update(locked=True)
    elif how == "submitted":
        waiting.get_workflow().start(waiting, newsroom.staff["reporter"])
    else:
        waiting.save_revision(approved_go_live_at=datetime(2027, 1, 1, tzinfo=UTC))
    before = Story.objects.get(pk=waiting.pk).latest_revision_id
    [joined] = join_waiting([made(origin="https://kabar.example/b")])
    assert not joined.done
    assert Story.objects.get(pk=waiting.pk).latest_revision_id == before


# ---- Publishing --------------------------------------------------------------------------------------------------------


def test_publishing_keeps_the_pages_time(newsroom) -> None:
    story = made()
    assert publish(story, now=NOW) == []
    story = Story.objects.get(pk=story.pk)
    assert story.live
    assert story.first_published_at == datetime(2022, 3, 11, 12, 30, tzinfo=UTC)
    assert story.updated_at is None


def test_what_must_not_go_live_stays_a_draft(newsroom) -> None:
    story = made(photos=(Photo("kapal.jpg", "Kapal", lead=True),))
    assert [one.code for one in publish(story, now=NOW)] == ["lead_photo_missing"]
    assert not Story.objects.get(pk=story.pk).live


def test_whoever_has_read_it_lets_it_go_without_a_lead_photo_that_is_missing(newsroom) -> None:
    story = made(photos=(Photo("kapal.jpg", "Kapal", lead=True),))
    photo = story.lead_photo_id
    assert publish(story, now=NOW, as_read=True) == []
    story = Story.objects.get(pk=story.pk)
    assert story.live and story.lead_photo is None
    assert story.body.raw_data[0]["value"]["photo"] == photo


# ---- What the desk sees ------------------------------------------------------------------------------------------------


def test_the_history_tells_where_it_came_from_and_what_was_left_out(kawah, newsroom) -> None:
    client = Client()
    client.force_login(newsroom.staff["editor"])
    shown = client.get(reverse("wagtailadmin_pages:history", args=[kawah.pk])).content.decode()
    assert "kawah_sura.txt" in shown
    assert str(PAGES) not in shown
    for words in ("ARTIKEL TERKINI", "Baca berita lainnya tentang Kawah Sura di sini", "only the day on which"):
        assert words in shown, words


def test_the_history_escapes_what_a_page_says(newsroom) -> None:
    story = made(headline="<script>alert(1)</script> " * 30)
    client = Client()
    client.force_login(newsroom.staff["editor"])
    shown = client.get(reverse("wagtailadmin_pages:history", args=[story.pk])).content.decode()
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert(1)" not in shown


def test_the_editor_hears_of_it_until_somebody_has_edited(kawah, newsroom) -> None:
    client = Client()
    client.force_login(newsroom.staff["editor"])
    address = reverse("wagtailadmin_pages:edit", args=[kawah.pk])
    assert "only the day on which" in client.get(address).content.decode()
    kawah.save_revision(user=newsroom.staff["editor"])
    assert "only the day on which" not in client.get(address).content.decode()


def test_pages_that_were_not_brought_in_have_no_such_notice(newsroom) -> None:
    client = Client()
    client.force_login(newsroom.staff["publisher"])
    for story in (make_story(newsroom.section, live=False), newsroom.section):
        assert client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).status_code == 200


# ---- Several pages of one story ----------------------------------------------------------------------------------------


def test_the_pages_of_one_story_become_one(newsroom) -> None:
    pages = Path(__file__).parent / "page" / "pages"
    answer = import_page(pages / "rel_tua_2.html", pages / "rel_tua_1.html", "--json")
    assert answer.code == 0, answer.err
    printed = json.loads(answer.out)
    [story] = Story.objects.all()
    assert printed["story"]["id"] == story.pk
    whole = bring_in([str(pages / "rel_tua_1.html"), str(pages / "rel_tua_2.html")])[0]
    assert [block["text"] for block in printed["body"] if block["type"] == "text"] == [
        block.text for block in whole.body if block.type == "text"
    ]
