"""Bylines: whose names stand over and under a story, and in which role."""

import re
from collections.abc import Sequence

from babad.importers.page.lines import closes, key, length, listed, tidy
from babad.importers.page.outlets import is_outlet
from babad.importers.page.types import Byline

_LABELS_ID = (
    "penulis reporter editor kontributor sumber oleh pewarta wartawan redaktur fotografer penerjemah koresponden jurnalis "
    "penyunting pengarang kameramen"
)
_LABELS_EN = (
    "reporter reporters editor editors author authors writer writers contributor contributors source correspondent "
    "photographer rep red"
)
_PHRASES = (
    "written by|reported by|reporting by|edited by|editing by|additional reporting by|compiled by|story by|words by|posted by|"
    "published by|translated by|analysis by|ditulis oleh|laporan wartawan|laporan reporter|laporan kontributor|laporan|"
    "disunting oleh|photographs by|photography by|"
    r"illustrations? by|diterjemahkan oleh|editor bahasa|news editor|video editor|writing by"
)
_LABEL = (
    r"(?P<label>(?:"
    + _PHRASES
    + r")\b|(?:"
    + "|".join(sorted({*_LABELS_ID.split(), *_LABELS_EN.split()}, key=len, reverse=True))
    + r")\b(?=\s*[:|]|\s+(?-i:[A-Z]))|"
    r"(?:by|oleh)\b(?=\s*:?\s*[\w@]))"
)
_LABELLED = re.compile(_LABEL + r"\s*[:|]?\s*", re.IGNORECASE)
_TITLES = (
    r"(?:writer|reporter|correspondent|editor|staff|press|columnist|bureau chief|news desk|contributor|journalist|"
    r"wartawan|jurnalis|"
    r"redaktur|kontributor|koresponden|producer|security writer|business writer)"
)
_ROLE_WORD = re.compile(
    r"(?:penulis|editor|reporter|kontributor|sumber|pewarta|wartawan|redaktur|fotografer|author|writer|source)\s*:?",
    re.IGNORECASE,
)
_TEAM = re.compile(r"tim (?:redaksi|penulis|liputan)\s*:?", re.IGNORECASE)
_PARTICLE = listed("bin binti van von de der den al el di da dos la le du st and with dan tim & ibn")
_HANDLE = re.compile(r"\s*\(?@\w+\)?")
_CLOSING = re.compile(r"^[(\[]\s*(?P<name>\*{1,3}|[^()\[\]\n]{2,60})\s*[)\]]\.?$")
_CONTRIBUTED = re.compile(
    r"^(?:[A-Z][\w. ]{1,40}? (?:(?:staff |national |sports )?writers?|reporters?|journalists?|correspondents?) "
    r")?(?P<names>[A-Z].{3,300}?) "
    r"(?:also |all )?(?:contributed(?: (?:reporting|to this (?:report|story|article)))?|berkontribusi (?:dalam|untuk|"
    r"pada) (?:laporan|berita|artikel) ini)"
    r"(?: from [^.]{2,60}| to this (?:report|story|article))*\.?$"
)
_CREDITS = re.compile(
    r"^\(\s*(?=(?:additional )?(?:reporting|writing|editing|compiled)\b)(?P<inside>[^()]{5,400})\)\.?$", re.IGNORECASE
)


def signature(byline: Byline) -> tuple[str, str]:
    """Return what makes two bylines the same: the name and its role, by their words."""
    return key(byline.name), key(byline.label or "")


def is_name(text: str) -> bool:
    """Tell whether `text` has the shape of a person's or desk's name: one to six words with capitals, no figures."""
    if not text or re.search(r"[\d:;!?/\\<>{}|@\"“”]", text) or "\n" in text:
        return False
    parts = text.split()
    if not 1 <= len(parts) <= 6:
        return False
    big = [part for part in parts if part.casefold().strip(".,") not in _PARTICLE]
    return (
        bool(big)
        and all(part[0].isupper() or part[0] in "'’" for part in big)
        and not closes(re.sub(r"\b\w{1,3}\.$", "", text))
    )


def _names(text: str) -> list[str]:
    """Return the names in "Ann Bell, Bob Cole and Cy Dunn", or an empty list if it is no list of names."""
    text = _HANDLE.sub("", text).strip(" .|-–—•·")
    # "Ann Bell, Staff Writer" is one name and a title; "By Ann Bell in Geneva" a name and a place.
    text = re.sub(rf",\s+[^,]*\b{_TITLES}\b.*$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+(?:in|di|from|dari)\s+[A-Z][\w ,]+$", "", text)
    # What a page hangs on a name: "Ann Bell View more articles", "Ann Bell Follow".
    text = re.sub(
        r"\s+(?:(?:view|see|read) (?:more|all)|follow|more (?:by|from|articles)|all articles|lihat semua|ikuti)\b.*$",
        "",
        text,
        flags=re.IGNORECASE,
    )
    parts = [
        part.strip() for part in re.split(r"\s*[,;]\s*(?:and |dan |& )?|\s+(?:and|dan|&)\s+", text) if part.strip()
    ]
    if not parts or len(parts) > 12:
        return []
    if all(is_name(part) for part in parts):
        # "Laporan Wartawan Contoh.com, Ann Bell": whose reporter she is, is no name.
        return [part for part in parts if not is_outlet(part)] or parts
    return []


