"""Readers' pages as HTML: every piece of furniture, in both languages, from contexts written out by hand. No database."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import override_settings

import babad.public
from babad.public import contexts
from babad.public.rendering import TEMPLATES, is_figure, render
from tests.public import sample_contexts as sample

PAGES = [(kind, language) for kind in sample.KINDS for language in ("id", "en")]
STATIC = Path(babad.public.__file__).parent / "static" / "public"


def soup(page: contexts.PageContext) -> BeautifulSoup:
    return BeautifulSoup(render(page), "html.parser")


def words(element: Tag | BeautifulSoup | None) -> str:
    """Return an element's text with single spaces, as a reader sees it."""
    assert element is not None
    return " ".join(element.get_text().split())


def one(page: BeautifulSoup, selector: str) -> Tag:
    """Return the only element that matches."""
    found = page.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)} of them"
    return found[0]


def in_order(page: BeautifulSoup, *selectors: str) -> bool:
    everything = list(page.find_all(True))
    places = [everything.index(one(page, selector)) for selector in selectors]
    return places == sorted(places)


# ---- Every page ------------------------------------------------------------------------------------------------------


def test_every_context_has_a_template_and_a_sample() -> None:
    assert {type(sample.page(kind, "id")) for kind in sample.KINDS} == set(TEMPLATES)


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_every_page_is_whole(kind: str, language: str) -> None:
    page = soup(sample.page(kind, language))
    assert one(page, "html")["lang"] == language
    assert words(one(page, "h1"))
    assert words(one(page, "head > title")).endswith("Kabar Teluk") or kind == "home"
    assert one(page, "main#content") and one(page, "header.masthead") and one(page, "footer.footer")
    assert one(page, "a.skip")["href"] == "#content"
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile("^h[1-6]$"))]
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(kind: str, language: str) -> None:
    page = soup(sample.page(kind, language))
    assert not page.find_all("style")
    for element in page.find_all(True):
        assert not [name for name in element.attrs if name == "style" or name.startswith("on")], element
    for script in page.find_all("script"):
        assert script.get("src", "").startswith("/static/") or script.get("type") == "application/ld+json"
    loaded = [element["src"] for element in page.select("[src]")]
    loaded += [link["href"] for link in page.select("link[rel~=stylesheet], link[rel~=preload], link[rel~=icon]")]
    for element in page.select("[srcset]"):
        loaded += [part.split()[0] for part in element["srcset"].split(",")]
    assert loaded
    assert all(address.startswith(("/static/", "/media/")) for address in loaded)
    assert len(page.select("link[rel=stylesheet]")) == 1 and len(page.select("script[src]")) == 1


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_no_page_tells_a_relative_time(kind: str, language: str) -> None:
    text = words(soup(sample.page(kind, language)).body)
    assert not re.search(
        r"\b(\d+ (jam|menit|hari) (yang )?lalu|\d+ (hours?|minutes?|days?) ago|kemarin|yesterday)\b", text
    )


@pytest.mark.parametrize(("kind", "language"), PAGES)
def test_equal_contexts_make_equal_bytes(kind: str, language: str) -> None:
    assert render(sample.page(kind, language)) == render(sample.page(kind, language))


def test_text_is_escaped_wherever_it_comes_from() -> None:
    nasty = '<script>alert("1")</script>'
    story = sample.story()
    page = replace(story, headline=nasty, standfirst=nasty, kicker=nasty, closing_byline=nasty, lead=None)
    html = render(replace(page, body=(contexts.HeadingBlock(nasty), contexts.QuoteBlock(nasty, nasty))))
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;") >= 6


# ---- Head ------------------------------------------------------------------------------------------------------------


