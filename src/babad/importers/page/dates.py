"""Days and times as news pages print them, in their lines and in their markup."""

import datetime
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from babad.importers.page.lines import closes, length

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb peb", "maret march mar", "april apr", "mei may", "juni june jun",
            "juli july jul", "agustus august aug agu ags agt", "september sep sept", "oktober october oct okt",
            "november nov nop", "desember december dec des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ZONES = {
    "wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "utc": "+00:00", "gmt": "+00:00", "z": "+00:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "myt": "+08:00", "sgt": "+08:00", "hkt": "+08:00", "jst": "+09:00", "kst": "+09:00",
    "cet": "+01:00", "cest": "+02:00", "bst": "+01:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00",
    "nzdt": "+13:00",
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![\d/]){_YEAR}-(?P<month_number>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_DAY}[\s\-/.,]+(?:of )?{_MONTH}[\s\-/.,]+{_YEAR}",
        rf"(?<![a-z]){_MONTH}[\s\-]+{_DAY},?\s+{_YEAR}",
        rf"(?<![\d/])(?P<first>\d{{1,2}})\s?[/.\-]\s?(?P<second>\d{{1,2}})\s?[/.\-]\s?{_YEAR}",
        rf"(?<![\d/]){_YEAR}[/.](?P<month_number>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?!\d)",
    )
)
_ZONE = r"(?P<zone>" + "|".join(sorted(_ZONES, key=len, reverse=True)) + r"|[+-]\d\d:?\d\d)"
_TIME = re.compile(
    rf"(?<![\d/.])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?)?\s*(?P<half>[ap]\.?m\b\.?)?"
    rf"(?:\s*\(?{_ZONE}\b\)?)?(?!\d|[/.]\d)",
    re.IGNORECASE,
)
# What else may stand in a line that only says when the page was published.
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|updated?|modified|created|last|first|on|at|date|time|original(?:ly)?|release[sd]?|reviewed|"
    r"diterbitkan|terbit|tayang|ditayangkan|dipublikasikan|dipublikasi|publikasi|diperbarui|diperbaharui|diupdate|pembaruan|"
    r"tanggal|pada|pukul|jam|waktu|hari|kompas\.com|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|"
    r"mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|local|et|ist|amt|eastern|"
    r"dibaca|views?|x|kali|min(?:ute)? read|menit baca)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|diperbarui|diperbaharui|diupdate|pembaruan)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """A day, perhaps with a time, in a text. `value` is ISO 8601; `start` and `end` are where the day stands."""

    value: str
    start: int
    end: int
    ambiguous: bool = False


@dataclass(frozen=True)
class DateLine:
    """A line that says when its page was published, or last updated; `rest` is what else it says ("By Ann Bell")."""

    value: str
    updated: bool
    ambiguous: bool
    rest: str


def _day(match: re.Match[str], *, month_first: bool) -> tuple[datetime.date | None, bool]:
    """Return the day that `match` names, and whether day and month could be the other way round."""
    parts = match.groupdict()
    ambiguous = False
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        ambiguous = first <= 12 and second <= 12 and first != second
        day, month = (second, first) if second > 12 or (month_first and first <= 12) else (first, second)
    else:
        day = int(parts["day"])
        month = int(parts["month_number"]) if parts.get("month_number") else _MONTHS[parts["month"].casefold()]
    try:
        return datetime.date(int(parts["year"]), month, day), ambiguous
    except ValueError:
        return None, False


def _clock(text: str) -> tuple[str, int, int] | None:
    """Return the first time of day in `text` as ISO ("T16:13+07:00") with its place, or None."""
    for match in _TIME.finditer(text):
        if not match["minute"] and not match["half"]:
            continue
        # "20.30" is a time in Indonesian, but only with a zone or a word for it; else it may be a figure.
        if "." in match[0][:5] and ":" not in match[0] and not (match["half"] or match["zone"]):
            before = text[: match.start()].casefold()
            if not re.search(r"(?:pukul|jam|at|,|-|\||•|\))\s*$", before):
                continue
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        half = (match["half"] or "").casefold().replace(".", "")
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        value = f"T{hour:02}:{minute:02}" + (f":{match['second']}" if match["second"] else "")
        if match["zone"]:
            zone = _ZONES.get(match["zone"].casefold(), match["zone"])
            value += zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
        return value, match.start(), match.end()
    return None


def days(text: str, *, month_first: bool = False) -> list[Found]:
    """Return every day with its year in `text`, in the text's order, without times.

    "8/11/2023" is 8 November unless `month_first`; it is marked ambiguous either way.
    """
    found: list[Found] = []
    for shape in _DATES:
        for match in shape.finditer(text):
            day, ambiguous = _day(match, month_first=month_first)
            if day and not any(one.start < match.end() and match.start() < one.end for one in found):
                found.append(Found(day.isoformat(), match.start(), match.end(), ambiguous))
    return sorted(found, key=lambda one: one.start)


def date_line(line: str, *, month_first: bool = False) -> DateLine | None:
    """Return what `line` says about when the page was published, or None if it is not such a line.

    A line is one if, its day, time and the words around them taken away, little is left: a name, an outlet.
    """
    if length(line) > 24:
        return None
    found = days(line, month_first=month_first)
    if not found:
        return None
    # Of several days the first that is not said to be that of an update.
    ends = [0, *(one.end for one in found)]
    first = next(
        (one for one, end in zip(found, ends, strict=False) if not _UPDATED.search(line[end : one.start])), found[0]
    )
    if len({one.value for one in found}) > 1 and not re.search(
        r"publish|update|post|terbit|tayang|perbarui", line, re.IGNORECASE
    ):
        # A span of days ("29 November 2018 | 20 January 2019") is somebody else's.
        return None
    before, after = line[: first.start], line[first.end :]
    value = first.value
    # The time may follow the day or stand before it. Glued ones too: "Nov 20 20194:29 AM".
    if clock := _clock(after[:40]):
        value += clock[0]
        after = after[: clock[1]] + after[clock[2] :]
    elif clock := _clock(before[-40:]):
        value += clock[0]
        offset = max(0, len(before) - 40)
        before = before[: offset + clock[1]] + before[offset + clock[2] :]
    for other in found:
        if other is not first:
            before = before.replace(line[other.start : other.end], " ")
            after = after.replace(line[other.start : other.end], " ")
    behind = before[ends[found.index(first)] :] if first is not found[0] else before
    updated = bool(_UPDATED.search(behind))
    leftover = _DATE_WORDS.sub(" ", f"{before} | {after}")
    leftover = re.sub(
        r"(?<!\w)(?:\d{1,2}[:.]\d\d(?::\d\d)?|\d+)(?:\s*[ap]m\b|\s*wib\b)?", " ", leftover, flags=re.IGNORECASE
    )
    rest = " ".join(re.sub(r"[|•·,()\-–—/]+|(?<![A-Za-z]):", " | ", leftover).split()).strip("|: ")
    rest = re.sub(r"\s*\|[\s|]*", " | ", rest)
    if length(rest) > (2 if closes(rest) else 6):
        return None
    return DateLine(value, updated, first.ambiguous, rest)


def clock_line(line: str) -> str | None:
    """Return the time ("T05:27-06:00") that `line` consists of, but for words like "Updated" and "WIB"; or None."""
    if length(line) > 8 or not (clock := _clock(line)):
        return None
    rest = _DATE_WORDS.sub(" ", line[: clock[1]] + " " + line[clock[2] :])
    return clock[0] if not re.search(r"\w", rest) else None


def markup_time(value: str) -> str | None:
    """Return the time that a page's markup declares (ISO 8601, RFC 2822, or printed words) as ISO 8601, or None.

    The zone is kept as declared; a time without one stays without.
    """
    value = value.strip()
    if not value or len(value) > 80:
        return None
    iso = re.sub(r"(?<=[T ]\d\d:\d\d)([+-]\d\d)(\d\d)$|(?<=:\d\d)([+-]\d\d)(\d\d)$", r"\1\3:\2\4", value)
    iso = re.sub(r"(\.\d+)(?=[+-Z]|$)", "", iso)
    try:
        moment = datetime.datetime.fromisoformat(iso)
    except ValueError:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError):
            line = date_line(value)
            return line.value if line and not line.ambiguous else None
    if not 1900 <= moment.year <= 2100:
        return None
    if len(value) <= 10:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")
