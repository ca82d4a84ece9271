"""What the Indonesian rules for names read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "<tempat>": Examples(
        reads=(Reads("Gempa terasa di Lombok Timur.", "Lombok Timur", ("place", "Lombok Timur")),),
        near_misses=("Gempa terasa di daerah itu.",),
    ),
    "<lembaga>": Examples(
        reads=(Reads("Pemantauan dilakukan BMKG sejak pagi.", "BMKG", ("organisation", "BMKG")),),
        near_misses=("Pemantauan dilakukan sejak pagi.",),
    ),
    "<kepala nama lembaga> <Nama>": Examples(
        reads=(
            Reads(
                "Gedung milik Dinas Kesehatan Karangjati dibuka.",
                "Dinas Kesehatan Karangjati",
                ("organisation", "Dinas Kesehatan Karangjati"),
            ),
        ),
        near_misses=("Pegawai dinas itu pulang.",),
    ),
    "<Nama> <ekor nama lembaga>": Examples(
        reads=(Reads("Pabrik itu dibeli Sagara Lestari Tbk bulan lalu.", "Sagara Lestari Tbk", ("organisation",)),),
        near_misses=("Kelompok itu membeli pabrik.",),
    ),
    "<kepala nama tempat> <Nama>": Examples(
        reads=(Reads("Warga mendaki Gunung Welas pagi itu.", "Gunung Welas", ("place", "Gunung Welas")),),
        near_misses=("Warga mendaki gunung pagi itu.",),
    ),
    "<SINGKATAN>": Examples(
        reads=(Reads("Aksi itu digelar KRPW sejak pagi.", "KRPW", ("organisation", "KRPW")),),
        near_misses=("Aksi itu digelar Senin WIB.",),
    ),
    "<jabatan atau sapaan> <Nama>": Examples(
        reads=(Reads("Rapat dipimpin Bupati Seruni Palgunadi.", "Seruni Palgunadi", ("person", "Seruni Palgunadi")),),
        near_misses=("Rapat dipimpin bupati.",),
    ),
    "<nama depan> <Nama>": Examples(
        reads=(Reads("Rumah milik Bambang Welasasih terbakar.", "Bambang Welasasih", ("person",)),),
        near_misses=("Rumah milik warga terbakar.",),
    ),
    "<Nama> <Nama>": Examples(
        reads=(Reads("Rumah milik Seruni Palgunadi terbakar.", "Seruni Palgunadi", ("person",)),),
        near_misses=("Rumah milik warga terbakar.",),
    ),
    "<bagian nama yang sudah disebut>": Examples(
        reads=(Reads("Rumah milik Seruni Palgunadi terbakar. Saat itu Palgunadi di kebun.", "Palgunadi", ("person",)),),
        near_misses=("Rumah milik Seruni Palgunadi terbakar. Saat itu hujan.",),
    ),
    "di <Nama>": Examples(
        reads=(Reads("Ia tiba di Welasari kemarin.", "Welasari", ("place",)),),
        near_misses=("Ia tiba di rumah kemarin.",),
    ),
    "kata <Nama>": Examples(
        reads=(Reads("Kami sudah siap, kata Palgunadi.", "Palgunadi", ("person",)),),
        near_misses=("Kami sudah siap, kata dia.",),
    ),
    "<Nama menurut bobot>": Examples(
        reads=(Reads("Kami sudah siap, ujar Welasmanto di Karangjati.", "Welasmanto", ("person",)),),
        near_misses=("Kami sudah siap, ujar warga.",),
    ),
    "<jabatan> <orang>": Examples(
        reads=(
            Reads(
                "Ketua Dewan Kesenian Sagara Seruni Palgunadi hadir, kata Kepala Dinas Kesehatan, Ani Welas.",
                "Ani Welas",
                ("person", "Ani Welas", "Kepala", "Dinas Kesehatan"),
            ),
        ),
        near_misses=("Ani Welas datang.",),
    ),
    "<orang>, <jabatan>": Examples(
        reads=(
            Reads(
                "Ani Welas, juru bicara Dinas Kesehatan, hadir.",
                "Ani Welas",
                ("person", "Ani Welas", "juru bicara", "Dinas Kesehatan"),
            ),
        ),
        near_misses=("Ani Welas datang bersama ketua.",),
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
