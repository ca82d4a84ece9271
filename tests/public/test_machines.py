"""What machines read: feeds, sitemaps, JSON-LD, robots.txt."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from lxml import etree

from babad.newsroom.models import Edition, Photo, Story
from babad.newsroom.operations import found_newsroom
from babad.public import addresses, sitemaps, structured_data
from babad.public.addresses import FEED_FORMATS
from babad.public.feeds import FORMATS
from babad.public.gathering import gather_story
from babad.public.gathering.feeds import gather_site_feed
from babad.public.rendering import render
from tests.factories import make_person, make_section, make_story, make_topic

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
NS = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "a": "http://www.w3.org/2005/Atom",
    "c": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
FEEDS = ["/feed/", "/feed/rubrik/nasional/", "/feed/topik/pasar/", "/feed/penulis/rani-wulandari/"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    return make_story(
        make_section(),
        "Pasar <baru> & lama",
        published=NOW - timedelta(hours=3),
        topics=(make_topic("Pasar", kind="subject"), make_topic("Sagara", kind="place")),
        bylines=(make_person("Rani Wulandari"), "Bayu K."),
        standfirst="Pedagang pindah.",
        dateline_outlet="KABAR UJI",
        dateline_place="Sagara",
        outlets_cited=[("outlet", {"outlet": "Harian Contoh", "date": NOW.date(), "url": ""})],
        body=[
            {"type": "text", "value": "<p>Pedagang pindah ke <b>pasar</b> baru.</p>"},
            {"type": "heading", "value": "Harga < sewa"},
        ],
    )


def get_xml(client: Client, address: str) -> etree._Element:
    response = client.get(address)
    assert response.status_code == 200, address
    return etree.fromstring(response.content)


# ---- Feeds -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("feed", FEEDS)
def test_every_list_has_its_feed_in_three_formats(client: Client, story: Story, feed: str) -> None:
    rss = get_xml(client, feed + "rss.xml")
    atom = get_xml(client, feed + "atom.xml")
    entries = json.loads(client.get(feed + "feed.json").content)["items"]
    ids = {
        rss.findtext("channel/item/guid"),
        atom.findtext("a:entry/a:id", namespaces=NS),
        entries[0]["id"],
    }
    assert len(ids) == 1
    assert rss.findtext("channel/item/title") == entries[0]["title"] == "Pasar <baru> & lama"
    assert [author.text for author in rss.findall("channel/item/dc:creator", NS)] == ["Rani Wulandari", "Bayu K."]
    for text in (
        rss.findtext("channel/item/c:encoded", namespaces=NS),
        atom.findtext("a:entry/a:content", namespaces=NS),
        entries[0]["content_html"],
    ):
        assert "pindah ke <b>pasar</b> baru" in text
        assert "Harga &lt; sewa" in text


@pytest.mark.parametrize("rights", ["agency", "licensed"])
def test_only_own_words_go_out_in_full(client: Client, story: Story, rights: str) -> None:
    story.rights, story.agency = rights, "Kantor Berita Contoh"
    story.save_revision().publish()
    for file in ("rss.xml", "atom.xml", "feed.json"):
        content = client.get("/feed/" + file).content.decode()
        assert "Pedagang pindah." in content
        assert "pindah ke" not in content, file


def test_links_in_feeds_lead_where_they_lead_on_the_page(client: Client, story: Story) -> None:
    links = '<a href="bagian/2/">a</a> <a href="#isi">b</a> <a href="/p/?a=1&amp;b=&quot;">c</a> <a href="mailto:a@b.id">d</a>'
    story.body = json.dumps([{"type": "text", "value": f"<p>{links}</p>"}])
    story.save_revision().publish()
    item = json.loads(client.get("/feed/feed.json").content)["items"][0]
    page, site = item["url"], item["url"].split("/nasional/")[0]
    found = etree.HTML(item["content_html"]).xpath("//a/@href")
    assert found == [f"{page}bagian/2/", f"{page}#isi", f'{site}/p/?a=1&b="', "mailto:a@b.id"]


def test_a_section_that_is_not_public_is_named_nowhere(client: Client, story: Story) -> None:
    address = story.get_url()
    story.section.unpublish()
    assert [category.text for category in get_xml(client, "/feed/rss.xml").findall(".//category")] == [
        "Pasar",
        "Sagara",
    ]
    terms = get_xml(client, "/feed/atom.xml").xpath("//a:category/@term", namespaces=NS)
    assert terms == json.loads(client.get("/feed/feed.json").content)["items"][0]["tags"] == ["Pasar", "Sagara"]
    page = etree.HTML(client.get(address).content)
    assert not page.xpath("//meta[@property='article:section']")
    article, trail = json.loads(page.findtext(".//script[@type='application/ld+json']"))["@graph"]
    assert "articleSection" not in article
    assert [step["name"] for step in trail["itemListElement"]] == ["Kabar Uji", "Pasar <baru> & lama"]


def test_an_update_is_the_same_item_with_a_later_time(client: Client, story: Story) -> None:
    before = json.loads(client.get("/feed/feed.json").content)["items"][0]
    story.title, story.slug = "Judul lain", "alamat-lain"
    story.save_revision().publish()
    after = json.loads(client.get("/feed/feed.json").content)["items"][0]
    assert after["id"] == before["id"]
    assert after["url"] != before["url"]
    assert after["date_published"] == before["date_published"]
    assert after["date_modified"] > before["date_modified"]


def test_what_is_not_public_is_in_no_feed(client: Client, story: Story) -> None:
    make_story(story.section, "Belum terbit", live=False)
    make_story(story.section, "Iklan", advertorial=True)
    gone = make_story(story.section, "Ditarik")
    gone.unpublish()
    for feed in FEEDS:
        content = client.get(feed + "rss.xml").content.decode()
        assert not any(title in content for title in ("Belum terbit", "Iklan", "Ditarik"))


def test_each_language_has_its_own_feed(client: Client, story: Story) -> None:
    make_story(make_section("World", "en"), "Market moves")
    assert "Market moves" in client.get("/en/feed/rss.xml").content.decode()
    assert "Market moves" not in client.get("/feed/rss.xml").content.decode()
    assert client.get("/en/feed/topik/pasar/rss.xml").status_code == 404


def test_a_character_that_xml_forbids_breaks_no_feed(client: Client, story: Story) -> None:
    story.standfirst = "Huruf\x0b aneh\x00"
    Story.objects.filter(pk=story.pk).update(standfirst="Huruf\x0b aneh")
    get_xml(client, "/feed/rss.xml")
    get_xml(client, "/feed/atom.xml")


def test_a_feed_costs_the_same_however_many_stories(
    client: Client, story: Story, django_assert_max_num_queries
) -> None:
    for _ in range(8):
        make_story(story.section)
    with django_assert_max_num_queries(8):
        client.get("/feed/rss.xml")


# ---- Sitemaps and robots ---------------------------------------------------------------------------------------------


def test_sitemaps_name_every_public_story_once(client: Client, story: Story) -> None:
    older = make_story(story.section, "Lama", published=datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC))
    make_story(story.section, "Draf", live=False)
    index = get_xml(client, "/sitemap.xml")
    found = []
    for part in index.findall("s:sitemap/s:loc", NS):
        path = "/" + part.text.split("/", 3)[3]
        found += [loc.text for loc in get_xml(client, path).findall("s:url/s:loc", NS)]
    assert len(found) == len(set(found))
    for one in (story, older):
        assert sum(address.endswith(f"/nasional/{one.slug}/") for address in found) == 1
        assert client.get("/" + next(a for a in found if one.slug in a).split("/", 3)[3]).status_code == 200
    assert not any("draf" in address for address in found)
    assert any(address.endswith("/topik/pasar/") for address in found)
    assert any(address.endswith("/penulis/rani-wulandari/") for address in found)
    assert client.get("/sitemap/2024-01.xml").status_code == 404
    assert client.get("/sitemap/2024-13.xml").status_code == 404


def test_translations_are_named_on_both_sides(client: Client, story: Story) -> None:
    other = make_story(make_section("World", "en"), "Market", published=NOW, translation_key=story.translation_key)
    entries = {entry.address: entry for entry in sitemaps.gather_month(NOW.date().replace(day=1))}
    ours = next(entry for address, entry in entries.items() if story.slug in address)
    theirs = next(entry for address, entry in entries.items() if other.slug in address)
    assert ours.alternates == theirs.alternates
    assert [language for language, _ in ours.alternates] == ["en", "id"]


@pytest.mark.parametrize(("age", "held"), [(0, True), (47.99, True), (48.01, False), (-0.01, False)])
def test_the_news_sitemap_holds_two_days(story: Story, age: float, held: bool) -> None:
    Story.objects.filter(pk=story.pk).update(first_published_at=NOW - timedelta(hours=age))
    entries = sitemaps.gather_news(now=NOW)
    assert bool(entries) is held
    etree.fromstring(sitemaps.render_news(entries).encode())


def test_sitemaps_leave_out_a_language_that_is_not_public_yet(client: Client, story: Story) -> None:
    person, topic = make_person("Ann Lee"), make_topic("Market", "en")
    make_story(
        make_section("World", "en"), "Rice", published=NOW - timedelta(days=90), topics=(topic,), bylines=(person,)
    )
    Edition.objects.get(locale__language_code="en").unpublish()
    named = get_xml(client, "/sitemap.xml").xpath("//s:loc/text()", namespaces=NS)
    parts = [address.rsplit("/", 1)[1] for address in named]
    assert [part for part in parts if not part.startswith("wiki-")] == ["pages.xml", "2026-11.xml"]
    assert b"/en/" not in client.get("/sitemap/pages.xml").content


def test_robots_name_the_sitemaps_and_keep_off_the_desk(client: Client, story: Story) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /desk/" in text
    for line in text.splitlines():
        if line.startswith("Sitemap: "):
            get_xml(client, "/" + line.split("/", 3)[3])


# ---- JSON-LD ---------------------------------------------------------------------------------------------------------


def test_a_story_says_all_that_is_asked_of_it(story: Story) -> None:
    page = gather_story(story, now=NOW)
    data = json.loads(structured_data.script(page))
    article = data["@graph"][0]
    # Google's recommended properties, then what the record of a news site needs besides.
    for name in ("author", "dateModified", "datePublished", "headline", "publisher", "mainEntityOfPage", "inLanguage"):
        assert article[name], name
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Pasar <baru> & lama"
    assert [author["name"] for author in article["author"]] == ["Rani Wulandari", "Bayu K."]
    assert article["author"][0]["url"].endswith("/penulis/rani-wulandari/")
    assert article["citation"][0]["publisher"]["name"] == "Harian Contoh"
    assert article["citation"][0]["datePublished"] == "2026-11-20"
    assert article["locationCreated"]["name"] == "Sagara"
    assert datetime.fromisoformat(article["datePublished"]).utcoffset() == timedelta(hours=7)
    assert article["about"][0]["name"] == "Pasar"
    assert [topic["name"] for topic in article["mentions"]] == ["Sagara"]
    assert "isBasedOn" not in article


def test_photos_are_named_with_their_credit_while_they_may_be_shown(story: Story) -> None:
    today = NOW.date()
    photo = Photo(title="Foto", width=900, height=600, file="photos/a.jpg", original="a.jpg", rights_expire_on=today)
    photo.rights = Photo.Rights.OWN
    photo.caption, photo.photographer, photo.agency, photo.description = (
        "Pasar",
        "Bayu K.",
        "Kantor Foto",
        "Sebuah pasar",
    )
    Photo.objects.bulk_create([photo])
    story.lead_photo = Photo.objects.get()
    story.save_revision().publish()
    story = Story.objects.get(pk=story.pk)
    (image,) = structured_data.news_article(page := gather_story(story, now=NOW))["image"]
    assert image == {
        "@type": "ImageObject",
        "url": page.lead and addresses.absolute(page.lead.large),
        "contentUrl": image["url"],
        "width": 900,
        "height": 600,
        "caption": "Pasar",
        "description": "Sebuah pasar",
        "creditText": "Bayu K./Kantor Foto",
    }
    assert 'property="og:image" content="' + image["url"] in render(page)
    feed = gather_site_feed(language="id", file="rss.xml", now=NOW)
    assert all(image["url"] in FORMATS[file][0](feed) for file in FEED_FORMATS)
    # Under subscription it is for our own pages.
    for rights in (Photo.Rights.AGENCY, Photo.Rights.LICENSED, Photo.Rights.UNKNOWN):
        Photo.objects.update(rights=rights)
        feed = gather_site_feed(language="id", file="rss.xml", now=NOW)
        assert not any(image["url"] in FORMATS[file][0](feed) for file in FEED_FORMATS), rights
    assert image["url"] in render(gather_story(story, now=NOW))
    Photo.objects.update(rights=Photo.Rights.OWN)
    # Its rights ended: no page and no machine is told of it.
    later = NOW + timedelta(days=1)
    page = gather_story(story, now=later)
    assert "image" not in structured_data.news_article(page)
    feed = gather_site_feed(language="id", file="rss.xml", now=later)
    for text in (render(page), *(FORMATS[file][0](feed) for file in FEED_FORMATS)):
        assert "photos/a.jpg" not in text


def test_an_agency_story_says_whose_it_is(story: Story) -> None:
    story.rights, story.agency = "agency", "Kantor Berita Contoh"
    story.save_revision().publish()
    article = structured_data.news_article(gather_story(Story.objects.get(pk=story.pk), now=NOW))
    assert article["isBasedOn"]["creator"]["name"] == "Kantor Berita Contoh"
    assert article["copyrightHolder"]["name"] == "Kantor Berita Contoh"


def test_a_day_has_a_name(client: Client, story: Story) -> None:
    page = etree.HTML(client.get("/arsip/2026/11/20/").content)
    (day,) = json.loads(page.findtext(".//script[@type='application/ld+json']"))["@graph"]
    assert (day["@type"], day["name"]) == ("CollectionPage", "2026-11-20")


def test_a_headline_cannot_end_the_script(story: Story) -> None:
    story.title = "</script><script>alert(1)</script>"
    story.save_revision().publish()
    text = structured_data.script(gather_story(Story.objects.get(pk=story.pk), now=NOW))
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["headline"] == story.title
