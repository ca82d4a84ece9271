"""A tagger of names: a linear-chain model over capitalised words and what stands beside them, weights as plain data.

It knows no language: the features are a word's shape, its ends, its neighbours and the kinds that the language's word lists
give it. ``benchmarks/train_tagger.py`` learns the weights; a language may do without them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

from babad.reading.tokens import Tokens
from babad.reading.types import Kind

# Outside a name; the first and a further word of a person's, an organisation's, a place's.
TAGS = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
_KINDS: Mapping[int, Kind] = {1: "person", 2: "person", 3: "organisation", 4: "organisation", 5: "place", 6: "place"}
# For every tag, the tags that may stand before it: an inner word follows a word of the same name.
BEFORE = tuple((tag - 1, tag) if tag and tag % 2 == 0 else tuple(range(len(TAGS))) for tag in range(len(TAGS)))

Weights = Mapping[str, Sequence[int]]


def shape(word: str) -> str:
    """Return the kind of letters that a word is made of."""
    first = word[0]
    if first.isupper():
        if len(word) == 1:
            return "X"
        if word.isupper():
            return "XX" if len(word) < 6 else "XXX"
        return "Xx" if word[1:].islower() else "XxX"
    if first.isalpha():
        return "x"
    return "9" if first.isdigit() else word


_JOINTS = frozenset("-.&/()'’")


def candidates(tokens: Tokens, inner: frozenset[str]) -> list[tuple[int, int]]:
    """Return the stretches of tokens in which names may stand: capitalised words, numbers and signs between them.

    ``inner`` are the lower-case words that may stand within a name ("dan", "of").
    """
    found: list[tuple[int, int]] = []
    words, lowers = tokens.words, tokens.lowers
    size = len(words)
    place = 0
    while place < size:
        if not words[place][0].isupper():
            place += 1
            continue
        first = place - 1 if place and words[place - 1] == "(" else place
        last = place + 1
        ahead = last
        while ahead < size and ahead - last < 4:
            word = words[ahead]
            if word[0].isupper():
                last = ahead = ahead + 1
            elif word[0].isdigit() or word in _JOINTS or lowers[ahead] in inner:
                ahead += 1
            else:
                break
        while last < size and (words[last] in ").)" or (words[last][0].isdigit() and last - first < 8)):
            last += 1
            if words[last - 1] == ".":
                break
        found.append((first, last))
        place = last
    return found


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the tagger is told of a text: for every token the word lists' kind ("" for none), the tokens that begin sentences,
    the lower-case words that may stand within a name ("dan", "of"), and words that are known as none."""

    kinds: Sequence[str]
    begins: frozenset[int]
    inner: frozenset[str]
    ordinary: frozenset[str]


def features(tokens: Tokens, around: Surroundings, first: int, last: int) -> list[list[str]]:
    """Return the features of each token of a stretch."""
    classes, begins, ordinary = around.kinds, around.begins, around.ordinary
    words, lowers = tokens.words, tokens.lowers
    size = len(words)
    rows = []
    before_run = lowers[first - 1] if first and first not in begins else "<"
    after_run = lowers[last] if last < size and last not in begins else ">"
    for place in range(first, last):
        word, lower, kind = words[place], lowers[place], classes[place]
        begun = place in begins
        back = "<" if place == 0 or begun else lowers[place - 1]
        back_kind = "" if place == 0 or begun else classes[place - 1]
        back_shape = "<" if place == 0 or begun else shape(words[place - 1])
        back2 = "<" if place < 2 or begun or place - 1 in begins else lowers[place - 2]
        ended = place + 1 >= size or place + 1 in begins
        ahead = ">" if ended else lowers[place + 1]
        ahead_kind = "" if ended else classes[place + 1]
        ahead_shape = ">" if ended else shape(words[place + 1])
        ahead2 = ">" if ended or place + 2 >= size or place + 2 in begins else lowers[place + 2]
        form = shape(word)
        plain = lower in ordinary
        kinds = f"{back_kind}/{kind}/{ahead_kind}"
        rows.append(
            [
                "b",
                "w=" + lower,
                "s=" + form + ("<" if begun else ""),
                "k=" + kind,
                f"o={plain:d}{'<' if begun else ''}{form}",
                f"o+={plain:d}{'<' if begun else ''}{ahead[:3]}",
                "p3=" + lower[:3],
                "e3=" + lower[-3:],
                "e2=" + lower[-2:],
                "-w=" + back,
                "+w=" + ahead,
                "-p=" + back[:3],
                "+p=" + ahead[:3],
                "+p2=" + ahead[:2] + form + ("<" if begun else ""),
                "-k=" + back_kind,
                "+k=" + ahead_kind,
                "-s=" + back_shape + form,
                "+s=" + form + ahead_shape,
                "-2=" + back2,
                "+2=" + ahead2,
                "--=" + back2 + " " + back,
                "++=" + ahead + " " + ahead2,
                "kkk=" + kinds,
                "-wk=" + back + "/" + kind + form,
                "+wk=" + ahead + "/" + kind + form,
                f"at={'<' if begun else ''}{form}{kind}",
                f"r-={before_run}/{form}",
                f"r+={after_run}/{form}",
                f"r={before_run}/{kind}/{min(place - first, 3)}",
                f"n={min(last - first, 5)}{min(place - first, 3)}{form}",
            ]
        )
    return rows