@override_settings(SITE_URL="https://kabarteluk.example")
def test_canonical_alternates_and_feeds_stand_in_the_head() -> None:
    page = soup(sample.story("id"))
    assert one(page, "link[rel=canonical]")["href"].startswith("https://kabarteluk.example/nasional/dermaga-baru")
    alternates = {link["hreflang"]: link["href"] for link in page.select("link[rel=alternate][hreflang]")}
    assert set(alternates) == {"id", "en"}
    assert all(address.startswith("https://kabarteluk.example/") for address in alternates.values())
    feeds = page.select('link[rel=alternate][type="application/rss+xml"]')
    assert [feed["title"] for feed in feeds] == ["Tanjung Kelor", "Nasional", "Kabar Teluk"]


def test_a_page_in_one_language_has_no_alternates() -> None:
    assert not soup(sample.topic("id")).select("link[hreflang]")


def test_errors_ask_not_to_be_indexed() -> None:
    assert one(soup(sample.not_found()), "meta[name=robots]")["content"] == "noindex"
    assert not soup(sample.story()).select("meta[name=robots]")


# ---- Masthead and footer ---------------------------------------------------------------------------------------------


def test_the_language_switch_leads_to_the_same_page_or_home() -> None:
    story = soup(sample.story("id"))
    switch = {link["hreflang"]: link for link in story.select(".languages a")}
    assert switch["en"]["href"].startswith("/en/national/new-pier")
    assert switch["id"]["aria-current"] == "true"
    assert words(switch["en"]).endswith("English")
    topic = soup(sample.topic("id"))
    assert topic.select_one(".languages a[hreflang=en]")["href"] == "/en/"


def test_the_menu_knows_where_it_is() -> None:
    current = one(soup(sample.story()), ".sections [aria-current]")
    assert (words(current), current["aria-current"]) == ("Nasional", "true")
    assert one(soup(sample.section()), ".sections [aria-current]")["aria-current"] == "page"


def test_the_house_is_a_logo_where_it_has_one() -> None:
    page = sample.story()
    logo = sample.picture("logo")
    shown = soup(replace(page, frame=replace(page.frame, logo=logo)))
    assert one(shown, ".wordmark img")["alt"] == "Kabar Teluk"
    assert words(one(soup(page), ".wordmark")) == "Kabar Teluk"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ((), "© PT Media Teluk Raya"),
        (("Hak cipta", "PT Teluk. Dilarang mengutip."), "Hak cipta PT Teluk. Dilarang mengutip."),
        (("Milik PT Teluk",), "Milik PT Teluk"),
    ],
)
def test_the_copyright_line_holds_no_year(line: tuple[str, ...], expected: str) -> None:
    page = sample.story()
    wording = replace(page.frame.wording, copyright_line=line)
    copyright_ = one(soup(replace(page, frame=replace(page.frame, wording=wording))), ".copyright")
    assert words(copyright_) == expected
    assert len(copyright_.select("[data-year]")) == (0 if len(line) == 1 else 1)


def test_the_footer_leads_to_the_policies() -> None:
    links = [words(link) for link in one(soup(sample.story()), "footer.footer").select("a")]
    assert {"Tentang kami", "Pedoman pemberitaan", "Hubungi kami", "Arsip"} <= set(links)


# ---- Story -----------------------------------------------------------------------------------------------------------


def test_headline_kicker_standfirst() -> None:
    story = sample.story()
    page = soup(story)
    assert words(one(page, "h1")) == story.headline
    assert words(one(page, ".story-header .kicker")) == "Nasional Pelabuhan"
    assert one(page, ".story-header .kicker a")["href"] == "/nasional/"
    assert words(one(page, ".standfirst")) == story.standfirst
    assert not soup(replace(story, standfirst="")).select(".standfirst")


@pytest.mark.parametrize(("language", "control"), [("id", "Lihat foto"), ("en", "View photo")])
def test_photos_have_a_visible_control_that_leads_to_the_large_file(language: str, control: str) -> None:
    page = soup(sample.story(language))
    links = page.select("a[data-zoom]")
    assert len(links) == 4  # the lead, one in the text, two in the gallery
    for link in links:
        assert words(link) == control
        assert "hidden" not in link.select_one(".view-photo").get("class")
        assert link["href"].endswith("-1920.jpg")


