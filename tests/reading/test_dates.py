"""Dates in whole stories: what is in focus, who spoke when, and weekdays that contradict their date."""

from babad.reading import read
from babad.reading.types import Reading


def story(text: str, published: str | None = "2024-03-13") -> Reading:
    return read(text, published=published, lang="id")


def values(text: str, published: str | None = "2024-03-13") -> list[tuple[str, str | None]]:
    return [(date.text, date.value) for date in story(text, published).dates]


def test_talks_that_are_to_come_and_the_day_after_them() -> None:
    text = (
        "Kedua negara dijadwalkan berunding tanggal 9—10 Januari mendatang.\n\n"
        "Kemudian akan ada pertemuan di Amerta tanggal 12 Januari.\n\nSehari setelahnya, ada konferensi."
    )
    assert values(text, "2021-12-31") == [
        ("9—10 Januari mendatang", "2022-01-09/2022-01-10"),
        ("12 Januari", "2022-01-12"),
        ("Sehari setelahnya", "2022-01-13"),
    ]


def test_a_day_on_which_somebody_spoke_is_not_what_the_story_is_about() -> None:
    text = "Api muncul pada Sabtu (9/3). “Apinya besar,” kata Marto, Senin (11/3). Sehari kemudian, api padam."
    assert values(text)[-1] == ("Sehari kemudian", "2024-03-10")


def test_it_is_when_there_is_no_other() -> None:
    text = "Bupati mengatakan hal itu, Senin (11/3). Sehari sebelumnya, ia bertemu warga."
    assert values(text)[-1] == ("Sehari sebelumnya", "2024-03-10")


def test_years_do_not_hide_days() -> None:
    text = "Jembatan runtuh pada Sabtu (9/3). Jembatan itu dibangun pada 1988. Keesokan harinya bantuan tiba."
    assert values(text)[-1] == ("Keesokan harinya", "2024-03-10")


def test_a_clock_time_belongs_to_the_day_that_its_sentence_names() -> None:
    assert values("Sekitar pukul 21.30 air datang, padahal Minggu (10/3) itu cerah.")[0][1] == "2024-03-10T21:30"
    assert values("Pada Minggu (10/3), air datang pukul 21.30.")[1][1] == "2024-03-10T21:30"


def test_a_clock_time_is_not_one_of_long_ago() -> None:
    assert values("Ia ditahan 9 Februari 2023. Ia bebas pukul 16.20.")[1][1] == "2024-03-13T16:20"


def test_today_in_a_quotation_is_the_day_it_was_said() -> None:
    found = story("“Hari ini kami pulang,” kata Marto, Selasa (12/3).").dates
    assert [(date.value, date.certainty) for date in found] == [("2024-03-12", "sure"), ("2024-03-12", "sure")]
    found = story("Rapat usai pada Selasa (12/3). “Besok kami pulang,” kata Marto.").dates
    assert [(date.value, date.certainty) for date in found] == [("2024-03-12", "sure"), ("2024-03-13", "probable")]


def test_a_bare_weekday_is_the_one_whose_date_was_printed() -> None:
    text = "Pertemuan digelar pada Kamis (21/3). Hasil pertemuan Kamis itu dinanti warga."
    assert values(text, "2024-03-15")[1] == ("Kamis", "2024-03-21")


def test_the_nearest_rule_of_the_clause_gives_the_direction() -> None:
    assert values("Menteri akan bertemu warga Senin, kata juru bicaranya.")[0][1] == "2024-03-18"
    assert values("Bupati, Senin, mengatakan akan ada rapat.")[0][1] == "2024-03-11"
    assert values("Tersangka diperkirakan diumumkan Jumat.")[0][1] == "2024-03-15"


def test_a_weekday_that_contradicts_its_date_is_reported() -> None:
    found = story("Ia datang, Kamis (11/12/2013).", "2014-12-11")
    assert [(date.text, date.value, date.certainty) for date in found.dates] == [
        ("Kamis (11/12/2013)", "2013-12-11", "unsure")
    ]
    assert [(notice.kind, notice.text) for notice in found.notices] == [
        ("weekday contradicts date", "Kamis (11/12/2013)")
    ]
    assert len(story("Ia datang, Kamis (11/12/2013) malam pukul 20.00.", "2014-12-11").notices) == 1
    assert not story("Ia datang, Rabu (11/12/2013).", "2014-12-11").notices


def test_without_a_day_of_publishing() -> None:
    assert values("Ia datang kemarin, bukan Kamis (30/12/2021).", None) == [
        ("kemarin", None),
        ("Kamis (30/12/2021)", "2021-12-30"),
    ]


def test_ambiguous_words() -> None:
    assert values("Tiga minggu ia dirawat, lalu Minggu ia pulang.") == [
        ("Tiga minggu", "P3W"),
        ("Minggu", "2024-03-10"),
    ]
    assert values("Pasar Minggu ramai. Universitas Sebelas Maret tutup.") == []
    assert values("Ia makan dulu, tidur lama, dan bangun pagi.") == []
    assert values("Harganya Rp 2014 untuk 2014 orang.") == []


def test_this_afternoon_of_a_quote_is_the_day_of_publishing_if_the_story_tells_of_it() -> None:
    text = (
        "Gunung itu meletus pada Kamis (14/3/2024) pukul 04.27 WIB. Statusnya dinaikkan pada Rabu (13/3/2024) malam. “Kami "
        "mencatat tiga letusan sampai siang ini,” ujar Dewi."
    )
    assert read(text, published="2024-03-14", lang="id").dates[-1].value == "2024-03-14TAF"


def test_a_weekday_until_which_something_is_demanded_is_not_surely_past() -> None:
    (date,) = read("Polisi meminta warga tidak melintas hingga Minggu.", published="2024-03-13", lang="id").dates
    assert date.certainty != "sure" or date.value == "2024-03-17"
