"""One context of every page kind in both languages, written out by hand: what rendering is tested and looked at with."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babad.public import addresses
from babad.public.contexts import (
    Alternate,
    ArchiveMonth,
    ArchivePage,
    AuthorPage,
    Breaking,
    Byline,
    Calendar,
    CalendarDay,
    Card,
    CitedOutlet,
    DayArchivePage,
    EmbedBlock,
    ErrorPage,
    Frame,
    GalleryBlock,
    Head,
    HeadingBlock,
    HomePage,
    Link,
    ListBlock,
    MenuItem,
    PageContext,
    Pager,
    PhotoBlock,
    Picture,
    PictureSource,
    PlainPage,
    QuoteBlock,
    ReadAlsoBlock,
    SectionBlock,
    SectionPage,
    StoryPage,
    TableBlock,
    TextBlock,
    TopicPage,
    Wording,
)

WIB = ZoneInfo("Asia/Jakarta")
NOON = datetime(2022, 1, 14, 12, 0, tzinfo=WIB)
WIDTHS = (320, 640, 960, 1280, 1920)


def picture(name: str = "a", **fields: object) -> Picture:
    """Return a picture whose files would be called /media/<name>-<width>.<format>."""

    def srcset(ending: str) -> str:
        return ", ".join(f"/media/photos/{name}-{width}.{ending} {width}w" for width in WIDTHS)

    endings = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}
    made = Picture(
        sources=tuple(PictureSource(f"image/{kind}", srcset(ending)) for kind, ending in endings.items()),
        address=f"/media/photos/{name}-960.jpg",
        width=960,
        height=640,
        large=f"/media/photos/{name}-1920.jpg",
        large_width=1920,
        large_height=1280,
        alt="Perahu nelayan di dermaga kayu saat fajar",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


TEXTS = {
    "id": {
        "sections": ["Nasional", "Internasional", "Ekonomi", "Daerah", "Hukum", "Olahraga", "Sains"],
        "plain": ["Tentang kami", "Pedoman pemberitaan", "Hubungi kami"],
        "headlines": [
            "Dermaga Baru Tanjung Kelor Dibuka, Nelayan Minta Harga Es Diturunkan",
            "Hujan Tiga Hari, Waduk Randu Wangi Mendekati Batas Aman",
            "Sidang Perkara Gudang Beras: Saksi Sebut Timbangan Diganti Dua Kali",
            "Peneliti Temukan Katak Pohon Baru di Lereng Gunung Sumbul",
            "Harga Cabai Turun Separuh dalam Sepekan",
            "Persikel Menang 2-1, Gol Penentu pada Menit Terakhir",
            "Sekolah Terapung Pulau Rangas Kekurangan Guru Matematika",
            "Tarif Kapal Penyeberangan Naik Mulai Februari",
            "Warga Lembah Aru Kembali ke Rumah setelah Sebelas Hari Mengungsi",
            "Perpustakaan Keliling Menempuh Jalan yang Tak Dilalui Mobil",
            "Pemilihan Lurah Ditunda karena Surat Suara Salah Cetak",
        ],
        "standfirst": "Setelah dua tahun dibangun, dermaga itu memangkas waktu bongkar muat. Biaya es belum ikut turun.",
        "kicker": "Pelabuhan",
        "tagline": "Berita dari teluk dan dunia",
    },
    "en": {
        "sections": ["National", "World", "Business", "Regions", "Courts", "Sport", "Science"],
        "plain": ["About us", "Editorial guidelines", "Contact"],
        "headlines": [
            "New Pier Opens at Tanjung Kelor; Fishers Ask for Cheaper Ice",
            "Three Days of Rain Bring Randu Wangi Reservoir Close to Its Limit",
            "Rice Warehouse Trial: Witness Says Scales Were Changed Twice",
            "Researchers Find New Tree Frog on the Slopes of Mount Sumbul",
            "Chilli Prices Halve Within a Week",
            "Persikel Win 2-1 With a Goal in the Last Minute",
            "Floating School of Rangas Island Is Short of Maths Teachers",
            "Ferry Fares to Rise From February",
            "Aru Valley Residents Return Home After Eleven Days",
            "A Mobile Library Takes Roads That Cars Do Not",
            "Village Vote Postponed Over Misprinted Ballots",
        ],
        "standfirst": "Two years in the building, the pier cuts unloading times. The price of ice has yet to follow.",
        "kicker": "Harbour",
        "tagline": "News from the bay and the world",
    },
}


def slug(title: str) -> str:
    return "-".join("".join(character if character.isalnum() else " " for character in title.lower()).split())


def frame(language: str, current: int | None = None) -> Frame:
    texts = TEXTS[language]
    home = addresses.home_address(language)
    return Frame(
        language=language,
        house="Kabar Teluk",
        owner="PT Media Teluk Raya",
        logo=None,
        home=home,
        archive=addresses.archive_address(language),
        zone="WIB",
        menu=tuple(
            MenuItem(title, f"{home}{slug(title)}/", place == current) for place, title in enumerate(texts["sections"])
        ),
        footer=tuple(Link(title, f"{home}{slug(title)}/") for title in texts["plain"]),
        editions=(Alternate("id", "Bahasa Indonesia", "/"), Alternate("en", "English", "/en/")),
        social=(
            Link("Instagram", "https://social.example/instagram/kabarteluk"),
            Link("YouTube", "https://social.example/youtube/kabarteluk"),
        ),
        wording=Wording(tagline=texts["tagline"], read_also="Baca:" if language == "id" else "Read also:"),
    )


def head(language: str, title: str, path: str, **fields: object) -> Head:
    address = addresses.home_address(language) + path
    made = Head(
        title=title,
        description=TEXTS[language]["standfirst"],
        address=address,
        canonical=addresses.absolute(address),
        feeds=(Link("Kabar Teluk", addresses.site_feed_address(language)),),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def card(language: str, number: int = 0, **fields: object) -> Card:
    """Return story `number` as a card; a higher number is older. Every fourth has no photo."""
    texts = TEXTS[language]
    headline = texts["headlines"][number % len(texts["headlines"])]
    section = texts["sections"][number % len(texts["sections"])]
    made = Card(
        address=f"{addresses.home_address(language)}{slug(section)}/{slug(headline)}/",
        headline=headline,
        kicker=texts["kicker"] if number % 3 == 0 else "",
        standfirst=texts["standfirst"] if number % 2 == 0 else "",
        section=section,
        published=NOON - timedelta(hours=3 * number, minutes=7 * number),
        picture=None if number % 4 == 3 else picture("abc"[number % 3], alt=""),
        advertorial=False,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def cards(language: str, count: int, start: int = 0) -> tuple[Card, ...]:
    return tuple(card(language, number) for number in range(start, start + count))


def home(language: str = "id") -> HomePage:
    sections = [
        SectionBlock(Link(item.title, item.address), cards(language, 4, start))
        for start, item in enumerate(frame(language).menu[:5])
    ]
    urgent = Breaking("", card(language, 1))
    page_head = head(
        language,
        TEXTS[language]["tagline"],
        "",
        alternates=(Alternate("id", "Bahasa Indonesia", "/"), Alternate("en", "English", "/en/")),
    )
    return HomePage(
        frame(language),
        page_head,
        date(2022, 1, 14),
        urgent,
        card(language, 0),
        cards(language, 6, 1),
        cards(language, 10, 7),
        tuple(sections),
    )


def section(language: str = "id") -> SectionPage:
    item = frame(language).menu[3]
    description = TEXTS[language]["standfirst"]
    older = addresses.numbered(item.address, language, 3)
    path = item.address.removeprefix(addresses.home_address(language))
    return SectionPage(
        frame(language, 3),
        head(language, item.title, path),
        item.title,
        description,
        cards(language, 9),
        Pager(None, "", older),
    )


def topic(language: str = "id") -> TopicPage:
    word = addresses.WORDS[language].topics
    front = f"{addresses.home_address(language)}{word}/tanjung-kelor/"
    return TopicPage(
        frame(language),
        head(language, "Tanjung Kelor", f"{word}/tanjung-kelor/page/2/"),
        "Tanjung Kelor",
        "place",
        "",
        cards(language, 8),
        Pager(2, front, addresses.numbered(front, language, 1)),
    )


def author(language: str = "id") -> AuthorPage:
    word = addresses.WORDS[language].authors
    return AuthorPage(
        frame(language),
        head(language, "Sekar Ayuningtyas", f"{word}/sekar-ayuningtyas/"),
        "Sekar Ayuningtyas",
        "Reporter pelabuhan" if language == "id" else "Harbour reporter",
        TEXTS[language]["standfirst"],
        picture("b", alt="Sekar Ayuningtyas"),
        cards(language, 6),
        Pager(None, "", ""),
    )


def day_archive(language: str = "id") -> DayArchivePage:
    day = date(2022, 1, 14)

    def cell(number: int) -> CalendarDay | None:
        if not 1 <= number <= 31:
            return None
        one = date(2022, 1, number)
        return CalendarDay(one, addresses.day_address(language, one) if number <= 14 else "", one == day)

    calendar = Calendar(
        month=date(2022, 1, 1),
        weeks=tuple(tuple(cell(monday + place) for place in range(7)) for monday in range(-4, 32, 7)),
        earlier=addresses.day_address(language, date(2021, 12, 31)),
        earlier_month=date(2021, 12, 1),
        later="",
        later_month=None,
    )
    address = addresses.day_address(language, day).removeprefix(addresses.home_address(language))
    return DayArchivePage(frame(language), head(language, "", address), day, cards(language, 5), calendar)


def archive(language: str = "id") -> ArchivePage:
    def month(year: int, number: int) -> ArchiveMonth:
        day = date(year, number, 27 if number != 1 else 14)
        return ArchiveMonth(day.replace(day=1), addresses.day_address(language, day))

    years = ((2022, (month(2022, 1),)), (2021, tuple(month(2021, number) for number in range(5, 13))))
    return ArchivePage(frame(language), head(language, "", f"{addresses.WORDS[language].archive}/"), years)


BODIES = {
    "id": (
        "Dermaga baru di Tanjung Kelor mulai dipakai pada Jumat (14/1/2022). Kapal pertama, <i>Sinar Bahari</i>, menurunkan "
        "empat ton tongkol sebelum matahari terbit.",
        "“Dulu kami menunggu air pasang sampai tengah hari,” kata Markus Labobar, nakhoda kapal itu. Kini bongkar muat "
        'selesai dalam satu jam, menurut <a href="/topik/tanjung-kelor/">pengelola pelabuhan</a>.',
        "Pembangunan menelan biaya Rp 48,6 miliar dan molor tujuh bulan dari jadwal karena dua tiang pancang harus diganti.",
    ),
    "en": (
        "The new pier at Tanjung Kelor came into use on Friday (14 January 2022). The first boat, the <i>Sinar Bahari</i>, "
        "unloaded four tonnes of mackerel tuna before sunrise.",
        "“We used to wait for the tide until noon,” said Markus Labobar, the boat's master. Unloading now takes an hour, "
        'according to <a href="/en/topics/tanjung-kelor/">the harbour office</a>.',
        "Construction cost 48.6 billion rupiah and ran seven months late because two piles had to be replaced.",
    ),
}


def story(language: str = "id") -> StoryPage:
    texts, first = TEXTS[language], card(language, 0)
    indonesian = language == "id"
    opening, *others = (f"<p>{paragraph}</p>" for paragraph in BODIES[language])
    dateline = '<p><span class="dateline">KABARTELUK.EXAMPLE, Tanjung Kelor</span> — '
    topic_word = addresses.WORDS[language].topics
    topics = tuple(
        Link(name, f"{addresses.home_address(language)}{topic_word}/{slug(name)}/")
        for name in ("Tanjung Kelor", "Nelayan" if indonesian else "Fishers", "Markus Labobar")
    )
    pier = "Dermaga" if indonesian else "Pier"
    captions = (
        ("Dermaga baru Tanjung Kelor pada hari pertamanya.", "Dermaga lama, yang dibongkar sejak 2020.")
        if indonesian
        else ("The new pier of Tanjung Kelor on its first day.", "The old pier, dismantled since 2020.")
    )
    body = (
        TextBlock(opening.replace("<p>", dateline)),
        TextBlock(others[0]),
        ReadAlsoBlock(texts["headlines"][1], card(language, 1).address),
        ReadAlsoBlock(texts["headlines"][7], card(language, 7).address),
        PhotoBlock(
            picture(
                "b",
                caption=captions[1],
                credit="Lodewijk Tamaela",
                is_archive=True,
                archive_date=date(2019, 8, 3),
                number=2,
            )
        ),
        HeadingBlock("Harga es" if indonesian else "The price of ice"),
        TextBlock(others[1]),
        QuoteBlock(
            "Es lebih mahal daripada solar. Itu yang harus dibereskan dulu."
            if indonesian
            else "Ice costs more than diesel. That is what must be put right first.",
            "Yohana Rumbiak",
            "ketua koperasi nelayan" if indonesian else "head of the fishers' cooperative",
            "musyawarah desa, 12 Januari" if indonesian else "village meeting, 12 January",
        ),
        TableBlock(
            "Biaya sekali melaut" if indonesian else "Costs of one trip",
            ("Pos", "2020", "2022") if indonesian else ("Item", "2020", "2022"),
            (("Es", "Rp 310.000", "Rp 465.000"), ("Solar", "Rp 290.000", "Rp 340.000"))
            if indonesian
            else (("Ice", "310,000", "465,000"), ("Diesel", "290,000", "340,000")),
            row_headers=True,
        ),
        ListBlock(
            ordered=False,
            items=("Panjang: 120 meter", "Kedalaman: 4,5 meter", "Kapal per hari: <b>60</b>")
            if indonesian
            else ("Length: 120 metres", "Depth: 4.5 metres", "Boats a day: <b>60</b>"),
        ),
        GalleryBlock(
            tuple(
                picture(name, caption=f"{pier} {n}", credit="Lodewijk Tamaela", number=n)
                for n, name in ((3, "a"), (4, "c"))
            )
        ),
        EmbedBlock(
            "Pembukaan dermaga, dari udara" if indonesian else "The opening, from the air",
            "https://video.example/dermaga",
            "Video Teluk",
        ),
    )
    path = first.address.removeprefix(addresses.home_address(language))
    other = "en" if indonesian else "id"
    page_head = head(
        language,
        first.headline,
        path,
        alternates=(
            Alternate(language, "…", first.address),
            Alternate(other, "…", card(other, 0).address),
        ),
        feeds=(
            Link("Tanjung Kelor", addresses.topic_feed_address(language, "tanjung-kelor")),
            Link(texts["sections"][0], addresses.section_feed_address(language, slug(texts["sections"][0]))),
            Link("Kabar Teluk", addresses.site_feed_address(language)),
        ),
    )
    return StoryPage(
        frame=frame(language, 0),
        head=page_head,
        kicker=texts["kicker"],
        headline=first.headline,
        standfirst=texts["standfirst"],
        social_headline=first.headline,
        section=Link(texts["sections"][0], frame(language).menu[0].address),
        advertorial=False,
        rights="own",
        agency="",
        place="Tanjung Kelor",
        lead=picture("a", caption=captions[0], credit="Lodewijk Tamaela/Kabar Teluk", number=1),
        bylines=(
            Byline("Sekar Ayuningtyas", "writer", addresses.author_address(language, "sekar-ayuningtyas")),
            Byline("Dorkas Wakum", "contributor"),
            Byline("Benyamin Hutapea", "editor", addresses.author_address(language, "benyamin-hutapea")),
        ),
        closing_byline="(Redaksi)" if indonesian else "(Newsroom)",
        published=datetime(2022, 1, 14, 9, 15, 20, tzinfo=WIB),
        updated=datetime(2022, 1, 14, 11, 40, 5, tzinfo=WIB),
        body=body,
        outlets_cited=(
            CitedOutlet("Suara Dermaga", date(2022, 1, 13), "https://suaradermaga.example/ice"),
            CitedOutlet("Radio Teluk"),
        ),
        main_topic=topics[0],
        topic_line="",
        topics=topics,
        share_whatsapp="https://wa.me/?text=Dermaga",
        related=cards(language, 4, 1),
        latest=cards(language, 10, 1),
    )


def plain(language: str = "id") -> PlainPage:
    title = TEXTS[language]["plain"][1]
    html = "".join(f"<p>{paragraph}</p>" for paragraph in BODIES[language])
    rules = "<h2>1</h2><ul><li>Satu</li><li>Dua</li></ul>"
    return PlainPage(frame(language), head(language, title, f"{slug(title)}/"), title, html + rules + html, NOON)


def not_found(language: str = "id") -> ErrorPage:
    return ErrorPage(
        frame(language), head(language, "", "tiada/", indexed=False, canonical=""), 404, cards(language, 5)
    )


def server_error(language: str = "id") -> ErrorPage:
    bare = replace(frame(language), menu=(), footer=(), editions=(), social=(), archive="", wording=Wording())
    return ErrorPage(bare, head(language, "", "", indexed=False, canonical="", feeds=()), 500)


KINDS = {
    "home": home,
    "section": section,
    "topic": topic,
    "author": author,
    "day_archive": day_archive,
    "archive": archive,
    "story": story,
    "plain": plain,
    "not_found": not_found,
    "server_error": server_error,
}


def page(kind: str, language: str) -> PageContext:
    return KINDS[kind](language)