# The scores of all tags are added at once, as lanes of one whole number: three times as fast as tag by tag.
_LANE = 24
_LANES = tuple(_LANE * tag for tag in range(len(TAGS)))
_MASK = (1 << _LANE) - 1
_HALF = 1 << (_LANE - 1)  # far more than all weights of a token come to
_NEVER = -(10**9)
_LIFT = sum(_HALF << lane for lane in _LANES)


class Tagger:
    """Weights of features by tag, and the way to read them."""

    __slots__ = ("_lanes", "_steps")

    def __init__(self, weights: Weights) -> None:
        """``weights`` hold for every feature a weight for each tag; "t=TAG" hold those of a tag after another."""
        self._lanes = {
            feature: sum(weight << lane for weight, lane in zip(each, _LANES, strict=True))
            for feature, each in weights.items()
        }
        none = (0,) * len(TAGS)
        after = [weights.get(f"t={tag}", none) for tag in TAGS]
        self._steps = tuple(tuple((before, after[before][tag]) for before in BEFORE[tag]) for tag in range(len(TAGS)))

    def spans(self, tokens: Tokens, around: Surroundings) -> list[tuple[int, int, Kind, int]]:
        """Return names as (first token, last token, kind, margin); the margin says how far off the next best kind was."""
        found: list[tuple[int, int, Kind, int]] = []
        for first, last in candidates(tokens, around.inner):
            tags = self.path(features(tokens, around, first, last))
            start = 0
            for at in range(len(tags) + 1):
                tag = tags[at] if at < len(tags) else 0
                if at > start and (tag == 0 or tag % 2 == 1) and tags[start]:
                    found.append((first + start, first + at, _KINDS[tags[start]], 0))
                if tag == 0 or tag % 2 == 1:
                    start = at
        return found

    def path(self, rows: Sequence[Sequence[str]]) -> list[int]:
        """Return the best row of tags for rows of features."""
        lanes, nothing = self._lanes.get, repeat(0)
        best: list[int] = []
        back: list[list[int]] = []
        for row in rows:
            total = sum(map(lanes, row, nothing)) + _LIFT
            scores = [(total >> lane & _MASK) - _HALF for lane in _LANES]
            if not best:
                best = [score if tag == 0 or tag % 2 else _NEVER for tag, score in enumerate(scores)]
                continue
            came: list[int] = []
            now: list[int] = []
            for score, steps in zip(scores, self._steps, strict=True):
                highest, chosen = _NEVER * 2, 0
                for before, step in steps:
                    reached = best[before] + step
                    if reached > highest:
                        highest, chosen = reached, before
                came.append(chosen)
                now.append(highest + score)
            back.append(came)
            best = now
        tag = best.index(max(best))
        tags = [tag]
        for came in reversed(back):
            tag = came[tag]
            tags.append(tag)
        return tags[::-1]


@cache
def tagger(path: Path) -> Tagger:
    """Return the tagger whose weights a file holds: lines of a feature and its weights by tag, apart by tabs."""
    weights: dict[str, Sequence[int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            feature, _, numbers = line.partition("\t")
            weights[feature] = tuple(int(number) for number in numbers.split(","))
    return Tagger(weights)
