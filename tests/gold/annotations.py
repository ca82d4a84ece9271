"""The gold stories as data: reading the XML files, and checking that they are written as README.md says."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

HERE = Path(__file__).parent

# Element: attributes that must stand, attributes that may.
ATTRIBUTES: dict[str, tuple[set[str], set[str]]] = {
    "story": ({"lang", "published"}, set()),
    "p": (set(), set()),
    "s": (set(), {"kind", "indirect", "cue", "via", "role", "affiliation"}),
    "person": (set(), {"name", "role", "affiliation"}),
    "org": (set(), {"name"}),
    "place": (set(), {"name"}),
    "date": ({"value"}, {"conflict"}),
    "qty": ({"unit"}, {"low", "high"}),
    "q": ({"speaker", "cue"}, {"via", "role", "affiliation"}),
    "nonspeech": (set(), set()),
    "event": ({"type", "date", "status", "participants"}, set()),
}
KINDS = {"person": "person", "org": "organisation", "place": "place"}
EVENT_TYPES = frozenset(
    [
        "call",
        "meeting",
        "visit",
        "statement",
        "threat",
        "demand",
        "deny",
        "accuse",
        "agree",
        "sanction",
        "deploy",
        "withdraw",
        "attack",
        "arrest",
        "trial",
        "election",
        "appoint",
        "disaster",
        "death",
        "protest",
        "release",
        "match",
        "other",
    ]
)
EVENT_STATUSES = frozenset({"past", "scheduled", "hypothetical", "alleged", "denied"})
DOUBLE_MARKS = '"“”„«»'
MARKS = DOUBLE_MARKS + "'‘’‚‛`´"
PRONOUNS = frozenset(
    ["ia", "dia", "beliau", "mereka", "kami", "kita", "saya", "aku", "he", "she", "it", "they", "we", "i"]
)
TITLES = re.compile(
    r"(?:H|Hj|KH|Tgk|Ir|Drs|Dra|Dr|dr|drg|Prof|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Col|Sgt|Lt|Capt|Rev)\. |"
    r"(?:Pak|Bu|Bapak|Ibu|Presiden|Menteri|Gubernur|Bupati|Jenderal|Kolonel|Kompol|AKBP|AKP|Sir|President|Minister) "
)
WEEKDAYS = {
    "id": {"senin": 1, "selasa": 2, "rabu": 3, "kamis": 4, "jumat": 5, "jum'at": 5, "jum’at": 5, "sabtu": 6}
    | {"minggu": 7, "ahad": 7},
    "en": {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7},
}
MONTHS = {
    "id": [
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    "en": [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
}
DURATION = re.compile(r"P(?=[\dT])(?:\d+(?:\.\d+)?DE)?(?:\d+(?:\.\d+)?[YMWDQ])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?")
PART_OF_DAY = r"T(?:MO|MI|AF|EV|NI|DT)"
CLOCK = r"T(?:[01]\d|2[0-4])(?::[0-5]\d){0,2}"
POINTS = tuple(
    re.compile(form)
    for form in (
        r"\d{2,4}",  # a year; three digits are a decade (199), two a century (20)
        r"\d{4}-(?:0[1-9]|1[0-2])",
        r"\d{4}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)",
        r"\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])(?:-WE)?",
        CLOCK,
    )
)
DAY = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})(?:{CLOCK}|{PART_OF_DAY})?")
GAP = re.compile(r"[ \t\r\n]+")  # not \s: a no-break space is part of the text


@dataclass(frozen=True, slots=True)
class Story:
    """One gold story: its plain text and, with code-point offsets into it, what a reader should find there.

    The layers are tuples of dicts in the form of the reading contract, without certainty and rule. In addition a date has
    `conflict` ("weekday" or None), a sentence `kind` ("furniture" or None), a quote `speaker["names"]` (all forms of the
    speaker's name in the story). `nonspeech` holds what stands between marks and is no speech.
    """

    id: str
    lang: str
    published: str
    text: str
    sentences: tuple[dict[str, Any], ...]
    mentions: tuple[dict[str, Any], ...]
    quotes: tuple[dict[str, Any], ...]
    dates: tuple[dict[str, Any], ...]
    quantities: tuple[dict[str, Any], ...]
    events: tuple[dict[str, Any], ...]
    nonspeech: tuple[dict[str, Any], ...]

    def row(self) -> dict[str, Any]:
        """This function will give the story as a row for scoring: id, text, published, lang and gold (layer: list)."""
        layers = ("sentences", "mentions", "quotes", "dates", "quantities", "events", "nonspeech")
        gold = {layer: list(getattr(self, layer)) for layer in layers}
        return {"id": self.id, "text": self.text, "published": self.published, "lang": self.lang, "gold": gold}


def files(root: Path = HERE) -> list[Path]:
    """This function will list the gold stories' files under `root`, sorted by language and number."""
    return sorted(root.glob("*/*.xml"))


def stories(root: Path = HERE) -> Iterator[Story]:
    """This function will load every gold story under `root`."""
    return map(load, files(root))


def load(path: Path | str) -> Story:
    """This function will turn one gold file into its plain text and gold layers.

    Raises ElementTree.ParseError if it is not well-formed; other mistakes are told by `errors`.
    """
    path = Path(path)
    root = ElementTree.parse(path).getroot()
    text = ""
    spans: list[tuple[ElementTree.Element, int, int]] = []
    for paragraph in root:
        for number, sentence in enumerate(paragraph):
            text += "" if not text else " " if number else "\n\n"
            plain, found = _flatten(sentence)
            spans += [(element, len(text) + start, len(text) + end) for element, start, end in found]
            text += plain
    return _story(path, root, text, spans)


def _flatten(sentence: ElementTree.Element) -> tuple[str, list[tuple[ElementTree.Element, int, int]]]:
    """This function will give a sentence's text, white space collapsed, and every element in it with its offsets."""
    parts: list[str] = []
    raw: list[tuple[ElementTree.Element, int, int]] = []
    length = 0

    def add(words: str | None) -> None:
        nonlocal length
        parts.append(words or "")
        length += len(words or "")

    def walk(element: ElementTree.Element) -> None:
        start, place = length, len(raw)
        raw.append((element, start, start))
        add(element.text)
        for child in element:
            walk(child)
            add(child.tail)
        raw[place] = (element, start, length)

    walk(sentence)
    source = "".join(parts)
    plain: list[str] = []
    where: list[int] = []  # where[i]: how many characters of the plain text come before source[i]
    for character in source:
        gap = character in " \t\r\n"
        where.append(len(plain))
        if not gap:
            plain.append(character)
        elif plain and plain[-1] != " ":
            plain.append(" ")
    where.append(len(plain))
    collapsed = "".join(plain).rstrip(" ")
    found = []
    for element, begin, finish in raw:
        start, end = min(where[begin], len(collapsed)), min(where[finish], len(collapsed))
        while start < end and collapsed[start] == " ":
            start += 1
        while end > start and collapsed[end - 1] == " ":
            end -= 1
        found.append((element, start, end))
    return collapsed, found


def _story(
    path: Path, root: ElementTree.Element, text: str, spans: list[tuple[ElementTree.Element, int, int]]
) -> Story:
    layers: dict[str, list[dict[str, Any]]] = {
        layer: [] for layer in ("sentences", "mentions", "quotes", "dates", "quantities", "events", "nonspeech")
    }
    roles: dict[str, tuple[str | None, str | None]] = {}
    names: dict[str, list[str]] = {}
    for element, start, end in spans:
        if element.tag in KINDS:
            name = element.get("name") or text[start:end]
            role, affiliation = element.get("role"), element.get("affiliation")
            layers["mentions"].append(
                {"text": text[start:end], "start": start, "end": end, "kind": KINDS[element.tag], "name": name}
                | {"role": role, "affiliation": affiliation}
            )
            known = roles.get(name, (None, None))
            roles[name] = (known[0] or role, known[1] or affiliation)
            names.setdefault(name, [name])
            if text[start:end] not in names[name]:
                names[name].append(text[start:end])
    sentence = (0, 0)
    pieces = [(start, end) for element, start, end in spans if element.tag == "q"]
    for element, start, end in spans:
        span: dict[str, Any] = {"text": text[start:end], "start": start, "end": end}
        if element.tag == "s":
            sentence = (start, end)
            layers["sentences"].append({"start": start, "end": end, "kind": element.get("kind")})
        if element.tag == "q" or (element.tag == "s" and element.get("indirect") is not None):
            direct = element.tag == "q"
            name = element.get("speaker" if direct else "indirect") or ""
            role, affiliation = roles.get(name, (None, None))
            speaker = {
                "name": name or None,
                "names": names.get(name, [name] if name else []),
                "role": element.get("role") or role,
                "affiliation": element.get("affiliation") or affiliation,
            }
            cue = element.get("cue") or None
            cue_start, cue_end = _cue(text, cue, start, end, pieces, direct)
            layers["quotes"].append(
                span
                | {"kind": "direct" if direct else "indirect", "speaker": speaker, "via": element.get("via") or None}
                | {"cue": cue, "cue_start": cue_start, "cue_end": cue_end}
            )
        elif element.tag == "date":
            layers["dates"].append(span | {"value": element.get("value") or None, "conflict": element.get("conflict")})
        elif element.tag == "qty":
            low, high = _number(element.get("low")), _number(element.get("high"))
            layers["quantities"].append(
                span | {"low": low, "high": low if high is None else high, "unit": element.get("unit")}
            )
        elif element.tag == "nonspeech":
            layers["nonspeech"].append(span)
        elif element.tag == "event":
            layers["events"].append(
                {"text": text[slice(*sentence)], "start": sentence[0], "end": sentence[1]}
                | {"type": element.get("type"), "date": element.get("date") or None, "status": element.get("status")}
                | {"participants": _split(element.get("participants"))}
            )
    return Story(
        id=f"{path.parent.name}/{path.stem}",
        lang=root.get("lang", ""),
        published=root.get("published", ""),
        text=text,
        **{layer: tuple(found) for layer, found in layers.items()},
    )


def _split(names: str | None) -> list[str]:
    return [name.strip() for name in (names or "").split(";") if name.strip()]


def _number(figure: str | None) -> float | None:
    try:
        return None if figure is None else float(figure)
    except ValueError:
        return None


def _cue(
    text: str, cue: str | None, start: int, end: int, pieces: list[tuple[int, int]], direct: bool
) -> tuple[int | None, int | None]:
    """This function will find the cue's place: nearest to a direct quote, first in an indirect one, never inside marks."""
    if not cue:
        return None, None
    outside = []
    for match in re.finditer(rf"(?<!\w){re.escape(cue)}(?:(?=nya\b)|(?!\w))", text, re.IGNORECASE):
        if not any(a <= match.start() < b for a, b in pieces):
            outside.append(match.span())
    if direct:
        outside.sort(key=lambda found: min(abs(found[0] - end), abs(start - found[1])))
    else:
        outside = [found for found in outside if start <= found[0] < end]
    return outside[0] if outside else (None, None)


def errors(path: Path | str) -> list[str]:
    """This function will tell what is wrong with one gold file, a line a mistake; nothing if it is sound."""
    path = Path(path).resolve()
    try:
        root = ElementTree.parse(path).getroot()
        story = load(path)
    except (ElementTree.ParseError, UnicodeDecodeError) as problem:
        return [f"not well-formed: {problem}"]
    return [*_shape(root, path), *_text(story), *_names(root, story), *_values(story, root), *_marks(story)]


def _shape(root: ElementTree.Element, path: Path) -> Iterator[str]:
    if root.tag != "story":
        yield f"the root is <{root.tag}>, not <story>"
    if root.get("lang") != path.parent.name:
        yield f"lang is {root.get('lang')!r} in folder {path.parent.name}"
    for element in root.iter():
        if element.tag not in ATTRIBUTES:
            yield f"unknown element <{element.tag}>"
            continue
        needed, allowed = ATTRIBUTES[element.tag]
        for name in sorted(needed - set(element.attrib)):
            yield f"<{element.tag}> {_say(element)}: no {name}"
        for name in sorted(set(element.attrib) - needed - allowed):
            yield f"<{element.tag}> {_say(element)}: unknown attribute {name}"
        children = {"story": {"p"}, "p": {"s"}, "event": set()}.get(element.tag, set(ATTRIBUTES) - {"story", "p", "s"})
        for child in element:
            if child.tag not in children:
                yield f"<{child.tag}> {_say(child)} stands in <{element.tag}>"
        loose = [element.text, *(child.tail for child in element)] if element.tag in {"story", "p"} else []
        for words in loose:
            if words and words.strip():
                yield f"text outside <s>: {words.strip()[:40]!r}"
        if element.tag == "event" and (element.text or "").strip():
            yield f"<event> has text: {element.text!r}"
    for sentence in root.iter("s"):
        if sentence.get("kind") not in {None, "furniture"}:
            yield f"<s> {_say(sentence)}: unknown kind"
        if sentence.get("kind") and (sentence.get("indirect") or [*sentence.iter("q"), *sentence.iter("event")]):
            yield f"<s> {_say(sentence)}: furniture holds no speech and no event"
        if sentence.get("indirect") is not None and sentence.get("cue") is None:
            yield f"<s> {_say(sentence)}: indirect without cue"
        if sentence.get("indirect") is None and {"cue", "via", "role", "affiliation"} & set(sentence.attrib):
            yield f"<s> {_say(sentence)}: cue, via, role or affiliation without indirect"


def _say(element: ElementTree.Element) -> str:
    words = GAP.sub(" ", "".join(element.itertext())).strip() or " ".join(map(str, element.attrib.values()))
    return repr(words if len(words) < 50 else words[:47] + "…")


def _text(story: Story) -> Iterator[str]:
    if not story.text.strip():
        yield "no text"
    for match in re.finditer(r".{0,15}(?:[^\S\n]{2}|[^\S\n] [,;:!?)]| \.(?!\.)| [,;:!?)]|\( ).{0,15}", story.text):
        yield f"stray or double space: {match[0]!r}"
    for sentence in story.sentences:
        if sentence["start"] == sentence["end"]:
            yield f"empty sentence at {sentence['start']}"
    for layer in ("mentions", "dates", "quantities", "nonspeech"):
        for found in getattr(story, layer):
            if not found["text"]:
                yield f"empty element in {layer} at {found['start']}"


def _names(root: ElementTree.Element, story: Story) -> Iterator[str]:
    lowered = story.text.lower()
    known = {mention["name"] for mention in story.mentions}
    kinds: dict[str, str] = {}
    for mention in story.mentions:
        words = set(mention["name"].lower().split())
        if missing := {word for word in words if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lowered)}:
            yield f"name {mention['name']!r} of {mention['text']!r}: the text has no {' '.join(sorted(missing))}"
        if kinds.setdefault(mention["name"], mention["kind"]) != mention["kind"]:
            yield f"{mention['name']!r} is of two kinds"
        words = mention["text"]
        bracketed = words[-1:] == ")" and "(" in words
        if words and (words[0] in MARKS + "([," or (words[-1] in DOUBLE_MARKS + ")],;:" and not bracketed)):
            yield f"marks, brackets or commas at the edge of {words!r}"
        if mention["kind"] == "person" and TITLES.match(mention["text"]):
            yield f"a title inside the name {mention['text']!r}"
    for mention in story.mentions:
        fuller = {m["name"] for m in story.mentions if m["text"] == mention["name"]} - {mention["name"]}
        if fuller and mention["name"] != mention["text"]:
            yield f"{mention['text']!r} is joined to {mention['name']!r}, itself joined to {fuller}"
    speakers = [(e.get("speaker", ""), "speaker") for e in root.iter("q")]
    speakers += [(e.get("indirect", "-"), "indirect speaker") for e in root.iter("s") if e.get("indirect") is not None]
    speakers += [(name, "participant") for event in story.events for name in event["participants"]]
    for name, what in speakers:
        if what == "indirect speaker" and not name:
            yield "indirect speech without a speaker"
        elif name and name not in known and name[0].isupper():
            yield f"{what} {name!r} is neither a mention's name nor a lower-case description"
        elif name.lower() in PRONOUNS:
            yield f"{what} {name!r} is a pronoun: say who"
    for quote in story.quotes:
        opening, cue = repr(quote["text"][:40]), quote["cue"]
        if cue and quote["cue_start"] is None:
            yield f"cue {cue!r} stands nowhere outside the marks (for indirect speech: in its sentence): {opening}"
        elif cue and quote["kind"] == "direct" and _apart(quote) > 300:
            yield f"cue {cue!r} is over 300 characters from {opening}"


