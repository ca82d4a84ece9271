"""Topics as a page prints them: a whole sentence that leads on, or a line of tags."""

import re
from collections.abc import Iterable, Sequence

from babad.importers.page.lines import key, length

_SENTENCES = (
    re.compile(
        r"^[\W_]*(?:baca|simak|lihat|ikuti|temukan)(?: juga)? (?:(?:berita|artikel|kabar|informasi|tulisan|"
        r"perkembangan)[\w\s/-]{0,30}? )"
        r"(?:tentang|mengenai|terkait|soal|seputar) (?P<topic>.{2,60}?)(?:,? (?:lainnya|selengkapnya))?(?: di sini| "
        r"di tautan ini| di \w+\.\w+)?[\s.!»>→]*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[\W_]*(?:read |see |find |view )?(?:(?:more|all|other|further) )?(?:(?:more|all|other|further) (?:stories|"
        r"news|articles|coverage)|more)"
        r" (?:about|on|regarding) (?P<topic>.{2,60}?)(?: here)?[\s.!»>→]*$",
        re.IGNORECASE,
    ),
)
_LIST = re.compile(
    r"^(?:related )?(?:tags?|topics?|topik(?: terkait)?|kata kunci|keywords|filed under|tagged(?: (?:as|with|"
    r"in))?)\s*:\s*(?P<list>.+)$",
    re.IGNORECASE,
)


def topic_sentence(line: str) -> str | None:
    """Return the topic of a line such as "Baca berita lainnya tentang Ukraina di sini", or None."""
    for shape in _SENTENCES:
        match = shape.match(line.strip())
        if (
            match
            and length(match["topic"]) <= 6
            and not re.match(r"(?:this|these|ini|itu)\b", match["topic"], re.IGNORECASE)
        ):
            return match["topic"].strip(" \"'“”")
    return None


def topic_list(line: str, *, links: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the topics of a line such as "Tags: banjir, Kudus" or "Topik: #banjir #kudus", or nothing.

    `links` are the words of the line's links: if they are most of the list, each is a topic, whatever parts them.
    """
    match = _LIST.match(line.strip())
    if not match:
        return ()
    linked = [text for text in links if text in match["list"]]
    if sum(map(length, linked)) * 2 > length(match["list"]):
        return linked_topics(linked)
    return split_topics(match["list"])


def linked_topics(links: Iterable[str]) -> tuple[str, ...]:
    """Return the topics that links name, one each."""
    topics = [text.lstrip("#").strip(" ,") for text in links]
    return tuple(dict.fromkeys(topic for topic in topics if key(topic)))


def split_topics(text: str) -> tuple[str, ...]:
    """Return the topics in `text`, parted by commas, bars or hash signs; none is longer than eight words."""
    parts = re.split(r"[,;|•·\n]+|\s*#", text)
    topics = [part.strip(" .\"'“”") for part in parts]
    return tuple(dict.fromkeys(topic for topic in topics if topic and length(topic) <= 8))
