"""The names layer: bounds, titles, what the caller knows, and that hostile text stays cheap."""

import itertools

from babad.reading import KnownName, read
from babad.reading.id import LANGUAGE
from babad.reading.tagger import candidates
from babad.reading.tokens import Tokens


def mentions(text: str, **more: object) -> list[tuple[str, str, str | None, str | None]]:
    found = read(text, published="2024-03-13", lang="id", **more).mentions  # type: ignore[arg-type]
    return [(each.text, each.kind, each.role, each.affiliation) for each in found]


def test_rank_and_academic_titles_stay_outside_the_name() -> None:
    text = "Kepala Polda Sagara Inspektur Jenderal Bambang Welasasih dan Prof. Dr. Dewi Palgunadi, S.H., hadir."
    people = [text for text, kind, _, _ in mentions(text) if kind == "person"]
    assert people == ["Bambang Welasasih", "Dewi Palgunadi"]


def test_role_keeps_the_organisation_and_leaves_out_the_rank() -> None:
    text = "Wakil Ketua DPRD Kota Karangjati, Haji Budi Karsadipa, mengatakan anggaran turun."
    role = next(role for name, _, role, _ in mentions(text) if name == "Budi Karsadipa")
    assert role == "Wakil Ketua DPRD Kota Karangjati"


def test_letters_in_brackets_belong_to_the_organisation() -> None:
    found = mentions("Rapat digelar Komisi Pemilihan Umum (KPU) kemarin.")
    assert ("Komisi Pemilihan Umum (KPU)", "organisation", None, None) in found


def test_known_names_have_their_kind_and_are_sure() -> None:
    known = [KnownName("Persada Sagara FC", "organisation", ("Persada",))]
    found = read("Kemarin Persada menang di Karangjati.", published="2024-03-13", lang="id", names=known).mentions
    mention = next(each for each in found if each.text == "Persada")
    assert (mention.kind, mention.name, mention.certainty) == ("organisation", "Persada Sagara FC", "sure")


def test_a_bare_role_is_told_to_the_other_layers() -> None:
    assert not [each for each in mentions("Bupati menolak rencana itu.") if each[1] == "person"]


def test_stretches_do_not_overlap() -> None:
    tokens = Tokens("Ketua KPU (Komisi) Sagara, Ani Welas. Lalu Budi dan Cici (45) pergi ke Kota Karangjati 3.")
    stretches = candidates(tokens, LANGUAGE.names.inside)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(stretches))


def test_a_body_gives_back_a_first_name_that_the_story_goes_on_with() -> None:
    text = "Rektor USN Panut Wiryo mengatakan, kampus dibuka. ”Bagus,” kata Panut, Senin."
    reading = read(text, published="2024-03-13", lang="id")
    assert {mention.name for mention in reading.mentions if mention.kind == "person"} == {"Panut Wiryo"}
    assert [quote.speaker and quote.speaker.name for quote in reading.quotes if quote.kind == "direct"] == [
        "Panut Wiryo"
    ]
