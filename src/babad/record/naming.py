"""What a name comes to: the form names are compared by, keys, addresses, and who is never joined by name alone.

Plain Python. Two names are the same as read when their kind and their :func:`normal` form are; nothing here knows what is stored.
"""

import hashlib
import re
import unicodedata
import uuid
from functools import lru_cache
from pathlib import Path

from babad.reading.lexicon import words

ENTITIES = uuid.UUID("2f9f6f3e-0f0b-5c9b-9d0e-1a4d6d8b7c10")
"""The namespace of entities' keys. Never changed: every key that was ever given out follows from it."""

SLUG_LENGTH = 100

# Letters that Unicode does not take apart into a letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "ng", "ə": "e"}
)
_FORMS_OF_ADDRESS = words(Path(__file__).parent / "lexicons" / "forms_of_address.txt")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
# Apostrophes, quotation marks, accents typed as signs and the glottal stops of transcriptions.
_QUOTES = re.compile("[\"'`´ʻʼʾʿˈ‘’‚‛“”„‟′″«»‹›＇＂]")
_DOT_IN_INITIALS = re.compile(r"(?<![^\W\d_])([^\W\d_])\.\s*(?=[^\W\d_](?![^\W\d_]))")
_DOTTED = re.compile(r"(?:[^\W\d_]\.?){1,4}\.|[^\W\d_]")
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=20_000)  # the same names are asked for again and again
def normal(name: str) -> str:
    """Return the form that names are compared by: letters without case, marks, dots and signs, one space between words.

    What stands in brackets is left out ("Amerika Serikat (AS)"), unless nothing else stands there. Initials are drawn together
    ("J. B." and "J.B." are "jb"). Accents of Latin letters are left out; other scripts stay as they are.
    The result may be longer than the name; it is empty only if the name has no letter and no digit.
    """
    text = unicodedata.normalize("NFKC", name)
    text = "".join(each for each in text if unicodedata.category(each) != "Cf")
    outside = _without_brackets(text)
    if any(each.isalnum() for each in outside):
        text = outside
    text = _without_marks(text.casefold()).translate(_LETTERS)
    text = _DOT_IN_INITIALS.sub(r"\1", _QUOTES.sub("", text))
    text = _spaced_marks_kept(text)
    return " ".join(text.split())


def _without_brackets(text: str) -> str:
    """Leave out what stands in brackets, the innermost first."""
    while True:
        shorter = _BRACKETS.sub(" ", text)
        if shorter == text:
            return text
        text = shorter


def _without_marks(text: str) -> str:
    """Leave out accents of Latin letters only: in other scripts a mark may be the vowel."""
    if text.isascii():
        return text
    kept: list[str] = []
    latin = False
    for each in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(each):
            if latin:
                continue
        else:
            latin = "LATIN" in unicodedata.name(each, "")
        kept.append(each)
    return unicodedata.normalize("NFKC", "".join(kept))


def _spaced_marks_kept(text: str) -> str:
    """Put a space for every sign that is no letter, digit or mark of a script (``\\w`` leaves out the vowel signs)."""
    return "".join(each if unicodedata.category(each)[0] in "LNM" else " " for each in text)


def slug_of(name: str) -> str:
    """Return the address of a name: ASCII letters, digits and hyphens, never empty, at most 100 characters.

    A name with letters that have no ASCII form gets a few letters of its hash as well, so that it is stable and tells names
    apart. Two names may have the same slug: whoever stores it sees to that.
    """
    norm = normal(name)
    ascii_only = "".join(each if each.isascii() else " " for each in norm)
    slug = "-".join(ascii_only.split())
    if not slug or ascii_only != norm:
        digest = hashlib.sha256((norm or name).encode("utf-8", "surrogatepass")).hexdigest()[:8]
        slug = f"{slug[: SLUG_LENGTH - 9].rstrip('-')}-{digest}".lstrip("-")
    if len(slug) > SLUG_LENGTH:
        cut = slug[: SLUG_LENGTH + 1]
        slug = (cut[: cut.rfind("-")] if "-" in cut else cut[:SLUG_LENGTH]).rstrip("-")
    return slug


def sort_name(name: str) -> str:
    """Return the form that lists are sorted by, at most 200 characters: people by their first name, as Indonesians are called."""
    return normal(name)[:200]


def entity_key(kind: str, name: str) -> uuid.UUID:
    """Return the key of an entity as read: the same for every spelling with the same :func:`normal` form, at any time."""
    return uuid.uuid5(ENTITIES, f"{kind}:{normal(name)}")


def is_initials(name: str) -> bool:
    """Return whether a person is named by initials only ("J.B.", "AS", "Sdr. R", "RH (34)"): such names are never joined."""
    parts = _parts(name)
    return all(_is_initial(part) for part in parts)


def is_full_person_name(name: str) -> bool:
    """Return whether a person's name can stand for one person: two words or more written out, the last among them.

    "Joko Widodo" and "George W. Bush" are, "Joko", "Bapak Joko", "J. Widodo" and "Joko W." are not.
    """
    parts = _parts(name)
    written_out = [part for part in parts if not _is_initial(part)]
    return len(written_out) >= 2 and not _is_initial(parts[-1])


def _parts(name: str) -> list[str]:
    """Return a person's name word by word, as written, without brackets and without forms of address."""
    text = _without_brackets(unicodedata.normalize("NFKC", name))
    parts = [part for part in text.replace(",", " ").split() if any(each.isalpha() for each in part)]
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in _FORMS_OF_ADDRESS:
        parts = parts[1:]
    return parts


def _is_initial(part: str) -> bool:
    """Tell "J.", "J.B.", "RH" and "SBY", but not "Li", "U2" or "JOKO"; scripts without case have no initials."""
    letters = [each for each in part if each.isalpha()]
    if not all(each.lower() != each.upper() for each in letters):
        return False
    if _DOTTED.fullmatch(part):
        return len(letters) == 1 or "." in part[:-1]
    if not all(each.isupper() for each in letters):
        return False
    return len(letters) <= 3 or (len(letters) == 4 and not _VOWELS & set("".join(letters).casefold()))
