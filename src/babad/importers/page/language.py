"""Which language a story is in: Indonesian and English are told apart by their small words."""

import re

from babad.importers.page.lines import listed, words

_SMALL = {
    "id": listed(
        "yang dan di dari untuk dengan pada ini itu tidak akan dalam oleh juga sudah telah adalah ke karena "
        "bahwa para saat atau tersebut kata ia dia mereka kami bisa ada sebagai seperti lebih hingga setelah "
        "menjadi namun"
    ),
    "en": listed(
        "the of and to in that is was for on with as at by it from he his they their are be has have had not "
        "an this which who were said will but been after its or"
    ),
}


def declared_language(value: str | None) -> str | None:
    """Return the language of a declared tag ("id-ID", "en_US", "in") as two or three letters, or None."""
    match = re.match(r"([A-Za-z]{2,3})(?:[-_].*)?$", (value or "").strip())
    if not match:
        return None
    code = match[1].lower()
    return {"in": "id", "ind": "id", "eng": "en", "may": "ms"}.get(code, code)


def language(text: str, declared: str | None = None) -> str | None:
    """Return "id" or "en" if the small words of `text` say so, else what the page declares, else None.

    The words win over the declaration: many Indonesian sites declare English, their software's language.
    """
    seen = words(text)
    counts = {code: sum(word in small for word in seen) for code, small in _SMALL.items()}
    best = max(counts, key=lambda code: counts[code])
    other = min(counts.values())
    if declared == "ms" and best == "id":
        return "ms"
    if counts[best] >= max(3, len(seen) * 0.06) and counts[best] > 3 * other:
        return best
    return declared
