"""Outlets: what is one, and which ones a story says it relies on."""

import datetime
import re
from collections.abc import Iterable, Sequence

from babad.importers.page.dates import days
from babad.importers.page.lines import key
from babad.importers.page.types import CitedOutlet

# Agencies, papers and broadcasters whose names do not show by themselves that they are outlets.
_KNOWN = frozenset(
    name.strip()
    for name in """
    reuters, associated press, the associated press, ap, afp, agence france-presse, upi, dpa, efe, ansa, xinhua, tass,
    ria novosti,
    interfax, kyodo, yonhap, bernama, antara, kantor berita antara, anadolu, anadolu agency, bloomberg, cnn, cnn indonesia,
    cnbc, cnbc indonesia, bbc, bbc indonesia, voa, voice of america, dw, deutsche welle, al jazeera, aljazeera, al arabiya,
    the guardian, guardian, the new york times, new york times, nyt, the washington post, washington post, wall street journal,
    the wall street journal, financial times, the economist, the independent, the telegraph, the times, the sun, daily mail,
    daily mirror, mirror, marca, sky news, sky sports, fox news, abc news, nbc news, cbs news, npr, politico, axios,
    usa today, los angeles times, time, newsweek, forbes, variety, kompas, kompas tv, tempo, detik, detikcom, republika,
    tribunnews, tribun, liputan6, okezone, sindonews, merdeka, suara, kumparan, tirto, viva, jpnn, jawa pos, jawapos,
    media indonesia, bisnis indonesia, kontan, the jakarta post, jakarta post, jakarta globe, metro tv, tvone, inews, rri, tvri,
    the straits times, straits times, channel newsasia, cna, the star, malay mail, south china morning post, scmp, nikkei,
    nikkei asia, global times, china daily, cctv, nhk, euronews, le monde, le figaro, der spiegel, spiegel, bild, el pais,
    el país,
    la repubblica, haaretz, the times of israel, the jerusalem post, the hindu, times of india, ndtv, the verge, wired,
    techcrunch, the athletic, l'equipe, gazzetta dello sport, the irish examiner, irish examiner, the irish times, rte, rté,
    dagens nyheter, bangkok post, rappler, the age
    """.replace("\n", " ").split(",")
)
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|news|tv|info|uk|my|sg|au)", re.IGNORECASE)
_SHAPE = re.compile(
    r"(?:Harian|Koran|Majalah|Tabloid|Radio|Televisi) (?:[A-Z][\w'’-]*\s*){1,3}|"
    r"(?:the )?(?:[A-Z0-9][\w'’&-]*\s+){0,4}(?:News|Times|Post|Herald|Tribune|Gazette|Chronicle|Guardian|Examiner|"
    r"Observer|Journal|"
    r"Telegraph|Mail|Mirror|Press|Radio|TV|Today|Daily|Weekly|Globe|Standard|Courier|Bulletin|Dispatch|Pos|Ekspres|Express|Pers|"
    r"Indonesia TV|Televisi|Broadcasting Corporation|News Agency)"
)

_NAME = (
    r"(?:(?:the|kantor berita|media|harian|koran|majalah|stasiun televisi|laman berita|situs berita|surat kabar|"
    r"newspaper|news agency|broadcaster|daily|magazine)\s+)*"
)
_OUTLET = r"(?P<name>(?:the |The )?[A-Z0-9][\w.'’&-]*(?:\s+(?:of |and |dan )?[A-Z0-9][\w.'’&-]*){0,4}|[a-z]+\.(?:com|co\.id|id))"
_CUES = (
    r"(?:(?:[Dd]ikutip|[Dd]ilansir|[Dd]inukil|[Dd]iberitakan|[Dd]ilaporkan|[Dd]iwartakan|[Dd]ikabarkan|[Mm]engutip|[Mm]elansir|[Mm]enukil|"
    r"[Mm]enyitir|[Ss]eperti dilaporkan|[Ss]eperti diberitakan|[Ss]eperti dilansir)(?:\s+(?:kembali|"
    r"langsung))?(?:\s+(?:dari|oleh|via|melalui|laporan))?"
    r"|[Mm]enurut laporan|[Ll]aporan dari|[Ss]eperti ditulis"
    r"|(?:[Aa]s |[Ff]irst |[Ee]arlier )?(?:[Rr]eported|[Qq]uoted|[Cc]ited|[Pp]ublished) (?:first )?(?:by|in)|"
    r"[Aa]ccording to (?:a report (?:by|in|from) )?|"
    r"[Qq]uoting|[Cc]iting|[Tt]old|[Ii]n an interview with|[Aa] report (?:by|in|from))"
)
_CITED = re.compile(rf"(?<!\w){_CUES}[\s:]*{_NAME}{_OUTLET}")
# "Reuters melaporkan", "Kan reported on Wednesday": the outlet comes first, so it must be one beyond doubt.
_REPORTED = re.compile(rf"(?<![\w.]){_OUTLET}(?:\s*,)?\s+(?:melaporkan|memberitakan|mewartakan|reported|reports)(?!\w)")


