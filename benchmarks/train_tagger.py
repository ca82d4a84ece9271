"""Learn the weights of the tagger of names (``babad.reading.tagger``) from annotated sentences, and say how good they are.

    make tagger TRAIN="a.jsonl.gz b.jsonl.gz" TEST=c.jsonl.gz

Each file holds one JSON object a line: {"text", "gold": {"mentions": [{"start", "end", "kind"}]}}. The weights that the package
brings were learned from the training and development parts of idner-news-2k (github.com/khairunnisaor/idner-news-2k, MIT, commit
625ff40f) and from sentences that ``invented_sentences`` makes. How good they are on sentences not seen was measured before, with
the development part left out (benchmarks/README.md).
"""

import argparse
import gzip
import json
import math
import random
from collections import Counter
from itertools import pairwise
from pathlib import Path

from invented_sentences import Inventor

from babad.reading import names, split
from babad.reading.clean import clean
from babad.reading.languages import language
from babad.reading.story import Story
from babad.reading.tagger import BEFORE, TAGS, Tagger, candidates, features
from babad.reading.tokens import Tokens

SCALE = 50  # weights are kept as whole numbers of a fiftieth
LEAST = 3  # a feature whose weights are all smaller is left out
RATE = 0.15
LITTLE = -1e9
SPELLED = ("w=", "p3=", "e3=")
NONE = [0.0] * len(TAGS)
NUMBERS = range(len(TAGS))
AFTER = [[tag for tag in NUMBERS if before in BEFORE[tag]] for before in NUMBERS]

Stretch = tuple[list[list[str]], list[int]]


def main() -> None:
    """Train, measure and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="id")
    parser.add_argument("--train", nargs="+", type=Path, required=True)
    parser.add_argument("--test", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=1, help="how often each sentence of the files is shown in a round")
    parser.add_argument("--runs", type=int, default=8, help="runs whose weights are averaged")
    parser.add_argument("--altered", type=int, default=0, help="copies of the sentences in which names are replaced")
    parser.add_argument("--invented", type=int, default=700, help="sentences that we invent")
    parser.add_argument("--shrink", type=float, default=0.01, help="how strongly weights are pulled towards zero")
    parser.add_argument("--forget", type=float, default=0.15, help="how often a word's own features are hidden")
    given = parser.parse_args()
    texts = [row for path in given.train for row in rows(path)]
    known = [each for row in texts for each in read(row, given.lang)]
    runs = []
    for seed in range(given.seed, given.seed + given.runs):
        # Every run invents other sentences, so that the mean leans on none of them.
        inventor = Inventor(seed)
        made = [inventor.row() for _ in range(given.invented)]
        made += [inventor.altered(row) for _ in range(given.altered) for row in texts]
        stretches = known * given.times + [each for row in made for each in read(row, given.lang)]
        runs.append(learn(stretches, given.rounds, seed, given.forget, given.shrink))
    weights = in_whole_numbers(runs)
    if given.out:
        write(given.out, weights)
        print(f"{given.out}: {len(weights)} features, {given.out.stat().st_size} bytes")
    if given.test:
        right = found = gold = 0
        tagger = Tagger(weights)
        for row in rows(given.test):
            for lines, tags in read(row, given.lang):
                a, b = spans(tagger.path(lines)), spans(tags)
                right, found, gold = right + len(a & b), found + len(a), gold + len(b)
        print(f"P {right / found:.3f} R {right / gold:.3f} F1 {2 * right / (found + gold):.3f}")


def rows(path: Path) -> list[dict]:
    """Return a file's objects."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read(row: dict, code: str) -> list[Stretch]:
    """Return a text's stretches as (features of each token, tags)."""
    cleaned = clean(row["text"])
    story = Story(cleaned.text, Tokens(cleaned.text), language(code), None)
    story.paragraphs = split.paragraphs(story)
    story.sentences = split.sentences(story)
    around = names.surroundings(story)
    classes = around.kinds
    tokens = story.tokens
    tags = [0] * len(tokens)
    for mention in row["gold"]["mentions"]:
        first, last = tokens.from_offset(mention["start"]), tokens.before_offset(mention["end"])
        while first < last and (classes[first] in ("honorific", "rank") or tokens.words[first] in ".("):
            if tokens.words[first] == "(" and ")" in tokens.words[first:last][:-1]:
                break
            first += 1
        for place in range(first, last):
            tags[place] = TAGS.index(f"{'B' if place == first else 'I'}-{mention['kind']}")
    found = []
    for first, last in candidates(tokens, around.inner):
        lines = features(tokens, around, first, last)
        inner = tags[first:last]
        if inner[0] and inner[0] % 2 == 0:
            inner[0] -= 1
        found.append((lines, inner))
    return found


def spans(tags: list[int]) -> set[tuple[int, int, int]]:
    """Return the names in a row of tags."""
    found, start = set(), 0
    for at in range(len(tags) + 1):
        tag = tags[at] if at < len(tags) else 0
        if tag == 0 or tag % 2 == 1:
            if at > start and tags[start]:
                found.add((start, at, tags[start]))
            start = at
    return found


