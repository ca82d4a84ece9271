"""Invented Indonesian sentences with names in them, for the tagger: titles, datelines and bodies that small corpora lack.

The frames, words and syllables here are our own; the lists are those of the package. Nothing comes from a news text.
"""

import random
from pathlib import Path

from babad.reading.lexicon import words

_LISTS = Path(__file__).parent.parent / "src" / "babad" / "reading" / "id" / "lexicons"

SYLLABLES = [
    "wa",
    "ra",
    "ka",
    "ti",
    "su",
    "ma",
    "na",
    "sa",
    "la",
    "ri",
    "ba",
    "da",
    "ga",
    "ja",
    "lo",
    "mi",
    "ni",
    "pa",
    "si",
    "ta",
    "wi",
    "ya",
    "be",
    "de",
    "gu",
    "ke",
    "le",
    "mo",
    "ne",
    "pu",
    "re",
    "se",
    "to",
]
ENDINGS = [
    "ng",
    "n",
    "r",
    "s",
    "t",
    "rti",
    "nto",
    "wan",
    "ti",
    "ni",
    "rta",
    "jati",
    "sari",
    "rejo",
    "wangi",
    "mulya",
    "harjo",
    "lan",
    "ras",
    "mpa",
    "nda",
    "",
]
FIELDS = [
    "Kesehatan", "Pendidikan", "Perhubungan", "Sosial", "Pertanian", "Perdagangan", "Pariwisata", "Lingkungan Hidup",
    "Pekerjaan Umum", "Tenaga Kerja", "Pendidikan dan Kebudayaan", "Kelautan dan Perikanan", "Hukum dan HAM", "Keuangan",
    "Dalam Negeri", "Luar Negeri", "Komunikasi dan Informatika", "Koperasi dan UKM", "Ketahanan Pangan", "Kehutanan",
    "Perumahan Rakyat", "Energi dan Sumber Daya Mineral", "Pemuda dan Olahraga", "Kependudukan dan Pencatatan Sipil",
    "Penanggulangan Bencana", "Perencanaan Pembangunan", "Riset dan Teknologi", "Perlindungan Konsumen", "Perindustrian",
]  # fmt: skip
THINGS = [
    "Nelayan", "Petani", "Dokter", "Guru", "Pengusaha", "Pedagang Pasar", "Rumah Sakit", "Buruh", "Penulis", "Wartawan",
    "Hotel dan Restoran", "Peternak", "Perawat", "Advokat", "Mahasiswa", "Pemuda", "Konsumen", "Penyu", "Sungai", "Hutan",
    "Logistik", "Pilot", "Arsitek", "Seniman", "Sepak Bola", "Bulu Tangkis", "Tekstil", "Sawit", "Garmen", "Perempuan",
]  # fmt: skip
PROUD = [
    "Maju", "Jaya", "Lestari", "Sejahtera", "Abadi", "Mandiri", "Makmur", "Sentosa", "Bersama", "Utama", "Nusantara",
    "Bahari", "Persada", "Mulia", "Perkasa", "Raya", "Indah", "Hijau", "Bakti", "Harapan", "Cahaya", "Samudra", "Garuda",
]  # fmt: skip
UNITS = [
    "Bidang Humas", "Divisi Humas", "Bidang Kajian", "Pusat Penerangan", "Bagian Perencanaan", "Subdirektorat Pengawasan",
    "Seksi Pencegahan", "Satuan Reserse Kriminal", "Biro Hukum", "Pusat Penelitian Kebijakan", "Bidang Pencegahan",
    "Hubungan Masyarakat", "Unit Layanan", "Bidang Geofisika", "Pelaksana", "Penerangan", "Bagian Operasi", "Komisi B",
]  # fmt: skip
SUBJECTS = [
    "politik", "hukum tata negara", "epidemiologi", "ekonomi", "sosiologi", "kebijakan publik", "hukum pidana", "transportasi",
    "lingkungan", "ekonomi pertanian", "komunikasi", "pertahanan", "kesehatan masyarakat", "tata kota", "kehutanan",
]  # fmt: skip
HEADS_OF_PLACES = [
    "Gubernur", "Wakil Gubernur", "Bupati", "Wali Kota", "Wakil Bupati", "Camat", "Lurah", "Kepala Desa", "Kapolda", "Kapolres",
    "Kapolsek", "Presiden", "Perdana Menteri", "Sekretaris Daerah", "Penjabat Bupati", "Mantan Gubernur", "Raja", "Kades",
    "Menteri Luar Negeri", "Menteri Pertahanan", "Duta Besar", "Sultan", "Wakil Presiden", "Calon Bupati", "Kajari",
]  # fmt: skip
HEADS_OF_BODIES = [
    "Ketua", "Wakil Ketua", "Ketua Umum", "Kepala", "Sekretaris", "Direktur", "Direktur Utama", "Direktur Eksekutif", "Sekjen",
    "Sekretaris Jenderal", "Juru Bicara", "juru bicara", "Koordinator", "Komisioner", "Anggota", "anggota", "Manajer", "Rektor",
    "Dekan", "peneliti", "Peneliti", "dosen", "pengamat", "General Manager", "Presiden Direktur", "Deputi", "Wakil Kepala",
    "Bendahara", "aktivis", "kuasa hukum", "pendiri", "Pelaksana Tugas Kepala", "mantan Ketua", "Humas", "pelatih", "ekonom",
]  # fmt: skip
RANKS = [
    "Inspektur Jenderal", "Komisaris Besar", "Ajun Komisaris Besar", "Ajun Komisaris", "Kombes", "Kombes Pol", "AKBP", "AKP",
    "Irjen", "Brigjen", "Brigadir Jenderal", "Letkol", "Kolonel", "Mayjen TNI", "Letjen", "Kompol", "Iptu", "Komisaris", "Marsda",
]  # fmt: skip
HONORIFICS = ["Dr", "dr", "dr.", "Prof", "Prof. Dr.", "H", "H.", "Hj", "KH", "Ir", "Ir.", "Drs", "Ustaz", "Pak", "Ibu"]
DEGREES = ["SH", "MH", "S.H., M.H.", "S.E.", "M.Si.", "Sp.PD.", "S.I.K.", "Ph.D.", "S.Sos., M.Si.", "M.M.", "MM"]
SAYING = [
    "mengatakan", "menyatakan", "menjelaskan", "menuturkan", "menegaskan", "menyebut", "mengaku", "menilai", "menambahkan",
    "membenarkan", "membantah", "memastikan", "meminta", "berharap", "mengimbau", "menerima", "meresmikan", "memimpin",
    "mengunjungi", "menolak", "mengungkapkan", "berpendapat", "berjanji", "ditangkap", "tewas", "hadir", "tiba", "bertanding",
]  # fmt: skip
SAID = ["kata", "ujar", "tutur", "ucap", "ungkap", "jelas", "papar", "tegas", "sebut", "imbuh"]
CLAUSES = [
    "kegiatan itu berjalan lancar", "harga beras mulai turun", "penyelidikan masih berlangsung", "warga diminta tenang",
    "korban sudah dibawa pulang", "anggaran itu belum cair", "jalan itu akan diperbaiki", "pihaknya siap membantu",
    "rapat digelar tertutup", "hasilnya diumumkan pekan depan", "tidak ada korban jiwa", "hujan turun sejak pagi",
]  # fmt: skip
DAYS = ["Senin (3/5/2021)", "Rabu (12/8)", "Jumat", "Kamis malam", "kemarin", "Selasa siang", "Minggu (7/3/2021)", ""]