def is_outlet(name: str) -> bool:
    """Tell whether `name` is beyond doubt that of a news outlet: one we know, an address, or "… Times" and the like."""
    bare = re.sub(r"^(?:the|kantor berita|harian)\s+", "", name.strip(), flags=re.IGNORECASE)
    if name.strip().casefold() in _KNOWN or bare.casefold() in _KNOWN:
        # "time" and "suara" are words too: a name is written with a capital.
        return name.strip()[:1].isupper() or name.strip()[:1].isdigit()
    return bool(_DOMAIN.fullmatch(bare) or any(_SHAPE.fullmatch(one) and " " in one for one in (bare, name.strip())))


def _named(text: str) -> str | None:
    """Return the longest beginning of `text` that is an outlet's name."""
    parts = text.rstrip(".,;:").split()
    for count in range(len(parts), 0, -1):
        candidate = re.sub(r"['’]s?$", "", " ".join(parts[:count]).rstrip(".,;:"))
        if is_outlet(candidate):
            return candidate.removeprefix("the ")
    return None


def _day_without_year(text: str, published: str) -> str | None:
    """Return the ISO day that "7/1)" at the start of `text` means on a page of `published`, or None."""
    match = re.match(r"(\d{1,2})/(\d{1,2})\)", text)
    if not match:
        return None
    until = datetime.date.fromisoformat(published[:10])
    for year in (until.year, until.year - 1):
        try:
            day = datetime.date(year, int(match[2]), int(match[1]))
        except ValueError:
            continue
        if day <= until:
            return day.isoformat()
    return None


def cited(
    paragraphs: Sequence[str],
    *,
    links: Sequence[Iterable[tuple[str, str]]] = (),
    own: str | None = None,
    published: str | None = None,
) -> tuple[CitedOutlet, ...]:
    """Return the outlets that `paragraphs` cite, each once, in the order of their first mention.

    The day is one that stands right behind the outlet's name ("Reuters, (31/12/2021)"), never one elsewhere in the
    sentence; one without a year ("(7/1)") is the last such day up to `published` (ISO). `links` are each paragraph's
    (text, address) pairs; the address of a link that holds the name counts.
    `own` is the page's own outlet, which does not cite itself. Only names that are outlets beyond doubt are returned.
    """
    found: dict[str, CitedOutlet] = {}
    for number, paragraph in enumerate(paragraphs):
        hits = sorted(
            [match for pattern in (_CITED, _REPORTED) for match in pattern.finditer(paragraph)],
            key=lambda match: match.start("name"),
        )
        for match in hits:
            name = _named(match["name"])
            if name is None or (own and key(name) == key(own)):
                continue
            behind = paragraph[match.start("name") + paragraph[match.start("name") :].find(name) + len(name) :]
            close = re.match(
                r"[\s,]*(?:(?:pada|on|edisi)\s+)?(?:hari\s+)?(?:[A-Z][a-z']+day|Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)?[\s,]*\(?",
                behind,
            )
            after = days(behind[close.end() if close else 0 :][:24])
            date = after[0].value if after and after[0].start == 0 else None
            if date is None and published and close and close[0].rstrip().endswith("("):
                date = _day_without_year(behind[close.end() :], published)
            url = None
            for text, href in links[number] if number < len(links) else ():
                if key(name) in key(text) and href:
                    url = href
                    break
            known = found.get(key(name))
            if known is None:
                found[key(name)] = CitedOutlet(name, date, url)
            else:
                found[key(name)] = CitedOutlet(known.outlet, known.date or date, known.url or url)
    return tuple(found.values())
