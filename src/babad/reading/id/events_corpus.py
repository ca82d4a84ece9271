"""What the Indonesian rules for events read, and near-misses. The finding's text is always the whole sentence."""

from babad.reading.corpus import Examples, Reads


def _examples(*reads: tuple[str, tuple[str, str, str | None] | None], near: tuple[str, ...]) -> Examples:
    """Return examples whose findings are their texts."""
    return Examples(tuple(Reads(text, text, value) for text, value in reads), near)


CORPUS: dict[str, Examples] = {
    "<A> menelepon <B>": _examples(
        ("Presiden Lamar menelepon Wali Kota Bandarsari pada 4 Maret 2024.", ("call", "past", "2024-03-04")),
        ("Sulastri dan Wiranto berbicara melalui telepon, Senin (4/3/2024).", ("call", "past", "2024-03-04")),
        near=("Telepon genggam itu dijual murah.", "Wiranto tidak menelepon Sulastri."),
    ),
    "<A> bertemu <B>": _examples(
        ("Bupati Sulastri bertemu Wiranto di Banjarsari, Senin (4/3/2024).", ("meeting", "past", "2024-03-04")),
        ("Pertemuan dengan warga digelar pada 20 Maret 2024.", ("meeting", "scheduled", "2024-03-20")),
        ("Valdoria dan Kesrana dijadwalkan berunding pada 20 Maret 2024.", ("meeting", "scheduled", "2024-03-20")),
        near=("Sulastri batal bertemu Wiranto.", "Ia teringat ruang rapat yang pengap."),
    ),
    "<A> mengunjungi <B>": _examples(
        ("Menteri Ratih mengunjungi Banjarsari pada 4 Maret 2024.", ("visit", "past", "2024-03-04")),
        ("Utusan itu tiba di Valdoria, Senin (4/3/2024).", ("visit", "past", "2024-03-04")),
        near=("Tiba-tiba hujan turun.", "Museum itu belum dikunjungi siapa pun."),
    ),
    "<A> mengumumkan …": _examples(
        ("Bupati Sulastri mengumumkan hasil seleksi pada 4 Maret 2024.", ("statement", "past", "2024-03-04")),
        ("Wiranto mengatakan dalam jumpa pers bahwa pasar sepi.", ("statement", "past", None)),
        ("”Pasar sepi,” kata Wiranto, Senin (4/3/2024).", ("statement", "past", "2024-03-04")),
        near=("Papan pengumuman itu kosong.", "Ia pulang. Kata orang, pasar sepi."),
    ),
    "<A> mengancam <B>": _examples(
        ("Serikat buruh mengancam akan mogok pada 20 Maret 2024.", ("threat", "past", None)),
        ("Valdoria melontarkan ancaman kepada Kesrana, dan ancaman itu disampaikan pada 4 Maret 2024.", None),
        near=("Banjir mengancam ladang warga.", "Wiranto tidak mengancam akan mundur."),
    ),
    "<A> menuntut <B>": _examples(
        ("Serikat guru mendesak pemerintah pada 4 Maret 2024.", ("demand", "past", "2024-03-04")),
        ("Gubernur Lamar meminta warga mengungsi, Senin (4/3/2024).", ("demand", "past", "2024-03-04")),
        near=("Ia tidak meminta apa pun.", "Jalan itu panjang."),
    ),
    "<A> membantah …": _examples(
        ("Wiranto membantah tuduhan itu pada 4 Maret 2024.", ("deny", "past", "2024-03-04")),
        ("Tuduhan itu disangkal Sulastri.", ("deny", "past", None)),
        ("Wiranto menolak tawaran itu.", ("deny", "past", None)),
        near=("Wiranto tidak membantah tuduhan itu.", "Kapal itu bertolak ke utara."),
    ),
    "<A> menuduh <B>": _examples(
        ("Kesrana menuduh Valdoria pada 4 Maret 2024.", ("accuse", "past", "2024-03-04")),
        ("Polisi menetapkan Wiranto sebagai tersangka, Senin (4/3/2024).", ("accuse", "past", "2024-03-04")),
        near=("Pemerintah menetapkan tarif baru.", "Ia tidak menuduh siapa pun."),
    ),
    "<A> dan <B> sepakat": _examples(
        ("Valdoria dan Kesrana menandatangani perjanjian pada 4 Maret 2024.", ("agree", "past", "2024-03-04")),
        ("Kedua partai menyepakati aturan baru.", ("agree", "past", None)),
        near=("Kedua partai belum sepakat.", "Ia tanda tangan."),
    ),
    "<A> menjatuhkan sanksi kepada <B>": _examples(
        ("Valdoria menjatuhkan sanksi kepada Kesrana pada 4 Maret 2024.", ("sanction", "past", "2024-03-04")),
        ("Perusahaan itu didenda Rp 2 miliar.", ("sanction", "past", None)),
        ("Izin tambang itu dicabut pada 4 Maret 2024.", ("sanction", "past", "2024-03-04")),
        near=("Ia mencabut rumput di ladang.", "Perusahaan itu tidak didenda."),
    ),
    "<A> mengerahkan pasukan": _examples(
        ("Kesrana mengerahkan dua kapal perang pada 4 Maret 2024.", ("deploy", "past", "2024-03-04")),
        ("Sebanyak 250 personel diterjunkan ke lokasi.", ("deploy", "past", None)),
        near=("Ia mengirim surat kepada ibunya.", "Pasukan itu tidak dikerahkan."),
    ),
    "<A> menarik pasukan": _examples(
        ("Kesrana menarik mundur pasukannya pada 4 Maret 2024.", ("withdraw", "past", "2024-03-04")),
        ("Duta besar ditarik dari Valdoria.", ("withdraw", "past", None)),
        near=("Film itu menarik banyak penonton.", "Kesrana belum menarik pasukannya."),
    ),
    "<A> menyerang <B>": _examples(
        ("Tentara Kesrana menyerang Lembah Ambar pada 4 Maret 2024.", ("attack", "past", "2024-03-04")),
        ("Pos polisi diserang kelompok bersenjata, Senin (4/3/2024).", ("attack", "past", "2024-03-04")),
        ("Serangan itu terjadi pada 4 Maret 2024.", ("attack", "past", "2024-03-04")),
        near=("Kesrana tidak menyerang Valdoria.", "Kesrana menuntut Valdoria tidak menyerang."),
    ),
    "<A> menangkap <B>": _examples(
        ("Polisi menangkap Wiranto pada 4 Maret 2024.", ("arrest", "past", "2024-03-04")),
        ("Wiranto ditangkap, Senin (4/3/2024).", ("arrest", "past", "2024-03-04")),
        ("Penangkapan Wiranto dilakukan pada 4 Maret 2024.", ("arrest", "past", "2024-03-04")),
        near=("Nelayan belum menangkap ikan.", "Ia menahan napas."),
    ),
    "<A> mengadili <B>": _examples(
        ("Hakim memvonis Wiranto empat tahun penjara, Senin (4/3/2024).", ("trial", "past", "2024-03-04")),
        ("Sidang perdana digelar pada 4 Maret 2024.", ("trial", "past", "2024-03-04")),
        ("Wiranto akan mengajukan banding.", ("trial", "scheduled", None)),
        near=("Dokter memeriksa gigi anak-anak.", "Wiranto tidak divonis penjara."),
    ),
    "<A> memilih <B>": _examples(
        ("Sulastri terpilih sebagai ketua umum, Senin (4/3/2024).", ("election", "past", "2024-03-04")),
        ("Pemungutan suara akan digelar pada 20 Maret 2024.", ("election", "scheduled", "2024-03-20")),
        near=("Ia memilih tomat di pasar.", "Pakaian itu dipilih ibunya."),
    ),
    "<A> melantik <B>": _examples(
        ("Gubernur Lamar melantik Sulastri pada 4 Maret 2024.", ("appoint", "past", "2024-03-04")),
        ("Wiranto mengundurkan diri, Senin (4/3/2024).", ("appoint", "past", "2024-03-04")),
        near=("Ia menunjukkan jalan.", "Mobil itu mundur ke garasi."),
    ),
    "bencana melanda <A>": _examples(
        ("Gempa bumi mengguncang Banjarsari pada 4 Maret 2024.", ("disaster", "past", "2024-03-04")),
        ("Kapal itu tenggelam di Selat Manuk, Senin (4/3/2024).", ("disaster", "past", "2024-03-04")),
        near=("Air sungai jernih.", "Gunung itu belum meletus."),
    ),
    "<A> meninggal": _examples(
        ("Wiranto meninggal dunia pada 4 Maret 2024.", ("death", "past", "2024-03-04")),
        ("Empat orang tewas, Senin (4/3/2024).", ("death", "past", "2024-03-04")),
        near=("Ia tinggal di Banjarsari.", "Tidak ada yang tewas."),
    ),
    "<A> berunjuk rasa": _examples(
        ("Ribuan buruh berunjuk rasa pada 4 Maret 2024.", ("protest", "past", "2024-03-04")),
        ("Warga memblokade jalan tambang, Senin (4/3/2024).", ("protest", "past", "2024-03-04")),
        near=("Buruh pulang ke rumah.", "Buruh batal berunjuk rasa."),
    ),
    "<A> membebaskan <B>": _examples(
        ("Kelompok itu membebaskan enam sandera pada 4 Maret 2024.", ("release", "past", "2024-03-04")),
        ("Film itu akan tayang pada 20 Maret 2024.", ("release", "scheduled", "2024-03-20")),
        near=("Ia melepas sepatunya.", "Sandera itu belum dibebaskan."),
    ),
    "<A> mengalahkan <B>": _examples(
        (
            "Persita menang 3-1 atas Garuda dalam laga liga di stadion klub, Senin (4/3/2024).",
            ("match", "past", "2024-03-04"),
        ),
        near=("Ia menang undian pada 4 Maret 2024.", "Kubu itu kalah suara di parlemen."),
    ),
    "kata kerja aktif": _examples(
        ("Polisi menangkap Wiranto.", ("arrest", "past", None)),
        near=("Wiranto ditangkap.", "Penangkapan itu terjadi pada 4 Maret 2024."),
    ),
    "kata kerja pasif": _examples(
        ("Wiranto ditangkap.", ("arrest", "past", None)),
        near=("Polisi menangkap Wiranto.", "Wiranto bertemu Sulastri."),
    ),
    "menggelar <peristiwa>": _examples(
        ("Buruh menggelar unjuk rasa pada 4 Maret 2024.", ("protest", "past", "2024-03-04")),
        ("Rapat itu berlangsung pada 4 Maret 2024.", ("meeting", "past", "2024-03-04")),
        near=("Buruh berunjuk rasa pada 4 Maret 2024.", "Mereka menggelar tikar."),
    ),
    "<peristiwa> sebagai kata benda": _examples(
        ("Gempa serupa pada 4 Maret 2024 lebih kuat.", ("disaster", "past", "2024-03-04")),
        near=("Gempa mengguncang Banjarsari.", "Wiranto meninggal."),
    ),
    "akan …": _examples(
        ("Sulastri akan bertemu Wiranto pada 20 Maret 2024.", ("meeting", "scheduled", "2024-03-20")),
        ("Sulastri dijadwalkan mengunjungi Valdoria.", ("visit", "scheduled", None)),
        near=("Sulastri bertemu Wiranto pada 4 Maret 2024.", "Polisi telah menangkap Wiranto."),
    ),
    "tanggal yang belum tiba": _examples(
        ("Rapat digelar pada 20 Maret 2024.", ("meeting", "scheduled", "2024-03-20")),
        near=("Rapat digelar pada 4 Maret 2024.", "Rapat akan digelar pada 20 Maret 2024."),
    ),
    "jika …": _examples(
        ("Perusahaan itu bisa didenda.", ("sanction", "hypothetical", None)),
        ("Jika lalai, perusahaan itu akan didenda.", ("sanction", "hypothetical", None)),
        near=("Perusahaan itu akan didenda.", "Perusahaan itu didenda."),
    ),
    "diduga …": _examples(
        ("Wiranto diduga menyerang warga.", ("attack", "alleged", None)),
        ("Kesrana menuduh Valdoria menyerang Lembah Ambar.", ("attack", "alleged", None)),
        near=("Tentara menyerang warga.", "Kesrana membantah menyerang Valdoria."),
    ),
    "membantah bahwa …": _examples(
        ("Kesrana menyangkal rencana menyerang Valdoria.", ("attack", "denied", None)),
        ("Wiranto membantah bahwa tentaranya menyerbu desa itu.", ("attack", "denied", None)),
        near=("Kesrana menyerang Valdoria.", "Wiranto menolak tawaran damai."),
    ),
    "mengatakan <B> harus …": _examples(
        ("Gubernur Lamar mengatakan pengelola tambang harus memulihkan sungai.", ("demand", "past", None)),
        near=("Gubernur Lamar mengatakan sungai sudah pulih.", "Jalan itu harus lurus."),
    ),
    "menegaskan tidak …": _examples(
        ("Kepala dinas itu menegaskan tidak ada impor beras.", ("deny", "past", None)),
        near=("Kepala dinas itu menegaskan impor beras perlu.", "Tidak ada impor beras."),
    ),
    "tanggal dalam klausa": _examples(
        ("Polisi menangkap Wiranto pada 4 Maret 2024.", ("arrest", "past", "2024-03-04")),
        near=("Polisi menangkap Wiranto.", "Pasar itu ramai."),
    ),
    "tanggal ucapan": _examples(
        ("Polisi menangkap Wiranto, kata juru bicara pada Senin (4/3/2024).", None),
        near=("Polisi menangkap Wiranto pada 4 Maret 2024.", "Polisi menangkap Wiranto."),
    ),
    "<peristiwa> itu → tanggalnya": Examples(
        (
            Reads(
                "Sulastri bertemu Wiranto pada 4 Maret 2024. Pertemuan itu berlangsung tertutup.",
                "Pertemuan itu berlangsung tertutup.",
                ("meeting", "past", "2024-03-04"),
            ),
        ),
        (
            "Sulastri bertemu Wiranto pada 4 Maret 2024. Pertemuan lain berlangsung tertutup.",
            "Pertemuan itu berlangsung tertutup.",
        ),
    ),
    "hari pelaku yang sama": Examples(
        (
            Reads(
                "Bupati Sulastri mengunjungi Banjarsari pada 4 Maret 2024. Bupati Sulastri meminta warga mengungsi.",
                "Bupati Sulastri meminta warga mengungsi.",
                ("demand", "past", "2024-03-04"),
            ),
        ),
        (
            "Bupati Sulastri meminta warga mengungsi.",
            "Bupati Sulastri mengunjungi Banjarsari pada 4 Maret 2024. Dulu Sulastri meminta warga mengungsi kemarin.",
        ),
    ),
    "korban → tanggal bencana": Examples(
        (
            Reads(
                "Gempa mengguncang Banjarsari pada Senin (4/3/2024). Empat orang tewas.",
                "Empat orang tewas.",
                ("death", "past", "2024-03-04"),
            ),
        ),
        (
            "Empat orang tewas.",
            "Gempa mengguncang Banjarsari pada Senin (4/3/2024). Empat orang tewas pada 6 Maret 2024.",
        ),
    ),
    "<kata ganti> → pelaku": Examples(
        (
            Reads(
                "Polisi menangkap Wiranto. Ia akan disidang pada 20 Maret 2024.",
                "Ia akan disidang pada 20 Maret 2024.",
                ("trial", "scheduled", "2024-03-20"),
            ),
        ),
        ("Polisi menangkap Wiranto.", "Wiranto akan disidang pada 20 Maret 2024."),
    ),
    "pelaku tanpa nama": _examples(
        ("Ribuan buruh berunjuk rasa.", ("protest", "past", None)),
        near=("Bupati Sulastri bertemu Wiranto.", "Bupati Sulastri meninggal."),
    ),
    "tempat titimangsa": Examples(
        (
            Reads(
                "JAKARTA, Suara Rakyat - Pasar itu ramai. Karnaval digelar pada 20 Maret 2024.",
                "Karnaval digelar pada 20 Maret 2024.",
                ("other", "scheduled", "2024-03-20"),
            ),
        ),
        ("Karnaval digelar pada 20 Maret 2024.", "JAKARTA, Suara Rakyat - Bupati Sulastri meninggal."),
    ),
    "yang menceritakan": _examples(
        ("Bupati Sulastri mengatakan enam sandera dibebaskan pada 4 Maret 2024.", ("release", "past", "2024-03-04")),
        near=("Enam sandera dibebaskan pada 4 Maret 2024.", "Bupati Sulastri membebaskan enam sandera."),
    ),
    "tokoh utama berita": Examples(
        (
            Reads(
                "Bupati Sulastri mengundurkan diri. Pemilihan ulang digelar pada 20 Maret 2024.",
                "Pemilihan ulang digelar pada 20 Maret 2024.",
                ("election", "scheduled", "2024-03-20"),
            ),
        ),
        ("Bupati Sulastri mengundurkan diri.", "Pemilihan ulang digelar pada 20 Maret 2024."),
    ),
    "kejadian bertanggal": _examples(
        ("Pasar malam Banjarsari dibuka pada 20 Maret 2024.", ("other", "scheduled", "2024-03-20")),
        ("Bank Sentral Kesrana menaikkan suku bunga, Senin (4/3/2024).", ("other", "past", "2024-03-04")),
        near=("Pasar itu ramai.", "”Pasar sepi,” kata Wiranto, Senin (4/3/2024)."),
    ),
}