def bylines(line: str) -> tuple[Byline, ...]:
    """Return the bylines that `line` consists of ("Penulis: A, B | Editor: C", "By Ann Bell"), or nothing.

    A line that is more than bylines (a sentence that begins with "By Monday …") gives nothing.
    """
    text = tidy(line).replace("\n", " | ")
    if length(text) > 40:
        return ()
    if match := _CREDITS.match(text):
        return _credits(match["inside"], line)
    if match := _CONTRIBUTED.match(text):
        return tuple(Byline(name, "contributor", line) for name in _names(match["names"]))
    if not (first := _LABELLED.match(text)):
        return ()
    found: list[Byline] = []
    marks = list(_LABELLED.finditer(text))
    # "by" inside a line is a label only at its start; "Editor" ones may follow anywhere.
    marks = [
        mark
        for mark in marks
        if mark.start() == first.start() or mark["label"].casefold() not in {"by", "oleh", "laporan"}
    ]
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        inside = text[mark.end() : following.start() if following else len(text)].strip(" |,-–—•·")
        # "By Ann Bell | Contoh.com | 3 min read": only what stands before the first bar is the name.
        inside = inside.split("|")[0].strip()
        people = _names(inside)
        if not people:
            return ()
        found += [Byline(name, mark["label"].strip(), line) for name in people]
    return tuple(found)


def _credits(inside: str, line: str) -> tuple[Byline, ...]:
    """Return the bylines of an agency's closing credits: "Reporting by A in Rome and B; Editing by C"."""
    found: list[Byline] = []
    for clause in re.split(r"\s*;\s*", inside):
        if match := re.match(r"(?P<label>[A-Za-z ]+? by)\s+(?P<names>.+)$", clause):
            people = re.sub(r"\s+(?:in|from)\s+[A-Z][\w.]*(?:\s[A-Z][\w.]*)*", "", match["names"])
            found += [Byline(name, match["label"].strip(), line) for name in _names(people)]
    return tuple(found)


def name_with_title(line: str) -> tuple[Byline, ...]:
    """Return the byline of a line that is a name and a journalist's title or handle, without a label.

    "Ann Bell, AP National Writer", "Ann Bell @annbell". Only to be asked of lines beside the headline.
    """
    text = tidy(line)
    title = re.match(rf"^(?P<name>[^,|]{{4,60}}?)\s*[,|–-]\s*[^,|]*\b{_TITLES}s?\b[^.]{{0,40}}$", text, re.IGNORECASE)
    if title and is_name(title["name"]) and len(title["name"].split()) >= 2:
        return (Byline(title["name"], None, line),)
    handle = re.match(r"^(?P<name>[^@\n]{4,40}?)\s*@\w{2,30}$", text)
    if handle and is_name(handle["name"]):
        return (Byline(handle["name"], None, line),)
    return ()


def names_alone(line: str) -> tuple[Byline, ...]:
    """Return the bylines of a line of nothing but names ("Ann Bell in Oslo", "Ann Bell and Bob Cole").

    Such a line could be anything; it is only to be asked of lines beside the headline's date.
    """
    people = _names(tidy(line))
    return tuple(Byline(name, None, line) for name in people if 2 <= len(name.split()) <= 4) if people else ()


def stacked_bylines(lines: Sequence[str]) -> tuple[tuple[Byline, ...], int]:
    """Return the bylines that `lines` begin with, names and roles in lines of their own, and how many lines they take.

    The role stands over its names ("Penulis" / "Ani Bela") or, if the last line is a role, under them.
    """
    start = 1 if len(lines) > 1 and _TEAM.fullmatch(lines[0].strip()) else 0
    run: list[tuple[str, bool]] = []
    for line in lines[start : start + 12]:
        text = tidy(line)
        role = bool(_ROLE_WORD.fullmatch(text))
        named = is_name(text) and (len(text.split()) >= 2 or (bool(run) and run[-1][1]))
        if not (role or named):
            break
        run.append((text, role))
    while run and not run[0][1] and not run[-1][1]:
        # Neither end is a role: the last name belongs to something else.
        run.pop()
    if not any(role for _text, role in run) or all(role for _text, role in run):
        return (), 0
    under = run[-1][1]
    found: list[Byline] = []
    label: str | None = None
    for text, role in reversed(run) if under else run:
        if role:
            label = text
        else:
            label_line = f"{text} {label}" if under else f"{label} {text}"
            found.append(Byline(text, label.strip(" :") if label else None, label_line))
    return tuple(reversed(found) if under else found), start + len(run)


def closing_byline(line: str) -> Byline | None:
    """Return the house byline that stands alone in brackets under a story ("(Redaksi)", "(abc/def)"), or None."""
    match = _CLOSING.match(line.strip())
    if not match or length(match["name"]) > 6 or closes(match["name"]):
        return None
    name = match["name"].strip()
    if name.strip("*") and not re.fullmatch(r"[\w.*&'’\- /,]+", name):
        return None
    # "(Kabarkota.com/Ann Bell)": the house, then who wrote it. "(abc/def)" are initials and stay together.
    _house, _slash, person = name.rpartition("/")
    if len(person.split()) >= 2 and is_name(person.strip()):
        name = person.strip()
    return Byline(name, None, line)
