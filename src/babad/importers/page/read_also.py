"""Read-also lines: "Baca juga: …" and its kin, standing between a story's paragraphs."""

import re

from babad.importers.page.lines import closes, length
from babad.importers.page.types import ReadAlso

_LABEL = (
    r"(?:baca(?: juga| pula| selengkapnya)?|simak(?: juga| pula)?|lihat juga|read(?: also| more| this)?|also read|"
    r"see also|(?:more|related) (?:story|article|news)|"
    r"pilihan editor|berita terkait|artikel terkait|don'?t miss|must read|recommended|jangan lewatkan|selengkapnya "
    r"baca|watch also|tonton juga)"
)
_LINE = re.compile(
    rf"^[\s\[(>»•*-]*(?:{_LABEL}\s*(?:[:：|»>–—]|\s-\s)|(?:more|related)\s*:)\s*(?P<title>\S.{{3,240}}?)[\])]?$",
    re.IGNORECASE | re.DOTALL,
)
_ALONE = re.compile(rf"^[\s\[(>»•*-]*(?:{_LABEL}|more on this story|more on this)\s*[:：|»>–—]?\s*$", re.IGNORECASE)


def read_also(line: str, *, url: str | None = None) -> ReadAlso | None:
    """Return the read-also link that `line` is ("Baca juga: Harga beras naik"), or None."""
    match = _LINE.match(line.strip())
    if not match or length(match["title"]) < 2:
        return None
    # "Related: the company said on Monday that it would appeal." is a sentence.
    title = match["title"].strip()
    if closes(title) and length(title) > 25:
        return None
    label = line.strip()[: line.strip().find(match["title"])].strip()
    return ReadAlso(title, url, label, line)


def is_label(line: str) -> bool:
    """Tell whether `line` is a read-also label whose links stand in the lines below it."""
    return bool(_ALONE.match(line.strip()))