def test_pictures_come_in_three_formats_with_their_sizes() -> None:
    page = soup(sample.story())
    for picture in page.select("figure.photo picture"):
        assert [source["type"] for source in picture.select("source")] == ["image/avif", "image/webp", "image/jpeg"]
        for source in picture.select("source"):
            assert re.fullmatch(r"(\S+ \d+w(, )?)+", source["srcset"])
            assert source["sizes"]
        image = picture.select_one("img")
        assert (image["width"], image["height"]) == ("960", "640")
        assert image["alt"] == "Perahu nelayan di dermaga kayu saat fajar"
    images = page.select("img")
    assert images[0]["fetchpriority"] == "high" and "loading" not in images[0].attrs
    assert all(image["loading"] == "lazy" for image in images[1:])


def test_a_photo_without_copies_is_shown_as_it_is() -> None:
    bare = replace(sample.picture(), sources=(), address="/media/photos/whole.jpg", alt="")
    page = soup(replace(sample.story(), lead=bare))
    figure = one(page, ".lead-photo")
    assert not figure.select("source")
    assert figure.select_one("img")["src"] == "/media/photos/whole.jpg"
    assert figure.select_one("img")["alt"] == ""  # never a file name


def test_the_lead_has_its_credit_over_its_caption() -> None:
    caption = one(soup(sample.story()), ".lead-photo figcaption")
    assert words(caption) == "Lodewijk Tamaela/Kabar Teluk Dermaga baru Tanjung Kelor pada hari pertamanya."


def test_other_photos_have_caption_and_credit_in_one_line() -> None:
    caption = soup(sample.story()).select(".story-body figcaption")[0]
    assert words(caption) == "Foto arsip, 3 Agustus 2019 Dermaga lama, yang dibongkar sejak 2020. (Lodewijk Tamaela)"


def test_archive_photos_say_so_in_both_languages() -> None:
    english = soup(sample.story("en"))
    assert words(english.select_one(".archive-note")) == "Archive photo, 3 August 2019"
    undated = sample.picture(is_archive=True)
    assert words(one(soup(replace(sample.story(), lead=undated, body=())), ".archive-note")) == "Foto arsip"


def test_the_zoom_dialog_is_there_only_with_photos() -> None:
    page = soup(sample.story())
    dialog = one(page, "dialog")
    assert "open" not in dialog.attrs
    assert {button["aria-label"] for button in dialog.select("button")} == {
        "Foto sebelumnya",
        "Foto berikutnya",
        "Tutup",
    }
    assert not soup(replace(sample.story(), lead=None, body=())).select("dialog")


def test_the_dateline_stands_inside_the_first_paragraph() -> None:
    first = soup(sample.story()).select(".story-body > p")[0]
    assert words(first).startswith("KABARTELUK.EXAMPLE, Tanjung Kelor — Dermaga baru")


@pytest.mark.parametrize(
    ("language", "labels"), [("id", ["Penulis", "Kontributor", "Editor"]), ("en", ["Writer", "Contributor", "Editor"])]
)
def test_bylines_carry_their_roles(language: str, labels: list[str]) -> None:
    page = soup(sample.story(language))
    assert [words(label) for label in page.select(".byline-label")] == labels
    assert [words(name) for name in page.select(".byline-name")] == [
        "Sekar Ayuningtyas",
        "Dorkas Wakum",
        "Benyamin Hutapea",
    ]
    authors = "penulis" if language == "id" else "authors"
    assert page.select("a[rel=author]")[0]["href"].endswith(f"/{authors}/sekar-ayuningtyas/")
    assert len(page.select("a[rel=author]")) == 2