def _apart(quote: dict[str, Any]) -> int:
    """This function will count the characters between a direct quote and its cue."""
    return int(min(abs(quote["cue_start"] - quote["end"]), abs(quote["cue_end"] - quote["start"])))


def value_error(value: str, *, ranges: bool = True) -> str | None:
    """This function will say why `value` is no date value as README.md has them, or None if it is one."""
    if value.count("/") == 1 and ranges:
        first, last = value.split("/")
        wrong = value_error(first, ranges=False) or value_error(last, ranges=False)
        if wrong is None and len(first) == len(last) and first > last:
            wrong = f"{value}: ends before it starts"
        return wrong
    day = DAY.fullmatch(value)
    if day:
        try:
            date.fromisoformat(day[1])
        except ValueError:
            return f"{value}: no such day"
        return None
    if DURATION.fullmatch(value) and value[-1] not in "PT":
        return None
    return None if any(form.fullmatch(value) for form in POINTS) else f"{value}: no known form of a value"


def _values(story: Story, root: ElementTree.Element) -> Iterator[str]:
    try:
        datetime.fromisoformat(story.published)
    except ValueError:
        yield f"published {story.published!r} is no ISO date"
    for found in story.dates:
        if found["conflict"] not in {None, "weekday"}:
            yield f"unknown conflict {found['conflict']!r}"
        if found["value"] is None:
            continue
        wrong = value_error(found["value"])
        if wrong:
            yield f"date {found['text']!r}: {wrong}"
            continue
        yield from _weekdays(story.lang, found)
        yield from _printed_dates(story.lang, found)
    for element in root.iter("qty"):
        low, high = element.get("low"), element.get("high")
        for figure in (low, high):
            if figure is not None and _number(figure) is None:
                yield f"quantity {_say(element)}: {figure!r} is no number"
        if high is not None and (_number(low) or 0) >= (_number(high) or 0):
            yield f"quantity {_say(element)}: high is not above low"
        if not element.get("unit"):
            yield f"quantity {_say(element)}: no unit"
    for event in story.events:
        if event["type"] not in EVENT_TYPES:
            yield f"unknown event type {event['type']!r}"
        if event["status"] not in EVENT_STATUSES:
            yield f"unknown event status {event['status']!r}"
        wrong = value_error(event["date"]) if event["date"] else None
        if wrong:
            yield f"event {event['type']}: {wrong}"
        day = DAY.match(event["date"] or "")
        if day and event["status"] == "past" and day[1] > story.published[:10]:
            yield f"event {event['type']} is past, but {event['date']} is after {story.published}"


