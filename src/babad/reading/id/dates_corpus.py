"""What the Indonesian date rules read, and near-misses.

The day of publishing is 13 March 2024, a Wednesday, unless a text says otherwise. A rule of kind "no date" keeps words from
being read: its texts find nothing.
"""

from babad.reading.corpus import Examples, Reads

R = Reads

CORPUS = {
    # figures
    "angka": Examples(
        (R("Hujan turun 7 jam.", "7 jam", "PT7H"), R("Ia menunggu 2,5 jam.", "2,5 jam", "PT2H30M")),
        ("Harga naik Rp 7.500.", "Hujan turun tujuh jam."),
    ),
    "bilangan": Examples(
        (
            R("Hujan turun tujuh jam.", "tujuh jam", "PT7H"),
            R("Ia ditahan dua puluh lima hari.", "dua puluh lima hari", "P25D"),
            R("Ia bekerja dua belas tahun.", "dua belas tahun", "P12Y"),
        ),
        ("Hujan turun 7 jam.", "Tujuh orang selamat."),
    ),
    "angka tanggal": Examples(
        (R("Ia lahir pada 5 Mei 1980.", "5 Mei 1980", "1980-05-05"),), ("Ada 45 Mei di daftar itu.",)
    ),
    "angka bulan": Examples(
        (R("Ia datang, Senin (11/3).", "Senin (11/3)", "2024-03-11"),), ("Skornya (11/13) pada babak itu.",)
    ),
    "angka menit": Examples((R("Acara mulai pukul 7:55 WIB.", "pukul 7:55 WIB"),), ("Skor 7:75 tercatat.",)),
    "angka tahun": Examples((R("Ia wafat pada 1998.", "1998", "1998"),), ("Ada 3998 di sana.", "Luasnya 1.998 meter.")),
    "<jam>.<menit>": Examples(
        (R("Gempa terjadi pukul 10.05 WIB.", "pukul 10.05 WIB", "2024-03-13T10:05"),),
        ("Pukul 10.75 tidak ada.", "Nilainya 10.5."),
    ),
    "<jam>:<menit>": Examples(
        (R("Gempa terjadi pukul 10:05 WIB.", "pukul 10:05 WIB", "2024-03-13T10:05"),), ("Timnya menang 21:15.",)
    ),
    "<jam>:<menit>:<detik>": Examples(
        (R("Gempa terjadi pukul 10:15:20 WIB.", "pukul 10:15:20 WIB", "2024-03-13T10:15"),), ("Rasionya 10:15:2000.",)
    ),
    "ke-<angka>": Examples(
        (R("Laba naik pada kuartal ke-3 2023.", "kuartal ke-3 2023", "2023-Q3"),), ("Ia juara ke-3 di kota itu.",)
    ),
    # what only looks like a date
    "pasar <hari>": Examples((R("Ia berjualan di Pasar Minggu.", None),), ("Pasar tutup pada Minggu.",)),
    "salat <hari>": Examples((R("Mereka menunaikan salat Jumat berjemaah.", None),), ("Mereka salat pada Jumat.",)),
    "<hari> <pasaran>": Examples((R("Acara digelar pada Jumat Kliwon.", None),), ("Acara digelar Jumat malam.",)),
    "semalam suntuk": Examples((R("Mereka menari semalam suntuk.", None),), ("Mereka menari semalam.",)),
    "sebelas maret": Examples((R("Ia kuliah di Universitas Sebelas Maret.", None),), ("Ia datang pada 11 Maret.",)),
    "sehari-hari": Examples((R("Sehari-hari ia berjualan ikan.", None),), ("Ia bekerja sehari penuh.",)),
    "nomor <tahun>": Examples((R("Ia tercatat dengan nomor 2014.", None),), ("Ia tercatat sejak 2014.",)),
    "<tahun> <benda>": Examples((R("Bantuan itu untuk 2014 orang.", None),), ("Pada 2014, orang banyak mengungsi.",)),
    # days
    "<tanggal> <bulan>": Examples(
        (
            R("Rapat akan digelar 20 Maret.", "20 Maret", "2024-03-20"),
            R("Jembatan itu runtuh 28 Desember.", "28 Desember", "2023-12-28"),
        ),
        ("Rapat akan digelar 20 kali.", "Rapat digelar 20 Maret 2023."),
    ),
    "<tanggal> <bulan> <tahun>": Examples(
        (R("Ia lahir di Amerta, 17 Agustus 1945.", "17 Agustus 1945", "1945-08-17"),), ("Ia lahir 17 Agustus.",)
    ),
    "<tanggal> <singkatan bulan> <tahun>": Examples(
        (R("Surat itu bertanggal 4 Des 2023.", "4 Des 2023", "2023-12-04"),), ("Ia membeli 4 sep 12 kilo.",)
    ),
    "<tanggal>/<bulan>/<tahun>": Examples(
        (
            R("Ia datang, Selasa (2/12/2014).", "Selasa (2/12/2014)", "2014-12-02"),
            R("Surat 30-12-2021 itu hilang.", "30-12-2021"),
        ),
        ("Alamatnya 2/14/2014 di sana.", "Jalan Nomor 12/2014."),
    ),
    "<tanggal>/<bulan>": Examples(
        (R("Ia datang, Senin (11/3).", "Senin (11/3)", "2024-03-11"), R("Batasnya hingga 20/3.", "20/3", "2024-03-20")),
        ("Sebanyak 2/3 warga setuju.", "RT 04/14 Desa Wanasari."),
    ),
    "<tanggal>–<tanggal>/<bulan>": Examples(
        (R("Pesta digelar Sabtu dan Minggu (16–17/3).", "Sabtu dan Minggu (16–17/3)", "2024-03-16/2024-03-17"),),
        ("Skornya 16–17/30 tadi.",),
    ),
    "<tanggal>/<bulan>–<tanggal>/<bulan>": Examples(
        (R("Pesta digelar sepekan (28/3–3/4).", "(28/3–3/4)", "2024-03-28/2024-04-03"),), ("Pesta digelar (28/3).",)
    ),
    "(<tanggal>/<bulan>)": Examples(
        (R("Ia datang, Senin (11/3).", "Senin (11/3)", "2024-03-11"),), ("Ia menang, Senin (12–3) di sana.",)
    ),
    "(<tanggal> <bulan>)": Examples(
        (R("Ia datang pada Selasa (12 Maret 2024).", "Selasa (12 Maret 2024)", "2024-03-12"),),
        ("Ia datang pada 12 Maret 2024.",),
    ),
    "<hari>": Examples(
        (
            R("Rapat digelar Senin di Karangjati.", "Senin", "2024-03-11"),
            R("Rapat akan digelar Senin di Karangjati.", "Senin", "2024-03-18"),
        ),
        ("Tiga minggu ia dirawat.", "Rapat digelar di Karangjati."),
    ),
    "hari <hari>": Examples(
        (R("Toko itu tutup pada hari minggu.", "minggu", "2024-03-10"),), ("Toko itu tutup dua minggu.",)
    ),
    "hari itu": Examples(
        (R("Gempa terjadi 2 Maret 2024. Hari itu listrik padam.", "Hari itu", "2024-03-02"),),
        ("Sehari itu ada 24 jam.",),
    ),
    "hari yang sama": Examples(
        (R("Ia tiba 2 Maret 2024. Pada hari yang sama ia bertemu bupati.", "hari yang sama", "2024-03-02"),),
        ("Ia tiba pada jam yang sama.",),
    ),
    "<angka> hari itu": Examples(
        (R("Pesta digelar 9–10 Maret 2024. Dua hari itu ramai.", "Dua hari itu", "2024-03-09/2024-03-10"),),
        ("Dua rumah itu ramai.",),
    ),
    "keesokan harinya": Examples(
        (R("Gempa terjadi 2 Maret 2024. Keesokan harinya bantuan tiba.", "Keesokan harinya", "2024-03-03"),),
        ("Besok ia pulang.",),
    ),
    "esoknya": Examples(
        (R("Gempa terjadi 2 Maret 2024. Esoknya bantuan tiba.", "Esoknya", "2024-03-03"),), ("Esok ia pulang.",)
    ),
    "kemarin": Examples(
        (
            R("Ia tiba kemarin.", "kemarin", "2024-03-12"),
            R("Rapat digelar hari ini.", "hari ini", "2024-03-13"),
            R("Ia akan pulang lusa.", "lusa", "2024-03-15"),
        ),
        ("Kemarinan itu nama sebuah desa.", "Keesokan harinya ia pulang."),
    ),
    "kemarin (<tanggal>)": Examples(
        (R("Data itu dirilis kemarin (12/3).", "kemarin (12/3)", "2024-03-12"),),
        ("Data itu dirilis kemarin (12 halaman).",),
    ),
    "<hari>, <tanggal>": Examples(
        (
            R("Ia datang pada Kamis, 30 Desember 2021.", "Kamis, 30 Desember 2021", "2021-12-30"),
            R("Ia datang Senin 11 Maret.", "Senin 11 Maret", "2024-03-11"),
            R("Sidang digelar Senin tanggal 18 Maret.", "Senin tanggal 18 Maret", "2024-03-18"),
        ),
        ("Ia datang pada Kamis, lalu pulang 30 Desember 2021.",),
    ),
    "<hari> <tanggal>/<bulan>": Examples(
        (R("Ia datang pada Senin, 11/3/2024.", "Senin, 11/3/2024", "2024-03-11"),),
        ("Ia datang Senin dengan 2/3 warga.",),
    ),
    "<hari> (<tanggal>)": Examples(
        (
            R("Ia datang, Kamis (30/12/2021).", "Kamis (30/12/2021)", "2021-12-30"),
            R("Ia datang, Senin (11/3).", "Senin (11/3)", "2024-03-11"),
        ),
        ("Ia datang, Kamis (bersama istrinya).",),
    ),
    "<hari> lalu": Examples(
        (
            R("Ia terpilih Jumat lalu.", "Jumat lalu", "2024-03-08"),
            R("Ia akan dilantik Kamis mendatang.", "Kamis mendatang", "2024-03-14"),
            R("Ia berangkat Selasa kemarin.", "Selasa kemarin", "2024-03-12"),
            R("Sidang digelar Jumat ini.", "Jumat ini", "2024-03-15"),
            R("Rapat digelar Minggu lalu di kantor.", "Minggu lalu", "2024-03-10"),
        ),
        ("Ia tiba Jumat malam.", "Rapat digelar minggu lalu."),
    ),
    "<hari> lalu (<tanggal>)": Examples(
        (R("Ia terpilih Jumat lalu (8/3).", "Jumat lalu (8/3)", "2024-03-08"),),
        ("Ia terpilih Jumat lalu (lewat rapat).",),
    ),
    "<hari> lusa": Examples(
        (
            R("Ia akan tiba Jumat lusa.", "Jumat lusa", "2024-03-15"),
            R("Ia akan tiba Sabtu besok.", "Sabtu besok", "2024-03-16"),
        ),
        ("Ia akan tiba lusa.",),
    ),
    "<hari>-<hari>": Examples(
        (
            R("Pasar akan buka Senin hingga Rabu.", "Senin hingga Rabu"),
            R("Ia libur Senin-Rabu.", "Senin-Rabu", "2024-03-11/2024-03-13"),
        ),
        ("Ia libur Senin dan bekerja Rabu.",),
    ),
    "<hari>-<hari> (<tanggal>)": Examples(
        (R("Pesta digelar Sabtu-Minggu (16-17/3).", "Sabtu-Minggu (16-17/3)", "2024-03-16/2024-03-17"),),
        ("Pesta digelar Sabtu-Minggu.",),
    ),
    "<hari>-<hari>, <tanggal>": Examples(
        (R("Kantor libur Kamis-Minggu, 14-17 Maret 2024.", "Kamis-Minggu, 14-17 Maret 2024", "2024-03-14/2024-03-17"),),
        ("Kantor libur Kamis, 14 Maret 2024.",),
    ),
    "<tanggal>–<tanggal> <bulan>": Examples(
        (
            R("Kongres akan digelar 20–24 Juni 2016.", "20–24 Juni 2016", "2016-06-20/2016-06-24"),
            R("Pameran berlangsung 15 hingga 28 Januari 2024.", "15 hingga 28 Januari 2024", "2024-01-15/2024-01-28"),
            R("Pameran digelar 12 dan 13 Maret.", "12 dan 13 Maret", "2024-03-12/2024-03-13"),
        ),
        ("Ada 20–24 orang di sana.", "Ia menang 24–20 Juni lalu."),
    ),
    "<tanggal> s.d. <tanggal> <bulan>": Examples(
        (
            R("Pendaftaran dibuka 27 s.d. 29 Agustus 2024.", "27 s.d. 29 Agustus 2024", "2024-08-27/2024-08-29"),
            R("Kantor libur 8 s/d 15 April 2024.", "8 s/d 15 April 2024", "2024-04-08/2024-04-15"),
        ),
        ("Pendaftaran dibuka 27 Agustus 2024.",),
    ),
    "<tanggal> <bulan>–<tanggal> <bulan>": Examples(
        (
            R(
                "Kapal itu berlayar 28 Desember 2023 – 3 Januari 2024.",
                "28 Desember 2023 – 3 Januari 2024",
                "2023-12-28/2024-01-03",
            ),
        ),
        ("Kapal itu berlayar 28 Desember 2023.",),
    ),
    "<tanggal> mendatang": Examples(
        (
            R("Pembicaraan digelar 9—10 April mendatang.", "9—10 April mendatang", "2024-04-09/2024-04-10"),
            R("Ia dibebaskan 30 Januari lalu.", "30 Januari lalu", "2024-01-30"),
        ),
        ("Ia dibebaskan 30 Januari.",),
    ),
    "nama <hari>": Examples((R("Ia pulang Selasa.", "Selasa", "2024-03-12"),), ("Ia pulang kemarin.",)),
    # months, years and what they are made of
    "<bulan>": Examples(
        (
            R("Inflasi Februari naik.", "Februari", "2024-02"),
            R("Inflasi Januari tercatat 3 persen.", "Januari", "2024-01"),
            R("Pemilihan akan digelar pada November.", "November", "2024-11"),
        ),
        ("Ia lahir 3 Januari 2001.", "Rapat itu bermacam-macam.", "Ibu Mei Linda dan Agustus Sitorus hadir."),
    ),
    "bulan <bulan>": Examples((R("Ia tiba pada bulan mei.", "mei"),), ("Namanya mei.",)),
    "pengiriman <bulan>": Examples(
        (R("Minyak untuk pengiriman Desember turun.", "Desember", "2024-12"),), ("Minyak pada Desember turun.",)
    ),
    "<bulan> <tahun>": Examples(
        (R("Jembatan itu dibangun sejak Agustus 2011.", "Agustus 2011", "2011-08"),),
        ("Jembatan itu dibangun 3 Agustus 2011.",),
    ),
    "<bulan>-<bulan>": Examples(
        (
            R("Harga rata-rata pada Juni-Juli 2014 naik.", "Juni-Juli 2014", "2014-06/2014-07"),
            R("Ekspor Januari-September turun.", "Januari-September", "2023-01/2023-09"),
        ),
        ("Harga pada Juni dan Juli naik.",),
    ),
    "<tahun>": Examples(
        (R("Ia dilantik pada 2019.", "2019", "2019"), R("Ia kalah dalam Pilkada 2018.", "2018", "2018")),
        ("Sebanyak 2019 orang hadir.", "Ia tinggal di nomor 2019.", "Kecepatannya 3000 putaran."),
    ),
    "tahun <tahun>": Examples(
        (R("Candi itu dibangun tahun 1292.", "1292", "1292"),), ("Candi itu dibangun 1292 orang.",)
    ),
    "<tahun>–<tahun>": Examples(
        (
            R("Ia menjabat bupati 2019-2024.", "2019-2024", "2019/2024"),
            R("Ia kuliah 2014 hingga 2019.", "2014 hingga 2019", "2014/2019"),
        ),
        ("Nomornya 2024-2019.", "Ia menjabat sejak 2019."),
    ),
    "<tahun>–<tahun singkat>": Examples(
        (R("Ia juara musim 2022/23.", "2022/23", "2022/2023"),), ("Ia juara pada 2022/3.",)
    ),
    "tahun-tahun mendatang": Examples(
        (R("Pada tahun-tahun mendatang harga naik.", "tahun-tahun mendatang", "FUTURE_REF"),),
        ("Pada tahun mendatang harga naik.",),
    ),
    "tahun-tahun sebelumnya": Examples(
        (R("Lebih ramai daripada tahun-tahun sebelumnya.", "tahun-tahun sebelumnya"),), ("Ramai seperti sebelumnya.",)
    ),
    "tahun-tahun berikutnya": Examples(
        (R("Pada tahun-tahun berikutnya harga naik.", "tahun-tahun berikutnya"),), ("Rumah berikutnya roboh.",)
    ),
    "pekan lalu": Examples(
        (
            R("Laporan itu terbit pekan lalu.", "pekan lalu", "2024-W10"),
            R("Ia akan pensiun bulan depan.", "bulan depan", "2024-04"),
            R("Anggaran tahun ini turun.", "tahun ini", "2024"),
            R("Ia pindah tahun lalu.", "tahun lalu", "2023"),
        ),
        ("Ia menunggu sepekan.", "Jam ini buatan lama."),
    ),
    "pekan itu": Examples(
        (R("Banjir melanda pada 2019. Tahun itu sawah gagal panen.", "Tahun itu", "2019"),),
        ("Pria 48 tahun itu menunduk.", "Pohon itu tumbang."),
    ),
    "tahun yang sama": Examples(
        (R("Ia menikah pada 1998. Pada tahun yang sama ia pindah.", "tahun yang sama", "1998"),),
        ("Ia memakai baju yang sama.",),
    ),
    "bulan sebelumnya": Examples(
        (R("Inflasi Februari 2024 lebih tinggi daripada bulan sebelumnya.", "bulan sebelumnya", "2024-01"),),
        ("Inflasi lebih tinggi daripada sebelumnya.",),
    ),
    "bulan berikutnya": Examples(
        (R("Ia melamar pada Mei 2023 dan menikah bulan berikutnya.", "bulan berikutnya", "2023-06"),),
        ("Ia menikah berikutnya.",),
    ),
    "<bulan> hingga <bulan>": Examples(
        (R("Ia bertugas Maret hingga Mei 2020.", "Maret hingga Mei 2020", "2020-03/2020-05"),),
        ("Ia bertugas Agustus 2011 hingga Maret 2014.",),
    ),
    "<bulan kecil> lalu": Examples(
        (R("Menteri itu mundur november lalu.", "november lalu", "2023-11"),), ("Menteri itu mundur lalu pulang.",)
    ),
    "<bulan> lalu": Examples(
        (
            R("Film itu menang pada Mei lalu.", "Mei lalu", "2023-05"),
            R("Harga naik pada Februari lalu.", "Februari lalu", "2024-02"),
            R("Festival digelar Agustus mendatang.", "Agustus mendatang", "2024-08"),
            R("Targetnya selesai Maret ini.", "Maret ini", "2024-03"),
        ),
        ("Film itu menang pada Mei.",),
    ),
    "<tahun> mendatang": Examples(
        (R("Pemilihan 2029 mendatang akan serentak.", "2029 mendatang", "2029"),), ("Pemilihan 2029 akan serentak.",)
    ),
    "<bulan> tahun depan": Examples(
        (R("Pabrik itu akan dibuka Januari tahun depan.", "Januari tahun depan", "2025-01"),),
        ("Pabrik itu akan dibuka tahun depan.",),
    ),
    "<tanggal> tahun depan": Examples(
        (R("Roket itu meledak 9 November tahun lalu.", "9 November tahun lalu", "2023-11-09"),),
        ("Roket itu meledak tahun lalu.",),
    ),
    "<hari> pekan depan": Examples(
        (
            R("Sidang digelar Senin pekan depan.", "Senin pekan depan", "2024-03-18"),
            R("Ia dipanggil Jumat pekan ini.", "Jumat pekan ini", "2024-03-15"),
        ),
        ("Sidang digelar pekan depan.",),
    ),
    "<hari>-<hari> pekan depan": Examples(
        (R("Sidang digelar Senin-Rabu pekan depan.", "Senin-Rabu pekan depan", "2024-03-18/2024-03-20"),),
        ("Sidang digelar Senin-Rabu.",),
    ),
    "triwulan <urutan>": Examples(
        (R("Laba naik pada triwulan III 2023.", "triwulan III 2023", "2023-Q3"),), ("Laba naik tiga triwulan.",)
    ),
    "Q<urutan>": Examples((R("Laba naik pada Q1 2023.", "Q1 2023", "2023-Q1"),), ("Ia memakai ponsel Q9.",)),
    "semester <urutan>": Examples(
        (
            R("Kasus naik pada semester pertama 2023.", "semester pertama 2023", "2023-H1"),
            R("Laba naik pada paruh kedua 2022.", "paruh kedua 2022", "2022-H2"),
        ),
        ("Ia kuliah delapan semester.",),
    ),
    "triwulan <urutan> tanpa tahun": Examples(
        (R("Ekonomi tumbuh pada kuartal pertama.", "kuartal pertama", "2024-Q1"),),
        ("Ekonomi tumbuh pada kuartal pertama 2020.",),
    ),
    "triwulan <urutan> <tahun>": Examples(
        (R("Suku bunga naik pada triwulan I-2025.", "triwulan I-2025", "2025-Q1"),),
        ("Suku bunga naik pada triwulan I.",),
    ),
    "triwulan <urutan> tahun ini": Examples(
        (R("Wisatawan naik pada triwulan pertama tahun ini.", "triwulan pertama tahun ini", "2024-Q1"),),
        ("Wisatawan naik tahun ini.",),
    ),
    "triwulan <urutan> dan <urutan> tahun ini": Examples(
        (
            R(
                "Harga turun pada kuartal pertama dan kedua tahun depan.",
                "kuartal pertama dan kedua tahun depan",
                "2025-Q1/2025-Q2",
            ),
        ),
        ("Harga turun pada kuartal kedua tahun depan.",),
    ),
    "triwulan <urutan> dan <urutan> <tahun>": Examples(
        (R("Harga turun pada kuartal I dan II 2023.", "kuartal I dan II 2023", "2023-Q1/2023-Q2"),),
        ("Harga turun pada kuartal II 2023.",),
    ),
    "periode yang sama tahun lalu": Examples(
        (
            R(
                "Laba kuartal I 2024 lebih besar daripada periode yang sama tahun lalu.",
                "periode yang sama tahun lalu",
                "2023-Q1",
            ),
        ),
        ("Laba lebih besar daripada periode lalu.",),
    ),
    "abad ke-<angka>": Examples(
        (R("Masjid itu dibangun pada abad ke-19.", "abad ke-19", "18"),),
        ("Ia anak ke-19.", "Abad Ke-99 tak akan tiba."),
    ),
    "abad <angka>": Examples((R("Ini tantangan abad 21.", "abad 21", "20"),), ("Ia anak Abad itu.",)),
    "abad <angka romawi>": Examples(
        (R("Kerajaan itu berdiri pada abad XV.", "abad XV", "14"),), ("Kerajaan itu berdiri berabad-abad.",)
    ),
    "<tahun>-an": Examples(
        (R("Ia tenar pada 1970-an.", "1970-an", "197"),),
        ("Ia tenar pada 1970.", "Harganya Rp 7.000-an.", "Ada 1975-an di sana."),
    ),
    "tahun <angka>-an": Examples(
        (R("Lagu itu tenar pada era 90-an.", "era 90-an", "199"),), ("Harganya 60-an dolar.",)
    ),
    "dekade <tahun>-an": Examples(
        (
            R("Namanya dikenal pada dekade 1970-an.", "dekade 1970-an", "197"),
            R("Sejak tahun 1990-an ia menulis.", "tahun 1990-an", "199"),
        ),
        ("Namanya dikenal pada 1970-an.",),
    ),
    "musim panas <tahun>": Examples(
        (R("Es menipis pada musim panas 2007.", "musim panas 2007", "2007-SU"),), ("Es menipis pada 2007.",)
    ),
    "musim panas": Examples(
        (R("Krisis berlangsung hingga musim panas.", "musim panas"),), ("Bursa musim panas ramai.",)
    ),
    "musim panas lalu": Examples(
        (R("Ia pindah musim panas lalu.", "musim panas lalu", "2023-SU"),), ("Ia pindah pada musim lalu.",)
    ),
    # feasts
    "<hari raya>": Examples(
        (
            R("Jalan padat menjelang Lebaran.", "Lebaran", "2024-04-10"),
            R("Gereja penuh pada Natal.", "Natal", "2023-12-25"),
            R("Kantor tutup pada Jumat Agung.", "Jumat Agung", "2024-03-29"),
        ),
        ("Dies natal itu bukan hari besar.", "Ia bertahan dua hari."),
    ),
    "hari raya <hari raya>": Examples(
        (R("Toko tutup pada Hari Raya Nyepi.", "Hari Raya Nyepi", "2024-03-11"),), ("Toko tutup pada hari besar.",)
    ),
    "<hari raya> <tahun>": Examples(
        (
            R("Ia berpidato pada Natal 2021.", "Natal 2021", "2021-12-25"),
            R("Ia pulang saat Idul Fitri 2019.", "Idul Fitri 2019", "2019-06-05"),
        ),
        ("Ia berpidato pada Natal.",),
    ),
    "<hari raya> <tahun> Hijriah": Examples(
        (R("Menjelang Idul Fitri 1445 Hijriah pasar ramai.", "Idul Fitri 1445 Hijriah", "2024-04-10"),),
        ("Menjelang Idul Fitri pasar ramai.",),
    ),
    "<hari raya> tahun Saka <tahun>": Examples(
        (R("Mereka merayakan Nyepi Tahun Saka 1946.", "Nyepi Tahun Saka 1946", "2024-03-11"),),
        ("Mereka merayakan Nyepi 2024.",),
    ),
    "H-<angka> <hari raya>": Examples(
        (R("Truk dilarang lewat mulai H-3 Lebaran.", "H-3 Lebaran", "2024-04-07"),), ("Hasan H-3 itu nama kode.",)
    ),
    "H+<angka> <hari raya>": Examples(
        (R("Arus balik padat pada H+3 Lebaran.", "H+3 Lebaran", "2024-04-13"),), ("Arus balik padat pada Lebaran.",)
    ),
    "H-<angka> hingga H+<angka> <hari raya>": Examples(
        (R("Truk dilarang lewat pada H-3 hingga H+3 Lebaran.", "H-3 hingga H+3 Lebaran", "2024-04-07/2024-04-13"),),
        ("Truk dilarang lewat hingga H+3 Lebaran.",),
    ),
    "<hari raya> tahun depan": Examples(
        (R("Nama itu diumumkan selepas Lebaran tahun depan.", "Lebaran tahun depan", "2025-03-31"),),
        ("Nama itu diumumkan tahun depan.",),
    ),
    "<hari raya> lalu": Examples(
        (R("Ia pulang pada Natal lalu.", "Natal lalu", "2023-12-25"),), ("Ia pulang pada Natal.",)
    ),
    "<hari raya> yang tak tentu": Examples(
        (R("Mereka memperingati Maulid Nabi.", "Maulid Nabi"),), ("Mereka memperingati kelahirannya.",)
    ),
    # beginnings and ends
    "minggu pertama <bulan>": Examples(
        (R("Sekolah dibuka pada minggu kedua Januari 2024.", "minggu kedua Januari 2024", "2024-W02"),),
        ("Sekolah dibuka pada minggu kedua.",),
    ),
    "hari pertama <tahun>": Examples(
        (R("Longsor terjadi pada hari pertama tahun 2023.", "hari pertama tahun 2023", "2023-01-01"),),
        ("Hari pertama sekolah ramai.",),
    ),
    "hari pertama <bulan>": Examples(
        (R("Ia tiba pada hari pertama Mei 2023.", "hari pertama Mei 2023", "2023-05-01"),), ("Ia tiba pada Mei 2023.",)
    ),
    "akhir tahun": Examples(
        (
            R("Proyek itu rampung pada akhir tahun.", "akhir tahun", "2024"),
            R("Ia libur pada akhir pekan.", "akhir pekan", "2024-W11-WE"),
        ),
        ("Hasil akhir diumumkan.",),
    ),
    "akhir <bulan>": Examples(
        (
            R("Hujan mulai turun awal Juni 2023.", "awal Juni 2023", "2023-06"),
            R("Ia pensiun akhir bulan Mei 2020.", "akhir bulan Mei 2020"),
        ),
        ("Hujan turun pada Juni 2023.",),
    ),
    "akhir <tahun>": Examples(
        (
            R("Mereka mulai syuting akhir 2019.", "akhir 2019", "2019"),
            R("Sistem itu berlaku pada pertengahan tahun 2014.", "pertengahan tahun 2014", "2014"),
        ),
        ("Ia tinggal di Jawa Tengah pada 2019.",),
    ),
    "akhir pekan lalu": Examples(
        (
            R("Pesawat dikirim pada awal pekan ini.", "awal pekan ini", "2024-W11"),
            R("Server diserang akhir pekan lalu.", "akhir pekan lalu", "2024-W10-WE"),
            R("Ia disidang awal tahun depan.", "awal tahun depan", "2025"),
        ),
        ("Server diserang pekan lalu.",),
    ),
    "akhir dekade <tahun>-an": Examples(
        (R("Ia tenar pada akhir 1990-an.", "akhir 1990-an", "199"),), ("Ia tenar pada 1990-an.",)
    ),
    # hours and parts of the day
    "pukul <jam>": Examples(
        (R("Gempa terjadi, Senin (11/3), pada pukul 16.13 WIB.", "pukul 16.13 WIB", "2024-03-11T16:13"),),
        ("Ia dipukul 16 orang.",),
    ),
    "pukul <angka>": Examples(
        (
            R("Ia terbangun pukul dua pagi.", "pukul dua pagi", "2024-03-13T02:00"),
            R("Konser mulai pukul 7 malam.", "pukul 7 malam", "2024-03-13T19:00"),
        ),
        ("Pukul rata saja dua-duanya.", "Pukul 35 pun belum."),
    ),
    "jam <jam>": Examples((R("Ia tiba jam 08.30.", "jam 08.30", "2024-03-13T08:30"),), ("Ia tiba delapan jam.",)),
    "jam <angka> pagi": Examples(
        (R("Ia tiba jam 8 malam.", "jam 8 malam", "2024-03-13T20:00"),), ("Dalam 24 jam 3 orang tewas.",)
    ),
    "pukul <jam> waktu setempat": Examples(
        (R("Ia bebas pukul 11.00 waktu setempat.", "pukul 11.00 waktu setempat", "2024-03-13T11:00"),),
        ("Ia bebas pukul 11.00.",),
    ),
    "<jam> WIB": Examples(
        (R("Gempa terjadi tadi (04.30 WIB).", "04.30 WIB", "2024-03-13T04:30"),), ("Nilainya 04.30 saja.",)
    ),
    "pukul setengah <angka>": Examples(
        (R("Ia tiba pukul setengah delapan malam.", "pukul setengah delapan malam", "2024-03-13T19:30"),),
        ("Ia tiba setengah jam lagi.",),
    ),
    "pukul <angka>–<angka>": Examples(
        (R("Loket buka pukul 8 hingga 10 pagi.", "pukul 8 hingga 10 pagi", "2024-03-13T08:00/2024-03-13T10:00"),),
        ("Loket buka pukul 8.",),
    ),
    "jam <angka>–<angka> pagi": Examples(
        (R("Loket buka jam 7-9 malam.", "jam 7-9 malam", "2024-03-13T19:00/2024-03-13T21:00"),),
        ("Loket buka 7-9 jam.",),
    ),
    "pukul <jam>–<jam>": Examples(
        (
            R("Loket buka pukul 07.00–13.00 WITA.", "pukul 07.00–13.00 WITA", "2024-03-13T07:00/2024-03-13T13:00"),
            R("Akses putus antara pukul 01.00 dan 03.30 WIB.", "pukul 01.00 dan 03.30 WIB"),
        ),
        ("Loket buka pukul 07.00.",),
    ),
    "<jam>–<jam> WIB": Examples((R("Loket buka 07.00-13.00 WIB.", "07.00-13.00 WIB"),), ("Nilainya 07.00-13.00.",)),
    "sekitar pukul <jam>": Examples(
        (R("Api terlihat sekitar pukul 10.00 WIB.", "sekitar pukul 10.00 WIB", "2024-03-13T10:00"),),
        ("Api terlihat di sekitar pasar.",),
    ),
    "<hari> malam": Examples(
        (
            R("Banjir datang Minggu malam.", "Minggu malam", "2024-03-10TNI"),
            R("Ia tiba, Selasa (12/3/2024) pagi.", "Selasa (12/3/2024) pagi", "2024-03-12TMO"),
            R("Ia tiba kemarin sore.", "kemarin sore", "2024-03-12TAF"),
            R("Ia ditangkap Jumat dini hari.", "Jumat dini hari", "2024-03-08TMO"),
        ),
        ("Malam itu banjir datang.", "Ia tiba Minggu."),
    ),
    "<hari> malam waktu setempat": Examples(
        (R("Sidang usai Senin malam waktu setempat.", "Senin malam waktu setempat", "2024-03-11TNI"),),
        ("Sidang usai Senin malam.",),
    ),
    "<hari> malam (<tanggal>)": Examples(
        (R("Ia tiba Selasa malam (12/3/2024).", "Selasa malam (12/3/2024)", "2024-03-12TNI"),),
        ("Ia tiba Selasa malam (terlambat).",),
    ),
    "<hari> malam, <tanggal>": Examples(
        (R("Ia tiba Selasa malam, 12 Maret 2024.", "Selasa malam, 12 Maret 2024", "2024-03-12TNI"),),
        ("Ia tiba Selasa malam, lalu pergi.",),
    ),
    "malam <hari>": Examples(
        (R("Alun-alun ramai pada malam Minggu.", "malam Minggu", "2024-03-09TNI"),),
        ("Alun-alun ramai pada Minggu malam.",),
    ),
    "malam <hari raya>": Examples(
        (R("Misa malam Natal berjalan tertib.", "malam Natal", "2023-12-24TNI"),), ("Misa Natal berjalan tertib.",)
    ),
    "<hari> siang ini": Examples(
        (R("Lomba digelar Rabu siang ini.", "Rabu siang ini", "2024-03-13TAF"),), ("Lomba digelar siang ini.",)
    ),
    "sore hari ini": Examples(
        (R("Bursa melemah pada sore hari ini.", "sore hari ini", "2024-03-13TAF"),), ("Bursa melemah hari ini.",)
    ),
    "pagi ini": Examples(
        (
            R("Pagi tadi pelanggan antre.", "Pagi tadi", "2024-03-13TMO"),
            R("Rupiah melemah sore ini.", "sore ini", "2024-03-13TAF"),
        ),
        ("Pagi itu cerah.",),
    ),
    "tadi pagi": Examples((R("Tadi pagi ia datang.", "Tadi pagi", "2024-03-13TMO"),), ("Tadi ia datang.",)),
    "tadi malam": Examples((R("Ia tiba tadi malam.", "tadi malam", "2024-03-12TNI"),), ("Ia tiba malam ini.",)),
    "semalam": Examples((R("Ia ditelepon menteri semalam.", "semalam", "2024-03-12TNI"),), ("Ia menginap dua malam.",)),
    "malam itu": Examples(
        (R("Api muncul pada Sabtu (9/3). Malam itu angin kencang.", "Malam itu", "2024-03-09TNI"),),
        ("Malam ini angin kencang.",),
    ),
    "malamnya": Examples(
        (R("Ia tiba Sabtu (9/3). Malamnya ia sakit.", "Malamnya", "2024-03-09TNI"),), ("Malam ini ia sakit.",)
    ),
    "paginya": Examples(
        (R("Ia tiba Sabtu (9/3). Paginya ia sakit.", "Paginya", "2024-03-09TMO"),), ("Pagi ini ia sakit.",)
    ),
    "sorenya": Examples(
        (R("Ia tiba Sabtu (9/3). Sorenya ia sakit.", "Sorenya", "2024-03-09TAF"),), ("Sore ini ia sakit.",)
    ),
    "keesokan paginya": Examples(
        (R("Kapal karam Sabtu (9/3). Keesokan paginya bantuan tiba.", "Keesokan paginya", "2024-03-10TMO"),),
        ("Paginya bantuan tiba.",),
    ),
    "dini hari": Examples(
        (R("Api muncul Sabtu (9/3), yaitu pada dini hari.", "dini hari"),), ("Dinihari itu nama anak.",)
    ),
    "tengah malam": Examples(
        (R("Rapat usai menjelang tengah malam.", "tengah malam"),), ("Ia tinggal di tengah kota.",)
    ),
    "tengah hari": Examples((R("Rapat usai menjelang tengah hari.", "tengah hari"),), ("Ia tinggal di tengah hutan.",)),
    "<hari> pukul <jam>": Examples(
        (
            R(
                "Truk tergelincir Senin (11/3/2024) pukul 09.00 WIB.",
                "Senin (11/3/2024) pukul 09.00 WIB",
                "2024-03-11T09:00",
            ),
            R("Rapat akan digelar Kamis, pukul 14.00.", "Kamis, pukul 14.00", "2024-03-14T14:00"),
        ),
        ("Truk tergelincir Senin. Pukul 09.00 bantuan tiba.",),
    ),
    "<hari> malam pukul <jam>": Examples(
        (
            R(
                "Kereta anjlok Minggu (10/3/2024) petang pukul 17.52 WIB.",
                "Minggu (10/3/2024) petang pukul 17.52 WIB",
                "2024-03-10T17:52",
            ),
        ),
        ("Kereta anjlok Minggu pukul 17.52 WIB.",),
    ),
    "<hari> pukul <jam> hingga <hari> pukul <jam>": Examples(
        (
            R(
                "Peringatan berlaku 12 Maret pukul 08.00 hingga 14 Maret pukul 08.00.",
                "12 Maret pukul 08.00 hingga 14 Maret pukul 08.00",
                "2024-03-12T08:00/2024-03-14T08:00",
            ),
        ),
        ("Peringatan berlaku hingga 14 Maret pukul 08.00.",),
    ),
    "<tanggal>/<bulan>/<tahun> <jam>": Examples(
        (R("Diperbarui 12/03/2024 10.15 WIB.", "12/03/2024 10.15 WIB", "2024-03-12T10:15"),),
        ("Diperbarui 12/03/2024.",),
    ),
    "pukul <jam> <hari>": Examples(
        (
            R(
                "Harga turun pada pukul 7:55 WIB, Jumat (8/3/2024).",
                "pukul 7:55 WIB, Jumat (8/3/2024)",
                "2024-03-08T07:55",
            ),
        ),
        ("Harga turun pada pukul 7:55 WIB.",),
    ),
    "pukul <jam> <hari> malam": Examples(
        (R("Ia tiba pukul 7.30 Senin malam.", "pukul 7.30 Senin malam", "2024-03-11T19:30"),), ("Ia tiba Senin malam.",)
    ),
    # lengths of time
    "<angka> tahun": Examples(
        (
            R("Ia dihukum 12 tahun penjara.", "12 tahun", "P12Y"),
            R("Pria berusia 48 tahun itu pulang.", "48 tahun", "P48Y"),
        ),
        ("UU 12 Tahun 2011 berlaku.", "Ia membeli 12 buku."),
    ),
    "setahun": Examples((R("Ia dirawat selama sebulan.", "sebulan", "P1M"),), ("Ia dirawat di rumah.",)),
    "1 x 24 jam": Examples(
        (R("Tamu wajib lapor dalam 2 x 24 jam.", "2 x 24 jam", "PT48H"),), ("Ukurannya 2 x 24 meter.",)
    ),
    "dua hari dua malam": Examples(
        (R("Ia hilang dua hari dua malam.", "dua hari dua malam", "P2D"),), ("Ia hilang dua hari.",)
    ),
    "setengah jam": Examples((R("Ia berpidato setengah jam.", "setengah jam", "PT30M"),), ("Setengah warga pergi.",)),
    "<angka> setengah jam": Examples(
        (R("Ia berpidato satu setengah jam.", "satu setengah jam", "PT1H30M"),), ("Ia berpidato setengah jam.",)
    ),
    "<angka> jam <angka> menit": Examples(
        (
            R("Ia berlari 2 jam 15 menit.", "2 jam 15 menit", "PT2H15M"),
            R("Ia dihukum dua tahun enam bulan.", "dua tahun enam bulan", "P2Y6M"),
        ),
        ("Ia berlari 15 menit 2 kali.",),
    ),
    "dua-tiga hari": Examples(
        (
            R("Ia dirawat dua hingga tiga hari.", "dua hingga tiga hari", "P2D/P3D"),
            R("Ia antre 3-4 jam.", "3-4 jam", "PT3H/PT4H"),
        ),
        ("Ia antre 4-3 jam.", "Ia dirawat dua hari."),
    ),
    "selama <angka> tahun": Examples(
        (R("Ia dirawat selama tiga hari.", "tiga hari", "P3D"),), ("Ia dirawat tiga perawat.",)
    ),
    "<angka> bulan terakhir": Examples(
        (
            R("Harga naik dalam dua bulan terakhir.", "dua bulan terakhir", "P2M"),
            R("Pada 15 menit pertama timnya tertekan.", "15 menit pertama", "PT15M"),
        ),
        ("Harga naik dua bulan.", "Ini dua rumah terakhir."),
    ),
    "<angka> bulan terakhir ini": Examples(
        (R("Harga naik dalam lima tahun terakhir ini.", "lima tahun terakhir ini", "P5Y"),), ("Harga naik tahun ini.",)
    ),
    "<angka> tahun ke depan": Examples(
        (R("Ia akan memimpin lima tahun ke depan.", "lima tahun ke depan", "P5Y"),), ("Ia maju ke depan.",)
    ),
    "<angka> hari berturut-turut": Examples(
        (R("Hujan turun tiga hari berturut-turut.", "tiga hari berturut-turut", "P3D"),),
        ("Hujan turun berturut-turut.",),
    ),
    "<angka> bulan sekali": Examples(
        (R("Gajinya dibayar tiga bulan sekali.", "tiga bulan sekali", "P3M"),), ("Gajinya dibayar sekali.",)
    ),
    "<angka> bulan pertama tahun ini": Examples(
        (R("Laba naik dalam sembilan bulan pertama tahun ini.", "sembilan bulan pertama tahun ini", "P9M"),),
        ("Laba naik tahun ini.",),
    ),
    "hampir <angka> jam": Examples(
        (
            R("Mereka berbicara selama hampir 1 jam.", "hampir 1 jam", "PT1H"),
            R("Ia memimpin lebih dari dua tahun.", "lebih dari dua tahun", "P2Y"),
        ),
        ("Hampir semua hadir.", "Mereka berbicara satu jam."),
    ),
    "<angka> hari lalu": Examples(
        (
            R("Ia tiba dua hari lalu.", "dua hari lalu", "2024-03-11"),
            R("Ia pindah delapan tahun silam.", "delapan tahun silam", "2016"),
            R("Gedung itu dibangun satu dekade silam.", "satu dekade silam", "2014"),
            R("Ia datang tiga pekan lalu.", "tiga pekan lalu", "2024-W08"),
        ),
        ("Ia tiba dua hari kemudian.",),
    ),
    "<angka> hari yang lalu": Examples(
        (R("Ia tiba dua hari yang lalu.", "dua hari yang lalu", "2024-03-11"),), ("Ia tiba hari yang cerah.",)
    ),
    "<angka> hari lagi": Examples(
        (R("Pemilihan digelar dua hari lagi.", "dua hari lagi", "2024-03-15"),), ("Ia datang lagi.",)
    ),
    "<angka> hari kemudian": Examples(
        (
            R(
                "Perundingan digelar 12 Januari 2024. Sehari setelahnya ada konferensi.",
                "Sehari setelahnya",
                "2024-01-13",
            ),
            R("Ia ditahan 5 Januari 2024. Tiga hari kemudian ia bebas.", "Tiga hari kemudian", "2024-01-08"),
            R("Pada 1988 ia pindah dan setahun kemudian menikah.", "setahun kemudian", "1989"),
        ),
        ("Kemudian ia bebas.", "Ia ditahan tiga hari."),
    ),
    "<angka> hari sebelumnya": Examples(
        (R("Ia ditahan 5 Januari 2024. Dua hari sebelumnya ia lari.", "Dua hari sebelumnya", "2024-01-03"),),
        ("Sebelumnya ia lari.",),
    ),
    "sekitar <angka> tahun lalu": Examples(
        (R("Ia diculik sekitar setahun lalu.", "sekitar setahun lalu", "2023"),), ("Ia diculik di sekitar pasar.",)
    ),
    "beberapa hari": Examples((R("Ia dirawat beberapa hari.", "beberapa hari", "PXD"),), ("Beberapa warga dirawat.",)),
    "beberapa hari terakhir": Examples(
        (R("Dalam beberapa hari terakhir hujan turun.", "beberapa hari terakhir", "PXD"),),
        ("Beberapa rumah terakhir roboh.",),
    ),
    "beberapa hari terakhir ini": Examples(
        (R("Dalam beberapa pekan terakhir ini hujan turun.", "beberapa pekan terakhir ini", "PXW"),),
        ("Pekan ini hujan turun.",),
    ),
    "beberapa hari ke depan": Examples(
        (R("Hujan akan turun beberapa hari ke depan.", "beberapa hari ke depan", "PXD"),),
        ("Beberapa warga maju ke depan.",),
    ),
    "beberapa hari lalu": Examples(
        (R("Ia tiba beberapa bulan lalu.", "beberapa bulan lalu", "PAST_REF"),), ("Ia tiba beberapa bulan.",)
    ),
    "beberapa hari lagi": Examples(
        (R("Ia akan tiba beberapa hari lagi.", "beberapa hari lagi", "FUTURE_REF"),), ("Beberapa warga lagi tiba.",)
    ),
    "beberapa hari yang lalu": Examples(
        (R("Ia tiba beberapa hari yang lalu.", "beberapa hari yang lalu", "PAST_REF"),),
        ("Ia tiba dua hari yang lalu.",),
    ),
    # what comes again and again
    "setiap tahun": Examples((R("Setiap tahun sungai itu meluap.", "Setiap tahun", "P1Y"),), ("Setiap warga hadir.",)),
    "setiap <angka> tahun": Examples(
        (R("Kapal berangkat setiap 15 menit.", "setiap 15 menit", "PT15M"),), ("Kapal berangkat 15 menit lagi.",)
    ),
    "setiap <hari>": Examples(
        (
            R("Pasar buka setiap Senin.", "setiap Senin", "P1W"),
            R("Pasar buka tiap hari Rabu.", "tiap hari Rabu", "P1W"),
        ),
        ("Pasar buka pada Senin.",),
    ),
    "setiap <hari> dan <hari>": Examples(
        (R("Pasar buka setiap Selasa dan Jumat.", "setiap Selasa dan Jumat", "P1W"),), ("Pasar buka setiap Selasa.",)
    ),
    "setiap <hari> malam": Examples(
        (R("Radio itu siaran setiap Rabu malam.", "setiap Rabu malam", "P1W"),), ("Radio itu siaran Rabu malam.",)
    ),
    "setiap akhir pekan": Examples(
        (R("Ia pulang setiap akhir pekan.", "setiap akhir pekan", "P1W"),), ("Ia pulang akhir pekan ini.",)
    ),
    "setiap pagi": Examples((R("Ia berlari setiap pagi.", "setiap pagi", "P1D"),), ("Ia berlari pagi ini.",)),
    "setiap <bulan>": Examples(
        (R("Pesta digelar setiap Agustus.", "setiap Agustus", "P1Y"),), ("Pesta digelar Agustus.",)
    ),
    "setiap tanggal <angka>": Examples(
        (R("Gaji dibayar setiap tanggal 25.", "setiap tanggal 25", "P1M"),), ("Gaji dibayar tanggal 25.",)
    ),
    "tiap-tiap tahun": Examples(
        (R("Tiap-tiap tahun ia pulang.", "Tiap-tiap tahun", "P1Y"),), ("Tiap-tiap warga pulang.",)
    ),
    "setiap <hari> pukul <jam>": Examples(
        (R("Doa digelar setiap Senin dan Kamis pukul 08.00 WIB.", "setiap Senin dan Kamis pukul 08.00 WIB", "P1W"),),
        ("Doa digelar Senin pukul 08.00 WIB.",),
    ),
    "setiap tanggal <tanggal> <bulan>": Examples(
        (R("Upacara digelar setiap 17 Agustus.", "setiap 17 Agustus", "P1Y"),), ("Upacara digelar 17 Agustus.",)
    ),
    "setiap <hari raya>": Examples(
        (R("Ia pulang setiap Lebaran.", "setiap Lebaran", "P1Y"),), ("Ia pulang saat Lebaran.",)
    ),
    # what is found at last
    "waktu tak tentu": Examples(
        (
            R("Saat ini ia di rumah.", "Saat ini", "PRESENT_REF"),
            R("Ia kini menjadi ketua.", "kini"),
            R("Baru-baru ini ia pindah.", "Baru-baru ini", "PAST_REF"),
        ),
        ("Saat itu ia di rumah.", "Ia terkini di sana."),
    ),
    "dulu": Examples((R("Sejak dulu desa itu ramai.", "dulu"),), ("Makan dulu baru pergi.", "Ia lebih dulu pergi.")),
    "dulu di awal": Examples((R("Dulu desa itu ramai.", "Dulu"),), ("Tunggu dulu di sana.",)),
    "lamanya": Examples((R("Ia dirawat tiga hari.", "tiga hari", "P3D"),), ("Ia dirawat lama.",)),
    "perulangan": Examples((R("Ia datang tiap pekan.", "tiap pekan", "P1W"),), ("Ia datang tiap kali.",)),
    "hitungan": Examples((R("Ia tiba dua hari lalu.", "dua hari lalu", "2024-03-11"),), ("Ia tiba lalu pergi.",)),
    "bulan atau abad": Examples((R("Hujan turun pada Januari.", "Januari", "2024-01"),), ("Hujan turun dari langit.",)),
    "tahun saja": Examples((R("Ia wafat pada 2001.", "2001", "2001"),), ("Ia wafat dengan tenang.",)),
    "dasawarsa": Examples((R("Ia tenar pada 1980-an.", "1980-an", "198"),), ("Ia tenar di kota.",)),
    "jangka": Examples((R("Ia pulang pekan depan.", "pekan depan", "2024-W12"),), ("Ia pulang sendiri.",)),
    "awal, tengah, akhir": Examples(
        (R("Ia pulang awal bulan ini.", "awal bulan ini", "2024-03"),), ("Ia pulang lebih awal.",)
    ),
    "hari besar": Examples(
        (R("Ia lahir saat Tahun Baru 2000.", "Tahun Baru 2000", "2000-01-01"),), ("Ia memakai baju baru.",)
    ),
    "H-<angka>": Examples(
        (R("Tiket habis pada H-7 Lebaran.", "H-7 Lebaran", "2024-04-03"),), ("Tiket habis pada Lebaran.",)
    ),
    "hari atau tanggal": Examples(
        (R("Ia datang Selasa (12/3).", "Selasa (12/3)", "2024-03-12"),), ("Ia datang terlambat.",)
    ),
    "tanggal dalam kurung": Examples(
        (R("Dikutip dari Meridian, (12/3/2024), harga naik.", "(12/3/2024)", "2024-03-12"),),
        ("Dikutip dari Meridian, (12), harga naik.",),
    ),
    "tanggal angka lengkap": Examples(
        (R("Surat bertanggal 12/3/2024 itu palsu.", "12/3/2024", "2024-03-12"),), ("Surat nomor 12/3 itu palsu.",)
    ),
    "tanggal angka": Examples(
        (R("Batas akhir sampai 20/3.", "20/3", "2024-03-20"),),
        ("Dari 2/3 warga, separuh setuju.", "Nilainya pada 2/3/4 baris."),
    ),
    "tanggal angka di pangkal berita": Examples(
        (R("Amerta, 12/3 (Meridian) - Gubernur tiba.", "12/3", "2024-03-12"),),
        ("Sebanyak dua, 2/3 atau lebih, hadir.",),
    ),
    "tanggal <angka>": Examples(
        (
            R("Gaji dibayar pada tanggal 25.", "tanggal 25", "2024-03-25"),
            R("Ia wafat tanggal 7.", "tanggal 7", "2024-03-07"),
        ),
        ("Ia wafat tanggal 7 Mei.", "Pada tanggal 3, 5, dan 7 April 2024 ia absen."),
    ),
    "tanggal <angka> nanti": Examples(
        (R("Acara digelar tanggal 17 nanti.", "tanggal 17 nanti", "2024-03-17"),), ("Acara digelar tanggal 17.",)
    ),
    "bagian hari": Examples((R("Ia tiba Senin malam.", "Senin malam", "2024-03-11TNI"),), ("Ia tiba malam-malam.",)),
    "jam saja": Examples(
        (R("Ia tiba pukul 10.00 WIB.", "pukul 10.00 WIB", "2024-03-13T10:00"),), ("Ia tiba pada jam sibuk.",)
    ),
    "hari dan jam": Examples(
        (R("Ia tiba Senin pukul 10.00.", "Senin pukul 10.00", "2024-03-11T10:00"),), ("Ia tiba Senin.",)
    ),
    "Minggu lalu di awal kalimat": Examples(
        (
            R("Minggu lalu harga naik.", "Minggu lalu", "2024-W10"),
            R('Ia berkata, "Minggu depan kami pergi."', "Minggu depan", "2024-W12"),
        ),
        ("Rapat digelar Minggu lalu.", "Senin lalu harga naik."),
    ),
}