def learn(stretches: list[Stretch], rounds: int, seed: int, forget: float, shrink: float) -> dict[str, list[float]]:
    """Return the weights of a conditional random field.

    AdaGrad (Duchi et al. 2011) on the log-likelihood of whole stretches. ``shrink`` pulls the weights towards zero; ``forget``
    is how often the features that spell a word are hidden, so that its surroundings have to tell what it is.
    """
    chance = random.Random(seed)
    count = Counter(feature for lines, _ in stretches for line in lines for feature in line)
    data = [([[each for each in line if count[each] > 1] for line in lines], tags) for lines, tags in stretches]
    weights: dict[str, list[float]] = {}
    sizes: dict[str, list[float]] = {}
    steps = [[0.0] * len(TAGS) for _ in NUMBERS]
    step_sizes = [[1e-6] * len(TAGS) for _ in NUMBERS]
    for turn in range(rounds):
        chance.shuffle(data)
        likelihood = 0.0
        for shown, tags in data:
            lines = [
                [each for each in line if not each.startswith(SPELLED)] if chance.random() < forget else line
                for line in shown
            ]
            scores = [
                [sum(column) for column in zip(*(weights.get(each, NONE) for each in line), strict=False)]
                for line in lines
            ]
            ahead, behind, total = sums(scores, steps)
            likelihood += sum(row[tag] for row, tag in zip(scores, tags, strict=True)) - total
            likelihood += sum(steps[before][tag] for before, tag in pairwise(tags))
            for at, line in enumerate(lines):
                slope = [-math.exp(ahead[at][tag] + behind[at][tag] - total) for tag in NUMBERS]
                slope[tags[at]] += 1
                if max(map(abs, slope)) < 1e-3:
                    continue
                for feature in line:
                    own = weights.setdefault(feature, [0.0] * len(TAGS))
                    size = sizes.setdefault(feature, [1e-6] * len(TAGS))
                    for tag in NUMBERS:
                        by = slope[tag] - shrink * own[tag]
                        if abs(by) > 1e-4:
                            size[tag] += by * by
                            own[tag] += RATE * by / math.sqrt(size[tag])
            for at in range(1, len(lines)):
                for tag in NUMBERS:
                    for before in BEFORE[tag]:
                        by = -math.exp(
                            ahead[at - 1][before] + steps[before][tag] + scores[at][tag] + behind[at][tag] - total
                        )
                        by += tags[at - 1] == before and tags[at] == tag
                        if abs(by) > 1e-4:
                            step_sizes[before][tag] += by * by
                            steps[before][tag] += RATE * by / math.sqrt(step_sizes[before][tag])
        print(f"round {turn + 1}: log-likelihood {likelihood:.0f}")
    weights.update({f"t={TAGS[before]}": steps[before] for before in NUMBERS})
    return weights


def in_whole_numbers(runs: list[dict[str, list[float]]]) -> dict[str, list[int]]:
    """Return the mean of several runs' weights, small ones left out."""
    found = {}
    for feature in {feature for run in runs for feature in run}:
        rows = [run.get(feature, NONE) for run in runs]
        mean = [round(SCALE * sum(column) / len(runs)) for column in zip(*rows, strict=True)]
        if max(map(abs, mean)) >= LEAST:
            found[feature] = mean
    return found


def sums(scores: list[list[float]], steps: list[list[float]]) -> tuple[list[list[float]], list[list[float]], float]:
    """Return the logarithms of the sums over all rows of tags that lead to a tag and that lead on from it, and of all rows."""
    ahead = [[score if tag == 0 or tag % 2 else LITTLE for tag, score in enumerate(scores[0])]]
    for row in scores[1:]:
        last = ahead[-1]
        ahead.append(
            [row[tag] + log_sum([last[other] + steps[other][tag] for other in BEFORE[tag]]) for tag in NUMBERS]
        )
    behind = [[0.0] * len(TAGS)]
    for row in reversed(scores[1:]):
        onward = [row[tag] + behind[-1][tag] for tag in NUMBERS]
        behind.append([log_sum([steps[tag][other] + onward[other] for other in AFTER[tag]]) for tag in NUMBERS])
    behind.reverse()
    return ahead, behind, log_sum(ahead[-1])


def log_sum(values: list[float]) -> float:
    """Return the logarithm of the sum of numbers given as logarithms."""
    most = max(values)
    return most + math.log(sum(math.exp(value - most) for value in values))


def write(path: Path, weights: dict[str, list[int]]) -> None:
    """Write the weights as lines of text, in alphabetical order."""
    lines = [
        "# source: learned by benchmarks/train_tagger.py from the training and development parts of idner-news-2k (MIT, see",
        "# LICENSE.idner-news-2k, github.com/khairunnisaor/idner-news-2k) and invented sentences. Weights for "
        + ", ".join(TAGS),
    ]
    lines += [f"{feature}\t{','.join(map(str, weights[feature]))}" for feature in sorted(weights)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
