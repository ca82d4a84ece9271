"""Indonesian events: verb families by root and affixes, and the words that say whether and when."""

import re
from collections.abc import Iterator
from pathlib import Path

from babad.reading.events import Cue, EventRules, Form, Kind, Named, Voice, indexed, marked
from babad.reading.lexicon import lexicon, words

_HERE = Path(__file__).parent / "lexicons"

_NASAL = (
    ("kh", "meng{0}"), ("sy", "men{0}"), ("k", "meng{1}"), ("p", "mem{1}"), ("t", "men{1}"), ("s", "meny{1}"),
    ("b", "mem{0}"), ("f", "mem{0}"), ("v", "mem{0}"), ("d", "men{0}"), ("c", "men{0}"), ("j", "men{0}"), ("z", "men{0}"),
    ("g", "meng{0}"), ("h", "meng{0}"), ("a", "meng{0}"), ("e", "meng{0}"), ("i", "meng{0}"), ("o", "meng{0}"),
    ("u", "meng{0}"),
)  # fmt: skip
_KEEPS_FIRST = frozenset({"protes", "prediksi", "klaim", "kritik", "skors", "transfer", "produksi"})
_ONE_SYLLABLE = frozenset({"bom", "cap", "cat", "tik", "sah"})


def with_nasal(root: str) -> str:
    """Return a root with the prefix meN- by the rules of the language ("tangkap" → "menangkap", "bom" → "mengebom")."""
    if root in _ONE_SYLLABLE:
        return f"menge{root}"
    for beginning, pattern in _NASAL:
        if root.startswith(beginning):
            whole = pattern.replace("{1}", "{0}") if root in _KEEPS_FIRST else pattern
            return whole.format(root, root[1:])
    return f"me{root}"


def _noun(verb: str, suffix: str) -> str:
    """Return the noun of an act: "menangkap" → "penangkapan"."""
    return f"p{verb[1:]}{suffix}"


def _shapes(root: str, affixes: list[str]) -> Iterator[tuple[str, Voice, Kind]]:
    nasal = with_nasal(root)
    for affix in affixes:
        match affix:
            case "me":
                yield nasal, "active", "finite"
                yield f"di{root}", "passive", "finite"
                stem = re.sub(r"(?<=.{3})(?:kan|i)$", "", nasal)
                yield _noun(stem, "an"), "noun", "noun"
            case "me-kan":
                yield f"{nasal}kan", "active", "finite"
                yield f"di{root}kan", "passive", "finite"
                yield _noun(nasal, "an"), "noun", "noun"
            case "me-i":
                yield f"{nasal}i", "active", "finite"
                yield f"di{root}i", "passive", "finite"
                yield _noun(nasal, "an"), "noun", "noun"
            case "memper":
                yield f"memper{root}", "active", "finite"
                yield f"diper{root}", "passive", "finite"
            case "ber":
                yield f"be{root}" if root.startswith("r") else f"ber{root}", "active", "finite"
            case "ber-an":
                yield f"ber{root}an", "active", "finite"
            case "an":
                yield f"{root}an", "noun", "noun"
            case "per-an":
                yield f"per{root}an", "noun", "noun"
            case "ter":
                yield f"ter{root}", "passive", "finite"
            case "0":
                yield root, "noun", "noun"
            case "v":
                yield root, "active", "finite"
            case _:
                yield affix, "active", "finite"


_MARKS = frozenset({"light", "sport", "denies"})


def _forms() -> Iterator[Form]:
    for entry, value in lexicon(_HERE / "event_roots.txt").items():
        root = entry.rstrip("0123456789")
        for meaning in value.split(" | "):
            type_, *marks = meaning.split()
            near, ahead = frozenset(marked(marks, "near")), next(iter(marked(marks, "ahead")), None)
            affixes = [mark for mark in marks if ":" not in mark and mark not in _MARKS]
            for word, voice, kind in _shapes(root, affixes):
                yield Form(
                    (word,), type_, voice, kind, near, ahead, denies="denies" in marks and kind != "noun",
                    sport="sport" in marks, light="light" in marks,
                )  # fmt: skip
    for entry, value in lexicon(_HERE / "event_phrases.txt").items():
        type_, voice_, *marks = value.split()
        near, ahead = frozenset(marked(marks, "near")), next(iter(marked(marks, "ahead")), None)
        yield Form(
            tuple(entry.split()), type_, voice_, "noun" if voice_ == "noun" else "finite", near, ahead,  # type: ignore[arg-type]
            denies="denies" in marks, sport="sport" in marks, light="light" in marks,
        )  # fmt: skip
    for word in words(_HERE / "event_speech.txt"):
        yield Form((word,), "statement", "active", "finite", speech=True, light=True)


_WORDS = {slot: frozenset(listed.split()) for slot, listed in lexicon(_HERE / "event_words.txt").items()}

EVENTS = EventRules(
    forms=indexed(_forms()),
    cues=indexed(Cue(tuple(entry.split()), status) for entry, status in lexicon(_HERE / "event_cues.txt").items()),  # type: ignore[arg-type]
    types={
        "call": "<A> menelepon <B>",
        "meeting": "<A> bertemu <B>",
        "visit": "<A> mengunjungi <B>",
        "statement": "<A> mengumumkan …",
        "threat": "<A> mengancam <B>",
        "demand": "<A> menuntut <B>",
        "deny": "<A> membantah …",
        "accuse": "<A> menuduh <B>",
        "agree": "<A> dan <B> sepakat",
        "sanction": "<A> menjatuhkan sanksi kepada <B>",
        "deploy": "<A> mengerahkan pasukan",
        "withdraw": "<A> menarik pasukan",
        "attack": "<A> menyerang <B>",
        "arrest": "<A> menangkap <B>",
        "trial": "<A> mengadili <B>",
        "election": "<A> memilih <B>",
        "appoint": "<A> melantik <B>",
        "disaster": "bencana melanda <A>",
        "death": "<A> meninggal",
        "protest": "<A> berunjuk rasa",
        "release": "<A> membebaskan <B>",
        "match": "<A> mengalahkan <B>",
    },
    named=Named(
        active="kata kerja aktif",
        passive="kata kerja pasif",
        carried="menggelar <peristiwa>",
        noun="<peristiwa> sebagai kata benda",
        scheduled="akan …",
        future="tanggal yang belum tiba",
        hypothetical="jika …",
        alleged="diduga …",
        denied="membantah bahwa …",
        obliged="mengatakan <B> harus …",
        insisted="menegaskan tidak …",
        same_clause="tanggal dalam klausa",
        attributed="tanggal ucapan",
        again="<peristiwa> itu → tanggalnya",
        acted="hari pelaku yang sama",
        toll="korban → tanggal bencana",
        pronoun="<kata ganti> → pelaku",
        group="pelaku tanpa nama",
        scene="tempat titimangsa",
        teller="yang menceritakan",
        lead="tokoh utama berita",
        dated="kejadian bertanggal",
    ),
    clitics=("nya",),
    carriers=lexicon(_HERE / "event_carriers.txt"),
    nouns_of=lexicon(_HERE / "event_nouns.txt"),
    occasions=words(_HERE / "event_occasions.txt"),
    bare=True,
    sport=words(_HERE / "sport_words.txt"),
    verb_shape=re.compile(r"(?:me[mnlry]|ber|di|ter)[a-z]{4,}"),
    **_WORDS,  # type: ignore[arg-type]
)
