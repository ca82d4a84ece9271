"""Who is who within a story: short forms, acronyms and aliases joined to the fullest form; bare offices and pronouns.

``join`` is the layer: it sets every mention's ``name`` and fills ``story.clusters`` (`story.Cluster`: one for each person,
organisation or place, with all its mentions and what the story states of it anywhere). A mention keeps ``role`` and
``affiliation`` only where they are stated; the cluster has them for all. Two forms are joined only if one fuller form fits:
"Lestari" beside both Sri Lestari and Budi Lestari stays "Lestari", and is unsure.

Other layers ask:

- ``cluster_of(story, mention)``: whose mention it is; ``called(story, name)``: who is called so, by any form in the story;
- ``by_role(story, words, offset)``: whom a bare office means ("the mayor", "Kapolda");
- ``antecedent(story, offset, gender=…, speaker=…)``: whom he, she, dia, -nya at an offset means.

The last two return a ``Reference`` (cluster, certainty, rule) or None: unknown is None, never a guess at random.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from babad.reading.story import Cluster, Gender, Office, Story
from babad.reading.types import Certainty, Kind, Mention, Resolver, Sentence, Trace, least

How = Literal[
    "alias", "linked", "acronym", "capitals", "initialism", "initials", "outer", "last", "first", "opening", "ending", "inner",
    "core", "brand", "head", "tail",
]  # fmt: skip
PEOPLE: frozenset[Kind] = frozenset({"person"})
BODIES: frozenset[Kind] = frozenset({"organisation"})
NO_PEOPLE: frozenset[Kind] = frozenset({"organisation", "place"})
EVERYTHING: frozenset[Kind] = PEOPLE | NO_PEOPLE
CROWD = 40  # forms that may share a word: a text with more is no story, and a word in so many names tells nothing
REACH = 4  # sentences that a pronoun looks back over
PART = 2  # the rank of joining by a part of a name
SENTENCE = 120  # tokens of a sentence that are looked at for a pronoun
LINK = 40  # characters between two names of one
SHOUT = 5  # capitals throughout are an acronym up to this length, a dateline's or a heading's shouting beyond

_WITHIN = re.compile(r" \((\w{2,12})\)$")  # an acronym taken into the name
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Join:
    """A named way to join a short form to a fuller one; ``how`` is one of the ways the core knows.

    alias: the lexicon of aliases says so. linked: the story says so ("alias", "also known as"). acronym: one stands in
    brackets behind the other, made of its letters. capitals: made of others (a foreign name's). initialism: three or more
    capitals are the first letters of the other's words. initials: the same name with initials left out or for given names.
    outer: first and last words are the same. last, first: one word at the end, at the beginning (or several with a
    particle: "bin Laden"). opening, ending: several words there. inner: between. core: what the fuller form has more is
    generic (``generic`` words). brand: its first word, if that is no acronym and none of the ``common`` words. head, tail:
    the short form is the fuller form's beginning, or end, and at least two words long.

    Ending and inner are sure only if what is left out is an initial or one of the ``prefixes`` ("Muhammad"); else the fuller
    form is doubted too: something that is no name ("Selatan Lala Gozali") may have been taken into it.
    When a short form fits two names, that of the lower rank has it, but it is not sure; of equal rank, neither.
    """

    name: str
    how: How
    kinds: frozenset[Kind]
    rank: int = 1
    certainty: Certainty = "sure"


@dataclass(frozen=True, slots=True)
class ResolveRules:
    """What a language brings to this layer; all words are lower case, without points.

    ``joins``: best first. ``also``: what stands between two names of one ("also known as"). ``address``: forms of address
    before a name, and the gender they tell (or ""). ``given``: given names with their gender. ``gendered``: words of a role
    that tell it ("spokeswoman"). ``aliases``: a universally known other form → the full form. ``generic``: words that a
    short form of an organisation leaves out ("Inc", "PT"). ``light``: words of no weight in a name ("Jr");
    ``prefixes``: first names by which nobody is called alone ("Muhammad"); ``particles`` begin a surname ("bin").
    ``common``: words that are no short form of an organisation ("National"). ``offices``:
    heads of roles that one person holds at a time ("mayor"). ``role_forms``, ``body_forms``: short → long forms of words of
    roles ("kapolda"), of bodies and places ("pemkot"). ``determiners`` stand before a bare role. ``lesser``: words that make
    another office of it ("former", "deputy", "wakil"). ``head_last``: the head of a role is its last word before one of the
    ``links`` ("mayor of …"), else its first. ``oblique``: words before a name that is no subject; ``possessive``: words
    behind one. ``pronouns``: with their gender (or ""); ``pronoun_endings`` are such as hang on a word ("-nya").
    """

    joins: tuple[Join, ...] = ()
    also: frozenset[str] = frozenset()
    address: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    gendered: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    generic: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    role_forms: Mapping[str, str] = field(default_factory=dict)
    body_forms: Mapping[str, str] = field(default_factory=dict)
    determiners: frozenset[str] = frozenset()
    lesser: frozenset[str] = frozenset()
    head_last: bool = False
    links: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    possessive: frozenset[str] = frozenset()
    pronouns: Mapping[str, str] = field(default_factory=dict)
    pronoun_endings: tuple[str, ...] = ()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return tuple(each.name for each in self.joins)


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a bare role or a pronoun means, how sure that is, and by which reasoning."""

    cluster: Cluster
    certainty: Certainty
    rule: str


def join(story: Story, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with ``name`` set to the fullest form of the story, and fill ``story.clusters``.

    What the caller knows (``story.known``) gives the fullest form and the kind. A mention that was joined is no surer than
    the join; one that would fit two is unsure, and keeps its own words as its name.
    """
    rules = story.language.resolve
    mentions = _kinds(story, mentions)
    forms, form_of = _forms(story, mentions, rules)
    _root(forms, rules)
    joined = [_joined(mention, form) for mention, form in zip(mentions, form_of, strict=True)]
    _gather(story, joined, form_of, rules)
    return joined


def cluster_of(story: Story, mention: Mention) -> Cluster | None:
    """Return whose mention it is; None only for a mention that is not the story's."""
    return story.clustered.get(mention.start)


def called(story: Story, name: str) -> Cluster | None:
    """Return who is called so in the story, by the fullest or any other form; None if nobody, or more than one."""
    return story.called.get(name.casefold())


def by_role(story: Story, words: str, offset: int) -> Reference | None:
    """Return the one person whom a bare role at an offset means ("the mayor", "Kapolda"), or None."""
    rules = story.language.resolve
    bare = _role_words(words, rules)
    if not bare:
        return None
    head = _role_head(bare, rules)
    wanted = frozenset(bare)
    special = wanted & rules.lesser
    holders: dict[int, Office] = {}
    for office in story.offices.get(head, ()):
        if wanted <= office.words and office.words & rules.lesser == special:
            holders.setdefault(id(office.cluster), office)
    if len(holders) != 1:
        return None
    (office,) = holders.values()
    sure = (head in rules.offices or words.lower() in rules.offices) and office.start < offset
    return Reference(office.cluster, "sure" if sure else "probable", "bare role")


def antecedent(
    story: Story, offset: int, *, gender: Gender | None = None, speaker: Cluster | None = None
) -> Reference | None:
    """Return the person whom a pronoun at an offset means, or None.

    ``gender`` is what the pronoun tells (None: nothing; ``pronoun_gender`` knows). ``speaker`` is who spoke last before the
    offset, if the caller knows it: pronouns beside cues of speech mostly mean the last speaker.
    """
    begin = _reach(story, offset)
    at = bisect_left(story.people, offset, key=lambda mention: mention.start)
    near: list[tuple[Mention, Cluster]] = []
    while at > 0 and story.people[at - 1].start >= begin and len(near) < CROWD:
        at -= 1
        mention = story.people[at]
        cluster = story.clustered[mention.start]
        if not _opposed(gender, cluster.gender):
            near.append((mention, cluster))
    if speaker is not None and _opposed(gender, speaker.gender):
        speaker = None
    if not near:
        return Reference(speaker, "probable", "last speaker") if speaker is not None else None
    last = story.sentence_at(near[0][0].start)
    in_last = [pair for pair in reversed(near) if last is not None and pair[0].start >= last.start] or near[:1]
    subject = next((pair for pair in in_last if not _oblique(story, pair[0])), None)
    mention, cluster = subject or in_last[-1]
    alone = all(other is cluster for _, other in near)
    told = gender is None or cluster.gender == gender
    if alone and speaker is cluster:
        certainty: Certainty = "probable" if _turned(story, cluster, offset) else "sure"
        return Reference(cluster, certainty, "last speaker, nobody else named")
    if speaker is not None and speaker is not cluster and subject is None:
        return Reference(speaker, "unsure", "last speaker")
    if alone and speaker is None:
        if subject is not None and told and _adjoins(story, last, offset):
            return Reference(cluster, "sure", "nobody else named")
        return Reference(cluster, "probable", "nobody else named")
    if subject is not None:
        first = all(other is cluster for other_mention, other in near if other_mention.start <= mention.start)
        agreed = speaker is None or speaker is cluster
        return Reference(
            cluster, "probable" if agreed and (first or told) else "unsure", "subject of the last sentence"
        )
    return Reference(cluster, "unsure", "last named")


def pronoun_gender(story: Story, word: str) -> Gender | None:
    """Return the gender that a pronoun of the story's language tells, or None."""
    return _gender(story.language.resolve.pronouns.get(word.lower()))


def _gender(word: str | None) -> Gender | None:
    return "female" if word == "female" else "male" if word == "male" else None


def _opposed(one: Gender | None, other: Gender | None) -> bool:
    return one is not None and other is not None and one != other


# ---- forms -----------------------------------------------------------------------------------------------------------


class _Form:
    """One way to write a name, and what it was joined to.

    ``short`` and ``loose`` are the acronyms that brackets give it, made of its letters or of others, ``linked`` what the
    story says is the same, ``known`` the caller's other forms of it.
    """

    __slots__ = (
        "certainty", "doubted", "gender", "kind", "known", "linked", "loose", "mentions", "name", "root", "rule", "short",
        "texts", "words",
    )  # fmt: skip

    def __init__(self, words: tuple[str, ...], kind: Kind, gender: Gender | None) -> None:
        self.words = words
        self.kind: Kind = kind
        self.gender = gender
        self.mentions: list[Mention] = []
        self.texts: dict[str, int] = {}
        self.name: str | None = None  # the caller's
        self.short: set[tuple[str, ...]] = set()
        self.known: set[tuple[str, ...]] = set()
        self.linked: set[tuple[str, ...]] = set()
        self.loose: set[tuple[str, ...]] = set()
        self.doubted = False
        self.root = self
        self.rule: str | None = None
        self.certainty: Certainty = "sure"


_Fit = Callable[[tuple[str, ...], _Form, ResolveRules], bool]


def name_words(name: str, rules: ResolveRules) -> tuple[str, ...]:
    """Return the words by which a name is compared: lower case, without points and without words of no weight."""
    plain = name.replace(".", "").replace("’", "'").casefold()
    words = tuple(_WORD.findall(plain))
    if any(word in rules.body_forms for word in words):
        words = tuple(part for word in words for part in rules.body_forms.get(word, word).split())
    kept = tuple(word for word in words if word not in rules.light)
    return kept or words


def _kinds(story: Story, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the kind that the caller knows, or that the full name beside a bracket has."""
    kinds: dict[str, Kind] = {}
    for one, other in _bracketed(story, mentions):
        long, short = sorted((one, other), key=lambda mention: -len(mention.text))
        if long.kind != "person" and short.kind != long.kind and _abbreviates(short.text, long.text):
            kinds[short.text] = long.kind
    if story.known is not None:
        for text in {mention.text for mention in mentions}:
            known = story.known(text)
            if known is not None:
                kinds[text] = known.kind
    if not kinds:
        return mentions
    return [replace(mention, kind=kinds.get(mention.text, mention.kind)) for mention in mentions]


def _forms(story: Story, mentions: list[Mention], rules: ResolveRules) -> tuple[list[_Form], list[_Form]]:
    """Return all forms, and for each mention its own."""
    forms: dict[tuple[Kind, tuple[str, ...], Gender | None], _Form] = {}
    form_of: list[_Form] = []
    for mention in mentions:
        within = _WITHIN.search(mention.text)
        words = name_words(mention.text[: within.start()] if within else mention.text, rules)
        gender: Gender | None = None
        if mention.kind == "person":
            gender = _gender(rules.address.get(_before(story, mention.start)))
            while len(words) > 1 and words[0] in rules.address:
                gender = gender or _gender(rules.address[words[0]])
                words = words[1:]
        key = (mention.kind, words, gender if len(words) == 1 else None)
        form = forms.get(key)
        if form is None:
            form = forms[key] = _Form(words, mention.kind, gender)
            if gender is None and len(words) > 1 and mention.kind == "person":
                form.gender = _gender(rules.given.get(words[0]))
        form.gender = gender or form.gender
        if within:
            fits = _abbreviates(within.group(1), mention.text[: within.start()])
            (form.short if fits else form.loose).add(name_words(within.group(1), rules))
        form.mentions.append(mention)
        form.texts[mention.text] = form.texts.get(mention.text, 0) + 1
        form_of.append(form)
    for one, other in _bracketed(story, mentions):
        words, others = name_words(one.text, rules), name_words(other.text, rules)
        if one.kind != other.kind or one.kind == "person":
            continue
        if len(words) == 1 and len(others) > 1:
            words, others, one, other = others, words, other, one
        if len(words) > 1 and len(others) == 1 and (one.kind, words, None) in forms:
            if _abbreviates(other.text, one.text):
                forms[one.kind, words, None].short.add(others)
            elif other.text.isupper() and one.kind == "organisation":
                forms[one.kind, words, None].loose.add(others)
    _link(story, mentions, form_of, rules)
    if story.known is not None:
        _add_known(story.known, forms, rules)
    _doubt_glued(story, mentions, forms.values())
    return list(forms.values()), form_of


def _link(story: Story, mentions: list[Mention], form_of: list[_Form], rules: ResolveRules) -> None:
    """Note the names that the story itself says are of one ("alias", "also known as")."""
    for number, (one, other) in enumerate(itertools.pairwise(mentions)):
        if 0 < other.start - one.end <= LINK and one.kind == other.kind:
            between = story.text[one.end : other.start].strip(" ,(“”\"‘’'").lower()
            if between in rules.also:
                short, full = sorted((form_of[number], form_of[number + 1]), key=_fullness)
                full.linked.add(short.words)


def _doubt_glued(story: Story, mentions: list[Mention], forms: Iterable[_Form]) -> None:
    """Doubt a person's full name whose first word stands elsewhere in the story as no part of a person's name.

    "President Velmara Ann Lee": a place that the names layer does not know was taken into the name. So it may have been if the
    name always stands right behind a role and does not begin with a given name.
    """
    tokens = story.tokens
    people: set[int] = set()
    for mention in mentions:
        if mention.kind == "person":
            people.update(range(tokens.from_offset(mention.start), tokens.before_offset(mention.end)))
    elsewhere: dict[str, bool] = {}
    given = story.language.names.entries
    for form in forms:
        if form.kind == "person" and len(form.words) > 2 and form.name is None:
            word = form.words[0]
            if word not in elsewhere:
                places = tokens.index.get(word, ())
                elsewhere[word] = any(place not in people and tokens.words[place][0].isupper() for place in places)
            unknown = all(_unsure_behind_role(story, mention) for mention in form.mentions)
            form.doubted = elsewhere[word] or (
                unknown and not any(entry[1] == "given" for entry in given.get(word, ()))
            )


def _unsure_behind_role(story: Story, mention: Mention) -> bool:
    """Say whether a name that is not sure stands right behind its role."""
    if mention.role is None or mention.certainty == "sure":
        return False
    end = mention.start - 1
    return story.text.endswith(mention.role, max(0, end - len(mention.role)), end)


def _add_known(
    known: Resolver, forms: dict[tuple[Kind, tuple[str, ...], Gender | None], _Form], rules: ResolveRules
) -> None:
    """Add the caller's fullest forms: a form that the caller knows is joined to the caller's."""
    for form in list(forms.values()):
        for text in form.texts:
            found = known(text)
            if found is None or found.kind != form.kind:
                continue
            words = name_words(found.name, rules)
            key = (found.kind, words, None)
            full = forms.get(key)
            if full is None:
                full = forms[key] = _Form(words, found.kind, _gender(rules.given.get(words[0])) if words else None)
            full.name = found.name
            if full is not form:
                full.known.add(form.words)
            break


def _bracketed(story: Story, mentions: Sequence[Mention]) -> Iterable[tuple[Mention, Mention]]:
    """Return the pairs of mentions of which the second stands in brackets right behind the first."""
    for one, other in itertools.pairwise(mentions):
        if 0 < other.start - one.end <= 3 and story.text[one.end : other.start].strip() == "(":
            yield one, other


def _abbreviates(short: str, full: str) -> bool:
    """Say whether a word is made of letters of a longer name, in their order, beginning with its first.

    All capitals ("KPU"): of the first letters of its words, each left out only if others follow. Else ("Kemenkes") of any.
    """
    letters = [letter for letter in short if letter.isalnum()]
    words = _WORD.findall(full)
    if len(letters) < 2 or len(words) < 2 or letters[0].casefold() != words[0][0].casefold():
        return False
    rest = iter("".join(words).casefold())
    return all(letter.casefold() in rest for letter in letters)


def _before(story: Story, start: int) -> str:
    """Return the word before an offset in lower case, "" if a sign other than a point stands between."""
    tokens = story.tokens
    place = tokens.from_offset(start) - 1
    if place > 0 and tokens.words[place] == "." and tokens.touches(place):
        place -= 1
    return tokens.lowers[place] if place >= 0 else ""


# ---- joining ---------------------------------------------------------------------------------------------------------


def _root(forms: list[_Form], rules: ResolveRules) -> None:
    """Join every form to the one fullest form that it fits, the longest forms first."""
    forms.sort(key=_fullness, reverse=True)
    by_word: dict[str, list[_Form]] = {}
    by_words: dict[tuple[str, ...], list[_Form]] = {}
    by_short: dict[tuple[str, ...], list[_Form]] = {}
    by_letters: dict[str, list[_Form]] = {}
    for form in forms:
        if len(form.words) > 2 and form.kind != "person":
            by_letters.setdefault(_letters(form, rules), []).append(form)
        for word in dict.fromkeys(form.words):
            by_word.setdefault(word, []).append(form)
        by_words.setdefault(form.words, []).append(form)
        for short in form.short | form.loose | form.known | form.linked:
            by_short.setdefault(short, []).append(form)
    for form in forms:
        if not form.words:
            continue
        crowd = by_word[form.words[-1]]
        if len(crowd) > CROWD:
            form.certainty = "unsure"
            continue
        others = list(crowd)
        if len(form.words) == 1 and form.kind != "person":
            others += by_letters.get(form.words[0], ())
        others += by_short.get(form.words, ())
        alias = rules.aliases.get(" ".join(form.words))
        if alias is not None:
            others += by_words.get(name_words(alias, rules), ())
        _settle(form, others, rules)


def _fullness(form: _Form) -> tuple[bool, int, int, bool]:
    # What the caller knows comes first, then the longest; of "Corbett" with and without a form of address the former.
    return form.name is not None, len(form.words), sum(map(len, form.words)), form.gender is not None


def _settle(form: _Form, others: Iterable[_Form], rules: ResolveRules) -> None:
    """Join one form to what it fits best, if that is one; ``others`` that are fuller have been settled before."""
    found: dict[int, tuple[int, Certainty, str, _Form]] = {}
    for other in others:
        if other is form or other.kind != form.kind or _fullness(other) <= _fullness(form):
            continue
        if _opposed(form.gender, other.gender) or _opposed(form.gender, other.root.gender):
            continue
        fit = _fit(form, other, rules)
        if fit is None:
            continue
        rank, certainty, name = fit
        held = found.get(id(other.root))
        if held is None or rank < held[0]:
            found[id(other.root)] = (rank, least(certainty, other.certainty), name, other.root)
    if not found:
        return
    ranked = sorted(found.values(), key=lambda each: each[0])
    rank, certainty, name, root = ranked[0]
    if len(ranked) > 1 and ranked[1][0] == rank:
        # Who "Lestari" is among two is not known; that "KPU" is a body is, among however many of its branches.
        form.certainty = _AMBIGUOUS[form.kind]
        return
    form.root, form.rule = root, name
    form.certainty = certainty if len(ranked) == 1 else least(certainty, "probable")


def _fit(form: _Form, other: _Form, rules: ResolveRules) -> tuple[int, Certainty, str] | None:
    if form.words == other.words:
        return PART, "sure", _SAME
    if form.words in other.known:
        return PART, "sure", _KNOWN
    for each in rules.joins:
        if form.kind in each.kinds and _FITS[each.how](form.words, other, rules):
            if each.how == "brand" and any(text.isupper() for text in form.texts):
                continue
            if each.how in ("ending", "inner") and not _led_by_prefix(form.words, other, rules):
                other.doubted = other.name is None
                return each.rank, least(each.certainty, "probable"), each.name
            return each.rank, each.certainty, each.name
    return None


_AMBIGUOUS: Mapping[Kind, Certainty] = {"person": "unsure", "organisation": "probable", "place": "sure"}
_SAME = "same words"
_KNOWN = "known to the caller"


def _alias(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    alias = rules.aliases.get(" ".join(short))
    return alias is not None and name_words(alias, rules) == full.words


def _initials(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    words = full.words
    if len(short) == len(words) and len(short) > 1:
        return short[-1] == words[-1] and all(
            a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
            for a, b in zip(short, words, strict=True)
        )
    spelt = [word for word in words if len(word) > 1]
    return len(spelt) > 1 and list(short) == spelt


def _outer(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    words = full.words
    if not (1 < len(short) < len(words) and short[0] == words[0] and short[-1] == words[-1]):
        return False
    rest = iter(words)
    return all(any(_same_or_initial(word, other) for other in rest) for word in short)


def _same_or_initial(short: str, full: str) -> bool:
    return short == full or (len(short) == 1 and full.startswith(short))


def _last(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    one = len(short) == 1 or short[0] in rules.particles
    return one and not _bare_initials(short) and full.words[-len(short) :] == short


def _first(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return len(short) == 1 and not _bare_initials(short) and full.words[:1] == short


def _opening(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return len(short) > 1 and full.words[: len(short)] == short


def _ending(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return len(short) > 1 and full.words[-len(short) :] == short


def _inner(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return not _bare_initials(short) and _found_at(short, full) > 0


def _found_at(short: tuple[str, ...], full: _Form) -> int:
    words, size = full.words, len(short)
    return next((place for place in range(len(words) - size + 1) if words[place : place + size] == short), -1)


def _led_by_prefix(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    """Say whether all that a fuller form has before a short one are initials or names by which nobody is called alone."""
    return all(len(word) < 3 or word in rules.prefixes for word in full.words[: _found_at(short, full)])


def _brand(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    words = full.words
    first = 1 if words[0] in rules.generic else 0
    return short == words[first : first + 1] and short[0] not in rules.common


def _bare_initials(words: tuple[str, ...]) -> bool:
    return all(len(word) == 1 for word in words)  # initials hide a person: they are never resolved


def _core(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    words, size = full.words, len(short)
    return any(
        words[place : place + size] == short
        and rules.generic.issuperset(words[:place])
        and rules.generic.issuperset(words[place + size :])
        for place in range(len(words) - size + 1)
    )


def _head(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    words = full.words
    first = 1 if words[0] in rules.generic else 0
    return len(short) > 1 and words[first : first + len(short)] == short


def _linked(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return short in full.linked


def _initialism(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    if len(short) != 1 or len(short[0]) < 3 or len(full.words) < 3:
        return False
    return _letters(full, rules) == short[0]


def _letters(form: _Form, rules: ResolveRules) -> str:
    return "".join(word[0] for word in form.words if word not in rules.links and word not in rules.oblique)


def _acronym(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return short in full.short


def _capitals(short: tuple[str, ...], full: _Form, rules: ResolveRules) -> bool:
    return short in full.loose


_FITS: Mapping[How, _Fit] = {
    "alias": _alias,
    "linked": _linked,
    "acronym": _acronym,
    "capitals": _capitals,
    "initialism": _initialism,
    "initials": _initials,
    "outer": _outer,
    "last": _last,
    "first": _first,
    "opening": _opening,
    "ending": _ending,
    "inner": _inner,
    "brand": _brand,
    "core": _core,
    "head": _head,
    "tail": _ending,
}


def _joined(mention: Mention, form: _Form) -> Mention:
    root = form.root
    name = _name(root)
    certainty = least(mention.certainty, form.certainty, "probable" if root.doubted else "sure")
    if form.rule is None:
        return replace(mention, name=name, certainty=certainty)
    trace = Trace(form.rule, mention.start, mention.end, (mention.trace,))
    return replace(mention, name=name, certainty=certainty, trace=trace)


def _name(root: _Form) -> str:
    """Return how the fullest form is written: as the caller writes it, else as most often, capitals throughout last."""
    if root.name is None:
        root.name = max(
            root.texts, key=lambda text: (not text.isupper() or len(text) < SHOUT, text.count(" "), root.texts[text])
        )
        within = _WITHIN.search(root.name)
        root.name = root.name[: within.start()].rstrip() if within else root.name
    return root.name


# ---- clusters --------------------------------------------------------------------------------------------------------


def _gather(story: Story, mentions: list[Mention], form_of: list[_Form], rules: ResolveRules) -> None:
    """Fill the story's clusters and the indices by which they are looked up."""
    members: dict[int, tuple[_Form, list[Mention]]] = {}
    for mention, form in zip(mentions, form_of, strict=True):
        members.setdefault(id(form.root), (form.root, []))[1].append(mention)
    for root, own in members.values():
        roles = tuple(dict.fromkeys(mention.role for mention in own if mention.role))
        affiliation = next((mention.affiliation for mention in own if mention.affiliation), None)
        role = roles[0] if roles else None
        gender = root.gender or _told_by_roles(roles, rules)
        cluster = Cluster(root.name or "", root.kind, tuple(own), role, affiliation, roles, gender)
        story.clusters.append(cluster)
        for mention in own:
            story.clustered[mention.start] = cluster
            if mention.role:
                words = _role_words(mention.role, rules)
                held = Office(cluster, frozenset(words), mention.start)
                story.offices.setdefault(_role_head(words, rules), []).append(held)
        for form_text in {cluster.name, *(mention.text for mention in own)}:
            key = form_text.casefold()
            story.called[key] = None if key in story.called else cluster
    story.people = [
        mention for mention in mentions if mention.kind == "person" and story.quotation_at(mention.start) is None
    ]


def _told_by_roles(roles: Iterable[str], rules: ResolveRules) -> Gender | None:
    for role in roles:
        for word in _WORD.findall(role.casefold()):
            if word in rules.gendered:
                return _gender(rules.gendered[word])
    return None


def _role_words(role: str, rules: ResolveRules) -> list[str]:
    """Return a role's words in lower case, short forms written out, without articles."""
    words = _WORD.findall(role.replace(".", "").replace("’", "'").casefold())
    written: list[str] = []
    for word in words:
        written += rules.role_forms.get(word, word).split()
    return [word for word in written if word not in rules.determiners]


def _role_head(words: Sequence[str], rules: ResolveRules) -> str:
    """Return the word of a role that says what office it is: the first, or the last before "of", by the language."""
    if not rules.head_last:
        return next((word for word in words if word not in rules.lesser), "")
    head = ""
    for word in words:
        if word in rules.links and head:
            break
        head = word
    return head


# ---- pronouns --------------------------------------------------------------------------------------------------------


def _reach(story: Story, offset: int) -> int:
    place = bisect_right(story.sentences, offset, key=lambda sentence: sentence.start) - 1
    return story.sentences[max(0, place - REACH)].start if story.sentences else 0


def _adjoins(story: Story, sentence: Sentence | None, offset: int) -> bool:
    """Say whether an offset is in a sentence or in the one right behind it."""
    if sentence is None:
        return False
    place = bisect_right(story.sentences, offset, key=lambda each: each.start) - 1
    return place >= 0 and sentence in story.sentences[max(0, place - 1) : place + 1]


def _turned(story: Story, cluster: Cluster, offset: int) -> bool:
    """Say whether the sentence before an offset's tells of somebody else: it neither quotes, nor names, nor says "he"."""
    place = bisect_right(story.sentences, offset, key=lambda each: each.start) - 2
    if place < 0:
        return False
    sentence = story.sentences[place]
    quotation = bisect_left(story.quotations, sentence.end, key=lambda each: each.open) - 1
    if quotation >= 0 and story.quotations[quotation].close > sentence.start:
        return False
    tokens, rules = story.tokens, story.language.resolve
    first, last = tokens.from_offset(sentence.start), tokens.before_offset(sentence.end)
    for word in tokens.lowers[first : min(last, first + SENTENCE)]:
        if word in rules.pronouns or word.endswith(rules.pronoun_endings):
            return False
    at = bisect_left(story.people, sentence.start, key=lambda mention: mention.start)
    while at < len(story.people) and story.people[at].start < sentence.end:
        if story.clustered[story.people[at].start] is cluster:
            return False
        at += 1
    return True


def _oblique(story: Story, mention: Mention) -> bool:
    """Say whether a name is no subject: a preposition stands before it (and its titles), or a possessive 's behind it."""
    tokens, rules = story.tokens, story.language.resolve
    behind = tokens.from_offset(mention.end)
    if behind < len(tokens) and tokens.lowers[behind] in rules.possessive:
        return True
    place = tokens.from_offset(mention.start) - 1
    if mention.role:
        place -= len(_WORD.findall(mention.role))
    return any(tokens.lowers[each] in rules.oblique for each in range(max(0, place - 1), place + 1))
