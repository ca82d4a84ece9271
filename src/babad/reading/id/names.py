"""Indonesian names, titles before and after them, and roles that stand alone."""

import re
from pathlib import Path

from babad.reading.engine import entry_index
from babad.reading.lexicon import lexicon, words
from babad.reading.names import NameRules
from babad.reading.tagger import tagger

_HERE = Path(__file__).parent / "lexicons"

_ENTRIES = entry_index(
    ("place", lexicon(_HERE / "places.txt")),
    ("organisation", lexicon(_HERE / "organisations.txt")),
    ("organisation-head", lexicon(_HERE / "organisation_heads.txt")),
    ("organisation-tail", lexicon(_HERE / "organisation_tails.txt")),
    ("place-head", lexicon(_HERE / "place_heads.txt")),
    ("given", lexicon(_HERE / "given_names.txt")),
    ("honorific", lexicon(_HERE / "honorifics.txt")),
    ("rank", lexicon(_HERE / "ranks.txt")),
    ("degree", lexicon(_HERE / "degrees.txt")),
    ("role", lexicon(_HERE / "roles.txt")),
    ("not-name", lexicon(_HERE / "not_names.txt")),
)

# Verbs with meN- before them end a title: "Ketua KPU Sari Lestari mengatakan". Not so nouns that merely look alike.
_VERB = re.compile(
    r"(?!menteri|menko|mental|mentah|menengah|mengenai|memori|menara|member)(?:meng|meny|mem|men[cdjt]|me[lnrw])[a-z]{3}"
)

NAMES = NameRules(
    entries=_ENTRIES,
    inside=frozenset({"dan", "untuk", "of", "for", "and", "the", "on", "in", "di"}),
    particles=frozenset(
        {"bin", "binti", "al", "van", "von", "de", "der", "den", "da", "dos", "el", "la", "le", "ibn", "y"}
    ),
    place_before=frozenset({"di", "ke", "dari", "asal", "kota", "wilayah", "kawasan", "menuju", "warga"}),
    speech=words(_HERE / "speech_words.txt"),
    ends=words(_HERE / "title_ends.txt"),
    end_pattern=_VERB,
    links=frozenset({"di", "dari", "pada"}),
    articles=frozenset({"seorang", "selaku", "sebagai", "yang", "juga", "salah", "satu"}),
    ordinary=words(_HERE / "ordinary_words.txt"),
    choices={
        "place": "<tempat>",
        "organisation": "<lembaga>",
        "organisation-head": "<kepala nama lembaga> <Nama>",
        "organisation-tail": "<Nama> <ekor nama lembaga>",
        "place-head": "<kepala nama tempat> <Nama>",
        "acronym": "<SINGKATAN>",
        "titled": "<jabatan atau sapaan> <Nama>",
        "bounded": "<jabatan> <lembaga> <Nama>, batas ditebak",
        "given": "<nama depan> <Nama>",
        "several": "<Nama> <Nama>",
        "again": "<bagian nama yang sudah disebut>",
        "place-before": "di <Nama>",
        "place-again": "<tempat yang sudah disebut>",
        "speech": "kata <Nama>",
        "tagged": "<Nama menurut bobot>",
        "role-before": "<jabatan> <orang>",
        "role-after": "<orang>, <jabatan>",
    },
    head_first=True,
    pointed_degrees=True,
    governing=words(_HERE / "governing_words.txt"),
    company_roles=words(_HERE / "company_roles.txt"),
    buildings=frozenset(
        {"gedung", "kompleks", "komplek", "hotel", "lapangan", "stasiun", "stadion", "kampus", "restoran"}
    ),
    units=lexicon(_HERE / "unit_heads.txt"),
    tagger=tagger(_HERE / "name_weights.txt"),
)
