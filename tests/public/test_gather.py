"""Gathering against the real database: what each page shows, and how few queries it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, models
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from babad.newsroom.models import (
    Edition,
    Front,
    FrontSlot,
    House,
    PersonProfile,
    Photo,
    PlainPage,
    Section,
    Story,
    StoryTopic,
)
from babad.newsroom.operations import found_newsroom, weigh_topics
from babad.public import gathering, queries
from babad.public.contexts import PageContext, PhotoBlock, ReadAlsoBlock, TextBlock
from babad.public.gathering import fronts
from babad.public.gathering.pictures import card_picture, full_picture
from babad.public.rendering import render
from tests.factories import make_person, make_section, make_story, make_topic

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
WIB = ZoneInfo("Asia/Jakarta")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def house() -> House:
    return found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)


@pytest.fixture
def section() -> Section:
    return make_section("Nasional")


def hours_ago(hours: float) -> datetime:
    return NOW - timedelta(hours=hours)


def make_photo(**fields_: Any) -> Photo:
    """Make a photo whose copies are there, without the files: pages only name them."""
    number = Photo.objects.count() + 1
    copies = [
        {
            "format": kind,
            "width": width,
            "height": width * 2 // 3,
            "file": f"photos/{number}-{width}.{kind}",
            "bytes": 1,
        }
        for kind in ("avif", "jpeg", "webp")
        for width in (320, 640, 960, 1280, 1920)
    ]
    photo = Photo(title="Foto", width=2400, height=1600, file=f"photos/{number}.jpg", original=f"{number}.jpg")
    for name, value in ({"copies": copies} | fields_).items():
        setattr(photo, name, value)
    Photo.objects.bulk_create([photo])
    return Photo.objects.latest("pk")


def story_page(story: Story, **options: Any) -> Any:
    return gathering.gather_story(story, now=NOW, **options)


@contextmanager
def no_queries() -> Iterator[None]:
    """Make any query an error."""

    def refuse(*args: Any) -> None:
        raise AssertionError(f"a query: {args[1]}")

    with connection.execute_wrapper(refuse):
        yield


def rich_story(section: Section) -> Story:
    """Make a story that uses everything which could cost a query."""
    others = [make_story(section, published=hours_ago(10 + n), lead_photo=make_photo()) for n in range(12)]
    topics = tuple(make_topic(name) for name in ("Ukraina", "NATO", "Rusia"))
    for other in others[:5]:
        StoryTopic.objects.create(story=other, topic=topics[0], sort_order=0)
    return make_story(
        section,
        "Berita lengkap",
        published=hours_ago(1),
        topics=topics,
        bylines=(make_person("Rani Wulandari"), "Bayu"),
        lead_photo=make_photo(caption="Utama"),
        outlets_cited=[("outlet", {"outlet": "Reuters", "date": date(2026, 11, 19), "url": ""})],
        body=[
            {"type": "text", "value": f'<p>Satu <a linktype="page" id="{others[0].pk}">tautan</a>.</p>'},
            {"type": "read_also", "value": {"story": others[1].pk, "url": "", "title": ""}},
            {"type": "photo", "value": {"photo": make_photo().pk, "caption": ""}},
            {"type": "gallery", "value": [{"photo": make_photo().pk, "caption": ""} for _ in range(3)]},
            {"type": "list", "value": {"ordered": False, "items": ["<p>a</p>"]}},
            {"type": "table", "value": {"data": [["a", "b"]], "first_row_is_table_header": False}},
        ],
    )


# ---- Queries ---------------------------------------------------------------------------------------------------------


def of_the_record(captured: CaptureQueriesContext) -> tuple[int, int]:
    """Return how many queries asked the record, and how many anything else."""
    asked = sum('FROM "record_' in query["sql"] for query in captured)
    return asked, len(captured) - asked


def test_a_story_page_takes_six_queries_and_twenty_eight_of_the_record_at_most(section: Section) -> None:
    key = rich_story(section).pk
    with CaptureQueriesContext(connection) as captured:
        page = story_page(Story.objects.get(pk=key))
    assert len(page.related) == 4 and len(page.latest) == 10 and len(page.pictures) == 5
    asked, others = of_the_record(captured)
    assert others <= 6 and asked <= 28, [query["sql"] for query in captured]


def test_the_number_of_queries_does_not_grow_with_the_story(section: Section) -> None:
    small, large = make_story(section, published=hours_ago(30)), rich_story(section)
    with CaptureQueriesContext(connection) as few:
        story_page(small)
    with CaptureQueriesContext(connection) as many:
        story_page(large)
    # Photos and related are asked for only where there can be some.
    assert of_the_record(many)[1] - of_the_record(few)[1] <= 2


def every_kind_of_page(section: Section) -> Iterator[PageContext]:
    story = rich_story(section)
    yield story_page(story)
    yield gathering.gather_home(Edition.objects.get(locale__language_code="id"), now=NOW)
    yield gathering.gather_section(section, now=NOW)
    topic = story.story_topics.first().topic
    yield gathering.gather_topic(topic, language="id", now=NOW)
    yield gathering.gather_author(make_person("Sekar"), language="id", now=NOW)
    yield gathering.gather_day(date(2026, 11, 20), language="id", now=NOW)
    yield gathering.gather_archive(language="id", now=NOW)
    yield gathering.gather_not_found(language="id", address="/tiada/", now=NOW)
    yield gathering.gather_server_error(language="id", address="/")
    yield gathering.gather_plain(make_plain_page(), now=NOW)


def make_plain_page(title: str = "Tentang kami", body: str = "<h2>Kami</h2><p>Redaksi.</p>") -> PlainPage:
    edition = Edition.objects.get(locale__language_code="id")
    page = PlainPage(title=title, body=body, locale=edition.locale, show_in_menus=True)
    edition.add_child(instance=page)
    return page


def test_rendering_asks_the_database_nothing(section: Section) -> None:
    pages = list(every_kind_of_page(section))
    assert len({type(page) for page in pages}) == 9
    with no_queries():
        for page in pages:
            assert "<h1" in render(page)


def plain(value: Any) -> bool:
    """Say whether a context holds plain values only, all the way down."""
    if isinstance(value, models.Model | QuerySet | list | dict | set):
        return False
    if isinstance(value, tuple):
        return all(map(plain, value))
    if is_dataclass(value):
        return all(plain(getattr(value, field.name)) for field in fields(value))
    return value is None or isinstance(value, str | int | bool | date)


def test_contexts_hold_plain_values_only(section: Section) -> None:
    for page in every_kind_of_page(section):
        assert plain(page), type(page)


def test_gathering_twice_gives_equal_pages(section: Section) -> None:
    story = rich_story(section)
    assert story_page(story) == story_page(Story.objects.get(pk=story.pk))


def test_the_server_error_page_needs_no_database() -> None:
    with no_queries():
        render(gathering.gather_server_error(language="id", address="/"))


# ---- Addresses -------------------------------------------------------------------------------------------------------


def test_addresses_are_wagtails_own(section: Section) -> None:
    make_story(section)
    make_story(make_section("World", "en"))
    make_plain_page()
    around = [
        gathering.frame.surroundings(
            locale=locale.pk, now=NOW, keys=Page.objects.values_list("pk", flat=True), translations_of=None
        ).tree
        for locale in Locale.objects.all()
    ]
    seen = 0
    for tree in around:
        for key, row in tree.rows.items():
            # None for the tree's root, which is no page of the site.
            assert (tree.address(row) or None) == Page.objects.get(pk=key).get_url(), row.title
            seen += 1
    assert seen >= 12


# ---- Story -----------------------------------------------------------------------------------------------------------


def test_a_story_page_shows_what_was_written(section: Section, house: House) -> None:
    story = rich_story(section)
    page = story_page(story)
    assert (page.headline, page.section.title, page.section.address) == ("Berita lengkap", "Nasional", "/nasional/")
    assert page.head.address == story.get_url()
    assert [byline.name for byline in page.bylines] == ["Rani Wulandari", "Bayu"]
    assert [byline.address for byline in page.bylines] == ["/penulis/rani-wulandari/", ""]
    assert [topic.title for topic in page.topics] == ["Ukraina", "NATO", "Rusia"]
    assert page.main_topic == page.topics[0]
    assert page.lead.caption == "Utama" and page.lead.number == 1
    assert [picture.number for picture in page.pictures] == [1, 2, 3, 4, 5]
    assert page.outlets_cited[0].day == date(2026, 11, 19)
    assert page.published == hours_ago(1) and page.published.tzinfo == WIB
    assert page.frame.zone == "WIB"


def test_the_house_words_its_pages(section: Section, house: House) -> None:
    house.owner, house.zone = "PT Uji", House.Zone.WITA
    house.social = [("address", {"name": "Instagram", "url": "https://social.example/uji"})]
    house.save()
    house.wordings.filter(locale__language_code="id").update(
        read_also="Baca:", copyright_line="© {year} {owner}, dilarang mengutip", topic_line="Semua soal {topic}"
    )
    story = make_story(section, topics=(make_topic("Beras"),), published=hours_ago(1))
    page = story_page(story)
    assert page.frame.wording.read_also == "Baca:"
    assert page.frame.wording.copyright_line == ("©", "PT Uji, dilarang mengutip")
    assert page.topic_line == "Semua soal Beras"
    assert page.frame.social[0].title == "Instagram"
    assert page.frame.zone == "WITA" and page.published.utcoffset() == timedelta(hours=8)
    english = story_page(make_story(make_section("World", "en"), published=hours_ago(1)))
    assert english.frame.wording.read_also == ""


def test_a_topics_own_line_goes_before_the_houses(section: Section, house: House) -> None:
    house.wordings.update(topic_line="Semua soal {topic}")
    story = make_story(section, topics=(make_topic("Beras", line="Ikuti perkara beras"),))
    assert story_page(story).topic_line == "Ikuti perkara beras"


def test_a_cited_outlet_leads_to_the_web_or_nowhere(section: Section) -> None:
    cited = [("outlet", {"outlet": "Es", "date": None, "url": "javascript:alert(1)"})]
    assert story_page(make_story(section, outlets_cited=cited)).outlets_cited[0].address == ""


def test_a_deleted_author_keeps_the_byline(section: Section) -> None:
    person = make_person("Rani Wulandari")
    story = make_story(section, bylines=(person, "Bayu K."))
    person.delete()
    story = Story.objects.get(pk=story.pk)
    assert [(byline.name, byline.address) for byline in story_page(story).bylines] == [
        ("Rani Wulandari", ""),
        ("Bayu K.", ""),
    ]
    draft = story.get_latest_revision_as_object()
    assert [byline.name for byline in story_page(draft, preview=True).bylines] == ["Rani Wulandari", "Bayu K."]


def test_a_byline_without_a_name_is_not_shown(section: Section) -> None:
    story = make_story(section, bylines=("", "Bayu K."))
    for preview in (False, True):
        assert [byline.name for byline in story_page(story, preview=preview).bylines] == ["Bayu K."]


def test_an_update_is_shown_only_after_publication(section: Section) -> None:
    story = make_story(section, published=hours_ago(5))
    assert story_page(story).updated is None
    Story.objects.filter(pk=story.pk).update(updated_at=hours_ago(2))
    assert story_page(Story.objects.get(pk=story.pk)).updated == hours_ago(2)
    Story.objects.filter(pk=story.pk).update(updated_at=hours_ago(5))
    assert story_page(Story.objects.get(pk=story.pk)).updated is None


def test_an_unpublished_target_disappears(section: Section) -> None:
    target = make_story(section, "Sasaran", list_headline="Sasaran pendek", published=hours_ago(9))
    story = make_story(
        section,
        body=[
            {"type": "text", "value": f'<p>Lihat <a linktype="page" id="{target.pk}">ini</a>.</p>'},
            {"type": "read_also", "value": {"story": target.pk, "url": "", "title": ""}},
        ],
    )
    text, also = story_page(story).body
    assert (also.title, also.address) == ("Sasaran pendek", target.get_url())
    assert f'<a href="{target.get_url()}">ini</a>' in text.html
    target.unpublish()
    (text,) = story_page(story).body
    assert text == TextBlock("<p>Lihat ini.</p>")


def test_missing_and_expired_photos_are_not_shown(section: Section) -> None:
    missing = make_photo(missing=True)
    ended = make_photo(rights_expire_on=date(2026, 11, 19))
    today = make_photo(rights_expire_on=date(2026, 11, 20))
    body = [{"type": "photo", "value": {"photo": photo.pk, "caption": ""}} for photo in (missing, ended, today)]
    page = story_page(make_story(section, lead_photo=ended, body=body))
    assert page.lead is None
    assert len(page.body) == 1 and isinstance(page.body[0], PhotoBlock)
    assert page.body[0].picture.number == 1


def test_a_storys_caption_for_its_lead(section: Section) -> None:
    photo = make_photo(caption="Milik foto", photographer="L. Tamaela", agency="AFP", distributor="Antara")
    page = story_page(make_story(section, lead_photo=photo, lead_caption="Milik berita"))
    assert (page.lead.caption, page.lead.credit) == ("Milik berita", "L. Tamaela/AFP via Antara")


def test_credits_are_as_the_desk_names_them() -> None:
    for names in [("A", "B", "C"), ("A", "", "C"), ("", "", "C"), ("", "B", ""), ("", "", "")]:
        photo = make_photo(**dict(zip(("photographer", "agency", "distributor"), names, strict=True)))
        picture = full_picture(queries.photos([photo.pk])[photo.pk], today=NOW.date())
        assert picture is not None and picture.credit == photo.credit


def test_pictures_offer_every_copy(section: Section) -> None:
    photo = make_photo(focal_point_x=2300, focal_point_y=100, description="Dermaga")
    row = queries.photos([photo.pk])[photo.pk]
    whole = full_picture(row, today=NOW.date())
    assert whole is not None
    assert [source.media_type for source in whole.sources] == ["image/avif", "image/webp", "image/jpeg"]
    assert whole.sources[0].srcset.endswith("-1920.avif 1920w") and whole.sources[0].srcset.count(",") == 4
    assert whole.address.endswith("-960.jpeg") and (whole.width, whole.height) == (960, 640)
    assert whole.large.endswith("-1920.jpeg") and whole.large_width == 1920
    assert whole.focus == (100, 0) and whole.alt == "Dermaga"
    card = card_picture(row, today=NOW.date())
    assert card is not None and card.sources[0].srcset.endswith("-960.avif 960w")


def test_a_photo_whose_copies_wait_is_shown_as_it_is() -> None:
    photo = make_photo(copies=[])
    picture = full_picture(queries.photos([photo.pk])[photo.pk], today=NOW.date())
    assert picture is not None and picture.sources == ()
    assert picture.address == picture.large == photo.file.url
    assert (picture.width, picture.height, picture.focus) == (2400, 1600, None)


def test_a_small_photo_offers_the_few_copies_it_has() -> None:
    copies = [{"format": "jpeg", "width": 1200, "height": 800, "file": "photos/x.jpg", "bytes": 1}]
    row = queries.photos([(photo := make_photo(copies=copies)).pk])[photo.pk]
    picture, card = full_picture(row, today=NOW.date()), card_picture(row, today=NOW.date())
    assert picture is not None and card is not None
    assert picture.address == card.address == "/media/photos/x.jpg"


# ---- Related and latest ----------------------------------------------------------------------------------------------


def test_related_stories_share_topics_and_rarer_ones_count_more(section: Section) -> None:
    common, rare = make_topic("Politik"), make_topic("Komet")
    for n in range(6):
        make_story(section, f"Umum {n}", published=hours_ago(20 + 24 * n), topics=(common,))
    kin = make_story(section, "Kerabat", published=hours_ago(200), topics=(rare,))
    make_story(section, "Tanpa kaitan", published=hours_ago(2))
    story = make_story(section, published=hours_ago(1), topics=(common, rare))
    weigh_topics()
    related = [card.headline for card in story_page(story).related]
    assert related == [kin.title, "Umum 0", "Umum 1", "Umum 2"]


def test_of_a_popular_topic_the_last_stories_are_related(section: Section, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "RELATED_WINDOW", 2)
    popular, rare = make_topic("Politik"), make_topic("Komet")
    kin = make_story(section, "Kerabat", published=hours_ago(900), topics=(rare, popular))
    for n in range(4, 0, -1):
        make_story(section, f"Umum {n}", published=hours_ago(n), topics=(popular,))
    weigh_topics()
    page = story_page(make_story(section, topics=(rare, popular), live=False), preview=True)
    assert headlines(page.related) == [kin.title, "Umum 1"]


def test_related_never_shows_itself_drafts_other_languages_or_paid_texts(section: Section) -> None:
    topic = make_topic("Beras")
    make_story(section, "Draf", topics=(topic,), live=False)
    make_story(section, "Iklan", topics=(topic,), advertorial=True)
    taken_down = make_story(section, "Ditarik", topics=(topic,))
    taken_down.unpublish()
    english = make_story(make_section("World", "en"))
    StoryTopic.objects.create(story=english, topic=topic, sort_order=0)
    assert story_page(make_story(section, topics=(topic,))).related == ()


def test_a_publish_does_not_reorder_related_stories(section: Section) -> None:
    first, second = make_topic("Satu"), make_topic("Dua")
    make_story(section, "Satu", published=hours_ago(10), topics=(first,))
    make_story(section, "Dua", published=hours_ago(5), topics=(second,))
    story = make_story(section, published=hours_ago(1), topics=(first, second))
    weigh_topics()
    before = [card.headline for card in story_page(story).related]
    make_story(section, "Dua lagi", published=hours_ago(300), topics=(second,))
    after = [card.headline for card in story_page(story).related]
    assert before == ["Dua", "Satu"] and after == ["Dua", "Satu", "Dua lagi"]


def test_latest_is_the_newest_ten_without_the_story_itself(section: Section) -> None:
    titles = [make_story(section, f"Berita {n}", published=hours_ago(n)).title for n in range(1, 15)]
    make_story(section, "Iklan", published=hours_ago(0.5), advertorial=True)
    make_story(section, "Draf", live=False)
    make_story(make_section("World", "en"), "English", published=hours_ago(0.4))
    newest = Story.objects.get(title="Berita 1")
    assert [card.headline for card in story_page(newest).latest] == titles[1:11]
    oldest = Story.objects.get(title="Berita 14")
    assert [card.headline for card in story_page(oldest).latest] == titles[:10]


def test_an_old_linked_story_does_not_get_among_the_latest(section: Section) -> None:
    old = make_story(section, "Lama", published=hours_ago(900))
    for n in range(1, 13):
        make_story(section, f"Berita {n}", published=hours_ago(n))
    body = [{"type": "read_also", "value": {"story": old.pk, "url": "", "title": ""}}]
    page = story_page(make_story(section, published=hours_ago(13), body=body))
    assert page.body == (ReadAlsoBlock("Lama", old.get_url()),)
    assert "Lama" not in [card.headline for card in page.latest]


def test_equal_times_have_one_order(section: Section) -> None:
    for n in range(5):
        make_story(section, f"Serentak {n}", published=hours_ago(3))
    page = story_page(make_story(section, published=hours_ago(1)))
    assert [card.headline for card in page.latest] == [f"Serentak {n}" for n in (4, 3, 2, 1, 0)]


# ---- Languages -------------------------------------------------------------------------------------------------------


def test_translations_are_alternates_while_they_are_public(section: Section) -> None:
    story = make_story(section, "Dermaga")
    other = make_story(make_section("World", "en"), "Pier")
    Page.objects.filter(pk=other.pk).update(translation_key=story.translation_key)
    page = story_page(story)
    assert [(one.language, one.address) for one in page.head.alternates] == [
        ("id", story.get_url()),
        ("en", Story.objects.get(pk=other.pk).get_url()),
    ]
    Story.objects.get(pk=other.pk).unpublish()
    assert story_page(story).head.alternates == ()


# ---- Preview ---------------------------------------------------------------------------------------------------------


def test_preview_shows_what_stands_in_the_form(section: Section) -> None:
    story = make_story(section, "Terbit", topics=(make_topic("Beras"),), bylines=("Bayu",), published=hours_ago(3))
    draft = Story.objects.get(pk=story.pk)
    draft.title = "Belum disimpan"
    draft.story_topics = [StoryTopic(topic=make_topic("Jagung"))]
    page = story_page(draft, preview=True)
    assert page.headline == "Belum disimpan"
    assert [topic.title for topic in page.topics] == ["Jagung"]
    assert [byline.name for byline in page.bylines] == ["Bayu"]
    assert story_page(story).headline == "Terbit"


def test_preview_of_a_story_that_was_never_saved(section: Section) -> None:
    story = Story(title="Baru", slug="baru", locale=section.locale, path=section.path + "0001", depth=section.depth + 1)
    story.body = [("text", "<p>Satu.</p>")]
    page = story_page(story, preview=True)
    assert (page.headline, page.section.title, page.published) == ("Baru", "Nasional", None)
    assert page.head.address == "/nasional/baru/"
    assert "Satu." in render(page)


def test_preview_and_page_are_the_same(section: Section) -> None:
    story = rich_story(section)
    assert story_page(story) == story_page(story, preview=True)


# ---- Home ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def edition() -> Edition:
    return Edition.objects.get(locale__language_code="id")


def home(edition: Edition, now: datetime = NOW) -> Any:
    return gathering.gather_home(edition, now=now)


def headlines(cards: Any) -> list[str]:
    return [card.headline for card in cards]


def test_a_front_page_that_nobody_edits_fills_itself(edition: Edition, section: Section) -> None:
    make_story(section, "Tanpa foto", published=hours_ago(1))
    make_story(section, "Berfoto", published=hours_ago(2), lead_photo=make_photo())
    for n in range(3, 22):
        make_story(section, f"Berita {n}", published=hours_ago(n))
    make_story(section, "Iklan", published=hours_ago(0.5), advertorial=True)
    page = home(edition)
    assert page.lead.headline == "Berfoto"
    assert headlines(page.top) == ["Tanpa foto", *(f"Berita {n}" for n in range(3, 8))]
    assert headlines(page.latest) == [f"Berita {n}" for n in range(8, 16)]
    assert headlines(page.sections[0].cards) == [f"Berita {n}" for n in range(8, 12)]


def test_an_edited_front_page(edition: Edition, section: Section) -> None:
    stories = [make_story(section, f"Berita {n}", published=hours_ago(n)) for n in range(1, 12)]
    front = Front.objects.get(edition=edition)
    front.lead, front.lead_until = stories[8], NOW + timedelta(hours=1)
    front.slots = [FrontSlot(story=stories[7], sort_order=1), FrontSlot(story=stories[5], sort_order=0)]
    front.save()
    page = home(edition)
    assert page.lead.headline == "Berita 9"
    assert headlines(page.top) == ["Berita 6", "Berita 8", "Berita 1", "Berita 2", "Berita 3", "Berita 4"]
    assert not {card.address for card in page.latest} & {page.lead.address, *(card.address for card in page.top)}
    later = home(edition, now=NOW + timedelta(hours=1))
    assert later.lead.headline == "Berita 6"
    assert "Berita 6" not in headlines(later.top)


def test_a_chosen_story_that_was_taken_down_leaves_no_hole(edition: Edition, section: Section) -> None:
    kept, gone = make_story(section, "Tetap", published=hours_ago(1)), make_story(section, published=hours_ago(2))
    front = Front.objects.get(edition=edition)
    front.lead = front.breaking_story = gone
    front.breaking_until = NOW + timedelta(hours=1)
    front.slots = [FrontSlot(story=gone), FrontSlot(story=kept)]
    front.save()
    gone.unpublish()
    page = home(edition)
    assert (page.lead.headline, page.top, page.breaking) == ("Tetap", (), None)


def test_breaking_news_ends_by_itself(edition: Edition, section: Section) -> None:
    story = make_story(section, "Gempa", published=hours_ago(1))
    Front.objects.filter(edition=edition).update(
        breaking_story=story, breaking_label="Gempa bumi", breaking_until=NOW + timedelta(minutes=1)
    )
    shown = home(edition).breaking
    assert (shown.label, shown.card.headline) == ("Gempa bumi", "Gempa")
    assert home(edition, now=NOW + timedelta(minutes=1)).breaking is None


def test_sections_stand_in_their_order_with_a_photo_first(edition: Edition) -> None:
    for title in ("Nasional", "Ekonomi", "Kosong"):
        made = make_section(title)
        if title != "Kosong":
            for n in range(4):
                make_story(made, f"{title} {n}", published=hours_ago(50 + n))
    for n in range(9):
        make_story(Section.objects.get(title="Nasional"), f"Baru {n}", published=hours_ago(n), lead_photo=make_photo())
    page = home(edition)
    assert [block.section.title for block in page.sections] == ["Nasional", "Ekonomi"]
    assert all(len(block.cards) == 4 for block in page.sections)
    pictured = make_story(
        Section.objects.get(title="Ekonomi"), "Pasar", published=hours_ago(49), lead_photo=make_photo()
    )
    make_story(Section.objects.get(title="Ekonomi"), "Lebih baru", published=hours_ago(48))
    block = home(edition).sections[1]
    assert headlines(block.cards)[:2] == [pictured.title, "Lebih baru"]


def test_home_without_any_story(edition: Edition) -> None:
    page = home(edition)
    assert (page.lead, page.top, page.latest, page.sections) == (None, (), (), ())
    assert page.today == date(2026, 11, 20)
    assert home(edition, now=datetime(2026, 11, 20, 18, 0, tzinfo=UTC)).today == date(2026, 11, 21)


# ---- Lists -----------------------------------------------------------------------------------------------------------


def test_lists_are_counted_from_the_oldest(section: Section, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fronts, "PAGE_SIZE", 3)

    def page(number: int | None = None) -> Any:
        return gathering.gather_section(section, now=NOW, number=number)

    def publish(count: int) -> None:
        start = Story.objects.count()
        for n in range(start + 1, start + count + 1):
            make_story(section, f"B{n}", published=NOW - timedelta(days=100) + timedelta(hours=n))

    publish(5)
    assert headlines(page().cards) == ["B5", "B4", "B3", "B2", "B1"]
    assert page().pager.older == ""
    publish(3)
    assert headlines(page().cards) == ["B8", "B7", "B6", "B5", "B4"]
    assert page().pager.older == "/nasional/halaman/1/"
    first = page(1)
    assert headlines(first.cards) == ["B3", "B2", "B1"]
    assert (first.pager.newer, first.pager.older) == ("/nasional/", "")
    publish(2)
    assert headlines(page(1).cards) == ["B3", "B2", "B1"]
    assert headlines(page(2).cards) == ["B6", "B5", "B4"]
    assert page(2).pager.older == "/nasional/halaman/1/" and page(1).pager.newer == "/nasional/halaman/2/"
    assert headlines(page().cards) == ["B10", "B9", "B8", "B7"]
    for number in (0, 3, -1):
        with pytest.raises(gathering.NoSuchPageError):
            page(number)


def test_every_story_stands_on_exactly_one_page(section: Section, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fronts, "PAGE_SIZE", 2)
    topic = make_topic("Beras")
    for total in range(1, 9):
        make_story(section, published=hours_ago(total), topics=(topic,))
        seen: list[str] = []
        pages = [gathering.gather_topic(topic, language="id", now=NOW)]
        while pages[-1].pager.older:
            number = int(pages[-1].pager.older.rstrip("/").rsplit("/", 1)[1])
            pages.append(gathering.gather_topic(topic, language="id", now=NOW, number=number))
        for page in pages:
            seen += [card.address for card in page.cards]
        assert len(seen) == len(set(seen)) == total


def test_an_author_page_has_its_profile_and_stories_of_its_language(section: Section) -> None:
    person = make_person("Rani Wulandari")
    indonesian = Locale.objects.get(language_code="id")
    PersonProfile.objects.create(person=person, locale=indonesian, job_title="Reporter", bio="Meliput pasar.")
    make_story(section, "Pasar", bylines=(person,), published=hours_ago(1))
    make_story(make_section("World", "en"), "Market", bylines=(person,), published=hours_ago(2))
    page = gathering.gather_author(person, language="id", now=NOW)
    assert (page.job_title, page.bio, headlines(page.cards)) == ("Reporter", "Meliput pasar.", ["Pasar"])
    english = gathering.gather_author(person, language="en", now=NOW)
    assert (english.job_title, headlines(english.cards)) == ("", ["Market"])
    assert [one.address for one in page.head.alternates] == ["/penulis/rani-wulandari/", "/en/authors/rani-wulandari/"]


def test_a_topic_page_knows_its_translations() -> None:
    topic = make_topic("Beras")
    rice = make_topic("Rice", "en")
    assert gathering.gather_topic(topic, language="id", now=NOW).head.alternates == ()
    type(rice).objects.filter(pk=rice.pk).update(translation_key=topic.translation_key)
    page = gathering.gather_topic(topic, language="id", now=NOW)
    assert {one.language: one.address for one in page.head.alternates} == {
        "id": "/topik/beras/",
        "en": "/en/topics/rice/",
    }
    Edition.objects.get(locale__language_code="en").unpublish()
    assert gathering.gather_topic(topic, language="id", now=NOW).head.alternates == ()


# ---- Archive ---------------------------------------------------------------------------------------------------------


def test_a_day_is_the_houses_day(section: Section) -> None:
    # 17:30 UTC is half past midnight in Jakarta.
    make_story(section, "Lewat tengah malam", published=datetime(2026, 11, 18, 17, 30, tzinfo=UTC))
    make_story(section, "Malam", published=datetime(2026, 11, 18, 16, 30, tzinfo=UTC))
    make_story(section, "Bulan lalu", published=datetime(2026, 10, 31, 5, 0, tzinfo=UTC))
    make_story(section, "Tahun lalu", published=datetime(2025, 12, 31, 17, 30, tzinfo=UTC))
    day = gathering.gather_day(date(2026, 11, 19), language="id", now=NOW)
    assert headlines(day.cards) == ["Lewat tengah malam"]
    linked = [cell.day.day for week in day.calendar.weeks for cell in week if cell and cell.address]
    assert linked == [18, 19]
    assert (day.calendar.earlier, day.calendar.later) == ("/arsip/2026/10/31/", "")
    october = gathering.gather_day(date(2026, 10, 31), language="id", now=NOW)
    assert october.calendar.later == "/arsip/2026/11/18/"
    assert october.calendar.earlier == "/arsip/2026/01/01/"
    with pytest.raises(gathering.NoSuchPageError):
        gathering.gather_day(date(2026, 11, 17), language="id", now=NOW)
    with pytest.raises(gathering.NoSuchPageError):
        gathering.gather_day(date(2026, 11, 19), language="en", now=NOW)
    years = gathering.gather_archive(language="id", now=NOW).years
    assert [(year, [month.address for month in months]) for year, months in years] == [
        (2026, ["/arsip/2026/01/01/", "/arsip/2026/10/31/", "/arsip/2026/11/19/"])
    ]


# ---- Plain pages and errors ------------------------------------------------------------------------------------------


def test_a_plain_page_links_to_live_pages_only(section: Section) -> None:
    story = make_story(section)
    page = make_plain_page(body=f'<p><a linktype="page" id="{story.pk}">a</a> <a linktype="page" id="999">b</a></p>')
    gathered = gathering.gather_plain(page, now=NOW)
    assert gathered.html == f'<p><a href="{story.get_url()}">a</a> b</p>'
    assert gathered.frame.footer[0].address == "/tentang-kami/"


def test_a_plain_page_that_is_not_public_yet_can_be_previewed(section: Section) -> None:
    page = make_plain_page(body="<p>Satu kalimat.</p><p>Dua kalimat.</p>")
    page.unpublish()
    page.refresh_from_db()
    gathered = gathering.gather_plain(page, now=NOW)
    assert gathered.head.address == "/tentang-kami/"
    assert '<meta name="description" content="Satu kalimat. Dua kalimat.">' in render(gathered)
    assert gathering.gather_plain(PlainPage(title="Baru", locale=page.locale), now=NOW).head.address == "/draft/"


def test_a_language_that_nobody_publishes_in_has_an_error_page_too() -> None:
    Locale.objects.filter(language_code="en").update(language_code="fr")
    page = gathering.gather_not_found(language="en", address="/en/tiada/", now=NOW)
    assert (page.status, page.latest, page.frame.menu) == (404, (), ())
    assert "Page not found" in render(page)
