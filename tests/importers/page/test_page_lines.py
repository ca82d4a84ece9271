"""What single lines of a page say: furniture, days, bylines, datelines, credits, cited outlets, read-also, topics."""

import time

import pytest

from babad.importers.page.bylines import bylines, closing_byline, is_name, name_with_title
from babad.importers.page.captions import is_caption, is_credit, is_photo_file, split_credit
from babad.importers.page.datelines import dateline
from babad.importers.page.dates import clock_line, date_line, days, markup_time
from babad.importers.page.furniture import RULES, furniture
from babad.importers.page.language import declared_language, language
from babad.importers.page.lines import closes, is_prose, key, tidy
from babad.importers.page.outlets import cited, is_outlet
from babad.importers.page.read_also import is_label, read_also
from babad.importers.page.topics import topic_list, topic_sentence

EXAMPLES = [(rule.kind, line) for rule in RULES for line in rule.examples]
NEAR_MISSES = [line for rule in RULES for line in rule.near_misses]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_every_rule_has_examples_and_near_misses(rule):
    assert rule.examples
    assert rule.near_misses


@pytest.mark.parametrize(("kind", "line"), EXAMPLES)
def test_furniture_is_known_by_its_words(kind, line):
    known = furniture(line)
    assert known is not None
    assert known.kind == kind


@pytest.mark.parametrize("line", NEAR_MISSES)
def test_a_sentence_of_a_story_is_no_furniture(line):
    assert furniture(line) is None


@pytest.mark.parametrize(
    "line", ["share " * 60 + "zz", "1 " * 150 + "q", "baca " * 70, "a." * 190, "more stories " * 30]
)
def test_no_line_takes_long(line):
    furniture.cache_clear()
    started = time.perf_counter()
    furniture(line)
    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("JAN. 13, 2017", "2017-01-13"),
        ("5:27 am CST, Wednesday, November 20, 2019", "2019-11-20T05:27-06:00"),
        ("Published Wed, Nov 20 20194:29 AM EST", "2019-11-20T04:29-05:00"),
        ("08/11/2023 | 20:26 PM", "2023-11-08T20:26"),
        ("Published on 30/04/2024 - 16:38", "2024-04-30T16:38"),
        ("Friday, 22 Nov 2024 4:55 PM MYT", "2024-11-22T16:55+08:00"),
        ("Kabar.com - 31/12/2021, 10:22 WIB", "2021-12-31T10:22+07:00"),
        ("Jumat, 31 Des 2021 10.22 WITA", "2021-12-31T10:22+08:00"),
        ("Diperbarui 7 Juni 2021, 10:20 WITA Diterbitkan 7 Juni 2021, 08:00 WITA", "2021-06-07T08:00+08:00"),
        ("May 13, 2017 12:05 a.m. UTC", "2017-05-13T00:05+00:00"),
        ("2019-11-20", "2019-11-20"),
    ],
)
def test_a_date_line_says_when_the_page_was_published(line, value):
    found = date_line(line)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "line",
    [
        "Presiden berbicara via telepon selama hampir 1 jam, Kamis (30/12/2021).",
        "29 November 2018 | 20 January 2019",
        "The road was washed away in February 2018, and the county paid.",
        "Halaman 2",
        "31/31/2021",
        "",
    ],
)
def test_other_lines_are_no_date_lines(line):
    assert date_line(line) is None


def test_a_date_line_keeps_what_else_it_says():
    assert date_line("By ANN BELL | Jan 13, 2017").rest == "By ANN BELL"
    assert date_line("Oleh: Ani Bela Diterbitkan 7 Juni 2021").rest == "Oleh: Ani Bela"


def test_a_day_that_can_be_read_two_ways_is_said_to_be():
    assert date_line("08/11/2023").ambiguous
    assert not date_line("08/13/2023").ambiguous
    assert date_line("08/13/2023").value == "2023-08-13"


def test_an_update_is_told_from_a_publication():
    assert date_line("Updated: 5 May 2021, 10:00").updated
    assert not date_line("Published 5 May 2021").updated


def test_time_alone():
    assert clock_line("Updated 9.45pm") == "T21:45"
    assert clock_line("10:22 WIB") == "T10:22+07:00"
    assert clock_line("Rapat mulai 10:22 WIB di balai desa itu") is None


def test_days_in_a_sentence_stand_where_they_are_found():
    text = "Rapat pada 3 Mei 2022 ditunda ke (5/6/2022)."
    assert [(text[one.start : one.end], one.value) for one in days(text)] == [
        ("3 Mei 2022", "2022-05-03"),
        ("5/6/2022", "2022-06-05"),
    ]


