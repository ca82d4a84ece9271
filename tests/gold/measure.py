"""What the reading engine gets right on the gold set, and the gate that only goes up.

    python tests/gold/measure.py                     the table, by language
    python tests/gold/measure.py --errors 10         and what went wrong, ten of a kind
    python tests/gold/measure.py --only dates        one layer
    python tests/gold/measure.py --pin               write baseline.json; refuses to lower a figure …
    python tests/gold/measure.py --pin --allow-regression    … unless told to (and CHANGELOG.md says why)

Counting: a finding answers one gold finding at most. Exact is the same span; overlap is any common character, best pairs
first. White space and quotation marks at the ends of quotes are ignored. Two names are the same when the words of one are
all in the other. Events are counted as recall of the gold's main events, and what is right of those found with their type.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from babad.reading import read

HERE = Path(__file__).parent
# By folder, not as tests.gold: some packages install a "tests" of their own, which would be found instead.
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))
import annotations  # noqa: E402
from annotations import Story  # noqa: E402

BASELINE = HERE / "baseline.json"
MARKS = "\"“”„«»‘’'` \n"
Found = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Right, found and wanted, of which come precision, recall and F1; where nothing is searched for, a plain share."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    share: bool = False

    def figure(self) -> float | None:
        """This function will give F1, or the share that is right; None when there was nothing to count."""
        if self.share:
            return self.right / self.wanted if self.wanted else None
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else None

    def shown(self) -> str:
        figure = self.figure()
        if figure is None:
            return "  –"
        if self.share:
            return f"{figure:.3f}   {self.right} of {self.wanted}"
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        return f"{figure:.3f}   P {precision:.3f} R {recall:.3f}  found {self.found}, gold {self.wanted}"


@dataclass(slots=True)
class Scores:
    """All tallies of one language, by name, and what went wrong."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def f1(self, name: str, right: int, found: int, wanted: int) -> None:
        tally = self.tallies.setdefault(name, Tally())
        tally.right += right
        tally.found += found
        tally.wanted += wanted

    def share(self, name: str, right: bool) -> None:
        tally = self.tallies.setdefault(name, Tally(share=True))
        tally.right += right
        tally.wanted += 1


def words(name: str | None) -> set[str]:
    return set(re.findall(r"\w+", (name or "").casefold()))


def same_name(one: str | None, other: str | None) -> bool:
    a, b = words(one), words(other)
    if not a or not b:
        return False
    return a == b or ((a <= b or b <= a) and any(len(word) > 2 for word in min(a, b, key=len)))


def trimmed(text: str, span: Found, marks: str = " \n") -> tuple[int, int]:
    start, end = span["start"], span["end"]
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end


def paired(
    text: str,
    found: Sequence[Found],
    gold: Sequence[Found],
    marks: str = " \n",
    fits: Callable[[Found, Found], bool] | None = None,
) -> list[tuple[Found, Found, bool]]:
    """This function will pair findings with gold ones, one to one, best cover first: (finding, gold, same span)."""
    ranked = []
    for i, one in enumerate(found):
        a, b = trimmed(text, one, marks)
        for j, other in enumerate(gold):
            c, d = trimmed(text, other, marks)
            both = min(b, d) - max(a, c)
            if both > 0 and (fits is None or fits(one, other)):
                ranked.append((-both / (max(b, d) - min(a, c)), i, j, (a, b) == (c, d)))
    used_found: set[int] = set()
    used_gold: set[int] = set()
    pairs = []
    for _, i, j, same in sorted(ranked):
        if i not in used_found and j not in used_gold:
            used_found.add(i)
            used_gold.add(j)
            pairs.append((found[i], gold[j], same))
    return pairs


def around(text: str, span: Found) -> str:
    start, end = span["start"], span["end"]
    return f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 40]}".replace("\n", " ")


