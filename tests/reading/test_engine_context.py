"""What stands beside a pattern, capitals, and figures."""

import pytest

from babad.reading.engine import Chart, rule, seed_digits
from babad.reading.tokens import Tokens


@pytest.mark.parametrize(
    ("pattern", "text", "finds"),
    [
        ("(in|since) <digits>", "born in 1990, in all 20", ["1990"]),
        ("<digits> !(%|percent)", "20 people, 30 percent, 40%", ["20"]),
        ("<digits> (<digits>)", "1 2 x 3", ["1"]),
        ("!(no) <digits> years !(-|old)", "3 years - no 4 years, 5 years old, 6 years", ["6 years"]),
        ("<digits> years !(~-|old)", "3 years -- 4 years-long 5 years old", ["3 years"]),
        ("^march", "a march in March", ["March"]),
    ],
)
def test_beside(pattern: str, text: str, finds: list[str]) -> None:
    tokens = Tokens(text)
    chart = Chart(tokens)
    seed_digits(chart)
    chart.run([[rule(pattern, "found", lambda *_: True)]])
    assert [tokens.slice(node.first, node.last) for node in chart.of("found")] == finds
