"""Every rule has texts that it reads and near-misses that it must not, and does what they say."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from babad.reading import codes, read
from babad.reading.corpus import Examples, Reads
from babad.reading.languages import language
from babad.reading.types import Reading, Trace

LAYERS = {
    "dates": "dates",
    "quantities": "quantities",
    "names": "mentions",
    "resolve": "mentions",
    "quotes": "quotes",
    "events": "events",
}


def corpora() -> Iterator[tuple[str, str, str, Examples]]:
    for code in codes():
        for layer in LAYERS:
            module = importlib.import_module(f"babad.reading.{code}.{layer}_corpus")
            for name, examples in module.CORPUS.items():
                yield code, layer, name, examples


def fired(trace: Trace) -> set[str]:
    return {trace.rule}.union(*(fired(part) for part in trace.parts))


def findings(reading: Reading, layer: str) -> tuple[Any, ...]:
    return tuple(getattr(reading, LAYERS[layer]))


def value(layer: str, finding: Any, wanted: Any) -> Any:
    match layer:
        case "dates":
            return finding.value
        case "quantities":
            return (finding.low, finding.high, finding.unit)
        case "names" | "resolve":
            return (finding.kind, finding.name, finding.role, finding.affiliation)[: len(wanted)]
        case "quotes":
            return (finding.kind, finding.speaker and finding.speaker.name, finding.cue)
        case _:
            return (finding.type, finding.status, finding.date)


def test_every_rule_has_both_kinds() -> None:
    for code in codes():
        for layer, names in language(code).rule_names().items():
            module = importlib.import_module(f"babad.reading.{code}.{layer}_corpus")
            assert len(set(names)) == len(names), f"{code} {layer}: two rules of one name"
            assert set(names) == set(module.CORPUS), f"{code} {layer}: rules and corpus differ"
            for name, examples in module.CORPUS.items():
                assert examples.reads, f"{code} {layer} {name!r}: reads nothing"
                assert examples.near_misses, f"{code} {layer} {name!r}: no near-miss"


READS = [(code, layer, name, each) for code, layer, name, examples in corpora() for each in examples.reads]
BLOCKING = {name for _, _, name, examples in corpora() if all(each.finds is None for each in examples.reads)}
NEAR = [(code, layer, name, text) for code, layer, name, examples in corpora() for text in examples.near_misses]


@pytest.mark.parametrize(("code", "layer", "name", "example"), READS)
def test_reads(code: str, layer: str, name: str, example: Reads) -> None:
    found = findings(read(example.text, published=example.published, lang=code), layer)
    if example.finds is None:
        assert not found
        return
    here = [finding for finding in found if finding.text == example.finds]
    assert here, f"found {[finding.text for finding in found]}"
    assert name in set().union(*(fired(finding.trace) for finding in here)), [finding.trace for finding in here]
    if example.value is not None:
        assert example.value in [value(layer, finding, example.value) for finding in here]


@pytest.mark.parametrize(("code", "layer", "name", "text"), NEAR)
def test_near_misses(code: str, layer: str, name: str, text: str) -> None:
    found = findings(read(text, published="2024-03-13", lang=code), layer)
    for finding in found:
        assert name not in fired(finding.trace), finding
    if name in BLOCKING:
        assert found
