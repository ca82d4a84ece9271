"""What the Indonesian rules for names read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "<tempat>": Examples(
        reads=(
            Reads("Gempa terasa di Lombok Timur.", "Lombok Timur", ("place", "Lombok Timur")),
            Reads("Kapal itu berlayar dari Makassar menuju Ternate.", "Makassar", ("place", "Makassar")),
        ),
        near_misses=("Gempa terasa di daerah itu.", "Harga dolar AS naik."),
    ),
    "<lembaga>": Examples(
        reads=(
            Reads("Pemantauan dilakukan BMKG sejak pagi.", "BMKG", ("organisation", "BMKG")),
            Reads("Ia bekerja di Kementerian Perhubungan.", "Kementerian Perhubungan", ("organisation",)),
        ),
        near_misses=("Pemantauan dilakukan sejak pagi.", "Ma, pulanglah."),
    ),
    "<kepala nama lembaga> <Nama>": Examples(
        reads=(
            Reads("Gedung milik Dinas Kesehatan Karangjati dibuka.", "Dinas Kesehatan Karangjati", ("organisation",)),
            Reads(
                "Ketua Majelis Adat Karangjati, Dewi Palgunadi, hadir.", "Majelis Adat Karangjati", ("organisation",)
            ),
        ),
        near_misses=("Pegawai dinas itu pulang.", "Sekolah dibuka lagi."),
    ),
    "<Nama> <ekor nama lembaga>": Examples(
        reads=(Reads("Pabrik itu dibeli Sagara Lestari Tbk bulan lalu.", "Sagara Lestari Tbk", ("organisation",)),),
        near_misses=("Kelompok itu membeli pabrik.", "Ani Welas membeli pabrik."),
    ),
    "<kepala nama tempat> <Nama>": Examples(
        reads=(
            Reads("Warga mendaki Gunung Welas pagi itu.", "Gunung Welas", ("place", "Gunung Welas")),
            Reads("Jalan ke Danau Sukawangi ditutup.", "Danau Sukawangi", ("place",)),
        ),
        near_misses=("Warga mendaki gunung pagi itu.", "Kota itu sepi."),
    ),
    "<SINGKATAN>": Examples(
        reads=(Reads("Aksi itu digelar KRPW sejak pagi.", "KRPW", ("organisation", "KRPW")),),
        near_misses=("Aksi itu digelar Senin WIB.", "Ia membeli BBM."),
    ),
    "<jabatan atau sapaan> <Nama>": Examples(
        reads=(
            Reads("Menurut Bupati Waluya Karsadipa, harga naik.", "Waluya Karsadipa", ("person", "Waluya Karsadipa")),
            Reads(
                "Kepala Polres Sagara Ajun Komisaris Besar Bambang Welasasih mengatakan, jalan ditutup.",
                "Bambang Welasasih",
                ("person", "Bambang Welasasih", "Kepala Polres Sagara", "Polres Sagara"),
            ),
        ),
        near_misses=("Rapat dipimpin bupati.", "Rapat digelar di Lombok Timur."),
    ),
    "<jabatan> <lembaga> <Nama>, batas ditebak": Examples(
        reads=(Reads("Ketua Forum Warga Cempala Wiryo Darmajo menyebut angka lain.", "Wiryo Darmajo", ("person",)),),
        near_misses=(
            "Ketua KPU Cempala Sri Lestari menyebut angka lain.",
            "Ketua Forum Warga, Sri Lestari, menyebut angka lain.",
        ),
    ),
    "<nama depan> <Nama>": Examples(
        reads=(
            Reads("Rumah milik Bambang Welasasih terbakar.", "Bambang Welasasih", ("person",)),
            Reads("Petani itu, Suwarno Karta, menjual padi.", "Suwarno Karta", ("person",)),
        ),
        near_misses=("Rumah milik warga terbakar.", "Harga bayam naik."),
    ),
    "<Nama> <Nama>": Examples(
        reads=(Reads("Peserta dari Karangjati, Welas Asri Wulan, menang.", "Welas Asri Wulan", ("person",)),),
        near_misses=("Peserta dari desa itu menang.", "Hari Raya Idul Fitri tiba."),
    ),
    "<bagian nama yang sudah disebut>": Examples(
        reads=(
            Reads("Bambang Welasasih menang. Lawan Welasasih menyerah.", "Welasasih", ("person",)),
            Reads("Ia menemui Dewi Palgunadi. Rumah Palgunadi sepi.", "Palgunadi", ("person",)),
        ),
        near_misses=("Bambang Welasasih menang. Lawannya menyerah.",),
    ),
    "di <Nama>": Examples(
        reads=(
            Reads("Ia tiba di Welasari kemarin.", "Welasari", ("place",)),
            Reads("Kami sudah siap, ujar Welasmanto di Karangjati.", "Karangjati", ("place",)),
        ),
        near_misses=("Ia tiba di rumah kemarin.", "Ia tiba di Jakarta kemarin."),
    ),
    "kata <Nama>": Examples(
        reads=(
            Reads("Kami sudah siap, kata Palgunadi.", "Palgunadi", ("person",)),
            Reads("Menurut Karsadipa, harga naik.", "Karsadipa", ("person",)),
        ),
        near_misses=("Kami sudah siap, kata dia.", "Kami sudah siap, kata warga."),
    ),
    "<Nama menurut bobot>": Examples(
        reads=(
            Reads("Warga mengadu kepada Polres Karangjati.", "Polres Karangjati", ("organisation",)),
            Reads("Surat itu diterima dr. Welasmanto.", "Welasmanto", ("person",)),
        ),
        near_misses=("Kami sudah siap, ujar warga.", "Hujan turun sejak pagi."),
    ),
    "<jabatan> <orang>": Examples(
        reads=(
            Reads(
                "Hal itu disampaikan Kepala Dinas Kesehatan, Ani Welas.",
                "Ani Welas",
                ("person", "Ani Welas", "Kepala Dinas Kesehatan", "Dinas Kesehatan"),
            ),
            Reads(
                "Kepala Bidang Humas Polda Sagara Komisaris Besar Bambang Welasasih mengatakan, jalan ditutup.",
                "Bambang Welasasih",
                ("person", "Bambang Welasasih", "Kepala Bidang Humas Polda Sagara", "Polda Sagara"),
            ),
            Reads(
                "Guru Besar Fakultas Hukum Universitas Sagara, Prof Dewi Palgunadi, hadir.",
                "Dewi Palgunadi",
                ("person", "Dewi Palgunadi", "Guru Besar Fakultas Hukum Universitas Sagara", "Universitas Sagara"),
            ),
            Reads(
                "Kepala Dinas Kebudayaan dan Pariwisata Banyuwangi Yanuar Karsadipa mengatakan, taman dibuka.",
                "Yanuar Karsadipa",
                (
                    "person",
                    "Yanuar Karsadipa",
                    "Kepala Dinas Kebudayaan dan Pariwisata Banyuwangi",
                    "Dinas Kebudayaan dan Pariwisata Banyuwangi",
                ),
            ),
        ),
        near_misses=("Ani Welas datang.", "Ketua mengatakan bahwa Ani Welas datang."),
    ),
    "<orang>, <jabatan>": Examples(
        reads=(
            Reads(
                "Ani Welas, juru bicara Dinas Kesehatan, hadir.",
                "Ani Welas",
                ("person", "Ani Welas", "juru bicara Dinas Kesehatan", "Dinas Kesehatan"),
            ),
            Reads(
                "Bambang Welasasih (45), ketua Persatuan Nelayan Sagara, menolak.",
                "Bambang Welasasih",
                ("person", "Bambang Welasasih", "ketua Persatuan Nelayan Sagara", "Persatuan Nelayan Sagara"),
            ),
        ),
        near_misses=("Ani Welas datang bersama ketua.", "Ani Welas, kata warga, sudah pulang."),
    ),
    "<tempat yang sudah disebut>": Examples(
        reads=(
            Reads(
                "Menteri Luar Negeri Kesrana Faridah Osman tiba. Ia kembali ke Kesrana besok, kata Faridah.",
                "Kesrana",
                ("place", "Kesrana"),
            ),
        ),
        near_misses=("Faridah Osman tiba di kantor, kata Faridah.",),
    ),
}
