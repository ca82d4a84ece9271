"""English quotes: words of saying and thinking, and how they, the words said and the speaker stand together."""

from collections.abc import Iterable
from pathlib import Path

from babad.reading.en.events import inflected
from babad.reading.lexicon import lexicon, words
from babad.reading.phrases import PhraseRules, ReportRules
from babad.reading.quotes import Frame, Named, QuoteRules
from babad.reading.reported import PhraseListener

_HERE = Path(__file__).parent / "lexicons"

# What the uses that lexicons/cues.txt names allow; the constructions are those of the frames below.
_USES = {
    "speech": "says inverted aside that clause adding",
    "tell": "says aside whom adding",
    "quote": "says inverted",
    "start": "says inverted starts",
    "ask": "that asks",
    "that": "says that",
    "clause": "clause",
    "object": "says object",
    "to": "to",
    "hearer": "says hearer adding",
    "about": "about",
    "call": "says object about hearer",
    "refer": "refers adding",
    "point": "says that refers adding",
    "say-as": "says",
    "evidence": "shows",
    "none": "",
}
_THOUGHTS = {
    "that": ["thinks that"],
    "clause": ["thinks"],
    "to": ["wants to"],
    "object": ["thinks of"],
    "about": ["worries about"],
    "aside": ["aside"],
    "say-as": ["says"],
    "quote": ["says", "inverted"],
    "speech": ["says", "inverted", "aside"],
    "evidence": ["shows"],
}


def _constructions(uses: Iterable[str]) -> frozenset[str]:
    uses = set(uses)
    if "thought" in uses:
        return frozenset(kind for use in uses - {"thought"} for kind in _THOUGHTS[use]) | {"holds"}
    return frozenset(kind for use in uses for kind in _USES[use].split())


def _forms(entry: str) -> dict[str, frozenset[str]]:
    """Return the forms of a verb ("say said", "speak spoke spoken") with what each is."""
    base, past, *rest = entry.split()
    participle = rest[0] if rest else past
    double = past == base + base[-1] + "ed" or base in ("begin", "forget")
    _, (third, _), _, (present, _) = inflected(base, (past,), double=double)
    forms: dict[str, set[str]] = {}
    for form, what in ((base, "base"), (third, "third"), (past, "past"), (participle, "past"), (present, "participle")):
        forms.setdefault(form, set()).add(what)
    if participle not in (base, past):
        forms[participle].add("perfect")  # "written answers": a verb of its own only behind "has"
    return {form: frozenset(what) for form, what in forms.items()}


def _cues() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry, uses in lexicon(_HERE / "cues.txt").items():
        constructions = _constructions(uses.split())
        for form, what in _forms(entry).items():
            if "participle" in what:
                kinds = what | constructions - {"inverted", "aside"}
            elif "base" in what and "past" not in what:
                kinds = what | constructions - {"inverted", "adding"}
            else:
                kinds = what | constructions - {"adding"}
                if "past" in what and {"object", "thinks of"} & constructions:
                    kinds |= {"by"}
            found[form] = found.get(form, frozenset()) | kinds
    for adjective in words(_HERE / "cue_adjectives.txt"):
        found[adjective] = found.get(adjective, frozenset()) | {"feels", "holds"}
    for noun in words(_HERE / "cue_nouns.txt"):
        found[noun] = found.get(noun, frozenset()) | {"noun"}
    return found


_FRAMES = (
    Frame("“…,” said <speaker>", "inverted", "after", "after cue"),
    Frame("“…,” <speaker> said", "says", "after", "before cue"),
    Frame("“…,” according to <speaker>", "according", "after", "after cue"),
    Frame("“…,” <speaker> barked", "unlisted", "after", "before cue", "probable"),
    Frame("<speaker> said, “…”", "says", "before", "before cue"),
    Frame("said <speaker>: “…”", "inverted", "before", "after cue", "probable"),
    Frame("according to <speaker>, “…”", "according", "before", "after cue", "probable"),
    Frame("<speaker> said … “…” …", "says", "inside", "before cue", "probable"),
    Frame("<speaker> hopes … “…” …", "holds", "inside", "before cue", "probable"),
    Frame("according to <speaker>, … “…” …", "according", "inside", "after cue", "probable"),
    Frame("<speaker> asked <hearer> whether …", "asks", "sentence", "before cue"),
    Frame("…, <speaker> said", "aside", "sentence", "before cue"),
    Frame("…, said <speaker>", "inverted", "sentence", "after cue"),
    Frame("<speaker> said that …", "that", "sentence", "before cue"),
    Frame("<speaker> told <hearer> that …", "whom", "sentence", "before cue"),
    Frame("<speaker> said …", "clause", "sentence", "before cue"),
    Frame("according to <speaker>, …", "according", "sentence", "after cue"),
    Frame("…, adding that …", "adding", "sentence", "before cue", "probable"),
    Frame("<speaker> promised to …", "to", "sentence", "before cue", "probable"),
    Frame("<speaker> urged <hearer> to …", "hearer", "sentence", "before cue", "probable"),
    Frame("<speaker> denied <something>", "object", "sentence", "before cue", "probable"),
    Frame("<speaker> called for <something>", "about", "sentence", "before cue", "probable"),
    Frame("<speaker> pointed to <something>", "refers", "sentence", "before cue", "probable"),
    Frame("<speaker> believes that …", "thinks that", "sentence", "before cue", "probable"),
    Frame("<speaker> believes …", "thinks", "sentence", "before cue", "probable"),
    Frame("<speaker> hopes to …", "wants to", "sentence", "before cue", "probable"),
    Frame("<speaker> worries about <something>", "worries about", "sentence", "before cue", "probable"),
    Frame("<speaker> supports <something>", "thinks of", "sentence", "before cue", "probable"),
    Frame("<speaker> is sure that …", "feels", "sentence", "before cue", "probable"),
    Frame("<study> shows …", "shows", "sentence", "before cue", "probable"),
    Frame("… backed by <speaker>", "by", "sentence", "after cue", "probable"),
    Frame("<speaker>’s claim that …", "noun", "sentence", "before cue", "probable"),
)

