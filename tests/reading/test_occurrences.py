"""What a story's other sentences say of a name's bounds and kind."""

from babad.reading import read


def _names(text: str) -> list[tuple[str, str, str]]:
    found = read(text, published="2024-03-13", lang="id").mentions
    return [(mention.kind, mention.text, mention.name) for mention in found]


def test_no_name_goes_on_over_a_free_dash() -> None:
    text = "WARTAPAGI.EXAMPLE - Gunung Arum di Kabupaten Welas meletus. Warga Gunung Arum mengungsi."
    assert not any(" - " in name for _, name, _ in _names(text))


def test_no_name_goes_on_over_the_end_of_a_line() -> None:
    text = "Bupati Karangjati Sri Lestari\nSri Lestari (Instagram/srilestari)\n\nSri Lestari tiba di kantornya, Rabu."
    assert not any("\n" in name + full for _, name, full in _names(text))


def test_the_place_of_an_office_is_no_part_of_its_holder() -> None:
    text = (
        "Badan Siaga Bencana (BSB) Tirtamaya menghitung 20 rumah rusak. Kepala BSB Tirtamaya Lukman Hadisaputro mengatakan "
        "bahwa bantuan dikirim ke Tirtamaya besok. Lukman juga meminta warga bersabar."
    )
    assert ("person", "Lukman Hadisaputro", "Lukman Hadisaputro") in _names(text)


def test_degrees_with_points_are_no_names() -> None:
    text = "Ketua majelis hakim Ratna Wardhani, S.H., M.Hum., membuka sidang. Ahlinya Ir. Agung Seta, M.Eng., hadir."
    assert {name for _, name, _ in _names(text)} == {"Ratna Wardhani", "Agung Seta"}


def test_two_words_of_which_the_story_takes_up_the_second_are_one_name() -> None:
    text = (
        "Delegasi dipimpin oleh Wakil Menteri Luar Negeri Wendy Sherbourne. Sherbourne mengatakan bahwa rapat selesai."
    )
    assert ("person", "Sherbourne", "Wendy Sherbourne") in _names(text)


def test_a_name_of_three_words_behind_an_office_is_not_sure_to_be_the_holders() -> None:
    text = "Presiden Valmora Ansel Tomeki tiba di ibu kota. “Kami siap,” kata Tomeki."
    (quote,) = read(text, published="2024-03-13", lang="id").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Ansel Tomeki" or quote.certainty != "sure"


def test_a_body_is_parted_from_the_person_who_speaks_for_it() -> None:
    text = "Front Pembebasan Utara (FPU) mundur. Juru runding FPU Tomas Arkadi menolak tuduhan itu. FPU siap berunding."
    found = _names(text)
    assert ("person", "Tomas Arkadi", "Tomas Arkadi") in found
    assert not any("FPU Tomas" in name for _, name, _ in found)


def test_letters_in_brackets_say_where_a_body_begins() -> None:
    text = "Kata Badan Pemantau, Peramal, dan Penyelamat Laut (BPPPL) ombak tinggi. BPPPL meminta warga menunggu."
    found = [full for kind, name, full in _names(text) if kind == "organisation"]
    assert not any(full.startswith("Penyelamat") for full in found)


def test_no_role_ends_in_an_open_bracket() -> None:
    text = "Menteri Pemuda dan Olahraga (Menpora) mengapresiasi penonton."
    for quote in read(text, published="2024-03-13", lang="id").quotes:
        assert quote.speaker is None or not (quote.speaker.name or "").endswith("(")
