"""What the Indonesian rules for quotes read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "“…” kata <penutur>": Examples(
        reads=(
            Reads(
                "”Kami siap menanam lagi,” kata Sulastri.", "Kami siap menanam lagi,", ("direct", "Sulastri", "kata")
            ),
            Reads(
                '"Airnya sudah surut." ujar Wiranto di Banjarsari.',
                "Airnya sudah surut.",
                ("direct", "Wiranto", "ujar"),
            ),
            Reads("‘Jangan panik,’ tutur Ratna Dewi kepada warga.", "Jangan panik,", ("direct", "Ratna Dewi", "tutur")),
            Reads("”Pasar dibuka besok, ”ujar Karsono.", "Pasar dibuka besok,", ("direct", "Karsono", "ujar")),
        ),
        near_misses=(
            "Konsep ”lumbung bersama” merupakan kunci ketahanan desa.",
            "Ia membeli kue di toko ”Sari Rasa” kemarin.",
            "Lomba bertajuk ”Desa Bersih” diikuti 20 peserta.",
        ),
    ),
    "“…” katanya": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan, pasar sepi. ”Pembeli hanya sedikit,” katanya.",
                "Pembeli hanya sedikit,",
                ("direct", "Sulastri", "kata"),
            ),
            Reads(
                "Sulastri menambahkan, harga naik. “Modal habis,” keluhnya lagi.",
                "Modal habis,",
                ("direct", "Sulastri", "keluh"),
            ),
        ),
        near_misses=("Katanya hujan akan turun besok.", "Ia membaca buku ”Laut Pasang”. Katanya bagus."),
    ),
    "“…” menurut <penutur>": Examples(
        reads=(Reads("”Jalan itu rusak,” menurut Sulastri.", "Jalan itu rusak,", ("direct", "Sulastri", "menurut")),),
        near_misses=("Slogan ”Desa Bersih” disusun menurut aturan.",),
    ),
    "“…” <penutur> mengatakan": Examples(
        reads=(Reads("“Kami menunggu,” Sulastri mengatakan.", "Kami menunggu,", ("direct", "Sulastri", "mengatakan")),),
        near_misses=(
            "Dalam pidato bertema ”Sungai Kita”, Sulastri menyampaikan, air sungai kian keruh.",
            "”Kami menunggu.” Sulastri mengatakan rapat ditunda.",
        ),
    ),
    "<penutur> mengatakan, “…”": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan, ”Kami menunggu hujan.”",
                "Kami menunggu hujan.",
                ("direct", "Sulastri", "mengatakan"),
            ),
            Reads(
                'Wiranto menjawab: "Tidak ada yang hilang."',
                "Tidak ada yang hilang.",
                ("direct", "Wiranto", "menjawab"),
            ),
        ),
        near_misses=(
            "Sulastri mengatakan, program ”lumbung desa” berjalan.",
            "Sulastri tidak mengatakan ”ya” ataupun ”bukan”.",
        ),
    ),
    "kata <penutur>, “…”": Examples(
        reads=(Reads("Kata Sulastri, ”Kami menunggu hujan.”", "Kami menunggu hujan.", ("direct", "Sulastri", "Kata")),),
        near_misses=("Kata kuncinya ialah ”sabar”.",),
    ),
    "katanya, “…”": Examples(
        reads=(
            Reads(
                "Sulastri tertawa. Katanya, ”Kami menunggu hujan.”",
                "Kami menunggu hujan.",
                ("direct", "Sulastri", "Kata"),
            ),
        ),
        near_misses=("Katanya ada pasar ”Wage” di sana.",),
    ),
    "menurut <penutur>, “…”": Examples(
        reads=(Reads("Menurut Sulastri, ”Hujan masih jauh.”", "Hujan masih jauh.", ("direct", "Sulastri", "Menurut")),),
        near_misses=("Menurut Sulastri, lagu ”Hujan” terlalu panjang.",),
    ),
    "<penutur> mengatakan … “…” …": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan rapat itu ”buang waktu dan buang uang” belaka.",
                "buang waktu dan buang uang",
                ("direct", "Sulastri", "mengatakan"),
            ),
        ),
        near_misses=(
            "Sulastri mengatakan program ”lumbung padi untuk semua warga” berjalan.",
            "Sulastri mengatakan film ”Hujan di Bulan Juni” akan diputar.",
            "Sulastri mengatakan ”korupsi” itu sudah lama.",
        ),
    ),
    "menurut <penutur>, … “…” …": Examples(
        reads=(
            Reads(
                "Menurut Sulastri, rapat itu ”buang waktu dan buang uang” belaka.",
                "buang waktu dan buang uang",
                ("direct", "Sulastri", "Menurut"),
            ),
        ),
        near_misses=("Menurut Sulastri, acara bertema ”lumbung padi untuk semua” itu berjalan.",),
    ),
    "<penutur> mengatakan …": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan harga cabai naik.",
                "Sulastri mengatakan harga cabai naik.",
                ("indirect", "Sulastri", "mengatakan"),
            ),
            Reads(
                "Wiranto juga membantah bahwa gudang itu kosong.",
                "Wiranto juga membantah bahwa gudang itu kosong.",
                ("indirect", "Wiranto", "membantah"),
            ),
        ),
        near_misses=(
            "Sulastri tidak mengatakan apa-apa.",
            "Sulastri enggan mengatakan alasannya.",
            "”Saya mengatakan yang benar,” kata Sulastri.",
        ),
    ),
    "menurut <penutur>, …": Examples(
        reads=(
            Reads(
                "Menurut Sulastri, harga naik.", "Menurut Sulastri, harga naik.", ("indirect", "Sulastri", "Menurut")
            ),
            Reads("Harga, menurut Wiranto, naik.", "Harga, menurut Wiranto, naik.", ("indirect", "Wiranto", "menurut")),
        ),
        near_misses=("Menurut rencana, jembatan dibuka besok.", "Air mengalir menurut lereng."),
    ),
    "menurutnya, …": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan, pasar sepi. Menurutnya, modal habis.",
                "Menurutnya, modal habis.",
                ("indirect", "Sulastri", "Menurut"),
            ),
        ),
        near_misses=("Anak itu menurut saja.",),
    ),
    "… dikatakan <penutur>": Examples(
        reads=(
            Reads(
                "Hal itu disampaikan Sulastri di balai desa.",
                "Hal itu disampaikan Sulastri di balai desa.",
                ("indirect", "Sulastri", "disampaikan"),
            ),
            Reads(
                "Kabar itu dibenarkan oleh Wiranto.",
                "Kabar itu dibenarkan oleh Wiranto.",
                ("indirect", "Wiranto", "dibenarkan"),
            ),
        ),
        near_misses=("Surat itu disampaikan kemarin.", "Hal itu disampaikan kepada Sulastri."),
    ),
    "…, kata <penutur>": Examples(
        reads=(
            Reads(
                "Harga akan turun, kata Sulastri.", "Harga akan turun, kata Sulastri.", ("indirect", "Sulastri", "kata")
            ),
        ),
        near_misses=("Kata sandi itu Melati.", "Ia mencari, kata demi kata, di kamus."),
    ),
    "…, katanya": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan, pasar sepi. Modal pun habis, katanya.",
                "Modal pun habis, katanya.",
                ("indirect", "Sulastri", "kata"),
            ),
        ),
        near_misses=("Katanya ada pasar malam.",),
    ),
    "“…” dikatakan <penutur>": Examples(
        reads=(
            Reads("“Kami menunggu,” ditambahkan Sulastri.", "Kami menunggu,", ("direct", "Sulastri", "ditambahkan")),
        ),
        near_misses=("Lomba ”Desa Bersih” diumumkan Sulastri.",),
    ),
    "“…” <kata kerja> <penutur>": Examples(
        reads=(
            Reads("“Aduh, tanganku!” rengek Sulastri.", "Aduh, tanganku!", ("direct", "Sulastri", "rengek")),
            Reads("“Kami menang,” celoteh Wiranto Hadi.", "Kami menang,", ("direct", "Wiranto Hadi", "celoteh")),
        ),
        near_misses=(
            "“Aduh, tanganku!” kata Sulastri.",
            "Toko ”Sari Rasa” milik Sulastri tutup.",
            "Spanduk “Hidup Persatuan!” di Banjarsari roboh.",
        ),
    ),
    "“…” <kata kerja>nya": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan, pasar sepi. “Aduh, tanganku!” rengeknya.",
                "Aduh, tanganku!",
                ("direct", "Sulastri", "rengek"),
            ),
        ),
        near_misses=("Ia membaca buku ”Laut Pasang” miliknya.", "“Aduh, tanganku!” katanya."),
    ),
    "kutipan sesudah laporan": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan kabar itu salah. “Pasar tidak pernah tutup.” Warga lega.",
                "Pasar tidak pernah tutup.",
                ("direct", "Sulastri", None),
            ),
        ),
        near_misses=(
            "Sulastri membantah kabar itu. “Pasar Malam”",
            "Sulastri membantah kabar itu.\n\n“Pasar tidak pernah tutup.”",
            "Warga berkumpul. “Pasar tidak pernah tutup.”",
        ),
    ),
    "lembaga itu → lembaga terakhir": Examples(
        reads=(
            Reads(
                "Bank Banjarsari merugi. Menurut bank itu, nasabah menurun.",
                "Menurut bank itu, nasabah menurun.",
                ("indirect", "Bank Banjarsari", "Menurut"),
            ),
        ),
        near_misses=("Menurut Bank Banjarsari, nasabah menurun.", "Bank itu tutup."),
    ),
    "kutipan disela": Examples(
        reads=(
            Reads("”Kami siap,” kata Sulastri, ”menanam lagi.”", "menanam lagi.", ("direct", "Sulastri", "kata")),
            Reads("”Kami siap,” ujar Wiranto. ”Ayo menanam!”", "Ayo menanam!", ("direct", "Wiranto", "ujar")),
        ),
        near_misses=("”Kami siap,” kata Sulastri dalam acara ”Tanam Serentak”.",),
    ),
    "kutipan berdempet": Examples(
        reads=(Reads("”Kami siap.” ”Ayo menanam,” kata Sulastri.", "Kami siap.", ("direct", "Sulastri", "kata")),),
        near_misses=("Di toko ”Sari Rasa” ”Ayo menanam,” kata Sulastri.",),
    ),
    "kutipan berparagraf": Examples(
        reads=(
            Reads(
                "“Kami siap menanam.\n\n“Bibit sudah tiba,” kata Sulastri.",
                "Kami siap menanam.",
                ("direct", "Sulastri", "kata"),
            ),
        ),
        near_misses=("“Kami siap menanam,” kata Wiranto.\n\n“Bibit sudah tiba,” kata Sulastri.",),
    ),
    "kutipan lanjutan": Examples(
        reads=(
            Reads(
                "“Kami siap menanam,” kata Sulastri.\n\n“Bibit sudah tiba. Pupuk juga.”",
                "Bibit sudah tiba. Pupuk juga.",
                ("direct", "Sulastri", None),
            ),
        ),
        near_misses=(
            "“Kami siap menanam,” kata Sulastri.\n\n“Tanam Serentak”",
            "“Kami siap menanam,” kata Sulastri.\n\nWarga menunggu hujan.\n\nMusim kemarau panjang.\n\n“Bibit sudah tiba.”",
        ),
    ),
    "<kata ganti> → penutur terakhir": Examples(
        reads=(
            Reads(
                "Sulastri mengatakan, pasar sepi. ”Modal habis,” kata dia.",
                "Modal habis,",
                ("direct", "Sulastri", "kata"),
            ),
            Reads(
                "Sulastri mengatakan, pasar sepi. Ia menambahkan, modal habis.",
                "Ia menambahkan, modal habis.",
                ("indirect", "Sulastri", "menambahkan"),
            ),
        ),
        near_misses=("”Modal habis,” kata Sulastri.",),
    ),
    "<jabatan> → pemegangnya": Examples(
        reads=(
            Reads(
                "Gubernur Sri Lestari membuka pasar itu. ”Pasar ini milik warga,” kata Gubernur.",
                "Pasar ini milik warga,",
                ("direct", "Sri Lestari", "kata"),
            ),
        ),
        near_misses=("”Modal habis,” kata Sulastri.",),
    ),
    "penutur tanpa nama": Examples(
        reads=(
            Reads("”Kami haus,” kata seorang warga.", "Kami haus,", ("direct", "seorang warga", "kata")),
            Reads(
                "Seorang petani mengatakan sawahnya kering.",
                "Seorang petani mengatakan sawahnya kering.",
                ("indirect", "Seorang petani", "mengatakan"),
            ),
        ),
        near_misses=("”Kami haus,” kata Sulastri.", "Harga naik seorang demi seorang."),
    ),
    "<kerabat> <Nama> bukan <Nama>": Examples(
        reads=(
            Reads(
                "Bupati Karangjati Sri Lestari digugat. ”Itu fitnah,” kata kuasa hukum Lestari.",
                "Itu fitnah,",
                ("direct", "kuasa hukum Lestari", "kata"),
            ),
            Reads(
                "Bupati Karangjati Sri Lestari digugat. Istri Lestari mengatakan itu fitnah.",
                "Istri Lestari mengatakan itu fitnah.",
                ("indirect", "Istri Lestari", "mengatakan"),
            ),
        ),
        near_misses=(
            "”Itu fitnah,” kata kuasa hukum Bambang Hartono.",
            "Bupati Karangjati Sri Lestari digugat. ”Itu fitnah,” kata Bupati Lestari.",
        ),
    ),
    "dikutip dari <media>": Examples(
        reads=(
            Reads(
                "”Kami haus,” kata Sulastri, dikutip dari Harian Banjarsari.",
                "Kami haus,",
                ("direct", "Sulastri", "kata"),
            ),
        ),
        near_misses=("”Kami haus,” kata Sulastri.", "”Kami haus,” kata Sulastri kepada Wiranto."),
    ),
    "tanda kutip tak ditutup": Examples(
        reads=(
            Reads("”Kami haus, kata Sulastri. ”Air habis,” katanya.", "Kami haus,", ("direct", "Sulastri", "kata")),
        ),
        near_misses=("”Kami haus,” kata Sulastri.",),
    ),
}
