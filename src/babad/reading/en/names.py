"""English names and the offices beside them."""

from pathlib import Path

from babad.reading.compounds import CompoundRules
from babad.reading.engine import entry_index
from babad.reading.lexicon import lexicon, words

_HERE = Path(__file__).parent / "lexicons"

NAMES = CompoundRules(
    entries=entry_index(
        ("place", lexicon(_HERE / "places.txt")),
        ("organisation", lexicon(_HERE / "organisations.txt")),
        ("organisation-word", lexicon(_HERE / "organisation_words.txt")),
        ("organisation-tail", lexicon(_HERE / "organisation_tails.txt")),
        ("place-tail", lexicon(_HERE / "place_tails.txt")),
        ("place-head", lexicon(_HERE / "place_heads.txt")),
        ("demonym", lexicon(_HERE / "demonyms.txt")),
        ("event-tail", lexicon(_HERE / "event_tails.txt")),
        ("role", lexicon(_HERE / "roles.txt")),
        ("honorific", lexicon(_HERE / "honorifics.txt")),
        ("not-name", lexicon(_HERE / "not_names.txt")),
        ("given", lexicon(_HERE / "given_names.txt")),
    ),
    particles=frozenset(
        {"bin", "binti", "al", "el", "van", "von", "de", "der", "den", "da", "das", "dos", "del", "della", "di", "du", "la",
         "le", "ibn", "y", "ter", "ten", "zu"}
    ),
    place_before=frozenset({"in", "near", "outside", "around", "across"}),
    speech=words(_HERE / "speech_verbs.txt"),
    ends=frozenset(
        {"who", "whom", "whose", "which", "that", "when", "where", "while", "as", "is", "was", "are", "were", "has", "have",
         "had", "will", "would", "can", "could", "may", "might", "should", "did", "does", "do", "if", "because", "but",
         "by", "from", "into", "after", "before", "since", "until", "during", "about", "over", "under", "between", "against",
         "than", "then", "also", "not", "in", "on", "with", "being", "including", "led", "met", "made", "came", "went", "took"}
    ),
    links=frozenset({"of", "at", "for", "to"}),
    ordinary=words(_HERE / "ordinary_words.txt"),
    given=words(_HERE / "given_names.txt"),
    surnames=words(_HERE / "surnames.txt"),
    civic=frozenset(
        {"council", "court", "authority", "agency", "office", "police", "department", "commission", "board", "assembly",
         "parliament", "hospital", "school", "district", "legislature", "government", "brigade"}
    ),
    qualifiers=words(_HERE / "role_qualifiers.txt"),
    ranks=frozenset(
        {"gen", "general", "col", "colonel", "lt", "lieutenant", "lt. col", "lt. gen", "maj", "maj. gen", "major", "capt",
         "captain", "sgt", "sergeant", "staff", "cpl", "corporal", "pvt", "private", "adm", "admiral", "officer", "agent",
         "special", "brig", "brigadier", "cmdr", "commander", "det", "detective", "inspector", "professor", "chief", "rear",
         "vice", "commodore", "trooper", "constable", "cllr", "marshal"}
    ),
    dotted=words(_HERE / "abbreviations.txt")
    | words(_HERE / "state_abbreviations.txt")
    | frozenset({"sens", "reps", "capt", "maj", "cmdr", "adm", "cpl", "pvt", "brig", "det", "supt", "hon", "fr", "mt", "ft",
                 "jr", "sr",
                 "bros", "ltd", "plc", "messrs", "st", "ste", "co", "inc", "corp", "univ", "dept", "assn"}),
    joiners=frozenset({"of", "for", "and", "on", "the"}),
    possessors=frozenset(
        {"sheriff", "attorney", "mayor", "governor", "women", "men", "children", "people", "workers", "teachers", "king",
         "queen", "veterans", "officers", "nurses", "farmers", "students", "prosecutor", "coroner", "minister", "president",
         "lord", "trades", "girls", "boys", "general", "clerk", "examiner"}
    ),
    numbered=frozenset({"interstate", "highway", "route", "local", "channel", "district", "section", "pier"}),
    determiners=frozenset(
        {"the", "a", "an", "its", "his", "her", "their", "our", "my", "one", "this", "that", "another", "some", "current",
         "new"}
    ),
    weak=frozenset(
        {"hall", "hill", "hills", "field", "fields", "woods", "house", "lane", "forest", "castle", "temple", "park", "row",
         "grove", "mills", "gates", "point", "towers", "fort", "drive", "lake", "rivers", "bridges", "banks", "marsh",
         "brook", "wells", "heath", "church", "camp", "market", "garden", "inn", "sands", "base", "day", "parish", "port",
         "mount", "street", "valley", "town", "village", "cross", "moon", "bay"}
    ),
    abbreviated=words(_HERE / "state_abbreviations.txt"),
    governments=frozenset({"government", "administration", "police"}),
    followers=frozenset(
        {",", ".", ";", ":", ")", "”", "\"", "—", "–", "and", "or", "but", "on", "to", "in", "for", "at", "by", "of", "with",
         "from", "has", "had", "have", "is", "was", "were", "are", "will", "would", "could", "can", "may", "might", "should",
         "who", "which", "that", "as", "after", "before", "when", "while", "during", "over", "since", "'s", "’s", "also",
         "did", "does", "plans", "voted", "approved", "ordered", "led", "ran"}
    ),
    families=frozenset(
        {"kim", "park", "lee", "ban", "moon", "choi", "jung", "jeong", "kang", "cho", "yoon", "jang", "lim", "han", "seo",
         "shin", "kwon", "hwang", "song", "ahn", "yoo", "hong", "ryu", "roh", "noh", "chen", "lin", "wang", "tsai", "chiang",
         "lai", "chang", "wu", "su"}
    ),
    small=frozenset({"with", "from", "into", "over", "than", "that", "amid", "upon", "after"}),
    rulers=frozenset(
        {"president", "premier", "minister", "governor", "mayor", "king", "queen", "prince", "princess", "emperor", "emir",
         "sultan", "chancellor", "ambassador", "senator", "sheriff", "bishop", "archbishop", "leader"}
    ),
    sacred=frozenset({"church", "cathedral", "chapel", "abbey"}),
    place_nouns=frozenset(
        {"city", "town", "village", "island", "province", "state", "republic", "nation", "country", "region", "district",
         "county", "port", "capital", "suburb", "neighborhood", "neighbourhood", "outskirts", "streets", "people",
         "government", "presidents", "leaders", "ministers", "kingdom", "territory", "borough", "hamlet", "municipality",
         "citizens", "residents", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
         "center", "centre", "coast", "border", "neighboring", "neighbouring", "downtown", "central", "southern", "northern",
         "eastern", "western"}
    ),
    body_nouns=frozenset(
        {"company", "firm", "group", "newspaper", "magazine", "journal", "broadcaster", "website", "airline", "carrier",
         "retailer", "maker", "giant", "startup", "start-up", "bank", "agency", "party", "club", "team", "band", "chain",
         "developer", "manufacturer", "supplier", "insurer", "charity", "nonprofit", "shares", "stock", "executives",
         "employees", "customers", "spokesman", "spokeswoman", "itself", "rival", "subsidiary", "parent",
         "brand", "network", "channel", "fleet", "executive", "chief", "director", "president", "manager", "analyst",
         "founder", "chairman", "ceo", "spokesperson", "engineer", "employee"}
    ),
    generic_endings=("ese", "ish", "ism", "ists", "ians", "ian",
                     "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "n't", "n’t"),
    choices={
        "place": "<place>",
        "organisation": "<organisation>",
        "organisation-word": "<Name> Council",
        "organisation-tail": "<Name> Inc",
        "government": "<adjective> government",
        "place-tail": "<Name> River",
        "place-head": "Mount <Name>",
        "dateline": "<DATELINE> —",
        "titled": "<office> <Name>",
        "given": "<given name> <Name>",
        "surname": "<well-known surname>",
        "given-alone": "<given name>",
        "several": "<Name> <Name>",
        "initials": "<Name> X. <Name>",
        "place-and-name": "<place> <Name>",
        "the-name": "the <Name>",
        "in-name": "in <Name>",
        "again": "<part of a person's name>",
        "again-organisation": "<part of an organisation's name>",
        "again-place": "<part of a place's name>",
        "acronym": "<ACRONYM>",
        "company-name": "company <Name>",
        "speech": "said <Name>",
        "described": "<Name>, who",
        "alone": "<unknown Name>",
        "role-before": "<office> <person>",
        "role-comma": "<office>, <person>",
        "role-after": "<person>, <office>",
        "of-organisation": "<person> of <organisation>",
    },
)  # fmt: skip
