"""Indonesian quotes: words of saying, and how they, the words said and the speaker stand together."""

from pathlib import Path

from babad.reading.lexicon import lexicon, words
from babad.reading.quotes import Frame, Named, QuoteRules

_HERE = Path(__file__).parent / "lexicons"
_CUES = {word: frozenset(kinds.split()) for word, kinds in lexicon(_HERE / "cues.txt").items()}
_WITH_NYA = {f"{word}nya": frozenset({"possessed"}) for word, kinds in _CUES.items() if "inverted" in kinds}
_ACCORDING_TO_THEM = {
    f"{word}nya": frozenset({"possessed", "according to them"}) for word, kinds in _CUES.items() if "according" in kinds
}

_FRAMES = (
    Frame("“…” kata <penutur>", "inverted", "after", "after cue"),
    Frame("“…” katanya", "possessed", "after", "in cue"),
    Frame("“…” menurut <penutur>", "according", "after", "after cue"),
    Frame("“…” <penutur> mengatakan", "says", "after", "before cue", "probable"),
    Frame("<penutur> mengatakan, “…”", "says", "before", "before cue"),
    Frame("kata <penutur>, “…”", "inverted", "before", "after cue", "probable"),
    Frame("katanya, “…”", "possessed", "before", "in cue", "probable"),
    Frame("menurut <penutur>, “…”", "according", "before", "after cue", "probable"),
    Frame("<penutur> mengatakan … “…” …", "says", "inside", "before cue", "probable"),
    Frame("menurut <penutur>, … “…” …", "according", "inside", "after cue", "probable"),
    Frame("<penutur> mengatakan …", "says", "sentence", "before cue"),
    Frame("menurut <penutur>, …", "according", "sentence", "after cue"),
    Frame("menurutnya, …", "according to them", "sentence", "in cue"),
    Frame("… dikatakan <penutur>", "passive", "sentence", "after cue"),
    Frame("…, kata <penutur>", "inverted", "sentence", "after cue"),
    Frame("…, katanya", "possessed", "sentence", "in cue"),
)

QUOTES = QuoteRules(
    frames=_FRAMES,
    named=Named(
        interrupted="kutipan disela",
        touching="kutipan berdempet",
        paragraphs="kutipan berparagraf",
        continued="kutipan lanjutan",
        pronoun="<kata ganti> → penutur terakhir",
        office="<jabatan> → pemegangnya",
        described="penutur tanpa nama",
        relayed="dikutip dari <media>",
        unclosed="tanda kutip tak ditutup",
    ),
    cues=_CUES | _WITH_NYA | _ACCORDING_TO_THEM,
    clitics=("nya",),
    that=frozenset({"bahwa"}),
    fillers=words(_HERE / "speaker_fillers.txt"),
    stops=words(_HERE / "speaker_stops.txt"),
    prepositions=words(_HERE / "prepositions.txt"),
    boundaries=words(_HERE / "clause_boundaries.txt"),
    openers=words(_HERE / "subject_openers.txt"),
    pronouns=words(_HERE / "pronouns.txt"),
    people=words(_HERE / "people.txt"),
    blockers=words(_HERE / "blockers.txt"),
    labels=words(_HERE / "quotation_labels.txt"),
    relays=words(_HERE / "relays.txt"),
    told=frozenset({"kepada"}),
    outlets=words(_HERE / "outlets.txt"),
)
