"""Who is who in Indonesian: joins, forms of address, offices and pronouns."""

from pathlib import Path

from babad.reading.lexicon import lexicon, words
from babad.reading.resolve import BODIES, EVERYTHING, NO_PEOPLE, PEOPLE, Join, ResolveRules

_HERE = Path(__file__).parent / "lexicons"

RESOLVE = ResolveRules(
    joins=(
        Join("julukan atau bentuk pendek yang lazim", "alias", EVERYTHING),
        Join("alias atau sapaan", "linked", EVERYTHING),
        Join("singkatan dalam kurung", "acronym", NO_PEOPLE),
        Join("singkatan asing dalam kurung", "capitals", BODIES, certainty="probable"),
        Join("inisial dilepas atau dieja", "initials", PEOPLE),
        Join("nama tengah dilepas", "outer", PEOPLE),
        Join("nama belakang saja", "last", PEOPLE, rank=2),
        Join("nama depan saja", "first", PEOPLE, rank=2),
        Join("awal nama orang", "opening", PEOPLE, rank=2),
        Join("akhir nama orang", "ending", PEOPLE, rank=2),
        Join("nama tengah saja", "inner", PEOPLE, rank=3),
        Join("tanpa PT dan Tbk", "core", NO_PEOPLE),
        Join("huruf-huruf pertama", "initialism", NO_PEOPLE, rank=2, certainty="probable"),
        Join("awal nama lembaga", "head", BODIES, rank=2),
        Join("kata pertama nama lembaga", "brand", BODIES, rank=3, certainty="probable"),
    ),
    also=frozenset(
        {"alias", "akrab disapa", "yang akrab disapa", "atau akrab disapa", "biasa disapa", "yang biasa disapa", "disapa",
         "yang disapa", "julukan", "yang dijuluki", "dijuluki", "berjuluk", "atau biasa disebut", "yang dikenal sebagai",
         "atau dikenal sebagai", "sapaan", "sapaan akrab", "panggilan akrab", "nama panggilan", "yang akrab dipanggil"}
    ),
    address=lexicon(_HERE / "forms_of_address.txt"),
    aliases=lexicon(_HERE / "aliases.txt"),
    generic=frozenset({"pt", "cv", "ud", "tbk", "persero", "yayasan", "perum", "kabupaten", "kota", "provinsi"}),
    light=frozenset({"bin", "binti"}),
    prefixes=frozenset(
        {"muhammad", "mohammad", "mohamad", "muhamad", "mochamad", "mochammad", "moch", "moh", "mokhamad", "mokhammad", "muh",
         "ahmad", "achmad", "abdul", "raden", "andi", "teuku", "tengku", "siti", "nur", "gede", "made", "wayan", "ketut",
         "nyoman", "putu", "kadek", "komang", "gusti", "ida", "bagus", "anak", "agung", "ngurah", "dewa", "cokorda",
         "kanjeng", "pangeran", "haryo", "kiagus", "tri", "dwi"}
    ),
    particles=frozenset({"bin", "binti", "al", "van", "de"}),
    common=words(_HERE / "organisation_heads.txt")
    | frozenset({"badan", "dinas", "kementerian", "komisi", "komite", "partai", "bank", "dewan", "lembaga", "persatuan"}),
    offices=words(_HERE / "offices.txt"),
    body_forms=lexicon(_HERE / "body_short_forms.txt"),
    role_forms=lexicon(_HERE / "role_short_forms.txt"),
    determiners=frozenset({"sang", "si", "para", "itu", "ini", "tersebut"}),
    lesser=frozenset({"mantan", "eks", "bekas", "wakil", "pelaksana", "tugas", "penjabat", "calon", "asisten", "almarhum"}),
    oblique=frozenset(
        {"dari", "oleh", "dengan", "kepada", "untuk", "terhadap", "tentang", "soal", "bersama", "dan", "atau", "di", "ke",
         "pada", "bagi", "antara", "melawan", "seperti", "termasuk", "mengenai", "setelah", "sebelum"}
    ),
    pronouns={"dia": "", "ia": "", "beliau": "", "nya": ""},
    pronoun_endings=("nya",),
)  # fmt: skip
