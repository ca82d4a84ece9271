"""What the Indonesian quantity rules read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS = {
    "<figure>": Examples(
        reads=(
            Reads("Sebanyak 312 rumah terendam.", "312 rumah", (312, None, "rumah")),
            Reads("Tercatat dua puluh lima rumah rusak.", "dua puluh lima rumah", (25, None, "rumah")),
            Reads("Kerugian mencapai 1,2 juta euro.", "1,2 juta euro", (1_200_000, None, "euro")),
        ),
        near_misses=(
            "Ia lahir di Gunung Tiga Timur.",
            "Covid-19 kembali merebak.",
            "Ia melanggar pasal 5 undang-undang itu.",
        ),
    ),
    "<figure> -|–|—|hingga|sampai|s/d <figure>": Examples(
        reads=(
            Reads(
                "Ada 60.000 hingga 90.000 tentara di sana.", "60.000 hingga 90.000 tentara", (60000, 90000, "tentara")
            ),
            Reads("Harganya Rp 18-20 ribu.", "Rp 18-20 ribu", (18000, 20000, "Rp")),
            Reads("Gelombang 2,5—4 meter mengancam.", "2,5—4 meter", (2.5, 4, "meter")),
        ),
        near_misses=("Tim itu menang 3-1 di kandang.", "Ia menghubungi 021-555 kemarin."),
    ),
    "antara <figure> dan|hingga|sampai <figure>": Examples(
        reads=(Reads("Hadir antara 40 dan 60 warga.", "40 dan 60 warga", (40, 60, "warga")),),
        near_misses=("Hadir 40 warga dan 60 siswa.",),
    ),
    "<figures> <noun>": Examples(
        reads=(
            Reads("Polisi menangkap tiga tersangka.", "tiga tersangka", (3, None, "tersangka")),
            Reads("Ratusan buruh berunjuk rasa.", "Ratusan buruh", (None, None, "buruh")),
            Reads("Sebanyak 1.800 pekerja dirumahkan.", "1.800 pekerja", (1800, None, "pekerja")),
        ),
        near_misses=(
            "Sebanyak 64 dilarikan ke rumah sakit.",
            "Ia mengajar di SD Negeri 3 Sukamaju.",
            "Salah satu korban selamat.",
            "Tahun 2024 pemilu digelar.",
        ),
    ),
    "<figures> <measure>": Examples(
        reads=(
            Reads("Banjir setinggi 2 meter surut.", "2 meter", (2, None, "meter")),
            Reads("Angka itu naik 0,6 poin persentase.", "0,6 poin persentase", (0.6, None, "poin persentase")),
            Reads("Suku bunga naik 25 basis poin.", "25 basis poin", (25, None, "basis poin")),
            Reads("Kereta melaju 70 kilometer per jam.", "70 kilometer per jam", (70, None, "kilometer per jam")),
            Reads("Luasnya setengah hektare.", "setengah hektare", (0.5, None, "hektare")),
        ),
        near_misses=("Kecelakaan terjadi di kilometer 48 jalan tol.", "Meter air itu rusak."),
    ),
    "<figures> persen|%": Examples(
        reads=(
            Reads("Inflasi 3,4 persen.", "3,4 persen", (3.4, None, "persen")),
            Reads("Partisipasi mencapai 60%.", "60%", (60, None, "persen")),
        ),
        near_misses=("Beberapa persen saja yang hadir.",),
    ),
    "<figures> <currency-name>": Examples(
        reads=(
            Reads("Nilainya 41,3 miliar dolar AS.", "41,3 miliar dolar AS", (41_300_000_000, None, "dolar as")),
            Reads("Tiketnya 75.000 rupiah.", "75.000 rupiah", (75000, None, "rupiah")),
        ),
        near_misses=("Kurs dolar melemah.",),
    ),
    "<currency> <figures>": Examples(
        reads=(
            Reads("Anggarannya Rp 2,75 triliun.", "Rp 2,75 triliun", (2_750_000_000_000, None, "Rp")),
            Reads("Harganya Rp15.420 per liter.", "Rp15.420", (15420, None, "Rp")),
            Reads("Ekspor US$ 212 juta.", "US$ 212 juta", (212_000_000, None, "US$")),
        ),
        near_misses=("Nilai Rp terus melemah.",),
    ),
    "<currency> <figures> -|–|—|hingga|sampai|dan <currency> <figures>": Examples(
        reads=(
            Reads("Denda Rp 450 ribu hingga Rp 2,75 juta.", "Rp 450 ribu hingga Rp 2,75 juta", (450000, 2750000, "Rp")),
        ),
        near_misses=("Dendanya Rp 450 ribu, biaya perkara Rp 5.000.",),
    ),
}