@pytest.mark.parametrize("label", ["writer", "editor", "reporter", "contributor", "source"])
def test_every_label_of_the_house_is_known(label: str) -> None:
    page = replace(sample.story(), bylines=(contexts.Byline("N.N.", label),))
    assert words(one(soup(page), ".byline-label")) not in {"", label}


def test_a_story_from_elsewhere_names_its_owner() -> None:
    foreign = replace(sample.story(), rights="agency", agency="Kantor Berita Teluk")
    assert words(soup(foreign).select(".bylines li")[-1]) == "Sumber Kantor Berita Teluk"
    alone = soup(replace(foreign, bylines=()))
    assert len(alone.select(".bylines li")) == 1
    assert "Kantor Berita" not in render(replace(foreign, rights="own"))


def test_times_are_exact_and_named_by_their_zone() -> None:
    page = soup(sample.story("id"))
    published, updated = page.select(".times time")
    assert published["datetime"] == "2022-01-14T09:15:20+07:00"
    assert words(published) == "Jumat, 14 Januari 2022, 09.15 WIB"
    assert (updated["datetime"], words(updated)) == ("2022-01-14T11:40:05+07:00", "11.40 WIB")
    english = soup(sample.story("en")).select(".times time")
    assert [words(time) for time in english] == ["Friday, 14 January 2022, 09:15 WIB", "11:40 WIB"]


def test_an_update_on_another_day_names_the_day() -> None:
    story = sample.story()
    assert isinstance(story.updated, datetime)
    later = soup(replace(story, updated=story.updated + timedelta(days=2)))
    assert words(later.select(".times time")[1]) == "16 Januari 2022, 11.40 WIB"
    assert len(soup(replace(story, updated=None)).select(".times time")) == 1


def test_read_also_takes_the_houses_label() -> None:
    story = sample.story()
    assert [words(label) for label in soup(story).select(".read-also-label")] == ["Baca:", "Baca:"]
    unworded = replace(story, frame=replace(story.frame, wording=contexts.Wording()))
    assert words(soup(unworded).select(".read-also-label")[0]) == "Baca juga:"
    assert soup(story).select(".read-also a")[0]["href"].startswith("/internasional/")


def test_cited_outlets_are_named_with_their_day() -> None:
    cited = one(soup(sample.story("id")), ".outlets-cited")
    assert words(cited) == "Dikutip dari Suara Dermaga (13/01/2022), Radio Teluk"
    assert one(cited, "a")["href"] == "https://suaradermaga.example/ice"
    assert one(cited, "time")["datetime"] == "2022-01-13"
    # 13/01 and 01/13 are told apart in English by naming the month.
    assert words(one(soup(sample.story("en")), ".outlets-cited")).startswith("Cited from Suara Dermaga (13 Jan 2022)")
    assert not soup(replace(sample.story(), outlets_cited=())).select(".outlets-cited")


def test_pull_quotes_name_speaker_role_and_source() -> None:
    quote = one(soup(sample.story()), ".pull-quote")
    assert words(one(quote, "blockquote")) == "Es lebih mahal daripada solar. Itu yang harus dibereskan dulu."
    credit = words(one(quote, "figcaption"))
    assert credit == "Yohana Rumbiak, ketua koperasi nelayan musyawarah desa, 12 Januari"


def test_embeds_are_links() -> None:
    page = soup(sample.story())
    assert one(page, ".embed a")["href"] == "https://video.example/dermaga"
    assert not page.select("iframe, object, embed, video, audio")


def test_tables_are_whole_and_can_be_scrolled_with_the_keyboard() -> None:
    region = one(soup(sample.story()), ".table")
    assert (region["tabindex"], region["role"], region["aria-label"]) == ("0", "region", "Biaya sekali melaut")
    assert [words(cell) for cell in region.select("thead th")] == ["Pos", "2020", "2022"]
    assert [words(cell) for cell in region.select("tbody th[scope=row]")] == ["Es", "Solar"]
    assert "figure" in region.select("tbody td")[0]["class"]