def note(
    scores: Scores, kind: str, story: Story, pairs: Sequence[tuple[Found, Found, bool]],
    found: Iterable[Found], gold: Iterable[Found],
) -> None:  # fmt: skip
    ours, theirs = {id(pair[0]) for pair in pairs}, {id(pair[1]) for pair in pairs}
    scores.wrong[f"{kind} missed"] += [f"{story.id} {around(story.text, x)}" for x in gold if id(x) not in theirs]
    scores.wrong[f"{kind} not in gold"] += [
        f"{story.id} {around(story.text, x)} {x.get('rule')}" for x in found if id(x) not in ours
    ]


def sentences(scores: Scores, story: Story, out: dict[str, list[Found]]) -> None:
    gold = {x["start"] for x in story.sentences} - {0}
    found = {x["start"] for x in out["sentences"]} - {0}
    scores.f1("sentence boundaries", len(gold & found), len(found), len(gold))
    for what, places in (("missed", gold - found), ("not in gold", found - gold)):
        scores.wrong[f"sentence {what}"] += [
            f"{story.id} {around(story.text, {'start': at, 'end': at + 1})}" for at in sorted(places)
        ]


def dates(scores: Scores, story: Story, out: dict[str, list[Found]]) -> None:
    gold, found = list(story.dates), out["dates"]
    pairs = paired(story.text, found, gold)
    right = [pair for pair in pairs if clock(pair[0]["value"]) == clock(pair[1]["value"])]
    scores.f1("dates strict", sum(same for _, _, same in pairs), len(found), len(gold))
    scores.f1("dates relaxed", len(pairs), len(found), len(gold))
    scores.f1("dates value", len(right), len(found), len(gold))
    note(scores, "date", story, pairs, found, gold)
    paired_ids = {id(one): other for one, other, _ in pairs}
    for one in found:
        if one["certainty"] == "sure":
            other = paired_ids.get(id(one))
            scores.share("dates sure, value right", other is not None and clock(one["value"]) == clock(other["value"]))
        scores.share("dates that are sure", one["certainty"] == "sure")
    for one, other, same in pairs:
        if clock(one["value"]) != clock(other["value"]):
            line = f"{story.id} {around(story.text, other)} {one['value']} for {other['value']} [{one['certainty']}]"
            scores.wrong["date value"].append(line)
        elif not same:
            scores.wrong["date extent"].append(f"{story.id} {one['text']!r} for {around(story.text, other)}")
    conflicts = [x for x in gold if x.get("conflict") == "weekday"]
    for conflict in conflicts:
        seen = any(x["start"] < conflict["end"] and x["end"] > conflict["start"] for x in out["notices"])
        scores.share("weekday contradictions reported", seen)


def clock(value: str | None) -> str | None:
    """This function will drop seconds and zone from a value, as the development sets' scorer does; TIMEX3's values of times
    that name no day (PRESENT_REF, PXY) say what null says."""
    if value and re.search(r"_REF$|^PT?X", value):
        return None
    return re.sub(r"(T\d\d:\d\d)(:00)?(Z|[+-]\d\d:?\d\d)?$", r"\1", value) if value else value


def mentions(scores: Scores, story: Story, out: dict[str, list[Found]]) -> None:
    gold, found = list(story.mentions), out["mentions"]
    pairs = paired(story.text, found, gold, fits=lambda a, b: bool(a["kind"] == b["kind"]))
    exact = [pair for pair in pairs if pair[2]]
    scores.f1("names exact, with kind", len(exact), len(found), len(gold))
    for kind in ("person", "organisation", "place"):
        scores.f1(
            f"names exact: {kind}",
            sum(one["kind"] == kind for one, _, _ in exact),
            sum(one["kind"] == kind for one in found),
            sum(one["kind"] == kind for one in gold),
        )
    note(scores, "name", story, exact, found, gold)
    for one, other, _ in exact:
        joined = words(one["name"]) == words(other["name"])
        if other["name"] != other["text"]:
            scores.share("names joined to the fullest form", joined)
            if not joined:
                scores.wrong["join"].append(f"{story.id} {around(story.text, other)} {one['name']} for {other['name']}")
        if one["name"] != one["text"] and one["certainty"] == "sure":
            scores.share("names sure, join right", joined)
            if not joined:
                line = f"{story.id} {around(story.text, other)} {one['name']} for {other['name']}"
                scores.wrong["sure join"].append(line)
        if other["role"] and one["kind"] == "person":
            scores.share("role stated beside the name", words(one["role"]) == words(other["role"]))
            if words(one["role"]) != words(other["role"]):
                line = f"{story.id} {around(story.text, other)} {one['role']!r} for {other['role']!r}"
                scores.wrong["role"].append(line)


