"""How Indonesian short forms are joined to fuller ones, and what is not the same."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "julukan atau bentuk pendek yang lazim": Examples(
        reads=(
            Reads("Presiden Joko Widodo tiba. Jokowi lalu bertolak.", "Jokowi", ("person", "Joko Widodo")),
            Reads("Kapal itu tiba dari Korea Selatan. Warga di Korsel menunggu.", "Korsel", ("place", "Korea Selatan")),
        ),
        near_misses=("Jokowi bertolak ke Amerta.", "Delegasi AS pulang."),
    ),
    "singkatan asing dalam kurung": Examples(
        reads=(
            Reads(
                "Pada Senin, Organisasi Pangan Dunia (FAO) rapat. Utusan FAO pulang.",
                "FAO",
                ("organisation", "Organisasi Pangan Dunia"),
            ),
        ),
        near_misses=("Pada Senin, Badan Pengelola Hutan Amerta rapat dengan FAO.",),
    ),
    "alias atau sapaan": Examples(
        reads=(Reads("Bupati Bambang Hartono alias Cakra datang.", "Cakra", ("person", "Bambang Hartono")),),
        near_misses=("Bupati Bambang Hartono dan Camat Cakra Irawan datang.",),
    ),
    "huruf-huruf pertama": Examples(
        reads=(
            Reads(
                "Pada Senin, Badan Pengelola Hutan Amerta rapat. BPHA setuju.",
                "BPHA",
                ("organisation", "Badan Pengelola Hutan Amerta"),
            ),
        ),
        near_misses=("Badan Pengelola Hutan Amerta rapat. BPHB setuju.", "Badan Amerta rapat. BA setuju."),
    ),
    "kata pertama nama lembaga": Examples(
        reads=(
            Reads(
                "Pesawat PT Garuda Indonesia tiba. Penumpang Garuda menunggu.",
                "Garuda",
                ("organisation", "PT Garuda Indonesia"),
            ),
        ),
        near_misses=(
            "Pesawat PT Garuda Indonesia tiba. Pesawat PT Garuda Nusantara pergi. Penumpang Garuda menunggu.",
            "Dinas Pendidikan rapat. Pegawai Dinas menunggu.",
        ),
    ),
    "singkatan dalam kurung": Examples(
        reads=(
            Reads(
                "Pada Senin, Badan Pengelola Hutan Amerta (BPHA) rapat. BPHA setuju.",
                "BPHA",
                ("organisation", "Badan Pengelola Hutan Amerta"),
            ),
        ),
        near_misses=(
            "Badan Pengelola Hutan Amerta (KLM) rapat.",
            "Pada Senin, Badan Pengelola Hutan Amerta rapat. BPHA setuju.",
        ),
    ),
    "inisial dilepas atau dieja": Examples(
        reads=(
            Reads(
                "Bupati Muhammad Fadil Irawan datang. M. Fadil Irawan lalu pulang.",
                "M. Fadil Irawan",
                ("person", "Muhammad Fadil Irawan"),
            ),
        ),
        near_misses=("Bupati Budi Irawan datang. Camat A. Irawan pulang.",),
    ),
    "nama tengah dilepas": Examples(
        reads=(
            Reads(
                "Bupati Sri Ayu Lestari datang. Bupati Sri Lestari pulang.",
                "Sri Lestari",
                ("person", "Sri Ayu Lestari"),
            ),
        ),
        near_misses=("Bupati Sri Ayu Lestari bertemu Camat Sri Handayani.",),
    ),
    "nama belakang saja": Examples(
        reads=(Reads("Bupati Sri Lestari datang. Lestari lalu pulang.", "Lestari", ("person", "Sri Lestari")),),
        near_misses=("Bupati Sri Lestari bertemu Camat Budi Lestari. Kata Lestari, panen gagal.",),
    ),
    "nama depan saja": Examples(
        reads=(Reads("Bupati Bambang Hartono datang. Bambang lalu pulang.", "Bambang", ("person", "Bambang Hartono")),),
        near_misses=("Bupati Bambang Hartono bertemu Camat Bambang Irawan. Kata Bambang, panen gagal.",),
    ),
    "awal nama orang": Examples(
        reads=(Reads("Bupati Sri Ayu Lestari datang. Sri Ayu lalu pulang.", "Sri Ayu", ("person", "Sri Ayu Lestari")),),
        near_misses=("Bupati Sri Ayu Lestari datang. Sri lalu pulang.", "Bupati Sri Ayu bertemu Camat Sri Ani."),
    ),
    "akhir nama orang": Examples(
        reads=(
            Reads(
                "Bupati Muhammad Fadil Irawan datang. Fadil Irawan lalu pulang.",
                "Fadil Irawan",
                ("person", "Muhammad Fadil Irawan"),
            ),
        ),
        near_misses=("Bupati Muhammad Fadil Irawan datang. Irawan lalu pulang.",),
    ),
    "nama tengah saja": Examples(
        reads=(
            Reads("Bupati Agus Wahyu Kusuma datang. Wahyu lalu pulang.", "Wahyu", ("person", "Agus Wahyu Kusuma")),
            Reads(
                "Bupati Muhammad Fadil Irawan datang. Fadil lalu pulang.", "Fadil", ("person", "Muhammad Fadil Irawan")
            ),
        ),
        near_misses=("Bupati Agus Wahyu Kusuma datang. Kusuma lalu pulang.",),
    ),
    "tanpa PT dan Tbk": Examples(
        reads=(
            Reads(
                "Kemarin laba PT Sinar Amerta Tbk naik, tetapi saham Sinar Amerta turun.",
                "Sinar Amerta",
                ("organisation", "PT Sinar Amerta Tbk"),
            ),
        ),
        near_misses=("Kemarin laba PT Sinar Amerta Tbk naik, tetapi saham PT Surya Amerta turun.",),
    ),
    "awal nama lembaga": Examples(
        reads=(
            Reads(
                "Dinas Kesehatan Kota Amerta rapat. Dinas Kesehatan setuju.",
                "Dinas Kesehatan",
                ("organisation", "Dinas Kesehatan Kota Amerta"),
            ),
        ),
        near_misses=(
            "Dinas Kesehatan Kota Amerta rapat. Dinas Kesehatan Kota Sagara menolak. Dinas Kesehatan setuju.",
            "Dinas Kesehatan Kota Amerta rapat. Dinas Pendidikan setuju.",
        ),
    ),
}
