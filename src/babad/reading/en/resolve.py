"""Who is who in English: joins, forms of address, offices and pronouns."""

from pathlib import Path

from babad.reading.lexicon import lexicon, words
from babad.reading.resolve import BODIES, EVERYTHING, NO_PEOPLE, PEOPLE, Join, ResolveRules

_HERE = Path(__file__).parent / "lexicons"

RESOLVE = ResolveRules(
    joins=(
        Join("nickname or customary short form", "alias", EVERYTHING),
        Join("also known as", "linked", EVERYTHING),
        Join("acronym in brackets", "acronym", NO_PEOPLE),
        Join("foreign acronym in brackets", "capitals", BODIES, certainty="probable"),
        Join("initials left out or spelt out", "initials", PEOPLE),
        Join("middle name left out", "outer", PEOPLE),
        Join("surname alone", "last", PEOPLE, rank=2),
        Join("first name alone", "first", PEOPLE, rank=3),
        Join("first words of a person's name", "opening", PEOPLE, rank=4, certainty="probable"),
        Join("last words of a person's name", "ending", PEOPLE, rank=4),
        Join("middle part alone", "inner", PEOPLE, rank=4, certainty="probable"),
        Join("company without Inc", "core", BODIES),
        Join("body without the country or town before it", "tail", BODIES, rank=2),
        Join("first letters", "initialism", NO_PEOPLE, rank=2, certainty="probable"),
        Join("first words of a body's name", "head", BODIES, rank=2, certainty="probable"),
        Join("last word of a body's name", "last", BODIES, rank=3, certainty="probable"),
        Join("first word of a body's name", "brand", BODIES, rank=4, certainty="probable"),
    ),
    also=frozenset(
        {"also known as", "better known as", "best known as", "known as", "aka", "a.k.a.", "nicknamed", "alias",
         "popularly known as", "who goes by", "formerly known as", "commonly known as"}
    ),
    address=lexicon(_HERE / "forms_of_address.txt"),
    given=lexicon(_HERE / "given_names.txt"),
    gendered=lexicon(_HERE / "gendered_roles.txt"),
    aliases=lexicon(_HERE / "aliases.txt"),
    generic=words(_HERE / "generic_parts.txt"),
    light=frozenset({"jr", "sr", "ii", "iii", "iv", "the"}),
    prefixes=frozenset({"mohammed", "mohammad", "muhammad", "mohamed", "mohd", "abdul", "abu", "sheikh", "st"}),
    particles=frozenset({"bin", "ibn", "al", "el", "van", "von", "de", "da", "dos", "del", "della", "di", "du", "la", "le"}),
    common=words(_HERE / "role_qualifiers.txt") | words(_HERE / "organisation_words.txt") | words(_HERE / "demonyms.txt"),
    offices=words(_HERE / "offices.txt"),
    determiners=frozenset({"the", "a", "an", "its", "his", "her", "their", "our"}),
    lesser=frozenset({"former", "ex", "vice", "deputy", "acting", "assistant", "interim", "retired", "late", "then"}),
    head_last=True,
    links=frozenset({"of", "for", "at", "in", "with", "to", "on", "from"}),
    oblique=frozenset(
        {"of", "to", "by", "with", "from", "for", "at", "in", "on", "against", "about", "after", "before", "over",
         "including", "like", "and", "or", "between", "under", "told", "toward", "towards", "alongside", "without"}
    ),
    possessive=frozenset({"'s", "’s"}),
    pronouns={"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female"},
)  # fmt: skip