def _days(value: str) -> list[date]:
    return [date.fromisoformat(end[:10]) for end in value.split("/") if DAY.fullmatch(end)]


def _weekdays(lang: str, found: dict[str, Any]) -> Iterator[str]:
    """This function will compare the weekdays printed in a date with the days of its value."""
    weekdays = WEEKDAYS.get(lang, {})
    words = [weekdays[w] for w in re.findall(r"[a-z'’]+", found["text"].lower()) if w in weekdays]
    if lang == "id" and re.search(r"\d\s+minggu|minggu (?:lalu|depan|ini)", found["text"].lower()):
        return  # a week, not a Sunday
    days = _days(found["value"])
    if not words or not days:
        return
    agrees = words[0] == days[0].isoweekday() and (
        len(days) < 2 or len(words) < 2 or words[-1] == days[-1].isoweekday()
    )
    if agrees and found["conflict"]:
        yield f"date {found['text']!r}: conflict is marked, but the weekday is right"
    if not agrees and not found["conflict"]:
        yield f'date {found["text"]!r}: {found["value"]} is not that weekday (if meant, say conflict="weekday")'


def _printed_dates(lang: str, found: dict[str, Any]) -> Iterator[str]:
    """This function will compare a day, month and year printed in full with the value."""
    text, months = found["text"].lower(), MONTHS.get(lang, [])
    any_month = "|".join(months)
    printed = [(d, months.index(m) + 1, y) for d, m, y in re.findall(rf"(\d{{1,2}}) ({any_month}),? (\d{{4}})", text)]
    if lang == "id":
        printed += [(d, int(m), y) for d, m, y in re.findall(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)]
    else:
        printed += [
            (d, months.index(m) + 1, y) for m, d, y in re.findall(rf"({any_month}) (\d{{1,2}}), (\d{{4}})", text)
        ]
    for day, month, year in printed:
        if f"{year}-{month:02}-{int(day):02}" not in found["value"]:
            yield f"date {found['text']!r}: value {found['value']} is another day"


