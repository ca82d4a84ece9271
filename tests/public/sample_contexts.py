"""One context of every page kind in both languages, written out by hand: what rendering is tested and looked at with."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from babad.public import addresses
from babad.public.charts import Chart, Count, draw
from babad.public.contexts import (
    AgendaPage,
    Alternate,
    ArchiveMonth,
    ArchivePage,
    Article,
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
    ListChoice,
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
    WikiListPage,
    WikiPage,
    Wording,
)
from babad.public.record_contexts import (
    AgendaDay,
    AgendaMonth,
    DateEntry,
    EntityLink,
    EventEntry,
    EventGroup,
    FigureEntry,
    LegalEntry,
    QuoteEntry,
    RoleEntry,
    Sentence,
    TimeLink,
    When,
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
        wiki=addresses.wiki_front_address(language),
        agenda=addresses.agenda_address(language),
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
    bare = replace(
        frame(language), menu=(), footer=(), editions=(), social=(), archive="", wiki="", agenda="", wording=Wording()
    )
    return ErrorPage(bare, head(language, "", "", indexed=False, canonical="", feeds=()), 500)


# ---- The record ------------------------------------------------------------------------------------------------------

LINES = {
    "id": {
        "call": "Sri Lestari menelepon pengelola dermaga Tanjung Kelor pada Kamis malam untuk menanyakan pasokan es.",
        "meeting": "Bupati Karangjati Sri Lestari akan bertemu pengurus koperasi nelayan pada 26 Januari 2022.",
        "talks": "Pembicaraan dengan nelayan dijadwalkan pada 9 Januari, kata pengurus koperasi.",
        "visit": "Rombongan bupati meninjau dermaga lama pada Desember 2021.",
        "trial": "Sidang perkara gudang es dibuka pekan lalu dengan Sri Lestari sebagai saksi.",
        "statement": "Pemerintah Kabupaten Karangjati mengumumkan tarif sandar baru pada 2021.",
        "protest": "Nelayan berunjuk rasa di depan kantor bupati.",
        "quote": "Es lebih mahal daripada solar. Itu yang dibereskan dulu.",
        "indirect": "Sri Lestari mengatakan bahwa pabrik es kedua akan selesai sebelum musim timur.",
        "figure": "Sebanyak 48 hingga 60 kapal sandar setiap hari, kata pengelola.",
        "cleared": "Majelis hakim membebaskan Sri Lestari dari semua dakwaan dalam perkara gudang es.",
        "arrest": "Polisi menahan Sri Lestari pada Juni 2020 dalam perkara gudang es.",
        "role": "Bupati Karangjati",
        "former_role": "Ketua Koperasi Nelayan Tanjung Kelor",
        "boats": "48 hingga 60 kapal",
        "article": "<p>Sri Lestari memimpin Karangjati sejak 2019. Ia dikenal karena dermaga baru Tanjung Kelor.</p>",
    },
    "en": {
        "call": "Sri Lestari telephoned the harbour office of Tanjung Kelor on Thursday evening to ask about ice.",
        "meeting": "Karangjati's regent, Sri Lestari, is to meet the fishers' cooperative on 26 January 2022.",
        "talks": "Talks with the fishers are set for 9 January, the cooperative said.",
        "visit": "The regent's party visited the old pier in December 2021.",
        "trial": "The trial over the ice warehouse opened last week, with Sri Lestari as a witness.",
        "statement": "The regency announced new mooring fees in 2021.",
        "protest": "Fishers protested in front of the regent's office.",
        "quote": "Ice costs more than diesel. That is what must be put right first.",
        "indirect": "Sri Lestari said that the second ice plant would be ready before the east monsoon.",
        "figure": "Between 48 and 60 boats moor every day, the harbour office said.",
        "cleared": "The court acquitted Sri Lestari of all charges in the case of the ice warehouse.",
        "arrest": "Police detained Sri Lestari in June 2020 in the case of the ice warehouse.",
        "role": "Regent of Karangjati",
        "former_role": "Head of the fishers' cooperative",
        "boats": "48 to 60 boats",
        "article": "<p>Sri Lestari has led Karangjati since 2019. She is known for the new pier of Tanjung Kelor.</p>",
    },
}


def sentence(language: str = "id", line: str = "call", number: int = 0, **fields: object) -> Sentence:
    """Return a sentence of story `number`."""
    told = card(language, number)
    text = LINES[language][line]
    fragment = addresses.sentence_fragment(uuid5(NAMESPACE_URL, text), text)
    made = Sentence(text, told.headline, told.address + fragment, told.published, language)
    return replace(made, **fields)  # type: ignore[arg-type]


def entity_link(language: str, name: str, kind: str = "person", role: str = "") -> EntityLink:
    return EntityLink(name, addresses.wiki_address(language, slug(name)), kind, role)


def when(first: str = "", last: str = "", precision: str = "day") -> When:
    if not first:
        return When("", None, None, "unknown")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return When(first if not last else f"{first}/{last}", start, end, precision)


def event(language: str = "id", line: str = "call", **fields: object) -> EventEntry:
    """Return an event that story 0 reports; `line` is both its sentence and, unless given, its type."""
    source = sentence(language, line)
    made = EventEntry(
        anchor="e-" + uuid5(NAMESPACE_URL, f"event {line}").hex[:12],
        type=line,
        status="past",
        when=when("2021-12-30"),
        place=None,
        participants=(entity_link(language, "Sri Lestari"), EntityLink("Markus Labobar")),
        told=source,
        sources=(source,),
        reports=1,
        since=source.published,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def coming(language: str = "id") -> tuple[EventEntry, ...]:
    later = sentence(language, "meeting", 5)
    return (
        event(
            language,
            "meeting",
            status="scheduled",
            when=when("2022-01-26"),
            place=entity_link(language, "Tanjung Kelor", "place"),
            sources=(sentence(language, "meeting"), later, sentence(language, "talks", 7)),
            reports=3,
            since=later.published,
            dates=(
                DateEntry(when("2022-01-26"), True, sentence(language, "meeting")),
                DateEntry(when("2022-01-25"), False, later),
            ),
        ),
        event(language, "visit", status="scheduled", when=when("2022-02-01", "2022-02-28", "month")),
        event(
            language,
            "protest",
            anchor="e-0123456789ab",
            status="cancelled",
            when=when("2022-02-03", "2022-02-04", "range"),
        ),
    )


def unreported(language: str = "id") -> EventEntry:
    return event(
        language, "talks", type="meeting", status="scheduled", when=when("2022-01-09"), participants=(), unreported=True
    )


def chart() -> Chart:
    types = ["meeting", "statement", "visit", "call", "protest", "trial", "sanction", "deploy"]
    counts = [
        Count(date(2020 + (month // 12), month % 12 + 1, 1), types[month % 8], 1 + (month * 7) % 5)
        for month in range(24)
    ]
    made = draw([*counts, Count(None, "meeting", 2)])
    assert made
    return made


def quote(language: str = "id", **fields: object) -> QuoteEntry:
    source = sentence(language, "quote", 2)
    made = QuoteEntry(
        anchor="q-0123456789ab",
        text=LINES[language]["quote"],
        kind="direct",
        via="Radio Teluk",
        said_on=date(2022, 1, 12),
        day=date(2022, 1, 12),
        speaker=EntityLink("Sri Lestari", role=LINES[language]["role"]),
        sources=(source,),
        reports=1,
        since=source.published,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def past(language: str, cleared: LegalEntry, amount: FigureEntry) -> tuple[EventGroup, ...]:
    december, year = when("2021-12-01", "2021-12-31", "month"), when("2021-01-01", "2021-12-31", "year")
    karangjati = entity_link(language, "Karangjati", "place")
    fees = event(language, "statement", when=year, place=karangjati, figures=(amount,))
    arrest = event(language, "arrest", when=when("2020-06-08"), outcome=cleared)
    return (
        EventGroup(2021, 12, (event(language), event(language, "visit", anchor="e-0123456789ac", when=december))),
        EventGroup(2021, None, (fees,)),
        EventGroup(2020, 6, (arrest,)),
        EventGroup(None, None, (event(language, "trial", when=when(), status="alleged"),)),
    )


def wiki(language: str = "id") -> WikiPage:
    lines = LINES[language]
    front = addresses.wiki_address(language, "sri-lestari")
    cleared = LegalEntry("cleared", date(2021, 3, 4), sentence(language, "cleared", 3))
    amount = FigureEntry("f-0123456789ab", lines["boats"], True, sentence(language, "figure", 4))
    return WikiPage(
        frame=frame(language),
        head=head(
            language,
            "Sri Lestari",
            "wiki/sri-lestari/",
            alternates=tuple(
                Alternate(one, "…", addresses.wiki_address(one, "sri-lestari")) for one in addresses.WORDS
            ),
            calendars=(Link("Sri Lestari", addresses.wiki_calendar_address(language, "sri-lestari")),),
        ),
        front=front,
        kind="person",
        name="Sri Lestari",
        aliases=("Hj. Sri Lestari", "Bu Tari"),
        role=lines["role"],
        roles=(
            RoleEntry(lines["role"], "", date(2019, 5, 2), date(2022, 1, 14), False, sentence(language, "meeting")),
            RoleEntry(lines["former_role"], "", date(2014, 1, 1), date(2019, 4, 30), True, None),
        ),
        legal=(cleared, LegalEntry("suspect", date(2020, 6, 8), sentence(language, "arrest", 6))),
        first_day=date(2019, 5, 2),
        last_day=date(2022, 1, 14),
        story_count=47,
        wikidata="https://www.wikidata.org/wiki/Q42",
        as_of=None,
        part=None,
        article=Article((TextBlock(lines["article"]),), NOON),
        coming=coming(language),
        unreported=(unreported(language),),
        timeline=past(language, cleared, amount),
        times=tuple(
            TimeLink(year, None, count, addresses.wiki_time_address(language, "sri-lestari", year))
            for year, count in ((2021, 34), (2020, 21))
        ),
        chart=chart(),
        quotes=(
            quote(language),
            quote(
                language, anchor="q-1", kind="indirect", via="", said_on=None, sources=(sentence(language, "indirect"),)
            ),
        ),
        more_quotes=True,
        figures=(amount, replace(amount, anchor="f-1", newest=False)),
        related=(
            entity_link(language, "Tanjung Kelor", "place"),
            entity_link(language, "Yohana Rumbiak", role=lines["former_role"]),
            entity_link(language, "Koperasi Nelayan Tanjung Kelor", "organisation"),
        ),
        stories=cards(language, 6),
        calendar=addresses.wiki_calendar_address(language, "sri-lestari"),
    )


NAMES = [
    "Karangjati",
    "Koperasi Nelayan Tanjung Kelor",
    "Markus Labobar",
    "Sri Lestari",
    "Tanjung Kelor",
    "Yohana Rumbiak",
]


def wiki_list(language: str = "id") -> WikiListPage:
    kinds = [kind for kind, _word in addresses.WORDS[language].kinds]
    return WikiListPage(
        frame=frame(language),
        head=head(language, "", "wiki/"),
        kind="",
        letter="",
        looked_for="",
        search=addresses.wiki_front_address(language),
        kinds=tuple(ListChoice(kind, addresses.wiki_list_address(language, kind), not kind) for kind in kinds),
        letters=tuple(
            ListChoice(one, addresses.wiki_list_address(language, "", one)) for one in "abcdefghijklmnoprstuwyz"
        ),
        entities=tuple(
            entity_link(language, name, kind, LINES[language]["role"] if name == "Sri Lestari" else "")
            for name, kind in zip(NAMES, ["place", "organisation", "person", "person", "place", "person"], strict=True)
        ),
        further=f"{addresses.wiki_front_address(language)}?after=abc",
    )


def agenda(language: str = "id") -> AgendaPage:
    meeting, visit, protest = coming(language)
    return AgendaPage(
        frame=frame(language),
        head=head(language, "", "agenda/", calendars=(Link("Agenda", addresses.agenda_calendar_address(language)),)),
        today=date(2022, 1, 14),
        months=(
            AgendaMonth(date(2022, 1, 1), (AgendaDay(date(2022, 1, 26), (meeting,)),)),
            AgendaMonth(date(2022, 2, 1), (AgendaDay(date(2022, 2, 3), (protest,)), AgendaDay(None, (visit,)))),
            AgendaMonth(None, (AgendaDay(None, (event(language, "trial", status="scheduled", when=when()),)),)),
        ),
        unreported=(unreported(language),),
        further="",
        calendar=addresses.agenda_calendar_address(language),
    )


KINDS = {
    "home": home,
    "section": section,
    "topic": topic,
    "author": author,
    "day_archive": day_archive,
    "archive": archive,
    "story": story,
    "plain": plain,
    "wiki": wiki,
    "wiki_list": wiki_list,
    "agenda": agenda,
    "not_found": not_found,
    "server_error": server_error,
}


def page(kind: str, language: str) -> PageContext:
    return KINDS[kind](language)
