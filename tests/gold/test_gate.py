"""The gate: what the reading engine got right on the gold set, it still gets right."""

import json

import pytest

from tests.gold import measure
from tests.gold.measure import annotations


@pytest.mark.parametrize("path", annotations.files(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_annotations_are_sound(path: object) -> None:
    assert annotations.errors(str(path)) == []


def test_no_figure_goes_down() -> None:
    """After a change of the gold set or for the better: ``python tests/gold/measure.py --pin``."""
    pinned = json.loads(measure.BASELINE.read_text())
    assert pinned["fingerprint"] == measure.fingerprint(), "the gold set changed: pin the figures again"
    assert measure.lowered(pinned["figures"], measure.figures(measure.measure())) == []