@pytest.mark.parametrize(
    ("declared", "value"),
    [
        ("2019-11-20T04:29:00Z", "2019-11-20T04:29:00+00:00"),
        ("2019-11-20T04:29:07+0700", "2019-11-20T04:29:07+07:00"),
        ("2019-11-20T04:29:00.123+07:00", "2019-11-20T04:29:00+07:00"),
        ("2019-11-20 04:29:00", "2019-11-20T04:29:00"),
        ("Wed, 20 Nov 2019 04:29:00 GMT", "2019-11-20T04:29:00+00:00"),
        ("2024/08/03 16:05:00", "2024-08-03T16:05:00"),
        ("2019-11-20", "2019-11-20"),
        ("yesterday", None),
        ("", None),
        ("1/2/2003", None),
    ],
)
def test_declared_times(declared, value):
    assert markup_time(declared) == value


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By JEFFREY MARROW", [("JEFFREY MARROW", "By")]),
        (
            "Penulis: Ani Bela, Budi Cak | Editor: Cici",
            [("Ani Bela", "Penulis"), ("Budi Cak", "Penulis"), ("Cici", "Editor")],
        ),
        ("Penulis Ani Bela Editor Cici", [("Ani Bela", "Penulis"), ("Cici", "Editor")]),
        ("By Ann Bell and Bob Cole | Contoh.com", [("Ann Bell", "By"), ("Bob Cole", "By")]),
        ("By Newsroom with Agencies", [("Newsroom with Agencies", "By")]),
        ("Laporan Wartawan Kabarkota.com, Ani Bela", [("Ani Bela", "Laporan Wartawan")]),
        ("Sumber: Reuters", [("Reuters", "Sumber")]),
        (
            "(Reporting by Ann Bell in Rome and Bob Cole; Editing by Cy Dunn)",
            [("Ann Bell", "Reporting by"), ("Bob Cole", "Reporting by"), ("Cy Dunn", "Editing by")],
        ),
        (
            "Wire Room writers Ann Bell and Bob Cole contributed to this report.",
            [("Ann Bell", "contributor"), ("Bob Cole", "contributor")],
        ),
        ("By Ann Bell View More Articles", [("Ann Bell", "By")]),
        ("By Monday, the river had risen.", []),
        ("By the river, children play", []),
        ("Editor koran itu menolak berkomentar.", []),
        ("Reporter asing dilarang masuk", []),
        ("Source of the river", []),
    ],
)
def test_bylines(line, found):
    assert [(one.name, one.label) for one in bylines(line)] == found
    assert all(one.line == line for one in bylines(line))


def test_names_with_a_title_or_handle():
    assert [one.name for one in name_with_title("Ann Bell, Ap National Security Writer")] == ["Ann Bell"]
    assert [one.name for one in name_with_title("Ann Bell@AnnBell")] == ["Ann Bell"]
    assert name_with_title("Wang Yi, the foreign minister") == ()


def test_closing_bylines():
    assert closing_byline("(Redaksi)").name == "Redaksi"
    assert closing_byline("(abc/def)").name == "abc/def"
    assert closing_byline("(Kabarkota.com/Ann Bell)").name == "Ann Bell"
    assert closing_byline("(He said so.)") is None
    assert closing_byline("Redaksi") is None


def test_what_is_a_name():
    assert is_name("Ludwig van der Berg")
    assert not is_name("the river rose")
    assert not is_name("Page 2")