Pieces = list[tuple[str, str | None]]


class Inventor:
    """Makes sentences of pieces, each with the kind of name that it is, or None."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.given = sorted(words(_LISTS / "given_names.txt"))
        self.places = sorted(entry for entry in words(_LISTS / "places.txt") if len(entry) > 3)

    def pick(self, *of: str) -> str:
        """Return one of some texts."""
        return self.chance.choice(of)

    def word(self) -> str:
        """Return a made-up word with a capital."""
        inner = "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.choice((1, 2, 2, 3))))
        return (inner + self.chance.choice(ENDINGS)).capitalize()

    def person(self) -> str:
        """Return a name of one to four words."""
        first = self.chance.choice(self.given).title() if self.chance.random() < 0.6 else self.word()
        number = self.chance.choice((0, 0, 1, 1, 1, 2, 2, 3))
        rest = [
            self.chance.choice(self.given).title() if self.chance.random() < 0.3 else self.word() for _ in range(number)
        ]
        letter = self.chance.choice("ABDEFHIJKLMNPRSTWY")
        if rest and self.chance.random() < 0.12:
            first = self.pick(
                letter + ".", letter, letter + "." + letter + ".", "I Made", "Muhammad", "I Gusti", "Andi"
            )
        elif rest and self.chance.random() < 0.08:
            rest.insert(0, self.pick(letter, letter + ".", "bin", "Al"))
        return " ".join([first, *rest])

    def place(self) -> str:
        """Return a place, half of them made up."""
        if self.chance.random() < 0.5:
            return self.chance.choice(self.places).title()
        one = self.word()
        return (
            one
            if self.chance.random() < 0.6
            else f"{one} {self.pick(*PROUD, self.word(), 'Utara', 'Selatan', 'Barat')}"
        )

    def letters(self) -> str:
        """Return an abbreviation in capitals."""
        return "".join(self.chance.choice("ABDFGHIKLMNPRSTUW") for _ in range(self.chance.choice((3, 3, 4, 4, 5))))

    def body(self) -> str:
        """Return an organisation."""
        chance, place = self.chance, self.place()
        field, proud = chance.choice(FIELDS), f"{chance.choice(PROUD)} {self.pick(*PROUD, self.word())}"
        region = self.pick(place, place, f"Kota {place}", f"Kabupaten {place}", f"Provinsi {place}")
        police = self.pick(
            "Polda", "Polres", "Polresta", "Polsek", "Kodam", "Kodim", "Kejaksaan Negeri", "Kejaksaan Tinggi"
        )
        branch = self.pick("KPU", "DPRD", "BPBD", "Bawaslu", "MUI", "Kadin", "BPS", "KONI", "PWI", "Pemkot", "Pemkab")
        firm = self.pick("Sekuritas", "Tbk", "Group")
        name = self.pick(
            f"Kementerian {field}", f"Dinas {field} {region}", f"Badan {field} {self.pick('Nasional', 'Daerah', place)}",
            f"{police} {place}",
            f"{self.pick('Kepolisian Daerah', 'Kepolisian Resor', 'Pengadilan Negeri', 'Pengadilan Tinggi')} {place}",
            f"{branch} {region}",
            f"PT {proud}", f"PT {self.word()} {proud} Tbk", f"Bank {proud}", f"{self.word()} {firm}",
            f"Universitas {self.pick(place, proud, self.word())}", f"Institut {proud}", f"RSUD {place}", f"Rumah Sakit {proud}",
            f"Partai {proud}", f"Partai {self.word()}", f"Fraksi Partai {self.word()}", f"Yayasan {proud}",
            f"{self.pick('Asosiasi', 'Perhimpunan', 'Ikatan', 'Serikat', 'Himpunan', 'Persatuan', 'Gabungan', 'Forum')} "
            f"{chance.choice(THINGS)} {self.pick('Indonesia', place, 'Nasional', 'Nusantara')}",
            f"Lembaga {chance.choice(THINGS)} {proud}", f"Komisi {field} Nasional", f"Satgas Covid-19 {region}",
            f"Gugus Tugas Percepatan Penanganan Covid-19 {place}", f"Satuan Tugas {field} {place}",
            self.letters(), self.letters(),
            f"Pusat Kajian {field}", f"{self.word()} Institute", f"Institute for {self.word()} Studies",
            f"Fakultas Hukum Universitas {place}",
            f"SMA Negeri {chance.randint(1, 9)} {place}", f"Dewan {field} {place}", f"Kantor SAR {place}", f"Komunitas {proud}",
        )  # fmt: skip
        return f"{name} ({self.letters()})" if len(name.split()) > 2 and chance.random() < 0.2 else name

    def title(self) -> Pieces:
        """Return a title that leads to a name."""
        chance = self.chance
        match chance.randint(0, 6):
            case 0 | 1:
                pieces: Pieces = [(chance.choice(HEADS_OF_PLACES), None), (self.place(), "place")]
            case 2 | 3:
                pieces = [(chance.choice(HEADS_OF_BODIES), None), (self.body(), "organisation")]
            case 4:
                pieces = [(f"{self.pick('Kepala', 'Direktur', 'Kepala Subbagian')} {chance.choice(UNITS)}", None)]
                pieces.append((self.body(), "organisation"))
            case 5:
                pieces = [(f"Menteri {chance.choice(FIELDS)}", None)]
            case _:
                head = self.pick("pengamat", "Pengamat", "pakar", "Guru Besar", "ahli", "dosen", "Peneliti")
                link = self.pick(" dari", "", " di")
                pieces = [(f"{head} {chance.choice(SUBJECTS)}{link}", None), (self.body(), "organisation")]
        if chance.random() < 0.25:
            pieces.append((chance.choice(RANKS), None))
        elif chance.random() < 0.15:
            pieces.append((chance.choice(HONORIFICS), None))
        return pieces

    def named(self) -> Pieces:
        """Return a person with titles before or after the name, or without any."""
        chance, who = self.chance, (self.person(), "person")
        draw = chance.random()
        if draw < 0.55:
            pieces = [*self.title(), who]
            if chance.random() < 0.2:
                pieces.insert(-1, (",", None))
        elif draw < 0.75:
            pieces = [who, (",", None), *self.title(), (",", None)]
        else:
            pieces = [who]
        if draw < 0.55 and chance.random() < 0.12:
            pieces += [(",", None), (chance.choice(DEGREES), None), (",", None)]
        if draw > 0.9:
            pieces.append((f"({chance.randint(17, 80)})", None))
        return pieces

    def sentence(self) -> Pieces:
        """Return a sentence."""
        chance, clause = self.chance, self.chance.choice(CLAUSES)
        day = chance.choice(DAYS)
        where: Pieces = [("di", None), (self.place(), "place")] if chance.random() < 0.5 else []
        if where and chance.random() < 0.3:
            where += [(",", None), (self.place(), "place")]
        if day:
            where += [(",", None), (day, None)]
        match chance.randint(0, 7):
            case 0 | 1:
                pieces = [*self.named(), (chance.choice(SAYING), None), (clause, None), *where]
            case 2 | 3:
                pieces = [(clause.capitalize(), None), (",", None), (chance.choice(SAID), None), *self.named(), *where]
            case 4:
                pieces = [(self.pick("Menurut", "Sementara itu", "Adapun", "Namun", "Sebelumnya"), None)]
                pieces += [*self.named(), (",", None), (clause, None)]
            case 5:
                pieces = [(self.body(), "organisation"), (chance.choice(SAYING), None), (clause, None), *where]
            case 6:
                pieces = [("Ia bekerja di", None), (self.body(), "organisation"), (self.pick("dan", "bersama"), None)]
                pieces += self.named()
            case _:
                town = self.place()
                town = town.upper() if chance.random() < 0.7 else town
                paper = self.pick(
                    self.word().upper(), self.word().upper() + ".com", "Harian " + self.word(), self.word() + "news"
                )
                pieces = [(town, "place"), (",", None), (paper, "organisation"), (self.pick("—", "-", "–"), None)]
                pieces += [*self.named(), (chance.choice(SAYING), None), (clause, None)]
        return [*pieces, (".", None)]

    def stand_in(self, kind: str, was: str) -> str:
        """Return another name for one of a text: of the same kind and of much the same make."""
        if kind == "person":
            who = self.person()
            return who.split()[0] if len(was.split()) == 1 else who
        if kind == "place":
            return self.place() if len(was.split()) < 3 else was
        return self.letters() if was.isupper() and len(was.split()) == 1 else self.body() if "(" not in was else was

    def row(self) -> dict:
        """Return a sentence in the form of the corpora."""
        return row(self.sentence())

    def altered(self, given: dict) -> dict:
        """Return a corpus's sentence with half of its names replaced."""
        pieces: Pieces = []
        at, text = 0, given["text"]
        for mention in sorted(given["gold"]["mentions"], key=lambda each: each["start"]):
            if mention["start"] < at:
                continue
            pieces.append((text[at : mention["start"]], "raw"))
            was = text[mention["start"] : mention["end"]]
            other = self.stand_in(mention["kind"], was) if self.chance.random() < 0.5 and was[0].isupper() else was
            pieces.append((other, mention["kind"]))
            at = mention["end"]
        pieces.append((text[at:], "raw"))
        mentions, out = [], ""
        for words_, kind in pieces:
            if kind != "raw":
                mentions.append({"start": len(out), "end": len(out) + len(words_), "kind": kind})
            out += words_
        return {"text": out, "gold": {"mentions": mentions}}


def row(pieces: Pieces) -> dict:
    """Return pieces as a text with its mentions; signs hang on the word before them."""
    text, mentions = "", []
    for words_, kind in pieces:
        if text and words_ not in (",", "."):
            text += " "
        if words_ in (",", ".") and text[-1:] in (",", "."):
            continue
        if kind:
            mentions.append({"start": len(text), "end": len(text) + len(words_), "kind": kind})
        text += words_
    return {"text": text[:1].upper() + text[1:], "gold": {"mentions": mentions}}
