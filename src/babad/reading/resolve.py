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

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from babad.reading.story import Cluster, Gender, Story
from babad.reading.types import Certainty, Kind, Mention

How = Literal["alias", "acronym", "initials", "outer", "last", "first", "inner", "suffix", "prefix", "head"]
CROWD = 40  # forms that may share a word: a text with more is no story, and a word in so many names tells nothing
REACH = 4  # sentences that a pronoun looks back over


@dataclass(frozen=True, slots=True)
class Join:
    """A named way to join a short form to a fuller one; ``how`` is one of the ways the core knows.

    alias: the lexicon of aliases says so. acronym: one stands in brackets behind the other. initials: the same name with
    initials left out or for given names. outer: first and last words are the same. last, first, inner: the words at the
    end, the beginning, or between. suffix, prefix: what the fuller form has more is generic (``generic`` words). head: the
    short form is at the fuller form's beginning or end and at least two words long.
    """

    name: str
    how: How
    kinds: frozenset[Kind]
    certainty: Certainty = "sure"


@dataclass(frozen=True, slots=True)
class ResolveRules:
    """What a language brings to this layer; all words are lower case, without points.

    ``joins``: best first. ``address``: forms of address before a name, and the gender they tell (or ""). ``given``: given
    names with their gender. ``gendered``: words of a role that tell it ("spokeswoman"). ``aliases``: a universally known
    other form → the full form. ``generic``: words that a short form of an organisation leaves out ("Inc", "PT").
    ``light``: words of no weight in a name ("Jr"). ``offices``: heads of roles that one person holds at a time ("mayor").
    ``role_forms``: short for long forms of roles ("kapolda"). ``determiners`` stand before a bare role. ``former``: words
    by which a role is no longer held. ``oblique``: words before a name that is no subject. ``pronouns``: with gender.
    """

    joins: tuple[Join, ...] = ()
    address: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    gendered: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    generic: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    role_forms: Mapping[str, str] = field(default_factory=dict)
    determiners: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    pronouns: Mapping[str, str] = field(default_factory=dict)

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
    return mentions


def cluster_of(story: Story, mention: Mention) -> Cluster | None:
    """Return whose mention it is; None only for a mention that is not the story's."""
    return story.clustered.get(mention.start)


def called(story: Story, name: str) -> Cluster | None:
    """Return who is called so in the story, by the fullest or any other form; None if nobody, or more than one."""
    return None


def by_role(story: Story, words: str, offset: int) -> Reference | None:
    """Return the one person whom a bare role at an offset means ("the mayor", "Kapolda"), or None."""
    return None


def antecedent(
    story: Story, offset: int, *, gender: Gender | None = None, speaker: Cluster | None = None
) -> Reference | None:
    """Return the person whom a pronoun at an offset means, or None.

    ``gender`` is what the pronoun tells (None: nothing; ``pronoun_gender`` knows). ``speaker`` is who spoke last before the
    offset, if the caller knows it: pronouns beside cues of speech mostly mean the last speaker.
    """
    return None


def pronoun_gender(story: Story, word: str) -> Gender | None:
    """Return the gender that a pronoun of the story's language tells, or None."""
    found = story.language.resolve.pronouns.get(word.lower())
    return found if found in ("female", "male") else None  # type: ignore[return-value]