@pytest.mark.parametrize("cell", ["12", "1.250,5", "Rp 310.000", "-3", "45%", "45 persen", "€ 12.50"])
def test_figures_are_known(cell: str) -> None:
    assert is_figure(cell)


@pytest.mark.parametrize("cell", ["", "12 kapal", "Januari 2022", "Es"])
def test_words_are_no_figures(cell: str) -> None:
    assert not is_figure(cell)


def test_the_topic_line_is_a_whole_sentence() -> None:
    story = sample.story()
    link = one(soup(story), ".topic-line a")
    assert words(link) == "Baca berita lainnya tentang Tanjung Kelor"
    assert link["href"] == "/topik/tanjung-kelor/"
    assert words(one(soup(sample.story("en")), ".topic-line a")) == "More stories about Tanjung Kelor"
    own = replace(story, topic_line="Semua tentang dermaga")
    assert words(one(soup(own), ".topic-line a")) == "Semua tentang dermaga"
    assert [words(topic) for topic in soup(story).select(".topics a")] == ["Nelayan", "Markus Labobar"]
    assert not soup(replace(story, main_topic=None, topics=())).select(".topic-line, .topics")


def test_related_latest_and_follow_have_the_houses_headings() -> None:
    story = sample.story()
    assert [words(heading) for heading in soup(story).select("main > section > h2")] == [
        "Berita terkait",
        "Ikuti kami",
        "Artikel terkini",
    ]
    wording = contexts.Wording(related="BERITA TERKAIT", follow="Ikuti kami di", latest="ARTIKEL TERKINI")
    worded = soup(replace(story, frame=replace(story.frame, wording=wording)))
    assert [words(heading) for heading in worded.select("main > section > h2")] == [
        "BERITA TERKAIT",
        "Ikuti kami di",
        "ARTIKEL TERKINI",
    ]


def test_no_empty_boxes() -> None:
    page = soup(replace(sample.story(), related=(), latest=(), bylines=(), closing_byline="", body=()))
    assert not page.select(".related, .latest, .bylines, .closing-byline, .comments, .popular")
    whole = soup(sample.story())
    assert not [section for section in whole.select("section, ul, ol") if not words(section)]


def test_follow_lists_the_house_and_the_feeds() -> None:
    links = [words(link) for link in one(soup(sample.story()), ".follow").select("a")]
    assert links == ["Instagram", "YouTube", "RSS: Tanjung Kelor", "RSS: Nasional", "RSS: Kabar Teluk"]


def test_whatsapp_comes_first_among_the_ways_to_share() -> None:
    share = one(soup(sample.story()), ".share")
    items = share.select("li")
    assert words(items[0]) == "WhatsApp"
    assert items[0].select_one("a")["href"].startswith("https://wa.me/?text=")
    assert [words(item) for item in items[1:]] == ["Salin tautan", "Bagikan …"]
    assert all("hidden" in item.attrs for item in items[1:])  # until there is JavaScript


def test_the_furniture_stands_in_its_order() -> None:
    assert in_order(
        soup(sample.story()),
        "h1",
        ".standfirst",
        ".lead-photo",
        ".bylines",
        ".story-body",
        ".closing-byline",
        ".topic-line",
        "section.related",
        "section.follow",
        "section.latest",
        "footer.footer",
    )


def test_the_closing_byline_follows_the_last_paragraph() -> None:
    page = soup(replace(sample.story(), body=(contexts.TextBlock("<p>Satu.</p><p>Dua.</p>"),)))
    closing = one(page, ".closing-byline")
    assert words(closing) == "(Redaksi)"
    assert words(closing.find_previous_sibling("p")) == "Dua."