def quotes(scores: Scores, story: Story, out: dict[str, list[Found]]) -> None:
    for kind in ("direct", "indirect"):
        gold = [x for x in story.quotes if x["kind"] == kind]
        found = [x for x in out["quotes"] if x["kind"] == kind]
        pairs = paired(story.text, found, gold, MARKS)
        if kind == "direct":
            exact = [pair for pair in pairs if pair[2]]
            scores.f1("direct quotes exact", len(exact), len(found), len(gold))
            note(scores, "direct quote", story, exact, found, gold)
        else:
            scores.f1("indirect quotes overlap", len(pairs), len(found), len(gold))
            note(scores, "indirect quote", story, pairs, found, gold)
        by_id = {id(one): other for one, other, _ in pairs}
        for one in found:
            other = by_id.get(id(one))
            name = (one["speaker"] or {}).get("name")
            right = other is not None and speaks(name, other)
            if one["certainty"] == "sure":
                scores.share("quotes sure, speaker right", right)
                if not right:
                    wanted = other["speaker"]["name"] if other else "no quote"
                    scores.wrong["sure speaker"].append(f"{story.id} {name} for {wanted} {around(story.text, one)}")
            scores.share("quotes that are sure", one["certainty"] == "sure")
            if other is None:
                continue
            scores.share(f"{kind} quotes' speaker, of those found", right)
            if not right:
                line = f"{story.id} {name} for {other['speaker']['name']} {around(story.text, one)} {one['rule']}"
                scores.wrong[f"{kind} speaker"].append(line)
            if other["cue"]:
                right = (one["cue"] or "").casefold() in (other["cue"].casefold(), other["cue"].casefold() + "nya")
                scores.share(f"{kind} quotes' cue, of those found", right)
                if not right:
                    scores.wrong["cue"].append(f"{story.id} {one['cue']} for {other['cue']} {around(story.text, one)}")
            if other["via"]:
                scores.share("via, of those found", same_name(one["via"], other["via"]))


def speaks(name: str | None, gold: Found) -> bool:
    if gold["speaker"]["name"] is None:
        return name is None
    return any(same_name(name, each) for each in gold["speaker"]["names"])


def quantities(scores: Scores, story: Story, out: dict[str, list[Found]]) -> None:
    gold, found = list(story.quantities), out["quantities"]
    pairs = paired(story.text, found, gold)
    scores.f1("quantities exact", sum(same for _, _, same in pairs), len(found), len(gold))
    right = []
    for one, other, same in pairs:
        high = one["high"] if one["high"] is not None else one["low"]
        good = one["low"] == other["low"] and high == other["high"]
        right.append(good)
        if not good:
            line = (
                f"{story.id} {around(story.text, other)} {one['low']}–{one['high']} for {other['low']}–{other['high']}"
            )
            scores.wrong["quantity value"].append(line)
        elif not same:
            scores.wrong["quantity extent"].append(f"{story.id} {one['text']!r} for {around(story.text, other)}")
    scores.f1("quantities value", sum(right), len(found), len(gold))
    note(scores, "quantity", story, pairs, found, gold)