def _marks(story: Story) -> Iterator[str]:
    """This function will find elements without marks around them, and marks without an element."""
    inside = [(q["start"], q["end"], q["text"]) for q in story.quotes if q["kind"] == "direct"]
    inside += [(n["start"], n["end"], n["text"]) for n in story.nonspeech]
    text = story.text
    for start, end, words in inside:
        if text[max(0, start - 1) : start] not in set(MARKS) and text[end : end + 1] not in set(MARKS):
            yield f"no quotation mark beside <q> or <nonspeech>: {words[:40]!r}"
        if words and (words[0] in DOUBLE_MARKS or words[-1] in DOUBLE_MARKS):
            yield f"quotation mark inside <q> or <nonspeech>: {words[:40]!r}"
    for place, character in enumerate(text):
        if character in DOUBLE_MARKS and not any(start - 1 <= place <= end for start, end, _ in inside):
            yield f"quotation mark without <q> or <nonspeech>: {text[max(0, place - 20) : place + 20]!r}"


def main(arguments: list[str]) -> int:
    """This function will check the files given (all, if none is), print the mistakes, and return 1 if there is any.

    `--show FILE …` prints a file's text and layers instead, for reading them over.
    """
    if arguments[:1] == ["--show"]:
        for name in arguments[1:]:
            _show(load(name))
        return 0
    mistaken = 0
    checked = [Path(name).resolve() for name in arguments] or files()
    for path in checked:
        wrong = errors(path)
        mistaken += bool(wrong)
        for line in wrong:
            print(f"{path.parent.name}/{path.name}: {line}")
    print(f"{len(checked)} files, {mistaken} with errors")
    return 1 if mistaken else 0


def _show(story: Story) -> None:
    print(f"== {story.id} ({story.lang}, {story.published}, {len(story.text.split())} words)\n{story.text}\n")
    for sentence in story.sentences:
        print(f"  [{story.text[sentence['start'] : sentence['end']]}]")
    for layer in ("mentions", "quotes", "dates", "quantities", "events", "nonspeech"):
        print(f"-- {layer}")
        for found in getattr(story, layer):
            kept = {k: v for k, v in found.items() if k not in {"text", "start", "end"} and v not in (None, [], "")}
            print(f"  {found['text'][:60]!r} {kept}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
