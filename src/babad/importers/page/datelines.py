"""Datelines: where a first paragraph says it was written, and for whom."""

import re

from babad.importers.page.lines import key, listed
from babad.importers.page.outlets import is_outlet
from babad.importers.page.types import Dateline

# Places that stand before a dash in ordinary letters ("Jakarta - Polisi …"). Others count only in capitals, beside an
# outlet, or with a country, since "Banjir - air setinggi lutut" has the same shape.
_PLACES = frozenset(
    place.strip()
    for place in """
    jakarta, bandung, surabaya, medan, semarang, makassar, palembang, yogyakarta, jogja, denpasar, bali, bogor, depok,
    tangerang, tangerang selatan, bekasi, malang, solo, surakarta, padang, pekanbaru, batam, balikpapan, samarinda,
    banjarmasin, pontianak, manado, palu, kendari, ambon, jayapura, sorong, manokwari, kupang, mataram, lombok,
    banda aceh, bandar lampung, lampung, jambi, bengkulu, serang, cilegon, cirebon, tasikmalaya, garut, sukabumi,
    cianjur, karawang, purwakarta, subang, kediri, madiun, jember, banyuwangi, sidoarjo, gresik, lumajang, blitar,
    tulungagung, probolinggo, pasuruan, mojokerto, magelang, purwokerto, cilacap, tegal, pekalongan, kudus, pati, klaten,
    sleman, bantul, gorontalo, mamuju, ternate, tanjung pinang, pangkal pinang, palangka raya, tarakan, nusantara,
    new york, washington, london, paris, berlin, moscow, moskwa, moskow, beijing, tokyo, tokio, seoul, singapore,
    singapura, kuala lumpur, bangkok, hanoi, manila, canberra, sydney, melbourne, new delhi, mumbai, islamabad, kabul,
    tehran, teheran, baghdad, riyadh, doha, dubai, abu dhabi, ankara, istanbul, cairo, kairo, jerusalem, yerusalem, gaza,
    beirut, damascus, damaskus, kyiv, kiev, brussels, brussel, geneva, jenewa, rome, roma, vatican city, vatikan, madrid,
    lisbon, vienna, wina, athens, athena, warsaw, prague, praha, stockholm, oslo, copenhagen, helsinki, dublin, toronto,
    ottawa, mexico city, havana, bogota, lima, santiago, buenos aires, brasilia, rio de janeiro, nairobi, lagos, abuja,
    johannesburg, cape town, addis ababa, hong kong, taipei, phnom penh, yangon, dhaka, colombo, kathmandu, wellington,
    putrajaya, los angeles, san francisco, chicago, boston, houston, dili, port moresby
    """.replace("\n", " ").split(",")
)
# Words in capitals before a dash that are labels, not places.
_LABELS = listed(
    "breaking update updated video foto photo photos opini opinion live exclusive eksklusif watch review "
    "kolom infografis analysis analisis explainer explained news berita hoaks hoax fakta fact check cek "
    "opinion editorial tajuk profil kronologi lirik daftar jadwal hasil link skor warning catatan note "
    "corrected correction ralat"
)
_DASH = r"(?:\s*[—–―]\s*|\s+-{1,2}\s*|-{2,}\s*|-\s+)"
_HEAD = re.compile(rf"^(?P<head>[^\n—–―]{{2,70}}?){_DASH}(?=\S)")
# "(CNN) — ", "London (CNN)The …", "NEW DELHI: ": only with outlets and places that are known.
_UNDASHED = re.compile(
    r"(?:(?P<place>[A-Z][a-zA-Z ]{2,20}?)?\s*\((?P<outlet>[A-Z][\w. ]{1,20})\)\s*[—–-]*\s*(?=[A-Z“\"])|"
    r"(?P<city>[A-Z][A-Z ]{2,20}): (?=[A-Z“\"]))"
)
_DAY = re.compile(
    r"^(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)?[\s,(]*"
    r"(?:(?:jan|feb|mar|apr|may|mei|jun|jul|aug|agu|agt|sep|sept|oct|okt|nov|dec|des)[a-z]*\.?\s+\d{1,2}|\d{1,2}(?:[/.\s]"
    r"(?:\d{1,2}|[a-z]{3,9}))?)(?:[,/\s]+\d{2,4})?\)?$",
    re.IGNORECASE,
)
_SMALL = listed("of the de la el al du di da dos and dan del")


def _is_place(part: str, *, alone: bool) -> bool:
    names = part.replace("-", " ").split()
    if not 1 <= len(names) <= 5 or not re.fullmatch(r"[^\W\d_][\w'’.\- ]*", part):
        return False
    if part.casefold() in _PLACES:
        return True
    if any(name.casefold().strip(".") in _LABELS for name in names):
        return False
    if part.isupper() and len(part) > 2:
        return True
    titled = all(name[0].isupper() or name.casefold() in _SMALL for name in names)
    return titled and not alone


def dateline(paragraph: str, *, bold: str = "", house: str | None = None) -> Dateline | None:
    """Return the dateline that `paragraph` begins with, or None.

    Outlet and place are as printed ("KOMPAS.com", "HANOI, Vietnam"). Known shapes: "JAKARTA, KOMPAS.com –",
    "Liputan6.com, Jakarta -", "GENEVA (Reuters) -", "PUTRAJAYA, Nov 22 —", "Jakarta -", "LONDON —". `bold` are the words
    that stand in bold at the paragraph's start: what is set so before a dash is a place, known or not. `house` is the
    page's own outlet, if it is known.
    """
    if match := _UNDASHED.match(paragraph):
        place, known_outlet = match["place"] or match["city"], match["outlet"]
        if (not known_outlet or is_outlet(known_outlet)) and (not place or place.casefold() in _PLACES):
            return Dateline(known_outlet, place or None, paragraph[: match.end()].rstrip())
    match = _HEAD.match(paragraph)
    if not match:
        return None
    head = match["head"].strip()
    outlet: str | None = None
    in_brackets = re.search(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*$", head)
    if in_brackets and not _DAY.match(in_brackets[1].strip()):
        inner = re.split(r"\s*/\s*", in_brackets[1])[0].strip()
        place = head[: in_brackets.start()].split(",")[0].strip()
        # Behind a place in capitals brackets hold the outlet, known or not: "OSLO (Wire Room) -".
        sure = place.isupper() and _is_place(place, alone=True) and inner[:1].isupper() and len(inner.split()) <= 4
        if not (is_outlet(inner) or re.fullmatch(r"[A-Z]{2,12}", inner) or sure):
            return None
        outlet, head = in_brackets[1].strip(), head[: in_brackets.start()].strip()
    elif in_brackets:
        head = head[: in_brackets.start()].strip()
    parts = [part.strip() for part in re.split(r"\s*[,|:]\s*|\s+/\s+", head) if part.strip()]
    if not parts or len(parts) > 4:
        return None
    days = [part for part in parts if _DAY.match(part)]
    parts = [part for part in parts if part not in days]
    outlets = [part for part in parts if is_outlet(part) or (house and key(part) == key(house))]
    places = [part for part in parts if part not in outlets]
    if outlets and outlet is None:
        outlet = outlets[0]
    elif outlets:
        return None
    alone = outlet is None and head.casefold() != bold.strip(" -–—").casefold()
    if not all(_is_place(place, alone=alone and number == 0) for number, place in enumerate(places)):
        return None
    if not outlet and not places:
        return None
    return Dateline(outlet, ", ".join(places) or None, paragraph[: match.end()].rstrip())