QUOTES = QuoteRules(
    frames=_FRAMES,
    named=Named(
        interrupted="interrupted quotation",
        touching="touching quotations",
        paragraphs="quotation over paragraphs",
        continued="quotation goes on",
        reported="<speaker> … . “…”",
        body="the <company> → the one named last",
        pronoun="<pronoun> → <speaker>",
        office="<role> → its holder",
        described="speaker without a name",
        relayed="relayed by <outlet>",
        unclosed="quotation mark never closed",
        signed="“…” — <speaker>",
        led="<speaker> …: “…”",
        announced="<speaker> said: ¶ “…”",
    ),
    cues=_cues() | {"according to": frozenset({"according"})},
    that=frozenset({"that", "whether", "how", "why", "if", "what", "when", "where", "who"}),
    fillers=words(_HERE / "speaker_fillers.txt"),
    prepositions=words(_HERE / "phrase_links.txt") | words(_HERE / "phrase_loose_links.txt"),
    pronouns=frozenset({"he", "she"}),
    blockers=words(_HERE / "blockers.txt"),
    labels=words(_HERE / "quotation_labels.txt"),
    relays=words(_HERE / "relays.txt"),
    told=frozenset({"told", "to", "with", "by", "on"}),
    outlets=words(_HERE / "outlets.txt"),
    bodies=words(_HERE / "bodies.txt"),
    listener=PhraseListener,
    reports=ReportRules(
        plural_pronouns=frozenset({"they"}),
        phrases=PhraseRules(
            determiners=words(_HERE / "phrase_determiners.txt"),
            opens=frozenset({"that"}),
            links=words(_HERE / "phrase_links.txt"),
            loose=words(_HERE / "phrase_loose_links.txt"),
            joins=frozenset({"and", "or"}),
            relatives=words(_HERE / "phrase_relatives.txt"),
            pronouns=words(_HERE / "phrase_pronouns.txt"),
            others=words(_HERE / "phrase_others.txt"),
            skipped=words(_HERE / "phrase_skipped.txt"),
            modifiers=words(_HERE / "phrase_modifiers.txt"),
            venues=words(_HERE / "phrase_venues.txt"),
            nouns=words(_HERE / "phrase_nouns.txt"),
            heads=frozenset({"who"}),
            verbs=words(_HERE / "finite_verbs.txt"),
            breaks=frozenset(
                {"and", "but", "or", "while", "though", "although", "as", "because", "when", "if", "after", "before"}
            ),
            possessive=frozenset({"'s", "’s"}),
            adverb_ending="ly",
            participle_endings=("ing",),
        ),
        passives=frozenset({"is", "are", "was", "were", "been", "being", "be", "'s", "’s"}),
        haves=frozenset({"has", "have", "had", "having"}),
        articles=frozenset(
            {"a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "no"}
        ),
        plurals=frozenset({"police", "people", "women", "men", "children", "media", "critics"}),
        singulars=frozenset({"a", "an", "one", "this", "that", "each", "every", "another", "he", "she", "it"}),
        peoples=words(_HERE / "demonyms.txt"),
        abouts=frozenset({"about", "of", "for", "against", "over"}),
        objects=frozenset({"him", "them", "me", "us", "himself", "herself", "itself", "themselves", "it", "what"}),
        nominal=frozenset(
            form for noun in words(_HERE / "nominal_cues.txt") for form in (noun, *_forms(f"{noun} {noun}ed"))
        ),
        nominal_signs=frozenset({"as", "and", "or", "by", "of", "about", "than", "such"}),
        leads=frozenset({"by", "while", "and", "or", "but", "before", "after", "in", "without", "when"}),
        definite=frozenset({"the", "that", "this"}),
        plural_endings={"s": "", "es": "", "ies": "y", "men": "man"},
        speakers=words(_HERE / "speaking_nouns.txt"),
        evidence=words(_HERE / "evidence_nouns.txt"),
        owners={"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"},
        futures=frozenset({"will", "would", "could", "may", "might", "must", "should", "shall", "'ll", "’ll"}),
        things=frozenset({"it", "which"}),
        papers=frozenset(
            {
                "paper",
                "newspaper",
                "outlet",
                "magazine",
                "broadcaster",
                "network",
                "station",
                "site",
                "website",
                "journal",
            }
        ),
        occasions=frozenset({"in", "at", "on", "during", "for", "from", "of", "through"}),
        governors=frozenset(
            {"on", "continue", "continues", "continued", "begin", "began", "begun", "start", "started", "want", "wants"}
            | {"wanted", "come", "came", "forward", "like", "likes", "try", "tries", "tried", "took", "appeared"}
        ),
        conjunctions=frozenset({"and", "but", "or"}),
        alike={
            "thinks that": "that",
            "thinks": "clause",
            "wants to": "to",
            "worries about": "about",
            "thinks of": "object",
        },
        finite=words(_HERE / "finite_verbs.txt"),
    ),
)