def test_an_advertorial_says_so_on_its_page_and_on_its_cards() -> None:
    assert words(one(soup(replace(sample.story(), advertorial=True)), ".advertorial-label strong")) == "Advertorial"
    assert not soup(sample.story()).select(".advertorial-label, .advertorial")
    paid = replace(sample.section(), cards=(sample.card("id", advertorial=True),))
    assert words(one(soup(paid), ".card .advertorial")) == "Advertorial"


# ---- Fronts and lists ------------------------------------------------------------------------------------------------


def test_home_has_its_lead_its_sections_and_breaking_news() -> None:
    home = sample.home()
    page = soup(home)
    assert words(one(page, "h1")) == "Kabar Teluk"
    assert home.lead is not None and home.breaking is not None
    assert words(one(page, ".front-lead h2")) == home.lead.headline
    assert len(page.select(".front-top article")) == 6
    assert [words(name) for name in page.select(".section-name")] == [block.section.title for block in home.sections]
    assert words(one(page, ".breaking strong")) == "Berita kilat"
    assert (
        words(one(soup(replace(home, breaking=contexts.Breaking("Gempa", home.lead))), ".breaking strong")) == "Gempa"
    )
    assert not soup(replace(home, breaking=None)).select(".breaking")
    assert words(one(page, ".edition-line time")) == "Jumat, 14 Januari 2022"


def test_an_empty_site_has_a_front_page_too() -> None:
    page = soup(replace(sample.home(), breaking=None, lead=None, top=(), latest=(), sections=()))
    assert words(one(page, "main")) == "Belum ada berita."


def test_numbered_pages_lead_to_newer_and_older_ones() -> None:
    page = soup(sample.topic())
    assert one(page, ".pager-newer")["href"] == "/topik/tanjung-kelor/"
    assert one(page, ".pager-older")["href"] == "/topik/tanjung-kelor/halaman/1/"
    assert "Halaman 2" in words(one(page, ".page-number"))
    front = soup(sample.section())
    assert not front.select(".pager-newer, .page-number")


def test_the_calendar_links_days_with_stories() -> None:
    calendar = one(soup(sample.day_archive()), ".calendar")
    assert words(one(calendar, "caption")) == "Januari 2022"
    assert len(calendar.select("td a")) == 14
    assert words(one(calendar, "[aria-current=page]")) == "14"
    assert one(calendar, ".calendar-months a")["href"] == "/arsip/2021/12/31/"


def test_the_archive_lists_months_by_year() -> None:
    page = soup(sample.archive("en"))
    assert [words(year) for year in page.select(".archive-year h2")] == ["2022", "2021"]
    assert words(page.select(".archive-months li")[0]) == "January 2022"
    assert words(page.select(".archive-months li")[1]) == "May 2021"
    assert page.select(".archive-months a")[1]["href"] == "/en/archive/2021/05/27/"


def test_error_pages_say_what_happened_and_lead_home() -> None:
    missing = soup(sample.not_found("en"))
    assert words(one(missing, "h1")) == "Page not found"
    assert one(missing, "main a.button")["href"] == "/en/"
    broken = soup(sample.server_error())
    assert words(one(broken, "h1")) == "Ada yang salah di pihak kami"


# ---- Style -----------------------------------------------------------------------------------------------------------


def test_the_style_sheet_fetches_nothing_but_its_own_fonts() -> None:
    css = (STATIC / "site.css").read_text()
    addresses = re.findall(r"url\(\"?([^)\"]+)", css)
    assert addresses and all((STATIC / address).is_file() for address in addresses)
    assert "@import" not in css and "http" not in css


def test_both_ways_into_the_dark_use_the_same_colours() -> None:
    css = (STATIC / "site.css").read_text()
    by_device = re.search(r':root:not\(\[data-theme="light"\]\) \{(.*?)\}', css, re.DOTALL)
    by_choice = re.search(r'\n:root\[data-theme="dark"\] \{(.*?)\}', css, re.DOTALL)
    assert by_device and by_choice
    assert by_device[1].split() == by_choice[1].split()