def events(scores: Scores, story: Story, out: dict[str, list[Found]]) -> None:
    used: set[int] = set()
    for gold in story.events:
        here = [x for x in out["events"] if x["start"] < gold["end"] and x["end"] > gold["start"]]
        typed = [x for x in here if x["type"] == gold["type"] and id(x) not in used]
        scores.share("main events found with their type", bool(typed))
        if not typed:
            kinds = [x["type"] for x in here]
            scores.wrong["event"].append(f"{story.id} {kinds} for {gold['type']}: {gold['text'][:160]}")
            continue
        best = max(typed, key=lambda x: (x["date"] == gold["date"]) + (x["status"] == gold["status"]))
        used.add(id(best))
        right = clock(best["date"]) == clock(gold["date"])
        scores.share("events' date", right)
        scores.share("events' status", best["status"] == gold["status"])
        if not right or best["status"] != gold["status"]:
            line = (
                f"{story.id} {best['date']} {best['status']} for {gold['date']} {gold['status']}: {gold['text'][:160]}"
            )
            scores.wrong["event date or status"].append(line)
        for name in gold["participants"]:
            named = any(same_name(each, name) for each in best["participants"])
            scores.share("events' participants", named)
            if not named:
                line = f"{story.id} {name} not in {best['participants']}: {gold['text'][:120]}"
                scores.wrong["participant"].append(line)
    furniture = [x for x in story.sentences if x["kind"] == "furniture"]
    for x in furniture:
        clear = not any(
            y["start"] < x["end"] and y["end"] > x["start"] for layer in ("events", "quotes") for y in out[layer]
        )
        scores.share("furniture that reports nothing", clear)


LAYERS: dict[str, Callable[[Scores, Story, dict[str, list[Found]]], None]] = {
    "sentences": sentences, "dates": dates, "mentions": mentions, "quotes": quotes, "quantities": quantities,
    "events": events,
}  # fmt: skip


def measure(only: Iterable[str] = LAYERS) -> dict[str, Scores]:
    """This function will read every gold story and count, by language."""
    every: dict[str, Scores] = {}
    for story in annotations.stories():
        scores = every.setdefault(story.lang, Scores())
        out = read(story.text, published=story.published, lang=story.lang).as_json()
        for layer in only:
            LAYERS[layer](scores, story, out)
    return every


def figures(every: dict[str, Scores]) -> dict[str, dict[str, float]]:
    """This function will give the figures as they are pinned: language, then name, to four places."""
    return {
        lang: {
            name: round(figure, 4) for name, tally in scores.tallies.items() if (figure := tally.figure()) is not None
        }
        for lang, scores in sorted(every.items())
    }


def fingerprint() -> str:
    """This function will give a hash of all gold files, so that a figure is never compared with another set's."""
    digest = hashlib.sha256()
    for path in annotations.files():
        digest.update(f"{path.parent.name}/{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def lowered(old: dict[str, dict[str, float]], new: dict[str, dict[str, float]]) -> list[str]:
    """This function will name the figures that fell below their floor, a line each."""
    fallen = []
    for lang, floors in old.items():
        for name, floor in floors.items():
            now = new.get(lang, {}).get(name, 0.0)
            if now < floor:
                fallen.append(f"{lang}: {name}: {now:.4f}, was {floor:.4f}")
    return fallen


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N errors of each kind")
    parser.add_argument("--only", choices=LAYERS, action="append", help="only this layer")
    parser.add_argument("--pin", action="store_true", help="write baseline.json")
    parser.add_argument("--allow-regression", action="store_true", help="let --pin lower a figure")
    given = parser.parse_args()
    every = measure(given.only or LAYERS)
    for lang, scores in sorted(every.items()):
        print(lang)
        for name, tally in scores.tallies.items():
            print(f"  {name:42} {tally.shown()}")
        if given.errors:
            for kind, lines in sorted(scores.wrong.items()):
                print(f"  -- {kind}: {len(lines)}")
                for line in lines[: given.errors]:
                    print(f"     {line}")
    if given.pin:
        if given.only:
            parser.error("--pin measures all layers")
        new = figures(every)
        old = json.loads(BASELINE.read_text())["figures"] if BASELINE.exists() else {}
        fallen = lowered(old, new)
        if fallen and not given.allow_regression:
            print("not pinned, these would go down:", *fallen, sep="\n  ", file=sys.stderr)
            return 1
        pinned = {"fingerprint": fingerprint(), "figures": new}
        BASELINE.write_text(json.dumps(pinned, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
