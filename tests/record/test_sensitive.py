"""What a text seems to be about that needs an editor; what only looks like it."""

import pytest

from babad.record.models import Source
from babad.record.sensitive import KINDS, suspected

INDONESIAN = {
    "children": [
        "Seorang bocah berusia enam tahun di Wanasari dilaporkan hilang sejak Senin.",
        "Polisi menyelidiki penganiayaan anak di sebuah panti di Karangjati.",
        "Siswi kelas dua itu dirundung teman sekelasnya selama berbulan-bulan.",
        "Balita itu ditemukan meninggal di sungai.",
    ],
    "sexual_crime": [
        "Korban pemerkosaan itu didampingi lembaga bantuan hukum.",
        "Seorang dosen dilaporkan karena pelecehan seksual.",
        "Perempuan itu mengaku dirudapaksa.",
    ],
    "suicide": [
        "Ia diduga bunuh diri di rumahnya.",
        "Pria itu ditemukan gantung diri.",
        "Dugaan bunuh dirinya masih diselidiki.",
    ],
    "suspects": [
        "Polisi menetapkan Joko Wirasena sebagai tersangka korupsi dana desa.",
        "Polres Karangjati menangkap Rudi Wirasena di rumahnya, Senin malam.",
        "Majelis hakim memvonis Rudi Wirasena lima tahun penjara.",
        "Jaksa mendakwa mantan kepala dinas itu menerima suap.",
        "Tersangkanya bertambah dua orang.",
        "KPK menahan Joko Wirasena.",
    ],
    "conflict": [
        "Bentrokan antarsuku pecah di Wanasari.",
        "Massa membubarkan ibadah di sebuah gereja di Karangjati.",
        "Ia dilaporkan atas dugaan penistaan agama.",
    ],
}
ORDINARY_INDONESIAN = [
    "Anak perusahaan Gema Raya membukukan laba.",
    "Anak buahnya meninggal dalam kecelakaan.",
    "Kasus COVID-19 di Karangjati naik menjadi 120 orang, termasuk sepuluh anak.",
    "Rusia menempatkan 100.000 tentara di dekat perbatasan Ukraina; Presiden AS memperingatkan perang.",
    "Serangan rudal menewaskan 12 orang, dua di antaranya anak-anak, dan merusak sebuah gereja.",
    "Perang di negara itu sudah berlangsung setahun; pasukan menyerang ibu kota.",
    "Pelaku bom bunuh diri menyerang pos tentara.",
    "Gol bunuh diri Bambang membuat Persikar kalah.",
    "KPU menetapkan pasangan calon bupati; pemilu digelar Rabu.",
    "Bupati Karangjati menolak usulan DPRD.",
    "Anak-anak belajar menari di sanggar.",
    "Siswa SMP 2 Wanasari menjuarai lomba sains.",
    "DPR membahas RUU Tindak Pidana Kekerasan Seksual.",
    "Gempa merusak masjid dan sekolah.",
    "Polisi mengatur lalu lintas selama arus mudik.",
    "Polisi menangkap ratusan orang dalam unjuk rasa antiperang di Moskow.",
    "Cuaca buruk diduga menjadi penyebab kapal terlambat.",
    "Pemerintah melaporkan pelaku usaha kecil tumbuh 5 persen.",
    "Polisi mengamankan pemungutan suara.",
    "Negara itu menahan diri dan meminta semua pihak menurunkan ketegangan.",
]
ENGLISH = {
    "children": [
        "A seven-year-old boy was found dead in Wanasari.",
        "The home was closed after reports of child abuse.",
    ],
    "sexual_crime": ["She told the court that she had been raped.", "He was accused of sexual harassment."],
    "suicide": ["The actor died by suicide.", "He took his own life, the family said."],
    "suspects": [
        "Police arrested Rudi Wirasena at his home on Monday.",
        "Joko Wirasena was charged with fraud.",
        "A jury convicted him; he was sentenced to five years in prison.",
        "The suspect's car was found.",
        "Ms Wirasena was acquitted of all charges.",
    ],
    "conflict": ["Sectarian clashes broke out in the town.", "A mob torched a mosque on Friday."],
}
ORDINARY_ENGLISH = [
    "A storm is suspected to have caused the blackout.",
    "Officials suspect that the pipe had frozen.",
    "The number of suspected cases of COVID-19 rose.",
    "Russia has massed 100,000 troops near Ukraine; the president warned of war.",
    "A missile killed twelve people, two of them children, and burned down a church.",
    "A suicide bomber attacked an army post.",
    "Voters will elect a governor on Tuesday; the election commission counted the ballots.",
    "Police arrested hundreds at an anti-war protest in Moscow.",
    "The agency is charged with overseeing elections.",
    "The patient suffered cardiac arrest.",
    "The girl won a chess medal.",
    "The company named its subsidiary a child company.",
    "Lawmakers passed a bill on prison sentences.",
    "She has never been charged with a crime, her campaign said.",
    "Police said that nobody was hurt; the parents fight over custody of their son in court.",
    "The temple attracted thousands of visitors.",
]


def each(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(kind, text) for kind, several in texts.items() for text in several]


@pytest.mark.parametrize(("kind", "text"), each(INDONESIAN))
def test_what_needs_an_editor_in_indonesian(kind: str, text: str) -> None:
    assert suspected(text, "id") == kind


@pytest.mark.parametrize(("kind", "text"), each(ENGLISH))
def test_what_needs_an_editor_in_english(kind: str, text: str) -> None:
    assert suspected(text, "en") == kind


@pytest.mark.parametrize("text", ORDINARY_INDONESIAN)
def test_what_only_looks_like_it_in_indonesian(text: str) -> None:
    assert suspected(text, "id") is None


@pytest.mark.parametrize("text", ORDINARY_ENGLISH)
def test_what_only_looks_like_it_in_english(text: str) -> None:
    assert suspected(text, "en") is None


def test_one_and_other_count_only_in_one_sentence() -> None:
    assert suspected("Siswa itu menang. Seekor paus ditemukan mati; seorang nelayan tewas.", "id") is None


def test_the_kinds_are_those_of_a_source() -> None:
    assert set(KINDS) == set(Source.Sensitive.values)


def test_a_language_without_a_list_is_never_suspected() -> None:
    assert suspected("bunuh diri", "jv") is None