@pytest.mark.parametrize(
    ("paragraph", "outlet", "place", "text"),
    [
        ("JAKARTA, KABAR.com – Polisi menangkap", "KABAR.com", "JAKARTA", "JAKARTA, KABAR.com –"),
        ("Liputan6.com, Jakarta - Polisi", "Liputan6.com", "Jakarta", "Liputan6.com, Jakarta -"),
        ("KABARWIKI.COM - Presiden", "KABARWIKI.COM", None, "KABARWIKI.COM -"),
        ("GENEVA (Reuters) - The talks", "Reuters", "GENEVA", "GENEVA (Reuters) -"),
        ("WASHINGTON, Nov 22 (Reuters) - The", "Reuters", "WASHINGTON", "WASHINGTON, Nov 22 (Reuters) -"),
        ("OUDEHAVEN (Wire Room) - The", "Wire Room", "OUDEHAVEN", "OUDEHAVEN (Wire Room) -"),
        ("HANOI, Vietnam (AP) — The", "AP", "HANOI, Vietnam", "HANOI, Vietnam (AP) —"),
        ("PUTRAJAYA, Nov 22 — Private", None, "PUTRAJAYA", "PUTRAJAYA, Nov 22 —"),
        ("LONDON — After", None, "LONDON", "LONDON —"),
        ("Jakarta - Polisi", None, "Jakarta", "Jakarta -"),
        ("Jakarta, CNN Indonesia -- Kata", "CNN Indonesia", "Jakarta", "Jakarta, CNN Indonesia --"),
        ("Jakarta (ANTARA) - Kata", "ANTARA", "Jakarta", "Jakarta (ANTARA) -"),
        ("SURYA.co.id | SURABAYA - Wali", "SURYA.co.id", "SURABAYA", "SURYA.co.id | SURABAYA -"),
        ("(CNN) — The pier", "CNN", None, "(CNN) —"),
        ("London (CNN)The pier", "CNN", "London", "London (CNN)"),
        ("NEW DELHI: The court", None, "NEW DELHI", "NEW DELHI:"),
        ("REPUBLIKA.CO.ID, JAKARTA -- Wali", "REPUBLIKA.CO.ID", "JAKARTA", "REPUBLIKA.CO.ID, JAKARTA --"),
    ],
)
def test_datelines(paragraph, outlet, place, text):
    found = dateline(paragraph)
    assert (found.outlet, found.place, found.text) == (outlet, place, text)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Banjir - air setinggi lutut - merendam desa",
        "VIDEO - Lihat detik-detik",
        "The mid-size wide body 787-9 jet is",
        "Clark, meanwhile, told reporters — the",
        "BPBD-Basarnas kerja bersama",
        "(foo) - bar",
        "(Ann Bell) The pier",
        "WARNING: The pier",
        "The bank (ABC) The pier",
        "LONDON —",
        "",
    ],
)
def test_other_dashes_are_no_datelines(paragraph):
    assert dateline(paragraph) is None


def test_a_bold_place_or_the_house_makes_a_dateline():
    assert dateline("Sarakan - Wali kota") is None
    assert dateline("Sarakan - Wali kota", bold="Sarakan").place == "Sarakan"
    assert dateline("Cakrawala, Rinjing - Tim") is None
    assert dateline("Cakrawala, Rinjing - Tim", house="Cakrawala").outlet == "Cakrawala"


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Tugu kota (Instagram/tugu_kota)", "Tugu kota", "Instagram/tugu_kota"),
        ("Warga berjalan. (Foto: Budi/Kabar)", "Warga berjalan.", "Budi/Kabar"),
        ("Warga (ANTARA FOTO/Budi)", "Warga", "ANTARA FOTO/Budi"),
        ("The pier at dawn. Credit Ann Bell/Wire Room", "The pier at dawn.", "Ann Bell/Wire Room"),
        ("The minister at a pier on Monday. — Picture by Ann Bell", "The minister at a pier on Monday.", "Ann Bell"),
        ("Police officer - Copyright Ann Bell/AP", "Police officer", "Ann Bell/AP"),
        ("Photo: Ann Bell, AP", None, "Ann Bell, AP"),
        ("Image copyright Ann Bell/Getty Images", None, "Ann Bell/Getty Images"),
        ("Image caption The pier at dawn", "The pier at dawn", None),
        ("Ilustrasi (Foto: Budi/detikcom)", "Ilustrasi", "Budi/detikcom"),
        ("Ann Bell/Getty Images via AFP", None, "Ann Bell/Getty Images via AFP"),
        ("Ann Bell | Bloomberg | Getty Images", None, "Ann Bell | Bloomberg | Getty Images"),
        ("Polisi menangkap dua orang (12/2)", "Polisi menangkap dua orang (12/2)", None),
        ("He gave credit to the team.", "He gave credit to the team.", None),
        ("The bill changes copyright law", "The bill changes copyright law", None),
    ],
)
def test_caption_and_credit(line, caption, credit):
    assert split_credit(line) == (caption, credit)


