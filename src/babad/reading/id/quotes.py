"""Indonesian quotes: words of saying, and how they, the words said and the speaker stand together."""

from pathlib import Path

from babad.reading.lexicon import lexicon, words
from babad.reading.quotes import Frame, Named, QuoteRules

_HERE = Path(__file__).parent / "lexicons"
_CUES = {word: frozenset(kinds.split()) for word, kinds in lexicon(_HERE / "cues.txt").items()}
# With -nya: "katanya" names its speaker by -nya, "membantahnya" what is denied.
_POSSESSED = {"inverted": {"possessed"}, "passive": {"possessed"}, "says": {"says", "object"}, "act": {"act"}}
_POSSESSED |= {"according": {"possessed", "according to them"}}
_WITH_NYA = {f"{word}nya": frozenset().union(*(_POSSESSED[kind] for kind in kinds)) for word, kinds in _CUES.items()}

_FRAMES = (
    Frame("“…” kata <penutur>", "inverted", "after", "after cue"),
    Frame("“…” katanya", "possessed", "after", "in cue"),
    Frame("“…” menurut <penutur>", "according", "after", "after cue"),
    Frame("“…” <penutur> mengatakan", "says", "after", "before cue", "probable"),
    Frame("“…” dikatakan <penutur>", "passive", "after", "after cue"),
    Frame("<penutur> mengatakan, “…”", "says", "before", "before cue"),
    Frame("kata <penutur>, “…”", "inverted", "before", "after cue", "probable"),
    Frame("katanya, “…”", "possessed", "before", "in cue", "probable"),
    Frame("menurut <penutur>, “…”", "according", "before", "after cue", "probable"),
    Frame("<penutur> mengatakan … “…” …", "says", "inside", "before cue", "probable"),
    Frame("menurut <penutur>, … “…” …", "according", "inside", "after cue", "probable"),
    Frame("“…” <kata kerja> <penutur>", "unlisted", "after", "after cue", "probable"),
    Frame("“…” <kata kerja>nya", "unlisted", "after", "in cue", "probable"),
    Frame("<penutur> mengatakan …", "says", "sentence", "before cue"),
    Frame("menurut <penutur>, …", "according", "sentence", "after cue"),
    Frame("menurutnya, …", "according to them", "sentence", "in cue"),
    Frame("… dikatakan <penutur>", "passive", "sentence", "after cue", "probable"),
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
        reported="kutipan sesudah laporan",
        pronoun="<kata ganti> → penutur terakhir",
        office="<jabatan> → pemegangnya",
        body="lembaga itu → lembaga terakhir",
        described="penutur tanpa nama",
        aide="<kerabat> <Nama> bukan <Nama>",
        relayed="dikutip dari <media>",
        unclosed="tanda kutip tak ditutup",
    ),
    cues=_CUES | _WITH_NYA,
    clitics=("nya",),
    that=frozenset({"bahwa"}),
    fillers=words(_HERE / "speaker_fillers.txt"),
    stops=words(_HERE / "speaker_stops.txt"),
    prepositions=words(_HERE / "prepositions.txt"),
    relatives=frozenset({"yang"}),
    demonstratives=frozenset({"itu", "ini", "tersebut"}),
    indefinites=frozenset({"seorang", "salah", "sejumlah", "beberapa", "para", "sebagian", "banyak"}),
    conjunctions=frozenset({"dan", "serta", "atau"}),
    collectives=words(_HERE / "collectives.txt"),
    relations=words(_HERE / "relations.txt"),
    bodies=words(_HERE / "bodies.txt"),
    boundaries=words(_HERE / "clause_boundaries.txt"),
    openers=words(_HERE / "subject_openers.txt"),
    pronouns=words(_HERE / "pronouns.txt"),
    people=words(_HERE / "people.txt") | words(_HERE / "collectives.txt"),
    blockers=words(_HERE / "blockers.txt"),
    labels=words(_HERE / "quotation_labels.txt"),
    relays=words(_HERE / "relays.txt"),
    told=frozenset({"kepada", "menurut"}),
    outlets=words(_HERE / "outlets.txt"),
)