def test_lines_about_photos():
    assert is_photo_file("Presiden-di-Balai-Kota.jpg")
    assert not is_photo_file("The file photo.jpg was lost on Monday, and nobody knew where it had gone or why.")
    assert is_credit("Kabarkota/Ann Bell")
    assert not is_credit("He said and/or she said")
    assert is_caption("Tom and Ann Bell (pictured) were heard.")
    assert not is_caption("The deal with the port (2019/2020) was signed.")


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("Dikutip dari Reuters, (31/12/2021), presiden meminta", [("Reuters", "2021-12-31")]),
        ("kata juru bicara dikutip dari Reuters.", [("Reuters", None)]),
        ("As reported by the Irish Examiner, the pair", [("Irish Examiner", None)]),
        ("dilansir dari Kompas.com, Senin (3/1/2022), menteri", [("Kompas.com", "2022-01-03")]),
        ("melansir CNN Indonesia, Jumat (7/1), menteri", [("CNN Indonesia", "2022-01-07")]),
        ("melansir CNN Indonesia, Jumat (31/12), menteri", [("CNN Indonesia", "2021-12-31")]),
        ("Mengutip Harian Selat, pemerintah kota", [("Harian Selat", None)]),
        ("according to the Lorn Gazette’s report", [("Lorn Gazette", None)]),
        ("he told Reuters on Monday", [("Reuters", None)]),
        ("dikutip dari laman resmi WHO", []),
        ("Dikutip dari Kementerian Kesehatan, ada", []),
        ("according to Philip Lunder, a researcher", []),
        ("menurut Joko Susilo, warga", []),
        ("The Guardian said nothing", []),
    ],
)
def test_cited_outlets(paragraph, found):
    assert [(one.outlet, one.date) for one in cited([paragraph], published="2022-01-10")] == found


def test_an_outlet_cited_twice_is_one_with_what_both_say():
    (one,) = cited(["kata dia dikutip dari Reuters.", "Dikutip dari Reuters, (31/12/2021), ada"])
    assert one.date == "2021-12-31"


def test_the_page_does_not_cite_its_own_outlet():
    assert cited(["he told Reuters on Monday"], own="Reuters") == ()


def test_a_link_gives_the_cited_outlet_its_address():
    (one,) = cited(["Mengutip Harian Selat, ada"], links=[[("Harian Selat", "https://selat.example/a")]])
    assert one.url == "https://selat.example/a"


def test_what_is_an_outlet():
    assert is_outlet("kabar.co.id")
    assert is_outlet("the Lorn Gazette")
    assert not is_outlet("time")
    assert not is_outlet("Times")
    assert not is_outlet("Gazette Street")


@pytest.mark.parametrize(
    ("line", "label", "title"),
    [
        ("Baca: Pidato Natal Wali Kota", "Baca:", "Pidato Natal Wali Kota"),
        ("Baca juga: Harga beras naik", "Baca juga:", "Harga beras naik"),
        ("[Baca Juga: Harga beras naik]", "[Baca Juga:", "Harga beras naik"),
        ("Read more: Police say yes to bridge", "Read more:", "Police say yes to bridge"),
        ("Pilihan Editor: Sungai Meluap Lagi", "Pilihan Editor:", "Sungai Meluap Lagi"),
    ],
)
def test_read_also_lines(line, label, title):
    found = read_also(line)
    assert (found.label, found.title, found.line) == (label, title, line)


@pytest.mark.parametrize("line", ["Read more", "Baca buku itu di rumah", "More - all he wanted was more", "Baca:"])
def test_other_lines_are_no_read_also_lines(line):
    assert read_also(line) is None


def test_read_also_labels_stand_alone():
    assert is_label("BACA JUGA:")
    assert is_label("Read more")
    assert not is_label("Baca juga: Harga beras naik")


def test_topics():
    assert topic_sentence("Baca berita lainnya tentang Ukraina di sini") == "Ukraina"
    assert topic_sentence("More stories about Ukraine") == "Ukraine"
    assert topic_sentence("Baca: Berita tentang Ukraina") is None
    assert topic_sentence("More about how the bridge fell and who had been told of it before that morning") is None
    assert topic_list("TAGS: banjir, Kudus") == ("banjir", "Kudus")
    assert topic_list("Topik: #banjir #kudus") == ("banjir", "kudus")
    assert topic_list("Tags were removed from the coats.") == ()


def test_language_is_told_by_small_words():
    indonesian = "Air sungai itu naik dan warga yang tinggal di tepi sungai mengungsi ke balai desa dengan perahu."
    english = "The river rose and those who lived by it went to the village hall in boats that were too small."
    assert language(indonesian, "en") == "id"
    assert language(english, None) == "en"
    assert language("Kapal", "id") == "id"
    assert language("Kapal", None) is None
    assert [declared_language(tag) for tag in ("id-ID", "in", "en_US", "", None, "Indonesian language")] == [
        "id",
        "id",
        "en",
        None,
        None,
        None,
    ]


def test_shapes_of_lines():
    assert closes("“Ya,” katanya.")
    assert closes("Who said “no more.”")
    assert not closes("Sungai meluap")
    assert is_prose("Air sungai itu naik sejak pagi.")
    assert not is_prose("Sungai Meluap, Warga Mengungsi")
    assert tidy("a\u00a0 b\u200b\r\n c ") == "a b\nc"
    assert key("“Ya,” KATA dia.") == "ya kata dia"
